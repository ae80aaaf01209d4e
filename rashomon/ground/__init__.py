"""Words to places and periods: where and when, as exactly as the words allow."""

from __future__ import annotations

from dataclasses import replace

from rashomon.gazetteer.index import Gazetteer
from rashomon.ground.dates import event_period, ground_dates
from rashomon.ground.event_place import at_site, event_place
from rashomon.ground.places import ground_places
from rashomon.ground.undated import day_of
from rashomon.ground.unplaced import WIDE, at_target, home, scene, told_before
from rashomon.model import Document, EventMention, Extraction, Findings

__all__ = ["ground_events", "ground_findings"]

_UNKNOWN = "not in the gazetteer; the country of most places in the report"


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
        dates=ground_dates(findings.dates, document.reference),
    )


def ground_events(document: Document, extraction: Extraction, gazetteer: Gazetteer) -> Extraction:
    """The extraction with a place and a period for each event that its mentions allow.

    A main event without a day of its own takes one from the report around it: a guess, and marked as one.
    """
    events: list[EventMention] = []
    country = home(extraction, gazetteer)
    town = scene(document, extraction, country)
    for event in sorted(extraction.events, key=lambda e: min(e.triggers)):
        grounded = _ground(document, extraction, event)
        if grounded.place is None:
            grounded = replace(grounded, place=at_target(extraction, event, events))
        if grounded.place is None and event.role == "main":
            before = told_before(events)
            is_wide = before is None or (before.precision or WIDE) >= WIDE
            grounded = replace(grounded, place=(is_wide and town) or before or country)
        elif (
            grounded.place is not None
            and grounded.place.lat is None
            and grounded.place.country is None
            and country is not None
        ):
            named = replace(grounded.place, country=country.country, guessed=True, why=_UNKNOWN)
            grounded = replace(grounded, place=named)
        sites = [extraction.places[i] for i in event.place_indexes]
        events.append(replace(grounded, place=at_site(grounded.place, sites)))
    told = [e for e in events if e.role == "main" and e.period is not None]
    order = {
        e.id: replace(e, period=day_of(document, extraction, e, told))
        if e.period is None and e.role == "main" and _has_no_day(extraction, e)
        else e
        for e in events
    }
    return replace(extraction, events=tuple(order[e.id] for e in extraction.events))


def _has_no_day(extraction: Extraction, event: EventMention) -> bool:
    """True where no words tell when, or only days to come; not for a day told by another event."""
    return all(extraction.dates[i].period is not None for i in event.date_indexes)


def _ground(document: Document, extraction: Extraction, event: EventMention) -> EventMention:
    dates = [extraction.dates[i] for i in event.date_indexes]
    places = [extraction.places[i] for i in event.place_indexes]
    return replace(event, place=event_place(places), period=event_period(dates, document.reference))
