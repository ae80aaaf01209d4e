"""The period of an event, chosen among the days told with it and those that the report tells around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from rashomon.ground.counted_dates import distance
from rashomon.ground.dates import event_period
from rashomon.ground.day_cues import around, names_deed, points, turns_away
from rashomon.model import DateMention, Document, EventMention, Extraction, Period
from rashomon.vocab.calendar import ORDINALS, RANKS, any_of

# Points under which a day told with the event is of what came after, and one told elsewhere says nothing;
# from which one told elsewhere is likely the day of the deed, surely, and so surely that it divides a night.
_POOR_OWN, _POOR, _MAYBE, LIKELY, _SURE, _CERTAIN = -0.8, 0.0, 0.5, 1.0, 1.9, 2.9
# Half of the days told with an event that have fewer points are not its own.
_OF_WHAT_CAME_AFTER = -1.7
# Days of so nearly the same points are equals.
_EQUAL = 1.0
# A report of more main events than this is a round-up.
_FEW = 3
# Days are less sure to divide a shorter period than this: "overnight".
_SHORT = 3
# A period told with the event that ended so long before a likely day is of something else: "in 1991".
_LONG_AGO = timedelta(days=365)
# Events of this type are themselves what comes after a deed.
AFTERMATH = "arrest"
# A shooting may be told as any of these.
_BROAD = {"attack", "armed_clash", "excessive_force", "other", AFTERMATH}
_HARM = {"killed", "injured", "casualties"}
# Before a stretch: "the third attack in", "the worst violence".
_RANK = re.compile(
    rf"\b(?:the|its|their) (?:{any_of(ORDINALS)}|\d+(?:st|nd|rd|th)|{any_of(RANKS)}|most \w+)"
    r"(?: [\w-]+){1,4}(?: in| of)?\s*\Z",
    re.IGNORECASE,
)
# "The May 25 shooting", beside an arrest, a court or whatever came after it.
_OF_DEED = 2.0
# Two days of which one is meant; "the past 24 hours" of a bulletin are meant whole.
_NIGHT = re.compile(r"\b(?:overnight|weekend)\b", re.IGNORECASE)
# What is first told as going on "since" a day so recent goes on up to the report, by UCDP's date_prec.
_LONGEST_GOING = 3
# So many points more let a day told elsewhere win over one told with the event.
_FAR_BETTER = 2.2


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
    reference, is_of_one = document.reference, not _is_roundup(extraction)
    line = document.dateline
    is_filed = line is not None and line.filed is not None and line.place is not None
    for index, mention in enumerate(extraction.dates):
        period = mention.period
        if period is None or period.guessed or period.start != period.end:
            continue
        if reference is None or period.start <= reference:
            told = points(document.text, mention, len(found), reference, is_filed=is_filed)
            # in a round-up the deed it names is one of many
            told += _OF_DEED * (is_of_one and names_deed(document.text, mention))
            found.append(ScoredDay(index, mention, period, told))
    return found


def chosen_period(
    document: Document, extraction: Extraction, event: EventMention, days: Sequence[ScoredDay]
) -> Period | None:
    """The period of its own words; where these tell what came after, or vaguely, a day told around it."""
    own = _own(document.text, extraction, event)
    if event.role == "main" and _is_arrest_alone(extraction, event):
        # "Responsible for Tuesday's attack": the day of another deed
        own = [day for day in own if not names_deed(document.text, day)] or own
        return _within(
            event_period(own, document.reference), days_around(document.text, extraction, days, event)
        )
    told = event_period(own, document.reference)
    if event.role != "main" or not own or turns_away(document.text, event):
        return told
    first = min(own, key=lambda day: day.span)
    if first.text.lower().startswith("since") and first.period and first.period.precision <= _LONGEST_GOING:
        return first.period
    mine = [day for day in days if day.index in event.date_indexes]
    elsewhere = days_around(document.text, extraction, days, event)
    top = best_of(mine, _POOR_OWN)
    is_night = all(_NIGHT.search(day.text) for day in own)
    best = best_of(elsewhere, _SURE if mine and top else _MAYBE)
    if best is not None and best not in mine and (top is None or best.points > top.points + _FAR_BETTER):
        return _taken(best, told, known=bool(mine), is_night=is_night)
    if top is None:
        return _before(own, mine, _within(told, elsewhere, is_night=is_night))
    near = [day.mention for day in mine if day.points >= top.points - _EQUAL]
    spans = [m for m in own if m.period is not None and m.period.start != m.period.end]
    return event_period([*near, *spans], document.reference)


def _own(text: str, extraction: Extraction, event: EventMention) -> list[DateMention]:
    """The days told with it; those counted from another event only where no other is told.

    "The third attack this week" and "the worst since May" tell how many there were, not when this one was.
    """
    own = [extraction.dates[i] for i in event.date_indexes]
    if event.role == "main":
        own = [day for day in own if not _ranks(text, day)]
    told = [day for day in own if distance(day.text) is None]
    return told if any(day.period for day in told) else own


def _ranks(text: str, day: DateMention) -> bool:
    """True for a stretch within which something is the third, the worst or the first."""
    is_stretch = day.period is not None and day.period.start != day.period.end
    return is_stretch and _RANK.search(around(text, day)[0]) is not None


def _is_arrest_alone(extraction: Extraction, event: EventMention) -> bool:
    """True for an arrest that nobody came to harm in: its own day is not that of an aftermath."""
    harmed = any(claim.event_id == event.id and claim.field in _HARM for claim in extraction.claims)
    return event.event_type == AFTERMATH and not harmed


def _taken(best: ScoredDay, told: Period | None, *, known: bool, is_night: bool) -> Period | None:
    """A day told elsewhere, for one of what came after, a vague period or none; else what is told."""
    is_short = told is not None and told.start < told.end and (told.end - told.start).days < _SHORT
    if is_short and best.points < (_MAYBE if is_night else _CERTAIN):
        return told
    if told is not None and not told.guessed and not known and told.start <= best.period.start <= told.end:
        return replace(best.period, why=f'"{best.mention.text}" lies in the period told with it')
    if told is not None and not told.guessed and not known and best.period.start - told.end < _LONG_AGO:
        return told
    why = f'taken from "{best.mention.text}": more speaks for it than for what is told with the event'
    return replace(best.period, guessed=True, why=why)


def _before(own: Sequence[DateMention], mine: Sequence[ScoredDay], told: Period | None) -> Period | None:
    """For a day of what came after a deed the stretch before it that is told with the deed, else a guess.

    "The man accused of the killings in July 2015 returned to court on Friday."
    """
    if not mine or told is None or told.start < told.end:
        return told
    stretches = [
        day for day in own if day.period is not None and day.period.start < day.period.end < told.start
    ]
    if stretches and (first := min(stretches, key=lambda day: day.span)).period is not None:
        why = f'taken from "{first.text}": the day told with it is of what came after'
        return replace(first.period, guessed=True, why=why)
    if best_of(mine, _OF_WHAT_CAME_AFTER) is None:
        return replace(told, guessed=True, why="the day told with it may be of what came after")
    return told


def _within(told: Period | None, around: Iterable[ScoredDay], *, is_night: bool = False) -> Period | None:
    """A day told elsewhere that lies in a longer period told with the event; else that period."""
    if told is None or told.start == told.end:
        return told
    if (told.end - told.start).days >= _SHORT:
        floor = _POOR
    elif is_night:
        floor = _MAYBE
    else:
        return told
    within = best_of((day for day in around if told.start <= day.period.start <= told.end), floor)
    if within is None:
        return told
    return replace(within.period, why=f'"{within.mention.text}" lies in the period told with it')


def best_of(days: Iterable[ScoredDay], floor: float = _SURE) -> ScoredDay | None:
    """The day that most speaks for, of those above the floor; of equals the first."""
    return max((day for day in days if day.points > floor), key=lambda day: day.points, default=None)


def days_around(
    text: str, extraction: Extraction, days: Sequence[ScoredDay], event: EventMention
) -> list[ScoredDay]:
    """The days told around an event that may be its own: of no event, or of one that may be the same.

    In a round-up, and where the other event is of another sort (an abduction), they are not shared; nor is
    the day that names an attack on another place.
    """
    is_roundup = _is_roundup(extraction)
    others = [e for e in extraction.events if e is not event]
    apart = [e for e in others if is_roundup or not _alike(e, event)]
    theirs = {index for one in apart for index in one.date_indexes}
    elsewhere = [e for e in others if _is_elsewhere(extraction, e, event)]
    theirs |= {i for e in elsewhere for i in e.date_indexes if names_deed(text, extraction.dates[i])}
    return [day for day in days if day.index not in theirs or day.index in event.date_indexes]


def _is_elsewhere(extraction: Extraction, one: EventMention, other: EventMention) -> bool:
    """True where each has a named place of its own: "ambushed at Gero ... Saturday's attack on Bindi"."""
    a, b = (
        {
            extraction.places[i].text.lower()
            for i in event.place_indexes
            if extraction.places[i].kind != "site"
        }
        for event in (one, other)
    )
    return bool(a and b) and a.isdisjoint(b)


def _is_roundup(extraction: Extraction) -> bool:
    return sum(one.role == "main" for one in extraction.events) > _FEW


def _alike(one: EventMention, other: EventMention) -> bool:
    return one.event_type == other.event_type or {one.event_type, other.event_type} <= _BROAD


def free_days(extraction: Extraction, days: Sequence[ScoredDay]) -> list[ScoredDay]:
    """The days that no event has."""
    owned = {i for e in extraction.events for i in e.date_indexes}
    return [day for day in days if day.index not in owned]
