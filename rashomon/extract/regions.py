"""Which event words of one sentence speak of one event, and how those that do not are related."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from rashomon.extract.effects.tolls import is_toll
from rashomon.extract.lexicon import GENERIC
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.triggers import Anchor
from rashomon.model import Span
from rashomon.vocab import words

_AFTER = {"after", "following", "since"}
_BEFORE = {"before", "until"}
_FOLLOWING = {"followed", "follows"}
# "It came two days after an ambush": what "it" is has been told.
_COMING = {"came", "comes", "happened", "occurred"} | _FOLLOWING
_POINTERS = {"it", "this", "that"}
_DAYS = {"day", "days", "week", "weeks", "month", "months", "year", "years"}
_FOR_A_CRIME = {"in", "for", "over", "with"}
# "Three of the wounded died."
_HURT = {"hurt", "injured", "wounded"}
_SUFFERED = {"incurred", "inflicted", "received", "suffered", "sustained"}
_CREDIT = {"credit", "responsibility"}
_CLAIMING = {"claim", "claimed", "claiming", "claims"}
_AVENGING = {"avenge", "avenging", "avenged"}
# Letters by which two words for one deed agree: "executions" and "executed".
_STEM = 5
# These words begin a part of the sentence that tells of another event.
_OPENERS = _AFTER | _BEFORE | {"despite", "unlike", "like", "where"}
# Words of ONE sentence for one event: the first of these types that any of them has. In a sentence a clash
# stays a clash whatever was fired in it, and people shot at a march or in a burning house were attacked.
# Over a whole report other words weigh more: claims.groups.TYPES_IN_A_REPORT.
TYPES_IN_A_SENTENCE = (
    "suicide_bomb",
    "chemical_weapon",
    "armed_clash",
    "air_drone_strike",
    "shelling_artillery_missile",
    "grenade",
    "remote_explosive_ied",
    "abduction",
    "sexual_violence",
    "mob_violence",
    "excessive_force",
    "violent_demonstration",
    "arrest",
    "territory_change",
    "attack",
    "property_destruction",
    "peaceful_protest",
    "other",
)


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a sentence about one event; `opener` is the word that opens it, None for the main part."""

    anchors: tuple[Anchor, ...]
    opener: Word | None


@dataclass(frozen=True, slots=True)
class RegionLink:
    """Region `source` stands to region `target` as `kind` says, in the words at `span`."""

    source: int
    target: int
    kind: str
    span: Span


def event_type_of(types: list[str]) -> str:
    """The type that several readings of one event come to; generic when none has a name."""
    return next((t for t in TYPES_IN_A_SENTENCE if t in types), GENERIC)


def split_regions(tree: Tree, anchors: list[Anchor]) -> tuple[list[Region], list[RegionLink]]:
    """Group a sentence's event words by event, and read the relations that its words state."""
    parts: dict[Word | None, list[Anchor]] = {}
    for anchor in anchors:
        opener = _opener(tree, anchor.word) or _listed_apart(tree, anchor, anchors)
        parts.setdefault(opener, []).append(anchor)
    told_before = None if None in parts else _told_before(tree, parts)
    if told_before is not None:
        parts[None] = [told_before]
    where = next((o for o in parts if o is not None and o.lower == "where"), None)
    if None not in parts and where is not None:
        # "visited Gao, where 16 people were buried after an attack": the rest of the sentence tells no event
        parts[None] = parts.pop(where)
    main = parts.get(None, [])
    for opener in [o for o in parts if o is not None]:
        # in order: what has joined the main part decides on the next
        if main and _continues(tree, opener, main, parts[opener]):
            main += parts.pop(opener)
    regions = [Region(tuple(sorted(p, key=lambda a: a.word.index)), opener) for opener, p in parts.items()]
    regions.sort(key=lambda r: (r.opener is not None, r.anchors[0].word.index))
    return regions, _links(tree, regions)


def _told_before(tree: Tree, openers: Collection[Word | None]) -> Anchor | None:
    """The "it" of "It came a day after a raid on the market": the event told before, dated by another."""
    verb = tree.root
    subject = None if verb is None else tree.child(verb, "nsubj")
    if verb is None or subject is None or verb.lower not in _COMING or subject.lower not in _POINTERS:
        return None
    is_later = any(o is not None and o.lower in _AFTER | _BEFORE | _FOLLOWING for o in openers)
    return Anchor(subject, subject.index, GENERIC) if is_later else None


def _opener(tree: Tree, word: Word) -> Word | None:
    """The nearest word above that begins a part about another event."""
    below = word
    for up in tree.ancestors(word):
        mark = _mark(tree, below) if below.dep in {"advcl", "relcl", "pcomp"} else None
        if mark is not None:
            return mark
        if _opens(tree, up, below) or _names_the_crime(tree, up, below):
            return up
        below = up
    marks = (m for m in _marks(tree, below, "mark") if m.lower in _OPENERS)
    return next((m for m in marks if not _ends_it(tree, below, m)), None)


def _mark(tree: Tree, clause: Word) -> Word | None:
    """The conjunction before a clause: "after gunmen attacked", "where a bomb exploded"."""
    marks = (m for m in _marks(tree, clause, "mark", "advmod", "prep") if m.lower in _OPENERS)
    return next((m for m in marks if not _ends_it(tree, clause, m)), None)


def _ends_it(tree: Tree, clause: Word, mark: Word) -> bool:
    """True for how the same event ended: "wounded three people before he was shot"."""
    subjects = tree.children(clause, "nsubj", "nsubjpass")
    return mark.lower in _BEFORE and any(s.lower in {"he", "she", "they"} for s in subjects)


def _marks(tree: Tree, word: Word, *labels: str) -> list[Word]:
    return [c for c in tree.children(word, *labels) if c.index < word.index]


def _opens(tree: Tree, up: Word, below: Word) -> bool:
    """True for "after", "in retaliation for", "part of", "sparked by", "avenge", "sparked"."""
    if below.dep in {"pobj", "pcomp"}:
        if up.lower in {"for", "by", "of", "to"} and (_is_revenge(tree, up) or _is_part(tree, up)):
            return True
        is_cause = up.lower == "by" and tree.head(up).lower in words("triggers", "causing")
        if up.lower in _OPENERS or is_cause:
            return True
    if up.lower in _AVENGING and below.dep == "dobj":
        return True
    follows = below.dep in {"dobj", "advcl"} and below.index > up.index
    return follows and up.lower in words("triggers", "causing") | _FOLLOWING


def _names_the_crime(tree: Tree, preposition: Word, below: Word) -> bool:
    """True for the "in" of "an arrest in the killing of two men": the deed is another event."""
    if below.dep not in {"pobj", "pcomp"} or preposition.lower not in _FOR_A_CRIME:
        return False
    governor = tree.head(preposition)
    if governor.lower == "connection":
        governor = tree.head(tree.head(governor))
    before = [w.lower for w in (governor, *tree.before(preposition))]
    return not words("aftermath", "arrested_for").isdisjoint(before)


def _listed_apart(tree: Tree, anchor: Anchor, anchors: list[Anchor]) -> Word | None:
    """What sets a noun apart: "yesterday's", or a place of its own: "shots in A and deaths in B"."""
    word = anchor.word
    day = next((c for c in tree.children(word, "poss") if c.lower in words("triggers", "own_days")), None)
    is_own = _is_of_harm(tree, word, anchors) or _is_claimed(tree, word)
    is_apart = len(anchors) > 1 and word.dep in {"pobj", "dobj"} and not is_own
    if day is not None and day.lower != "today" and is_apart:
        return day
    if not word.is_noun or word.dep != "conj" or not _has_place(tree, word):
        return None
    lists = [a.word for a in anchors if a.word.is_noun and word in tree.conjuncts(a.word)]
    return word if any(_has_place(tree, first) for first in lists) else None


def _is_of_harm(tree: Tree, event: Word, anchors: list[Anchor]) -> bool:
    """True for the attack of "six soldiers died in Monday's attack" and "the toll of Monday's attack"."""
    governor = tree.head(tree.head(event))
    if is_toll(tree, governor) or any(is_toll(tree, w) for w in tree.children(governor, "dobj", "nsubj")):
        return True
    is_in = tree.head(event).lower in {"in", "during"}
    above = {governor.index}
    if governor.lower in _SUFFERED:  # "died of wounds suffered in Monday's attack"
        above |= {up.index for up in tree.ancestors(governor)}
    return is_in and any(a.is_effect and a.word.index in above for a in anchors)


def _is_claimed(tree: Tree, event: Word) -> bool:
    """True in "claimed responsibility for Monday's attack, saying it had killed 9": of it they speak."""
    governor = tree.head(tree.head(event)) if event.dep == "pobj" else event
    return governor.lower in _CREDIT or tree.head(governor).lower in _CLAIMING


def _has_place(tree: Tree, noun: Word) -> bool:
    return any(
        p.lower in {"in", "at", "near"} and any(w.tag in {"NNP", "NNPS"} for w in tree.children(p, "pobj"))
        for w in tree.subtree(noun, lambda w: w.dep == "conj" and w.is_noun)
        for p in tree.children(w, "prep")
    )


def _is_part(tree: Tree, preposition: Word) -> bool:
    """True in "the raid was part of an offensive"."""
    return preposition.lower == "of" and tree.head(preposition).lower == "part"


def _is_revenge(tree: Tree, preposition: Word) -> bool:
    governor = tree.head(preposition)
    near = {governor.lower, *(c.lower for c in tree.children(governor, "amod", "compound"))}
    near |= {w.lower for w in tree.before(preposition)}
    return bool(near & words("triggers", "revenge"))


def _continues(tree: Tree, opener: Word, main: list[Anchor], part: list[Anchor]) -> bool:
    """True where the main part only tells the effect of the other: "killed after gunmen attacked"."""
    only_effects = all(a.is_effect for a in main)
    if opener.lower == "where":
        named = {a.word.lower[:_STEM] for a in main}
        if any(a.word.lower[:_STEM] in named for a in part):
            return True  # "executions took place in A, where 30 men had been executed"
        return only_effects or all(a.is_effect or a.event_type == GENERIC for a in part)
    if opener.lower in words("triggers", "causing") and all(a.is_effect for a in part):
        return True  # "the strike caused a fire but no casualties"
    if opener.lower == "after" and _is_days_apart(tree, opener, main):
        return False
    if opener.lower == "after" and _died_since(tree, opener, part):
        return True
    only_harm = only_effects and all(a.event_type in {"attack", GENERIC} for a in main)
    # "gunman dead after wounding three": who died had done it
    is_his = any(w.tag == "VBG" for w in tree.after(opener))
    return opener.lower in _AFTER and only_harm and (is_his or any(not a.is_effect for a in part))


def _is_days_apart(tree: Tree, after: Word, main: list[Anchor]) -> bool:
    """True for "killed two days after an ambush"; who "died two days after" it died of it."""
    if not any(w.lower in _DAYS for w in tree.before(after, 1)):
        return False
    return not any(a.word.lower in words("aftermath", "dying") for a in main)


def _died_since(tree: Tree, after: Word, part: list[Anchor]) -> bool:
    """True for "the toll rose to four after two men died of their wounds": they are of the four."""
    clause = tree.head(after)
    moved = tree.children(tree.head(clause), "dobj", "nsubj", "nsubjpass")
    told = [a for a in part if a.word.lower not in words("counting", "wounds") | _HURT]
    of_death = words("aftermath", "dying") | words("counting", "bodies")
    is_death = all(a.is_effect and a.word.lower in of_death for a in told)
    return is_death and any(is_toll(tree, word) for word in moved)


def _links(tree: Tree, regions: list[Region]) -> list[RegionLink]:
    links = []
    for number, region in enumerate(regions):
        kind = None if number == 0 or region.opener is None else _kind(tree, region.opener)
        if kind is None or region.opener is None:
            continue
        span = tree.cover([region.opener, tree.head(region.opener)])
        is_first = region.opener.lower in _BEFORE and kind == "follows"
        links.append(RegionLink(number, 0, kind, span) if is_first else RegionLink(0, number, kind, span))
    return links


def _kind(tree: Tree, opener: Word) -> str | None:
    """How the main part stands to the part that a word opens."""
    word = opener.lower
    if _is_part(tree, opener):
        return "part_of"
    near = {w.lower for w in (*tree.before(opener, 4), *tree.after(opener, 2))}
    if word in {"for", "of", "to"} or word.startswith("aveng") or near & words("triggers", "revenge"):
        return "retaliation_for"
    if word == "by" or word in words("triggers", "causing"):
        return "caused_by"
    return "follows" if word in _AFTER | _BEFORE | _FOLLOWING else None
