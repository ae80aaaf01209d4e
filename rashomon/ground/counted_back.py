"""Days of what another event is dated by: "the strike came two days after an ambush" dates the ambush too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rashomon.ground.anchored_days import clause_after
from rashomon.ground.counted_dates import counted, distance
from rashomon.ground.day_cues import around
from rashomon.model import DateMention, EventMention, Period

# What is told by a report is mostly told on its day.
_TELLING = re.compile(
    r"\b(?:announcement|statement|revision|news|claim|admission|notice|warning|remarks|comments)s?\b"
    r"[^.;:]{0,40}\b(?:came|comes|come|was made|were made|was issued|emerged)\s*(?:just|only)?\s*$",
    re.IGNORECASE,
)


def dated_back(
    text: str, published: date | None, dates: Sequence[DateMention], events: Sequence[EventMention]
) -> list[EventMention]:
    """The events, those without a day counted back from what is told so long after them.

    That is another event, or the telling itself: "the announcement came a day after the raid".
    """
    found = list(events)
    for index, mention in enumerate(dates):
        far = distance(mention.text)
        if far is None or not far.ahead:
            continue
        later = _later(text, published, (index, mention), found)
        if later is None:
            continue
        anchor, told = later
        clause = clause_after(text, mention)
        period = counted(mention.text, anchor, told, is_back=True)
        for number, event in enumerate(found):
            is_named = any(clause.contains(trigger) for trigger in event.triggers)
            others = [i for i in event.date_indexes if i != index]
            if is_named and event.period is None and not others:
                found[number] = replace(event, period=period)
    return found


def _later(
    text: str, published: date | None, day: tuple[int, DateMention], events: Sequence[EventMention]
) -> tuple[Period, str] | None:
    """The day that is so long after, and the words it is known by."""
    index, mention = day
    clause = clause_after(text, mention)
    for event in events if mention.period is None else ():
        is_named = any(clause.contains(trigger) for trigger in event.triggers)
        if index in event.date_indexes and event.period is not None and not is_named:
            return event.period, event.triggers[0].of(text)
    telling = _TELLING.search(around(text, mention)[0])
    if published is None or telling is None:
        return None
    return Period(published, published, 1, guessed=True), telling[0].strip()
