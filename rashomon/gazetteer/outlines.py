"""The outlines of first level regions, to about 2 km: what lies in a province, and how far it reaches.

A row is a region's GeoNames number and its rings, packed: numbers of 16 bits in hundredths of a degree,
each ring as its count of corners, its first corner and the steps from corner to corner (longitude first).
"""

from __future__ import annotations

import sqlite3
import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path

PATH = Path(__file__).with_name("outlines.sqlite")
TABLE = "CREATE TABLE IF NOT EXISTS outlines (place INTEGER PRIMARY KEY, rings BLOB NOT NULL)"
# Maps of a border differ by this: simplified, redrawn, or the town at its edge.
SLACK_KM = 10.0
UNITS = 100  # in a degree: 1.1 km each
Corner = tuple[int, int]  # longitude and latitude
Ring = Sequence[Corner]
_KM_PER_UNIT = 111.2 / UNITS
_MOST = 0.9  # of the corners lie within the radius: an islet far off does not count


@dataclass(frozen=True, slots=True)
class Outline:
    """The rings around a region and its holes; all its parts count alike."""

    rings: tuple[Ring, ...]
    _box: tuple[float, float, float, float] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Note the box around it, outside of which most points lie."""
        xs, ys = zip(*(corner for ring in self.rings for corner in ring), strict=True)
        object.__setattr__(self, "_box", (min(xs), min(ys), max(xs), max(ys)))

    def holds(self, lat: float, lon: float, slack_km: float = SLACK_KM) -> bool:
        """True for a point inside, or no farther outside than two maps may differ."""
        west, south, east, north = self._box
        slack = slack_km / _KM_PER_UNIT
        aside = slack / max(cos(radians(lat)), 0.01)
        is_near = (
            west - aside <= lon * UNITS <= east + aside and south - slack <= lat * UNITS <= north + slack
        )
        return is_near and self.km_outside(lat, lon) <= slack_km

    def km_outside(self, lat: float, lon: float) -> float:
        """How far outside a point lies; 0 inside."""
        x, y = lon * UNITS, lat * UNITS
        narrow = cos(radians(lat))
        is_inside, least = False, float("inf")
        for (ax, ay), (bx, by) in self._sides():
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                is_inside = not is_inside
            least = min(least, _to_side(((ax - x) * narrow, ay - y), ((bx - x) * narrow, by - y)))
        return 0.0 if is_inside else least * _KM_PER_UNIT

    @property
    def is_split(self) -> bool:
        """True for a region on both sides of the 180th meridian, which has no middle on a flat map."""
        west, _, east, _ = self._box
        return east - west > 180 * UNITS

    def middle(self) -> tuple[float, float]:
        """Latitude and longitude of the centre of its area."""
        ring = max(self.rings, key=lambda r: abs(sum(_area(*side) for side in _closed(r))))
        whole = x = y = 0.0
        for (ax, ay), (bx, by) in _closed(ring):
            part = _area((ax, ay), (bx, by))
            whole, x, y = whole + part, x + part * (ax + bx), y + part * (ay + by)
        return round(y / (3 * whole) / UNITS, 4), round(x / (3 * whole) / UNITS, 4)

    def reach_km(self, lat: float, lon: float) -> float:
        """The radius around a point that holds nearly all of it."""
        narrow = cos(radians(lat))
        corners = (corner for ring in self.rings for corner in ring)
        far = sorted(hypot((x - lon * UNITS) * narrow, y - lat * UNITS) for x, y in corners)
        return far[int(_MOST * (len(far) - 1))] * _KM_PER_UNIT

    def _sides(self) -> Iterator[tuple[Corner, Corner]]:
        for ring in self.rings:
            yield from _closed(ring)


class Outlines:
    """The outlines of a full edition, if any, and those that come with Rashomon; opened when first asked."""

    def __init__(self, own: sqlite3.Connection) -> None:
        self._own = own
        self._tables: list[sqlite3.Connection] | None = None

    def of(self, place: int) -> Outline | None:
        """The outline of the region of that GeoNames number."""
        if self._tables is None:
            has_own = self._own.execute("SELECT 1 FROM sqlite_master WHERE name = 'outlines'").fetchone()
            self._tables = [self._own] if has_own else []
            if PATH.is_file():
                uri = f"{PATH.resolve().as_uri()}?mode=ro&immutable=1"
                self._tables.append(sqlite3.connect(uri, uri=True, check_same_thread=False))
        for table in self._tables:
            row = table.execute("SELECT rings FROM outlines WHERE place = ?", (place,)).fetchone()
            if row is not None:
                return Outline(tuple(unpacked(row[0])))
        return None

    def close(self) -> None:
        """Let go of the file that comes with Rashomon."""
        for table in self._tables or ():
            if table is not self._own:
                table.close()


def packed(rings: Iterable[Ring]) -> bytes:
    """The rings as a row holds them."""
    numbers = array("h")
    for ring in rings:
        numbers.extend((len(ring), *ring[0]))
        for (ax, ay), (bx, by) in pairwise(ring):
            numbers.extend((bx - ax, by - ay))
    return zlib.compress(_little_endian(numbers).tobytes(), 9)


def unpacked(kept: bytes) -> Iterator[Ring]:
    """The rings, as `packed` wrote them."""
    numbers = array("h")
    numbers.frombytes(zlib.decompress(kept))
    numbers = _little_endian(numbers)
    at = 0
    while at < len(numbers):
        count, x, y = numbers[at : at + 3]
        ring = [(x, y)]
        for step in range(at + 3, at + 1 + 2 * count, 2):
            x, y = x + numbers[step], y + numbers[step + 1]
            ring.append((x, y))
        yield ring
        at += 1 + 2 * count


def _little_endian(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _closed(ring: Ring) -> Iterator[tuple[Corner, Corner]]:
    yield from pairwise(ring)
    yield ring[-1], ring[0]


def _area(a: Corner, b: Corner) -> float:
    """Twice the area between a side and the origin."""
    return a[0] * b[1] - b[0] * a[1]


def _to_side(a: tuple[float, float], b: tuple[float, float]) -> float:
    """From the origin to the nearest point of a side."""
    x, y = b[0] - a[0], b[1] - a[1]
    length = x * x + y * y
    share = min(1.0, max(0.0, -(a[0] * x + a[1] * y) / length)) if length else 0.0
    return hypot(a[0] + share * x, a[1] + share * y)
