"""Words to places and periods: where and when, as exactly as the words allow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rashomon.gazetteer.index import Gazetteer
from rashomon.ground.dates import ground_dates
from rashomon.ground.event_day import ScoredDay, chosen_period, scored_days
from rashomon.ground.places import event_place, ground_places
from rashomon.ground.undated import day_of
from rashomon.model import Document, EventMention, Extraction, Findings, Place

__all__ = ["ground_events", "ground_findings"]

_UNKNOWN = "not in the gazetteer; the country of most places in the report"
# Below this share of the places no country is the report's own.
_MOST = 0.6


def ground_findings(
    document: Document, findings: Findings, evoked: dict[str, int], gazetteer: Gazetteer
) -> Findings:
    """The findings with a place and a period for each mention that allows one.

    `evoked` counts the countries that the text's words for peoples evoke.
    """
    dateline = None if document.dateline is None else document.dateline.place
    return replace(
        findings,
        places=ground_places(findings.places, evoked, dateline, gazetteer),
        dates=ground_dates(findings.dates, document.reference, document.text),
    )


def ground_events(document: Document, extraction: Extraction, gazetteer: Gazetteer) -> Extraction:
    """The extraction with a place and a period for each event that its mentions allow.

    A main event without a day of its own takes one from the report around it: a guess, and marked as one.
    """
    events: list[EventMention] = []
    home, days = _home(extraction, gazetteer), scored_days(document, extraction)
    for event in sorted(extraction.events, key=lambda e: min(e.triggers)):
        grounded = _ground(document, extraction, event, days)
        if grounded.place is None and event.role == "main":
            grounded = replace(grounded, place=_told_before(events) or home)
        elif (
            grounded.place is not None
            and grounded.place.lat is None
            and grounded.place.country is None
            and home is not None
        ):
            named = replace(grounded.place, country=home.country, guessed=True, why=_UNKNOWN)
            grounded = replace(grounded, place=named)
        events.append(grounded)
    told = [e for e in events if e.role == "main" and e.period is not None]
    order = {
        e.id: replace(e, period=day_of(document, extraction, e, told, days))
        if e.period is None and e.role == "main" and _has_no_day(extraction, e)
        else e
        for e in events
    }
    return replace(extraction, events=tuple(order[e.id] for e in extraction.events))


def _told_before(events: list[EventMention]) -> Place | None:
    """The place of the main event told right before, as a guess: what goes on mostly goes on there."""
    place = next((e.place for e in reversed(events) if e.role == "main"), None)
    if place is None or place.lat is None:
        return None
    return replace(place, guessed=True, why="no place in the words; taken from the event told before it")


def _has_no_day(extraction: Extraction, event: EventMention) -> bool:
    """True where no words tell when, or only days to come; not for a day told by another event."""
    return all(extraction.dates[i].period is not None for i in event.date_indexes)


def _ground(
    document: Document, extraction: Extraction, event: EventMention, days: Sequence[ScoredDay]
) -> EventMention:
    places = [extraction.places[i] for i in event.place_indexes]
    return replace(event, place=event_place(places), period=chosen_period(document, extraction, event, days))


def _home(extraction: Extraction, gazetteer: Gazetteer) -> Place | None:
    """The country that most of the document's places lie in, as a guess for events told without a place."""
    countries = Counter(m.place.country for m in extraction.places if m.place is not None and m.place.country)
    if not countries:
        return None
    country, times = min(countries.items(), key=lambda item: (-item[1], item[0]))
    if times < _MOST * countries.total():
        return None
    entry = gazetteer.country(country)
    if entry is None:
        return None
    why = "no place in the words; the country of most places in the report"
    return Place(entry.name, entry.lat, entry.lon, 6, country, gazetteer_id=entry.id, guessed=True, why=why)
