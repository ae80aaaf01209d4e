"""Every count of people in a sentence, each phrase once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rashomon.extract.ages import is_age_aside
from rashomon.extract.effects.additions import by_addition
from rashomon.extract.effects.adjectives import by_adjective
from rashomon.extract.effects.effect import Effect
from rashomon.extract.effects.fates import by_fate
from rashomon.extract.effects.hits import by_hit
from rashomon.extract.effects.idioms import by_lives
from rashomon.extract.effects.names import by_names
from rashomon.extract.effects.nouns import by_noun, by_number_noun
from rashomon.extract.effects.scope import counts_people, tells_of_violence
from rashomon.extract.effects.tolls import by_toll
from rashomon.extract.effects.verbs import by_verb
from rashomon.extract.lexicon import Lexicon
from rashomon.extract.mood import is_imagined
from rashomon.extract.syntax import Tree
from rashomon.model import Span
from rashomon.vocab import words

# Count people without naming them: their group is told before.
OTHERS = {"others", "other", "more"}
_FATES_BY_WEIGHT = ["killed", "injured", "casualties"]
_FATES = set(_FATES_BY_WEIGHT)
# "Killed or wounded", "shot and killed": no more words stand between two verbs of one phrase.
_SIDE_BY_SIDE = 2
# "Her grandson and eight others": they are nobody's grandsons.
_OWNED = {"her", "his", "its", "my", "our", "their"}
_GRAVELY = words("counting", "gravely")
_REMAINS = words("counting", "bodies") | {"dead", "deaths", "fatalities"}


def find_effects(tree: Tree, lexicon: Lexicon) -> list[Effect]:
    """Every count of people in a sentence, each phrase once for each field, in the order of the text."""
    if not tells_of_violence(tree):
        return []
    found: dict[tuple[str, Span], Effect] = {}
    named = list(by_names(tree))
    listed = None if not named else Span(named[0].quantity.span.start, named[-1].quantity.span.end)
    for effect in (*named, *_all(tree, lexicon)):
        is_in_list = listed is not None and listed.contains(effect.quantity.span) and effect not in named
        is_age = effect.quantity.head.tag == "CD" and is_age_aside(tree, effect.quantity.head)
        if counts_people(effect.quantity) and not (is_in_list or is_age) and not _leaves_open(tree, effect):
            key = (effect.field, effect.quantity.span)
            if _is_nearer_part(effect, found.setdefault(key, effect)):
                found[key] = effect
    ordered = sorted(found.values(), key=lambda e: (e.quantity.span, e.field))
    return _with_groups(_settled(tree, _one_fate(_without_repeats(ordered))))


def _leaves_open(tree: Tree, effect: Effect) -> bool:
    """True for "nobody was seriously hurt": some may have been hurt."""
    return effect.quantity.count.high == 0 and tree.governs(effect.anchor, _GRAVELY, "advmod")


def _is_nearer_part(effect: Effect, told: Effect) -> bool:
    """True for a part told after two verbs: it belongs to the last one before it."""
    return told.anchor.index < effect.anchor.index < effect.quantity.head.index


def _one_fate(effects: list[Effect]) -> list[Effect]:
    """Nobody is both dead and hurt: of two fates told of one phrase the nearer stays, unless both are zero.

    "Killed a guard and wounded three others, including a nurse": the nurse is wounded.
    """
    return [e for e in effects if not any(_nearer(other, e) for other in effects)]


def _nearer(one: Effect, other: Effect) -> bool:
    if one.field == other.field or one.quantity.span != other.quantity.span or one.quantity.count.high == 0:
        return False
    if not {one.field, other.field} <= _FATES:
        return False
    if _dies_of_wounds(one, other) or _dies_of_wounds(other, one):
        return one.field == "killed"
    at = other.quantity.head.index
    near, far = abs(one.anchor.index - at), abs(other.anchor.index - at)
    together = abs(one.anchor.index - other.anchor.index) <= _SIDE_BY_SIDE
    if together or "casualties" in {one.field, other.field}:
        # "was shot in the chest and died": the worse fate is the last
        return _FATES_BY_WEIGHT.index(one.field) < _FATES_BY_WEIGHT.index(other.field)
    return near < far


def _dies_of_wounds(dead: Effect, hurt: Effect) -> bool:
    """True for "two of the wounded have since died": they are counted by their wounds, and told as dead."""
    inside = hurt.quantity.span.contains(hurt.anchor.span)
    return (dead.field, hurt.field) == ("killed", "injured") and inside


def _settled(tree: Tree, effects: list[Effect]) -> list[Effect]:
    """Those shot in a sentence that tells of others' deaths live: "killed two men and shot three others"."""
    effects = [replace(e, field="casualties") if _are_both(tree, e) else e for e in effects]
    dead = [e for e in effects if e.field == "killed" and e.quantity.count.high != 0]
    return [
        replace(e, field="injured") if e.field == "casualties" and dead and _beside(tree, e, dead) else e
        for e in effects
    ]


def _are_both(tree: Tree, effect: Effect) -> bool:
    """True for one number of dead and hurt together: "killed and wounded 150"."""
    before = [w.lower for w in tree.before(effect.anchor, 2)]
    is_pair = effect.field == "injured" and before in (["killed", "and"], ["killed", "or"])
    return is_pair and effect.anchor.index < effect.quantity.head.index


def _beside(tree: Tree, shot: Effect, dead: list[Effect]) -> bool:
    """True where the dead are other people than those shot: not "one fatally" or "one of them died"."""
    if shot.anchor.lower not in {"shot", "shooting", "shoots", "shoot"}:
        return False
    others = {w.lower.rstrip("s") for w in tree.within(shot.quantity.span)} & {"other", "another", "more"}
    heads = [e.quantity.head for e in dead]
    return bool(others) and any(head.index < shot.quantity.head.index for head in heads)


def _with_groups(effects: list[Effect]) -> list[Effect]:
    """The others of "two soldiers were killed and seven others wounded" are soldiers too."""
    told: str | None = None
    completed = []
    for effect in effects:
        count = effect.quantity.count
        if count.group is None or count.group.lower() in OTHERS:
            if told is not None and count.low != 0:
                count = replace(count, group=told)
        elif count.low != 0:
            is_named = count.low == count.high == 1 and any(w[:1].isupper() for w in count.group.split())
            is_of_one = is_named or count.group.lower().split()[0] in _OWNED
            told = None if is_of_one or count.group.lower() in _REMAINS else count.group
        completed.append(replace(effect, quantity=replace(effect.quantity, count=count)))
    return completed


def _all(tree: Tree, lexicon: Lexicon) -> Iterator[Effect]:
    """The surest reading first: of two that count the same phrase the first is kept."""
    for word in tree.words:
        told = [
            *by_verb(tree, word, lexicon),
            *by_adjective(tree, word, lexicon),
            *by_noun(tree, word, lexicon),
            *by_number_noun(tree, word, lexicon),
            *by_lives(tree, word),
            *by_fate(tree, word),
            *by_hit(tree, word),
        ]
        if told and not is_imagined(tree, word):
            yield from told
    for word in tree.words:
        yield from by_toll(tree, word)
    yield from by_addition(tree, lexicon)


def _without_repeats(effects: list[Effect]) -> list[Effect]:
    """Drop a phrase that lies inside another of the same field unless it has its own number."""
    kept: list[Effect] = []
    for effect in effects:
        if not any(_repeats(effect, other) for other in kept):
            kept.append(effect)
    return kept


def _repeats(effect: Effect, other: Effect) -> bool:
    count, counted = effect.quantity.count, other.quantity.count
    return (
        effect.field == other.field
        and effect.quantity.span.overlaps(other.quantity.span)
        and (count.low, count.high) == (counted.low, counted.high)
    )
