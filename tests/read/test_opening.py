from __future__ import annotations

import io
import logging
import os
import sys
from pathlib import Path

import pytest

from tests.read.support import FIXTURES, documents, problems


def give_stdin(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_folder_is_read_in_order(tmp_path: Path) -> None:
    """Files of a folder and its folders are read in order of their paths, hidden ones left out."""
    for name in ("b.txt", "a/2.txt", "a/1.md", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"Six died in {name}, police said.")
    assert [one.text.split()[3] for one in documents(tmp_path)] == ["b.txt,", "a/1.md,", "a/2.txt,"]


def test_unknown_suffixes_are_named_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What a folder holds besides known files is left out, and said in one message."""
    for name in ("a.txt", "b.log", "c.log", "d"):
        (tmp_path / name).write_text("Six died, police said.")
    with caplog.at_level(logging.WARNING, "rashomon.read"):
        assert len(documents(tmp_path)) == 1
    assert [record.getMessage().split(": ", 1)[1] for record in caplog.records] == [
        "files left out: 2 with .log, 1 with no suffix; name a file itself to have it read"
    ]


def test_folder_without_readable_files_is_an_error(tmp_path: Path) -> None:
    """A folder that holds nothing known says which suffixes are."""
    (tmp_path / "a.log").write_text("Six died.")
    (message,) = problems(tmp_path)
    assert "holds no file that can be read; known suffixes: .txt" in message


def test_one_bad_file_does_not_stop_a_folder(tmp_path: Path) -> None:
    """Of three files in a folder, the two good ones are read."""
    (tmp_path / "a.txt").write_text("Six died.")
    (tmp_path / "b.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "c.txt").write_text("Two fled.")
    assert [message.split(": ")[1] for message in problems(tmp_path)] == [
        'is a PDF, not text; take the text out of it first, for example with "pdftotext"'
    ]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    """A folder that links to itself is read once."""
    (tmp_path / "a.txt").write_text("Six died.")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    assert len(documents(tmp_path)) == 1


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("/nowhere/at/all.txt", "does not exist; check the path"),
        ("a\0b.txt", "cannot be opened"),
        ("x" * 5000, "cannot be opened"),
        ("ftp://a.example/x.txt", "is not an http or https address"),
        ("file:///etc/hostname", "is not an http or https address"),
        ("", "does not exist"),
    ],
)
def test_what_cannot_be_opened_is_named(name: str, problem: str) -> None:
    """A missing file, an impossible name or another kind of address is an error with the name in it."""
    (message,) = problems(name)
    assert message.startswith(f"{name}: ")
    assert problem in message


def test_unreadable_file_is_named(tmp_path: Path) -> None:
    """A file without the right to read it is an error."""
    path = tmp_path / "a.txt"
    path.write_text("Six died.")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert "cannot be opened (Permission denied)" in problems(path)[0]


@pytest.mark.parametrize("name", ["report.html", "feed.rss", "feed.atom", "report.txt", "reports.jsonl"])
def test_standard_input_is_told_by_its_bytes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON Lines, HTML, feeds and plain text on standard input read like the file."""
    from rashomon.errors import InputError
    from rashomon.read import read

    path = FIXTURES / name
    from_file = [one for one in read([str(path)]) if not isinstance(one, InputError)]
    give_stdin(monkeypatch, path.read_bytes())
    assert [one for one in read(["-"]) if not isinstance(one, InputError)] == from_file


def test_standard_input_in_utf16(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that a shell turned into UTF-16 is still told to be one."""
    give_stdin(monkeypatch, (FIXTURES / "report.html").read_text().encode("utf-16"))
    (one,) = documents("-")
    assert one.title == "Rockets hit air base near Ostravka"


def test_file_without_a_suffix_is_told_by_its_bytes(tmp_path: Path) -> None:
    """A file that is named itself is read whatever it is called."""
    path = tmp_path / "report"
    path.write_text('{"id": "x", "text": "Six died."}\n')
    assert [one.id for one in documents(path)] == ["x"]
