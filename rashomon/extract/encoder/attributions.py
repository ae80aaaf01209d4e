"""Who says what, from the stretches marked source, cue and content."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.extract.encoder.reader import Mark, Reading
from rashomon.model import Attribution, Span


def attributions(readings: Sequence[Reading]) -> list[tuple[Attribution, ...]]:
    """The attributions of each sentence: each content with its nearest cue, each cue with its nearest source.

    A sentence of content alone goes on with the words of the one before it.
    """
    found: list[tuple[Attribution, ...]] = []
    for reading in readings:
        marks = [m for m in reading.marks if m.task == "attribution"]
        linked = tuple(_linked(marks))
        if not linked and found and found[-1]:
            before = found[-1][-1]
            carried = (m.span for m in marks if m.label == "content")
            linked = tuple(Attribution(before.source, before.cue, content) for content in carried)
        found.append(linked)
    return found


def _linked(marks: Iterable[Mark]) -> list[Attribution]:
    by_label: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
    for mark in marks:
        by_label[mark.label].append(mark.span)
    cues, sources = by_label["cue"], by_label["source"]
    if not cues:
        return []
    of_cue = {cue: min(sources, key=lambda s: _gap(s, cue)) for cue in cues} if sources else {}
    linked = []
    for content in by_label["content"]:
        cue = min(cues, key=lambda c: _gap(c, content))
        linked.append(Attribution(of_cue.get(cue), cue, content))
    return linked


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)
