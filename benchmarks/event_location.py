"""Which of a sentence's places belongs to its violent verb (Halterman 2019, event_location).

The set has no parts: the tenth of its sentences whose SHA-256 begins with 0 to 24 of 255 is measured, and was
never read while working. Gold with fewer than three letters is a slip of the published offsets, left out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.exactness import Exactness
from benchmarks.figure import Figure
from benchmarks.reading import Article, Json, Reader

NAME = "event_location"
FOLDER = "event_location"
_HELD_OUT = 25  # of 256
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the positions of the places of its verb."""

    text: str
    places: tuple[tuple[int, int], ...]


def measure(folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:
    """Each sentence read alone; `dev` is the tenth held out, any other split the rest."""
    rows = [json.loads(line) for line in (folder / "train.jsonl").read_text("utf-8").splitlines()]
    kept = [s for s in map(sentence, rows) if s.places and is_held_out(s.text) == (split == "dev")]
    gold = {str(number): one for number, one in enumerate(kept[:limit])}
    articles = [Article(number, one.text) for number, one in gold.items()]
    return score((gold[article.id], report) for article, report in reader.apart(articles))


def sentence(row: Json) -> Sentence:
    """A row of the published file without its slips."""
    spans = [(s["start"], s["end"]) for s in row["spans"] if s["label"] == "LOCATION"]
    return Sentence(row["text"], tuple(s for s in spans if len(row["text"][slice(*s)].strip()) >= _SHORTEST))


def is_held_out(text: str) -> bool:
    """Whether a sentence is one of the tenth that is measured."""
    return hashlib.sha256(text.encode()).digest()[0] < _HELD_OUT


def score(read: Iterable[tuple[Sentence, Json]]) -> list[Figure]:
    """How often an event's place stands on the words of gold: of all sentences, and of those with a place."""
    every, placed = Exactness("place of the event"), Exactness("place of the event, where one is said")
    for gold, report in read:
        said = [event["place"] for event in report["events"] if event["place"] is not None]
        right = any(_on(place, gold) for place in said)
        line = f"{gold.text[:160]} [{', '.join(p['name'] for p in said)}]"
        wanted = ", ".join(gold.text[slice(*span)] for span in gold.places)
        every.add(line, wanted, wanted if right else None)
        if said:
            placed.add(line, wanted, wanted if right else None)
    return [every.figure(), placed.figure()]


def _on(place: Json, gold: Sentence) -> bool:
    evidence = place["evidence"]
    if evidence is None:
        return False
    start, end = evidence["span"]
    return any(min(end, there) > max(start, here) for here, there in gold.places)
