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
# No field of Rashomon tells what was not done: the figure stands apart from the mean.
_NOT_ASKED = "failed to act"
_HELD_OUT = 10
_POLICE = (
    "police",
    "policeman",
    "policemen",
    "cop",
    "cops",
    "officer",
    "officers",
    "constable",
    "constables",
)


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
    """F1 of each question that Rashomon answers and their mean; then of the one that it does not."""
    tallies = dict.fromkeys(_ASKED, Tally())
    missed = 0
    for labels, report in read:
        said = police_acts(report)
        missed += _NOT_ASKED in labels
        for name in _ASKED:
            tallies[name] += Tally(name in labels and name in said, name in said, name in labels)
    macro = sum(tally.f1 for tally in tallies.values()) / len(tallies)
    each = [Figure(f"police {name} F1", tally.f1, count=round(tally.gold)) for name, tally in tallies.items()]
    return [
        *each,
        Figure("police macro F1", macro, 0.707, count=sum(f.count for f in each)),
        Figure(f"police {_NOT_ASKED} F1", 0.0, count=missed, held=False),
    ]


def police_acts(report: Json) -> set[str]:
    """What a story says the police did: an arrest is theirs; force and killing where a sentence names them.

    A story of many events gives each one doer at most, so the claims are asked, not the records; and a
    sentence that gives the police nothing but arrests tells of no force.
    """
    claims = [claim for claim in report["claims"] if claim["stance"] != "denies"]
    fields: dict[tuple[int, int], set[str]] = {}
    for claim in claims:
        if (claim["value"] or {}).get("high") != 0:
            fields.setdefault(tuple(claim["sentence"]), set()).add(claim["field"])
    arrests = {event["id"] for event in report["events"] if event["sub_event_type"] == "arrest"}
    forceful = {
        tuple(claim["sentence"])
        for claim in claims
        if _is_police(claim)
        and (claim["event"] not in arrests or "killed" in fields[tuple(claim["sentence"])])
    }
    said = {"arrested"} if any("detained" in told for told in fields.values()) else set()
    if any("killed" in fields[sentence] for sentence in forceful):
        said.add("killed")
    return said | ({"force"} if forceful else set())


def _is_police(claim: Json) -> bool:
    """True for a claim that names the police as the doers, or a weapon that only they use on a crowd."""
    if claim["field"] == "weapon":
        return any(word in claim["quote"].lower() for word in ("tear", "lathi", "baton", "rubber"))
    doer = claim["quote"].lower() if claim["field"] == "perpetrator" else ""
    return any(word in doer.split() for word in _POLICE)


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
