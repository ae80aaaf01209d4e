"""Look-ups in the list of places, and how long a full edition of GeoNames' size takes to build."""

from __future__ import annotations

import argparse
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from rashomon.gazetteer import Gazetteer, fold
from rashomon.gazetteer.full import build_full
from rashomon.gazetteer.index import DEFAULT_PATH

_SYLLABLES = [c + v for c in "bdfghjklmnprstvz" for v in ("a", "e", "i", "o", "u", "ar", "in", "ush")]
# Shares of feature classes in allCountries.txt, from memory: towns, streams, hills, spots, regions, the rest.
_FEATURES = (
    ["P.PPL"] * 38 + ["H.STM"] * 17 + ["T.HLL"] * 13 + ["S.SCH"] * 23 + ["A.ADM3"] * 4 + ["L.LCTY"] * 5
)
_COUNTRIES = ("IQ", "SY", "UA", "SD", "CO", "US", "CN", "ID", "NG", "IN")
_ALTERNATES = 3  # in the mean; the real file has about one and a half, most of them not in Latin script
_TIMES = 2000


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table of one run."""
    options = argparse.ArgumentParser("python -m benchmarks lookup", description=__doc__)
    options.add_argument(
        "--gazetteer", type=Path, help="another list of places than the one that comes along"
    )
    options.add_argument(
        "--rows", type=int, help="first build a full edition from a dump of so many made-up rows"
    )
    given = options.parse_args(arguments)
    if given.rows is None:
        _measure(given.gazetteer)
        return
    with tempfile.TemporaryDirectory() as folder:
        dump, out = Path(folder, "allCountries.txt"), Path(folder, "full.sqlite")
        with dump.open("w", encoding="utf-8") as file:
            file.writelines(rows(given.rows))
        read = _seconds(lambda: sum(1 for _ in dump.open("rb")))
        begun = time.perf_counter()
        made = build_full(Path(folder), out)
        took = time.perf_counter() - begun
        print(f"{given.rows:,} rows, {dump.stat().st_size / 1e6:,.0f} MB: built in {took:,.0f} s", end="")
        print(
            f" ({took / read:,.0f} times as long as reading its lines); {made.info.places:,} places,", end=""
        )
        print(f" {made.info.names:,} names, {made.info.size / 1e6:,.0f} MB")
        # in a process of its own, whose memory is that of looking up alone
        command = [sys.executable, "-m", "benchmarks", "lookup", "--gazetteer", str(out)]
        sys.stdout.flush()
        subprocess.run(command, check=True)  # noqa: S603 - our own program


def rows(number: int) -> Iterator[str]:
    """Made-up rows with the nineteen columns of allCountries.txt."""
    draw = random.Random(1)  # noqa: S311 - not for secrets
    for one in range(20_000_000, 20_000_000 + number):
        name = _name(draw)
        others = ",".join(_name(draw) for _ in range(draw.randrange(2 * _ALTERNATES)))
        letter, code = draw.choice(_FEATURES).split(".")
        point = f"{draw.uniform(-60, 70):.5f}\t{draw.uniform(-180, 180):.5f}"
        country = draw.choice(_COUNTRIES)
        cells = f"{one}\t{name}\t{name}\t{others}\t{point}\t{letter}\t{code}\t{country}\t"
        region, district, people = f"{draw.randrange(30):02d}", draw.randrange(300), draw.randrange(5000)
        yield f"{cells}\t{region}\t{district}\t\t\t{people}\t\t120\tAsia/Baghdad\t2026-01-01\n"


def _name(draw: random.Random) -> str:
    return "".join(draw.choice(_SYLLABLES) for _ in range(draw.randint(3, 5))).capitalize()


def _measure(path: Path | None) -> None:
    before = _resident()
    places = Gazetteer.open(path)
    draw = random.Random(2)  # noqa: S311 - not for secrets
    unknown = [_name(draw) + "x" for _ in range(_TIMES)]
    known = _names(path or DEFAULT_PATH)
    print(f"{places.info.places:,} places, {places.info.names:,} names, {places.info.size / 1e6:,.0f} MB")
    print("| look-up | p50 µs | p95 µs | to folding the name |\n| --- | --- | --- | --- |")
    folding = statistics.median(_each(fold.__wrapped__, known))
    for what, names in (("a place", known), ("no place", unknown), ("a place again", known)):
        times = sorted(_each(places.find, names))
        p50, p95 = times[len(times) // 2], times[int(0.95 * len(times))]
        print(f"| {what} | {p50:,.1f} | {p95:,.1f} | {p50 / folding:.1f} |")
    print(f"memory taken, the cached and the mapped part: {_resident() - before:.0f} MB")


def _names(path: Path) -> list[str]:
    """Names spread over the file."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    (count,) = connection.execute("SELECT count(*) FROM places").fetchone()
    query = "SELECT name FROM (SELECT name, row_number() OVER (ORDER BY id) n FROM places) WHERE n % ? = 0"
    return [name for (name,) in connection.execute(query, (max(1, count // _TIMES),))]


def _resident() -> float:
    """Megabytes of this process in memory, mapped files among them (Linux)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6


def _each(work: Callable[[str], object], names: Iterable[str]) -> list[float]:
    """Microseconds for each name."""
    found = []
    for name in names:
        begun = time.perf_counter()
        work(name)
        found.append((time.perf_counter() - begun) * 1e6)
    return found


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
