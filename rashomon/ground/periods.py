"""Arithmetic of periods: whole weeks, months and years, their parts, and the precision a length has."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from rashomon.model import Period
from rashomon.vocab.calendar import HOLIDAYS, ORDINALS, SEASONS


def days(number: int) -> timedelta:
    return timedelta(days=number)


def between(start: date, end: date, *, guessed: bool = False, why: str | None = None) -> Period:
    """A period with the UCDP date_prec its length has: 1 day, 2-6 days, 7 days, 8-31 days, longer."""
    length = (end - start).days + 1
    precision = next((p for p, most in ((1, 1), (2, 6), (3, 7), (4, 31)) if length <= most), 5)
    return Period(start, end, precision, guessed=guessed, why=why)


def week_of(day: date) -> Period:
    """The week from Monday to Sunday that the day is in."""
    monday = day - days(day.weekday())
    return between(monday, monday + days(6))


def month(year: int, number: int) -> Period:
    """That month; a number outside 1 to 12 counts on into the years before or after."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return between(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def years(first: int, last: int | None = None) -> Period:
    return between(date(first, 1, 1), date(last or first, 12, 31))


def season(year: int, name: str) -> Period:
    """Three months, guessed: news seldom says which hemisphere's summer it means."""
    start, end = month(year, SEASONS[name]).start, month(year, SEASONS[name] + 2).end
    return between(start, end, guessed=True, why="the months of the northern season")


def holiday(year: int, name: str) -> Period:
    day = date(year, *HOLIDAYS[name])
    return between(day, day)


def part(whole: Period, piece: str | None) -> Period:
    """The early, middle or late third of a period ("late March": ten days), or a half or a week of it."""
    if not piece:
        return whole
    if match := re.search(r"(\w+) (half|week|weekend|days?)$", piece):
        return _numbered(whole, match[1], match[2])
    third = max(3, round(((whole.end - whole.start).days + 1) / 3))
    if re.search(r"early|earlier|beginning|start|first", piece):
        return between(whole.start, whole.start + days(third - 1))
    if re.search(r"late|later|end", piece):
        return between(whole.end - days(third - 1), whole.end)
    return between(whole.start + days(third), whole.end - days(third))


def _numbered(whole: Period, which: str, unit: str) -> Period:
    number = ORDINALS.get(which, -1)
    length = (whole.end - whole.start).days + 1
    size = days({"half": length // 2, "week": 7}.get(unit, 3))
    if number == -1 or (unit == "half" and number == 2):
        return between(max(whole.start, whole.end - size + days(1)), whole.end)
    start = min(whole.start + size * (number - 1), whole.end)
    return between(start, min(start + size - days(1), whole.end))


def trimmed(whole: Period, piece: str | None, reference: date) -> Period:
    """As `part`, and "earlier this week" runs up to the reference, "later this week" on from it."""
    if piece == "earlier" and whole.start <= reference:
        return between(whole.start, min(reference, whole.end))
    if piece == "later" and reference <= whole.end:
        return between(max(reference, whole.start), whole.end)
    return part(whole, piece)
