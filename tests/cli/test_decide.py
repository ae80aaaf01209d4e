"""Deciding about a desk's events from the command line."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import jsonschema
import pytest

from tests.cli.test_desk import FIRST, OTHER, SECOND, lines, run, told

NEXT_DAY = "A roadside bomb killed two officers in Gao on Tuesday, police said."


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    run("add", tmp_path / "desk.db", lines(tmp_path, FIRST, SECOND, OTHER))
    return tmp_path / "desk.db"


def event(desk: Path, country: str) -> str:
    return str(told("events", desk, "--country", country)["events"][0]["id"])


def test_a_team_decides_and_sees_who_did(desk: Path, monkeypatch: pytest.MonkeyPatch):
    """Set, listed, shown under the card, and undone by another person."""
    bomb = event(desk, "ML")
    monkeypatch.setenv("RASHOMON_USER", "ana")
    done = run(
        "decide", desk, "set", bomb[:8], "killed", "--low", 4, "--best", 5, "--high", 5, "--note", "lists"
    )
    assert done.exit_code == 0
    shown = told("show", desk, bomb)
    jsonschema.validate(
        shown, json.loads((resources.files("rashomon") / "schema/read.schema.json").read_text())
    )
    (ruling,) = shown["events"][0]["decisions"]
    assert (ruling["user"], ruling["kind"], ruling["note"]) == ("ana", "set", "lists")
    assert shown["events"][0]["estimates"]["killed"]["best"] == 5
    assert "decided by ana" in run("show", desk, bomb).stdout
    (listed,) = told("decisions", desk)["decisions"]
    assert (listed["stands"], listed["events"]) == (True, [bomb])
    run("decide", desk, "undo", ruling["id"], "--user", "bo")
    assert "(undone)" in run("decisions", desk).stdout
    assert told("show", desk, bomb)["events"][0]["decisions"] == []


def test_why_shows_the_parts_of_each_score(desk: Path, tmp_path: Path):
    """Those inside the event, and the nearest outside."""
    run("add", desk, lines(tmp_path, FIRST, SECOND, OTHER, NEXT_DAY))
    bomb = str(told("events", desk, "--until", "2024-05-13", "--country", "ML")["events"][0]["id"])
    said = run("why", desk, bomb).stdout
    assert "r1 and r2: +" in said
    assert "events that came nearest, and stayed apart:" in said
    (pair,) = told("why", desk, bomb)["pairs"]
    assert pair["score"]["total"] == pytest.approx(sum(p["weight"] for p in pair["score"]["parts"]), abs=0.01)


def test_merge_and_split_and_their_training_data(desk: Path):
    """Two events put together over what scores say, one report of it set apart again."""
    bomb, abduction = event(desk, "ML"), event(desk, "IQ")
    run("decide", desk, "merge", bomb, abduction)
    assert len(told("events", desk)["events"]) == 1
    run("decide", desk, "split", bomb, "r3")
    assert len(told("events", desk)["events"]) == 2
    pairs = told("decisions", desk, "--pairs")["pairs"]
    assert {(tuple(pair["documents"]), pair["same"]) for pair in pairs} >= {(("r3", "r1"), False)}
    assert "against it now" in run("decisions", desk).stdout


def test_figures_are_shown_as_they_grew(desk: Path):
    """A line for each day."""
    assert "2024-05-15  2 reports: " in run("show", desk, event(desk, "ML"), "--history").stdout
    grown = told("show", desk, event(desk, "ML"), "--history")["history"]
    assert [moment["day"] for moment in grown] == ["2024-05-15"]


def test_a_withdrawn_report_stays_out(desk: Path, tmp_path: Path):
    """It is listed with its decision, its words are found no more, and adding it again says so."""
    assert run("withdraw", desk, "r2").exit_code == 2
    run("withdraw", desk, "r2", "--reason", "author's wish")
    assert "no document" in run("search", desk, "exploded").stderr
    assert "withdrawn by decision" in run("documents", desk).stdout
    again = run("add", desk, lines(tmp_path, FIRST, SECOND, OTHER))
    assert "was withdrawn from this desk and stays out" in again.stderr
    assert "3 known before" in again.stderr
    assert "author's wish" in run("decisions", desk).stdout


def test_what_cannot_be_decided_is_told(desk: Path):
    """Wrong use, with the remedy."""
    bomb = event(desk, "ML")
    for words, said in (
        (("merge", bomb, bomb), "one event already"),
        (("move", "nothing", bomb), "there is no claim"),
        (("split", bomb, "r9"), "is not one report of"),
        (("undo", "nothing"), "there is no decision"),
        (("retype", bomb, "quarrel"), "types: "),
    ):
        done = run("decide", desk, *words)
        assert (done.exit_code, said in done.stderr) == (2, True), done.stderr


def test_reading_again_needs_another_extractor(desk: Path):
    """What the installed version has read it does not read again."""
    done = run("reread", desk)
    assert (done.exit_code, done.stderr) == (0, "0 documents read again; 0 failed\n")


def test_all_that_is_printed_fits_its_schema(desk: Path, tmp_path: Path):
    """Each command with --json, on a desk with decisions of several kinds."""
    run("add", desk, lines(tmp_path, FIRST, SECOND, OTHER, NEXT_DAY))
    bomb, other = (str(one["id"]) for one in told("events", desk, "--country", "ML")["events"])
    claim = str(told("show", desk, bomb, "--history", "--mentions")["claims"][0]["id"])
    merged = told("decide", desk, "merge", bomb, other, "--note", "one attack")
    assert len(merged["event"]) == 1
    told("decide", desk, "reject", claim)
    told("decide", desk, "retype", bomb, "grenade")
    told("decide", desk, "undo", str(told("decide", desk, "set", bomb, "killed", "--best", 4)["id"]))
    assert told("decisions", desk, "--pairs")["pairs"]
    assert told("withdraw", desk, "r3", "--reason", "asked")["stood"]
    assert len(told("decisions", desk)["decisions"]) == 6
    assert any(one["withdrawn"] for one in told("documents", desk)["documents"])
    assert told("why", desk, bomb)["decisions"]
    told("search", desk, "bomb")
    told("derive", desk)
    assert told("reread", desk)["read"] == 0
