"""Places told by distance and direction in Wikipedia sentences (GeoCoDe, Laparra and Bethard 2020).

A sentence is right when its reference, its distance in kilometres and its direction are those of gold. The
error of the point is taken against the target where the gazetteer knows it: the targets' own coordinates are
not in the set, so it is the one town of that name that is not twice as far from the reference as stated (the
villages of the set are mostly missing from the gazetteer, and have namesakes in it).
"""

from __future__ import annotations

import json
import math
import statistics
from collections.abc import Iterable
from pathlib import Path

from benchmarks.exactness import Exactness
from benchmarks.figure import Figure
from benchmarks.reading import Article, Json, Reader
from rashomon.gazetteer import Gazetteer, fold
from rashomon.ground.geodesy import distance_km

NAME = "relative_places"
FOLDER = "relative_places"
_KM = {"kilomet": 1.0, "km": 1.0, "mi": 1.609344, "m": 0.001}
_POINTS = ["n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw"]
# Of the stated distance: both are rounded, "25 km" may have been 24.6.
_SLACK = 0.02
_NEAR_KM = 5.0
# Directions in eighths are off by up to 22 degrees: farther away no point can be within 3 km.
_SHORT_KM = 15.0


def measure(folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:
    """Each sentence read alone."""
    rows = [json.loads(line) for line in (folder / f"{split}.jsonl").read_text("utf-8").splitlines()[:limit]]
    articles = [Article(str(number), row["sentence"]) for number, row in enumerate(rows)]
    read = ((rows[int(article.id)], places(article, report)) for article, report in reader.apart(articles))
    return score(read, Gazetteer.open())


def places(article: Article, report: Json) -> list[Json]:
    """The relative places of a report, each with the words of its first anchor as `of`."""
    found = [p for d in report["documents"] for p in d["mentions"]["places"] if p["relative"]]
    return [p | {"of": article.text[slice(*p["relative"]["anchors"][0])]} for p in found]


def score(read: Iterable[tuple[Json, list[Json]]], gazetteer: Gazetteer) -> list[Figure]:
    """Exact sentences, and the median error in kilometres of the points of those that are exact."""
    exact = Exactness("reference, distance and direction")
    errors: list[tuple[float, float]] = []
    for row, found in read:
        right = next((p for p in found if is_right(row, p)), None)
        exact.add(row["sentence"][:90], True, right is not None)
        if right is not None and right["lat"] is not None:
            point = (right["lat"], right["lon"])
            near = 2 * right["relative"]["distance_km"] + _NEAR_KM
            away = [distance_km(point, town) for town in _towns(row["target"], right["country"], gazetteer)]
            known = [km for km in away if km <= near]
            errors += [(right["relative"]["distance_km"], known[0])] if len(known) == 1 else []
    figures = [exact.figure()]
    for what, far in (("", math.inf), (f" of those told within {_SHORT_KM:.0f} km", _SHORT_KM)):
        some = [error for stated, error in errors if stated <= far]
        median = statistics.median(some) if some else 0.0
        figures.append(Figure(f"median error, km{what}", median, count=len(some), held=False))
    return figures


def is_right(row: Json, place: Json) -> bool:
    """Whether a place is told by the reference of gold, as far from it and in the same direction."""
    told = place["relative"]
    if told["distance_km"] is None or told["bearing"] is None:
        return False
    stated = float(row["distance"].replace(",", "")) * _kilometres(row["unit"])
    return (
        fold(place["of"]) == fold(_plain(row["reference"]))
        and abs(told["distance_km"] - stated) <= _SLACK * stated
        and told["bearing"] == bearing(row["direction"])
    )


def bearing(direction: str) -> float:
    """Degrees of "north-west", "SSE" or "east-northeast"."""
    letters = direction.lower()
    for word in ("north", "south", "east", "west"):
        letters = letters.replace(word, word[0])
    return 22.5 * _POINTS.index(letters.replace("-", "").replace(" ", ""))


def _kilometres(unit: str) -> float:
    return next(factor for start, factor in _KM.items() if unit.lower().startswith(start))


def _plain(title: str) -> str:
    return title.split(",", maxsplit=1)[0].split("_(", maxsplit=1)[0].replace("_", " ")


def _towns(title: str, country: str | None, gazetteer: Gazetteer) -> list[tuple[float, float]]:
    towns = [e for e in gazetteer.find(_plain(title)) if e.kind == "city" and e.country == country]
    return [(e.lat, e.lon) for e in towns]
