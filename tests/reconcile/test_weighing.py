"""Which figures of one report are parts of others."""

from __future__ import annotations

import pytest

from rashomon.model import Claim, Estimate
from rashomon.reconcile import reconcile
from tests.factories import claim, event


def _detained(*claims: Claim) -> Estimate:
    return reconcile(event(*claims)).estimates["detained"]


def _injured(*claims: Claim) -> Estimate:
    return reconcile(event(*claims)).estimates["injured"]


def test_a_lower_figure_told_after_the_total_is_a_part_of_it():
    """ "Fifteen were wounded ... seven people were taken to the hospital"."""
    made = _injured(claim(injured=15, group="people"), claim(injured=7, group="people"))
    assert (made.low, made.best, made.high) == (15, 15, 15)
    assert "part_of_a_total" in {reason.rule for reason in made.reasons}


def test_another_speaker_with_a_lower_total_disagrees():
    """Two speakers' totals stay beside each other."""
    made = _injured(claim(injured=15, speaker="police"), claim(injured=7, speaker="the mayor"))
    assert (made.low, made.high) == (7, 15)


def test_one_person_told_before_the_total_is_one_of_them():
    """A caption tells of one boy, the report of five people."""
    made = _injured(
        claim(injured=1, group="boy", quote="a boy"), claim(injured=5, group="people", speaker="police")
    )
    assert made.best == 5


def test_somebody_met_again_is_counted_once():
    """ "A boy and a guard were hurt ... the 12-year-old is stable"."""
    made = _injured(
        claim(injured=1, group="boy", quote="a boy", sentence=900),
        claim(injured=1, group="guard", quote="a guard", sentence=900),
        claim(injured=1, group="12-year-old", quote="The 12-year-old", sentence=901),
    )
    assert made.best == 2


def test_others_are_added_to_a_single_person_told_before():
    """ "A leader was captured ... two other fighters were detained ... the detainees"."""
    made = _detained(
        claim(detained=1, group="facilitator", quote="a facilitator"),
        claim(detained=2, group="other fighters", quote="two other fighters"),
        claim(detained=(2, None), group="detainees", quote="the detainees"),
    )
    assert made.best == 3


def test_his_associates_are_others():
    """ "Three of his associates" are not among one leader."""
    made = _detained(
        claim(detained=1, group="leader", quote="a leader"),
        claim(detained=3, group="associates", quote="three of his associates"),
    )
    assert made.best == 4


def test_a_bare_plural_gives_way_to_a_number():
    """ "Rebels Captured" over a report of several rebels."""
    made = _detained(claim(detained=(2, None), group="rebels"), claim(detained=(3, None), group="rebels"))
    assert made.low == 3


def test_an_additional_one_is_one_more_than_the_number_told_before():
    """ "Two organisers were captured ... one additional suspect was detained"."""
    made = _detained(
        claim(detained=2, group="organisers", quote="two organisers"),
        claim(detained=1, group="suspect", quote="One additional suspect"),
    )
    assert made.best == 3


def test_one_suspect_beside_a_leader_told_before_is_another():
    """ "Arrested a leader ... also detained one fighter"."""
    made = _detained(
        claim(detained=1, group="leader", quote="a leader"),
        claim(detained=1, group="fighter", quote="one fighter"),
    )
    assert made.best == 2


def test_a_number_that_includes_a_leader_is_not_added_to_him():
    """ "Commander captured", above "four fighters, including a commander"."""
    made = _detained(
        claim(detained=1, group="commander", quote="Commander"),
        claim(detained=4, group="fighters", sentence=700, quote="four fighters"),
        claim(detained=1, group="commander", sentence=700, quote="a commander"),
    )
    assert made.best == 4


@pytest.mark.parametrize("policy", ["ucdp", "acled", "minmax"])
@pytest.mark.parametrize(
    ("claims", "rule"),
    [
        ((claim(killed=6, speaker="officials"), claim(killed=9, speaker="a nurse")), None),
        ((claim(killed=6, speaker="officials"), claim(killed=20, speaker="a rebel group")), None),
        (
            (claim(killed=6, group="people"), claim(killed=3, quote="three of them")),
            "share_of_those_told",
        ),
        ((claim(killed=6, group="people"), claim(killed=4, group="traders")), "not_read_as_total"),
        (
            (claim(killed=6), claim(killed=20, stance="denies", speaker="the army")),
            "denial_gives_no_figure",
        ),
    ],
)
def test_every_figure_is_named_in_a_reason(policy: str, claims: tuple[Claim, ...], rule: str | None):
    """What is set aside, what stands beside the best and what adds nothing: none is passed over."""
    made = reconcile(event(*claims), policy=policy).estimates["killed"]
    assert {c.id for c in claims} <= {i for reason in made.reasons for i in reason.claims}
    assert rule is None or rule in {reason.rule for reason in made.reasons}
