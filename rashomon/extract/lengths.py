"""Finds the words of time that name no day: how long, how often, and vaguely when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rashomon.extract.numbers import is_number, value
from rashomon.model import DateMention, Span
from rashomon.vocab.calendar import LENGTHS, LOOSE, MONTH_NAMES, VAGUE_TIMES, WEEKDAY_NAMES, any_of

# A blank stands for white space with at most one line break: newswire is hard-wrapped.
_GAP = r"(?:[^\S\n]{1,80}(?:\n[^\S\n]{0,80})?|\n[^\S\n]{0,80})"
_UNIT = re.compile(
    rf"(?<![\w$€£/'’])(?P<unit>{any_of(LENGTHS)})(?P<many>s)?(?![\w/])"
    r"(?!(?:-| )(?:old|olds|of age)\b)".replace(" ", _GAP),
    re.IGNORECASE,
)
_VAGUE = re.compile(
    rf"\b(?:(?P<vague>{any_of(VAGUE_TIMES)})"
    rf"|(?:each|every) (?P<every>{any_of([*WEEKDAY_NAMES, *MONTH_NAMES])}))\b".replace(" ", _GAP),
    re.IGNORECASE,
)
# The number of a unit is looked for so far before it.
_REACH = 60
_WORD = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d_]+|[^\s\w-]")
# "Three more days", "two consecutive weeks".
_ORDERS = {"more", "additional", "full", "consecutive", "straight", "whole", "long", "working"}
# "Over a week", but not "$2 a week".
_BEFORE_ONE = {
    "for", "in", "over", "within", "than", "about", "nearly", "almost", "after", "lasted", "lasting", "lasts",
    "took", "takes", "spent", "only", "just",
}  # fmt: skip
_BEFORE_MANY = {"for", "in", "over", "within", "after", "took", "takes", "lasted", "lasting", "spent"}
# "$3 days before", "2:30 hours", "2 1/2 years".
_NO_NUMBER = {"$", "€", "£", ":", "/", "."}
_DIGITS = re.compile(r"\d+")


def find_lengths(text: str, dates: Iterable[DateMention] = ()) -> tuple[DateMention, ...]:
    """Lengths of time, sets of days and vague words of time, in order, each with its TIMEX3 value.

    None of them names a day, so none dates an event. `dates` are the mentions that do: what lies in one of
    these is left out. "Three days" is P3D, "several years" PXY, "every Friday" XXXX-WXX-5, "recently"
    PAST_REF. Ages are no lengths.
    """
    taken = [mention.span for mention in dates]
    found: list[DateMention] = []
    for span, told in sorted([*_lengths(text), *_vague(text)]):
        if not any(span.start < other.end and other.start < span.end for other in taken):
            found.append(DateMention(span, span.of(text), value=told))
            taken.append(span)
    return tuple(found)


def length_of(words: str) -> str | None:
    """The length of a stretch that is counted from the report: "the past two months" is P2M."""
    return next((told for span, told in _lengths(words) if span.end == len(words)), None)


def _vague(text: str) -> Iterator[tuple[Span, str]]:
    for match in _VAGUE.finditer(text):
        span = Span(match.start(), match.end())
        if match["vague"]:
            yield span, VAGUE_TIMES[" ".join(match["vague"].lower().split())]
        elif (day := match["every"].lower()) in WEEKDAY_NAMES:
            yield span, f"XXXX-WXX-{WEEKDAY_NAMES[day] + 1}"
        else:
            yield span, f"XXXX-{MONTH_NAMES[day]:02}"


def _lengths(text: str) -> Iterator[tuple[Span, str]]:
    for match in _UNIT.finditer(text):
        before = list(_WORD.finditer(text, max(0, match.start() - _REACH), match.start()))
        found = _number([word[0].lower() for word in before], is_many=bool(match["many"]))
        if found is not None:
            number, used = found
            start = before[-used].start() if used else match.start()
            yield Span(start, match.end()), _written(number, match["unit"].lower())


def _number(words: list[str], *, is_many: bool) -> tuple[int | None, int] | None:
    """How many units the words before one tell, None for loosely, and how many of the words say so."""
    rest = list(words)
    while rest and rest[-1] in _ORDERS:
        rest.pop()
    for size in (3, 2, 1):
        if " ".join(rest[-size:]) in LOOSE:
            return None, len(words) - len(rest) + len(rest[-size:])
    spelled: list[str] = []
    while rest and is_number(rest[-1]):
        spelled.insert(0, rest.pop())
    number, last = value(spelled), rest[-1] if rest else ""
    if number:
        return None if last in _NO_NUMBER else (number, len(words) - len(rest))
    if is_many:
        return (None, 0) if last in _BEFORE_MANY else None
    is_one = last in {"each", "every"} or (last in {"a", "an"} and rest[-2:-1] and rest[-2] in _BEFORE_ONE)
    return (1, len(words) - len(rest) + 1) if is_one else None


def _written(number: int | None, unit: str) -> str:
    """A length as ISO 8601 writes it; X, as in TimeML, for a number that the words leave open."""
    return _DIGITS.sub(lambda one: "X" if number is None else str(number * int(one[0])), LENGTHS[unit])
