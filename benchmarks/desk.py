"""A desk of a million claims: adding, size, looking up, and linking one more report.

The reports are copies, with changes, of the gold reports in the folder; what they say is read once. Reading
is no part of the figures: they are what the desk takes beyond it.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, islice
from pathlib import Path

from sqlalchemy import func, select

from benchmarks.copying import Told, copies
from rashomon import pipeline
from rashomon.config import Settings
from rashomon.desk import deriving, showing
from rashomon.store import Desk, documents, events, linked, open_desk, search
from rashomon.store.events import Filter
from rashomon.store.schema import claim

_EXTRACTOR = "rules/1"
_QUERIES = 60
_LINKED = 40
_ORDERS = 3


def main(arguments: Sequence[str] | None = None) -> None:
    """Fill a desk step by step, and print a row of figures at each."""
    options = argparse.ArgumentParser("python -m benchmarks desk", description=__doc__)
    options.add_argument("--data", type=Path, required=True, help="the folder of the gold sets")
    options.add_argument(
        "--desk", help="a file or a postgresql:// address, filled further; a passing file without"
    )
    options.add_argument(
        "--claims", type=int, nargs="+", default=[10_000, 100_000, 1_000_000], help="measure at each"
    )
    options.add_argument(
        "--reports", type=int, default=100, help="local news reports to copy, beside the sets"
    )
    given = options.parse_args(arguments)
    incidents = _incidents(given.data, given.reports)
    print(f"added one by one in {_ORDERS} shuffled orders: {_orders(incidents)}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        address = given.desk or str(Path(folder, "desk.db"))
        with open_desk(address, create=True) as desk:
            with desk.reading() as connection:
                there = documents.count(connection)
            # No incident has more copies than there are documents.
            told = copies(incidents, number=there)
            _measure(desk, Path(address) if "://" not in address else None, told, given.claims)


def _incidents(data: Path, most: int) -> list[list[Told]]:
    """What the gold reports say, by incident."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "reports.jsonl")
        rows = [*_sets(data / "accounts" / "sets"), *islice(_gva(data / "gva"), most)]
        path.write_text("".join(json.dumps(row) + "\n" for _, row in rows), "utf-8")
        home = {row["id"]: incident for incident, row in rows}
        told = list(pipeline.stream([str(path)], Settings(), print))
    by_incident = sorted(told, key=lambda one: (home[one[0].id], one[0].id))
    return [list(group) for _, group in groupby(by_incident, key=lambda one: home[one[0].id])]


def _sets(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for path in sorted(folder.glob("*/*.json")):
        text = path.with_suffix(".txt")
        if text.exists():
            about = json.loads(path.read_text("utf-8"))
            row = {"id": f"{path.parent.name}-{path.stem}", "text": text.read_text("utf-8"), "language": "en"}
            published = about.get("published") or about.get("document", {}).get("published")
            yield path.parent.name, row | ({"published": published} if published else {})


def _gva(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for line in (folder / "train_docs.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if len(row["content"].split()) >= 30:
            said = {"id": row["doc_id"], "text": row["content"], "published": row["dct"], "language": "en"}
            yield f"gva-{row['incident']}", said


def _orders(incidents: Sequence[Sequence[Told]]) -> str:
    """Whether the gold reports make the same events in any order, and as read all at once."""
    told = [one for incident in incidents for one in incident]
    at_once = pipeline.derive([item for item, _ in told], [said for _, said in told], Settings())
    wanted = {event.id: frozenset(mention.id for mention in event.mentions) for event in at_once.events}
    same = 0
    for seed in range(_ORDERS):
        random.Random(seed).shuffle(told)  # noqa: S311 - nothing secret
        with tempfile.TemporaryDirectory() as folder, open_desk(f"{folder}/desk.db", create=True) as desk:
            for item, said in told:
                with desk.deriving() as connection:
                    documents.add(connection, item, said, _EXTRACTOR)
                    deriving.relink(connection, [item.id], Settings())
            with desk.reading() as connection:
                rows = linked.of_events(connection, list(wanted))
        found: dict[str, set[str]] = {}
        for row in rows:
            found.setdefault(row.event, set()).add(row.mention)
        same += {event: frozenset(mentions) for event, mentions in found.items()} == wanted
    return f"{len(told)} reports, {len(wanted)} events, the same as read at once in {same} of {_ORDERS}"


def _measure(desk: Desk, file: Path | None, told: Iterator[Told], steps: Sequence[int]) -> None:
    with desk.reading() as connection:
        items = documents.count(connection)
        claims_there = connection.execute(select(func.count()).select_from(claim)).scalar_one()
    for step in steps:
        before, took, spent = items, 0.0, 0.0
        while claims_there < step:
            batch = list(islice(told, deriving.AT_ONCE))
            begun, cpu = time.perf_counter(), time.process_time()
            for document, extraction in batch:
                with desk.writing() as connection:
                    documents.add(connection, document, extraction, _EXTRACTOR)
            with desk.deriving() as connection:
                deriving.relink(connection, [document.id for document, _ in batch], Settings())
            took += time.perf_counter() - begun
            spent += time.process_time() - cpu
            claims_there += sum(len(extraction.claims) for _, extraction in batch)
            items += len(batch)
        added = items - before
        print(f"\n{claims_there:,} claims in {items:,} documents, {_count(desk):,} events")
        if added:
            print(f"  added {added / took:,.0f} documents/s ({added / spent:,.0f} per CPU second)")
        print(f"  {_size(desk, file) / 1e6:,.0f} MB, {_size(desk, file) / items / 1e3:,.1f} KB a document")
        for name, query in _queries(desk).items():
            print(f"  {name}: {_times(query)}")
        print(f"  link one report: {_linking(desk, told)}")
        print(f"  peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:,.0f} MB", flush=True)


def _count(desk: Desk) -> int:
    with desk.reading() as connection:
        return events.count(connection)


def _size(desk: Desk, file: Path | None) -> int:
    if file is not None:
        return sum(path.stat().st_size for path in file.parent.glob(f"{file.name}*"))
    with desk.reading() as connection:
        found = connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one()
        return int(found)


def _queries(desk: Desk) -> dict[str, Callable[[random.Random], object]]:
    """The six commonest ways to look something up, each with values of the desk's own."""
    with desk.reading() as connection:
        some = list(events.find(connection, Filter(), limit=500, after=None))
        texts = [one.document.id for one in documents.listed(connection, limit=200)]
        words = [word for item in documents.of_ids(connection, texts) for word in item.text.split()]
    dated = [record for record in some if record.period is not None]
    placed = [record for record in some if record.place is not None and record.place.country]
    plain = [word for word in words if word.isalpha() and len(word) > 5]

    def find(limit: int = 50, **wanted: object) -> object:
        with desk.reading() as connection:
            return list(events.find(connection, Filter(**wanted), limit=limit, after=None))  # type: ignore[arg-type]

    def show(chance: random.Random) -> object:
        with desk.reading() as connection:
            return showing.show(connection, chance.choice(some).event_id)

    def by_words(chance: random.Random) -> object:
        with desk.reading() as connection:
            return list(search.find(connection, " ".join(chance.sample(plain, 2)), limit=20))

    def month(chance: random.Random) -> object:
        period = chance.choice(dated).period
        return period and find(since=period.start.replace(day=1), until=period.start)

    def country(chance: random.Random) -> object:
        place = chance.choice(placed).place
        return place and find(country=place.country)

    return {
        "events, the latest 50": lambda _: find(),
        "events of a month": month,
        "events of a country": country,
        "events with 3 or more killed": lambda _: find(min_killed=3),
        "one event, whole": show,
        "documents by two words": by_words,
    }


def _times(query: Callable[[random.Random], object]) -> str:
    chance, took = random.Random(3), []  # noqa: S311 - nothing secret
    query(chance)
    for _ in range(_QUERIES):
        begun = time.perf_counter()
        query(chance)
        took.append(1e3 * (time.perf_counter() - begun))
    return _spread(took)


def _spread(took: Sequence[float]) -> str:
    return f"p50 {statistics.median(took):,.1f} ms, p95 {sorted(took)[int(0.95 * len(took))]:,.1f} ms"


def _linking(desk: Desk, told: Iterator[Told]) -> str:
    """Time to link one report that has come, its commit included."""
    took = []
    for document, extraction in islice(told, _LINKED):
        with desk.writing() as connection:
            documents.add(connection, document, extraction, _EXTRACTOR)
        begun = time.perf_counter()
        with desk.deriving() as connection:
            deriving.relink(connection, [document.id], Settings())
        took.append(1e3 * (time.perf_counter() - begun))
    return _spread(took)
