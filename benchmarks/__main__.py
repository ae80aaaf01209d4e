"""Measures Rashomon on public gold data: `python -m benchmarks NAME --data DIR`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Protocol

from benchmarks import (
    accounts,
    calibration,
    desk,
    ecbplus,
    event_location,
    events,
    famus,
    floors,
    geoparsing,
    gva,
    gva_linking,
    isaf,
    lookup,
    muc4,
    polnear,
    relative_places,
    sets,
    speed,
    table,
    timebank,
)
from benchmarks.figure import Figure
from benchmarks.reading import Reader


class GoldSet(Protocol):
    """One module per gold set: its name, its folder in the data, and how it is measured."""

    NAME: str
    FOLDER: str

    def measure(self, folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:
        """The figures of one split; with a limit only of its first documents."""


class ScoredSet(Protocol):
    """A gold set whose scorers are programs outside the repository, in the folder `scorers`."""

    NAME: str
    FOLDER: str

    def measure(
        self, folder: Path, split: str, reader: Reader, limit: int | None, scorers: Path
    ) -> list[Figure]:
        """The figures of one split; with a limit only of its first documents."""


SETS: tuple[GoldSet, ...] = (
    muc4,
    polnear,
    isaf,
    gva,
    gva_linking,
    events,
    event_location,
    geoparsing,
    relative_places,
    timebank,
    ecbplus,
    famus,
)
SCORED_SETS: tuple[ScoredSet, ...] = (accounts, sets, calibration)


def main(arguments: Sequence[str]) -> int:
    """Measure the sets named, print their figures, and keep or check them as told."""
    if arguments and arguments[0] == "speed":
        speed.main(arguments[1:])
        return 0
    if arguments and arguments[0] == "lookup":
        lookup.main(arguments[1:])
        return 0
    if arguments and arguments[0] == "desk":
        desk.main(arguments[1:])
        return 0
    given = _options().parse_args(arguments)
    if given.limit is not None and (given.write or given.check or given.raise_floors):
        print("figures of a part of a set are not written, checked or made floors", file=sys.stderr)
        return 2
    below: list[str] = []
    for name in given.names:
        figures = _measure(name, given)
        _print(name, figures, given)
        if given.write:
            table.write(name, given.split, figures)
        if given.raise_floors:
            floors.lift(name, given.split, figures)
        if given.check:
            below += floors.below(name, given.split, figures)
    for line in below:
        print(line, file=sys.stderr)
    return 1 if below else 0


def _measure(name: str, given: argparse.Namespace) -> list[Figure]:
    reader = Reader(given.run)
    for gold in SETS:
        if name == gold.NAME:
            return gold.measure(given.data / gold.FOLDER, given.split, reader, given.limit)
    scored = next(gold for gold in SCORED_SETS if name == gold.NAME)
    scorers = given.score or given.data.parent / "score"
    return scored.measure(given.data / scored.FOLDER, given.split, reader, given.limit, scorers)


def _options() -> argparse.ArgumentParser:
    names = [gold.NAME for gold in SETS] + [gold.NAME for gold in SCORED_SETS]
    options = argparse.ArgumentParser("python -m benchmarks", description=__doc__)
    options.add_argument(
        "names", nargs="+", choices=names, metavar="NAME", help=f"{', '.join(names)}; or speed"
    )
    options.add_argument(
        "--data", type=Path, required=True, metavar="DIR", help="the folder of the gold sets"
    )
    options.add_argument(
        "--score", type=Path, metavar="DIR", help="scorers of accounts and sets (DATA/../score)"
    )
    options.add_argument("--split", default="dev")
    options.add_argument("--limit", type=int, metavar="N", help="only the first N documents")
    options.add_argument("--run", metavar="CMD", help='read with a command: "rashomon read --json {jsonl}"')
    options.add_argument("--json", action="store_true", help="print JSON, not a table")
    options.add_argument(
        "--errors", type=int, default=0, metavar="N", help="the first N errors of each figure"
    )
    options.add_argument("--write", action="store_true", help="put the figures into benchmarks/README.md")
    options.add_argument("--check", action="store_true", help="exit 1 when a figure is below its floor")
    options.add_argument("--raise-floors", action="store_true", help="make better figures the new floors")
    return options


def _print(name: str, figures: list[Figure], given: argparse.Namespace) -> None:
    if given.json:
        shown = [{**asdict(figure), "errors": list(figure.errors[: given.errors])} for figure in figures]
        print(json.dumps({"name": name, "split": given.split, "figures": shown}, indent=1))
        return
    print(f"{name}, {given.split}\n\n{table.rows(figures)}")
    for figure in figures:
        if given.errors and figure.errors:
            print(f"\n{figure.name}: {len(figure.errors)} errors")
            print("\n".join(f"  {line}" for line in figure.errors[: given.errors]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
