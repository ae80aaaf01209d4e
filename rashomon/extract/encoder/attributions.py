"""Who says what, from the stretches marked source, cue and content."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.extract.encoder.reader import Mark
from rashomon.model import Attribution, Span

# Of two cues the one before its content is the likelier: "he said" ends more sentences than it opens parts.
_CARRIES_OVER = 1


def attributions(marks: Sequence[Mark], sure: float = 0) -> list[Attribution]:
    """The attributions of one text: each content with its nearest cue, each cue with its nearest source.

    A sentence of content alone goes on with the one before it, when that was an attribution too.
    """
    found: list[Attribution] = []
    last: tuple[int, Attribution] | None = None
    numbers = sorted({m.sentence for m in marks})
    for number in numbers:
        inside = [m for m in marks if m.sentence == number and m.task == "attribution" and m.score >= sure]
        linked = _linked(inside)
        contents = [m.span for m in inside if m.label == "content"]
        if not linked and contents and last is not None and number - last[0] <= _CARRIES_OVER:
            before = last[1]
            linked = [Attribution(before.source, before.cue, content) for content in contents]
        if linked:
            last = (number, linked[-1])
        found += linked
    return found


def _linked(marks: Iterable[Mark]) -> list[Attribution]:
    by_label: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
    for mark in marks:
        by_label[mark.label].append(mark.span)
    cues, sources = by_label["cue"], by_label["source"]
    if not cues:
        return []
    of_cue = {cue: min(sources, key=lambda s: _gap(s, cue)) for cue in cues} if sources else {}
    found = []
    for content in by_label["content"]:
        cue = min(cues, key=lambda c: _gap(c, content))
        found.append(Attribution(of_cue.get(cue), cue, content))
    return found


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)
