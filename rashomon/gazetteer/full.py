"""The full edition: the list of places that comes with Rashomon, and what the user's GeoNames dumps add."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rashomon.errors import UsageError
from rashomon.gazetteer.additions import add_airfields, add_parents
from rashomon.gazetteer.boundaries import add_reach
from rashomon.gazetteer.dumps import Broken, Dumps, Feature, Progress
from rashomon.gazetteer.index import DEFAULT_PATH, Gazetteer, GazetteerInfo
from rashomon.gazetteer.named import ALIAS, MAIN, STRIPPED, Named
from rashomon.gazetteer.spellings import spellings, without_type_word

_CREDIT = "Full edition: with GeoNames dumps added by rashomon gazetteer build (CC BY 4.0), SHA-256 "
# Languages of names that stand for no language: codes, links, postal codes.
_LANGUAGES = frozenset(
    {"", "en", "ar", "fr", "es", "pt", "de", "it", "nl", "tr", "ku", "fa", "so", "sw", "abbr"}
)
_BATCH = 50_000


@dataclass(frozen=True, slots=True)
class FullEdition:
    """What was built: the file's contents, and the rows of the dumps that could not be read."""

    info: GazetteerInfo
    broken: Broken


def build_full(
    folder: Path, out: Path, progress: Progress = lambda *_: None, base: Path = DEFAULT_PATH
) -> FullEdition:
    """Write `base` and what the dumps in `folder` add to `out`; an older one stays until it is whole.

    UsageError when `folder` holds no dump of places, a dump cannot be read to its end, or `out` not written.
    """
    dumps = Dumps.in_folder(folder, progress)
    partial = out.with_name(f"{out.name}.{os.getpid()}.partial")
    try:
        shutil.copyfile(base, partial)
        _fill(partial, dumps)
        partial.replace(out)
    except (OSError, sqlite3.Error) as error:
        raise UsageError(f"{out}: cannot be written ({error}); free space or give another --out") from error
    finally:
        partial.unlink(missing_ok=True)
    made = Gazetteer.open(out)
    try:
        return FullEdition(made.info, dumps.broken)
    finally:
        made.close()


def _fill(path: Path, dumps: Dumps) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-200000;"
        )
        connection.execute("CREATE TEMP TABLE found (fold TEXT, place INTEGER, rank INTEGER)")
        known = {number for (number,) in connection.execute("SELECT id FROM places")}
        regions = {row.regions[0 if row.code == "ADM1" else 1]: row.id for row in dumps.regions()}
        added = _Numbers()
        _add_places(connection, dumps.rows(), known, regions, added)
        _add_names(connection, dumps, added)
        add_parents(connection, dumps)
        add_airfields(connection, dumps)
        add_reach(connection, dumps)
        # Sorted, so that the pages are written in order; the better rank of one key stays.
        connection.execute(
            "INSERT INTO names SELECT fold, place, min(rank) FROM found WHERE true GROUP BY fold, place"
            " ON CONFLICT DO UPDATE SET rank = min(rank, excluded.rank)"
        )
        connection.execute("DROP TABLE found")
        connection.execute("UPDATE places SET admin1 = NULL WHERE admin1 NOT IN (SELECT id FROM places)")
        connection.execute("UPDATE places SET admin2 = NULL WHERE admin2 NOT IN (SELECT id FROM places)")
        for key, query in (("places", "count(*) FROM places"), ("names", "count(*) FROM names")):
            connection.execute(f"UPDATE meta SET value = (SELECT {query}) WHERE key = ?", (key,))  # noqa: S608
        sums = ", ".join(f"{name} {digest}" for name, digest in sorted(dumps.sums.items()))
        (credit,) = connection.execute("SELECT value FROM meta WHERE key = 'attribution'").fetchone()
        credit = f"{str(credit).split(_CREDIT)[0].rstrip()} {_CREDIT}{sums}."
        connection.execute("UPDATE meta SET value = ? WHERE key = 'attribution'", (credit,))
        connection.commit()
    finally:
        connection.close()


class _Numbers:
    """A set of GeoNames numbers in one bit each: thirteen million would be a gigabyte as a set."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def add(self, number: int) -> None:
        """Put a number in."""
        if number >> 3 >= len(self._bits):
            self._bits.extend(bytes((number >> 3) + 1 - len(self._bits)))
        self._bits[number >> 3] |= 1 << (number & 7)

    def __contains__(self, number: int) -> bool:
        return number >> 3 < len(self._bits) and bool(self._bits[number >> 3] >> (number & 7) & 1)


def _add_places(
    connection: sqlite3.Connection,
    rows: Iterator[Feature],
    known: set[int],
    regions: dict[str, int],
    added: _Numbers,
) -> None:
    places: list[tuple[object, ...]] = []
    names: list[tuple[str, int, int]] = []
    for row in rows:
        if row.id in added:
            continue
        added.add(row.id)
        place = _named(row)
        names += [(key, row.id, rank) for key, rank in place.keys.items()]
        if row.id not in known:
            first, second = (regions.get(code) for code in row.regions)
            point = round(row.lat, 4), round(row.lon, 4)
            places.append((row.id, row.name, row.kind, row.country, first, second, *point, row.population))
        if len(names) > _BATCH:
            _write(connection, places, names)
    _write(connection, places, names)


def _named(row: Feature) -> Named:
    place = Named(row.id, row.name, row.kind, row.country, row.lat, row.lon)
    place.add(row.name, MAIN)
    place.add(row.ascii, MAIN)
    for name in spellings(row.alternates):
        place.add(name, ALIAS)
    if row.kind in {"admin1", "admin2"}:
        for key in list(place.keys):
            place.add(without_type_word(key), ALIAS if row.kind == "admin1" else STRIPPED)
    place.add_variants()
    return place


def _write(
    connection: sqlite3.Connection, places: list[tuple[object, ...]], names: list[tuple[str, int, int]]
) -> None:
    columns = "id, name, kind, country, admin1, admin2, lat, lon, population"
    connection.executemany(f"INSERT INTO places ({columns}) VALUES (?,?,?,?,?,?,?,?,?)", places)  # noqa: S608
    connection.executemany("INSERT INTO found VALUES (?,?,?)", names)
    places.clear()
    names.clear()


def _add_names(connection: sqlite3.Connection, dumps: Dumps, added: _Numbers) -> None:
    """Alternate names in Latin script of the places kept; the preferred English one counts as its own."""
    names: list[tuple[str, int, int]] = []
    for number, language, name, is_preferred in dumps.alternate_names():
        if number not in added or language not in _LANGUAGES or not name.isprintable():
            continue
        place = Named(number, name, "", None, 0.0, 0.0)
        for spelling in spellings([name]):
            place.add(spelling, MAIN if is_preferred and language == "en" else ALIAS)
        names += [(key, number, rank) for key, rank in place.keys.items()]
        if len(names) > _BATCH:
            _write(connection, [], names)
    _write(connection, [], names)
