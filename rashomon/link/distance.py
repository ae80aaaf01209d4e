"""How far apart two places lie, and how far each may reach."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from rashomon.model import Place

# A sphere is within 0.6 % of the ellipsoid, far below any reach below, and fifty times quicker to compute:
# linking compares every pair of a day.
_EARTH_KM = 6371.0
# Kilometres a point of each UCDP where_prec may be off: an exact place, 25 km around, a district, a province,
# part of a region, a country, the sea.
_REACH = {1: 5.0, 2: 25.0, 3: 40.0, 4: 150.0, 5: 150.0, 6: 800.0, 7: 800.0}


def apart_km(one: Place, other: Place) -> float | None:
    """Kilometres between two points, None where either has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    lat, other_lat = radians(one.lat), radians(other.lat)
    across = sin(radians(other.lon - one.lon) / 2) ** 2 * cos(lat) * cos(other_lat)
    up = sin((other_lat - lat) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(up + across)))


def reach_km(place: Place) -> float:
    """How far the event may lie from the point: the stated radius, else what the precision allows."""
    return place.radius_km or _REACH.get(place.precision or 6, 800.0)
