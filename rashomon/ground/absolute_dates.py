"""Dates that carry their year, as a table: a pattern over lower-case words, and the days it stands for."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from rashomon.ground.periods import between, holiday, month, part, season, years
from rashomon.model import Period
from rashomon.vocab.calendar import (
    DAY_PART,
    HOLIDAYS,
    MONTHS,
    PIECE,
    SEASONS,
    WEEKDAYS,
    any_of,
    full_year,
    safe_date,
)

Match = re.Match[str]

# What stands around a day without changing which day it is.
BEFORE_DAY = (
    r"(?:(?:very )?(?:late|early|later|earlier|mid)(?: on| in the)? "
    r"|the (?:early|small|late|wee|first|last|pre-?dawn)(?: morning| evening)? hours (?:of|on) (?:the )?"
    rf"|(?:the )?{DAY_PART} (?:of|on) (?:the )?"
    rf"|(?:(?:(?:shortly|just|soon) )?(?:before|after|around|about|approximately) )?{DAY_PART},?(?: on)? )*"
)
AFTER_DAY = (
    rf"(?:,?(?: at)?(?: (?:(?:shortly|just|soon) )?(?:before|after|around|about|approximately))* {DAY_PART})*"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_LIST = rf"(?:(?:, {_DAY})*,?(?: (?:and|or|to|through) | ?- ?)(?P<last%s>\d{{1,2}})(?:st|nd|rd|th)?)?"
_DAYS = rf"(?P<first%s>\d{{1,2}})(?:st|nd|rd|th)?{_LIST}"
MONTH_DAY = (
    rf"(?:{any_of(WEEKDAYS)}(?: {DAY_PART})?,? (?:the )?)?"
    rf"(?:(?P<month1>{any_of(MONTHS)}) {_DAYS % (1, 1)}"
    rf"|(?:the )?{_DAYS % (2, 2)} (?:of )?(?P<month2>{any_of(MONTHS)}))"
)
PIECE_OF = rf"(?:(?:the )?(?P<piece>{PIECE})(?: in| of)? (?:the )?)?"


def days_of(match: Match, year: int) -> Period | None:
    """The day, or first to last of the days, that MONTH_DAY matched, in that year."""
    number = MONTHS[match["month1"] or match["month2"]]
    first, last = match["first1"] or match["first2"], match["last1"] or match["last2"]
    start = safe_date(year, number, int(first))
    end = safe_date(year, number, int(last)) if last else start
    return between(start, end) if start and end and start <= end else None


def _iso(match: Match) -> Period | None:
    day = safe_date(int(match[1]), int(match[2]), int(match[3]))
    return between(day, day) if day else None


def _slashed(match: Match) -> Period | None:
    first, second, year = int(match[1]), int(match[2]), full_year(match[3])
    day = safe_date(year, first, second) or safe_date(year, second, first)
    if day is None:
        return None
    open_order = first <= 12 and second <= 12 and first != second
    why = "read as month/day; day/month is possible" if open_order else None
    return between(day, day, guessed=open_order, why=why)


def _attacks(_: Match) -> Period:
    return between(date(2001, 9, 11), date(2001, 9, 11), why="the attacks named after their day")


_TABLE: tuple[tuple[str, Callable[[Match], Period | None]], ...] = (
    (r"sept(?:ember)? 11(?:th)?(?: terror(?:ist)?)? attacks", _attacks),
    (r"(\d{4})-(\d\d)-(\d\d)(?:t.*)?", _iso),
    (r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)", _slashed),
    (
        rf"{BEFORE_DAY}{MONTH_DAY},? (?:of )?(?P<year>\d{{4}}|\d\d){AFTER_DAY}",
        lambda m: days_of(m, full_year(m["year"])),
    ),
    (
        rf"{BEFORE_DAY}(?P<name>{any_of(HOLIDAYS)}) (?P<year>\d{{4}}){AFTER_DAY}",
        lambda m: holiday(int(m["year"]), m["name"]),
    ),
    (
        rf"{PIECE_OF}(?P<month>{any_of(MONTHS)}),? (?:of )?(?P<year>\d{{4}})",
        lambda m: part(month(int(m["year"]), MONTHS[m["month"]]), m["piece"]),
    ),
    (
        rf"(?:the )?(?P<season>{any_of(SEASONS)}) (?:of )?(?P<year>\d{{4}})",
        lambda m: season(int(m["year"]), m["season"]),
    ),
    (rf"{PIECE_OF}(?:year )?(?P<year>1[89]\d\d|20\d\d)", lambda m: part(years(int(m["year"])), m["piece"])),
    (
        r"(?:the )?(?:(?P<piece>early|late|mid) ?)?(?P<year>(?:1[89]|20)\d0)'?s",
        lambda m: part(years(int(m["year"]), int(m["year"]) + 9), m["piece"]),
    ),
)
_RULES = tuple((re.compile(pattern), rule) for pattern, rule in _TABLE)


def absolute(words: str) -> Period | None:
    """The days of an expression that carries its year; None when it does not."""
    found = (rule(match) for pattern, rule in _RULES if (match := pattern.fullmatch(words)))
    return next((period for period in found if period), None)
