"""A place on its way into the gazetteer file, and the flat-map arithmetic that building needs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from math import cos, hypot, radians

from rashomon.gazetteer.folding import fold, loosen, without_article

# How a name stands to its place: its own, another, shortened of its type word, only spelt alike.
MAIN, ALIAS, STRIPPED, LOOSE = 0, 1, 2, 3
# Smaller ids are GeoNames' own.
OWN_IDS = 2_000_000_000
# Countries whose names come with an Arabic article, and those whose names come in many romanisations.
ARABIC = frozenset(
    "AE/BH/DJ/DZ/EG/EH/IL/IQ/JO/KW/LB/LY/MA/MR/OM/PS/QA/SA/SD/SO/SY/TD/TN/YE".split("/")  # noqa: SIM905
)
MANY_SPELLINGS = ARABIC | {"AF", "AZ", "ER", "ET", "IR", "KG", "KZ", "MM", "PK", "TJ", "TM", "TR", "UZ"}
_SHORT = 4  # names as short as this sound like too many others
_LONGEST_NAME = 60  # a longer one is a description
_KM_PER_DEGREE = 111.2


@dataclass(slots=True)
class Named:
    """One place; `keys` are its folded names with their rank."""

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
        """Make the place known by a name too; the best rank of one key stays."""
        key = fold(name)
        if key and len(key) < _LONGEST_NAME:
            self.keys[key] = min(rank, self.keys.get(key, rank))

    def add_variants(self) -> None:
        """Make it known without Arabic articles, and by the sound of its names where spellings abound."""
        if self.country in ARABIC:
            for key in list(self.keys):
                self.add(without_article(key), max(ALIAS, self.keys[key]))
        if self.country in MANY_SPELLINGS and self.kind in {"city", "admin1", "facility"}:
            for key in [k for k in self.keys if len(k) > _SHORT]:
                self.keys.setdefault("~" + loosen(key), LOOSE)


def read_table(name: str) -> Iterator[Mapping[str, str]]:
    """The rows of one of our own tables."""
    with resources.files("rashomon.gazetteer").joinpath(name).open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def km_between(a: Named, b: Named) -> float:
    """Kilometres on a flat map, good to a few per cent below 300 km."""
    return hypot(a.lat - b.lat, (a.lon - b.lon) * cos(radians(a.lat))) * _KM_PER_DEGREE


def centre(points: Iterable[tuple[float, float]], cell: float) -> tuple[float, float, float]:
    """The middle of the cells (in degrees) that hold a point, and the radius in km that takes in nine of ten.

    Cells, so that the crowded corner of a region does not pull its middle.
    """
    cells: dict[tuple[int, int], tuple[float, float]] = {}
    for lat, lon in points:
        cells.setdefault((round(lat / cell), round(lon / cell)), (lat, lon))
    size = len(cells)
    lat = sum(p[0] for p in cells.values()) / size
    lon = sum(p[1] for p in cells.values()) / size
    far = sorted(hypot(p[0] - lat, (p[1] - lon) * cos(radians(lat))) * _KM_PER_DEGREE for p in cells.values())
    return lat, lon, far[int(0.9 * (size - 1))]
