"""Days of other calendars, named in reports."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from rashomon.extract.dates import find_dates
from rashomon.ground.dates import resolve

REPORT = date(2024, 5, 15)


def days(text: str) -> list[tuple[str, str, int, bool]]:
    """First and last day, precision and guess of each mention in a text."""
    periods = [resolve(mention.text, REPORT) for mention in find_dates(text)]
    return [(p.start.isoformat(), p.end.isoformat(), p.precision, p.guessed) for p in periods if p]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb went off on the first day of Ramadan.", ("2024-03-10", "2024-03-12", 2, True)),
        ("Clashes on Eid al-Fitr killed two.", ("2024-04-09", "2024-04-11", 2, True)),
        ("Killed on the second day of Eid al-Adha 2013.", ("2013-10-15", "2013-10-17", 2, True)),
        ("On the morning of Ashura a blast hit Selm.", ("2023-07-27", "2023-07-29", 2, True)),
        ("He was taken on 15 Muharram 1436.", ("2014-11-07", "2014-11-09", 2, True)),
        ("He was taken on Muharram 15, 1436.", ("2014-11-07", "2014-11-09", 2, True)),
        ("Raids on the 27th of Ramadan.", ("2024-04-05", "2024-04-07", 2, True)),
        ("The army shelled Tarn on the eve of Eid al-Fitr.", ("2024-04-08", "2024-04-10", 2, True)),
    ],
)
def test_a_day_by_the_moon_is_a_day_either_way(text, expected):
    """The calendar is reckoned, the moon is sighted: three days, and a guess."""
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("during the holy month of Ramadan", ("2024-03-11", "2024-04-09", 4, True)),
        ("in Ramadan 2014", ("2014-06-28", "2014-07-27", 4, True)),
        ("the last week of Ramadan", ("2024-04-03", "2024-04-09", 3, True)),
        ("the last Friday of Ramadan", ("2024-04-05", "2024-04-05", 1, True)),
        ("Gunmen struck at Nowruz.", ("2024-03-20", "2024-03-21", 2, True)),
        ("Shelling on Orthodox Easter", ("2024-05-05", "2024-05-05", 1, False)),
        ("on Easter Sunday 2019", ("2019-04-21", "2019-04-21", 1, False)),
        ("on Good Friday", ("2024-03-29", "2024-03-29", 1, False)),
        ("on Lunar New Year", ("2024-02-10", "2024-02-10", 1, False)),
        ("Orthodox Christmas", ("2024-01-07", "2024-01-07", 1, False)),
    ],
)
def test_other_feasts_are_the_latest_by_the_report(text, expected):
    """Months of fasting, the equinox, and feasts that are reckoned."""
    assert days(text) == [expected]


def test_the_reason_names_the_calendar():
    """A reader sees why a feast is no single day."""
    period = resolve("Eid al-Fitr", REPORT)
    assert period is not None
    assert "moon is sighted" in (period.why or "")


@pytest.mark.parametrize("text", ["Ramadan Ali was killed.", "Mr Ramadan said so.", "Rajab was shot."])
def test_names_of_people_are_no_days(text):
    """Months are first names too."""
    assert days(text) == []


@pytest.mark.parametrize("text", ["30 Muharram 1900", "45 Ramadan", "Eid al-Fitr 1850"])
def test_days_outside_the_tables_stay_open(text):
    """The Islamic years known are 1343 to 1500."""
    assert resolve(text, REPORT) is None


def test_without_a_year_or_a_report_a_feast_stays_open():
    """Nothing is counted from today's clock."""
    assert resolve("Eid al-Fitr", None) is None
    assert resolve("Easter", None) is None


def test_the_calendars_are_loaded_only_when_met():
    """Reports without such days pay nothing for them."""
    code = "import sys, rashomon.pipeline; sys.exit('hijridate' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
