"""Who says what, from the stretches marked source, cue and content."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.extract.encoder.reader import Mark, Reading
from rashomon.model import Attribution


@dataclass(frozen=True, slots=True)
class Heard:
    """An attribution as the network marks it; `score` is that of its least sure part."""

    attribution: Attribution
    score: float


def heard(readings: Sequence[Reading]) -> list[tuple[Heard, ...]]:
    """The attributions of each sentence: each content with its nearest cue, each cue with its nearest source.

    A sentence of content alone goes on with the words of the one before it.
    """
    found: list[tuple[Heard, ...]] = []
    for reading in readings:
        marks = [m for m in reading.marks if m.task == "attribution"]
        linked = tuple(_linked(marks))
        if not linked and found and found[-1]:
            linked = tuple(_carried(found[-1][-1], m) for m in marks if m.label == "content")
        found.append(linked)
    return found


def _linked(marks: Iterable[Mark]) -> list[Heard]:
    by_label: dict[str, list[Mark]] = {"source": [], "cue": [], "content": []}
    for mark in marks:
        by_label[mark.label].append(mark)
    cues, sources = by_label["cue"], by_label["source"]
    if not cues:
        return []
    linked = []
    for content in by_label["content"]:
        cue = min(cues, key=lambda c: _gap(c, content))
        source = min(sources, key=lambda s: _gap(s, cue), default=None)
        parts = [m for m in (source, cue, content) if m is not None]
        attribution = Attribution(None if source is None else source.span, cue.span, content.span)
        linked.append(Heard(attribution, min(m.score for m in parts)))
    return linked


def _carried(before: Heard, content: Mark) -> Heard:
    source, cue = before.attribution.source, before.attribution.cue
    return Heard(Attribution(source, cue, content.span), min(before.score, content.score))


def _gap(one: Mark, other: Mark) -> int:
    return max(one.span.start - other.span.end, other.span.start - one.span.end)
