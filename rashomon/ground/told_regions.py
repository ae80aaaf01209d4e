"""Places told with the province they lie in, checked against its outline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from rashomon.gazetteer import Entry
from rashomon.gazetteer.outlines import SLACK_KM
from rashomon.ground.candidates import Name, Outlined, may_lie_in
from rashomon.model import Place, PlaceMention, Span

_POINTS = frozenset({"city", "facility", "admin2"})
# "40 km north of Gao, in Kidal region", "80 km west of Gao (Kidal region)"
_IN = re.compile(r"(?:,\s+|\s+\(|,?\s+(?:inside|within|in)\s+)(?:the\s+)?", re.IGNORECASE)


def extent_of(entry: Entry, outline: Outlined) -> tuple[float, float, float | None]:
    """Point and radius of a place; a province's radius is that of its extent, not only of its towns.

    Its point is the middle of its towns, or of its area where no town of it is known.
    """
    around = outline(entry)
    if around is None:
        return entry.lat, entry.lon, entry.radius_km
    point = entry.lat, entry.lon
    if not around.holds(*point) and not around.is_split:
        point = around.middle()
    return *point, max(1.0, round(around.reach_km(*point)))


def wholes_of(name: Name, names: Mapping[str, Name]) -> list[Entry]:
    """The provinces that the words put a place in: "Gao's Sosso quarter", "Sosso, Gao region"."""
    beside = [key for key in name.regions if key in names and names[key].kind == "region"]
    found = (names[key].chosen for key in dict.fromkeys([*name.wholes, *beside]) if key in names)
    return [entry for entry in found if entry is not None and entry.kind == "admin1"]


def checked(place: Place, entry: Entry, wholes: Iterable[Entry], outline: Outlined) -> Place:
    """With the province as told where the map allows it, whatever the list files it under; else a guess."""
    for whole in wholes:
        around = outline(whole)
        if around is None or entry.kind not in _POINTS or entry.admin1 == whole.name:
            continue
        if may_lie_in(entry, whole, outline):
            return replace(place, admin1=whole.name)
        if entry.kind != "admin2":  # the point of a district stands for too much
            return _outside(place, whole, around.km_outside(entry.lat, entry.lon))
    return place


def regions_told(
    mentions: Sequence[PlaceMention], names: Mapping[Span, Name], text: str
) -> dict[Span, Entry]:
    """By the span of a relative place, the province named right after it."""
    found = {}
    for one, other in pairwise(sorted(mentions, key=lambda m: (m.span.end, -m.span.start))):
        name = names.get(other.span)
        if one.relative is None or name is None or name.chosen is None or name.chosen.kind != "admin1":
            continue
        if _IN.fullmatch(text, one.span.end, max(one.span.end, other.span.start)):
            found[one.span] = name.chosen
    return found


def in_region(place: Place | None, region: Entry | None, outline: Outlined) -> Place | None:
    """A computed point with the province told; a guess where it is farther outside than the words allow."""
    around = None if region is None else outline(region)
    if place is None or region is None or around is None or place.lat is None or place.lon is None:
        return place
    off = around.km_outside(place.lat, place.lon)
    if off <= max(SLACK_KM, place.radius_km or 0.0):
        return replace(place, admin1=region.name)
    return _outside(place, region, off)


def _outside(place: Place, region: Entry, km: float) -> Place:
    note = f"{km:.0f} km outside of {region.name}, in which the words put it"
    return replace(place, guessed=True, why=f"{place.why}; {note}" if place.why else note)
