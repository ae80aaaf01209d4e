"""The command itself under what happens to it: killed, cut off from its server, given broken input.

DESK_TEST_KILLS and DESK_TEST_REPORTS make the runs longer than is good for every day.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from rashomon.store import Desk, derived, open_desk
from rashomon.store.schema import claim, document, extraction
from tests.store import samples
from tests.store.rows import derived_rows
from tests.store.server import restart

KILLS = int(os.environ.get("DESK_TEST_KILLS", "3"))
REPORTS = int(os.environ.get("DESK_TEST_REPORTS", "60"))
TOWNS = ("Gao", "Mopti", "Basra", "Mosul", "Maiduguri", "Kandahar")


def reports(path: Path, number: int = REPORTS) -> Path:
    """Made-up reports, two of each attack."""
    with path.open("w", encoding="utf-8") as file:
        for at in range(number):
            day = date(2024, 1, 1) + timedelta(days=at // 2)
            town = TOWNS[at // 2 % len(TOWNS)]
            army = (
                f"A roadside bomb killed {at % 7 + 2} soldiers near {town} on {day:%d %B %Y}, the army said."
            )
            blast = f"{at % 5 + 1} people died near {town} on {day:%d %B %Y} when a bomb exploded"
            medic = f"{blast}, a doctor said. {at % 3 + 1} others were wounded."
            told = (army, medic)[at % 2]
            row = {"id": f"r{at}", "text": told, "published": day.isoformat(), "publisher": f"Paper {at % 2}"}
            file.write(json.dumps(row) + "\n")
    return path


def add(address: str, path: Path) -> list[str]:
    return [sys.executable, "-m", "rashomon", "add", "--json", address, str(path)]


def check(address: str, number: int = REPORTS) -> None:
    """All is there once, the tables agree, and what is derived is what deriving from scratch gives."""
    with open_desk(address) as desk:
        assert _count(desk, document) == _count(desk, extraction) == number
        with desk.reading() as connection:
            twice = select(claim.c.id).group_by(claim.c.id).having(func.count() > 1)
            assert connection.execute(twice).all() == []
            assert not derived.state(connection).lags
            if connection.dialect.name == "sqlite":
                assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
                assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        before = derived_rows(desk)
        samples.derive(desk, again=True)
        assert derived_rows(desk) == before


def _count(desk: Desk, table: object) -> int:
    with desk.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def test_killed_again_and_again_the_command_goes_on(address: str, tmp_path: Path):
    """kill -9 at any moment, while it reads, writes or derives: nothing is lost and nothing comes twice."""
    path, chance = reports(tmp_path / "reports.jsonl"), random.Random(5)
    for _ in range(KILLS):
        running = subprocess.Popen(add(address, path), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        with running:
            time.sleep(chance.uniform(1.0, 4.0))
            running.kill()
    done = subprocess.run(add(address, path), check=True, capture_output=True)
    told = json.loads(done.stdout)
    assert (told["read"], told["failed"]) == (REPORTS, 0)
    check(address)


def test_a_server_started_anew_is_told_and_the_command_goes_on(address: str, tmp_path: Path):
    """Cut off in the middle, the command names the desk; given again, it brings in the rest."""
    if "://" not in address:
        pytest.skip("SQLite has no server")
    path = reports(tmp_path / "reports.jsonl")
    running = subprocess.Popen(add(address, path), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with running, open_desk(address, create=True) as desk:
        while _count(desk, document) < 3 and running.poll() is None:
            time.sleep(0.05)
        restart(address)
        _, said = running.communicate()
    assert running.returncode == 1, said
    assert "cannot be reached" in said
    assert subprocess.run(add(address, path), check=False, capture_output=True).returncode == 0
    check(address)


def test_a_broken_input_among_many(tmp_path: Path):
    """It is named, and all others are in."""
    path = reports(tmp_path / "reports.jsonl")
    lines = path.read_text("utf-8").splitlines()
    lines.insert(REPORTS // 2, '{"id": "broken", "text": "A bomb')
    path.write_text("\n".join(lines), "utf-8")
    address = str(tmp_path / "desk.db")
    done = subprocess.run(add(address, path), check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert f"{path}:{REPORTS // 2 + 1}" in done.stderr
    check(address)
