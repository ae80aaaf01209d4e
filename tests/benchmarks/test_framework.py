"""What is the same for every gold set: figures, floors, the table and the reader."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

from benchmarks import floors, table
from benchmarks.figure import Figure, Tally
from benchmarks.reading import Article, Reader

TEXT = "HARARE, May 14 (Reuters) - Police said gunmen killed three farmers near Mutare on Monday."


def test_tallies_add_up():
    """2 of 3 said are right and 2 of 5 are found; two answers may hit one gold thing."""
    tally = Tally(1, 2, 3) + Tally(1, 1, 2)
    assert (tally.precision, tally.recall) == (2 / 3, 2 / 5)
    assert Tally(2, 2, 2, right_gold=1).recall == 0.5
    assert Tally().f1 == 0


def test_a_figure_below_its_floor_is_named(tmp_path: Path):
    """Floors are raised by better figures, never lowered, and a figure that is gone is below."""
    path = tmp_path / "floors.json"
    floors.lift("towns", "dev", [Figure("found F1", 0.61234), Figure("near", 0.5)], path)
    assert floors.below("towns", "dev", [Figure("found F1", 0.6123), Figure("near", 0.5)], path) == []
    assert len(floors.below("towns", "dev", [Figure("found F1", 0.6)], path)) == 2
    floors.lift("towns", "dev", [Figure("found F1", 0.3), Figure("near", 0.7)], path)
    assert json.loads(path.read_text())["towns"]["dev"] == {"found F1": 0.612, "near": 0.7}


def test_one_side_of_a_trade_off_has_no_floor(tmp_path: Path):
    path = tmp_path / "floors.json"
    floors.lift("towns", "dev", Tally(1, 2, 2).figures("found"), path)
    assert json.loads(path.read_text())["towns"]["dev"] == {"found F1": 0.5}


def test_the_table_is_replaced_between_its_markers(tmp_path: Path):
    readme = tmp_path / "README.md"
    readme.write_text("# Benchmarks\n\nwords before\n")
    table.write("towns", "dev", [Figure("near", 0.5, count=8)], readme)
    table.write("towns", "dev", [Figure("near", 0.75, 0.4, 0.9, "Roe 2020", 8)], readme)
    text = readme.read_text()
    assert text.count("<!-- figures: towns dev -->") == 1
    assert "words before" in text
    assert "| near | 8 | 0.400 | 0.900 Roe 2020 |  |  | 0.750 |" in text


def test_precision_and_recall_stand_beside_f1():
    rows = table.rows(Tally(1, 2, 4).figures("towns")).splitlines()
    assert rows[2:] == ["| towns F1 | 4 |  |  | 0.500 | 0.250 | 0.333 |"]


def test_each_text_is_read_alone_or_all_together():
    """Two texts tell of one event; apart, each has its own report with mentions."""
    articles = [Article("a", TEXT, published="2024-05-15"), Article("b", TEXT, published="2024-05-15")]
    together = Reader().together(articles)
    assert [document["id"] for document in together["documents"]] == ["a", "b"]
    apart = list(Reader().apart(articles))
    assert [(article.id, len(report["documents"])) for article, report in apart] == [("a", 1), ("b", 1)]
    assert [claim["quote"] for claim in apart[0][1]["claims"] if claim["field"] == "killed"] == [
        "three farmers"
    ]
    assert "attributions" in apart[0][1]["documents"][0]["mentions"]


def test_a_command_reads_in_place_of_this_process():
    """The command gets the file of the texts and prints the JSON document."""
    program = "import json, sys; print(json.dumps({'seen': json.loads(open(sys.argv[1]).readline())['id']}))"
    command = f"{shlex.quote(sys.executable)} -c {shlex.quote(program.replace('{', '{{').replace('}', '}}'))}"
    assert Reader(command + " {jsonl}").together([Article("a", TEXT)]) == {"seen": "a"}
