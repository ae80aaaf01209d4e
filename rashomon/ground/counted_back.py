"""Days of what another event is dated by: "the strike came two days after an ambush" dates the ambush too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.ground.anchored_days import clause_after
from rashomon.ground.counted_dates import counted, distance
from rashomon.model import DateMention, EventMention


def dated_back(text: str, dates: Sequence[DateMention], events: Sequence[EventMention]) -> list[EventMention]:
    """The events, those without a day counted back from the event that is told so long after them."""
    found = list(events)
    for index, mention in enumerate(dates):
        far = distance(mention.text)
        later = next((e for e in found if index in e.date_indexes and e.period is not None), None)
        if (
            far is None
            or not far.ahead
            or mention.period is not None
            or later is None
            or later.period is None
        ):
            continue
        clause = clause_after(text, mention)
        period = counted(mention.text, later.period, later.triggers[0].of(text), is_back=True)
        for number, event in enumerate(found):
            is_named = any(clause.contains(trigger) for trigger in event.triggers)
            if is_named and event is not later and event.period is None and not event.date_indexes:
                found[number] = replace(event, period=period)
    return found
