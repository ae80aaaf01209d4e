"""The commands on a desk, from the first report to the card of an event."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from hashlib import sha256
from importlib import resources
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from rashomon.cli.main import cli
from rashomon.store.schema import DERIVED
from tests import schemas

FIRST = "A roadside bomb killed three soldiers near Gao on Monday, the army said."
SECOND = (
    "Five soldiers died when a bomb exploded near Gao on Monday, officials said. Two others were wounded."
)
OTHER = "Gunmen abducted four teachers in Basra on Sunday, police said."
FRENCH = (
    "Une bombe a tué trois soldats près de Gao lundi, a annoncé l'armée dans un communiqué. Deux autres "
    "soldats ont été blessés dans l'attaque, selon des sources hospitalières de la ville."
)
FIXTURES = Path(__file__).parents[1] / "fixtures" / "documents"
EXAMPLE = Path(__file__).parents[2] / "examples" / "reports" / "ansongo.txt"


def run(*words: object) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], catch_exceptions=False)


def told(*words: object) -> dict[str, object]:
    """What a command prints with --json, which fits the schema under its name."""
    printed = json.loads(run(*words, "--json").stdout)
    name = {"withdraw": "decide"}.get(str(words[0]), str(words[0]))
    schemas.check(printed, "pairs" if "--pairs" in words else name)
    return printed


def lines(folder: Path, *texts: str) -> Path:
    path = folder / "reports.jsonl"
    rows = ({"id": f"r{n}", "text": text, "published": "2024-05-15"} for n, text in enumerate(texts, 1))
    path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    return path


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    done = run("add", folder / "desk.db", lines(folder, FIRST, SECOND, OTHER), EXAMPLE)
    assert (done.exit_code, done.stdout) == (0, "")
    return folder / "desk.db"


def test_adding_tells_what_became_of_each_input(tmp_path: Path):
    """New, known, copies and failed are told apart; a failed input is named and the rest done."""
    first = run("add", tmp_path / "d.db", lines(tmp_path, FIRST, FRENCH), "/no/such/file.txt", "--json")
    assert first.exit_code == 1
    tally = json.loads(first.stdout)
    schemas.check(tally, "add")
    assert {key: tally[key] for key in ("read", "new", "known", "copies", "failed")} == {
        "read": 2,
        "new": 2,
        "known": 0,
        "copies": 0,
        "failed": 2,
    }
    problems = {failure["input"]: failure["problem"] for failure in tally["failures"]}
    assert any("fr" in problem for problem in problems.values())
    again = run("add", tmp_path / "d.db", lines(tmp_path, FIRST, FRENCH))
    assert again.stderr == "2 documents read: 0 new (0 of them copies), 2 known before; 0 inputs failed\n"
    assert again.exit_code == 0


def test_copies_are_counted(tmp_path: Path):
    """A report that repeats another's words is new, and a copy."""
    long = f"{FIRST} The road was closed for hours. Traders in the town said that the market stayed shut."
    tally = told("add", tmp_path / "d.db", lines(tmp_path, long, f"{long} No group spoke."))
    assert (tally["new"], tally["copies"]) == (2, 1)
    kept = told("documents", tmp_path / "d.db")["documents"]
    assert [row["same_origin_as"] for row in kept] == [None, "r1"]


def test_reports_added_apart_are_linked(tmp_path: Path):
    """Two runs tell of one event: it is one event in the desk, and its figures differ."""
    run("add", tmp_path / "d.db", lines(tmp_path, FIRST))
    run("add", tmp_path / "d.db", lines(tmp_path, FIRST, SECOND))
    (event,) = told("events", tmp_path / "d.db")["events"]
    assert event["documents"] == ["r1", "r2"]
    assert event["estimates"]["killed"]["agreement"] == "disputed"


def test_events_are_listed_the_latest_first(desk: Path):
    """A line each: the id, the day and what happened."""
    listed = run("events", desk).stdout.splitlines()
    days = [line.split()[1] for line in listed]
    assert days == sorted(days, reverse=True)
    assert told("events", desk)["after"] is None


def test_a_full_page_says_how_to_go_on(desk: Path):
    """--after takes the id that the page before ends with."""
    first = told("events", desk, "--limit", 1)
    rest = told("events", desk, "--after", first["after"])
    assert [*first["events"], *rest["events"]] == told("events", desk)["events"]
    assert f"--after {first['after']}" in run("events", desk, "--limit", 1).stderr


@pytest.mark.parametrize(
    ("words", "documents"),
    [
        (["--type", "abduction", "--country", "IQ"], [["r3"]]),
        (["--min-killed", "3", "--text", "roadside"], [["r1", "r2"]]),
        (["--text", "teachers basra"], [["r3"]]),
        (["--since", "2024-05-13", "--until", "2024-05-13"], [["r1", "r2"]]),
        (["--agreement", "disputed", "--text", "roadside"], [["r1", "r2"]]),
        (["--actor", "nobody"], []),
    ],
    ids=str,
)
def test_events_are_filtered(desk: Path, words: list[str], documents: list[list[str]]):
    """Filters narrow the list, together too."""
    assert [event["documents"] for event in told("events", desk, *words)["events"]] == documents


def test_an_unknown_type_is_told_with_the_known_ones(desk: Path):
    """A wrong word is wrong use."""
    done = run("events", desk, "--type", "storm")
    assert (done.exit_code, "abduction" in done.stderr) == (2, True)


def test_one_event_is_shown_as_read_shows_it(desk: Path):
    """The card, by the beginning of an id; and JSON that fits the schema of `read --json`."""
    (event,) = told("events", desk, "--text", "roadside")["events"]
    card = run("show", desk, event["id"][:8], "--reasons").stdout
    assert "“three soldiers”" in card
    assert "“Five soldiers”" in card
    schema = json.loads(resources.files("rashomon").joinpath("schema/read.schema.json").read_text("utf-8"))
    shown = told("show", desk, event["id"], "--mentions")
    jsonschema.validate(shown, schema, cls=jsonschema.Draft202012Validator)
    assert {row["id"] for row in shown["documents"]} == {"r1", "r2"}


def test_an_event_shows_what_it_is_tied_to(desk: Path):
    """The others by id, to be shown in turn."""
    tied = [
        run("show", desk, event["id"]).stdout for event in told("events", desk, "--country", "ML")["events"]
    ]
    ids = {event["id"] for event in told("events", desk)["events"]}
    assert any(any(f" {id_}: " in card for id_ in ids) for card in tied)


def test_quotes_stand_where_their_spans_say(desk: Path):
    """The text in the desk at a claim's span is its quote."""
    with closing(sqlite3.connect(desk)) as connection:
        texts = {id_: text.decode() for id_, text in connection.execute("SELECT id, text FROM document")}
    for event in told("events", desk)["events"]:
        for claim in told("show", desk, event["id"])["claims"]:
            assert texts[claim["document"]][slice(*claim["span"])] == claim["quote"]


def test_documents_are_found_by_their_words(desk: Path):
    """With the words around, and the events the report tells of."""
    (found,) = told("search", desk, "TEACHERS", '"four teachers"')["documents"]
    assert (found["id"], "four teachers" in found["quote"], len(found["events"])) == ("r3", True, 1)
    assert "r3" in run("search", desk, "teachers").stdout
    assert "no document" in run("search", desk, "volcano").stderr


def test_documents_are_listed(desk: Path):
    """In the order they were added."""
    listed = run("documents", desk).stdout.splitlines()
    assert [line.split()[0] for line in listed[:3]] == ["r1", "r2", "r3"]
    assert len(told("documents", desk, "--limit", 2, "--after", "r1")["documents"]) == 2


def test_a_document_comes_back_as_it_came(tmp_path: Path):
    """A page, byte for byte; a text that was received as itself; of a withdrawn one nothing."""
    page = (FIXTURES / "report.html").read_bytes()
    run("add", tmp_path / "d.db", FIXTURES / "report.html", lines(tmp_path, FIRST))
    listed = told("documents", tmp_path / "d.db")["documents"]
    assert listed[0]["received"] == {"media_type": "text/html", "sha256": sha256(page).hexdigest()}
    assert listed[1]["received"] is None
    done = run("documents", tmp_path / "d.db", "--received", listed[0]["id"][:6])
    assert (done.stdout_bytes, done.stderr) == (page, f"text/html, SHA-256 {sha256(page).hexdigest()}\n")
    assert run("documents", tmp_path / "d.db", "--received", "r1").stdout_bytes == FIRST.encode()
    run("withdraw", tmp_path / "d.db", listed[0]["id"], "--reason", "asked")
    done = run("documents", tmp_path / "d.db", "--received", listed[0]["id"])
    assert (done.exit_code, "was withdrawn" in done.stderr) == (2, True)


def derived_dump(desk: Path) -> str:
    """All that is derived, as SQL."""
    with closing(sqlite3.connect(desk)) as connection:
        starts = tuple(f'INSERT INTO "{table.name}"' for table in DERIVED)
        return "\n".join(sorted(line for line in connection.iterdump() if line.startswith(starts)))


def test_deriving_gives_the_same_bytes(desk: Path):
    """In another process with another hash seed, too; other policies give other figures."""
    before = derived_dump(desk)
    command = [sys.executable, "-m", "rashomon", "derive", str(desk)]
    subprocess.run(command, check=True, env={"PYTHONHASHSEED": "7"}, capture_output=True)
    assert derived_dump(desk) == before
    run("derive", desk, "--policy", "minmax")
    assert derived_dump(desk) != before
    run("derive", desk)
    assert derived_dump(desk) == before


def test_the_order_of_adding_changes_no_event(desk: Path, tmp_path: Path):
    """Another order, in two runs, derives the same rows."""
    run("add", tmp_path / "d.db", EXAMPLE)
    run("add", tmp_path / "d.db", lines(tmp_path, FIRST, SECOND, OTHER))
    assert derived_dump(tmp_path / "d.db") == derived_dump(desk)


def test_a_desk_that_cannot_be_used_is_told(tmp_path: Path):
    """A wrong name is wrong use; a damaged desk is a failure."""
    assert run("events", tmp_path / "none.db").exit_code == 2
    (tmp_path / "bad.db").write_text("no desk at all", "utf-8")
    done = run("documents", tmp_path / "bad.db")
    assert (done.exit_code, "bad.db: is no desk" in done.stderr) == (1, True)
