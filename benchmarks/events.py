"""Single things a text says: that police killed, arrested or used force; and where a violent act took place.

IndiaPoliceEvents asks it of whole stories, in lower case and without punctuation marks of quotes; event
location (Halterman 2019) of single sentences, of which every tenth is held out as `dev`.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.figure import Figure, Tally
from benchmarks.reading import Article, Json, Reader

NAME = "events"
FOLDER = "."
# Columns of IndiaPoliceEvents after the text.
_COLUMNS = ("killed", "arrested", "any action", "failed to act", "force")
_ASKED = ("killed", "arrested", "force")
_HELD_OUT = 10


def measure(folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:
    """What the police did, story by story, and the place of each verb, sentence by sentence."""
    stories = _stories(folder / "indiapoliceevents" / f"{split}.tsv")[:limit]
    articles = [Article(f"story-{number}", text) for number, (text, _) in enumerate(stories)]
    told = {article.id: labels for article, (_, labels) in zip(articles, stories, strict=True)}
    police = score_police((told[article.id], report) for article, report in reader.apart(articles))
    rows = held_out(_sentences(folder / "event_location" / "train.jsonl"), split)[:limit]
    sentences = [Article(f"sentence-{number}", row["text"]) for number, row in enumerate(rows)]
    marked = {article.id: row for article, row in zip(sentences, rows, strict=True)}
    return [*police, *score_places((marked[a.id], report) for a, report in reader.apart(sentences))]


def score_police(read: Iterable[tuple[frozenset[str], Json]]) -> list[Figure]:
    """F1 of each question and their mean."""
    tallies = dict.fromkeys(_ASKED, Tally())
    for labels, report in read:
        said = police_acts(report)
        for name in _ASKED:
            tallies[name] += Tally(name in labels and name in said, name in said, name in labels)
    macro = sum(tally.f1 for tally in tallies.values()) / len(tallies)
    each = [Figure(f"police {name} F1", tally.f1, count=round(tally.gold)) for name, tally in tallies.items()]
    return [*each, Figure("police macro F1", macro, 0.707, count=sum(f.count for f in each))]


def police_acts(report: Json) -> set[str]:
    """What the records say the police did: an arrest is theirs, force and killing where they are named."""
    said = set()
    for event in report["events"]:
        doer = (event["perpetrator"]["value"] or "").lower()
        by_police = event["sub_event_type"] == "excessive_force" or any(
            word in doer for word in ("police", "cop", "officer", "constable", "jawan", "force")
        )
        figures = {name for name, estimate in event["estimates"].items() if estimate["low"]}
        if "detained" in figures:
            said.add("arrested")
        if by_police and event["sub_event_type"] != "arrest":
            said |= {"force", *({"killed"} & figures)}
    return said


def score_places(read: Iterable[tuple[Json, Json]]) -> list[Figure]:
    """F1 of the place of each marked verb: said where an event's place stands on words of the sentence."""
    tally, errors = Tally(), []
    for row, report in read:
        gold = [(s["start"], s["end"]) for s in row["spans"] if s["label"] == "LOCATION"]
        verb = next(s["start"] for s in row["spans"] if s["label"] == "VERB")
        said = place_of(report, verb)
        right = said is not None and any(start < said[1] and said[0] < end for start, end in gold)
        tally += Tally(right, said is not None, bool(gold))
        if right != bool(gold) or (said is not None and not gold):
            errors.append(f"{row['text']} | said {row['text'][slice(*said)] if said else 'nothing'}")
    return tally.figures("place of the verb", errors=tuple(errors))


def place_of(report: Json, verb: int) -> tuple[int, int] | None:
    """The words that the place of the event nearest to the verb stands on."""
    spans = {
        event["id"]: [claim["span"] for claim in report["claims"] if claim["event"] == event["id"]]
        for event in report["events"]
    }
    nearest = min(report["events"], key=lambda e: _distance(spans[e["id"]], verb), default=None)
    place = nearest["place"] if nearest else None
    if place is None or place["evidence"] is None:
        return None
    start, end = place["evidence"]["span"]
    return start, end


def held_out(rows: Sequence[Json], split: str) -> list[Json]:
    """Every tenth row is `dev`, the others are `train`."""
    return [row for number, row in enumerate(rows) if (number % _HELD_OUT == 0) == (split == "dev")]


def _distance(spans: Iterable[Sequence[int]], at: int) -> int:
    """How far the nearest of the spans is; an event without a claim comes last."""
    return min((max(start - at, at - end, 0) for start, end in spans), default=1_000_000)


def _stories(path: Path) -> list[tuple[str, frozenset[str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            (text, frozenset(name for name, mark in zip(_COLUMNS, marks, strict=True) if mark == "1"))
            for text, *marks in csv.reader(file, delimiter="\t")
        ]


def _sentences(path: Path) -> list[Json]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]
