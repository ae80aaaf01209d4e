"""Quarters told by one told before them."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.extract.dates import find_dates
from rashomon.ground.dates import ground_dates

REPORT = date(2015, 11, 4)


def _starts(text):
    dates = ground_dates(find_dates(text), REPORT, text)
    return [m.period.start.isoformat() if m.period else None for m in dates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thefts fell in the latest quarter.", ["2015-07-01"]),
        ("Thefts fell in the second quarter. Fewer were seen in the quarter.", ["2015-04-01", "2015-04-01"]),
        ("Of 40 raids in the third quarter, up from 12 a year ago", ["2015-07-01", "2014-07-01"]),
        ("in the third quarter, from 12 in the year-earlier period", ["2015-07-01", "2014-07-01"]),
        ("They fell in the current quarter.", ["2015-10-01"]),
        ("They fell in the 2013 second quarter.", ["2013-04-01"]),
        ("more is planned for next year's first quarter", ["2016-01-01"]),
        ("They fell last quarter.", ["2015-07-01"]),
    ],
)
def test_a_quarter_is_told_by_another(text, expected):
    """The same, the one before, or that of another year."""
    assert _starts(text) == expected


def test_a_quarter_of_a_town_is_no_quarter_of_a_year():
    """Without a quarter told before it nothing is known."""
    assert _starts("Shells hit the quarter at noon.") == [None]


def test_a_year_ago_stays_a_year_where_no_quarter_was_told():
    """It is counted from the report."""
    assert _starts("A truce was signed a year ago.") == ["2014-01-01"]
