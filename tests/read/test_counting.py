"""How much there is to read, before it is read."""

from __future__ import annotations

from pathlib import Path

from rashomon.read import expected
from tests.read.support import FIXTURES


def test_lines_and_files_are_counted(tmp_path: Path) -> None:
    """Each line of JSON Lines, and one for each other input, in folders too; what is not there counts too."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "many.jsonl").write_text('{"text": "a"}\n' * 6 + '{"text": "b"}')
    (tmp_path / "in" / "one.txt").write_text("a")
    (tmp_path / "in" / ".hidden").write_text("a")
    inputs = [str(tmp_path), str(FIXTURES / "report.html"), "https://wire.example/1.jsonl", "/none.jsonl"]
    assert expected(inputs) == 11


def test_standard_input_cannot_be_counted() -> None:
    """Then there is no total."""
    assert expected(["-", "a.txt"]) is None
