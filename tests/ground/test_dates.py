"""From words that tell when to days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.ground.dates import event_period, ground_dates, guess_from, resolve
from rashomon.model import DateMention, Period, Span

MONDAY = date(2020, 1, 13)


def bounds(text, reference=MONDAY):
    period = resolve(text, reference)
    return period and (period.start.isoformat(), period.end.isoformat(), period.precision)


def mentions(*texts):
    return tuple(DateMention(Span(0, len(text)), text) for text in texts)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Monday", "2020-01-13"),
        ("on Sunday", "2020-01-12"),
        ("late on Thursday", "2020-01-09"),
        ("Wednesday evening", "2020-01-08"),
        ("last Monday", "2020-01-06"),
        ("last Saturday", "2020-01-11"),
        ("next Friday", "2020-01-17"),
        ("Friday of last week", "2020-01-10"),
        ("Sunday at about 7:30 p.m.", "2020-01-12"),
        ("today", "2020-01-13"),
        ("0215 TODAY", "2020-01-13"),
        ("YESTERDAY AFTERNOON", "2020-01-12"),
        ("approximately 2200 last night", "2020-01-12"),
        ("three days ago", "2020-01-10"),
        ("30 DECEMBER", "2019-12-30"),
        ("Jan. 12", "2020-01-12"),
        ("1 February", "2020-02-01"),
        ("the night of 7 December", "2019-12-07"),
        ("TODAY, 13\n  JANUARY, AT 0900", "2020-01-13"),
        ("last Saturday, 11 January", "2020-01-11"),
        ("1715 AND 2100 ON 9 JANUARY", "2020-01-09"),
        ("Christmas Eve", "2019-12-24"),
        ("Valentine's Day", "2020-02-14"),
    ],
)
def test_a_day_is_the_latest_not_after_the_report(text, day):
    """Weekdays and days without a year are counted back from the reference."""
    assert bounds(text) == (day, day, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("last month", ("2019-12-01", "2019-12-31", 4)),
        ("late last month", ("2019-12-22", "2019-12-31", 4)),
        ("the last month", ("2019-12-14", "2020-01-13", 4)),
        ("last December", ("2019-12-01", "2019-12-31", 4)),
        ("in July", ("2019-07-01", "2019-07-31", 4)),
        ("January", ("2020-01-01", "2020-01-31", 4)),
        ("the first week of March", ("2019-03-01", "2019-03-07", 3)),
        ("the third quarter", ("2019-07-01", "2019-09-30", 5)),
        ("first-quarter", ("2020-01-01", "2020-03-31", 5)),
        ("the second quarter of 2014", ("2014-04-01", "2014-06-30", 5)),
        ("the fourth quarter of last year", ("2019-10-01", "2019-12-31", 5)),
        ("last week", ("2020-01-06", "2020-01-12", 3)),
        ("over the past 24 hours", ("2020-01-12", "2020-01-13", 2)),
        ("the last few hours", ("2020-01-12", "2020-01-13", 2)),
        ("overnight", ("2020-01-12", "2020-01-13", 2)),
        ("the weekend", ("2020-01-11", "2020-01-12", 2)),
        ("two weeks ago", ("2019-12-27", "2020-01-02", 3)),
        ("since 11 November", ("2019-11-11", "2020-01-13", 5)),
        ("since the beginning of the year", ("2020-01-01", "2020-01-13", 4)),
        ("2300 on 10 January until 0200 today", ("2020-01-10", "2020-01-13", 2)),
        ("June 4 and 5 this year", ("2020-06-04", "2020-06-05", 2)),
        ("Saturday night into Sunday", ("2020-01-11", "2020-01-12", 2)),
    ],
)
def test_a_stretch_has_the_precision_of_its_length(text, expected):
    """The precision is UCDP's: 1 day, 2-6 days, a week, a month, longer."""
    assert bounds(text) == expected


def test_earlier_this_week_ends_on_the_day_of_the_report():
    """ "Earlier this week" runs from Monday to the reference."""
    assert bounds("earlier this week", date(2020, 1, 15)) == ("2020-01-13", "2020-01-15", 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("January 12, 2020", ("2020-01-12", "2020-01-12", 1)),
        ("3 JAN 90", ("1990-01-03", "1990-01-03", 1)),
        ("2013-05-02", ("2013-05-02", "2013-05-02", 1)),
        ("1985", ("1985-01-01", "1985-12-31", 5)),
        ("March 2009", ("2009-03-01", "2009-03-31", 4)),
        ("between May 2011 and March 2013", ("2011-05-01", "2013-03-31", 5)),
        ("June 28–July 3, 2014", ("2014-06-28", "2014-07-03", 2)),
        ("28 June-3 July 2014", ("2014-06-28", "2014-07-03", 2)),
        ("December 30-January 2, 2015", ("2014-12-30", "2015-01-02", 2)),
        ("June to August 2014", ("2014-06-01", "2014-08-31", 5)),
        ("September 11 attacks", ("2001-09-11", "2001-09-11", 1)),
    ],
)
def test_a_date_with_its_year_needs_no_reference(text, expected):
    """Nothing is counted from today's clock, and nothing need be."""
    assert bounds(text, None) == expected


@pytest.mark.parametrize("text", ["Monday", "yesterday", "12 May", "last month", "since Friday", "in July"])
def test_nothing_is_resolved_without_a_reference(text):
    """Without the day of the report a relative date stays open."""
    assert resolve(text, None) is None


@pytest.mark.parametrize(
    "text", ["just days after", "three days earlier", "the next day", "30 February", "no date"]
)
def test_what_is_counted_from_another_event_stays_open(text):
    """Expressions anchored elsewhere, and days no calendar has, give None."""
    assert resolve(text, MONDAY) is None


@pytest.mark.parametrize("text", ["in recent days", "a few years ago", "last summer", "now", "03/04/2019"])
def test_a_guess_says_so(text):
    """Loose words give a period that is marked as guessed and says why."""
    period = resolve(text, MONDAY)
    assert period is not None
    assert period.guessed
    assert period.why


def test_grounding_keeps_every_mention():
    """Mentions that nothing settles are kept without a period."""
    found = ground_dates(mentions("Sunday", "just days after"), MONDAY)
    assert [m.text for m in found] == ["Sunday", "just days after"]
    assert [m.period for m in found] == [Period(date(2020, 1, 12), date(2020, 1, 12), 1), None]


def test_an_event_takes_its_most_precise_date():
    """Of several expressions for one event the most precise unguessed one counts."""
    period = event_period(mentions("now", "this month", "Thursday", "last week"), MONDAY)
    assert period == Period(date(2020, 1, 9), date(2020, 1, 9), 1)


def test_of_equally_precise_dates_the_supported_one_counts():
    """A day that another expression agrees with wins over one that none does."""
    period = event_period(mentions("today", "Thursday", "last week"), MONDAY)
    assert period == Period(date(2020, 1, 9), date(2020, 1, 9), 1)


def test_an_event_is_not_later_than_its_report():
    """A period that runs past the report is cut off at its day."""
    period = event_period(mentions("this month"), MONDAY)
    assert period == Period(date(2020, 1, 1), MONDAY, 4)


def test_an_event_without_dates_has_no_period():
    """Nothing is invented; the caller may ask for a guess, which says that it is one."""
    assert event_period(mentions("just days after"), MONDAY) is None
    guess = guess_from(MONDAY)
    assert (guess.start, guess.end, guess.guessed) == (date(2020, 1, 12), MONDAY, True)
    assert "no date in the words" in (guess.why or "")


@given(st.text(max_size=40), st.none() | st.dates())
def test_any_words_are_survived(text, reference):
    """Nothing raises, whatever the words."""
    assert resolve(text, reference) is None or resolve(text, reference) == resolve(text, reference)


@given(
    st.sampled_from(
        ["900 decades ago", "last week", "tomorrow", "the past 24 hours", "late last month", "29 February"]
    ),
    st.sampled_from([date.min, date.max]),
)
def test_the_calendars_ends_are_survived(text, reference):
    """The first and the last day of the calendar raise nothing."""
    period = resolve(text, reference)
    assert period is None or period.start <= period.end
    assert guess_from(reference).guessed
