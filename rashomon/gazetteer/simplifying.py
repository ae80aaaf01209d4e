"""Boundaries made small: corners on a grid of 0.01 degrees, and no more than keep the shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.gazetteer.outlines import UNITS, Corner, Ring

_OFF = 2.0  # units that a corner left out may lie beside the line: 2 km
_ISLET = 8  # units across: a smaller part is left out beside larger ones
_LEAST = 3  # corners of a ring


def simplified(rings: Iterable[Iterable[Sequence[float]]]) -> list[list[Corner]]:
    """The rings (corners as longitude and latitude), each with as few corners as keep its shape."""
    on_grid = [_on_grid(ring) for ring in rings]
    largest = sorted((ring for ring in on_grid if len(ring) >= _LEAST), key=_across, reverse=True)
    large = [ring for ring in largest if _across(ring) >= _ISLET] or largest[:1]
    return [ring for ring in map(_thinned, large) if len(ring) >= _LEAST] or large[:1]


def _on_grid(ring: Iterable[Sequence[float]]) -> list[Corner]:
    """Rounded, a corner in the same place as the one before it left out."""
    found: list[Corner] = []
    for lon, lat, *_ in ring:
        corner = round(lon * UNITS), round(lat * UNITS)
        if not found or found[-1] != corner:
            found.append(corner)
    if len(found) > 1 and found[0] == found[-1]:
        found.pop()
    return found


def _across(ring: Ring) -> int:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def _thinned(ring: list[Corner]) -> list[Corner]:
    """Douglas and Peucker's line from the first corner to the one farthest from it, and back."""
    start = ring[0]
    middle = max(range(len(ring)), key=lambda i: _square(start, ring[i]))
    closed = [*ring, start]
    kept = {0, middle, *_kept(closed, 0, middle), *_kept(closed, middle, len(ring))}
    return [closed[i] for i in sorted(kept)]


def _kept(line: Ring, first: int, last: int) -> Iterator[int]:
    """The corners between two that the line cannot do without."""
    open_parts = [(first, last)]
    while open_parts:
        low, high = open_parts.pop()
        if high - low < 2:
            continue
        (ax, ay), (bx, by) = line[low], line[high]
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 or 1.0
        off, at = max((abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length, i)
                      for i, (x, y) in enumerate(line[low + 1 : high], low + 1))  # fmt: skip
        if off > _OFF:
            yield at
            open_parts += [(low, at), (at, high)]


def _square(a: Corner, b: Corner) -> int:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2
