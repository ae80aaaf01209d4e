"""One event, several mentions of where: the most specific known place, checked against a stated distance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rashomon.ground.geodesy import bearing_of, compass_word, destination, distance_km
from rashomon.model import Place, PlaceMention

# Up to this where_prec (a second-level region) a place is near enough to stand for what lies in it.
_TOWN = 3
# Of a first-level region; and how many characters may stand between a province and its direction.
_PROVINCE, _BESIDE = 4, 16
# where_prec of a village told by the town it lies in or near.
_NEAR = 2
# Type words of what is smaller than the place told with it.
_SMALL = frozenset({"city", "district"})
# where_prec of a place that the list lacks, by the type word beside its name.
_PRECISION_OF_KIND = {"region": 4, "district": 3}
# A named place this many times farther off than stated is another place of that name.
_FAR_TIMES, _FAR_KM = 2.0, 50.0


def event_place(mentions: Sequence[PlaceMention]) -> Place | None:
    """Where one event was, from the mentions that belong to it.

    A named place wins over a computed point, the more specific over the wider, the one told most often over
    others; an unknown facility takes the computed point. Sites without a name are left to `at_site`.
    `distance_note` holds a stated distance beside the one computed.
    """
    mentions = [m for m in mentions if m.kind != "site"]
    relatives = [m for m in mentions if m.relative is not None and m.place is not None]
    anchors = {span for m in relatives if m.relative is not None for span in m.relative.anchors}
    wider = {m.inside for m in mentions if m.inside is not None and m.kind != "facility"}
    named = [m for m in mentions if m.relative is None and m.span not in anchors]
    # what holds an unknown village is the best that is known of it
    covered = {m.inside for m in mentions if m.inside in wider and m.place is not None}
    exact = [m for m in named if m.span not in covered and m.place is not None]
    known = [replace(m.place, name=_name(m)) for m in exact or named if m.place is not None]
    unknown = [m for m in named if m.place is None]
    unknown = [m for m in unknown if m.span not in wider] or unknown
    facility = next((m for m in unknown if m.kind == "facility"), None)
    said = Counter(place.name.lower() for place in known)
    best = min(known, key=lambda p: (p.precision or 9, -said[p.name.lower()], p.guessed), default=None)
    told = min((m for m in relatives), key=lambda m: _rank(m.place), default=None)
    if told is None or told.place is None:
        place = _within(facility, best) or _anchor(mentions) or _nameless(unknown or mentions)
        return _by_unknown(place, unknown, mentions)
    if best is not None and _is_described(named, best, told):
        return best
    if best is None or (best.precision or 9) > (told.place.precision or 9):
        place = replace(told.place, name=_name(facility)) if facility is not None else told.place
        return _by_unknown(place, unknown, mentions)
    return _noted(best, told)


def _is_described(named: Sequence[PlaceMention], best: Place, told: PlaceMention) -> bool:
    """True where the relation only says where the name before it lies: "Anbar province, west of Baghdad"."""
    relative = told.relative
    if relative is None or relative.distance_km is not None or relative.bearing is None:
        return False
    beside = (m for m in named if 0 < told.span.start - m.span.end <= _BESIDE)
    is_province = (best.precision or 9) <= _PROVINCE
    return is_province and any(m.place is not None and m.place.name == best.name for m in beside)


def _within(facility: PlaceMention | None, place: Place | None) -> Place | None:
    """An unknown facility takes the point of the town or region it is told with, and says so."""
    if facility is None or place is None or (place.precision or 9) > _TOWN:
        return place
    why = f"the facility is not in the gazetteer; the point is that of {place.name}"
    return replace(
        place, name=f"{_name(facility)}, {place.name}", precision=max(place.precision or 2, 2), why=why
    )


def _by_unknown(
    place: Place | None, unknown: Sequence[PlaceMention], mentions: Sequence[PlaceMention]
) -> Place | None:
    """The place with the name of a village or quarter that the gazetteer lacks: "Xyz, Gao".

    It must be told first, or with a type word, or as part of a known place.
    """
    named = [m for m in mentions if m.relative is None] or mentions
    first = min(named, key=lambda m: m.span, default=None)
    if place is None or place.lat is None or first is None:
        return place
    known = {m.span for m in mentions if m.place is not None}
    small = [m for m in unknown if m.kind in _SMALL or m.inside in known]
    first = first if first in unknown else min(small, key=lambda m: m.span, default=first)
    if first not in unknown or first.kind == "facility":
        return place
    if first.kind == "region" and place.precision == 1 and first.inside is None:
        return place  # "in the Xyz mountains, shelled Gao"
    why = f"{_name(first)} is not in the gazetteer; the point is that of {place.name}"
    precision = max(place.precision or _NEAR, _NEAR)
    return replace(place, name=f"{_name(first)}, {place.name}", precision=precision, why=why)


def _nameless(unknown: Sequence[PlaceMention]) -> Place | None:
    """A place that the gazetteer does not know keeps its name and has no point."""
    mention = max(unknown, key=lambda m: m.relative is not None, default=None)
    if mention is None:
        return None
    precision = _PRECISION_OF_KIND.get(mention.kind or "")
    return Place(_name(mention), precision=precision, why="not in the gazetteer")


def _name(mention: PlaceMention) -> str:
    return " ".join(mention.text.split())


def _anchor(mentions: Sequence[PlaceMention]) -> Place | None:
    """What is left when only anchors were grounded and their relation was not."""
    return min((m.place for m in mentions if m.place is not None), key=_rank, default=None)


def _rank(place: Place | None) -> tuple[int, bool]:
    return (9, True) if place is None else (place.precision or 9, place.guessed)


def _noted(best: Place, told: PlaceMention) -> Place:
    """The named place, its stated distance noted; the computed point when they cannot both be."""
    relative, point = told.relative, told.place
    if relative is None or point is None or relative.distance_km is None or relative.bearing is None:
        return best
    if None in {best.lat, best.lon, point.lat, point.lon}:
        return best
    here, there = (float(best.lat or 0), float(best.lon or 0)), (float(point.lat or 0), float(point.lon or 0))
    # The anchor is not among the event's mentions for sure: walk back from the computed point.
    anchor = destination(there, relative.bearing + 180, relative.distance_km)
    words = told.text[relative.anchors[0].start - told.span.start : relative.anchors[0].end - told.span.start]
    km, way = distance_km(anchor, here), compass_word(bearing_of(anchor, here))
    stated = (
        f"stated {relative.distance_km:.0f} km {compass_word(relative.bearing)} of {' '.join(words.split())}"
    )
    note = f"{stated}; computed {km:.0f} km {way}"
    if distance_km(here, there) > _FAR_TIMES * relative.distance_km + _FAR_KM:
        note = f"{note}, so {best.name} is taken for another place of that name"
        return replace(point, name=f"{best.name}, {point.name}", distance_note=note)
    return replace(best, distance_note=note)


def at_site(place: Place | None, mentions: Sequence[PlaceMention]) -> Place | None:
    """The place with the event's first site before its name, unless that says more: "market, Gao"."""
    site = min((m for m in mentions if m.kind == "site"), key=lambda m: m.span, default=None)
    if site is None:
        return place
    words = _name(site)
    if place is None:
        return Place(words, why="a site without a name")
    if words.split()[-1].lower() in place.name.lower() or "," in place.name:
        return place
    return replace(place, name=f"{words}, {place.name}")
