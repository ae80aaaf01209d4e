"""The slots of 1992, on cases whose answers are counted by hand."""

from __future__ import annotations

import pytest

from benchmarks import muc4_rules as rules
from benchmarks.muc4_gold import Filler, Slot, Template


def template(kind: str, *, optional: bool = False, **slots: list[Filler]) -> Template:
    fillers = {Slot.TYPE: (Filler((kind,)),)} | {Slot[name]: tuple(found) for name, found in slots.items()}
    return Template(frozenset([kind]), fillers, optional)


@pytest.mark.parametrize(
    ("slot", "said", "gold", "credit"),
    [
        (Slot.TARGET, "bank", "bank", 1),
        (Slot.TARGET, "bank", "central bank", 0.5),
        (Slot.TARGET, "old station", "police station", 0.5),
        (Slot.TARGET, "bank", "bus", 0),
        (Slot.DATE, "1991-05-07/1991-05-07", "/1991-05-07", 1),
        (Slot.DATE, "1991-05-01/1991-05-07", "1991-05-07/1991-05-07", 0.5),
        (Slot.DATE, "1991-05-08/1991-05-09", "/1991-05-07", 0),
        (Slot.PLACE, "uruguay:salto", "uruguay:salto", 1),
        (Slot.PLACE, "uruguay:salto:constitucion", "uruguay:salto", 1),
        (Slot.PLACE, "uruguay", "uruguay:salto", 0.5),
        (Slot.PLACE, "uruguay:salto", "uruguay", 0.5),
        (Slot.PLACE, "chile:salto", "uruguay:salto", 0),
        (Slot.STAGE, "attempted", "accomplished", 0),
    ],
)
def test_credit(slot: Slot, said: str, gold: str, credit: float):
    """Right, partly right and wrong."""
    assert rules.credit(slot, Filler((said,)), Filler((gold,))) == credit


def test_a_number_of_other_people_is_half_right():
    said = Filler(("3",), ("clerks",))
    assert rules.credit(Slot.VICTIM_NUMBER, said, Filler(("3",), ("clerks",))) == 1
    assert rules.credit(Slot.VICTIM_NUMBER, said, Filler(("3",), ("tourists",))) == 0.5
    assert rules.credit(Slot.VICTIM_NUMBER, said, Filler(("plural",), ("clerks",))) == 0.5


def test_the_type_alone_pairs_no_templates():
    said = [template("bombing", TARGET=[Filler(("bank",))])]
    assert rules.align(said, [template("bombing", TARGET=[Filler(("bus",))])]) == []
    assert len(rules.align(said, [template("bombing", TARGET=[Filler(("bank",))])])) == 1


def test_an_attack_may_be_the_bombing():
    """Half right in its type, and paired by what else it has."""
    said, gold = (
        template("attack", TARGET=[Filler(("bank",))]),
        template("bombing", TARGET=[Filler(("bank",))]),
    )
    assert rules.score(Slot.TYPE, said, gold).right == 0.5
    assert rules.align([said], [gold]) == [(said, gold)]


def test_optional_fillers_and_templates_are_not_missed():
    """One optional target of two is met: 2 of 2; unmet, it is not asked for."""
    gold = template("attack", TARGET=[Filler(("bank",)), Filler(("bus",), optional=True)])
    both = template("attack", TARGET=[Filler(("bank",)), Filler(("bus",))])
    one = template("attack", TARGET=[Filler(("bank",))])
    assert rules.score(Slot.TARGET, both, gold).gold == 2
    assert rules.score(Slot.TARGET, one, gold).recall == 1
    assert rules.unmatched([], [template("arson", optional=True, TARGET=[Filler(("bus",))])], []).gold == 0


def test_templates_without_a_pair_are_spurious_and_missing():
    """Type and one target each."""
    said, gold = template("attack", TARGET=[Filler(("bank",))]), template("arson", TARGET=[Filler(("bus",))])
    tally = rules.unmatched([said], [gold], [])
    assert (tally.right, tally.said, tally.gold) == (0, 2, 2)
