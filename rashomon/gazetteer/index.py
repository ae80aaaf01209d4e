"""Looks names up in the gazetteer file; never writes to it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.errors import UsageError
from rashomon.gazetteer.folding import fold, loosen, without_article
from rashomon.gazetteer.outlines import Outline, Outlines

DEFAULT_PATH = Path(__file__).with_name("gazetteer.sqlite")
# A change of the tables asks for a new file.
SCHEMA_VERSION = "1"
_REMEDY = "make it with: rashomon gazetteer build"
_FIND = """
SELECT p.id, p.ref, p.name, p.kind, p.country, p.lat, p.lon, p.population, p.radius, n.rank, a.name, b.name
FROM names n JOIN places p ON p.id = n.place
LEFT JOIN places a ON a.id = p.admin1 LEFT JOIN places b ON b.id = p.admin2
WHERE n.fold = ? ORDER BY n.rank, p.population DESC, p.id LIMIT 200
"""


@dataclass(frozen=True, slots=True)
class GazetteerInfo:
    """What a gazetteer file holds: counts, the credit its data ask for, and its size in bytes."""

    places: int
    names: int
    attribution: str
    size: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One place under the name it was looked up by.

    `kind` is city, admin1, admin2, country, facility, region (no administrative bounds) or water.
    `rank` says what that name is to it: 0 its own, 1 another, 2 shortened, 3 only spelt alike.
    """

    id: str
    name: str
    kind: str
    country: str | None
    lat: float
    lon: float
    population: int
    radius_km: float | None
    rank: int
    admin1: str | None
    admin2: str | None


class Gazetteer:
    """Named places by name, peoples by country, borders by their two countries."""

    def __init__(self, connection: sqlite3.Connection, size: int) -> None:
        self._connection = connection
        # Read through the page cache of the system, which all processes share; no copy in this one.
        connection.execute(f"PRAGMA mmap_size={size}")
        meta = dict(connection.execute("SELECT key, value FROM meta"))
        if meta.get("schema") != SCHEMA_VERSION:
            raise UsageError(f"the gazetteer file is of another version; {_REMEDY}")
        self.info = GazetteerInfo(int(meta["places"]), int(meta["names"]), meta["attribution"], size)
        self._demonyms: dict[str, str] = dict(connection.execute("SELECT fold, country FROM demonyms"))
        self._countries = {e.country: e for e in self._all("country")}
        # One cache per open file, not per class: two files may disagree.
        self._cached = lru_cache(maxsize=200_000)(self._find)
        self._outlines = Outlines(connection)
        self._outline = lru_cache(maxsize=500)(self._outlines.of)

    @classmethod
    def open(cls, path: Path | None = None) -> Gazetteer:
        """Open the file read-only; UsageError when it is missing or is not a gazetteer."""
        path = path or DEFAULT_PATH
        if not path.is_file():
            raise UsageError(f"{path}: no gazetteer file there; {_REMEDY}")
        # immutable: no locks, so it works on read-only media and in many processes at once.
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        try:
            return cls(connection, path.stat().st_size)
        except sqlite3.DatabaseError as error:
            connection.close()
            raise UsageError(f"{path}: not a gazetteer file ({error}); {_REMEDY}") from error

    @property
    def attribution(self) -> str:
        """The credit that the data's licences ask for; show it wherever places are shown."""
        return self.info.attribution

    def find(self, name: str) -> tuple[Entry, ...]:
        """Places of that name, best known first; also without its Arabic or Spanish article."""
        key = fold(name)
        found = self._cached(key)
        if not found and (bare := without_article(key)) != key:
            return self._cached(bare)
        return found

    def find_loosely(self, name: str) -> tuple[Entry, ...]:
        """Places whose name may be another romanisation of this one: guesses, where `find` knows nothing."""
        return self._cached("~" + loosen(fold(name)))

    def country(self, code: str) -> Entry | None:
        """The country of an ISO 3166-1 alpha-2 code."""
        return self._countries.get(code)

    def demonym(self, word: str) -> str | None:
        """The country a word for a people evokes: "Salvadoran" is SV."""
        return self._demonyms.get(fold(word))

    def border(self, one: str, other: str) -> tuple[float, float, float] | None:
        """Latitude, longitude and radius in km of the point that stands for a border of two countries."""
        rows = self._connection.execute(
            "SELECT lat, lon, radius FROM borders WHERE a = ? AND b = ?", sorted((one, other))
        )
        found: tuple[float, float, float] | None = rows.fetchone()
        return found

    def outline(self, region: Entry) -> Outline | None:
        """The outline of a first level region, where one is known."""
        source, _, number = region.id.partition(":")
        is_numbered = region.kind == "admin1" and source == "geonames" and number.isdecimal()
        return self._outline(int(number)) if is_numbered else None

    def close(self) -> None:
        """Let go of the files."""
        self._outlines.close()
        self._connection.close()

    def _find(self, key: str) -> tuple[Entry, ...]:
        return tuple(_entry(row) for row in self._connection.execute(_FIND, (key,)))

    def _all(self, kind: str) -> list[Entry]:
        rows = self._connection.execute(
            "SELECT id, ref, name, kind, country, lat, lon, population, radius, 0, NULL, NULL"
            " FROM places WHERE kind = ? ORDER BY id",
            (kind,),
        )
        return [_entry(row) for row in rows]


def _entry(row: tuple[object, ...]) -> Entry:
    number, ref, *fields = row
    return Entry(str(ref or f"geonames:{number}"), *fields)  # type: ignore[arg-type]
