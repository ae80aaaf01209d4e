"""What goes wrong on a desk: it is told in words, nothing is lost and nothing comes twice."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from rashomon.errors import DeskError
from rashomon.store import Desk, claims, documents, open_desk
from rashomon.store.schema import claim, document, extraction
from tests.store import samples

ROOT = Path(__file__).parents[2]
KILLS = 8
DOCUMENTS = 400
# Adds the samples in turn, and says when it is about to begin.
PROGRAM = f"""
import sys
from rashomon.store import open_desk
from tests.store import samples
with open_desk(sys.argv[1], create=True) as desk:
    print("ready", flush=True)
    samples.add(desk, *range({DOCUMENTS}))
"""


def totals(desk: Desk) -> tuple[int, ...]:
    with desk.reading() as connection:
        tables = (document, extraction, claim, text("document_search"))
        return tuple(
            connection.execute(select(func.count()).select_from(table)).scalar_one() for table in tables
        )


def test_killed_again_and_again_it_loses_and_doubles_nothing(address: str):
    """After kill -9 at any moment the same command goes on where it stopped."""
    chance = random.Random(1)
    for _ in range(KILLS):
        running = subprocess.Popen([sys.executable, "-c", PROGRAM, address], cwd=ROOT, stdout=subprocess.PIPE)
        with running:
            assert running.stdout.readline() == b"ready\n"
            time.sleep(chance.uniform(0, 0.15))
            running.kill()
    with open_desk(address) as desk:
        kept, extractions, claimed, found = totals(desk)
        assert 0 < kept < DOCUMENTS
        assert (extractions, claimed, found) == (kept, 2 * kept, kept)
        samples.add(desk, *range(DOCUMENTS))
        assert totals(desk) == (DOCUMENTS, DOCUMENTS, 2 * DOCUMENTS, DOCUMENTS)
        with desk.reading() as connection:
            told = claims.extractions(connection)
            for item in documents.every(connection):
                number = int(item.title.removeprefix("No "))
                assert item == samples.sample(number)[0]
                assert len(told[item.id].claims) == 2
            if connection.dialect.name == "sqlite":
                assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
                connection.execute(text("PRAGMA foreign_key_check")).fetchall()


def test_several_writers_share_a_desk(address: str):
    """Each document is kept once, whoever comes first."""
    with open_desk(address, create=True):
        pass

    def add(_: int) -> int:
        with open_desk(address) as desk:
            return sum(samples.add(desk, *range(40)))

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(add, range(4))) == 40
    with open_desk(address) as desk:
        assert totals(desk) == (40, 40, 80, 40)


def test_a_busy_desk_is_told(tmp_path: Path):
    """When another program writes for too long the message names the desk and the remedy."""
    address = str(tmp_path / "desk.db")
    with open_desk(address, create=True) as desk, open_desk(address, timeout=0.1) as other, desk.writing():
        with pytest.raises(DeskError, match=r"desk\.db: is busy: .*; wait until"):
            samples.add(other, 1)
        with other.reading() as connection:
            assert documents.count(connection) == 0


def test_a_full_disk_is_told(tmp_path: Path):
    """The message names the desk and the remedy, what was kept stays, and adding goes on later."""
    with open_desk(str(tmp_path / "desk.db"), create=True) as desk:
        samples.add(desk, 0)
        with desk.reading() as connection:
            pages = connection.execute(text("PRAGMA page_count")).scalar()
            connection.execute(text(f"PRAGMA max_page_count = {pages + 2}"))
        with pytest.raises(DeskError, match=r"desk\.db: .* disk is full; make room"):
            samples.add(desk, *range(1, 200))
        kept = totals(desk)[0]
        assert 0 < kept < 200
        with desk.reading() as connection:
            connection.execute(text("PRAGMA max_page_count = 1000000"))
        samples.add(desk, *range(200))
        assert totals(desk) == (200, 200, 400, 200)


def test_a_read_only_file_is_told(tmp_path: Path):
    """A desk that may not be written names the file."""
    with open_desk(str(tmp_path / "desk.db"), create=True) as desk:
        with desk.reading() as connection:
            connection.execute(text("PRAGMA query_only = 1"))
        with pytest.raises(DeskError, match="cannot be opened or written"):
            samples.add(desk, 0)


def test_a_server_that_stops_is_told(desk: Desk):
    """A connection that breaks names the desk; the next transaction makes a new one."""
    if desk.engine.dialect.name == "sqlite":
        pytest.skip("SQLite has no server")

    def broken() -> None:
        with desk.writing() as connection:
            with open_desk(desk.engine.url.render_as_string(False)) as other, other.writing() as killer:
                pid = connection.execute(text("SELECT pg_backend_pid()")).scalar()
                killer.execute(text(f"SELECT pg_terminate_backend({pid})"))
            documents.add(connection, *samples.sample(1), samples.EXTRACTOR)

    with pytest.raises(DeskError, match="cannot be reached"):
        broken()
    assert samples.add(desk, 1) == [True]
