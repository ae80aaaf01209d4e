"""`rashomon read`: output on stdout, messages on stderr, and an exit code that says how it went."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib import resources
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from rashomon.cli.main import cli

REPORT = str(Path(__file__).parents[2] / "examples" / "reports" / "ansongo.txt")
SCHEMA = json.loads(resources.files("rashomon").joinpath("schema/read.schema.json").read_text("utf-8"))


def run(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["read", *words], input=stdin, catch_exceptions=False)


@pytest.mark.parametrize("words", [["--json"], ["--json", "--mentions"]])
def test_json_is_one_valid_document(words: list[str]):
    """What is printed for the example report fits the schema that is shipped."""
    done = run(REPORT, *words)
    jsonschema.validate(json.loads(done.stdout), SCHEMA, cls=jsonschema.Draft202012Validator)
    assert (done.exit_code, done.stderr) == (0, "")


def test_json_is_the_same_in_another_process():
    """Two processes with other hash seeds print the same bytes."""

    def printed(seed: str) -> bytes:
        command = [sys.executable, "-m", "rashomon", "read", "--json", "--mentions", REPORT]
        return subprocess.run(
            command, capture_output=True, check=True, env=os.environ | {"PYTHONHASHSEED": seed}
        ).stdout

    assert printed("1") == printed("2")


def test_jsonl_is_one_object_a_line():
    """Each line stands alone and says what it is."""
    types = [json.loads(line)["type"] for line in run(REPORT, "--jsonl").stdout.splitlines()]
    assert types == sorted(types, key=["document", "claim", "event", "relation"].index)
    assert {"document", "claim", "event"} <= set(types)


def test_quotes_stand_where_their_spans_say():
    """The stored text at a claim's span is its quote."""
    text = Path(REPORT).read_text("utf-8").strip()
    text = "a😀b\u0301 " + text
    line = json.dumps({"id": "one", "text": text})
    claims = json.loads(run("-", "--json", stdin=line).stdout)["claims"]
    assert [claim["quote"] for claim in claims] == [text[slice(*claim["span"])] for claim in claims]
    assert claims


def test_failed_input_is_named_and_the_rest_done():
    """One missing file costs itself only: exit code 1, the other report is read."""
    done = run("/no/such/file.txt", REPORT, "--json")
    assert done.exit_code == 1
    assert "/no/such/file.txt" in done.stderr
    assert len(json.loads(done.stdout)["documents"]) == 1


def test_name_of_a_failed_input_cannot_act():
    """A file name with an escape sequence is printed without it."""
    assert "\x1b" not in run("/no/\x1b[31mred.txt", "--json").stderr


def test_quiet_says_nothing_of_success(tmp_path: Path):
    """--quiet keeps failures and drops the count."""
    other = tmp_path / "other.txt"
    other.write_text("Rain fell on the coast on Monday and the harvest was good.\n")
    loud, quiet = run(REPORT, str(other)), run(REPORT, str(other), "--quiet")
    assert (loud.stderr, quiet.stderr) == ("2 documents read, 0 inputs failed\n", "")


def test_report_without_event_is_no_failure(tmp_path: Path):
    """A report in which nothing happened gives a sentence and exit code 0."""
    calm = tmp_path / "calm.txt"
    calm.write_text("Rain fell on the coast on Monday and the harvest was good.\n")
    done = run(str(calm))
    assert done.exit_code == 0
    assert done.stdout.startswith("No event of political violence found in")


def test_card_names_the_speakers():
    """The card of the example report shows who says what."""
    done = run(REPORT)
    assert done.exit_code == 0
    for words in ("security officials", "general staff", "eight shells", "Where accounts differ"):
        assert words in done.stdout


def test_closed_pipe_is_quiet():
    """A reader who has seen enough, as `head` does, causes no complaint."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "rashomon", "read", "--jsonl", REPORT]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert done.stderr == b""
