"""The scorers that come with the gold accounts: programs of their own, run on a finished reading."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.reading import Article, Json, Reader


def score(program: Path, gold: Path, reader: Reader, limit: int | None) -> Json:
    """What the scorer prints of one run over all the reports together."""
    articles = list(islice(articles_of(gold), limit))
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as read:
        json.dump(reader.together(articles), read)
        read.flush()
        done = subprocess.run(  # noqa: S603 - the scorer is the one the command line names
            [sys.executable, str(program), str(gold), "--pred", read.name],
            capture_output=True,
            text=True,
            check=True,
        )
    printed: Json = json.loads(done.stdout)
    return printed


def articles_of(folder: Path) -> Iterator[Article]:
    """Each report beside its gold; the header of the text gives title, publisher and day."""
    for path in sorted(folder.rglob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        if path.name.endswith(".meta.json") or "claims" not in gold:
            continue
        header, text = {}, path.with_suffix(".txt").read_text("utf-8")
        if text.startswith("PUBLISHER:"):
            top, _, text = text.partition("\n\n")
            header = dict(line.split(": ", 1) for line in top.splitlines() if ": " in line)
        yield Article(
            gold["doc_id"],
            text,
            header.get("TITLE"),
            gold.get("published") or header.get("PUBLISHED"),
            header.get("PUBLISHER"),
            language=None,
        )


def accounts_figures(printed: Json, floors: dict[str, float], best: dict[str, float]) -> list[Figure]:
    """Claims, events and disagreements, against two annotators of the same reports."""
    who = "two annotators"
    claims, counts = printed["claims"], printed["count_claims"]
    found = [
        ("claims P", claims["p"], claims["gold"]),
        ("claims R", claims["r"], claims["gold"]),
        ("claims F1", claims["f1"], claims["gold"]),
        *((f"claims with {name} F1", printed[f"claims+{name}"], claims["gold"]) for name in _WITH),
        ("counts F1", counts["f1"], counts["gold"]),
        *((f"counts with {name} F1", printed[f"count_claims+{name}"], counts["gold"]) for name in _WITH),
        ("claims put into the same events (B³)", printed["grouping_b3"], claims["tp"]),
        *((f"event {name}", value or 0.0, 0) for name, value in printed["events"].items()),
        ("disagreements F1", printed["disagreements"]["f1"], printed["disagreements"]["gold"]),
        ("spans that match their words", _right_spans(printed), claims["pred"]),
    ]
    return [
        Figure(
            name,
            value,
            floors.get(name),
            best.get(name),
            who if name in best else "",
            count,
            held=not name.endswith((" P", " R")),
        )
        for name, value, count in found
    ]


_WITH = ("speaker", "stance", "both")


def _right_spans(printed: Json) -> float:
    said: int = printed["claims"]["pred"]
    return 1 - printed["span_errors"] / said if said else 1.0


def fractions(told: Iterable[tuple[str, str]]) -> list[Figure]:
    """Figures that the scorer prints as "5/12"."""
    figures = []
    for name, value in told:
        right, of = map(int, value.split("/"))
        figures.append(Figure(name, right / of if of else 0.0, count=of))
    return figures
