"""Finding the words that tell when."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.dates import find_dates


def words(text):
    return [" ".join(mention.text.split()) for mention in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two shells fell on Jan 12.", ["Jan 12"]),
        ("Two shells fell on January 12, 2020.", ["January 12, 2020"]),
        ("TWO SHELLS FELL ON 30 DECEMBER.", ["30 DECEMBER"]),
        ("It was dated 3 JAN 90 and signed.", ["3 JAN 90"]),
        ("the raids of June 4 and 5 this year", ["June 4 and 5 this year"]),
        ("a patrol was hit on 2013-05-02 near Kor", ["2013-05-02"]),
        ("on Friday, 12 May, a drone", ["Friday, 12 May"]),
        ("after the Sept. 11 attacks", ["Sept. 11 attacks"]),
    ],
)
def test_days_with_a_month_are_found_in_every_order(text, expected):
    """A day and a month are one mention, with weekday, list of days and year."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a market was hit late on Thursday by", ["late on Thursday"]),
        ("in the small hours of Monday men came", ["the small hours of Monday"]),
        ("THE CLASH AT 0215 TODAY NEAR", ["0215 TODAY"]),
        ("shot at 6 p.m. Monday evening, police said", ["6 p.m. Monday evening"]),
        ("At 05.20 this morning, Tuesday 3 June, a drone", ["05.20 this morning, Tuesday 3 June"]),
        ("during the night of 7 October", ["the night of 7 October"]),
        ("from June 28-July 3, then 4 May-6 June", ["June 28-July 3", "4 May-6 June"]),
        ("the anti-April 6 group", []),
        ("YESTERDAY AFTERNOON A TRUCK", ["YESTERDAY AFTERNOON"]),
        ("last Saturday, and overnight as well", ["last Saturday", "overnight"]),
    ],
)
def test_modifiers_clock_and_part_of_day_belong_to_the_mention(text, expected):
    """The whole expression is one mention."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 1985 and in March 2009", ["1985", "March 2009"]),
        ("killed in May, in July", ["May", "July"]),
        ("late last month and earlier this week", ["late last month", "earlier this week"]),
        ("over the past 24 hours", ["the past 24 hours"]),
        ("IN THE LAST FEW HOURS", ["THE LAST FEW HOURS"]),
        ("in recent days, over the weekend", ["recent days", "the weekend"]),
        ("two weeks ago, just days after the truce", ["two weeks ago", "just days after"]),
        ("in the first week of March", ["the first week of March"]),
    ],
)
def test_stretches_of_time_are_found(text, expected):
    """Months, years, weeks and what is counted back from now are mentions."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between May 2011 and March 2013", ["May 2011 and March 2013"]),
        ("FROM 2200 ON 7 OCTOBER UNTIL 0100 TODAY", ["2200 ON 7 OCTOBER UNTIL 0100 TODAY"]),
        ("since 11 November", ["since 11 November"]),
        ("since the beginning of the year", ["since the beginning of the year"]),
        ("on Monday and Tuesday", ["Monday", "Tuesday"]),
    ],
)
def test_two_ends_are_one_mention(text, expected):
    """A range and "since" are one mention; days that are only listed are several."""
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a 20-year-old man",
        "sentenced to five years in prison",
        "the clash lasted 30 minutes",
        "they may return, and they march on",
        "PRISONERS MAY BE FREED; THE MARCH GOES ON",
        "at 15 de Septiembre barracks",
        "THE APRIL 19 MOVEMENT",
        "the Sunday Times and Bloody Sunday",
        "June Harrow, a nurse, was hurt",
        "1985 people and 2000 rounds",
    ],
)
def test_what_is_not_a_date_is_left_out(text):
    """Ages, lengths of time, verbs, names and counts are no dates."""
    assert words(text) == []


def test_a_mention_runs_over_a_line_break():
    """The span covers the exact words of wrapped newswire, indentation included, but no paragraph's end."""
    text = "THE BRIDGE WAS MINED ON 30\n   DECEMBER BY MEN. IT FELL EARLY\n\nTODAY"
    mentions = find_dates(text)
    assert [m.text for m in mentions] == ["30\n   DECEMBER", "TODAY"]
    assert [m.span.of(text) for m in mentions] == [m.text for m in mentions]


_PIECES = st.sampled_from(
    [
        "Monday",
        "12",
        "May",
        "since",
        "between",
        "and",
        "1985",
        "at 0300",
        "late ",
        "last",
        "week",
        "\n",
        "  ",
        ",",
        "é",
    ]
)


@given(st.lists(_PIECES | st.text(max_size=5), max_size=30))
def test_any_text_is_survived(pieces):
    """Spans are exact, in order and apart, whatever the text."""
    text = " ".join(pieces)
    mentions = find_dates(text)
    assert all(m.span.of(text) == m.text for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 2013 bombing of the mill", ["2013"]),
        ("after its 1990 invasion", ["1990"]),
        ("a white 2013 Corolla", []),
        ("the 2000 block of the road", []),
        ("the 2013 Corolla", []),
        ("both 2011 and 2012", ["2011", "2012"]),
        (
            "in nineteen ninety-six, and in March two thousand five",
            ["nineteen ninety-six", "March two thousand five"],
        ),
        ("the current year, this past winter", ["the current year", "this past winter"]),
    ],
)
def test_years_that_name_what_happened_or_are_spelled_out_are_found(text, expected):
    """A year before a common noun tells when it was; one before a name is that of a model."""
    assert words(text) == expected
