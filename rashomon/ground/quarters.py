"""Quarters told by one told before: "the quarter", "the year-earlier period", "a year ago" beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rashomon.ground.periods import between, month
from rashomon.model import DateMention, Period
from rashomon.vocab.calendar import QUARTERS, any_of

_BESIDE = (
    r"(?:latest|current|comparable|corresponding|same|this|that|last|next|previous|following|preceding"
    r"|year-(?:ago|earlier)|(?:last|next|this) year's|(?:19|20)\d\d)"
)
_QUARTER = re.compile(
    rf"(?:the )?(?P<beside>(?:{_BESIDE} )*)(?:(?P<which>{any_of(QUARTERS)})[- ])?(?:quarter|period)"
)
_YEAR_AGO = re.compile(r"(?:a )?year[- ](?:ago|earlier)")
_YEAR = re.compile(r"\d{4}")
_OF_YEAR = re.compile(r"(\w+) year's")
_STEPS = {"this": 0, "current": 0, "next": 1, "following": 1, "last": -1, "previous": -1, "preceding": -1}
# By UCDP's date_prec; a quarter begins with one of its months.
_QUARTER_DAYS = range(89, 92)


def in_quarters(mentions: Sequence[DateMention], reference: date | None) -> tuple[DateMention, ...]:
    """The mentions, in order, with the quarters that only one told before them settles.

    "The latest quarter" is that last told, else the last one that ended before the report; "a year ago"
    is that of the year before, where one was told.
    """
    if reference is None:
        return tuple(mentions)
    told: Period | None = None
    found: list[DateMention] = []
    for mention in mentions:
        words = " ".join(mention.text.lower().replace("’", "'").split())
        period = _quarter(words, told, reference)
        found.append(mention if period is None else replace(mention, period=period, why_open=None))
        now = found[-1].period
        if now is not None and _is_quarter(now) and not _YEAR_AGO.search(words):
            told = now
    return tuple(found)


def _quarter(words: str, told: Period | None, reference: date) -> Period | None:
    if told is not None and _YEAR_AGO.fullmatch(words):
        return _moved(told, -4)
    match = _QUARTER.fullmatch(words)
    if match is None or not (told or match["beside"]):
        return None
    this = _three_months(reference.year, (reference.month - 1) // 3 * 3 + 1)
    base = told or _moved(this, -1)
    if match["which"]:
        number = 3 * QUARTERS[match["which"]] - 2
        base = _three_months(reference.year - (number > reference.month), number)
    return _told_by(match["beside"], base, this)


def _told_by(beside: str, base: Period, this: Period) -> Period:
    """The quarter that the words beside put in another year, or count from this one; else the base."""
    if year := _YEAR.search(beside):
        return _three_months(int(year[0]), base.start.month)
    if named := _OF_YEAR.search(beside):
        return _three_months(this.start.year + _STEPS.get(named[1], 0), base.start.month)
    if "year-" in beside:
        return _moved(base, -4)
    step = next((_STEPS[word] for word in beside.split() if word in _STEPS), None)
    return base if step is None else _moved(this, step)


def _moved(quarter: Period, step: int) -> Period:
    return _three_months(quarter.start.year, quarter.start.month + 3 * step)


def _three_months(year: int, first: int) -> Period:
    return between(
        month(year, first).start, month(year, first + 2).end, why="three months of the calendar year"
    )


def _is_quarter(period: Period) -> bool:
    return (
        (period.end - period.start).days in _QUARTER_DAYS
        and period.start.day == 1
        and period.start.month % 3 == 1
    )
