"""The day that a web page says it was posted: better than a far-off day of crawling."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rashomon.vocab.calendar import MONTHS, WEEKDAYS, any_of, full_year, safe_date

# Stamps stand above the text, or right below the headline.
_REACH = 800
# A page is posted at most this long after the day given for it: later stamps are of a renewed page.
_LATER = timedelta(days=7)
_MONTH = any_of(MONTHS)
_STAMP = re.compile(
    rf"""\b(?:posted|published|created|updated|modified)(?:\ on|\ at)?\b\W{{0,4}}
    (?:\d{{1,2}}[:.]\d\d\ ?[ap]\.?m\.?\W{{1,3}}(?:[ECMP][SD]?T\W{{1,3}})?(?:on\ )?)?
    (?:{any_of(WEEKDAYS)}\b\.?,?\ (?:the\ )?)?
    (?:(?P<month>{_MONTH})\.?\ (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\ (?P<year>\d{{4}})
    |(?P<day2>\d{{1,2}})\ (?P<month2>{_MONTH})\.?,?\ (?P<year2>\d{{4}})
    |(?P<number>\d{{1,2}})/(?P<day3>\d{{1,2}})/(?P<year3>\d{{4}}|\d\d)
    |(?P<iso>\d{{4}}-\d\d-\d\d))(?!\d)""",
    re.IGNORECASE | re.VERBOSE,
)


def find_stamp(text: str, published: date | None) -> date | None:
    """The earliest day near the top that says when the page was posted or renewed; None without one.

    A stamp well after the day given is not taken: pages are renewed, and comments have stamps too.
    """
    days = (_day(match) for match in _STAMP.finditer(text, 0, _REACH))
    known = [day for day in days if day is not None]
    if published is not None:
        latest = min(published, date.max - _LATER) + _LATER
        known = [day for day in known if day <= latest]
    return min(known, default=None)


def _day(match: re.Match[str]) -> date | None:
    if match["iso"]:
        return safe_date(*map(int, match["iso"].split("-")))
    if match["number"]:
        year, first, second = full_year(match["year3"]), int(match["number"]), int(match["day3"])
        return safe_date(year, first, second) or safe_date(year, second, first)
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    return safe_date(int(match["year"] or match["year2"]), MONTHS[month.lower()], int(day))
