"""Words to places and periods: where and when, as exactly as the words allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.gazetteer.index import Gazetteer
from rashomon.ground.actors import ground_actors
from rashomon.ground.anchored_days import with_anchored_days
from rashomon.ground.counted_back import dated_back
from rashomon.ground.dates import ground_dates
from rashomon.ground.event_day import ScoredDay, chosen_period, scored_days
from rashomon.ground.event_place import at_site, event_place
from rashomon.ground.local_day import with_local_day
from rashomon.ground.places import ground_places
from rashomon.ground.undated import day_of
from rashomon.ground.unplaced import (
    WIDE,
    at_target,
    filed_from,
    filed_in,
    home,
    only_province,
    scene,
    told_before,
)
from rashomon.model import Document, EventMention, Extraction, Findings, Place

__all__ = ["ground_events", "ground_findings"]


def ground_findings(
    document: Document, findings: Findings, evoked: dict[str, int], gazetteer: Gazetteer
) -> Findings:
    """The findings with a place and a period for each mention that allows one.

    `evoked` counts the countries that the text's words for peoples evoke.
    """
    dateline = None if document.dateline is None else document.dateline.place
    return replace(
        findings,
        places=ground_places(findings.places, evoked, dateline, gazetteer, document.text),
        dates=ground_dates(findings.dates, document.reference, document.text),
    )


def ground_events(document: Document, extraction: Extraction, gazetteer: Gazetteer) -> Extraction:
    """The extraction with a place and a period for each event, and an actor for each name, where words allow.

    A main event without a place or a day of its own takes one from the report around it: a guess, and marked
    as one.
    """
    events: list[EventMention] = []
    days = scored_days(document, extraction)
    province = only_province(extraction)
    country = home(extraction, gazetteer) or filed_in(document, extraction, gazetteer)
    town = scene(document, extraction, country) or filed_from(document, gazetteer)
    for event in sorted(extraction.events, key=lambda e: min(e.triggers)):
        place = _place(extraction, event, events, (town, province, country))
        period = chosen_period(document, extraction, event, days)
        events.append(replace(event, place=place, period=period))
    # after all have their places: the next event may be in the same town, but not in the same market
    events = [
        replace(e, place=at_site(e.place, [extraction.places[i] for i in e.place_indexes])) for e in events
    ]
    grounded = _dated(document, extraction, events, days)
    return replace(grounded, claims=ground_actors(document, grounded, country, gazetteer))


def _dated(
    document: Document, extraction: Extraction, events: Sequence[EventMention], days: Sequence[ScoredDay]
) -> Extraction:
    """The extraction with the days that events take from each other, in the order the events had in it."""
    counted = with_anchored_days(document.text, replace(extraction, events=tuple(events)))
    events = [
        event
        if event == before and not _is_moved(extraction, counted, event)
        else replace(event, period=chosen_period(document, counted, event, days))
        for before, event in zip(events, counted.events, strict=True)
    ]
    extraction = replace(extraction, dates=counted.dates)
    events = dated_back(document.text, document.published, counted.dates, events)
    told = [e for e in events if e.role == "main" and e.period is not None]
    order = {
        e.id: replace(e, period=day_of(document, extraction, e, told, days))
        if e.period is None and e.role == "main" and _has_no_day(extraction, e)
        else e
        for e in events
    }
    return replace(
        extraction, events=tuple(_on_local_day(extraction, order[e.id]) for e in extraction.events)
    )


def _on_local_day(extraction: Extraction, event: EventMention) -> EventMention:
    own = [extraction.dates[i] for i in event.date_indexes]
    return replace(event, period=with_local_day(event.period, own, event.place))


def _is_moved(before: Extraction, after: Extraction, event: EventMention) -> bool:
    """True where a day of the event is now counted from another."""
    return any(before.dates[i].period != after.dates[i].period for i in event.date_indexes)


def _place(
    extraction: Extraction,
    event: EventMention,
    before: Sequence[EventMention],
    around: tuple[Place | None, Place | None, Place | None],
) -> Place | None:
    """The place of its own words, else one from around it: the report's town, province or country."""
    town, province, country = around
    mentions = [extraction.places[i] for i in event.place_indexes]
    place = event_place(mentions) or at_target(extraction, event, before)
    if place is None and event.role == "main":
        last = told_before(before)
        is_wide = last is None or (last.precision or WIDE) >= WIDE
        place = (is_wide and town) or (is_wide and province) or last or country
    elif place is not None and place.lat is None and place.country is None and country is not None:
        why = f"not in the gazetteer; {(country.why or '').partition('; ')[2]}"
        place = replace(place, country=country.country, guessed=True, why=why)
    return place


def _has_no_day(extraction: Extraction, event: EventMention) -> bool:
    """True where no words tell when, or only days to come; not for a day told by another event."""
    return all(extraction.dates[i].period is not None for i in event.date_indexes)
