"""The rule extractor: a dependency parser, the vocabularies, and the grammars of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rashomon.extract.attachment import attached
from rashomon.extract.attribution import anonymity, find_attributions
from rashomon.extract.dates import find_dates
from rashomon.extract.effects import Effect, find_effects
from rashomon.extract.event_naming import trigger_of
from rashomon.extract.lexicon import GENERIC, Lexicon, lexicon
from rashomon.extract.parse import parse
from rashomon.extract.places import find_places
from rashomon.extract.regions import Region, split_regions
from rashomon.extract.responsibility import find_responsibility
from rashomon.extract.role import Responsibility, Role
from rashomon.extract.roles import find_roles
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.triggers import Anchor, find_anchors
from rashomon.gazetteer.index import Gazetteer
from rashomon.model import Attribution, DateMention, Document, Finding, Findings, Link, Span, Trigger
from rashomon.text import Sentence, sentences


@dataclass
class _Reading:
    """What has been found so far; becomes Findings."""

    triggers: list[Trigger] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)


class RuleExtractor:
    """Reads English reports, in natural case or in capitals."""

    name = "rules"
    version = "1"

    def extract(self, document: Document, gazetteer: Gazetteer) -> Findings:
        """All that the rules find in one document."""
        text = document.text
        split = body_sentences(document)
        spans = tuple(s.span for s in split)
        places = find_places(text, spans, gazetteer)
        dates = _within(find_dates(text), spans)
        reading = _Reading()
        vocabularies = lexicon()
        for number, tree in enumerate(parse(text, split)):
            first = len(reading.triggers)
            _read_sentence(reading, number, tree, vocabularies, gazetteer)
            said_by = [a.source for a in reading.attributions if a.source and tree.span.contains(a.source)]
            elsewhere = tuple(None if any(s.contains(p.span) for s in said_by) else p for p in places)
            reading.triggers[first:] = attached(tree, reading.triggers[first:], elsewhere, dates)
        return Findings(
            sentences=spans,
            paragraphs=tuple(s.paragraph for s in split),
            has_headline=_has_headline(text, split),
            triggers=tuple(reading.triggers),
            findings=tuple(reading.findings),
            links=tuple(reading.links),
            attributions=tuple(reading.attributions),
            places=places,
            dates=dates,
        )


def body_sentences(document: Document) -> list[Sentence]:
    """The sentences of the headline and of the text proper, without the dateline."""
    if document.dateline is None:
        return sentences(document.text)
    line = document.dateline.span
    before = list(sentences(document.text[: line.start]))
    shift = 1 + max((s.paragraph for s in before), default=-1)
    after = [Sentence(s.span, s.paragraph + shift) for s in sentences(document.text, line.end)]
    return before + after


def _has_headline(text: str, split: list[Sentence]) -> bool:
    """True when the first sentence is a paragraph of its own that does not end like a sentence."""
    if len(split) < 2 or split[0].paragraph == split[1].paragraph:
        return False
    return not split[0].span.of(text).rstrip("”\"'").endswith((".", "!", "?"))


def _within(dates: tuple[DateMention, ...], spans: tuple[Span, ...]) -> tuple[DateMention, ...]:
    return tuple(d for d in dates if any(s.contains(d.span) for s in spans))


def _read_sentence(
    reading: _Reading, number: int, tree: Tree, vocabularies: Lexicon, gazetteer: Gazetteer
) -> None:
    effects = find_effects(tree, vocabularies)
    anchors = _with_effects(find_anchors(tree, vocabularies), effects)
    responsible = find_responsibility(tree)
    roles = find_roles(tree, anchors, effects, vocabularies, gazetteer)
    regions, links = split_regions(tree, anchors)
    first = len(reading.triggers)
    if not regions and responsible:
        reading.triggers.append(Trigger(responsible[0].span, GENERIC, refers="definite", sentence=number))
    reading.triggers += [trigger_of(tree, number, region, roles, vocabularies) for region in regions]
    reading.links += [Link(first + n.source, first + n.target, n.kind, n.span) for n in links]
    owner = _Owner(tree, first, regions)
    reading.findings += [
        *_counts(owner, effects),
        *(_roles(owner, roles, responsible) if len(reading.triggers) > first else ()),
        *(Finding("perpetrator", r.span, r.value, owner.of(r.cue), r.stance) for r in responsible),
    ]
    reading.attributions += [r.attribution for r in responsible if r.attribution is not None]
    reading.attributions += find_attributions(tree)
    condition = anonymity(tree)
    if condition is not None:
        reading.attributions.append(condition)


def _with_effects(anchors: list[Anchor], effects: list[Effect]) -> list[Anchor]:
    """The event words in order, with those by which a count was found and that are no part of another."""
    inside = {i for a in anchors for i in range(a.start, a.word.index + 1)}
    by_word = {a.word.index: a for a in anchors}
    for effect in effects:
        if effect.anchor.index not in inside:
            anchor = Anchor(effect.anchor, effect.anchor.index, GENERIC, is_effect=True)
            by_word[effect.anchor.index] = anchor
    return [by_word[index] for index in sorted(by_word)]


@dataclass(frozen=True)
class _Owner:
    """Finds the trigger that a word of one sentence belongs to: that of the nearest event word above it."""

    tree: Tree
    first: int
    regions: list[Region]

    def of(self, word: Word) -> int:
        region_of = {a.word.index: n for n, r in enumerate(self.regions) for a in r.anchors}
        above = (up.index for up in (word, *self.tree.ancestors(word)))
        return self.first + next((region_of[index] for index in above if index in region_of), 0)


def _counts(owner: _Owner, effects: list[Effect]) -> Iterator[Finding]:
    for effect in effects:
        stance = "denies" if effect.is_denied else "asserts"
        quantity = effect.quantity
        yield Finding(effect.field, quantity.span, quantity.count, owner.of(effect.anchor), stance)


def _roles(owner: _Owner, roles: list[Role], responsible: list[Responsibility]) -> list[Finding]:
    """The roles, but for actors that a statement of responsibility already names."""
    said = [r.span for r in responsible]
    return [
        Finding(r.field, r.span, r.value, owner.of(r.anchor), r.stance)
        for r in roles
        if r.field not in {"perpetrator", "target"} or not any(s.overlaps(r.span) for s in said)
    ]
