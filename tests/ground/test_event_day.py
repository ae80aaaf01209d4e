"""The day of an event among the days of its report."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.ground.dates import ground_dates
from rashomon.ground.day_cues import names_deed, points
from rashomon.model import DateMention, Period, Span
from tests.reading import extraction

FRIDAY, MONDAY, TUESDAY = date(2024, 5, 10), date(2024, 5, 13), date(2024, 5, 14)
WEDNESDAY = date(2024, 5, 15)


def told(text: str) -> tuple[date, date, bool]:
    """First and last day of the first main event, and whether they are guessed."""
    main = [event for event in extraction(text).events if event.role == "main"]
    period: Period | None = main[0].period
    assert period is not None
    return period.start, period.end, period.guessed


def worth(text: str, words: str) -> float:
    start = text.index(words)
    mention = DateMention(Span(start, start + len(words)), words)
    return points(text, ground_dates([mention], WEDNESDAY)[0], 0, WEDNESDAY)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("The shooting happened at 9 p.m. Monday.", "A man was arrested Monday."),
        ("Two traders were shot Monday night.", "The judge set bond Monday."),
        ("Two traders were killed Monday.", "File photo: the market, Monday."),
        ("Two traders were killed Monday.", "The market was quiet. Traders met Monday. Two were killed."),
        ("Doctors examined the men on Monday.", "Doctors examined the men, he said on Monday."),
    ],
)
def test_the_words_around_a_day_speak_for_it(better, worse):
    """Deeds and hours do; arrests, courts and pictures speak against it, and other sentences not at all."""
    assert worth(better, "Monday") > worth(worse, "Monday")


def test_a_weekday_six_days_back_is_hardly_the_day_of_the_deed():
    """The page grew on the day after its stamp; a full date and "last Thursday" are as good as others."""
    text = "Two traders were shot Thursday. Two others were shot Friday, and last Thursday a guard was shot."
    thursday, friday = worth(text, "Thursday"), worth(text, "Friday")
    assert thursday < friday - 1
    assert worth(text, "last Thursday") > thursday + 1


def test_today_is_as_good_as_yesterday_where_the_report_is_filed_from_a_place():
    """A dateline's day is that of the telling; a page's stamp is mostly a day later."""
    text = "Two traders were shot today."
    start = text.index("today")
    (mention,) = ground_dates([DateMention(Span(start, start + 5), "today")], WEDNESDAY)
    assert points(text, mention, 0, WEDNESDAY, is_filed=True) > points(text, mention, 0, WEDNESDAY)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("He pleaded guilty in the May 2 fatal shooting.", "May 2", True),
        ("Police spoke of Sunday night's attack on the mill.", "Sunday night", True),
        ("charged in May 2 slaying", "May 2", True),
        ("On May 2 police raided a shop.", "May 2", False),
        ("They met Monday after the shooting.", "Monday", False),
    ],
)
def test_a_day_may_name_the_deed(text, words, expected):
    """Beside the noun it belongs to, after an article or as its owner."""
    start = text.index(words)
    assert names_deed(text, DateMention(Span(start, start + len(words)), words)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A guard pleaded guilty today in the May 2 fatal shooting of a trader in Tarn.", date(2024, 5, 2)),
        ("Two traders were shot overnight in Tarn. It happened around 2:30 a.m. Wednesday.", WEDNESDAY),
        ("Six men were shot in Tarn this past weekend. It happened about 11 p.m. Sunday.", date(2024, 5, 12)),
    ],
)
def test_a_day_that_names_the_deed_or_gives_an_hour_settles_a_vaguer_one(text, expected):
    """Over what came after, and within a night or a weekend."""
    assert told(text)[:2] == (expected, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A trader was shot dead in Tarn. Police have sought a guard since the May 2 shooting.",
            date(2024, 5, 2),
        ),
        ("Soldiers detained a cell leader in Tarn on Tuesday who planned Monday's attack on Selm.", TUESDAY),
    ],
)
def test_the_day_of_a_deed_that_is_named_is_no_stretch_and_no_arrest(text, expected):
    """ "Since the May 2 shooting" is that day, and an arrest is not on the day of what led to it."""
    assert told(text)[:2] == (expected, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two traders are dead, a guard was arrested on Tuesday. They were shot at 9 p.m. Friday.", FRIDAY),
        ("A trader was shot dead in Tarn last week. It happened around 9 p.m. on Friday.", FRIDAY),
        ("A trader was shot dead in Tarn this week. He was shot at 10 p.m. on Monday.", MONDAY),
    ],
)
def test_a_clearer_day_told_elsewhere_wins(text, expected):
    """Over the day of an arrest, and within a longer period."""
    assert told(text)[:2] == (expected, expected)


def test_in_a_roundup_each_event_keeps_its_own_day():
    """The hour of one attack says nothing of the others."""
    text = (
        "Gunmen killed two traders in Tarn this week. A bomb killed three soldiers in Selm on Monday. "
        "A mortar shell wounded a nurse in Gao on Tuesday at 9 p.m. "
        "A mine killed a driver in Menaka on Sunday. "
        "Militants abducted four aid workers in Kidal on Saturday."
    )
    main = [event for event in extraction(text).events if event.role == "main"]
    starts = [event.period.start for event in main if event.period is not None]
    assert starts == [MONDAY, MONDAY, TUESDAY, date(2024, 5, 11)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("A vigil will be held at 8 p.m. Monday.", "8 p.m. Monday", date(2024, 5, 20)),
        ("He will survive, police said Monday.", "Monday", MONDAY),
        ("They will ask why Monday's attack failed.", "Monday", MONDAY),
        ("On July 2 a guard shot two traders.", "July 2", date(2023, 7, 2)),
        ("The trial is scheduled for July 2.", "July 2", date(2024, 7, 2)),
        ("The trial is due in August.", "August", date(2024, 8, 1)),
        ("A guard was shot in August.", "August", date(2023, 8, 1)),
        ("On July 2, 2024 a guard shot two traders.", "July 2, 2024", date(2024, 7, 2)),
    ],
)
def test_the_words_put_a_day_ahead_or_behind(text, words, expected):
    """What will be lies ahead, and a deed behind, unless the year is told."""
    start = text.index(words)
    mention = DateMention(Span(start, start + len(words)), words)
    period = ground_dates([mention], WEDNESDAY, text)[0].period
    assert period is not None
    assert period.start == expected


def test_an_arrest_keeps_its_own_day():
    """The older attack that the man is held for is not when he was caught."""
    text = "Soldiers detained a cell leader in Tarn on Tuesday. He planned the May 2 attack on Selm barracks."
    assert told(text) == (TUESDAY, TUESDAY, False)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed four people in Tarn in the third attack this week.",
        "The deadliest attack since March killed 20 soldiers in Selm.",
        "Its 12th raid this month killed four people in Tarn.",
    ],
)
def test_how_many_there_were_is_no_day(text):
    """An ordinal within a stretch ranks the event; the day is guessed from the report."""
    assert told(text) == (TUESDAY, WEDNESDAY, True)


def test_what_goes_on_since_a_day_goes_on_up_to_the_report():
    """Hours of the fighting told later do not narrow it."""
    text = (
        "More than 40 people were killed in clashes that have raged since Monday in Selm. "
        "Soldiers were killed in the clashes early this morning."
    )
    assert told(text)[:2] == (MONDAY, WEDNESDAY)


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        ("UPDATE, MAY 12: ", "MAY 12"),
        ("Update (May 12, 4:30 p.m.): ", "May 12, 4:30 p.m."),
        ("Posted: May 12, 4:30 p.m.\n", "May 12, 4:30 p.m."),
    ],
)
def test_the_stamp_of_a_page_is_no_day_of_a_deed(stamp, words):
    """Though it has the hour and the month that the day of a deed has elsewhere."""
    text = f"{stamp}The gunman shot a guard on May 9."
    assert worth(text, "May 9") > worth(text, words) + 1.0


def test_a_stretch_told_with_the_deed_goes_before_the_day_of_a_court():
    """What came after a deed has a day; the deed was before it."""
    said = "Five men accused of killing two traders in March 2023 returned to court on Friday for a hearing."
    assert told(said) == (date(2023, 3, 1), date(2023, 3, 31), True)


def test_a_day_of_what_came_after_is_a_guess():
    said = "Sentencing of the men convicted in a shooting of two traders was delayed today by the judge."
    assert told(said) == (WEDNESDAY, WEDNESDAY, True)


def test_an_event_to_which_a_report_turns_has_none_of_the_days_before():
    """Monday's attack and its arrests say nothing of a separate raid on Tuesday."""
    text = (
        "The Red Front claimed responsibility for Sunday's attack on a depot in Tarn, saying it had killed "
        "nine guards. In a separate incident, gunmen killed a village chief in Selm on Tuesday."
    )
    first, second = (event.period for event in extraction(text).events)
    assert first is not None
    assert second is not None
    assert (first.start, second.start, second.guessed) == (date(2024, 5, 12), TUESDAY, False)


def test_the_day_of_a_deed_elsewhere_is_not_shared():
    """Monday's ambush is no Saturday's for being a reprisal."""
    text = (
        "Five herders were ambushed and killed at Gero on Monday, breeders said. Their chairman called it "
        "a reprisal for Saturday's attack on Selm."
    )
    first = extraction(text).events[0].period
    assert first is not None
    assert first.start == MONDAY
