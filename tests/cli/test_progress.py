"""What a person sees of a long run, and what is left of one that is stopped."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rashomon.cli import progress
from rashomon.cli.progress import Bar, duration
from rashomon.desk import deriving
from rashomon.store import derived, documents, open_desk
from tests.cli.test_desk import FIRST, lines, run, told

NUMBER = 60


def reports(folder: Path) -> Path:
    return lines(
        folder, *(FIRST.replace("Monday", f"{n % 28 + 1} May 2024, hour {n}") for n in range(NUMBER))
    )


def watched(*words: object) -> tuple[subprocess.Popen[bytes], int]:
    """The command with stderr on a terminal, and that terminal's other end."""
    ours, its = pty.openpty()
    command = [sys.executable, "-m", "rashomon", *map(str, words)]
    # A test run in the background ignores the signal, and what it starts would too.
    ours_before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=its)
    signal.signal(signal.SIGINT, ours_before)
    os.close(its)
    return running, ours


def written(terminal: int) -> str:
    told = b""
    while True:
        try:
            more = os.read(terminal, 65536)
        except OSError:  # Linux's word for a closed terminal
            more = b""
        if not more:
            os.close(terminal)
            return told.decode()
        told += more


def test_a_long_run_tells_how_far_it_is_and_a_stopped_one_keeps_what_it_has(tmp_path: Path):
    """A bar with an estimate; after Ctrl-C all that came is there, and the same command brings the rest."""
    path, address = reports(tmp_path), str(tmp_path / "d.db")
    with open_desk(address, create=True) as desk:
        running, terminal = watched("add", address, path)
        started = time.monotonic()
        while kept(desk) < 3 and time.monotonic() - started < 90:
            time.sleep(0.02)
        running.send_signal(signal.SIGINT)
        seen = written(terminal)
        assert running.wait() == 1
        before = kept(desk)
        assert 3 <= before < NUMBER
        assert f"of {NUMBER}, " in seen
        assert " left" in seen
        # The signal may come between the keeping of a document and its counting.
        assert int(re.search(r"stopped: (\d+) new documents? kept", seen)[1]) in (before - 1, before)
        done = run("add", address, path)
        assert f"{NUMBER - before} new" in done.stderr
        with desk.reading() as connection:
            assert not derived.state(connection).lags
    assert told("derive", address)["documents"] == NUMBER


def kept(desk: object) -> int:
    with desk.reading() as connection:
        return documents.count(connection)


def test_events_follow_while_a_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """After each portion of new documents, so that few lack theirs when it stops."""
    from rashomon.desk import adding

    waiting = []

    def note(desk: object, settings: object) -> None:
        with desk.reading() as connection:
            waiting.append(len(derived.pending(connection)))
        deriving.bring_up_to_date(desk, settings)

    monkeypatch.setattr(adding, "AT_ONCE", 2)
    monkeypatch.setattr(adding, "bring_up_to_date", note)
    run("add", tmp_path / "d.db", lines(tmp_path, *(f"{FIRST} It was hour {n}." for n in range(5))))
    assert waiting == [2, 2, 1]


def test_the_estimate_leaves_out_what_was_passed_over(monkeypatch: pytest.MonkeyPatch, capsys):
    """Of 100, 40 known before: 60 to do, at the pace of those that were read."""
    clock = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    bar = Bar("reading", quiet=False, total=lambda: 100)
    clock[0] = 10.0
    bar.show(10, passed_over=40)
    assert "10 of 60, 50 s left" in capsys.readouterr().err


def test_without_a_terminal_nothing_is_counted():
    """Nor are the inputs, for nobody."""
    bar = Bar("reading", quiet=False, total=lambda: pytest.fail("counted"))
    bar.show(1)


@pytest.mark.parametrize(("seconds", "words"), [(4.4, "4 s"), (100, "2 min"), (12_000, "3 h 20 min")])
def test_a_duration_is_told_in_few_words(seconds: float, words: str):
    """In seconds, minutes, or hours and minutes."""
    assert duration(seconds) == words
