"""Names of places found and put on the map: LGL, GeoVirus and GeoWebNews, in their published XML.

Gold is every toponym of LGL and GeoVirus, and of GeoWebNews those with a GeoNames number (which leaves out
streets, and keeps adjectives such as "German"). A place that was given a point finds the toponym whose
characters it overlaps, one to one. A point is right within 161 km (100 miles) of gold: `within 161 km` is
over the toponyms found, `end to end` over all, both where gold has a point. There are no splits.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from xml.etree.ElementTree import Element, parse

from benchmarks.assignment import pair
from benchmarks.figure import Figure, Tally
from benchmarks.reading import Article, Json, Reader

NAME = "geoparsing"
FOLDER = "geoparsing"

_FILES = {"LGL": "lgl.xml", "GeoVirus": "GeoVirus.xml", "GeoWebNews": "GWN.xml"}
_BEST = {"LGL": 0.827, "GeoWebNews": 0.94}
_BEST_SOURCE = "Mordecai 3"
_NEAR_KM = 161.0
_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name in a text and its point, if it has one."""

    start: int
    end: int
    point: tuple[float, float] | None


def measure(folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:
    """Each of the three sets, whatever the split."""
    del split
    return [figure for name, file in _FILES.items() for figure in _set(name, folder / file, reader, limit)]


def _set(name: str, path: Path, reader: Reader, limit: int | None) -> list[Figure]:
    gold = dict(islice(_gold(path), limit))
    texts = [Article(str(number), text) for number, (text, _) in gold.items()]
    found, near, errors = Tally(), Tally(), []
    for article, report in reader.apart(texts):
        wanted = gold[int(article.id)][1]
        names, points, wrong = compare(read(report), wanted)
        found += names
        near += points
        errors += [f"{name} {article.id} {kind}: {article.text[one.start : one.end]}" for kind, one in wrong]
    return [
        *found.figures(name, errors=tuple(errors)),
        Figure(
            f"{name} within 161 km",
            near.precision,
            best=_BEST.get(name),
            best_source=_BEST_SOURCE if name in _BEST else "",
            count=round(near.said),
            held=False,
        ),
        Figure(f"{name} end to end", near.recall, count=round(near.gold)),
    ]


def compare(said: list[Toponym], gold: list[Toponym]) -> tuple[Tally, Tally, list[tuple[str, Toponym]]]:
    """Names found, points near gold of those found and of all, and what is wrong: missed, said or far."""
    pairs = pair(said, gold, lambda one, other: float(min(one.end, other.end) > max(one.start, other.start)))
    placed = [(mine, theirs) for mine, theirs in pairs if theirs.point]
    far = [mine for mine, theirs in placed if not _is_near(mine, theirs)]
    met = {id(one) for both in pairs for one in both}
    wrong = [("missed", one) for one in gold if id(one) not in met]
    wrong += [("said", one) for one in said if id(one) not in met]
    wrong += [("far", one) for one in far]
    points = Tally(len(placed) - len(far), len(placed), sum(one.point is not None for one in gold))
    return Tally(len(pairs), len(said), len(gold)), points, wrong


def _is_near(one: Toponym, other: Toponym) -> bool:
    if one.point is None or other.point is None:
        return False
    (lat, lon), (other_lat, other_lon) = (
        tuple(map(math.radians, point)) for point in (one.point, other.point)
    )
    half = math.sin((lat - other_lat) / 2) ** 2
    half += math.cos(lat) * math.cos(other_lat) * math.sin((lon - other_lon) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(half)) <= _NEAR_KM


def read(report: Json) -> list[Toponym]:
    """The places found in the words and given a point."""
    return [
        Toponym(place["span"][0], place["span"][1], (place["lat"], place["lon"]))
        for document in report["documents"]
        for place in document["mentions"]["places"]
        if place["lat"] is not None
    ]


def _gold(path: Path) -> Iterator[tuple[int, tuple[str, list[Toponym]]]]:
    for number, article in enumerate(parse(path).getroot().iter("article")):  # noqa: S314 - gold data
        toponyms = [*article.iter("toponym"), *article.iter("location")]
        found = filter(None, map(_toponym, toponyms))
        yield number, (article.findtext("text") or "", list(found))


def _toponym(element: Element) -> Toponym | None:
    """None for a name without a number in GeoWebNews, the only set that writes what it extracted."""
    if element.find("extractedName") is not None and not (element.findtext("geonamesID") or "").strip():
        return None
    lat, lon = (next((one.text for one in element.iter() if one.tag in tags), None) for tags in _POINT)
    point = (float(lat), float(lon)) if lat and lon else None
    return Toponym(int(element.findtext("start") or 0), int(element.findtext("end") or 0), point)


_POINT = (("lat", "latitude"), ("lon", "longitude"))
