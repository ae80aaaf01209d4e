"""The day of an event whose own words give none: taken from the report around it, and marked as a guess."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from rashomon.ground.dates import guess_from
from rashomon.ground.day_cues import around, dates_the_telling
from rashomon.ground.event_day import AFTERMATH, LIKELY, ScoredDay, best_of, days_around, free_days
from rashomon.ground.periods import between
from rashomon.model import DateMention, Document, EventMention, Extraction, Period
from rashomon.vocab.calendar import DAY_PART

# News is of the days before it: older days in a report are of other events.
_RECENT = timedelta(days=7)
# A day told with its hour is the day of what happened.
_HOUR = re.compile(
    rf"\b\d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m\b|\b{DAY_PART}\b|\b\d{{1,2}}[:.]\d\d\b", re.IGNORECASE
)
_SURE = 2.0
# A bulletin tells in its opening what stretch it is of.
_FRAME = re.compile(r"\b(?:past|last)\s+(?:\w+\s+)?hours\b", re.IGNORECASE)
_OPENING = 500


def day_of(
    document: Document,
    extraction: Extraction,
    event: EventMention,
    told: Sequence[EventMention],
    days: Sequence[ScoredDay],
) -> Period | None:
    """The stretch that a bulletin is of, else the period of the event told before, else of one told later.

    A day that no event owns goes before one told later, where that is not of its type. `told` are the
    document's main events with a period of their own. Without any, the day of the report.
    """
    start = min(trigger.start for trigger in event.triggers)
    before = [e for e in told if min(t.start for t in e.triggers) < start]
    sure = best_of(days_around(document.text, extraction, days, event), LIKELY)
    if sure is not None and not any(e.event_type != AFTERMATH for e in before):
        return _taken(sure.period, f'taken from "{sure.mention.text}", the day that most speaks for')
    frame = _frame(extraction, event)
    if frame is not None:
        return _taken(frame.period, f'taken from "{frame.text}", which the report opens with')
    if before:
        return _taken(before[-1].period, "taken from the event told before it")
    alike = [e for e in told if e.event_type == event.event_type]
    free = None if alike else _unowned(document, extraction, days)
    if free is not None:
        why = f'taken from "{free.mention.text}", the day nearest to it that the report tells'
        return _taken(free.period, why)
    later = next(iter(alike or told), None)
    if later is None:
        return _of_the_report(document)
    return _taken(later.period, "taken from the event told after it")


def _frame(extraction: Extraction, event: EventMention) -> DateMention | None:
    """The days up to the report that a bulletin opens with, told before the event: "the past 24 hours"."""
    start = min(event.triggers).start
    for mention in extraction.dates:
        if mention.span.end > min(start, _OPENING):
            return None
        if mention.period is not None and _FRAME.search(mention.text):
            return mention
    return None


def _of_the_report(document: Document) -> Period | None:
    """The day of a report that gives its filing day or an hour; else the day before as well."""
    reference = document.reference
    if reference is None:
        return None
    is_filed = document.dateline is not None and document.dateline.filed is not None
    if not is_filed and _HOUR.search(document.text) is None:
        return guess_from(reference)
    why = f"no date in the words; told as of the day of the report, {reference.isoformat()}"
    return between(reference, reference, guessed=True, why=why)


def _taken(period: Period | None, why: str) -> Period | None:
    return None if period is None else replace(period, guessed=True, why=f"no date in the words; {why}")


def _unowned(document: Document, extraction: Extraction, days: Sequence[ScoredDay]) -> ScoredDay | None:
    """The day tied to no event that most speaks for: "called at 9 p.m. Saturday"; if old, only where sure."""
    free = [
        day
        for day in free_days(extraction, days)
        if not dates_the_telling(around(document.text, day.mention)[0])
        and (day.points >= _SURE or _is_recent(day.period, document.reference))
    ]
    return max(free, key=lambda day: day.points, default=None)


def _is_recent(period: Period, reference: date | None) -> bool:
    return reference is not None and reference - _RECENT <= period.start
