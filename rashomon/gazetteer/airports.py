"""OurAirports' airports.csv as it is downloaded (https://ourairports.com/data/).

Kept are airports with traffic, and of the small and the closed ones those that are military by their words:
private strips share their names with too much else.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.errors import UsageError
from rashomon.gazetteer.dumps import Dumps, is_point
from rashomon.gazetteer.spellings import spellings

_COLUMNS = ("id", "ident", "type", "name", "latitude_deg", "longitude_deg", "iso_country", "keywords")
_BUSY = frozenset({"large_airport", "medium_airport"})
_QUIET = frozenset({"small_airport", "closed", "closed_airport"})
_MILITARY = re.compile(
    r"\b(?:air\s?base|ab|afb|raaf|raf|air force|army|naval|navy|military|camp|fob|lsa|aaf|base)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[1-9][0-9]{0,7}")
_COUNTRY = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Airfield:
    """One airfield that is kept; `ident` is its international code, or a local one."""

    id: int
    ident: str
    name: str
    aliases: tuple[str, ...]
    lat: float
    lon: float
    country: str


def airfields(dumps: Dumps) -> Iterator[Airfield]:
    """The airfields of the file in the folder, if it is there; a broken row is counted and left out."""
    path = dumps.airports
    if path is None:
        return
    columns: dict[str, int] = {}
    for number, line in dumps.lines(path):
        try:
            cells = next(csv.reader([line.decode().strip("\ufeff\r\n")]), [])
        except (UnicodeDecodeError, csv.Error):
            dumps.broken.add(path, number, "is no line of CSV in UTF-8")
            continue
        if not columns:
            columns = {name: cells.index(name) for name in _COLUMNS if name in cells}
            if len(columns) < len(_COLUMNS):
                raise UsageError(f"{path}: has not the columns of OurAirports; download it again")
            continue
        if len(cells) <= max(columns.values()):
            dumps.broken.add(path, number, f"has {len(cells)} columns")
            continue
        row = {name: cells[at].strip() for name, at in columns.items()}
        problem = _problem(row)
        if problem is not None:
            dumps.broken.add(path, number, problem)
        elif _is_kept(row):
            yield _airfield(row)


def _problem(row: dict[str, str]) -> str | None:
    checks = {
        "number": _NUMBER.fullmatch(row["id"]),
        "name": row["name"] and row["name"].isprintable(),
        "country code": _COUNTRY.fullmatch(row["iso_country"]),
        "point on the map": is_point(row["latitude_deg"], row["longitude_deg"]),
    }
    return next((f"has no {what}" for what, holds in checks.items() if not holds), None)


def _is_kept(row: dict[str, str]) -> bool:
    is_military = _MILITARY.search(f"{row['name']} {row['keywords']}") is not None
    return row["type"] in _BUSY or (row["type"] in _QUIET and is_military)


def _airfield(row: dict[str, str]) -> Airfield:
    told = (name.strip() for name in row["keywords"].split(","))
    aliases = tuple(name for name in spellings(told) if name.isprintable())
    point = float(row["latitude_deg"]), float(row["longitude_deg"])
    return Airfield(int(row["id"]), row["ident"], row["name"], aliases, *point, row["iso_country"])
