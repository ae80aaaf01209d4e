"""Names of places found and put on the map: LGL, GeoVirus and GeoWebNews, in their published XML.

Gold is every toponym of LGL and GeoVirus, and of GeoWebNews those with a GeoNames number (which leaves out
streets, and keeps adjectives such as "German"). A place that was given a point finds the toponym whose
characters it overlaps, one to one: `F1` is the recognition of toponyms. A point is right within 161 km (100
miles) of gold: `within 161 km` is over the toponyms found, `end to end` over all. `given names` asks the
ground stage alone for the place of every gold name, and counts one that gets no point as wrong. Median errors
are in kilometres, over the names that got a point. All are of gold names with a point.
There are no splits.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from xml.etree.ElementTree import Element, parse

from benchmarks import given_toponyms
from benchmarks.assignment import pair
from benchmarks.figure import Figure, Tally
from benchmarks.reading import Article, Json, Reader
from benchmarks.toponym import Toponym, apart_km

NAME = "geoparsing"
FOLDER = "geoparsing"

_FILES = {"LGL": "lgl.xml", "GeoVirus": "GeoVirus.xml", "GeoWebNews": "GWN.xml"}
_BEST = {"LGL": 0.827, "GeoWebNews": 0.94}
_BEST_SOURCE = "Mordecai 3"
_NEAR_KM = 161.0
_Pairs = list[tuple[Toponym, Toponym]]


def measure(folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:
    """Each of the three sets, whatever the split."""
    del split
    return [figure for name, file in _FILES.items() for figure in _set(name, folder / file, reader, limit)]


def _set(name: str, path: Path, reader: Reader, limit: int | None) -> list[Figure]:
    gold = dict(islice(_gold(path), limit))
    texts = [Article(str(number), text) for number, (text, _) in gold.items()]
    found, near, errors, km = Tally(), Tally(), [], []
    for article, report in reader.apart(texts):
        names, points, wrong, pairs = compare(read(report), gold[int(article.id)][1])
        found += names
        near += points
        km += [apart_km(*both) for both in pairs]
        errors += [f"{name} {article.id} {kind}: {article.text[one.start : one.end]}" for kind, one in wrong]
    figures = [
        *found.figures(name, errors=tuple(errors)),
        Figure(
            f"{name} within 161 km",
            near.precision,
            best=_BEST.get(name),
            best_source=_BEST_SOURCE if name in _BEST else "",
            count=round(near.said),
            held=False,
        ),
        _median(name, km),
        Figure(f"{name} end to end", near.recall, count=round(near.gold)),
    ]
    # a command reads texts: it cannot be asked for names
    return figures if reader.command is not None else figures + _given(name, texts, gold)


def _given(name: str, texts: Sequence[Article], gold: dict[int, tuple[str, list[Toponym]]]) -> list[Figure]:
    """The ground stage alone, given the gold names."""
    km, errors, label = [], [], f"{name} given names"
    for article, pairs in given_toponyms.placed(texts, {str(n): names for n, (_, names) in gold.items()}):
        for mine, theirs in pairs:
            if theirs.point is None:
                continue
            km.append(apart_km(mine, theirs))
            if km[-1] > _NEAR_KM:
                kind = "nowhere" if mine.point is None else "far"
                errors.append(f"{name} {article.id} {kind}: {article.text[theirs.start : theirs.end]}")
    right = sum(one <= _NEAR_KM for one in km)
    share = right / len(km) if km else 0.0
    best, source = _BEST.get(name), _BEST_SOURCE if name in _BEST else ""
    return [
        Figure(f"{label} within 161 km", share, None, best, source, len(km), tuple(errors)),
        _median(label, [one for one in km if one != float("inf")]),
    ]


def _median(name: str, km: Sequence[float]) -> Figure:
    value = statistics.median(km) if km else 0.0
    return Figure(f"{name} median error in km", value, count=len(km), held=False)


def compare(
    said: list[Toponym], gold: list[Toponym]
) -> tuple[Tally, Tally, list[tuple[str, Toponym]], _Pairs]:
    """Names found, points near gold of those found and of all, what is wrong, and the pairs with points.

    What is wrong is missed, said or far.
    """
    pairs = pair(said, gold, lambda one, other: float(min(one.end, other.end) > max(one.start, other.start)))
    placed = [(mine, theirs) for mine, theirs in pairs if theirs.point]
    far = [mine for mine, theirs in placed if apart_km(mine, theirs) > _NEAR_KM]
    met = {id(one) for both in pairs for one in both}
    wrong = [("missed", one) for one in gold if id(one) not in met]
    wrong += [("said", one) for one in said if id(one) not in met]
    wrong += [("far", one) for one in far]
    points = Tally(len(placed) - len(far), len(placed), sum(one.point is not None for one in gold))
    return Tally(len(pairs), len(said), len(gold)), points, wrong, placed


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
        text = article.findtext("text") or ""
        found = filter(None, (_toponym(one, text) for one in toponyms))
        yield number, (text, list(found))


def _toponym(element: Element, text: str) -> Toponym | None:
    """None for a name without a number in GeoWebNews, the only set that writes what it extracted."""
    if element.find("extractedName") is not None and not (element.findtext("geonamesID") or "").strip():
        return None
    lat, lon = (next((one.text for one in element.iter() if one.tag in tags), None) for tags in _POINT)
    point = (float(lat), float(lon)) if lat and lon else None
    start, end = int(element.findtext("start") or 0), int(element.findtext("end") or 0)
    name = element.findtext("name")
    if name and text.startswith(name, start - 1):
        start, end = start - 1, end - 1  # GeoVirus counts characters from 1
    return Toponym(start, end, point) if 0 <= start < end else None


_POINT = (("lat", "latitude"), ("lon", "longitude"))
