"""Several reports of the same incidents: linking, copies and figures, scored by the program beside them."""

from __future__ import annotations

from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.reading import Json, Reader
from benchmarks.scorer import accounts_figures, fractions, score

NAME = "sets"
FOLDER = "accounts/sets"


def measure(folder: Path, split: str, reader: Reader, limit: int | None, scorers: Path) -> list[Figure]:
    """The set is measured whole, whatever the split: it has none."""
    del split
    printed = score(scorers / "sets.py", folder, reader, limit)
    incidents = len(list(folder.rglob("incident.json")))
    return [*_linking(printed, incidents), *accounts_figures(printed["accounts"], {}, {})]


def _linking(printed: Json, incidents: int) -> list[Figure]:
    pairs, different = printed["linking_pairs"], incidents * (incidents - 1) // 2
    return [
        Figure("pairs P", pairs["p"], count=pairs["gold"], held=False),
        Figure("pairs R", pairs["r"], count=pairs["gold"], held=False),
        Figure("pairs F1", pairs["f1"], count=pairs["gold"]),
        Figure("linking B³", printed["linking_b3"], count=printed["mentions"]),
        Figure("incidents kept apart", 1 - len(printed["merged_wrongly"]) / different, count=different),
        Figure("copies F1", printed["copies"]["f1"], count=printed["copies"]["gold"]),
        *fractions((f"figures: {name}", value) for name, value in printed["figures"].items()),
    ]
