"""Days that the words around them put ahead of the report or behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from rashomon.ground.day_cues import around
from rashomon.ground.periods import between, days
from rashomon.model import DateMention, Period
from rashomon.vocab import words
from rashomon.vocab.calendar import DAY_PART, MONTH_NAMES, MONTHS, PIECE, WEEKDAY_NAMES, any_of, safe_date

_MONTH_ALONE = re.compile(rf"(?:{PIECE}(?: of| in)?[- ])?{any_of(MONTH_NAMES)}", re.IGNORECASE)
# A report may be dated some days before its text.
_SOON = days(7)
_WORD = re.compile(r"[a-z]+")
_WEEKDAY = re.compile(
    rf"(?:.*\b[ap]\.?m\.? (?:on )?)?{any_of(WEEKDAY_NAMES)}(?: {DAY_PART}|,? at .*)?",
    re.IGNORECASE | re.DOTALL,
)
_YEAR = re.compile(r"\d{4}|/")
_NAMED_WEEKDAY = re.compile(rf"\b{any_of(WEEKDAY_NAMES)}\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b{any_of(MONTHS)}\b", re.IGNORECASE)


def in_tense(text: str, mention: DateMention, reference: date | None) -> Period | None:
    """The mention's period: a weekday or month "will" stands before comes next, a day of a past deed behind.

    Without such words the period is what it was.
    """
    period = mention.period
    if period is None or reference is None:
        return period
    before, after = around(text, mention)
    said = _WORD.findall(before.lower())
    is_ahead = _puts_ahead(said) and not after.startswith(("'s", "’s"))
    if period.start != period.end:
        is_month = _MONTH_ALONE.fullmatch(" ".join(mention.text.split())) is not None
        return _month_ahead(period) if is_ahead and is_month and period.end < reference else period
    if is_ahead and period.start < reference and _WEEKDAY.fullmatch(" ".join(mention.text.split())):
        return between(period.start + days(7), period.start + days(7), why="the words put it ahead")
    deeds = words("aftermath", "deed") | words("aftermath", "happened")
    is_past = not deeds.isdisjoint([*said, *_WORD.findall(after.lower())])
    if period.start > reference + _SOON and is_past and not is_ahead and _MONTH.search(mention.text):
        return _year_before(mention, period)
    return period


def _month_ahead(period: Period) -> Period:
    """The same month, or part of it, of the year after."""
    year = period.start.year + 1
    start = safe_date(year, period.start.month, period.start.day)
    end = safe_date(year, period.end.month, period.end.day)
    return between(start, end, why="the words put it ahead") if start and end else period


def _puts_ahead(said: Sequence[str]) -> bool:
    """True where "will" stands nearer than who said it: not for "will survive, police said Monday"."""
    for word in reversed(said):
        if word in words("aftermath", "telling") or word in words("aftermath", "furniture"):
            return False
        if word in words("aftermath", "ahead"):
            return True
    return False


def _year_before(mention: DateMention, period: Period) -> Period:
    """The same day of the year before, where the words give no year of their own."""
    if _YEAR.search(mention.text):
        return period
    day = safe_date(period.start.year - 1, period.start.month, period.start.day)
    named = _NAMED_WEEKDAY.search(mention.text)
    if named and day and WEEKDAY_NAMES[named[0].lower()] != day.weekday():
        return period
    return between(day, day, why="the year before: the words put it behind") if day else period
