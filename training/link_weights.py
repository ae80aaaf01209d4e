"""Fits the weights of linking on reports filed by incident, held near the weights set by hand.

`python -m training.link_weights DATA/gva` reads the reports of the train part (some 13 minutes), compares the
events that lead them, and writes the column `weight` of rashomon/link/weights.tsv. It is logistic regression
whose penalty pulls each weight to the one set by hand: hard where the reports say little of other countries
(types, counts, weapons), softly where they say much (names, places that were guessed, days that do not meet).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import gva
from benchmarks.reading import complain, written
from rashomon import pipeline
from rashomon.config import Settings
from rashomon.link import weights as table
from rashomon.link.blocking import candidates
from rashomon.link.pairs import Pairs
from rashomon.link.profile import Profile, profiles_in
from rashomon.link.scoring import judged

Array = NDArray[np.float64]
TABLE = Path(table.__file__).with_name("weights.tsv")
# Pairs of two events are far more frequent among these pairs than where reports of one war are linked.
_APART_COUNTS = 0.1
# How hard a weight is pulled to the one set by hand, as many pairs of one event would pull it elsewhere.
_HARD, _FIRM, _SOFT, _FREE = 3000.0, 300.0, 20.0, 2.0
_STEPS = 25


def main(arguments: Sequence[str] | None = None) -> None:
    options = argparse.ArgumentParser("python -m training.link_weights", description=__doc__)
    options.add_argument("folder", type=Path, metavar="DATA/gva")
    options.add_argument(
        "--limit", type=int, metavar="N", help="only the first N reports; nothing is written"
    )
    given = options.parse_args(arguments)
    folder = given.folder
    gold = gva.incidents(folder / "train_incidents.jsonl")
    articles, incident_of = gva.filed(folder, "train", gold)
    with tempfile.TemporaryDirectory() as work:
        path = written(articles[: given.limit], Path(work))
        read = pipeline.stream([str(path)], Settings(), complain)
        told = [one for document, said in read for one in profiles_in(said, document) if one.leads]
    levels, by_hand = rows()
    pairs, same = compared(told, incident_of, levels)
    weights = fitted(pairs, same, by_hand, np.array([_pull(*level) for level in levels]))
    sys.stdout.write(
        f"{len(told)} reports lead with an event, {len(pairs)} pairs, {same.sum():.0f} of one incident\n"
    )
    if given.limit is None:
        write(weights)


def rows() -> tuple[list[tuple[str, str]], Array]:
    """The levels of the table, and the weights set by hand."""
    lines = [line.split("\t") for line in _lines()]
    return [(comparison, level) for comparison, level, *_ in lines], np.array([float(x[3]) for x in lines])


def compared(
    told: Sequence[Profile], incident_of: dict[str, str], levels: Sequence[tuple[str, str]]
) -> tuple[Array, Array]:
    """One row per pair worth comparing and not ruled out, and 1 for pairs of one incident."""
    column = {level: number for number, level in enumerate(levels)}
    found, same = [], []
    for one, other in candidates(told, Pairs()):
        seen = list(judged(one, other))
        if any(s.rules_out for s in seen):
            continue
        row = np.zeros(len(levels))
        for s in seen:
            row[column[s.comparison, s.level]] = s.share
        found.append(row)
        same.append(incident_of[one.document_id] == incident_of[other.document_id])
    return np.array(found), np.array(same, dtype=float)


def fitted(pairs: Array, same: Array, by_hand: Array, pull: Array) -> Array:
    """Newton's method, each step halved until the penalised loss falls."""
    counts = np.where(same > 0, 1.0, _APART_COUNTS)

    def loss(weights: Array) -> float:
        wrong = np.logaddexp(0, -(2 * same - 1) * (pairs @ weights))
        return float((counts * wrong).sum() + 0.5 * (pull * (weights - by_hand) ** 2).sum())

    weights = by_hand.copy()
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-pairs @ weights))
        slope = pairs.T @ (counts * (likely - same)) + pull * (weights - by_hand)
        bend = (pairs * (counts * likely * (1 - likely))[:, None]).T @ pairs + np.diag(pull)
        step, share = np.linalg.solve(bend, slope), 1.0
        while loss(weights - share * step) > loss(weights) and share > 1e-4:
            share /= 2
        weights = weights - share * step
    return weights


def _pull(comparison: str, level: str) -> float:  # noqa: PLR0911 - one line per kind of level
    by_hand = (
        "not of one day",
        "not what leads",
        "a day apart",
        "apart, a guess",
        "named",
        "arrest for harm",
        "not told",
    )
    if comparison in ("prior", "standing", "people", "words") or level.endswith(by_hand):
        return _HARD
    if comparison in ("names", "report names"):
        return _FREE
    if level == "far apart, one a guess":
        return 200.0
    if level == "near, one a guess":
        return 50.0
    if comparison == "time" and level.startswith("same"):
        return 100.0
    if comparison == "place" and level.startswith("within"):
        return 60.0
    if (
        level in ("same country", "days apart", "weeks apart", "far apart", "another country")
        or "guess" in level
    ):
        return _FREE
    return _SOFT if comparison in ("time", "place") else _FIRM


def write(weights: Array) -> None:
    """The table with new weights beside the ones set by hand."""
    head = [line for line in TABLE.read_text("utf-8").splitlines() if line not in _lines()]
    made = [
        "\t".join([comparison, level, f"{weight:.2f}", hand])
        for (comparison, level, _, hand), weight in zip(map(_cells, _lines()), weights, strict=True)
    ]
    TABLE.write_text("\n".join([*head, *made]) + "\n", "utf-8")


def _lines() -> list[str]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return lines[1:]


def _cells(line: str) -> list[str]:
    return line.split("\t")


if __name__ == "__main__":
    main()
