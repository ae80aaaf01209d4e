"""Press releases of ISAF, Afghanistan: day, province, killed, captured and kind of the operation told."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from benchmarks.exactness import Exactness
from benchmarks.figure import Figure
from benchmarks.reading import Article, Json, Reader
from benchmarks.records import best, leading_event

NAME = "isaf"
FOLDER = "isaf"
_COUNTS = ("killed", "detained")
_OPENING = "PRESS RELEASE TEXT: "
# Other spellings of the set's provinces, in letters alone.
_SPELLINGS = {
    "bomiyon": "bamyan",
    "bamian": "bamyan",
    "ghowr": "ghor",
    "jawzjan": "jowzjan",
    "konar": "kunar",
    "maidanwardak": "wardak",
    "nangarhor": "nangarhar",
    "nimruz": "nimroz",
    "paktia": "paktya",
    "panjshayr": "panjshir",
    "parvan": "parwan",
    "qandahor": "kandahar",
    "sarepol": "sarepul",
    "urozgan": "uruzgan",
}


def measure(folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:
    """Each release read alone."""
    gold: dict[str, Json] = {}
    articles: list[Article] = []
    for number, line in enumerate((folder / f"{split}.jsonl").read_text("utf-8").splitlines()[:limit], 1):
        turns = {turn["from"]: turn["value"] for turn in json.loads(line)["conversations"]}
        articles.append(Article(f"{split}-{number}", turns["human"].removeprefix(_OPENING)))
        gold[articles[-1].id] = json.loads(turns["gpt"])
    return score((gold[article.id], article.id, report) for article, report in reader.apart(articles))


def score(read: Iterable[tuple[Json, str, Json]]) -> list[Figure]:
    """What the first main event with anybody killed or detained says, each value exact.

    The day is the first of the event's period; a figure that is not told counts as 0.
    """
    day, place = Exactness("date", 0.667), Exactness("province", 0.789)
    killed, captured = Exactness("killed", 0.856), Exactness("captured", 0.602)
    kind = Exactness("event type")
    for gold, name, report in read:
        event = leading_event(report, _COUNTS)
        day.add(name, gold["start_date"], event["period"]["start"] if event and event["period"] else None)
        place.add(name, province(gold["province"][0]), _province_of(event))
        killed.add(name, gold["min_killed"], best(event, "killed"))
        captured.add(name, gold["min_captured"], best(event, "detained"))
        kind.add(name, sorted(";".join(gold["event_type"]).split(";")), kinds(event))
    return [figure.figure() for figure in (day, place, killed, captured, kind)]


def kinds(event: Json | None) -> list[str]:
    """The set's own kinds that a record amounts to."""
    if event is None:
        return []
    killed, detained = best(event, "killed"), best(event, "detained")
    if event["sub_event_type"] == "air_drone_strike":
        return ["airstrike"]
    if killed and detained:
        return ["captureandkill"]
    if killed:
        return ["insurgentskilled"]
    return ["detention"] if detained else []


def province(name: str) -> str:
    """A province's name in letters alone, spelled as the set spells it."""
    plain = unicodedata.normalize("NFKD", name.lower().removesuffix(" province").removesuffix(" viloyati"))
    letters = "".join(c for c in plain if c.isascii() and c.isalpha())
    return _SPELLINGS.get(letters, letters)


def _province_of(event: Json | None) -> str:
    place = event["place"] if event else None
    return province(place["admin1"] or place["name"]) if place else ""
