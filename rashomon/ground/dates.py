"""From words that tell when to days: counted back from the day of the report, never from today's clock."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from rashomon.ground.absolute_dates import absolute
from rashomon.ground.feasts import feast
from rashomon.ground.periods import between, days
from rashomon.ground.quarters import in_quarters
from rashomon.ground.relative_dates import relative
from rashomon.ground.tense import in_tense
from rashomon.model import Agreement, DateMention, Period
from rashomon.vocab.calendar import in_digits

# Within these a report may tell the days after the event beside the event's own.
_LAST_DAYS = days(7)
_SECOND_DAY = date.min + days(1)
_RANGE = re.compile(r"(?:between |from )?(.+?) (?:to|until|till|through|and|-) (.+)")
_SINCE = re.compile(r"since (?:about |the |on )*(.+)")
_EVE = re.compile(r"the eve of (.+)")
_LEADING = re.compile(r"(?:(?:on|in|at(?! least)|over|during|within|of|by) )+")

# Clock times narrow a day to hours, which a period does not keep; four digits are one only beside a day.
_HEDGE = r"(?:(?:(?:shortly|just|soon) )?(?:at|around|about|approximately|before|after) )"
_ZONE = r"(?: ?\(?(?:\d{4} )?(?:gmt|utc|est|edt|local time|local)\)?)?"
_BESIDE_DAY = r"(?= (?:on|of|today|yesterday|tomorrow|tonight|this|last|\d{1,2} [a-z]))"
_HOURS = re.compile(
    rf"\b\d{{4}}(?: hours| hrs)? (?:and|to|until) (?=\d{{4}}(?: hours| hrs)?{_ZONE}{_BESIDE_DAY})"
    rf"|\b{_HEDGE}*(?:\d{{1,2}}(?:[:.]\d\d)? ?[ap]m|\d{{1,2}}[:.]\d\d(?: hours| hrs)?){_ZONE}"
    r"(?: in the (?:early |late )?(?:morning|afternoon|evening|night))?,?"
    rf"|\b{_HEDGE}*\d{{4}}(?: hours| hrs)?{_ZONE}{_BESIDE_DAY}"
    rf"|,? ?\bat (?:about |around |approximately )?\d{{4}}(?: hours| hrs)?{_ZONE}"
)


def resolve(text: str, reference: date | None) -> Period | None:
    """The days an expression stands for, counted from the day of the report; None when nothing settles them.

    A weekday is the latest on or before the reference, a month without a year the latest not after it, a
    day without a year the latest up to three months ahead. Only a date with its year resolves without a
    reference. Expressions counted from another event ("three days later") give None.
    """
    try:
        return _resolve(_normal(text), reference)
    except (OverflowError, ValueError):  # past the calendar's ends: "900 decades ago"
        return None


def ground_dates(
    mentions: Sequence[DateMention], reference: date | None, text: str | None = None
) -> tuple[DateMention, ...]:
    """The same mentions with their periods filled in, where the words and the reference settle them.

    With the text they stand in, a day told as still to come lies ahead, and one of a past deed behind.
    """
    resolved = [replace(mention, period=resolve(mention.text, reference)) for mention in mentions]
    grounded = in_quarters(resolved, reference)
    if text is None:
        return grounded
    return tuple(replace(mention, period=in_tense(text, mention, reference)) for mention in grounded)


def event_period(mentions: Sequence[DateMention], reference: date | None) -> Period | None:
    """The period of one event told by several expressions: the most precise, of equals the best supported.

    A period that runs past the reference is cut off there: a reported event is not later than its report.
    """
    found = [mention.period or resolve(mention.text, reference) for mention in mentions]
    periods = [p for p in found if p is not None and (reference is None or p.start <= reference)]
    if not periods:
        return None

    def rank(position: int) -> tuple[bool, timedelta, int, bool, date, int]:
        period = periods[position]
        support = sum(period.agreement(other) is not Agreement.CONFLICT for other in periods)
        # "died on Friday after being shot on Thursday": of the last days the first
        is_old = reference is not None and period.start < reference - _LAST_DAYS
        start = date.min if is_old else period.start
        return period.guessed, period.end - period.start, -support, is_old, start, position

    best = periods[min(range(len(periods)), key=rank)]
    if reference is not None and best.start <= reference < best.end:
        return between(best.start, reference, guessed=best.guessed, why=best.why)
    return best


def guess_from(reference: date) -> Period:
    """The day of a report and the day before: what is left when the words give no date; marked as guessed."""
    why = f"no date in the words; the report is of {reference.isoformat()}"
    return between(max(reference, _SECOND_DAY) - days(1), reference, guessed=True, why=why)


def _normal(text: str) -> str:
    words = " ".join(text.lower().replace("’", "'").replace("–", "-").replace("—", "-").split())
    words = in_digits(re.sub(r"(?<=[a-z])\.", "", words))
    words = re.sub(r"\b(early|mid|late)-(?=[a-z\d])", r"\1 ", words)
    words = re.sub(r"(?<=\d) ?- ?(?=[a-z])|(?<=[a-z]) ?- ?(?=\d{1,2} [a-z])", " - ", words)
    return _LEADING.sub("", words, count=1) if _LEADING.match(words) else words


def _resolve(words: str, reference: date | None) -> Period | None:
    if match := _SINCE.fullmatch(words):
        return _since(match[1], reference)
    if match := _EVE.fullmatch(words):
        day = _plain(match[1], reference)
        return replace(day, start=day.start - days(1), end=day.end - days(1)) if day else None
    if period := _plain(words, reference):
        return period
    if match := _RANGE.fullmatch(words):
        return _range(match[1], match[2], reference)
    # "last Saturday, 25 November": the second naming is the fuller one.
    _, comma, naming = words.rpartition(", ")
    return _plain(naming, reference) if comma else None


def _plain(words: str, reference: date | None) -> Period | None:
    words = " ".join(_HOURS.sub(" ", words).split()).strip(" ,")
    words = words[match.end() :] if (match := _LEADING.match(words)) else words
    period = absolute(words) or feast(words, reference)
    return relative(words, reference) if period is None and reference is not None else period


def _since(words: str, reference: date | None) -> Period | None:
    start = _plain(words, reference)
    if start is None or reference is None or start.start > reference:
        return None
    return between(start.start, reference, guessed=start.guessed, why=f"up to the report of {reference}")


def _range(first: str, second: str, reference: date | None) -> Period | None:
    end = _plain(second, reference)
    # "2 May to 5 June 2014": the first end takes the year of the second.
    start = _plain(first, end.end) if end else None
    if start is None or end is None or start.start > end.end:
        return None
    return between(start.start, end.end, guessed=start.guessed or end.guessed)
