"""Claims that differ are found, told in one sentence, and called conflict only when both cannot be true."""

from __future__ import annotations

from rashomon.model import Claim, Disagreement
from rashomon.reconcile import disagreements
from tests.factories import claim


def found(*claims: Claim) -> list[tuple[str, str, str | None]]:
    return [(d.field, d.kind, d.group) for d in disagreements(claims)]


def test_two_totals_conflict() -> None:
    """Six and eight cannot both be true; the sentence names speakers and words."""
    six, eight = (
        claim(killed=6, speaker="the mayor", quote="six people"),
        claim(killed=8, speaker="a doctor", quote="eight"),
    )
    (only,) = disagreements((six, eight))
    assert only == Disagreement(
        "killed",
        None,
        (six.id, eight.id),
        "conflict",
        "The mayor: six people; a doctor: eight; both cannot be true.",
    )


def test_a_lower_bound_is_compatible_with_more() -> None:
    """ "At least six" and eight differ, and both can be true."""
    assert found(
        claim(munitions=(6, None), group="rockets"), claim(munitions=8, group="rockets", speaker="army")
    ) == [("munitions", "compatible", None)]


def test_a_bare_plural_differs_from_nothing() -> None:
    """ "Soldiers were killed" is no other figure than eight."""
    assert (
        found(claim(killed=(2, None), group="soldiers"), claim(killed=8, group="soldiers", speaker="army"))
        == []
    )


def test_different_groups_do_not_disagree() -> None:
    """Five soldiers by one and three civilians by another are two things."""
    assert (
        found(
            claim(killed=5, group="soldiers", speaker="army"),
            claim(killed=3, group="civilians", speaker="a doctor"),
        )
        == []
    )


def test_a_smaller_part_of_a_whole_does_not_disagree() -> None:
    """Two guards may be among four people."""
    assert (
        found(
            claim(killed=4, group="people", speaker="union"),
            claim(killed=2, group="guards", speaker="a cousin"),
        )
        == []
    )


def test_a_part_larger_than_the_whole_conflicts() -> None:
    """Six guards cannot be among four people."""
    assert found(
        claim(killed=4, group="people", speaker="union"), claim(killed=6, group="guards", speaker="a cousin")
    ) == [("killed", "conflict", "guards")]


def test_zero_conflicts_with_any() -> None:
    """ "Nobody was hurt" denies every injury."""
    assert found(
        claim(injured=0, stance="denies", speaker="police"), claim(injured=1, group="clerk", speaker="owner")
    ) == [("injured", "conflict", "worker")]


def test_parts_that_sum_to_the_whole_agree() -> None:
    """Two soldiers and six civilians are the eight people."""
    parts = (claim(injured=2, group="soldiers"), claim(injured=6, group="civilians"))
    assert found(claim(injured=8, group="people"), *parts) == []


def test_parts_short_of_the_whole_are_compatible() -> None:
    """Two soldiers and five civilians leave one of the eight people untold."""
    parts = (claim(injured=2, group="soldiers"), claim(injured=5, group="civilians"))
    assert found(claim(injured=8, group="people"), *parts) == [("injured", "compatible", None)]


def test_a_denied_figure_conflicts_with_those_who_give_it() -> None:
    """The denial of five stands against the five, not against the denier's own four."""
    claims = (claim(killed=5, speaker="papers"), claim(killed=5, speaker="ministry", stance="denies"))
    assert found(*claims) == [("killed", "conflict", None)]


def test_denied_responsibility_stands_against_the_charge() -> None:
    """The accused who deny answer the charge that names them."""
    claims = (
        claim(perpetrator="the Northern League", speaker="the governor", stance="alleges"),
        claim(perpetrator="the Northern League", speaker="a League envoy", stance="denies"),
    )
    assert found(*claims) == [("perpetrator", "conflict", None)]


def test_soldiers_or_rebels_cannot_both_have_done_it() -> None:
    """Two speakers who name opposite sides disagree."""
    claims = (
        claim(perpetrator="soldiers on patrol", speaker="the union", stance="alleges"),
        claim(perpetrator="the guerrillas", speaker="the press office", stance="alleges"),
    )
    assert found(*claims) == [("perpetrator", "conflict", None)]


def test_several_words_for_one_actor_do_not_disagree() -> None:
    """Guerrillas, rebels and terrorists are one side in three mouths."""
    words = ("the guerrillas", "rebels", "the terrorists")
    assert (
        found(*(claim(perpetrator=w, speaker=f"s{i}", stance="alleges") for i, w in enumerate(words))) == []
    )


def test_fighters_or_civilians_as_targets_conflict() -> None:
    """Who was hit is disputed when one says rebels and another civilians."""
    claims = (
        claim(target="terrorists", speaker="state radio"),
        claim(target="civilians", speaker="a monitor"),
    )
    assert found(*claims) == [("target", "conflict", None)]


def test_parts_told_by_one_speaker_and_the_whole_by_another() -> None:
    """Two soldiers and five civilians may be among the eight people whom somebody else counts."""
    assert found(
        claim(injured=8, group="people", speaker="the government"),
        claim(injured=2, group="soldiers"),
        claim(injured=5, group="civilians"),
    ) == [("injured", "compatible", None)]


def test_parts_told_by_one_speaker_beyond_the_whole_of_another() -> None:
    """Six soldiers and five civilians cannot be among eight people."""
    assert found(
        claim(injured=8, group="people", speaker="the government"),
        claim(injured=6, group="soldiers", speaker="a nurse"),
        claim(injured=5, group="civilians", speaker="a nurse"),
    ) == [("injured", "conflict", None)]


def test_another_hundred_adds_to_what_was_told() -> None:
    """More than 100 and another 100 make more than 200, which may be among more than 300."""
    assert found(
        claim(injured=(301, None), group="civilians and soldiers", speaker="the army"),
        claim(injured=(101, None), group="civilians", quote="more than 100 civilians"),
        claim(injured=100, quote="another 100"),
    ) == [("injured", "compatible", None)]


def test_somebodys_own_dead_are_no_total() -> None:
    """A father's son is one of the 18 whom another buries."""
    assert (
        found(
            claim(killed=1, group="his son", quote="his son"),
            claim(killed=18, group="bodies", speaker="an uncle"),
        )
        == []
    )
