"""Days of other calendars: the Islamic months and feasts, Easter, Nowruz and the Lunar New Year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from rashomon.ground.absolute_dates import AFTER_DAY, BEFORE_DAY
from rashomon.ground.periods import between, days, part
from rashomon.model import Period
from rashomon.vocab.calendar import (
    EASTER,
    FEASTS,
    HIJRI_FEASTS,
    HIJRI_MONTHS,
    IN_RAMADAN,
    LUNAR_NEW_YEAR,
    LUNAR_NEW_YEAR_DAYS,
    NOWRUZ,
    ORDINALS,
    ORTHODOX_EASTER,
    QUARTERS,
    RAMADAN,
    any_of,
)

# A feast without a year is the latest, or one so near ahead of the report.
_AHEAD = days(14)
# Feasts of a lunar year are some 354 days apart.
_A_YEAR = days(400)
_SIGHTED = "the Islamic calendar by Umm al-Qura; where the moon is sighted it may be a day off"
_NOWRUZ = "the spring equinox: 20 or 21 March"
_FEAST = re.compile(
    rf"{BEFORE_DAY}(?:the (?P<which>{any_of(QUARTERS)}) day of )?(?P<name>{any_of(FEASTS)})"
    rf"(?:,? (?P<year>\d{{4}}))?{AFTER_DAY}"
)
_HIJRI = re.compile(
    rf"{BEFORE_DAY}(?:the )?(?:(?P<day1>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month1>{any_of(HIJRI_MONTHS)})"
    rf"|(?P<month2>{any_of(HIJRI_MONTHS)}) (?P<day2>\d{{1,2}}))(?:,? (?P<year>\d{{4}}))?{AFTER_DAY}"
)
_RAMADAN = re.compile(IN_RAMADAN)
_IN_MONTH = re.compile(r"the (?P<which>\w+) (?P<unit>day|night|week|weekend|friday) of ")
_YEAR = re.compile(r"\b(?:19|20)\d\d\Z")
_FIRST_GREGORIAN = 1800


def feast(words: str, reference: date | None) -> Period | None:
    """The days of a feast or a day of another calendar, of the year told, else the latest by the report."""
    if match := _FEAST.fullmatch(words):
        name, day = match["name"], QUARTERS.get(match["which"] or "first", 1)
        period = _in_year(lambda year: _of_feast(name, year), match["year"], reference)
        return period and _later(period, day - 1)
    if match := _HIJRI.fullmatch(words):
        return _hijri_day(match, reference)
    if _RAMADAN.fullmatch(words):
        return _ramadan(words, reference)
    return None


def _in_year(
    of_year: Callable[[int], Iterable[Period]], told: str | None, reference: date | None
) -> Period | None:
    """The one in the year told; else the latest that is not past the reference by more than two weeks."""
    if told:
        return next(iter(of_year(int(told))), None)
    if reference is None:
        return None
    found = [p for year in (reference.year - 1, reference.year, reference.year + 1) for p in of_year(year)]
    near = [p for p in found if reference - _A_YEAR <= p.start <= reference + _AHEAD]
    return max(near, key=lambda period: period.start, default=None)


def _later(period: Period, number: int) -> Period:
    return replace(period, start=period.start + days(number), end=period.end + days(number))


def _of_feast(name: str, year: int) -> list[Period]:
    """The feast in that year; an Islamic one may come twice."""
    if name in HIJRI_FEASTS:
        return _of_hijri(*HIJRI_FEASTS[name], year)
    if name in NOWRUZ:
        return [between(date(year, 3, 20), date(year, 3, 21), guessed=True, why=_NOWRUZ)]
    if name in LUNAR_NEW_YEAR:
        return [between(day, day) for day in LUNAR_NEW_YEAR_DAYS if day.year == year]
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter  # noqa: PLC0415 - seldom met

    is_western = name in EASTER
    sunday = easter(year, EASTER_WESTERN if is_western else EASTER_ORTHODOX)
    day = sunday + days(EASTER[name] if is_western else ORTHODOX_EASTER[name])
    return [between(day, day)]


def _of_hijri(month: int, day: int, year: int) -> list[Period]:
    """That day of the Islamic year as it falls in a year of ours."""
    found = (_sighted(hijri, month, day) for hijri in _hijri_years(year))
    return [period for period in found if period is not None and (period.start + days(1)).year == year]


def _hijri_years(year: int) -> range:
    first = (year - 622) * 33 // 32
    return range(first - 1, first + 3)


def _first_day(hijri_year: int, month: int, day: int) -> date | None:
    from hijridate import Hijri  # noqa: PLC0415 - seldom met

    try:
        return date.fromisoformat(Hijri(hijri_year, month, day).to_gregorian().isoformat())
    except (OverflowError, ValueError):  # outside 1343 to 1500, or no such day
        return None


def _sighted(hijri_year: int, month: int, day: int) -> Period | None:
    told = _first_day(hijri_year, month, day)
    if told is None:
        return None
    return between(told - days(1), told + days(1), guessed=True, why=_SIGHTED)


def _hijri_day(match: re.Match[str], reference: date | None) -> Period | None:
    """That day of an Islamic year ("15 Muharram 1436"), of one of ours, or the latest."""
    month, day = HIJRI_MONTHS[match["month1"] or match["month2"]], int(match["day1"] or match["day2"])
    year = match["year"]
    if year and int(year) < _FIRST_GREGORIAN:
        return _sighted(int(year), month, day)
    return _in_year(lambda one: _of_hijri(month, day, one), year, reference)


def _ramadan(words: str, reference: date | None) -> Period | None:
    """The month, or a day or week of it."""
    year = _YEAR.search(words)
    whole = _in_year(_ramadans, year[0] if year else None, reference)
    match = _IN_MONTH.match(words)
    if whole is None or match is None:
        return whole
    number = ORDINALS.get(match["which"]) or int(re.sub(r"\D", "", match["which"]) or -1)
    if match["unit"] in {"day", "night"}:
        day = whole.end if number < 0 else whole.start + days(number - 1)
        return between(day - days(1), day + days(1), guessed=True, why=_SIGHTED)
    if match["unit"] == "friday":
        return _friday(whole, number)
    stretch = part(whole, f"{match['which']} {match['unit']}")
    return between(stretch.start, stretch.end, guessed=True, why=_SIGHTED)


def _friday(whole: Period, number: int) -> Period:
    """Which day is Friday needs no moon: only which of them it is."""
    first = whole.start + days((4 - whole.start.weekday()) % 7)
    last = whole.end - days((whole.end.weekday() - 4) % 7)
    day = last if number < 0 else first + days(7 * (number - 1))
    return between(day, day, guessed=True, why=_SIGHTED)


def _ramadans(year: int) -> list[Period]:
    """The months of fasting that begin in that year."""
    found = []
    for hijri in _hijri_years(year):
        start, after = _first_day(hijri, RAMADAN, 1), _first_day(hijri, RAMADAN + 1, 1)
        if start is not None and after is not None and start.year == year:
            found.append(between(start, after - days(1), guessed=True, why=_SIGHTED))
    return found
