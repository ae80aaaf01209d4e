"""Local news of shootings (Gun Violence Archive): killed, injured and the day of each report's incident."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.exactness import Exactness
from benchmarks.figure import Figure
from benchmarks.reading import Article, Json, Reader
from benchmarks.records import best, leading_event, told_day

NAME = "gva"
FOLDER = "gva"
HARM = ("killed", "injured")
# Shorter texts are boilerplate ("you must be logged in to read this").
_SHORTEST = 30


@dataclass(frozen=True, slots=True)
class Incident:
    """What the archive says of one shooting."""

    killed: int
    injured: int
    day: str


def measure(folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:
    """Each report read alone, against the incident it is filed under."""
    gold = incidents(folder / f"{split}_incidents.jsonl")
    articles, incident_of = filed(folder, split, gold)
    read = reader.apart(articles[:limit])
    return score((gold[incident_of[article.id]], article.id, report) for article, report in read)


def filed(folder: Path, split: str, gold: Mapping[str, Incident]) -> tuple[list[Article], dict[str, str]]:
    """The reports to read, and the incident that each is filed under."""
    rows = clear(_lines(folder / f"{split}_docs.jsonl"))
    incident_of = {row["doc_id"]: row["incident"] for row in rows if row["incident"] in gold}
    articles = [
        Article(row["doc_id"], row["content"], row["title"], row["dct"])
        for row in rows
        if row["doc_id"] in incident_of
    ]
    return articles, incident_of


def incidents(path: Path) -> dict[str, Incident]:
    """The archive's incidents by id."""
    return {
        row["incident_uri"]: Incident(row["num_killed"], row["num_injured"], _day(row["date"]))
        for row in _lines(path)
    }


def clear(rows: list[Json]) -> list[Json]:
    """Without boilerplate, and without texts filed under two incidents: which one they tell is unknown."""
    filed: dict[str, set[str]] = {}
    for row in rows:
        filed.setdefault(row["content"], set()).add(row["incident"])
    return [
        row for row in rows if len(row["content"].split()) >= _SHORTEST and len(filed[row["content"]]) == 1
    ]


def score(read: Iterable[tuple[Incident, str, Json]]) -> list[Figure]:
    """Killed, injured and day of the first main event that tells of harm, each exact.

    A figure that is not told counts as 0 beside one that is; a report read without any harm is wrong.
    """
    killed, injured = Exactness("killed exact", 0.649), Exactness("injured exact", 0.526)
    day = Exactness("date exact", 0.36)
    for incident, name, report in read:
        event = leading_event(report, HARM)
        tells = event is not None and any(field in event["estimates"] for field in HARM)
        killed.add(name, incident.killed, best(event, "killed"), answered=tells)
        injured.add(name, incident.injured, best(event, "injured"), answered=tells)
        day.add(name, incident.day, told_day(event))
    return [killed.figure(), injured.figure(), day.figure()]


def _day(words: str) -> str:
    return datetime.strptime(words, "%B %d, %Y").replace(tzinfo=UTC).date().isoformat()


def _lines(path: Path) -> list[Json]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]
