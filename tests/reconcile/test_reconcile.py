"""Claims of one event become low, best and high with reasons; disputes stay visible."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.errors import UsageError
from rashomon.model import Claim, Estimate, Place, Record
from rashomon.reconcile import reconcile
from tests.factories import claim, document, event, event_mention, speaker


def figures(made: Estimate) -> tuple[int | None, int | None, int | None, str]:
    return made.low, made.best, made.high, made.agreement


def rules(made: Estimate) -> list[str]:
    return [reason.rule for reason in made.reasons]


@pytest.fixture
def base_attack() -> tuple[Claim, ...]:
    """One report with three voices: its own, unnamed security officials, and the army's press office."""
    officials, office = (
        speaker("security officials", "military_police", anonymous=True),
        speaker("army press office", "military_police"),
    )
    return (
        claim(injured=4, group="troops", quote="Four troops"),
        claim(
            injured=4,
            group="members of the military",
            speaker=officials,
            quote="four members of the military",
        ),
        claim(munitions=(6, None), group="rockets", quote="at least six rockets"),
        claim(
            injured=1,
            group="air force officer",
            speaker=officials,
            sentence=900,
            quote="an air force officer",
        ),
        claim(injured=3, group="privates", speaker=officials, sentence=900, quote="three privates"),
        claim(perpetrator=None, stance="unclaimed", quote="No group claimed responsibility"),
        claim(munitions=8, group="rockets", speaker=office, quote="eight rockets"),
        claim(injured=2, group="officers", speaker=office, quote="two officers"),
    )


def test_injured_at_the_base(base_attack: tuple[Claim, ...]) -> None:
    """Four is a stated total; two officers are one only if the list is read as complete, and this is said."""
    made = reconcile(event(*base_attack)).estimates["injured"]
    assert figures(made) == (2, 4, 4, "disputed")
    assert rules(made) == [
        "publisher_repeats_speaker",
        "list_read_as_complete",
        "stated_total_before_list",
        "not_read_as_total",
        "not_read_as_total",
    ]
    assert ("officer", 1, 2) in made.by_group
    assert made.by_side == (("state", 2, 4),)


def test_rockets_at_the_base(base_attack: tuple[Claim, ...]) -> None:
    """ "At least six" is only a bound and eight is within it."""
    made = reconcile(event(*base_attack)).estimates["munitions"]
    assert figures(made) == (8, 8, 8, "compatible")
    assert "open_bound_allows_exact" in rules(made)


def test_disagreements_at_the_base(base_attack: tuple[Claim, ...]) -> None:
    """Officers 1 against 2, the total 4 against 2 as the list is read, and rockets that can both be true."""
    record = reconcile(event(*base_attack))
    by_kind = {(d.field, d.group, d.kind) for d in record.disagreements}
    assert by_kind == {
        ("injured", "officer", "conflict"),
        ("injured", None, "conflict"),
        ("munitions", None, "compatible"),
    }
    assert record.perpetrator.status == "unclaimed"
    total = next(d for d in record.disagreements if d.group is None and base_attack[1].id in d.claims)
    assert total.text.endswith("two officers; with the list read as complete, both cannot be true.")


@pytest.mark.parametrize(
    ("policy", "expected"), [("ucdp", (2, 4, 4)), ("acled", (2, 2, 4)), ("minmax", (2, None, 4))]
)
def test_policies_choose_differently(
    base_attack: tuple[Claim, ...], policy: str, expected: tuple[int, int | None, int]
) -> None:
    """UCDP takes the stated total, ACLED the most conservative figure, min-max chooses none."""
    made = reconcile(event(*base_attack), policy).estimates["injured"]
    assert (made.low, made.best, made.high) == expected


def test_an_unknown_policy_is_named() -> None:
    """The message gives the value and the allowed ones."""
    with pytest.raises(UsageError, match="'mean' is unknown; use one of ucdp, acled, minmax"):
        reconcile(event(claim(killed=1)), "mean")


def test_sub_groups_are_not_added_to_their_whole() -> None:
    """Eight people of whom two are children are eight."""
    made = reconcile(event(claim(killed=8, group="people"), claim(killed=2, group="children"))).estimates[
        "killed"
    ]
    assert figures(made) == (8, 8, 8, "single_source")


def test_a_list_is_added_up() -> None:
    """Two soldiers and three civilians of one speaker are five."""
    claims = (claim(killed=2, group="soldiers", sentence=5), claim(killed=3, group="civilians", sentence=5))
    made = reconcile(event(*claims)).estimates["killed"]
    assert figures(made) == (5, 5, 5, "single_source")
    assert rules(made)[0] == "list_read_as_complete"


def test_later_figures_of_one_speaker_replace_earlier_ones() -> None:
    """The ministry's second count stands; the first is named in the reason."""
    claims = (claim(killed=5, speaker="the ministry"), claim(killed=4, speaker="the ministry", document="d2"))
    documents = {"d1": document("d1"), "d2": document("d2", published="2020-01-15")}
    made = reconcile(event(*claims), documents=documents).estimates["killed"]
    assert figures(made) == (4, 4, 4, "superseded")
    assert made.reasons[0].rule == "later_figure_replaces"
    assert made.reasons[0].claims == (claims[0].id, claims[1].id)


def test_a_copy_is_no_second_source() -> None:
    """The same figure in a copied report leaves one source."""
    claims = (claim(killed=3, speaker="police"), claim(killed=3, speaker="police", document="d2"))
    record = reconcile(event(*claims), origins={"d2": "d1"})
    assert record.independent_origins == 1
    assert figures(record.estimates["killed"]) == (3, 3, 3, "single_source")


def test_two_publishers_that_do_not_copy_agree() -> None:
    """Two reports of their own with one figure are two sources."""
    documents = {"d1": document("d1", publisher="Daily A"), "d2": document("d2", publisher="Daily B")}
    made = reconcile(event(claim(killed=3), claim(killed=3, document="d2")), documents=documents).estimates[
        "killed"
    ]
    assert figures(made) == (3, 3, 3, "agreed")


def test_the_word_of_those_who_claim_the_attack_sets_no_bound() -> None:
    """A boast of fifteen is told in the reasons and kept out of low and high."""
    band = speaker("the Red Band", "armed_group")
    claims = (
        claim(killed=6, speaker="a doctor"),
        claim(killed=15, speaker=band),
        claim(perpetrator="the Red Band", speaker=band, stance="claims"),
    )
    record = reconcile(event(*claims))
    assert figures(record.estimates["killed"]) == (6, 6, 6, "disputed")
    assert "interested_speaker" in rules(record.estimates["killed"])
    assert (record.perpetrator.text, record.perpetrator.status) == ("the Red Band", "claimed")


def test_best_is_never_an_average() -> None:
    """Without a reason the lower figure is best."""
    made = reconcile(
        event(claim(killed=4, speaker="the mayor"), claim(killed=10, speaker="the union"))
    ).estimates["killed"]
    assert figures(made) == (4, 4, 10, "disputed")
    assert rules(made) == ["lower_reliable_figure", "stands_beside_the_best"]


def _told(*numbers: tuple[int, int], copy: bool = False) -> Estimate:
    """Police give each number of dead in a report of its own, so many days after the first of March."""
    documents = [
        document(f"d{n}", published=f"2024-0{3 + day // 31}-{day % 31 + 1:02}", publisher=f"Daily {n}")
        for n, (_, day) in enumerate(numbers)
    ]
    told = [
        claim(killed=number, group="boys", document=d.id)
        for (number, _), d in zip(numbers, documents, strict=True)
    ]
    origins = {"d1": "d0"} if copy else {}
    record = reconcile(event(*told), "ucdp", origins, {d.id: d for d in documents})
    return record.estimates["killed"]


@pytest.mark.parametrize(
    ("numbers", "best", "rule"),
    [
        # Two of three agencies in the words of their own: two speakers.
        (((5, 0), (7, 0), (7, 0)), 7, "two_speakers_agree"),
        # A month later one writes of another number: no toll that has just risen.
        (((5, 0), (5, 1), (5, 1), (9, 40)), 5, "most_origins"),
        (((5, 0), (5, 1), (9, 40), (9, 40)), 9, "lower_reliable_figure"),
        (((5, 0), (5, 0), (9, 2)), 9, "lower_reliable_figure"),
    ],
)
def test_most_reports_outweigh_a_late_one(numbers: tuple[tuple[int, int], ...], best: int, rule: str) -> None:
    """What more than half of the independent reports give is best, but never against a toll that may rise."""
    made = _told(*numbers)
    assert made.best == best
    assert rule in rules(made)
    assert made.high == max(number for number, _ in numbers)


def test_a_copy_is_no_second_report_for_a_figure() -> None:
    """Two outlets with one wire story are no majority of three."""
    assert "most_origins" not in rules(_told((5, 0), (5, 0), (9, 40), copy=True))


def test_two_speakers_outweigh_one() -> None:
    """A figure two speakers give on their own is preferred to a lower one of a single speaker."""
    claims = (
        claim(killed=4, speaker="the mayor"),
        claim(killed=9, speaker="the union"),
        claim(killed=9, speaker="a burial society"),
    )
    made = reconcile(event(*claims)).estimates["killed"]
    assert figures(made) == (4, 9, 9, "disputed")


def test_only_lower_bounds_leave_high_open() -> None:
    """ "At least twelve" alone gives no high."""
    assert figures(reconcile(event(claim(killed=(12, None)))).estimates["killed"]) == (
        12,
        12,
        None,
        "single_source",
    )


def test_the_summary_holds_only_the_records_values() -> None:
    """One sentence with type, place, day and figures."""
    record: Record = reconcile(
        event(claim(killed=4, speaker="the mayor"), claim(killed=10, speaker="the union"))
    )
    assert record.summary.endswith(", Tarn (IQ), on 12 January 2020; 4 killed (4 to 10), disputed.")


def test_the_order_of_claims_plays_no_part(base_attack: tuple[Claim, ...]) -> None:
    """The record is a function of the set of claims."""
    assert reconcile(event(*base_attack)) == reconcile(event(*reversed(base_attack)))


def test_no_claims_make_no_estimates() -> None:
    """Nothing is invented for an event nobody counts."""
    record = reconcile(event())
    assert (record.estimates, record.disagreements, record.perpetrator.status) == ({}, (), "unknown")


def test_an_open_list_is_not_within_a_total_whose_parts_it_contradicts() -> None:
    """Three soldiers and five militants make eight, yet "at least seven soldiers" disputes it."""
    army, villager = speaker("the army", "military_police"), speaker("a villager", "witness")
    made = reconcile(
        event(
            claim(killed=3, group="soldiers", speaker=army, sentence=1, quote="three soldiers"),
            claim(killed=5, group="militants", speaker=army, sentence=1, quote="five militants"),
            claim(killed=(7, None), group="soldiers", speaker=villager, quote="at least seven soldiers"),
        )
    ).estimates["killed"]
    assert made.agreement == "disputed"
    assert "open_bound_allows_exact" not in rules(made)
    assert (made.low, made.high) == (7, 8)
    assert ("military", 3, 7) in made.by_group


def test_adults_and_children_side_by_side_are_added_up() -> None:
    """ "Four adults and two children": the adults are not all."""
    told = (claim(killed=4, group="adults", sentence=1), claim(killed=2, group="children", sentence=1))
    assert reconcile(event(*told)).estimates["killed"].best == 6


def test_the_doers_own_death_is_one_more() -> None:
    """ "Killed three people and then himself": four died, but a total told elsewhere holds him."""
    three = claim(killed=3, group="people", quote="three people", sentence=1)
    himself = claim(killed=1, group="himself", quote="himself", sentence=1)
    assert reconcile(event(three, himself)).estimates["killed"].best == 4
    total = claim(killed=4, group="people", quote="four people", sentence=0)
    assert reconcile(event(total, three, himself)).estimates["killed"].best == 4


def test_a_family_is_a_list() -> None:
    """ "His wife and their four children": five, where nobody else is told."""
    told = (
        claim(killed=1, group="wife", quote="his wife", sentence=1),
        claim(killed=4, group="children", quote="their four children", sentence=1),
    )
    assert reconcile(event(*told)).estimates["killed"].best == 5


def test_nobody_beside_some_in_one_voice_is_said_of_others() -> None:
    """ "Five were injured, a driver was unharmed": five."""
    told = (claim(injured=5, group="people"), claim(injured=0, quote="unharmed"))
    assert reconcile(event(*told)).estimates["injured"].best == 5


def test_those_known_are_part_of_the_total_told_before() -> None:
    """ "The two guards" of another speaker are some of the three."""
    told = (
        claim(killed=3, group="people", quote="three people"),
        claim(killed=2, group="guards", quote="the two guards", speaker="the mayor"),
    )
    assert reconcile(event(*told)).estimates["killed"].best == 3


def test_who_is_named_beside_is_one_person() -> None:
    """ "Identified the 3-year-old girl as Oda Renk": one."""
    girl = claim(killed=1, group="girl", quote="the 3-year-old girl", sentence=1)
    claim(killed=9)  # words between
    named = claim(killed=1, group="Oda Renk", quote="Oda Renk", sentence=1)
    assert reconcile(event(girl, named)).estimates["killed"].best == 1


def test_no_more_than_seven_is_a_seven_beside_others() -> None:
    """Nobody has told of none: the lowest figure is the one a ministry allows."""
    made = reconcile(
        event(claim(killed=12, speaker="doctors"), claim(killed=(None, 7), speaker="the ministry"))
    ).estimates["killed"]
    assert figures(made) == (7, 7, 12, "disputed")


def test_a_higher_number_of_civilians_is_no_part_of_the_people() -> None:
    """Nine people were killed, and a committee says 17 marchers were."""
    made = reconcile(
        event(
            claim(killed=9, group="people", speaker="doctors"),
            claim(killed=17, group="marchers", speaker="a committee"),
        )
    ).estimates["killed"]
    assert (made.low, made.high) == (9, 17)


def test_bodies_found_are_not_the_best_figure_where_more_dead_are_told() -> None:
    """They bound the toll from below."""
    made = reconcile(
        event(
            claim(killed=(70, None), group="people", speaker="the UN"),
            claim(killed=20, group="bodies", quote="20 bodies", speaker="a spokeswoman"),
        )
    ).estimates["killed"]
    assert (made.low, made.best) == (20, 70)
    assert "bodies_found_so_far" in rules(made)


def test_a_guessed_town_goes_before_a_settled_country() -> None:
    """A town by its sound says more than the country alone, and stays marked as a guess."""
    town = Place("Kabkabiya", 13.65, 24.08, 1, "SD", guessed=True, why="nearest in sound")
    country = Place("Sudan", 16.0, 30.0, 6, "SD")
    mentions = tuple(
        replace(event_mention(f"m-{n}", f"d{n}"), place=place) for n, place in enumerate((town, country))
    )
    record = reconcile(event(claim(killed=3, document="d0"), mentions=mentions))
    assert record.place == town
