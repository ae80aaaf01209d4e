"""Points for places told by other places: computed, with a radius that says how far the words leave it open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.gazetteer import Gazetteer
from rashomon.ground.geodesy import bearing_of, destination, distance_km
from rashomon.model import Place, PlaceMention, RelativePlace, Span

# UCDP's where_prec: 2 is a point known to about 25 km, 5 an estimate.
_NEAR_KM = 25.0
_OUTSKIRTS_KM = 15.0
_OFFSHORE_KM = 50.0
# "North of Baghdad" without a distance: nearer than the next city, beyond the last suburb.
_ASSUMED_KM = 20.0
# "North" in words is meant to about 22.5 degrees: sin(22.5) = 0.38 of the distance to either side, seldom all of it.
_SPREAD = 0.25
# Farther apart, "between" tells of talks or flights.
_BETWEEN_KM = 400.0
_AREAS = frozenset({3, 4, 5, 6})


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
        return _border(mention, relative, anchors, countries, gazetteer)
    places = [anchors[s] for s in relative.anchors if s in anchors]
    points = [(p.lat, p.lon) for p in places if p.lat is not None and p.lon is not None]
    if len(points) < len(relative.anchors):
        return None
    known = [(lat, lon) for lat, lon in points if lat is not None and lon is not None]
    if relative.relation == "between":
        return _between(mention, places, known)
    return _beside(mention, relative, places[0], known[0])


def _beside(
    mention: PlaceMention, relative: RelativePlace, anchor: Place, point: tuple[float, float]
) -> Place:
    name = anchor.name
    if relative.relation == "off":
        return _place(mention, anchor, point, 7, _OFFSHORE_KM, f"the sea off {name}")
    if relative.distance_km is not None and relative.bearing is not None:
        at = destination(point, relative.bearing, relative.distance_km)
        radius = max(5.0, _SPREAD * relative.distance_km)
        why = f"computed from {name}: {relative.distance_km:g} km at {relative.bearing:g} degrees"
        return _place(mention, anchor, at, 2 if radius <= _NEAR_KM else 5, radius, why)
    if relative.distance_km is not None:
        far = relative.distance_km
        return _place(
            mention,
            anchor,
            point,
            2 if far <= _NEAR_KM else 5,
            far,
            f"{far:g} km from {name}, in no stated direction",
        )
    if anchor.precision in _AREAS:
        return _part(mention, relative, anchor, point)
    if relative.relation == "in":
        return _place(mention, anchor, point, anchor.precision or 1, 10.0, f"a part of {name}")
    if relative.bearing is not None:
        far = _OUTSKIRTS_KM / 2 if relative.relation == "outside" else _ASSUMED_KM
        at = destination(point, relative.bearing, far)
        return _place(
            mention,
            anchor,
            at,
            2,
            2 * far,
            f"{far:g} km from {name} assumed: no distance is stated",
            guessed=True,
        )
    radius = _OUTSKIRTS_KM if relative.relation == "outside" else _NEAR_KM
    return _place(
        mention, anchor, point, 2, radius, f"{'outside' if relative.relation == 'outside' else 'near'} {name}"
    )


def _part(mention: PlaceMention, relative: RelativePlace, anchor: Place, point: tuple[float, float]) -> Place:
    """A part of a region or country: half its radius off its middle."""
    reach = anchor.radius_km or _NEAR_KM
    why = f"the part of {anchor.name} the words tell of, estimated"
    at = point if relative.bearing is None else destination(point, relative.bearing, reach / 2)
    return _place(mention, anchor, at, 5, round(0.7 * reach), why, guessed=True)


def _between(
    mention: PlaceMention, places: Sequence[Place], points: Sequence[tuple[float, float]]
) -> Place | None:
    apart = distance_km(points[0], points[1])
    if apart > _BETWEEN_KM:
        return None
    middle = destination(points[0], bearing_of(points[0], points[1]), apart / 2)
    why = f"the middle between {places[0].name} and {places[1].name}, {apart:.0f} km apart"
    return _place(
        mention, places[0], middle, 2 if apart / 2 <= _NEAR_KM else 5, max(5.0, round(apart / 2)), why
    )


def _border(
    mention: PlaceMention,
    relative: RelativePlace,
    anchors: Mapping[Span, Place],
    countries: Sequence[str],
    gazetteer: Gazetteer,
) -> Place | None:
    named = [_country_of(mention, span, anchors, gazetteer) for span in relative.anchors]
    codes = [code for code in named if code]
    if not codes:
        return None
    others = codes[1:] or [c for c in countries if c != codes[0]]
    for other in others:
        row = gazetteer.border(codes[0], other)
        if row is not None:
            home = next((c for c in countries if c in {codes[0], other}), other)
            why = f"the middle of the border of {codes[0]} and {other}"
            base = Place(name=mention.text, country=home)
            return _place(mention, base, row[:2], 5, row[2], why, guessed=True)
    return None


def _country_of(
    mention: PlaceMention, span: Span, anchors: Mapping[Span, Place], gazetteer: Gazetteer
) -> str | None:
    if span in anchors:
        return anchors[span].country
    words = mention.text[span.start - mention.span.start : span.end - mention.span.start]
    return gazetteer.demonym(words) or next(
        (e.country for e in gazetteer.find(words) if e.kind == "country"), None
    )


def _place(
    mention: PlaceMention,
    anchor: Place,
    point: tuple[float, float],
    precision: int,
    radius: float,
    why: str,
    *,
    guessed: bool = False,
) -> Place:
    return Place(
        name=" ".join(mention.text.split()),
        lat=point[0],
        lon=point[1],
        precision=precision,
        country=anchor.country,
        admin1=anchor.admin1 if precision == 1 or radius <= _NEAR_KM else None,
        radius_km=radius,
        guessed=guessed or anchor.guessed,
        why=why,
    )
