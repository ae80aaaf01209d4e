"""Numbers of those whom many events befell."""

from __future__ import annotations

import pytest

from tests.reading import extraction

EVENT = "Gunmen killed six farmers near Gao on Monday."


def counts(text: str) -> list[str]:
    """The counts of people told."""
    return [c.quote for c in extraction(text).claims if c.field in {"killed", "abducted", "injured"}]


def test_three_of_the_dead_are_not_hurt() -> None:
    """Though others of the sentence are."""
    told = counts("Three of the dead were children and 30 people were wounded.")
    assert "Three of the dead" not in told
    assert "30 people" in told


@pytest.mark.parametrize(
    "tally",
    [
        "At least 40 people have been killed in the region this month.",
        "So far this month, bandits have abducted 80 people.",
        "Bandits have killed hundreds of people in the north in recent months.",
        "Police say 90 people have died in such raids since January.",
        "The latest deaths take the toll this week to 21.",
        "The deaths bring to 31 the number of farmers killed this month.",
        "Armed groups killed 52 people in July alone.",
        "The raid was the fifth this month.",
    ],
)
def test_a_tally_of_many_events_is_of_none_of_them(tally: str) -> None:
    """The dead of the month are not the dead of Monday, and no event of their own."""
    assert counts(f"{EVENT} {tally}") == ["six farmers"]
    assert [e.role for e in extraction(f"{EVENT} {tally}").events] == ["main"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Six people have been killed in a raid on Gao.", "Six people"),
        ("Six people were killed in a raid on Gao this month.", "Six people"),
        ("Six people have been killed in Gao since Sunday.", "Six people"),
        ("The death toll of the raid has risen to six.", "six"),
    ],
)
def test_the_dead_of_one_event_are_kept(text: str, told: str) -> None:
    """Neither a verb of up to now nor a stretch alone makes a tally."""
    assert counts(text) == [told]


def test_what_a_sentence_tells_beside_a_tally_is_kept() -> None:
    """The six are Monday's and the 210 the year's."""
    text = f"{EVENT[:-1]}, bringing the number of people killed in the region this year to 210."
    assert counts(text) == ["six farmers"]
