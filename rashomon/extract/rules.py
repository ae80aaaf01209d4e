"""The rule extractor: a dependency parser, the vocabularies, and the grammars of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rashomon.extract.attribution import anonymity, find_attributions
from rashomon.extract.body import body_sentences, surroundings, tied
from rashomon.extract.effects import Effect, find_effects
from rashomon.extract.encoder import findings as marked
from rashomon.extract.encoder.attributions import attributions as marked_attributions
from rashomon.extract.encoder.reader import Mark
from rashomon.extract.encoder.reader import read as encode
from rashomon.extract.event_naming import trigger_of
from rashomon.extract.lexicon import GENERIC, Lexicon, lexicon
from rashomon.extract.regions import Region, split_regions
from rashomon.extract.responsibility import find_responsibility
from rashomon.extract.role import Responsibility, Role
from rashomon.extract.roles import find_roles
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.triggers import Anchor, find_anchors
from rashomon.gazetteer.index import Gazetteer
from rashomon.model import Attribution, Document, Finding, Findings, Link, Trigger


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
        split = body_sentences(document)
        around = surroundings(document.text, split, gazetteer)
        reading = _Reading()
        vocabularies = lexicon()
        seen = encode(document.text, split)
        by_sentence = {n: [m for m in seen.marks if m.sentence == n] for n in range(len(split))}
        import os
        use = os.environ.get("ENC", "")
        theirs = marked_attributions(seen.marks, float(os.environ.get("SA", "0")))
        if "A" in use:
            reading.attributions += theirs
        heard = {m.sentence for m in seen.marks if any(a.content == m.span for a in theirs)}
        for number, tree in enumerate(seen.trees):
            first = len(reading.triggers)
            _read_sentence(reading, number, tree, by_sentence[number], vocabularies, gazetteer, heard)
            reading.triggers[first:] = tied(tree, reading.triggers[first:], around, reading.attributions)
        if "a" in use:
            spans = [a.content for a in reading.attributions if a.cue]
            reading.attributions += [a for a in theirs if not any(s.overlaps(a.content) for s in spans)]
        return replace(
            around,
            triggers=tuple(reading.triggers),
            findings=tuple(reading.findings),
            links=tuple(reading.links),
            attributions=tuple(reading.attributions),
        )


def _read_sentence(
    reading: _Reading, number: int, tree: Tree, marks: list[Mark], vocabularies: Lexicon, gazetteer: Gazetteer, heard: set[int]
) -> None:
    import os

    use = os.environ.get("ENC", "")
    effects = find_effects(tree, vocabularies)
    if "c" in use:
        effects += marked.counted(tree, marks, effects)
    anchors = find_anchors(tree, vocabularies)
    if "t" in use:
        anchors = sorted([*anchors, *marked.named(tree, marks, anchors)], key=lambda a: a.word.index)
    anchors = _with_effects(anchors, effects)
    responsible = find_responsibility(tree)
    roles = find_roles(tree, anchors, effects, vocabularies, gazetteer)
    if "r" in use:
        known = [(r.field, r.span) for r in roles] + [("perpetrator", r.span) for r in responsible]
        known += [("target", e.quantity.span) for e in effects]
        roles += marked.roles(tree, marks, known)
    regions, links = split_regions(tree, anchors)
    first = len(reading.triggers)
    if not regions and (responsible or roles):
        reading.triggers.append(
            Trigger((*responsible, *roles)[0].span, GENERIC, refers="definite", sentence=number)
        )
    reading.triggers += [trigger_of(tree, number, region, roles, vocabularies) for region in regions]
    reading.links += [Link(first + n.source, first + n.target, n.kind, n.span) for n in links]
    owner = _Owner(tree, first, regions)
    reading.findings += [
        *_counts(owner, effects),
        *(_roles(owner, roles, responsible) if len(reading.triggers) > first else ()),
        *(Finding("perpetrator", r.span, r.value, owner.of(r.cue), r.stance) for r in responsible),
    ]
    reading.attributions += [r.attribution for r in responsible if r.attribution is not None]
    if "A" not in use or number not in heard:
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
