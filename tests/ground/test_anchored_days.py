"""Days told by another event, where the report tells that event's day."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.ground.counted_dates import counted
from rashomon.ground.periods import between
from rashomon.model import EventMention
from tests.reading import extraction

TUESDAY = between(date(2024, 5, 7), date(2024, 5, 7))


def of_type(text: str, *types: str) -> EventMention:
    return next(event for event in extraction(text).events if event.event_type in types)


@pytest.mark.parametrize(
    ("text", "first", "last", "guessed"),
    [
        ("two days after", "2024-05-09", "2024-05-09", False),
        ("the day before", "2024-05-06", "2024-05-06", False),
        ("The next day", "2024-05-08", "2024-05-08", False),
        ("that night", "2024-05-07", "2024-05-07", False),
        ("a week later", "2024-05-11", "2024-05-17", False),
        ("a month earlier", "2024-04-01", "2024-04-30", False),
        ("hours after", "2024-05-07", "2024-05-08", True),
        ("a few days after", "2024-05-09", "2024-05-12", True),
    ],
)
def test_days_are_counted_from_an_anchor(text, first, last, guessed):
    """Loose words give a stretch and a guess; the reason names the anchor and its day."""
    period = counted(text, TUESDAY, "the bombing")
    assert period is not None
    assert (period.start.isoformat(), period.end.isoformat(), period.guessed) == (first, last, guessed)
    assert period.why == f'derived: "{text}" counted from "the bombing", 2024-05-07'


@pytest.mark.parametrize("text", ["Monday", "two days ago", "after", "9999 years after"])
def test_other_words_are_not_counted(text):
    """Only what is counted from another day."""
    assert counted(text, TUESDAY, "the bombing") is None


def test_the_calendars_end_is_survived():
    """Decades before the first year there is nothing."""
    assert counted("50 decades before", between(date(5, 1, 1), date(5, 1, 1)), "the flood") is None


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "A bomb killed three soldiers in Selm on Friday. Two days after the bombing, gunmen shot a boy.",
            "attack",
            date(2024, 5, 12),
        ),
        (
            "Rebels shelled Tarn a day after the ceasefire. The ceasefire was signed on Sunday.",
            "shelling_artillery_missile",
            date(2024, 5, 13),
        ),
        (
            "Gunmen abducted a teacher in Tarn the day before the vote. The vote on 12 May was calm.",
            "abduction",
            date(2024, 5, 11),
        ),
        (
            "A bomb killed three soldiers in Selm on 2 May. Three days later, gunmen shot dead a trader.",
            "attack",
            date(2024, 5, 5),
        ),
    ],
)
def test_the_day_is_that_of_what_is_told_beside_it(text, kind, day):
    """Counted from an event, from another telling of its noun, or from the day told before."""
    event = of_type(text, kind)
    assert event.period is not None
    assert (event.period.start, event.period.end) == (day, day)
    assert (event.period.why or "").startswith("derived: ")


def test_the_anchor_keeps_its_own_day():
    """ "Two days after the bombing" is no day of the bombing."""
    text = "A bomb killed three soldiers in Selm on Friday. Two days after the bombing, gunmen shot a trader."
    event = of_type(text, "remote_explosive_ied", "suicide_bomb")
    assert event.period is not None
    assert (event.period.start, event.period.end) == (date(2024, 5, 10), date(2024, 5, 10))


def test_a_day_of_its_own_goes_before_one_counted_from_another():
    """ "On Wednesday, days after the vote" is Wednesday."""
    text = "Gunmen abducted a teacher on Tuesday, a day after the vote. The vote was held on 3 May."
    period = of_type(text, "abduction").period
    assert period is not None
    assert period.start == date(2024, 5, 14)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot dead a trader in Tarn a week after the wedding.",
        "Gunmen shot dead a trader in Tarn two days after the flood. The flood came in March.",
    ],
)
def test_without_the_anchors_day_it_stays_open(text):
    """Nothing is made up where the report does not date what is counted from, or dates it too loosely."""
    told = extraction(text)
    assert told.dates[0].period is None
    assert told.events[0].period is None


def test_what_stays_open_says_why():
    """The reason names what the report would have to date."""
    told = extraction("Gunmen shot dead a trader in Tarn a week after the wedding.")
    assert told.dates[0].why_open == 'counted from "the wedding", which the report tells no day of'


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Gunmen killed two guards near Gao on Monday. It came a day after a raid on the town's market.",
            [date(2024, 5, 13), date(2024, 5, 12)],
        ),
        (
            "A drone hit a depot in Tarn on Friday and killed a clerk. This came two days after an ambush.",
            [date(2024, 5, 10), date(2024, 5, 8)],
        ),
        (
            "Gunmen killed two guards near Gao on Monday, a day after an ambush near Selm on Saturday.",
            [date(2024, 5, 13), date(2024, 5, 11)],
        ),
    ],
)
def test_what_dates_another_event_is_dated_by_it(text, days):
    """ "A day after a raid" dates the raid where nothing else does."""
    events = extraction(text).events
    assert [event.period and event.period.start for event in events] == days
    assert events[1].role == "background"


def test_what_an_announcement_came_after_is_counted_from_the_report():
    """What is announced is mostly told on the day of the report."""
    told = extraction(
        "A suicide bomber struck an office in Tarn on Monday, killing nine people. The announcement came "
        "a day after gunmen sprayed a market in Selm with bullets, killing four people.",
        date(2024, 5, 17),
    )
    period = told.events[1].period
    assert period is not None
    assert period.start == date(2024, 5, 16)
    assert period.guessed
    assert period.why == 'derived: "a day after" counted back from "announcement came", 2024-05-17'


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Lena Varga, 34, died on April 19, three days after somebody shot her in Tulsa.", "2024-04-16"),
        ("Karim Haddad died on Saturday in Mosul, two days after the car bombing.", "2024-05-16"),
        (
            "Gunmen shot a teacher on Wednesday. She died on Saturday, three days after she was shot.",
            "2024-05-15",
        ),
    ],
)
def test_a_death_days_after_tells_the_day_of_the_deed(said, day):
    """Who died two days after a shooting was shot two days before."""
    events = extraction(said, published=date(2024, 5, 20)).events
    assert {str(event.period.start) for event in events if event.role == "main" and event.period} == {day}


def test_a_death_dates_nothing_that_it_is_not_counted_from():
    said = "A rocket hit a market in Mosul on Saturday, two days after a drone attack. Four people died."
    event = next(e for e in extraction(said, published=date(2024, 5, 20)).events if e.role == "main")
    assert event.period is not None
    assert str(event.period.start) == "2024-05-18"
