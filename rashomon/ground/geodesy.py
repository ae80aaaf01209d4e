"""Distances and directions on the WGS84 ellipsoid."""

from __future__ import annotations

from geographiclib.geodesic import Geodesic

Point = tuple[float, float]  # latitude, longitude

_POINTS = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")


def distance_km(a: Point, b: Point) -> float:
    """Kilometres between two points given as latitude, longitude."""
    return float(Geodesic.WGS84.Inverse(*a, *b)["s12"]) / 1000


def bearing_of(a: Point, b: Point) -> float:
    """Degrees clockwise from north in which `b` lies, seen from `a`."""
    return float(Geodesic.WGS84.Inverse(*a, *b)["azi1"]) % 360


def destination(start: Point, bearing: float, km: float) -> Point:
    """The point that lies so far off in that direction, to 4 decimals (11 m)."""
    end = Geodesic.WGS84.Direct(*start, bearing, km * 1000)
    return round(float(end["lat2"]), 4), round(float(end["lon2"]), 4)


def compass_word(bearing: float) -> str:
    """The nearest of eight points of the compass, in words."""
    return _POINTS[round(bearing / 45) % 8]
