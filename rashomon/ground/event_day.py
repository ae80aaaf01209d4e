"""The period of an event, chosen among the days told with it and those that the report tells around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rashomon.ground.dates import event_period
from rashomon.ground.day_cues import points
from rashomon.model import DateMention, Document, EventMention, Extraction, Period

# Under this a day is that of something that came after; from this on a day is surely that of a deed.
_POOR, _SURE = 0.0, 1.9
# Days of so nearly the same points are equals.
_EQUAL = 1.0
# A report of more main events than this is a round-up: the day of one is not the day of another.
_FEW = 6
# Days are less sure to divide a shorter period than this: "overnight".
_SHORT = 3


@dataclass(frozen=True, slots=True)
class ScoredDay:
    """One day that a report tells, with what speaks for its being the day of what happened."""

    index: int
    mention: DateMention
    period: Period
    points: float


def scored_days(document: Document, extraction: Extraction) -> list[ScoredDay]:
    """The days of a report that are no guess and not ahead of it, as they are told."""
    found: list[ScoredDay] = []
    reference = document.reference
    for index, mention in enumerate(extraction.dates):
        period = mention.period
        if period is None or period.guessed or period.start != period.end:
            continue
        if reference is None or period.start <= reference:
            told = points(document.text, mention, len(found), reference)
            found.append(ScoredDay(index, mention, period, told))
    return found


def chosen_period(
    document: Document, extraction: Extraction, event: EventMention, days: Sequence[ScoredDay]
) -> Period | None:
    """The period that its own words give; where these tell what came after, or vaguely, a day told around it."""
    own = [extraction.dates[i] for i in event.date_indexes]
    told = event_period(own, document.reference)
    if event.role != "main" or not own:
        return told
    mine = [day for day in days if day.index in event.date_indexes]
    top = max((day.points for day in mine), default=None)
    if top is not None and top > _POOR:
        near = [day.mention for day in mine if day.points >= top - _EQUAL]
        spans = [m for m in own if m.period is not None and m.period.start != m.period.end]
        return event_period([*near, *spans], document.reference)
    around = days_around(extraction, days, event)
    if told is not None and told.start < told.end:
        floor = _SURE if (told.end - told.start).days < _SHORT else _POOR
        within = best_of([day for day in around if told.start <= day.period.start <= told.end], floor)
        if within is not None:
            return replace(within.period, why=f'"{within.mention.text}" lies in the period told with it')
    best = best_of(around)
    if best is None or best.index in event.date_indexes or (top is None and told is not None):
        return told
    why = f'taken from "{best.mention.text}": the day told with the event is of what came after'
    return replace(best.period, guessed=True, why=why)


def best_of(days: Iterable[ScoredDay], floor: float = _SURE) -> ScoredDay | None:
    """The day that most speaks for, of those above the floor; of equals the first."""
    return max((day for day in days if day.points > floor), key=lambda day: day.points, default=None)


def days_around(
    extraction: Extraction, days: Sequence[ScoredDay], event: EventMention
) -> Sequence[ScoredDay]:
    """The days that may be the event's though others have them; in a round-up only those that none has."""
    is_roundup = sum(one.role == "main" for one in extraction.events) > _FEW
    return free_days(extraction, days, event) if is_roundup else days


def free_days(
    extraction: Extraction, days: Sequence[ScoredDay], event: EventMention | None = None
) -> list[ScoredDay]:
    """The days that no other event has."""
    owned = {i for e in extraction.events if e is not event for i in e.date_indexes}
    return [day for day in days if day.index not in owned]
