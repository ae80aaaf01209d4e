"""Which event words of one sentence speak of one event, and how those that do not are related."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract.lexicon import GENERIC
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.triggers import Anchor
from rashomon.model import Span

_AFTER = {"after", "following", "since"}
_BEFORE = {"before", "until"}
_REVENGE = {"retaliation", "revenge", "reprisal", "retaliatory", "response", "avenge", "retribution", "avenging"}
_CAUSE = {"sparked", "triggered", "provoked", "prompted", "caused", "spark", "trigger", "ignited"}
# These words begin a part of the sentence that tells of another event.
_OPENERS = _AFTER | _BEFORE | {"despite", "unlike", "like", "where"}
_DAYS = {"today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "week", "month", "year"}
# Of several readings the more specific wins; a clash stays a clash whatever was fired in it.
PRIORITY = (
    "suicide_bomb", "chemical_weapon", "armed_clash", "air_drone_strike", "shelling_artillery_missile", "grenade",
    "remote_explosive_ied", "abduction", "sexual_violence", "mob_violence", "excessive_force", "violent_demonstration", "arrest",
    "territory_change", "property_destruction", "peaceful_protest", "attack", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a sentence about one event: its event words, and the word that opens it (None: the main part)."""

    anchors: tuple[Anchor, ...]
    opener: Word | None


@dataclass(frozen=True, slots=True)
class RegionLink:
    """Region `source` stands to region `target` as `kind` says, in the words at `span`."""

    source: int
    target: int
    kind: str
    span: Span


def split_regions(tree: Tree, anchors: list[Anchor]) -> tuple[list[Region], list[RegionLink]]:
    """Group a sentence's event words by event, and read the relations that its words state."""
    parts: dict[int, list[Anchor]] = {}
    openers: dict[int, Word | None] = {}
    for anchor in anchors:
        opener = _opener(tree, anchor.word) or _listed_apart(tree, anchor, anchors)
        key = -1 if opener is None else opener.index
        parts.setdefault(key, []).append(anchor)
        openers[key] = opener
    if -1 in parts:
        for key in [k for k in parts if k != -1]:
            if _continues(tree, openers[key], parts[-1], parts[key]):
                parts[-1] += parts.pop(key)
    regions = [
        Region(tuple(sorted(found, key=lambda a: a.word.index)), openers[key]) for key, found in sorted(parts.items())
    ]
    regions.sort(key=lambda r: (r.opener is not None, r.anchors[0].word.index))
    return regions, _links(tree, regions)


def _opener(tree: Tree, word: Word) -> Word | None:
    """The nearest word above that begins a part about another event."""
    previous = word
    for up in tree.ancestors(word):
        marks = [c for c in tree.children(previous, "mark", "advmod", "prep") if c.index < previous.index]
        for mark in marks:
            if mark.lower in _OPENERS and previous.dep in {"advcl", "relcl", "pcomp"}:
                return mark
        if previous.dep in {"pobj", "pcomp"} and up.lower in _OPENERS | {"for", "by", "of", "to"}:
            if up.lower in _OPENERS or _is_revenge(tree, up) or _is_part(tree, up):
                return up
            if up.lower in {"by"} and tree.head(up).lower in _CAUSE:
                return up
        if up.lower in {"avenge", "avenging", "avenged"} and previous.dep == "dobj":
            return up
        if up.lower in _CAUSE and previous.dep in {"dobj", "advcl"} and previous.index > up.index:
            return up
        previous = up
    marks = [c for c in tree.children(previous, "mark") if c.index < previous.index]
    return next((m for m in marks if m.lower in _OPENERS), None)


def _listed_apart(tree: Tree, anchor: Anchor, anchors: list[Anchor]) -> Word | None:
    """ "shootings in Louisiana and the deaths of five officers in Dallas": two nouns in a list, each with its place."""
    word = anchor.word
    days = [c for c in tree.children(word, "poss") if c.lower in _DAYS]
    if days and days[0].lower != "today" and len(anchors) > 1 and word.dep in {"pobj", "dobj"}:
        return days[0]
    for other in anchors:
        first = other.word
        if first.is_noun and word.is_noun and word.dep == "conj" and word in tree.conjuncts(first):
            if _has_place(tree, first) and _has_place(tree, word):
                return word
    return None


def _has_place(tree: Tree, noun: Word) -> bool:
    return any(
        p.lower in {"in", "at", "near"} and any(w.tag in {"NNP", "NNPS"} for w in tree.children(p, "pobj"))
        for w in tree.subtree(noun, lambda w: w.dep == "conj" and w.is_noun)
        for p in tree.children(w, "prep")
    )


def _is_part(tree: Tree, preposition: Word) -> bool:
    """ "the raid was part of an offensive"."""
    return preposition.lower == "of" and tree.head(preposition).lower == "part"


def _is_revenge(tree: Tree, preposition: Word) -> bool:
    governor = tree.head(preposition)
    near = {governor.lower, *(c.lower for c in tree.children(governor, "amod", "compound"))}
    near |= {w.lower for w in tree.before(preposition)}
    return bool(near & _REVENGE)


def _continues(tree: Tree, opener: Word | None, main: list[Anchor], part: list[Anchor]) -> bool:
    """ "killed after gunmen attacked": the main part only tells the effect of what the other part names."""
    if opener is None or opener.lower not in _AFTER | {"where"}:
        return False
    if opener.lower == "where":
        return all(a.is_effect or a.event_type == GENERIC for a in part) or all(a.is_effect for a in main)
    harmed = {"attack"}
    return all(a.is_effect and a.event_type in harmed for a in main) and any(not a.is_effect for a in part)


def _links(tree: Tree, regions: list[Region]) -> list[RegionLink]:
    links = []
    for number, region in enumerate(regions):
        opener = region.opener
        if opener is None or number == 0:
            continue
        word = opener.lower
        governor = tree.head(opener)
        span = tree.cover([opener, governor])
        if _is_part(tree, opener):
            links.append(RegionLink(0, number, "part_of", span))
        elif word in {"for", "of", "to"} or word.startswith("aveng") or _revenge_near(tree, opener):
            links.append(RegionLink(0, number, "retaliation_for", span))
        elif word == "by" or word in _CAUSE:
            links.append(RegionLink(0, number, "caused_by", span))
        elif word in _AFTER:
            links.append(RegionLink(0, number, "follows", span))
        elif word in _BEFORE:
            links.append(RegionLink(number, 0, "follows", span))
    return links


def _revenge_near(tree: Tree, opener: Word) -> bool:
    return any(w.lower in _REVENGE for w in (*tree.before(opener, 4), *tree.after(opener, 2)))


def event_type_of(types: list[str]) -> str:
    """The type that several readings of one event come to."""
    named = [t for t in types if t != GENERIC]
    return next((t for t in PRIORITY if t in named), GENERIC)
