"""All slots that Rashomon has, scored in the manner of 1992.

The rules follow "MUC-4 evaluation metrics" (Chinchor 1992) as far as a program can without a person's
judgement: a filler is right (1), partly right (1/2) or wrong (0); recall is the credit over the gold
fillers, precision the credit over the fillers said. Optional gold fillers and templates count only where
they are met. Templates are paired one to one for the highest credit; a pair needs types that are equal or
of which one is "attack" (half right), and one more filler that is at least partly right. Per slot, the
tallies are over paired templates ("matched only"); over all slots, also with every filler of the others
("all templates").

Strings are right when a normalised alternative is equal, partly right when one holds all words of the
other or both end in the same word. A day is right when the last day is (and the first, where the key has
one), partly right when the periods meet. A place is right when the country and the smallest gold place
are, partly right when the country is. A number, an effect and a confidence are right when the entity they
are told of is too, else partly right. Victims' names and descriptions are slots of their own. Slots of the
keys that Rashomon has no field for (types of weapons and targets, nations, totals) are not scored, so the
total compares with that of 1992 only roughly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from benchmarks.assignment import pair
from benchmarks.figure import Tally
from benchmarks.muc4_gold import Filler, Slot, Template

_PAIRED = [slot for slot in Slot if slot is not Slot.TYPE]
Pair = tuple[Template, Template]


def align(said: Sequence[Template], gold: Sequence[Template]) -> list[Pair]:
    """Templates of one text that tell of the same incident."""
    return pair(said, gold, _worth)


def matched(pairs: Iterable[Pair]) -> dict[Slot, Tally]:
    """What each slot has right in paired templates."""
    pairs = list(pairs)
    return {slot: sum((score(slot, *one) for one in pairs), Tally()) for slot in Slot}


def unmatched(said: Sequence[Template], gold: Sequence[Template], pairs: Sequence[Pair]) -> Tally:
    """All fillers of templates without a pair: spurious or missing; an optional one is not missed."""
    paired = {id(one) for both in pairs for one in both}
    spurious = [one for one in said if id(one) not in paired]
    missing = [one for one in gold if id(one) not in paired and not one.optional]
    return Tally(
        0,
        sum(len(one.of(slot)) for one in spurious for slot in Slot),
        sum(not filler.optional for one in missing for slot in Slot for filler in one.of(slot)),
    )


def score(slot: Slot, said: Template, gold: Template) -> Tally:
    """One slot of one pair of templates."""
    if slot is Slot.TYPE:
        return Tally(_type_credit(said, gold), 1, 1)
    pairs = fillers_met(slot, said, gold)
    met = {id(wanted) for _, wanted in pairs}
    needed = sum(not one.optional or id(one) in met for one in gold.of(slot))
    return Tally(sum(credit(slot, *one) for one in pairs), len(said.of(slot)), needed)


def fillers_met(slot: Slot, said: Template, gold: Template) -> list[tuple[Filler, Filler]]:
    """The fillers of a slot that answer one another, fully or in part."""
    return pair(said.of(slot), gold.of(slot), partial(credit, slot))


def _worth(said: Template, gold: Template) -> float:
    kind = _type_credit(said, gold)
    rest = sum(score(slot, said, gold).right for slot in _PAIRED)
    return kind + rest if kind and rest else 0


def _type_credit(said: Template, gold: Template) -> float:
    if said.types & gold.types:
        return 1
    return 0.5 if "attack" in said.types | gold.types else 0


def credit(slot: Slot, said: Filler, gold: Filler) -> float:
    """1, 1/2 or 0 for one filler against one gold filler."""
    measure = {Slot.DATE: _day_credit, Slot.PLACE: _place_credit, Slot.VICTIM_NUMBER: _number_credit}
    by_name = measure.get(
        slot, _word_credit if slot in (Slot.STAGE, Slot.CONFIDENCE, Slot.VICTIM_EFFECT) else _string_credit
    )
    best = max((by_name(one, other) for one in said.names for other in gold.names), default=0.0)
    if slot not in (Slot.VICTIM_NUMBER, Slot.VICTIM_EFFECT, Slot.CONFIDENCE):
        return best
    about = max((_string_credit(one, other) for one in said.about for other in gold.about), default=0.0)
    return best if about else best / 2


def _word_credit(said: str, gold: str) -> float:
    return float(said == gold)


def _string_credit(said: str, gold: str) -> float:
    if said == gold:
        return 1
    mine, theirs = said.split(), gold.split()
    if not mine or not theirs:
        return 0
    inside = set(mine) <= set(theirs) or set(theirs) <= set(mine)
    return 0.5 if inside or mine[-1] == theirs[-1] else 0


def _day_credit(said: str, gold: str) -> float:
    first, last = said.split("/")
    gold_first, gold_last = gold.split("/")
    if last == gold_last and gold_first in ("", first):
        return 1
    return 0.5 if first <= gold_last and last >= gold_first else 0


def _place_credit(said: str, gold: str) -> float:
    mine, theirs = said.split(":"), gold.split(":")
    if mine[0] != theirs[0]:
        return 0
    if len(theirs) == 1:
        return 1 if len(mine) == 1 else 0.5
    named = set(" ".join(mine[1:]).split())
    return 1 if set(theirs[-1].split()) <= named else 0.5


def _number_credit(said: str, gold: str) -> float:
    if said == gold:
        return 1
    if gold == "plural":
        return 0.5 if said != "1" else 0
    return 0.5 if said.strip("~-") == gold.strip("~-") else 0
