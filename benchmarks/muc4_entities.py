"""Which strings name one thing: a full name and its acronym, a fuller and a shorter naming."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from benchmarks.muc4_gold import Filler, Slot, Template, normalise
from benchmarks.muc4_marks import LABELS, Mark, Marks
from benchmarks.muc4_phrases import person_name, phrase

_NO_INITIALS = frozenset({"of", "de", "and", "for"})
# Two templates of one text that hit the same are one.
_HIT = (Slot.VICTIM_NAME, Slot.TARGET, Slot.VICTIM_DESCRIPTION)
# "Several bridges" are bridges.
_VAGUE = frozenset({"several", "some", "many", "numerous", "various", "other", "another", "unidentified"})


def entities(slot: Slot, fillers: Iterable[Filler], marks: Marks) -> tuple[Filler, ...]:
    """The things in a slot by claims and by marks, each once with all its names; a victim by the fullest."""
    found: list[list[str]] = []
    strings = [*(one.names for one in fillers), *((_string(slot, mark),) for mark in marks.sure(slot))]
    for some in strings:
        names = _with_aliases(filter(None, some), marks)
        same = next((one for one in found if any(are_same(a, b) for a in one for b in names)), None)
        if same is not None:
            same += [name for name in names if name not in same]
        elif names:
            found.append(list(names))
    if slot is Slot.VICTIM_NAME:
        return tuple(Filler((max(names, key=len),)) for names in found)
    return tuple(Filler(tuple(names)) for names in found)


def _with_aliases(names: Iterable[str], marks: Marks) -> tuple[str, ...]:
    given = tuple(dict.fromkeys(names))
    others = {name for pair in marks.aliases if pair & set(given) for name in pair}
    return (*given, *sorted(others - set(given)))


def _string(slot: Slot, mark: Mark) -> str:
    """A mark as the keys write it: a victim by name alone, things without their number."""
    if slot is Slot.VICTIM_NAME:
        name = person_name(phrase(mark.name))
        return normalise(name[0]) if name else ""
    words = mark.name.split()
    while len(words) > 1 and _is_number(slot, words[0]):
        words.pop(0)
    return normalise(" ".join(words))


def _is_number(slot: Slot, word: str) -> bool:
    if slot is Slot.TARGET and word[0].isdigit():
        return True
    return slot in {Slot.TARGET, Slot.WEAPON} and word.lower() in _VAGUE


def are_same(one: str, other: str) -> bool:
    """True for equal strings, for "luis perez" and "perez", and for "red star front" and "rsf"."""
    mine, theirs = one.split(), other.split()
    if set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return True
    return _initials(mine) == other or _initials(theirs) == one


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word not in _NO_INITIALS) if len(words) > 2 else ""


def told_once(templates: Iterable[Template]) -> list[Template]:
    """The templates of a text, with those that hit the same put together and one's culprits told of all."""
    found: list[Template] = []
    for one in templates:
        at = next((n for n, other in enumerate(found) if _hit_the_same(one, other)), None)
        if at is None:
            found.append(one)
        else:
            found[at] = _together(found[at], one)
    culprits = next((one.of(Slot.INDIVIDUAL) for one in found if one.of(Slot.INDIVIDUAL)), ())
    return [one if one.of(Slot.INDIVIDUAL) else _with(one, {Slot.INDIVIDUAL: culprits}) for one in found]


def told_of_all(templates: Sequence[Template], marks: Marks) -> list[Template]:
    """What a text tells apart from its events: who is behind them, and what one event hit.

    Whoever claims or is accused of an attack is often named in another sentence than the attack, so an
    incident without an organisation has those of another, else those that the whole text marks.
    """
    bodies = next((one.of(Slot.ORGANISATION) for one in templates if one.of(Slot.ORGANISATION)), None)
    if bodies is None:
        bodies = entities(Slot.ORGANISATION, (), marks)
    told = [
        one if one.of(Slot.ORGANISATION) else _with(one, {Slot.ORGANISATION: bodies}) for one in templates
    ]
    if len(told) != 1:
        return told
    # victims, culprits and weapons marked elsewhere are as often those of an attack only mentioned
    return [_with(told[0], {Slot.TARGET: entities(Slot.TARGET, told[0].of(Slot.TARGET), marks)})]


def _with(one: Template, fillers: Mapping[Slot, tuple[Filler, ...]]) -> Template:
    return Template(one.types, {**one.fillers, **fillers}, one.optional)


def _hit_the_same(one: Template, other: Template) -> bool:
    return any(
        set(mine.names) & set(theirs.names)
        for slot in _HIT
        for mine in one.of(slot)
        for theirs in other.of(slot)
    )


def _together(first: Template, second: Template) -> Template:
    """The first with what the second adds to its slots of names."""
    fillers = {
        slot: entities(slot, [*first.of(slot), *second.of(slot)], Marks())
        if slot in LABELS
        else first.of(slot) or second.of(slot)
        for slot in Slot
    }
    return Template(first.types, fillers, first.optional)
