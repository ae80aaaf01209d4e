"""The period of an event, chosen among the days told with it and those that the report tells around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from rashomon.ground.dates import event_period
from rashomon.ground.day_cues import points
from rashomon.model import DateMention, Document, EventMention, Extraction, Period

# Under this a day is that of something that came after; from this on a day is surely that of a deed.
_POOR, LIKELY, _SURE, CERTAIN = 0.0, 1.0, 1.9, 2.9
# Days of so nearly the same points are equals.
_EQUAL = 1.0
# A report of more main events than this is a round-up.
_FEW = 6
# Days are less sure to divide a shorter period than this: "overnight".
_SHORT = 3
# A period told with the event that ended so long before a likely day is of something else: "in 1991".
_LONG_AGO = timedelta(days=365)
# Events of this type are themselves what comes after a deed.
AFTERMATH = "arrest"
_HARM = {"killed", "injured", "casualties"}
# So many points more let a day told elsewhere win over one told with the event.
_FAR_BETTER = 2.5


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
    if event.role != "main" or not own or _is_arrest_alone(extraction, event):
        return told
    mine = [day for day in days if day.index in event.date_indexes]
    around = free_days(extraction, days, event) if is_roundup(extraction) else days
    top = best_of(mine, _POOR)
    best = best_of(around, _SURE if mine and top else LIKELY)
    if best is not None and best not in mine and (top is None or best.points > top.points + _FAR_BETTER):
        return _taken(best, told, known=bool(mine))
    if top is None:
        return _within(told, around)
    near = [day.mention for day in mine if day.points >= top.points - _EQUAL]
    spans = [m for m in own if m.period is not None and m.period.start != m.period.end]
    return event_period([*near, *spans], document.reference)


def _is_arrest_alone(extraction: Extraction, event: EventMention) -> bool:
    """True for an arrest that nobody came to harm in: its own day is not that of an aftermath."""
    harmed = any(claim.event_id == event.id and claim.field in _HARM for claim in extraction.claims)
    return event.event_type == AFTERMATH and not harmed


def _taken(best: ScoredDay, told: Period | None, *, known: bool) -> Period | None:
    """A day told elsewhere, for one of what came after, for a vague period and for none; else what is told."""
    is_short = told is not None and told.start < told.end and (told.end - told.start).days < _SHORT
    if is_short and best.points < CERTAIN:
        return told
    if told is not None and not told.guessed and not known and told.start <= best.period.start <= told.end:
        return replace(best.period, why=f'"{best.mention.text}" lies in the period told with it')
    if told is not None and not told.guessed and not known and best.period.start - told.end < _LONG_AGO:
        return told
    why = f'taken from "{best.mention.text}": more speaks for it than for what is told with the event'
    return replace(best.period, guessed=True, why=why)


def _within(told: Period | None, around: Iterable[ScoredDay]) -> Period | None:
    """A day told elsewhere that lies in a longer period told with the event; else that period."""
    if told is None or (told.end - told.start).days < _SHORT:
        return told
    within = best_of((day for day in around if told.start <= day.period.start <= told.end), _POOR)
    if within is None:
        return told
    return replace(within.period, why=f'"{within.mention.text}" lies in the period told with it')


def best_of(days: Iterable[ScoredDay], floor: float = _SURE) -> ScoredDay | None:
    """The day that most speaks for, of those above the floor; of equals the first."""
    return max((day for day in days if day.points > floor), key=lambda day: day.points, default=None)


def is_roundup(extraction: Extraction) -> bool:
    """True for a report of so many main events that the day of one is not that of another."""
    return sum(one.role == "main" for one in extraction.events) > _FEW


def free_days(
    extraction: Extraction, days: Sequence[ScoredDay], event: EventMention | None = None
) -> list[ScoredDay]:
    """The days that no other event has."""
    owned = {i for e in extraction.events if e is not event for i in e.date_indexes}
    return [day for day in days if day.index not in owned]
