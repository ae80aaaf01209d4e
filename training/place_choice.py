"""Checks rashomon/vocab/place_choice.toml and fits it anew: what says which place a name is.

    python -m training.place_choice DATA

A conditional logit over the candidates of names whose place is known, with a Gaussian prior at the weights
that are there, so that evidence which the sets do not hold keeps its weight. Sets: see training/README.md.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.config import Settings
from rashomon.extract.places import countries_evoked, find_places
from rashomon.gazetteer import Gazetteer, fold
from rashomon.ground import choice
from rashomon.ground.candidates import lies_in
from rashomon.ground.place_evidence import of_itself, of_the_document
from rashomon.ground.places import weighed
from rashomon.model import PlaceMention
from rashomon.read.dateline import find_dateline
from rashomon.text import sentences

_REFERENCES = 4000  # sentences of relative_places that are drawn
_STEPS, _RATE = 300, 0.03
_TRUST = 0.7  # the standard deviation of a weight around the one that is there
_BESIDE = 4  # characters between a name and the region told after it
_CAPITAL = "District of Columbia"
_DIRECTED = frozenset({"country", "admin1", "admin2"})


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with its names, and by folded name the ids of the entries that are its place."""

    text: str
    mentions: tuple[PlaceMention, ...]
    dateline: str | None
    gold: Mapping[str, frozenset[str]]


def read_text(text: str, gazetteer: Gazetteer) -> Labelled:
    """A text with its names, none of them labelled."""
    line = find_dateline(text, None)
    spans = [s.span for s in sentences(text, line.span.end if line else 0)]
    return Labelled(text, find_places(text, spans, gazetteer), line.place if line else None, {})


def gva(path: Path, gazetteer: Gazetteer) -> Iterator[Labelled]:
    """Local news of shootings: the town or county of the incident, and its state.

    Every other report is read without the states told after a comma.
    """
    incidents = {row["incident_uri"]: row for row in _lines(path / "train_incidents.jsonl")}
    seen: set[str] = set()
    for number, row in enumerate(_lines(path / "train_docs.jsonl")):
        incident = incidents.get(row["incident"])
        if incident is None or row["content"] in seen or len(row["content"].split()) < 60:
            continue
        seen.add(row["content"])
        found = read_text(f"{row['title']}\n\n{row['content']}", gazetteer)
        gold = _of_incident(found.mentions, incident["city_or_county"], incident["state"], gazetteer)
        if gold:
            found = replace(found, gold=gold)
            yield _without_regions(found) if number % 2 else found


def _of_incident(
    mentions: Iterable[PlaceMention], town: str, state: str, gazetteer: Gazetteer
) -> dict[str, frozenset[str]]:
    wanted = fold(town.replace("(county)", "county"))
    gold: dict[str, frozenset[str]] = {}
    for word in {fold(m.text) for m in mentions if m.relative is None}:
        entries = [e for e in gazetteer.find(word) if e.country == "US"]
        if word == wanted:
            inside = [e.id for e in entries if e.admin1 == state and e.kind in {"city", "admin2"}]
        elif word == fold(state):
            inside = [e.id for e in entries if e.kind == "admin1" and e.name == state]
        else:
            continue
        if inside:
            gold[word] = frozenset(inside)
    return gold


def references(path: Path, gazetteer: Gazetteer) -> Iterator[Labelled]:
    """Wikipedia's "5 km north of X": the X whose title says what it lies in, after the article's own."""
    rows = list(_lines(path / "train.jsonl"))
    random.Random(1).shuffle(rows)
    for row in rows[:_REFERENCES]:
        name, *regions = (part.strip() for part in row["reference"].replace("_", " ").split(","))
        inside = [e for region in regions for e in gazetteer.find(region) if e.kind in _DIRECTED]
        ids = frozenset(e.id for e in gazetteer.find(name) if any(lies_in(e, region) for region in inside))
        if ids:
            title = row["target"].replace("_", " ")
            text = f"{title}. {row['sentence'].partition('<link')[0]}"
            yield replace(read_text(text, gazetteer), gold={fold(name): ids})


def told(texts: Iterable[str], gazetteer: Gazetteer) -> Iterator[Labelled]:
    """News with "X, Y": the X that lies in Y, of a text that names Y's surroundings elsewhere too."""
    for text in texts:
        found = read_text(text, gazetteer)
        gold: dict[str, frozenset[str]] = {}
        plain = _without_regions(found)
        around = {
            (e.country, e.admin1 if e.kind != "admin1" else e.name)
            for m in plain.mentions
            for e in gazetteer.find(m.text)[:1]
        }
        for one, region in _pairs(found):
            places = [e for e in gazetteer.find(region.text) if e.kind in _DIRECTED]
            inside = [e for e in gazetteer.find(one.text) if any(lies_in(e, p) for p in places)]
            if inside and any(
                (p.country, p.name) in around or (p.country, p.admin1) in around for p in places
            ):
                gold[fold(one.text)] = frozenset(e.id for e in inside)
        if gold:
            yield replace(plain, gold=gold)


def wide(texts: Iterable[str], gazetteer: Gazetteer) -> Iterator[Labelled]:
    """News with the names of countries and of US states, which mean these but where a region follows."""
    for text in texts:
        found = read_text(text, gazetteer)
        told_with = {fold(m.text) for pair in _pairs(found) for m in pair}
        gold: dict[str, frozenset[str]] = {}
        for word in {fold(m.text) for m in found.mentions if m.relative is None} - told_with:
            entries = [e for e in gazetteer.find(word) if e.rank == 0 and e.kind in {"country", "admin1"}]
            states = [e for e in entries if e.country == "US"]
            if word == "washington":
                gold[word] = frozenset(e.id for e in gazetteer.find(word) if e.admin1 == _CAPITAL)
            elif word == "new york":
                continue  # the city or the state
            elif not states:
                gold[word] = frozenset(e.id for e in entries if e.kind == "country")
            elif len(entries) == 1:
                gold[word] = frozenset({states[0].id})
        if any(gold.values()):
            yield replace(found, gold={word: ids for word, ids in gold.items() if ids})


def _pairs(found: Labelled) -> Iterator[tuple[PlaceMention, PlaceMention]]:
    named = [m for m in found.mentions if m.relative is None and m.kind != "site"]
    for one, other in pairwise(named):
        gap = found.text[one.span.end : other.span.start]
        if "," in gap and len(gap) <= _BESIDE:
            yield one, other


def _without_regions(found: Labelled) -> Labelled:
    """The text with what stands after a comma blanked out."""
    regions = {other.span for _, other in _pairs(found)}
    text = found.text
    for span in regions:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return replace(found, text=text, mentions=tuple(m for m in found.mentions if m.span not in regions))


@dataclass(slots=True)
class Sample:
    """One name: a row of evidence for each candidate, and which are right."""

    rows: list[dict[str, float]]
    right: list[bool]


def samples(found: Labelled, gazetteer: Gazetteer) -> Iterator[Sample]:
    """The labelled names of a text with the evidence of the last round."""
    evoked = dict(countries_evoked(found.text, gazetteer))
    names, around = weighed(found.mentions, evoked, found.dateline, gazetteer, found.text)
    choice.choose_all(names, around)
    for name in names.values():
        right = [e.id in found.gold.get(name.word, ()) for e in name.candidates]
        if any(right) and not all(right):
            rows = [_row([*of_itself(e, name), *of_the_document(e, name, around)]) for e in name.candidates]
            yield Sample(rows, right)


def _row(evidence: Sequence[tuple[str, float]]) -> dict[str, float]:
    row: dict[str, float] = {}
    for key, value in evidence:
        row[key] = row.get(key, 0.0) + value
    return row


def fit(found: Sequence[Sample], start: Mapping[str, float], trust: float = _TRUST) -> dict[str, float]:
    """Weights of the greatest posterior: likelihood of the right candidates, prior at `start`."""
    keys = list(start)
    column = {key: i for i, key in enumerate(keys)}
    table = np.zeros((sum(len(s.rows) for s in found), len(keys)))
    rows = (row for s in found for row in s.rows)
    for i, row in enumerate(rows):
        for key, value in row.items():
            if key in column:
                table[i, column[key]] = value
    sizes = np.array([len(s.rows) for s in found])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    right = np.array([flag for s in found for flag in s.right])
    prior = np.array([start[key] for key in keys])
    point = prior.copy()
    first, second = np.zeros_like(point), np.zeros_like(point)
    for step in range(1, _STEPS + 1):  # Adam
        chance = _softmax(table @ point, starts, sizes)
        within = np.where(right, chance, 0.0)
        sums = np.add.reduceat(within, starts)
        posterior = within / np.repeat(np.maximum(sums, 1e-12), sizes)
        slope = table.T @ (chance - posterior) + (point - prior) / trust**2
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        rate = _RATE * min(1.0, 2 * (1 - step / (_STEPS + 1)))
        point -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9)
    return {key: round(float(value), 2) for key, value in zip(keys, point, strict=True)}


def _softmax(
    points: NDArray[np.float64], starts: NDArray[np.int64], sizes: NDArray[np.int64]
) -> NDArray[np.float64]:
    odds = np.exp(points - np.repeat(np.maximum.reduceat(points, starts), sizes))
    return np.asarray(odds / np.repeat(np.add.reduceat(odds, starts), sizes))


def _lines(path: Path) -> Iterator[Any]:
    return (json.loads(line) for line in path.read_text("utf-8").splitlines())


def likelihood(
    found: Sequence[Sample], table: Mapping[str, float], scale: float = 1.0
) -> tuple[float, float]:
    """The mean log likelihood of the right candidates, and the share of names whose best is right."""
    logs, right = [], 0
    for one in found:
        points = np.array(
            [sum(table.get(key, 0.0) * value for key, value in row.items()) for row in one.rows]
        )
        odds = np.exp(scale * (points - points.max()))
        logs.append(float(np.log(max(odds[one.right].sum() / odds.sum(), 1e-9))))
        right += one.right[int(points.argmax())]
    return sum(logs) / len(logs), right / len(found)


def main(data: Path) -> None:
    """Print the likelihood of the table by scale, and the weights that the sets alone would give."""
    gazetteer = Gazetteer.open(Settings().gazetteer_file)
    articles = [path.read_text("utf-8") for path in sorted((data / "polnear" / "train" / "text").iterdir())]
    texts = [
        *references(data / "relative_places", gazetteer),
        *told(articles, gazetteer),
        *wide(articles[::3], gazetteer),
        *list(gva(data / "gva", gazetteer))[::3],
    ]
    table = dict(choice.weights())
    found = [one for text in texts for one in samples(text, gazetteer)]
    for scale in (0.6, 0.8, 1.0, 1.2, 1.5):
        print(
            "scale {:g}: log likelihood {:.4f}, right {:.4f}".format(scale, *likelihood(found, table, scale))
        )
    fitted = fit(found, table)
    print("fitted: log likelihood {:.4f}, right {:.4f}".format(*likelihood(found, fitted)))
    for key, value in fitted.items():
        print(f"{key} = {value:g}  # {table[key]:g}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
