"""Days told by another event: "two days after the ceasefire", where the report tells the day of that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.ground.counted_dates import counted, distance
from rashomon.ground.day_cues import around
from rashomon.ground.died_after import day_of_death
from rashomon.model import DateMention, EventMention, Extraction, Period, Span

# What is counted from ends with its clause ...
_CLAUSE_END = re.compile(r"[,;:()]|\s[-–—]|[.!?](?:\s|\Z)|\n\s*\n")
# ... and is named in its first words.
_REACH = 80
_SENTENCE = 250
# "Three days later" counts from a day told so near before it.
_BEFORE = 400
# Days and weeks are counted from a stretch of days, months and years from a month, by UCDP's date_prec.
_LONGEST = {"month": 4, "year": 4, "decade": 5}
_DAYS = 2
_PHRASE_END = re.compile(
    r"\s(?:of|in|on|at|by|for|with|that|which|who|was|were|is|are|had|has|between|to|from|and|against|when|as)\b"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SHORTEST_NOUN = 4


@dataclass(frozen=True, slots=True)
class _Anchor:
    """What a day is counted from: its words, and its days."""

    words: str
    period: Period


def with_anchored_days(text: str, extraction: Extraction) -> Extraction:
    """The extraction with the days counted from an event or a day that the report itself dates.

    The events have the periods of their own words. Such a day is that of what is told beside it, not of the
    event that it is counted from. Where nothing dates that event the mention stays without a period.
    """
    dates, events = list(extraction.dates), list(extraction.events)
    for index, mention in enumerate(dates):
        far = distance(mention.text) if mention.period is None else None
        if far is None:
            continue
        clause = clause_after(text, mention)
        if far.ahead:
            named = [e for e in events if any(clause.contains(trigger) for trigger in e.triggers)]
            if named and (death := day_of_death(text, mention, dates)) is not None:
                dates[index] = _before_death(mention, dates[death])
                events = [_dated_by(e, index, death) if e in named else e for e in events]
                continue
            anchor = _named(text, clause, dates, named)
            events = _untied(text, (index, mention), clause, events, named)
        else:
            anchor = _told_before(text, mention, dates, events)
        if anchor is not None and anchor.period.precision <= _LONGEST.get(far.unit, _DAYS):
            dates[index] = replace(mention, period=counted(mention.text, anchor.period, anchor.words))
        else:
            told = f'"{" ".join(clause.of(text).split())}"' if far.ahead else "what was told before"
            dates[index] = replace(mention, why_open=f"counted from {told}, which the report tells no day of")
    return replace(extraction, dates=tuple(dates), events=tuple(events))


def _before_death(mention: DateMention, death: DateMention) -> DateMention:
    """The mention with the day of the deed, counted back from that of the death."""
    if death.period is None:
        return mention
    return replace(mention, period=counted(mention.text, death.period, death.text, is_back=True))


def _dated_by(event: EventMention, index: int, death: int) -> EventMention:
    """The event with the day counted back in the place of that of the death."""
    kept = {i for i in event.date_indexes if i != death}
    return replace(event, date_indexes=tuple(sorted({*kept, index})))


def clause_after(text: str, mention: DateMention) -> Span:
    """The words after a mention, to the end of their clause."""
    after = text[mention.span.end : mention.span.end + _REACH]
    end = _CLAUSE_END.search(after)
    return Span(mention.span.end, mention.span.end + (end.start() if end else len(after)))


def _named(
    text: str, clause: Span, dates: Sequence[DateMention], named: Sequence[EventMention]
) -> _Anchor | None:
    """A day told in the clause ("after the vote on Monday"), the event named there, or its other naming."""
    for mention in dates:
        if mention.period is not None and clause.contains(mention.span):
            return _Anchor(text[clause.start : mention.span.end], mention.period)
    for event in named:
        if event.period is not None:
            trigger = next(t for t in event.triggers if clause.contains(t))
            return _Anchor(trigger.of(text), event.period)
    return None if named else _told_again(text, clause, dates)


def _told_again(text: str, clause: Span, dates: Sequence[DateMention]) -> _Anchor | None:
    """The one day that the report tells beside the same noun elsewhere: "the ceasefire of 3 May"."""
    found = _WORD.findall(_PHRASE_END.split(clause.of(text), maxsplit=1)[0].lower())
    if not found or len(found[-1]) < _SHORTEST_NOUN:
        return None
    noun, beside = found[-1], []
    for mention in dates:
        if mention.period is None or mention.period.start != mention.period.end:
            continue
        before, after = around(text, mention)
        if noun in _WORD.findall(f"{before} {after}".lower()):
            beside.append(mention)
    days = {mention.period.start for mention in beside if mention.period is not None}
    if len(days) != 1 or beside[0].period is None:
        return None
    return _Anchor(f"{noun} ... {beside[0].text}", beside[0].period)


def _told_before(
    text: str, mention: DateMention, dates: Sequence[DateMention], events: Sequence[EventMention]
) -> _Anchor | None:
    """The day told last before a mention, else the event told last before it that has one."""
    for other in sorted(dates, key=lambda other: other.span, reverse=True):
        is_before = mention.span.start - _BEFORE <= other.span.start < mention.span.start
        if is_before and other.period is not None:
            return _Anchor(other.text, other.period)
    triggers = [(t, e) for e in events for t in e.triggers if t.end <= mention.span.start]
    near = [(t, e.period) for t, e in triggers if e.period and t.start >= mention.span.start - _BEFORE]
    if not near:
        return None
    trigger, period = max(near, key=lambda pair: pair[0])
    return _Anchor(trigger.of(text), period)


def _untied(
    text: str,
    day: tuple[int, DateMention],
    clause: Span,
    events: Sequence[EventMention],
    named: Sequence[EventMention],
) -> list[EventMention]:
    """The events, with the day no longer of those it is counted from; then of the one told beside it."""
    index, mention = day
    anchors = {event.id for event in named}
    owner = None
    if not any(index in e.date_indexes for e in events if e.id not in anchors):
        owner = _beside(text, mention, clause, [e for e in events if e.id not in anchors])
    return [_with_day(e, index, is_owner=e.id == owner, is_anchor=e.id in anchors) for e in events]


def _with_day(event: EventMention, index: int, *, is_owner: bool, is_anchor: bool) -> EventMention:
    if is_owner:
        return replace(event, date_indexes=(*event.date_indexes, index))
    if is_anchor and index in event.date_indexes:
        return replace(event, date_indexes=tuple(i for i in event.date_indexes if i != index))
    return event


def _beside(text: str, mention: DateMention, clause: Span, events: Sequence[EventMention]) -> str | None:
    """The event told last before the day in its sentence, else first after the clause."""
    before, after = around(text, mention, _SENTENCE)
    start, end = mention.span.start - len(before), mention.span.end + len(after)
    triggers = sorted((trigger, event.id) for event in events for trigger in event.triggers)
    told = [name for trigger, name in triggers if start <= trigger.start < mention.span.start]
    coming = [name for trigger, name in triggers if clause.end <= trigger.start < end]
    return told[-1] if told else coming[0] if coming else None
