"""What other open files add to a full edition: airfields (OurAirports), regions by GeoNames' hierarchy."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from rashomon.gazetteer.airports import Airfield, airfields
from rashomon.gazetteer.dumps import Dumps
from rashomon.gazetteer.named import ALIAS, MAIN, OWN_IDS, Named
from rashomon.gazetteer.packages import AIRFIELD_RADIUS_KM, airfield_names

# Ids of airfields: OurAirports' own numbers above those of the packages and of our own tables.
_AIRFIELD_IDS = OWN_IDS + 40_000_000
_HIGHEST = 8  # steps from a place to the country it lies in
_CELL = 4  # of a degree: one town of each is enough to say in which region an airfield lies
_Cell = tuple[str | None, int, int]


def add_airfields(connection: sqlite3.Connection, dumps: Dumps) -> None:
    """The airfields; one that is known by its international code only lends its names to it."""
    known = dict(connection.execute("SELECT ref, id FROM places WHERE ref LIKE 'icao:%'"))
    towns: dict[_Cell, tuple[int | None, int | None]] | None = None
    for row in airfields(dumps):
        towns = _towns(connection) if towns is None else towns
        place = _named(row)
        number = known.get(f"icao:{row.ident}")
        if number is None:
            number = place.id
            regions = next((towns[cell] for cell in _cells(row) if cell in towns), (None, None))
            point = round(row.lat, 4), round(row.lon, 4)
            cells = (number, f"ourairports:{row.ident}", row.name, "facility", row.country, *regions, *point)
            connection.execute(
                "INSERT OR IGNORE INTO places VALUES (?,?,?,?,?,?,?,?,?,?,?)", (*cells, 0, AIRFIELD_RADIUS_KM)
            )
        names = [(key, number, rank) for key, rank in place.keys.items()]
        connection.executemany("INSERT INTO found VALUES (?,?,?)", names)


def _named(row: Airfield) -> Named:
    place = Named(_AIRFIELD_IDS + row.id, row.name, "facility", row.country, row.lat, row.lon)
    place.add(row.name, MAIN)
    for name in (*airfield_names(row.name), *row.aliases):
        place.add(name, ALIAS)
    place.add_variants()
    return place


def _towns(connection: sqlite3.Connection) -> dict[_Cell, tuple[int | None, int | None]]:
    """The regions of the largest town of each cell."""
    rows = connection.execute(
        "SELECT country, lat, lon, admin1, admin2 FROM places WHERE kind = 'city' AND admin1 IS NOT NULL"
        " ORDER BY population, id"
    )
    return {(code, round(lat * _CELL), round(lon * _CELL)): (one, two) for code, lat, lon, one, two in rows}


def _cells(row: Airfield) -> Iterator[_Cell]:
    """The airfield's own cell, then those around it."""
    steps = sorted(((a, b) for a in (-1, 0, 1) for b in (-1, 0, 1)), key=lambda s: abs(s[0]) + abs(s[1]))
    for a, b in steps:
        yield row.country, round(row.lat * _CELL) + a, round(row.lon * _CELL) + b


def add_parents(connection: sqlite3.Connection, dumps: Dumps) -> None:
    """First and second level regions by the hierarchy, for places whose own codes name none."""
    parents: dict[int, int] = {}
    for child, parent, is_administrative in dumps.parents():
        if is_administrative or child not in parents:
            parents[child] = parent
    if not parents:
        return
    levels = dict(connection.execute("SELECT id, kind FROM places WHERE kind IN ('admin1', 'admin2')"))
    lacking = "SELECT id, kind, admin1, admin2 FROM places WHERE kind <> 'country' AND kind <> 'admin1'"
    changed = []
    for number, kind, first, second in connection.execute(
        f"{lacking} AND (admin1 IS NULL OR admin2 IS NULL)"
    ):
        at, held = number, {"admin1": first, "admin2": second}
        for _ in range(_HIGHEST):
            at = parents.get(at)
            level = levels.get(at) if at is not None else None
            if level is not None and held[level] is None and level != kind:
                held[level] = at
        if (held["admin1"], held["admin2"]) != (first, second):
            changed.append((held["admin1"], held["admin2"], number))
    connection.executemany("UPDATE places SET admin1 = ?, admin2 = ? WHERE id = ?", changed)
