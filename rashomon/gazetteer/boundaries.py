"""Natural Earth's first level regions as GeoJSON (ne_10m_admin_1_states_provinces): how far each reaches.

Only the reach is taken, as the radius of a region's place; its lines are not kept.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

from rashomon.errors import UsageError
from rashomon.gazetteer.dumps import Dumps, is_point

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
    for number, feature in enumerate(_features(path, dumps), 1):
        try:
            place = int(feature["properties"].get("gn_id") or 0)
            corners = list(_corners(feature["geometry"]["coordinates"]))
        except (AttributeError, KeyError, TypeError, ValueError):
            dumps.broken.add(path, number, "is no region with a number and a boundary")
            continue
        if not corners:
            dumps.broken.add(path, number, "has no boundary")
        elif place in points:
            reach = round(_reach(points[place], corners))
            connection.execute("UPDATE places SET radius = ? WHERE id = ?", (max(reach, 1), place))


def _features(path: Path, dumps: Dumps) -> list[Any]:
    try:
        features = json.loads(b"".join(line for _, line in dumps.lines(path)))["features"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(f"{path}: is no GeoJSON of regions ({error}); download it again") from error
    return features if isinstance(features, list) else []


def _corners(coordinates: object) -> Iterator[_Point]:
    """Latitude and longitude of every corner of a polygon or of several."""
    if not isinstance(coordinates, list):
        raise TypeError("no list of corners")
    if coordinates and isinstance(coordinates[0], list):
        for part in coordinates:
            yield from _corners(part)
    elif coordinates:
        lon, lat, *_ = coordinates
        if not is_point(lat, lon):
            raise ValueError("no point on the map")
        yield float(lat), float(lon)


def _reach(middle: _Point, corners: list[_Point]) -> float:
    lat, lon = middle
    far = sorted(
        hypot(a - lat, ((b - lon + 180) % 360 - 180) * cos(radians(lat))) * _KM_PER_DEGREE for a, b in corners
    )
    return far[int(_MOST * (len(far) - 1))]
