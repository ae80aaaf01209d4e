"""A name in a text with its point, and how far two points are apart."""

from __future__ import annotations

import math
from dataclasses import dataclass

_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name in a text and its point, if it has one."""

    start: int
    end: int
    point: tuple[float, float] | None


def apart_km(one: Toponym, other: Toponym) -> float:
    """Kilometres between the points of two names; infinite where one has none."""
    if one.point is None or other.point is None:
        return math.inf
    (lat, lon), (other_lat, other_lon) = (
        tuple(map(math.radians, point)) for point in (one.point, other.point)
    )
    half = math.sin((lat - other_lat) / 2) ** 2
    half += math.cos(lat) * math.cos(other_lat) * math.sin((lon - other_lon) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(half))
