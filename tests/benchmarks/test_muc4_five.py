"""The three metrics of the five slots, on cases whose answers are counted by hand."""

from __future__ import annotations

import pytest

from benchmarks import muc4_five as five
from benchmarks.figure import Tally
from benchmarks.muc4_gold import Filler, Slot, Template


def incident(kind: str, **roles: list[tuple[str, ...]]) -> five.Incident:
    given = {role: tuple(roles.get(role, [])) for role in five.ROLES}
    return five.Incident(frozenset(kind.split("/")), given)


def total(tallies: five.Tallies) -> Tally:
    return sum(tallies.values(), Tally())


GOLD = [
    incident("bombing", PerpOrg=[("red front", "rf")], Target=[("bank",), ("big bus", "bus")]),
    incident("attack", PerpInd=[("men", "two men", "hooded men")], Victim=[("ana soto",)]),
]


def test_right_incidents_are_right():
    for metric in (five.entities, five.mentions, five.fillers, five.templates):
        assert total(metric(GOLD, GOLD)).f1 == 1


def test_entities_need_no_templates():
    """Two entities of five are found by two of three; "men of steel" is not inside the gold entity."""
    said = [incident("arson", Target=[("bus",)], Victim=[("ana soto",)], PerpInd=[("men", "men of steel")])]
    tally = total(five.entities(said, GOLD))
    assert (tally.right, tally.said, tally.gold) == (2, 3, 5)


def test_one_entity_of_two_templates_counts_once():
    twice = [incident("attack", PerpInd=[("men",)]), incident("arson", PerpInd=[("men", "two men")])]
    tally = five.entities(twice, [incident("attack", PerpInd=[("men",)])])["PerpInd"]
    assert (tally.right, tally.said, tally.gold) == (1, 1, 1)


def test_a_gold_entity_answers_one_entity_said():
    """CEAF pairs one to one: the second name of the front is a false alarm."""
    said = [incident("bombing", PerpOrg=[("red front",), ("rf",)])]
    assert five.entities(said, GOLD)["PerpOrg"].precision == 0.5


def test_phi3_counts_mentions_of_paired_templates():
    """Said: 2 mentions in the bombing, 1 in a robbery; shared: bus. Gold has 9 mentions."""
    said = [incident("bombing", Target=[("bus", "coach")]), incident("robbery", Victim=[("ana soto",)])]
    tally = total(five.mentions(said, GOLD))
    assert (tally.right, tally.said, tally.gold) == (1, 3, 9)


def test_phi_subset_asks_for_all_mentions():
    """The word "bus" is right and "coach" spoils "bus, coach"; 2 entities said, 5 gold."""
    right = total(five.fillers([incident("bombing", Target=[("bus",), ("bank", "kiosk")])], GOLD))
    assert (right.right, right.said, right.gold) == (1, 2, 5)


def test_phi_subset_counts_gold_entities_for_recall():
    """Both names of the front are right, but one gold entity of five is found."""
    tally = total(five.fillers([incident("bombing", PerpOrg=[("red front",), ("rf",)])], GOLD))
    assert (tally.precision, tally.recall) == (1, pytest.approx(1 / 5))


def test_gtt_counts_the_type_as_a_filler():
    """Bombing with its front: 2 of 2 said; gold has 2 types and 5 entities."""
    tally = total(five.templates([incident("bombing", PerpOrg=[("rf",)])], GOLD))
    assert (tally.right, tally.said, tally.gold) == (2, 2, 7)


def test_gtt_pairs_the_better_template():
    """Of two attacks said, the one with the right man is paired; the other's type is a false alarm."""
    said = [incident("attack", PerpInd=[("woman",)]), incident("attack", PerpInd=[("two men",)])]
    tallies = five.templates(said, GOLD)
    assert (tallies[five.TYPE].right, tallies[five.TYPE].said) == (1, 2)
    assert tallies["PerpInd"].right == 1


def test_a_gold_template_of_two_types_takes_either():
    gold = [incident("bombing/attack", Victim=[("ana soto",)])]
    assert total(five.fillers([incident("attack", Victim=[("ana soto",)])], gold)).f1 == 1


def test_gold_strings_outside_the_text_and_equal_templates_are_left_out():
    """The keys also hold strings that the coder put together."""
    key = Template(
        frozenset({"attack"}),
        {
            Slot.VICTIM_NAME: (Filler(("ana soto",)), Filler(("ana maria soto",))),
            Slot.VICTIM_DESCRIPTION: (Filler(("clerk",)),),
        },
    )
    found = five.gold_incidents([key, key], "ANA\nSOTO, a clerk, was hurt.")
    assert found == [incident("attack", Victim=[("ana soto",)])]
