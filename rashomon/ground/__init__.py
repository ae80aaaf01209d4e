"""Words to places and periods: where and when, as exactly as the words allow."""

from __future__ import annotations

from dataclasses import replace

from rashomon.gazetteer.index import Gazetteer
from rashomon.ground.dates import event_period, ground_dates, guess_from
from rashomon.ground.places import event_place, ground_places
from rashomon.model import Document, EventMention, Extraction, Findings

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
        places=ground_places(findings.places, evoked, dateline, gazetteer),
        dates=ground_dates(findings.dates, document.reference),
    )


def ground_events(document: Document, extraction: Extraction) -> Extraction:
    """The extraction with a place and a period for each event that its mentions allow."""
    events = tuple(_ground(document, extraction, event) for event in extraction.events)
    return replace(extraction, events=events)


def _ground(document: Document, extraction: Extraction, event: EventMention) -> EventMention:
    dates = [extraction.dates[i] for i in event.date_indexes]
    places = [extraction.places[i] for i in event.place_indexes]
    period = event_period(dates, document.reference)
    if period is None and not dates and event.role == "main" and document.reference is not None:
        period = guess_from(document.reference)
    return replace(event, place=event_place(places), period=period)
