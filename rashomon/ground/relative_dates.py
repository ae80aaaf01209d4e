"""Dates counted from the day of the report, as a table: a pattern, and the days it stands for."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from rashomon.ground.absolute_dates import AFTER_DAY, BEFORE_DAY, MONTH_DAY, PIECE_OF, Match, days_of
from rashomon.ground.periods import between, days, holiday, month, season, trimmed, week_of, years
from rashomon.model import Period
from rashomon.vocab.calendar import (
    AMOUNT,
    DAY_PART,
    HOLIDAYS,
    LOOSE,
    MONTH_NAMES,
    NUMBERS,
    QUARTERS,
    SEASONS,
    WEEKDAY_NAMES,
    any_of,
)

# A day without a year up to this far ahead is taken as ahead: "1 February" in a report of 20 January. In
# newswire, days that would else lie nine months and more back were nearly all announcements.
_AHEAD = days(90)
_STEP = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_AHEAD_WORDS = {"next", "coming", "this coming"}


def _month_day(match: Match, reference: date) -> Period | None:
    if match["which"]:
        return days_of(match, reference.year + _STEP[match["which"]])
    for year in range(reference.year + 1, reference.year - 5, -1):
        period = days_of(match, year)
        if period and period.start <= reference + _AHEAD:
            return between(period.start, period.end, why=f"the year nearest the report of {reference}")
    return None


def _weekday(match: Match, reference: date) -> Period:
    number, which = WEEKDAY_NAMES[match["weekday"]], match["which"]
    if match["week"]:
        day = week_of(reference + days(7 * _STEP[match["week"]])).start + days(number)
    elif which == "this":
        day = week_of(reference).start + days(number)
    elif which in _AHEAD_WORDS:
        day = reference + days((number - reference.weekday() - 1) % 7 + 1)
    elif which:
        day = reference - days((reference.weekday() - number - 1) % 7 + 1)
    else:
        day = reference - days((reference.weekday() - number) % 7)
    if match["overnight"]:
        return between(day, max(day, min(day + days(1), reference)))
    return between(day, day)


def _overnight_weekday(match: Match, reference: date) -> Period:
    day = reference - days((reference.weekday() - WEEKDAY_NAMES[match["weekday"]]) % 7)
    return between(day, max(day, min(day + days(1), reference)))


_DAY_WORDS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


def _day_word(match: Match, reference: date) -> Period:
    day = reference + days(_DAY_WORDS.get(match["word"], 0))
    return between(day, day)


def _now(_: Match, reference: date) -> Period:
    return between(reference, reference, guessed=True, why='"now" need not be the day of the report')


def _quarter(match: Match, reference: date) -> Period:
    """Three months of the calendar year: the latest that has begun, where no year is told."""
    first = 3 * QUARTERS[match["quarter"]] - 2
    if match["number"]:
        year = int(match["number"])
    elif match["year"]:
        year = reference.year + _STEP[match["year"]]
    else:
        year = reference.year - (first > reference.month)
    return between(month(year, first).start, month(year, first + 2).end)


def _overnight(_: Match, reference: date) -> Period:
    return between(reference - days(1), reference)


def _month(match: Match, reference: date) -> Period:
    number, which = MONTH_NAMES[match["month"]], match["which"]
    if match["year"]:
        year = reference.year + _STEP[match["year"]]
    elif which == "this":
        year = reference.year
    elif which in _AHEAD_WORDS:
        year = reference.year + (number <= reference.month)
    elif which:
        year = reference.year - (number >= reference.month)
    else:
        year = reference.year - (number > reference.month)
    return trimmed(month(year, number), match["piece"], reference)


def _last_season(match: Match, reference: date) -> Period:
    name, which = match["season"], match["which"]
    this = season(reference.year, name)
    late = which in {"last", "past", "this past"} and this.end >= reference
    year = reference.year - (this.start > reference or late) if which != "this" else reference.year
    return season(year + (which in _AHEAD_WORDS), name)


def _last_holiday(match: Match, reference: date) -> Period:
    name = match["name"]
    coming = holiday(reference.year + 1, name)
    if coming.start <= reference + _AHEAD:
        return coming
    this = holiday(reference.year, name)
    return this if this.start <= reference + _AHEAD else holiday(reference.year - 1, name)


def _weekend(match: Match, reference: date) -> Period:
    """The weekend is the latest that has begun; the last weekend ends before this week begins."""
    saturday = week_of(reference).start + days(5 + 7 * _STEP.get(match["which"] or "this", 0))
    if match["which"] in {None, "this past"} and saturday > reference:
        saturday -= days(7)
    return between(saturday, saturday + days(1))


def _stretch(match: Match, reference: date) -> Period:
    """This, last or next week, month or year, "the week" this one; "the past year" ends today."""
    step, unit = _STEP.get(match["which"] or "this", 0), match["unit"]
    # "Last month" is the one before this; "the last month" runs up to the report.
    runs_on = match[0].startswith("the last ") and unit != "week"
    if match["which"] in {"past", "coming"} or runs_on:
        return _from_reference(step, 1, unit, reference)
    if unit == "week":
        whole = week_of(reference + days(7 * step))
    elif unit == "month":
        whole = month(reference.year, reference.month + step)
    else:
        whole = years(reference.year + step)
    return trimmed(whole, match["piece"], reference)


_LENGTH = {"week": 7, "weekend": 7, "month": 30, "year": 365, "decade": 3652}
# "Recent days" is taken for a week, "recent weeks" for four, months for half a year, years for three.
_RECENT = {"minute": 0, "hour": 1, "day": 6, "week": 27, "month": 182, "year": 1095, "decade": 7305}


def _from_reference(step: int, number: int, unit: str, reference: date) -> Period:
    if unit in {"minute", "hour"}:
        length = -(-number // 24) if unit == "hour" else 0
    else:
        length = number * _LENGTH.get(unit, 1)
    other = reference + step * days(length)
    return between(min(other, reference), max(other, reference))


def amount(words: str) -> tuple[int, int]:
    """How many at least and at most: "three", "24", "a few"."""
    number = int(words) if words.isdigit() else NUMBERS.get(words)
    if number is not None:
        return number, number
    return LOOSE.get(words) or LOOSE.get(f"a {words}") or LOOSE["a few"]


def _guess(period: Period, what: str) -> Period:
    return between(period.start, period.end, guessed=True, why=f'a guess at how long or how far "{what}" is')


def _past_units(match: Match, reference: date) -> Period | None:
    """From that far back up to the reference, or on from it: "the past 24 hours", "the last few weeks"."""
    unit = match["unit"]
    if unit == "day" and not match["number"] and match["which"] != "past":
        return None  # "the next day" is counted from an event
    low, high = amount(match["number"]) if match["number"] else (1, 1)
    period = _from_reference(_STEP[match["which"]], high, unit, reference)
    # A few hours are always yesterday or today.
    return period if low == high or unit in {"minute", "hour"} else _guess(period, match[0])


def _recent(match: Match, reference: date) -> Period:
    return _guess(between(reference - days(_RECENT[match["unit"]]), reference), match[0])


def _ago(match: Match, reference: date) -> Period:
    """Days ago are days, weeks ago a week around the day, months and years ago that month or year."""
    unit = match["unit"]
    low, high = amount(match["number"] or "few")
    if unit in {"minute", "hour"}:
        return between(reference - days(-(-low // 24) if unit == "hour" else 0), reference)
    if unit == "day":
        period = between(reference - days(high), reference - days(low))
    elif unit in {"week", "weekend"}:
        period = between(reference - days(7 * high + 3), reference - days(7 * low - 3))
    elif unit == "month":
        first = month(reference.year, reference.month - high)
        period = between(first.start, month(reference.year, reference.month - low).end)
    else:
        scale = 10 if unit == "decade" else 1
        period = years(reference.year - high * scale, reference.year - low * scale)
    return _guess(period, match[0]) if low != high or match["about"] else period


_WHICH = r"(?:(?P<which>this past|this coming|last|next|this|past|coming|current) )?"
_OR_TODAY = rf"(?:(?:today|yesterday|tomorrow|tonight|this {DAY_PART}),? (?:on )?)?"
UNIT = r"(?P<unit>minute|hour|day|weekend|week|month|year|decade)s?"
_WEEKDAY = rf"(?P<weekday>{any_of(WEEKDAY_NAMES)})"
_MONTH = rf"(?P<month>{any_of(MONTH_NAMES)})"
_HOLIDAY = rf"(?P<name>{any_of(HOLIDAYS)})"
_SEASON = rf"(?P<season>{any_of(SEASONS)})"
_THIS_PART = rf"(?P<word>{any_of(_DAY_WORDS)}|this (?:same )?{DAY_PART})"
_OF_YEAR = r"(?:,? (?:of )?(?P<%s>last|this|next) year)?"
_OF_WEEK = r"(?: (?:of )?(?P<week>last|this|next) week)?"
_NIGHT = r"(?P<overnight> overnight| into .*)?"
ABOUT = r"(?P<about>(?:about|around|nearly|almost|over|more than|less than|at least|some|barely) )?"

_QUARTER_YEAR = r"(?:(?P<number>\d{4})|(?P<year>last|this|next) year)"

_TABLE: tuple[tuple[str, Callable[[Match, date], Period | None]], ...] = (
    (rf"{BEFORE_DAY}{_OR_TODAY}{MONTH_DAY}{_OF_YEAR % 'which'}{AFTER_DAY}", _month_day),
    (rf"{BEFORE_DAY}{_OR_TODAY}(?:the )?{_WHICH}{_WEEKDAY}{_OF_WEEK}{AFTER_DAY}{_NIGHT}", _weekday),
    (rf"overnight (?:on )?{_WEEKDAY}", _overnight_weekday),
    (rf"{BEFORE_DAY}{_THIS_PART}{AFTER_DAY}", _day_word),
    (rf"{BEFORE_DAY}{_HOLIDAY}{AFTER_DAY}", _last_holiday),
    (
        rf"(?:the )?(?P<quarter>{any_of(QUARTERS)})[- ]quarter(?:,? (?:of )?{_QUARTER_YEAR})?",
        _quarter,
    ),
    (r"now", _now),
    (r"overnight", _overnight),
    (rf"{PIECE_OF}(?:the )?{_WHICH}{_MONTH}{_OF_YEAR % 'year'}", _month),
    (rf"(?:the )?{_WHICH}{_SEASON}", _last_season),
    (rf"(?:the )?{_WHICH}weekend", _weekend),
    (rf"{PIECE_OF}(?:the )?{_WHICH}(?:fiscal |full |calendar )?(?P<unit>week|month|year)", _stretch),
    (rf"(?:the )?(?:very )?recent {UNIT}", _recent),
    (
        rf"(?:(?:the|these|this) )?(?P<which>past|last|next|coming)(?: (?P<number>{AMOUNT}))? {UNIT}",
        _past_units,
    ),
    (rf"{ABOUT}(?:(?:just|only|exactly|mere) )?(?:(?P<number>{AMOUNT})(?: or \w+)? )?{UNIT} ago", _ago),
)
_RULES = tuple((re.compile(pattern), rule) for pattern, rule in _TABLE)


def relative(words: str, reference: date) -> Period | None:
    """The days of an expression counted from the reference; None when it is counted from something else."""
    found = (rule(match, reference) for pattern, rule in _RULES if (match := pattern.fullmatch(words)))
    return next((period for period in found if period), None)
