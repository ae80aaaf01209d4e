"""Natural Earth's first level regions as GeoJSON (ne_10m_admin_1_states_provinces): how far each reaches.

The reach is the radius of a region's place; its lines are kept simplified, and go before those that come with
Rashomon.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

from rashomon.errors import UsageError
from rashomon.gazetteer.dumps import Dumps, is_point
from rashomon.gazetteer.outlines import TABLE, Ring, packed
from rashomon.gazetteer.simplifying import simplified

_KM_PER_DEGREE = 111.2
_MOST = 0.9  # of the corners lie within the radius: an islet far off does not count
_Point = tuple[float, float]


def add_reach(connection: sqlite3.Connection, dumps: Dumps) -> None:
    """The radius of each first level region whose GeoNames number has a boundary in the folder."""
    path = dumps.boundaries
    if path is None:
        return
    points = {
        number: (lat, lon)
        for number, lat, lon in connection.execute("SELECT id, lat, lon FROM places WHERE kind = 'admin1'")
    }
    outlines = defaultdict[int, list[Ring]](list)
    connection.execute(TABLE)
    for number, feature in enumerate(_features(path, dumps), 1):
        try:
            place = int(feature["properties"].get("gn_id") or 0)
            rings = list(_rings(feature["geometry"]["coordinates"]))
            corners = [_point(*corner[:2]) for ring in rings for corner in ring]
        except (AttributeError, IndexError, KeyError, TypeError, ValueError):
            dumps.broken.add(path, number, "is no region with a number and a boundary")
            continue
        if not corners:
            dumps.broken.add(path, number, "has no boundary")
        elif place in points:
            reach = round(_reach(points[place], corners))
            connection.execute("UPDATE places SET radius = ? WHERE id = ?", (max(reach, 1), place))
            outlines[place] += simplified(rings)
    rows = ((place, packed(rings)) for place, rings in sorted(outlines.items()) if rings)
    connection.executemany("INSERT OR REPLACE INTO outlines VALUES (?, ?)", rows)


def _features(path: Path, dumps: Dumps) -> list[Any]:
    try:
        features = json.loads(b"".join(line for _, line in dumps.lines(path)))["features"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(f"{path}: is no GeoJSON of regions ({error}); download it again") from error
    return features if isinstance(features, list) else []


def _rings(coordinates: object) -> Iterator[list[list[float]]]:
    """Every ring of a polygon or of several, however deep."""
    if not isinstance(coordinates, list):
        raise TypeError("no list of corners")
    if coordinates and not isinstance(coordinates[0][0], list):
        yield coordinates
    else:
        for part in coordinates:
            yield from _rings(part)


def _point(lon: float, lat: float) -> _Point:
    if not is_point(str(lat), str(lon)):
        raise ValueError("no point on the map")
    return float(lat), float(lon)


def _reach(middle: _Point, corners: list[_Point]) -> float:
    lat, lon = middle
    far = sorted(
        hypot(a - lat, ((b - lon + 180) % 360 - 180) * cos(radians(lat))) * _KM_PER_DEGREE for a, b in corners
    )
    return far[int(_MOST * (len(far) - 1))]
