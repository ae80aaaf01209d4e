"""How far the network bears out a value that the grammar found."""

from __future__ import annotations

from rashomon.extract.encoder.labels import TASKS
from rashomon.extract.encoder.reader import Reading
from rashomon.model import Span

# The labels that speak for each field, by task; the counts have a label of their own name.
LABELS: dict[str, dict[str, tuple[str, ...]]] = {
    "perpetrator": {"incident": ("individual", "organisation"), "role": ("perpetrator",)},
    "target": {"incident": ("object", "victim"), "role": ("target",)},
    "weapon": {"incident": ("weapon",), "role": ("weapon",)},
    "damage": {"incident": ("object",), "role": ("damage",)},
}


def support(reading: Reading, field: str, span: Span) -> float:
    """The probability of the field at the word of the span where it is highest, by the task surest of it."""
    rows = [i for i, word in enumerate(reading.spans) if word.overlaps(span)]
    if not rows or not reading.shares:
        return 0.0
    tasks = LABELS.get(field, {"count": (field,)})
    return max(
        float(reading.shares[task][rows][:, _columns(task, labels)].sum(axis=1).max())
        for task, labels in tasks.items()
    )


def _columns(task: str, labels: tuple[str, ...]) -> list[int]:
    return [i for i, name in enumerate(TASKS[task]) if name.partition("-")[2] in labels]
