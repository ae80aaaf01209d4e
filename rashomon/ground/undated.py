"""The day of an event whose own words give none: taken from the report around it, and marked as a guess."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from rashomon.ground.dates import guess_from
from rashomon.ground.periods import between
from rashomon.model import DateMention, Document, EventMention, Extraction, Period
from rashomon.vocab import words
from rashomon.vocab.calendar import DAY_PART

# News is of the days before it: older days in a report are of other events.
_RECENT = timedelta(days=7)
# A day told with its hour is the day of what happened.
_HOUR = re.compile(
    rf"\b\d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m\b|\b{DAY_PART}\b|\b\d{{1,2}}[:.]\d\d\b", re.IGNORECASE
)
_NEAR = 40
_WORD = re.compile(r"[a-z]+")


def day_of(
    document: Document, extraction: Extraction, event: EventMention, told: Sequence[EventMention]
) -> Period | None:
    """The period of the event told before, else a day that no event owns, else that of an event told later.

    `told` are the document's main events with a period of their own. Without any, the day of the report.
    """
    start = min(trigger.start for trigger in event.triggers)
    before = [e for e in told if min(t.start for t in e.triggers) < start]
    if before:
        return _taken(before[-1].period, "taken from the event told before it")
    free = _unowned(document, extraction)
    if free is not None:
        return _taken(free.period, f'taken from "{free.text}", the day nearest to it that the report tells')
    if told:
        return _taken(told[0].period, "taken from the event told after it")
    return _of_the_report(document)


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


def _unowned(document: Document, extraction: Extraction) -> DateMention | None:
    """The first recent day tied to no event, those with an hour first: "called at 9 p.m. Saturday"."""
    owned = {index for event in extraction.events for index in event.date_indexes}
    free = [
        mention
        for index, mention in enumerate(extraction.dates)
        if index not in owned
        and _is_recent(mention.period, document.reference)
        and not _dates_the_telling(document.text, mention)
    ]
    return min(free, key=lambda m: (_HOUR.search(m.text) is None, m.span), default=None)


def _is_recent(period: Period | None, reference: date | None) -> bool:
    if period is None or reference is None or period.guessed or period.start != period.end:
        return False
    return reference - _RECENT <= period.start <= reference


def _dates_the_telling(text: str, mention: DateMention) -> bool:
    """True for "police said Monday", "Updated: Friday", "will appear in court on Friday"."""
    before = _WORD.findall(text[max(0, mention.span.start - _NEAR) : mention.span.start].lower())
    return bool(words("aftermath", "telling").intersection(before[-3:]))
