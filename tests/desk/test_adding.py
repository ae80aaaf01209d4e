"""Inputs into a desk, read for real, on every kind of database."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from rashomon import pipeline
from rashomon.config import Settings
from rashomon.desk import adding, showing
from rashomon.errors import InputError
from rashomon.model import Document, Extraction
from rashomon.store import Desk, claims, derived, documents, open_desk

FIRST = "A roadside bomb killed three soldiers near Gao on Monday, the army said."
SECOND = "Five soldiers died when a bomb exploded near Gao on Monday, officials said. Two others were hurt."
OTHER = "Gunmen abducted four teachers in Basra on Sunday, police said."
SETTINGS = Settings(published=date(2024, 5, 15))


def written(folder: Path, *texts: str) -> list[str]:
    paths = [folder / f"{number}.txt" for number, _ in enumerate(texts)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, "utf-8")
    return [str(path) for path in paths]


def add(desk: Desk, inputs: list[str]) -> tuple[adding.Tally, list[InputError]]:
    failed: list[InputError] = []
    return adding.add(desk, inputs, SETTINGS, failed.append), failed


def test_a_desk_says_what_reading_says(desk: Desk, tmp_path: Path):
    """Each event of a desk is the one that reading the same inputs gives."""
    inputs = written(tmp_path, FIRST, SECOND, OTHER)
    tally, failed = add(desk, inputs)
    assert (tally, failed) == (adding.Tally(read=3, new=3), [])
    direct = pipeline.run(inputs, SETTINGS, pytest.fail)
    with desk.reading() as connection:
        kept = [showing.show(connection, event.id).result for event in direct.events]
    assert [result.events[0] for result in kept] == list(direct.events)
    assert [result.records[0] for result in kept] == list(direct.records)


def test_a_bad_input_among_good_ones(desk: Desk, tmp_path: Path):
    """It is named, the others are kept, and the next run tries it again."""
    inputs = written(tmp_path, FIRST, "", OTHER)
    for new, known in ((2, 0), (0, 2)):
        tally, failed = add(desk, inputs)
        assert (tally.new, tally.known, tally.failed) == (new, known, 1)
        assert [error.source for error in failed] == [inputs[1]]


def test_what_an_extractor_fails_on_is_not_kept(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A document that nothing answered for is read the next time."""

    def fail(document: Document, *_: object) -> Extraction:
        raise InputError(document.name, "got no answer", "start the endpoint")

    inputs = written(tmp_path, FIRST)
    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "claim", fail)
        assert add(desk, inputs)[0] == adding.Tally(read=1, failed=1)
    assert add(desk, inputs)[0] == adding.Tally(read=1, new=1)


def test_a_killed_run_goes_on(address: str, tmp_path: Path):
    """The command itself, killed while it reads, is given again and leaves nothing out."""
    path = tmp_path / "reports.jsonl"
    rows = ({"id": f"r{n}", "text": FIRST.replace("Monday", f"{n + 1} May 2024")} for n in range(30))
    path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    command = [sys.executable, "-m", "rashomon", "add", address, str(path)]
    with open_desk(address, create=True) as desk:
        running = subprocess.Popen(command, stderr=subprocess.PIPE)
        with running:
            started = time.monotonic()
            while _kept(desk) == 0 and time.monotonic() - started < 60:
                time.sleep(0.02)
            running.kill()
        before = _kept(desk)
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        assert before > 0
        assert f"{30 - before} new" in done.stderr
        assert f"{before} known before" in done.stderr
        with desk.reading() as connection:
            assert documents.count(connection) == claims.count(connection) == 30
            assert not derived.state(connection).lags


def _kept(desk: Desk) -> int:
    with desk.reading() as connection:
        return documents.count(connection)
