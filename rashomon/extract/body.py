"""What every extractor begins with: the sentences of a report, and the places and days in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rashomon.extract.attachment import attached
from rashomon.extract.dates import find_dates
from rashomon.extract.lengths import find_lengths
from rashomon.extract.places import find_places
from rashomon.extract.sites import sites
from rashomon.extract.syntax import Tree
from rashomon.gazetteer.index import Gazetteer
from rashomon.model import Attribution, Document, Findings, Trigger
from rashomon.text import Sentence, sentences


def body_sentences(document: Document) -> list[Sentence]:
    """The sentences of the headline and of the text proper, without the dateline."""
    if document.dateline is None:
        return sentences(document.text)
    line = document.dateline.span
    before = list(sentences(document.text[: line.start]))
    shift = 1 + max((s.paragraph for s in before), default=-1)
    after = [Sentence(s.span, s.paragraph + shift) for s in sentences(document.text, line.end)]
    return before + after


def surroundings(text: str, split: Sequence[Sentence], gazetteer: Gazetteer) -> Findings:
    """Findings of sentences, places and days alone, to which an extractor adds what happened."""
    spans = tuple(s.span for s in split)
    dates = tuple(d for d in find_dates(text) if any(s.contains(d.span) for s in spans))
    return Findings(
        sentences=spans,
        paragraphs=tuple(s.paragraph for s in split),
        has_headline=_has_headline(text, split),
        places=find_places(text, spans, gazetteer),
        dates=dates,
        lengths=tuple(d for d in find_lengths(text, dates) if any(s.contains(d.span) for s in spans)),
    )


def with_sites(text: str, tree: Tree, triggers: Sequence[Trigger], around: Findings) -> Findings:
    """The findings with the places of one sentence that have no name of their own."""
    found = sites(text, tree, triggers, around.places)
    return replace(around, places=(*around.places, *found)) if found else around


def tied(
    tree: Tree, triggers: list[Trigger], around: Findings, attributions: Iterable[Attribution]
) -> list[Trigger]:
    """One sentence's triggers with its places and days; where a speaker is, nothing happened."""
    said_by = [a.source for a in attributions if a.source and tree.span.contains(a.source)]
    places = tuple(None if any(s.contains(p.span) for s in said_by) else p for p in around.places)
    return attached(tree, triggers, places, around.dates)


def _has_headline(text: str, split: Sequence[Sentence]) -> bool:
    """True when the first sentence is a paragraph of its own that does not end like a sentence."""
    if len(split) < 2 or split[0].paragraph == split[1].paragraph:
        return False
    return not split[0].span.of(text).rstrip("”\"'").endswith((".", "!", "?"))
