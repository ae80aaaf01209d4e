"""The reader of reports: the encoder's trees and marks, the vocabularies, and the grammars of this folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from rashomon.extract.attribution import anonymity, find_attributions
from rashomon.extract.body import body_sentences, surroundings, tied, with_sites
from rashomon.extract.effects import Effect, find_effects
from rashomon.extract.effects.tallies import is_of_many, is_tally
from rashomon.extract.effects.tolls import at_event, is_counted
from rashomon.extract.encoder import marked
from rashomon.extract.encoder.attributions import Heard, heard
from rashomon.extract.encoder.names import fullest, names_in
from rashomon.extract.encoder.reader import Reading, read
from rashomon.extract.encoder.support import support
from rashomon.extract.event_naming import trigger_of
from rashomon.extract.lexicon import GENERIC, Lexicon, lexicon
from rashomon.extract.movements import movements
from rashomon.extract.regions import Region, event_type_of, split_regions
from rashomon.extract.responsibility import find_responsibility
from rashomon.extract.role import Responsibility, Role
from rashomon.extract.roles import find_roles
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.triggers import Anchor, find_anchors
from rashomon.gazetteer.index import Gazetteer
from rashomon.model import Attribution, Document, Finding, Findings, Link, RoleMention, Trigger

# Where the grammar has no speaker, less sure ones were wrong more often than right (accounts/dev and sets).
_SURE = 0.85
_HARM = {"killed", "injured", "casualties"}


@dataclass
class _Found:
    """What has been found so far; becomes Findings."""

    triggers: list[Trigger] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    heard: list[Attribution] = field(default_factory=list)
    roles: list[RoleMention] = field(default_factory=list)

    def listen(self, tree: Tree, marked: Sequence[Heard]) -> None:
        """Take in who speaks in a sentence: by the grammar, and by the network where that finds nobody.

        What the network marks is reported whole; it gives a voice only where it is sure, because it marks
        opinions and plans too ("has approved", "do not believe in").
        """
        told = find_attributions(tree)
        self.heard += [one.attribution for one in marked] or told
        self.attributions += told or [one.attribution for one in marked if one.score >= _SURE]
        condition = anonymity(tree)
        if condition is not None:
            self.attributions.append(condition)


class RuleExtractor:
    """Reads English reports, in natural case or in capitals."""

    name = "rules"
    version = "6"

    def extract(self, document: Document, gazetteer: Gazetteer) -> Findings:
        """All that is found in one document."""
        split = body_sentences(document)
        around = surroundings(document.text, split, gazetteer)
        reading = _Found()
        vocabularies = lexicon()
        sentences = read(document.text, split)
        heard_in = heard(sentences)
        for number, sentence in enumerate(sentences):
            first = len(reading.triggers)
            _read_sentence(reading, number, sentence, vocabularies, gazetteer)
            reading.listen(sentence.tree, heard_in[number])
            around = with_sites(document.text, sentence.tree, reading.triggers[first:], around)
            reading.triggers[first:] = tied(
                sentence.tree, reading.triggers[first:], around, reading.attributions
            )
        return replace(
            around,
            triggers=tuple(reading.triggers),
            findings=tuple(reading.findings),
            links=tuple(reading.links),
            attributions=tuple(reading.attributions),
            heard=tuple(reading.heard),
            roles=_named_in_full(reading.roles, [s.tree for s in sentences]),
        )


def _named_in_full(roles: Sequence[RoleMention], trees: Sequence[Tree]) -> tuple[RoleMention, ...]:
    """The mentions, with the fullest name of each person among them."""
    names = names_in(trees) if roles else frozenset()
    return tuple(
        replace(one, name=fullest(one.text, names)) if one.role in {"individual", "victim"} else one
        for one in roles
    )


def _read_sentence(
    reading: _Found, number: int, sentence: Reading, vocabularies: Lexicon, gazetteer: Gazetteer
) -> None:
    tree, marks = sentence.tree, sentence.marks
    effects = find_effects(tree, vocabularies)
    effects += marked.counted(tree, marks, effects)
    named = find_anchors(tree, vocabularies)
    events = {a.word.index for a in named if a.is_noun and not a.is_effect}
    named = [a for a in named if not (events and is_counted(tree, a.word))]
    named = [a for a in named if not is_of_many(tree, a.word)]
    effects = [at_event(tree, effect, events) for effect in effects if not is_tally(tree, effect)]
    anchors = _with_effects(named, effects)
    responsible = find_responsibility(tree)
    roles = find_roles(tree, anchors, effects, vocabularies, gazetteer)
    known = [(r.field, r.span) for r in roles] + [("perpetrator", r.span) for r in responsible]
    known += [("target", e.quantity.span) for e in effects]
    roles += marked.roles(tree, marks, known)
    if not (anchors or responsible or roles):
        anchors = movements(tree)
    regions, links = split_regions(tree, anchors)
    first = len(reading.triggers)
    if not regions and (responsible or roles):
        span = (responsible[0] if responsible else roles[0]).span
        reading.triggers.append(Trigger(span, GENERIC, refers="definite", sentence=number))
    reading.triggers += [trigger_of(tree, number, region, roles, vocabularies) for region in regions]
    reading.links += [Link(first + n.source, first + n.target, n.kind, n.span) for n in links]
    owner = _Owner(tree, first, regions)
    reading.findings += [
        replace(finding, support=support(sentence, finding.field, finding.span))
        for finding in (
            *_counts(owner, effects),
            *_roles(owner, roles, responsible),
            *(Finding("perpetrator", r.span, r.value, owner.of(r.cue), r.stance) for r in responsible),
        )
    ]
    has_trigger = len(reading.triggers) > first
    for head, mention in marked.mentions(tree, marks):
        trigger = owner.of(head) if has_trigger and head is not None else len(reading.triggers) - 1
        reading.roles.append(replace(mention, trigger=trigger if trigger >= 0 else None))
    reading.attributions += [r.attribution for r in responsible if r.attribution is not None]


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

    def of_harm(self, word: Word) -> int:
        """The same for harm to people: not the arrest of a sentence that tells of what it was for too."""
        chosen = self.of(word)
        others = [n for n, r in enumerate(self.regions) if not _is_arrest(r)]
        if not others or not _is_arrest(self.regions[chosen - self.first]):
            return chosen
        starts = {n: self.regions[n].anchors[0].word.index for n in others}
        return self.first + min(others, key=lambda n: abs(starts[n] - word.index))


def _is_arrest(region: Region) -> bool:
    return event_type_of([a.event_type for a in region.anchors]) == "arrest"


def _counts(owner: _Owner, effects: list[Effect]) -> Iterator[Finding]:
    for effect in effects:
        stance = "denies" if effect.is_denied else "asserts"
        quantity = effect.quantity
        trigger = owner.of_harm(effect.anchor) if effect.field in _HARM else owner.of(effect.anchor)
        yield Finding(effect.field, quantity.span, quantity.count, trigger, stance)


def _roles(owner: _Owner, roles: list[Role], responsible: list[Responsibility]) -> list[Finding]:
    """The roles, but for actors that a statement of responsibility already names."""
    said = [r.span for r in responsible]
    # "claimed its fighters had killed 20": the speaker has named the doers
    owned = {r.cue.index for r in responsible if r.stance == "claims"}
    roles = [r for r in roles if r.field != "perpetrator" or r.anchor.index not in owned]
    return [
        Finding(r.field, r.span, r.value, owner.of(r.anchor), r.stance, fills_gap=r.fills_gap)
        for r in roles
        if r.field not in {"perpetrator", "target"} or not any(s.overlaps(r.span) for s in said)
    ]
