"""The words of the calendar, from calendar.toml, and what the stages that read dates need of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from rashomon.vocab import load

_TABLES = load("calendar")

MONTH_NAMES: dict[str, int] = _TABLES["months"]
MONTHS_SHORT: dict[str, int] = _TABLES["months_short"]
MONTHS: dict[str, int] = MONTH_NAMES | MONTHS_SHORT
WEEKDAY_NAMES: dict[str, int] = _TABLES["weekdays"]
WEEKDAYS: dict[str, int] = WEEKDAY_NAMES | _TABLES["weekdays_short"]
NUMBERS: dict[str, int] = _TABLES["numbers"]
ORDINALS: dict[str, int] = _TABLES["ordinals"]
RANKS: tuple[str, ...] = tuple(_TABLES["ranks"]["ranks"])
QUARTERS: dict[str, int] = {name: n for name, n in ORDINALS.items() if n > 0}
SEASONS: dict[str, int] = _TABLES["seasons"]
LENGTHS: dict[str, str] = _TABLES["lengths"]
VAGUE_TIMES: dict[str, str] = _TABLES["vague_times"]
LOOSE: dict[str, tuple[int, int]] = {words: (low, high) for words, (low, high) in _TABLES["loose"].items()}
HOLIDAYS: dict[str, tuple[int, int]] = {
    name: (month, day) for name, (month, day) in _TABLES["holidays"].items()
}
HIJRI_MONTHS: dict[str, int] = _TABLES["hijri_months"]
RAMADAN = 9
HIJRI_FEASTS: dict[str, tuple[int, int]] = {
    name: (month, day) for name, (month, day) in _TABLES["hijri_feasts"].items()
}
EASTER: dict[str, int] = _TABLES["easter"]
ORTHODOX_EASTER: dict[str, int] = _TABLES["orthodox_easter"]
NOWRUZ: tuple[str, ...] = tuple(_TABLES["nowruz"]["names"])
LUNAR_NEW_YEAR: tuple[str, ...] = tuple(_TABLES["lunar_new_year"]["names"])
LUNAR_NEW_YEAR_DAYS: tuple[date, ...] = tuple(_TABLES["lunar_new_year"]["days"])
# Feasts that are on another date every year.
FEASTS: tuple[str, ...] = (*HIJRI_FEASTS, *EASTER, *ORTHODOX_EASTER, *NOWRUZ, *LUNAR_NEW_YEAR)
BESIDE: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in _TABLES["beside"].items()}


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first."""
    return (
        "(?:"
        + "|".join(re.escape(w).replace(r"\ ", " ") for w in sorted(words, key=lambda w: (-len(w), w)))
        + ")"
    )


DAY_PART = (
    "(?:(?:(?:early|late|mid)[- ]?)?"
    "(?:morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk|daybreak|sunset|sunrise))"
)
# "Nineteen ninety-six", as it is written down from speech.
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SMALL = {name: n for name, n in NUMBERS.items() if 0 < n < 10 and name not in {"a", "an"}}
_TEENS = {"ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15}
_AFTER_1900 = rf"nineteen {any_of(_TENS)}(?:[- ]{any_of(_SMALL)})?"
_AFTER_2000 = rf"two thousand(?: and)?(?: {any_of(_SMALL | _TEENS)})?"
SPELLED_YEAR = rf"(?:{_AFTER_1900}|{_AFTER_2000})\b"
# How many of something: "three", "24", "a few".
AMOUNT = rf"(?:\d{{1,3}}|{any_of([*NUMBERS, *LOOSE])}|couple of)"
# Which part of a period: "early", "the first week of", "the end of".
PIECE = (
    r"(?:(?:very )?(?:early|late|mid|earlier|later|beginning|start|end|middle|first few (?:days|weeks|months)"
    rf"|(?:{any_of(ORDINALS)}|final) (?:half|week|weekend|days?)))"
)

# "15 Muharram 1436", "the first day of Ramadan", "the holy month of Ramadan 2014".
HIJRI_DAY = (
    rf"(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{any_of(HIJRI_MONTHS)}"
    rf"|{any_of(HIJRI_MONTHS)} \d{{1,2}}(?!\d))"
    r"(?:,? (?:1[34]\d\d|20\d\d)(?!\d))?"
)
RAMADAN_NAMES = any_of(name for name, number in HIJRI_MONTHS.items() if number == RAMADAN)
_MONTH_OF = r"(?:the )?(?:(?:muslim|islamic) )?(?:(?:holy|fasting) )*(?:month of )?"
IN_RAMADAN = (
    rf"(?:the (?:{any_of(ORDINALS)}|final|\d{{1,2}}(?:st|nd|rd|th)) (?:day|night|week|weekend|friday) of )?"
    rf"{_MONTH_OF}{RAMADAN_NAMES}(?:,? (?:19|20)\d\d(?!\d))?"
)


def full_year(digits: str, reference: date | None = None) -> int:
    """The year that two or four digits stand for: the century nearest the reference, else 1970 to 2069."""
    year = int(digits)
    if len(digits) > 2:
        return year
    if reference is None:
        return year + (1900 if year >= 70 else 2000)
    century = reference.year // 100 * 100
    return min((century + shift + year for shift in (-100, 0, 100)), key=lambda y: abs(y - reference.year))


def in_digits(words: str) -> str:
    """The words, with their spelled years in digits: "march nineteen ninety-six" is "march 1996"."""
    return re.sub(SPELLED_YEAR, lambda match: str(_spelled_year(match[0])), words)


def _spelled_year(words: str) -> int:
    numbers = _TENS | _SMALL | _TEENS
    said = sum(numbers.get(word, 0) for word in re.findall(r"[a-z]+", words)[1:])
    return (1900 if words.startswith("nineteen") else 2000) + said


def safe_date(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
