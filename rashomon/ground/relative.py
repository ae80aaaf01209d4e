"""Points for places told by other places: computed, with a radius for what the words leave open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.gazetteer import Gazetteer
from rashomon.ground.geodesy import Point, bearing_of, destination, distance_km
from rashomon.model import Place, PlaceMention, RelativePlace, Span

# UCDP's where_prec: 2 is a point known to about 25 km, 5 an estimate, 7 the sea.
_NEAR, _ESTIMATE, _SEA = 2, 5, 7
_NEAR_KM = 25.0
_OUTSKIRTS_KM = 15.0
_OFFSHORE_KM = 50.0
# A part of a city is within this of its middle.
_CITY_KM = 10.0
# "North of Baghdad" without a distance: nearer than the next city, beyond the last suburb.
_ASSUMED_KM = 20.0
# "North" in words is meant to about 22.5 degrees, which is 0.38 of the distance to either side at most.
_SPREAD = 0.25
_LEAST_RADIUS_KM = 5.0
# Farther apart, "between" tells of talks or flights.
_BETWEEN_KM = 400.0
_AREAS = frozenset({3, 4, 5, 6})


@dataclass(frozen=True, slots=True)
class _Estimate:
    point: Point
    precision: int
    radius: float
    why: str
    guessed: bool = False
    country: str | None = None


def ground_relative(
    mention: PlaceMention, anchors: Mapping[Span, Place], countries: Sequence[str], gazetteer: Gazetteer
) -> Place | None:
    """The place a relative mention tells of; None when an anchor is not known.

    `countries` are those the document is about, first the foremost: "the Syrian border" is theirs with Syria.
    """
    relative = mention.relative
    if relative is None:
        return mention.place
    if relative.relation == "border":
        estimate = _border(mention, relative, anchors, countries, gazetteer)
        return None if estimate is None else _place(mention, estimate, None)
    known = [(p, (p.lat, p.lon)) for s in relative.anchors if (p := anchors.get(s)) is not None]
    located = [(place, (lat, lon)) for place, (lat, lon) in known if lat is not None and lon is not None]
    if len(located) < len(relative.anchors):
        return None
    (anchor, point), *others = located
    if relative.relation == "between":
        between = _between(anchor, point, *others[0]) if others else None
        return None if between is None else _place(mention, between, anchor)
    return _place(mention, _beside(relative, anchor, point), anchor)


def _beside(relative: RelativePlace, anchor: Place, point: Point) -> _Estimate:
    if relative.relation == "off":
        return _Estimate(point, _SEA, _OFFSHORE_KM, f"the sea off {anchor.name}")
    if relative.distance_km is not None:
        return _at_distance(relative.distance_km, relative.bearing, anchor, point)
    if anchor.precision in _AREAS:
        return _part(relative, anchor, point)
    if relative.relation == "in":
        return _Estimate(point, anchor.precision or 1, _CITY_KM, f"a part of {anchor.name}")
    is_outside = relative.relation == "outside"
    if relative.bearing is not None:
        far = _OUTSKIRTS_KM / 2 if is_outside else _ASSUMED_KM
        why = f"{far:g} km from {anchor.name} assumed: no distance is stated"
        return _Estimate(destination(point, relative.bearing, far), _NEAR, 2 * far, why, guessed=True)
    why = f"{'outside' if is_outside else 'near'} {anchor.name}"
    return _Estimate(point, _NEAR, _OUTSKIRTS_KM if is_outside else _NEAR_KM, why)


def _at_distance(far: float, bearing: float | None, anchor: Place, point: Point) -> _Estimate:
    if bearing is None:
        why = f"{far:g} km from {anchor.name}, in no stated direction"
        return _Estimate(point, _precision(far, anchor), far, why)
    radius = max(_LEAST_RADIUS_KM, _SPREAD * far)
    why = f"computed from {anchor.name}: {far:g} km at {bearing:g} degrees"
    return _Estimate(destination(point, bearing, far), _precision(radius, anchor), radius, why)


def _precision(radius: float, anchor: Place) -> int:
    return _ESTIMATE if radius > _NEAR_KM or anchor.precision in _AREAS else _NEAR


def _part(relative: RelativePlace, anchor: Place, point: Point) -> _Estimate:
    """A part of a region or country: half its radius off its middle."""
    reach = anchor.radius_km or _NEAR_KM
    at = point if relative.bearing is None else destination(point, relative.bearing, reach / 2)
    why = f"a part of {anchor.name}, estimated from the middle of the whole"
    return _Estimate(at, _ESTIMATE, round(0.7 * reach), why, guessed=True)


def _between(anchor: Place, point: Point, other: Place, there: Point) -> _Estimate | None:
    apart = distance_km(point, there)
    if apart > _BETWEEN_KM:
        return None
    radius = max(_LEAST_RADIUS_KM, round(apart / 2))
    why = f"the middle between {anchor.name} and {other.name}, {apart:.0f} km apart"
    middle = destination(point, bearing_of(point, there), apart / 2)
    return _Estimate(middle, _precision(radius, anchor), radius, why)


def _border(
    mention: PlaceMention,
    relative: RelativePlace,
    anchors: Mapping[Span, Place],
    countries: Sequence[str],
    gazetteer: Gazetteer,
) -> _Estimate | None:
    named = (_country_of(mention, span, anchors, gazetteer) for span in relative.anchors)
    codes = [code for code in named if code]
    for other in codes[1:] or [c for c in countries if c not in codes]:
        row = gazetteer.border(codes[0], other) if codes else None
        if row is not None:
            lat, lon, radius = row
            home = next((c for c in countries if c in {codes[0], other}), None)
            why = f"the middle of the border of {codes[0]} and {other}, which stands for all of it"
            return _Estimate((lat, lon), _ESTIMATE, radius, why, guessed=True, country=home)
    return None


def _country_of(
    mention: PlaceMention, span: Span, anchors: Mapping[Span, Place], gazetteer: Gazetteer
) -> str | None:
    if span in anchors:
        return anchors[span].country
    words = span.shift(-mention.span.start).of(mention.text)
    return gazetteer.demonym(words) or next(
        (e.country for e in gazetteer.find(words) if e.kind == "country"), None
    )


def _place(mention: PlaceMention, estimate: _Estimate, anchor: Place | None) -> Place:
    is_close = anchor is not None and estimate.radius <= _NEAR_KM and estimate.precision <= _NEAR
    return Place(
        name=" ".join(mention.text.split()),
        lat=estimate.point[0],
        lon=estimate.point[1],
        precision=estimate.precision,
        country=estimate.country if anchor is None else anchor.country,
        admin1=anchor.admin1 if anchor is not None and is_close else None,
        radius_km=estimate.radius,
        guessed=estimate.guessed or (anchor is not None and anchor.guessed),
        why=estimate.why,
    )
