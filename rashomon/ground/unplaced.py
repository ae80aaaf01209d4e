"""Where an event was that is told without a place: taken from the report around it, and marked as a guess."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rashomon.gazetteer.index import Gazetteer
from rashomon.model import Document, EventMention, Extraction, Place

# UCDP where_prec: as exact as a district, a province, and as wide as a country.
_TOWN, _PROVINCE, WIDE = 3, 4, 6
# It was there or thereabouts.
_FILED = 2
# So many times larger than a namesake abroad is the city that a dateline means.
_FAR_LARGER = 5
# Below this share of the places no country is the report's own.
_MOST = 0.6
# Paragraphs, the headline among them, in which a report says where it is.
_OPENING = 2
_WITHIN = re.compile(r" (?:of|in|at|on|near) |,")


def told_before(events: Sequence[EventMention]) -> Place | None:
    """The place of the main event told right before, as a guess: what goes on mostly goes on there."""
    place = next((e.place for e in reversed(events) if e.role == "main"), None)
    if place is None or place.lat is None:
        return None
    return replace(place, guessed=True, why="no place in the words; taken from the event told before it")


def scene(document: Document, extraction: Extraction, home: Place | None) -> Place | None:
    """The first town that the opening of the report names in its own country, as a guess."""
    opening = document.text.split("\n\n")
    end = len("\n\n".join(opening[:_OPENING]))
    named = [m.place for m in extraction.places if m.place is not None and m.span.end <= end]
    towns = (p for p in named if (p.precision or WIDE) <= _TOWN and p.lat is not None)
    town = next((p for p in towns if home is None or p.country == home.country), None)
    why = "no place in the words; the first town that the report names"
    return (
        None if town is None else replace(town, precision=max(town.precision or 2, 2), guessed=True, why=why)
    )


def filed_from(document: Document, gazetteer: Gazetteer) -> Place | None:
    """The town of a dateline that names its region too ("TULSA, Okla."), as a guess.

    Local news is filed from where it happened; a capital alone ("KABUL") is where the agency sits.
    """
    name, comma, region = ((document.dateline and document.dateline.place) or "").partition(", ")
    regions = {e.name for e in gazetteer.find(region) if e.kind == "admin1"} if comma else set()
    town = next((e for e in gazetteer.find(name) if e.kind == "city" and e.admin1 in regions), None)
    if town is None:
        return None
    why = "no place in the words; the town the report was filed from"
    where = (town.country, town.admin1, town.admin2, town.id)
    return Place(
        town.name, town.lat, town.lon, _FILED, *where, radius_km=town.radius_km, guessed=True, why=why
    )


def only_province(extraction: Extraction) -> Place | None:
    """The one province that a report names, where all its other places lie in it, as a guess."""
    told = [m.place for m in extraction.places if m.place is not None and (m.place.precision or WIDE) < WIDE]
    named = [place for place in told if place.precision == _PROVINCE]
    if not named or any(place.name != named[0].name for place in named):
        return None
    if any(place.admin1 != named[0].name for place in told if place not in named):
        return None
    why = "no place in the words; the one province that the report names"
    return replace(named[0], guessed=True, why=why)


def filed_in(document: Document, extraction: Extraction, gazetteer: Gazetteer) -> Place | None:
    """The country of a dateline's city, as a guess, where the report names no place that has a country."""
    name = (document.dateline and document.dateline.place) or ""
    if any(m.place is not None and m.place.country for m in extraction.places):
        return None
    largest: dict[str, int] = {}
    for entry in gazetteer.find(name) if name else ():
        if entry.kind == "city" and entry.country:
            largest[entry.country] = max(entry.population, largest.get(entry.country, 0))
    if not largest:
        return None
    first, *others = sorted(largest, key=lambda code: (-largest[code], code))
    if any(largest[first] < _FAR_LARGER * largest[other] for other in others):
        return None
    why = "no place in the words; the country that the report was filed from"
    return _wide(first, why, gazetteer)


def at_target(extraction: Extraction, event: EventMention, events: Sequence[EventMention]) -> Place | None:
    """The place of "the airport" that was attacked, where the report names one: "Kisumu airport".

    "The same compound" is where the event told before it was.
    """
    facilities = [m for m in extraction.places if m.kind == "facility"]
    for claim in extraction.claims:
        if claim.event_id != event.id or claim.field not in {"target", "damage"}:
            continue
        said = _WITHIN.split(" ".join(claim.quote.lower().split()))[-1].split()
        if len(said) < 2 or said[0] != "the":
            continue
        for mention in facilities:
            if mention.place is not None and mention.text.lower().split()[-1] == said[-1]:
                why = f"no name in the words; {' '.join(said)} is taken for {mention.place.name}"
                return replace(mention.place, guessed=True, why=why)
        if said[1] == "same":
            return told_before(events)
    return None


def home(extraction: Extraction, gazetteer: Gazetteer) -> Place | None:
    """The country that most of the document's places lie in, as a guess for events told without a place."""
    told = [m.place for m in extraction.places if m.place is not None and m.place.country]
    # one name that may be another place speaks for no country
    if len(told) == 1 and told[0].guessed:
        return None
    countries = Counter(place.country for place in told if place.country)
    if not countries:
        return None
    country, times = min(countries.items(), key=lambda item: (-item[1], item[0]))
    if times < _MOST * countries.total():
        return None
    return _wide(country, "no place in the words; the country of most places in the report", gazetteer)


def _wide(country: str, why: str, gazetteer: Gazetteer) -> Place | None:
    entry = gazetteer.country(country)
    if entry is None:
        return None
    return Place(entry.name, entry.lat, entry.lon, 6, country, gazetteer_id=entry.id, guessed=True, why=why)
