"""The day of an event whose own words give none."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.model import Period
from tests.reading import PUBLISHED, extraction

MONDAY, TUESDAY = date(2024, 5, 13), date(2024, 5, 14)


def first_day(text: str) -> tuple[date, date, bool] | None:
    """First and last day of the first main event, and whether they are guessed."""
    main = [event for event in extraction(text).events if event.role == "main"]
    period: Period | None = main[0].period
    return period and (period.start, period.end, period.guessed)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed two traders in Tarn. Officers were called to the market at 9 p.m. on Monday.",
        "Gunmen killed two traders in Tarn. Police said on Tuesday nobody saw. Neighbours woke on Monday.",
        "A trader was killed in Tarn.\n\nA second trader was shot dead in Selm on Monday.",
    ],
)
def test_the_report_around_it_gives_a_day(text):
    """An hour told elsewhere, a day that no telling owns, or the event told after it; all guesses."""
    assert first_day(text) == (MONDAY, MONDAY, True)


def test_an_hour_without_a_day_is_of_the_day_of_the_report():
    """ "Around 1:30 a.m." in a report of today is today."""
    told = first_day("Gunmen killed two traders in Tarn around 1:30 a.m.")
    assert told == (PUBLISHED, PUBLISHED, True)


def test_without_anything_the_day_before_is_as_likely():
    """No day, no hour: the report's day and the day before."""
    assert first_day("Gunmen killed two traders in Tarn.") == (TUESDAY, PUBLISHED, True)


@pytest.mark.parametrize(
    "text",
    [
        "Posted: Wednesday. A trader was shot dead in Tarn on Monday.",
        "A trader died on Tuesday after being shot in Tarn on Monday.",
        "The gunman appeared in court on Tuesday. He shot a trader dead on Monday.",
        "The blast in Tarn claimed the life of a trader on Monday.",
        "A trader is in critical condition after gunmen shot him in Tarn on Monday.",
    ],
)
def test_the_days_around_an_event_are_not_its_own(text):
    """The page, the death in hospital and the court come later."""
    assert first_day(text) == (MONDAY, MONDAY, False)


def test_an_event_is_not_in_the_future():
    """What runs out next year is not when it happened."""
    start, _, guessed = (
        first_day("The guard, whose permit ends in 2026, shot a trader dead in Tarn.") or (None,) * 3
    )
    assert (start, guessed) == (TUESDAY, True)


def test_what_goes_on_without_a_place_goes_on_there():
    """A main event told without a place is guessed at the place of the one before it."""
    text = "Police detained two men in Kirkuk on Monday. A roadside bomb later wounded six shoppers."
    main = [event for event in extraction(text).events if event.role == "main"]
    assert [(e.place.name, e.place.guessed) for e in main if e.place] == [("Kirkuk", False), ("Kirkuk", True)]


def test_a_bulletin_opens_with_the_stretch_it_is_of():
    """What it tells without a day lies in that stretch, not on the day of the event before."""
    text = (
        "Twelve fighters were killed in clashes over the past 24 hours, the army said. A bomb killed two "
        "soldiers in Selm on Tuesday. In Gao, gunmen abducted a nurse."
    )
    abduction = next(e for e in extraction(text).events if e.event_type == "abduction")
    assert abduction.period is not None
    assert (abduction.period.start, abduction.period.end) == (TUESDAY, PUBLISHED)
    assert abduction.period.guessed


def test_an_event_of_its_type_told_later_goes_before_a_free_day():
    """Told first without a day, then again with one."""
    text = (
        "Rebels abducted 20 villagers near Tarn. The group met yesterday afternoon. "
        "The mass kidnapping took place on Monday in the hills."
    )
    assert first_day(text) is not None
    assert first_day(text)[:2] == (MONDAY, MONDAY)
