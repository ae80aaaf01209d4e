from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from rashomon.errors import InputError
from rashomon.model import Document, content_id
from rashomon.plugins import ReadOptions
from rashomon.read import read
from tests.read.support import FIXTURES, documents, problems


def lines(path: Path, *values: object) -> Path:
    path.write_text("".join(json.dumps(value) + "\n" for value in values))
    return path


def test_document_of_a_file_with_everything() -> None:
    """Id, metadata, language and dateline of a plain report are filled in."""
    (one,) = documents(FIXTURES / "report.txt")
    assert one.id == content_id("Velmar Wire", one.text)
    assert (one.published, one.language) == (date(2031, 3, 12), "en")
    assert one.dateline is not None
    assert one.dateline.agency == "Wire"


def test_options_fill_in_what_an_input_does_not_say(tmp_path: Path) -> None:
    """--published and --publisher hold only where the input says nothing."""
    path = lines(
        tmp_path / "a.jsonl",
        {"text": "Six died."},
        {"text": "Two fled.", "publisher": "Herald", "published": "2031-01-02"},
    )
    found = documents(path, options=ReadOptions(published=date(2031, 5, 1), publisher="Wire"))
    assert [(one.publisher, one.published) for one in found] == [
        ("Wire", date(2031, 5, 1)),
        ("Herald", date(2031, 1, 2)),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("SIX SOLDIERS WERE KILLED IN AN ATTACK ON A BASE NEAR THE BORDER, THE ARMY SAID.", "en"),
        (
            "Six soldats ont été tués dans une attaque contre une base, selon l’armée.",
            "fr",
        ),
        ("The minister, who had left when the shots were fired, said that soldiers came.", "en"),
        ("De minister zei dat er na het gevecht of de vlucht niemand meer in de stad was.", "nl"),
        ("6 7 8", None),
    ],
)
def test_language_is_told_or_left_open(text: str, language: str | None, tmp_path: Path) -> None:
    """A text in capitals or another language is told; one without words is not guessed at."""
    assert [one.language for one in documents(lines(tmp_path / "a.jsonl", {"text": text}))] == [language]


def test_given_language_is_kept(tmp_path: Path) -> None:
    """A language given with the text is believed, without its region."""
    assert (
        documents(lines(tmp_path / "a.jsonl", {"text": "Six died.", "language": "fr-CA"}))[0].language == "fr"
    )


def test_same_document_again_is_dropped(tmp_path: Path) -> None:
    """The same text of the same publisher comes once, the same text of another publisher comes again."""
    path = lines(
        tmp_path / "a.jsonl",
        {"text": "Six died.", "publisher": "Wire"},
        {"text": "Six died.", "publisher": "Wire"},
        {"text": "Six died.", "publisher": "Herald"},
        {"text": "Six died.", "id": "x"},
    )
    assert [one.publisher for one in documents(path, path)] == ["Wire", "Herald", None]


def test_same_id_with_another_text_is_an_error(tmp_path: Path) -> None:
    """An id that comes back with other words is named."""
    path = lines(tmp_path / "a.jsonl", {"id": "x", "text": "Six died."}, {"id": "x", "text": "Two fled."})
    assert problems(path) == [
        f"{path}:2: has the id 'x' of another text read before; give each text its own id, or none"
    ]


def test_half_a_character_is_refused(tmp_path: Path) -> None:
    """A lone surrogate in a JSON escape is an error, since no file could hold it."""
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Six \\ud800 died."}\n{"text": "Six died.", "title": "\\udfff"}\n')
    assert [message.split("; ")[0] for message in problems(path)] == [
        f"{path}:1: holds half a character (a lone surrogate, U+D800)",
        f"{path}:2: holds half a character (a lone surrogate, U+DFFF)",
    ]


def test_direction_marks_stay_in_the_text_and_leave_the_title(tmp_path: Path) -> None:
    """The words are kept as given; a title is one line without characters nobody sees."""
    value = {"text": "Six \u202edied\u202c.\0", "title": "Six\n\u202edie\0"}
    (one,) = documents(lines(tmp_path / "a.jsonl", value))
    assert (one.text, one.title) == (value["text"], "Six die")


@pytest.mark.parametrize(
    "content", [b"", b" \n\t\n", b"\xef\xbb\xbf\n", b"\xff\xfe\n\0", "\u3000\u00a0".encode()]
)
def test_empty_file_is_an_error(content: bytes, tmp_path: Path) -> None:
    """A file of nothing, or of white space, says that it is empty."""
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    (message,) = problems(path)
    assert message.startswith(f"{path}: is empty; ")


def test_large_file_is_an_error_with_the_remedy(tmp_path: Path) -> None:
    """Fifty megabytes in one file are refused; the message says the limit and how to raise it."""
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert problems(path) == [f"{path}: is larger than 20 MB; split it, or raise the limit with --max-size"]


def test_large_json_lines_are_read(tmp_path: Path) -> None:
    """JSON Lines may be larger than the limit as a whole."""
    path = lines(
        tmp_path / "a.jsonl", *({"id": n, "text": f"Six died. {n}", "language": "en"} for n in range(50))
    )
    assert len(documents(path, options=ReadOptions(max_bytes=100))) == 50


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    """Documents stream: a broken later input does not keep an earlier one back."""
    path = lines(tmp_path / "a.jsonl", {"id": "a", "text": "Six died."})
    stream = read([str(path), "/nowhere.txt"])
    assert not isinstance(next(stream), InputError)
    assert isinstance(next(stream), InputError)


def test_same_input_gives_same_documents() -> None:
    """Two runs over one folder are equal."""
    assert [str(one) for one in read([str(FIXTURES)])] == [str(one) for one in read([str(FIXTURES)])]


def test_importing_loads_no_heavy_library() -> None:
    """The start of every command stays quick: parsers and models are imported when they are needed."""
    import subprocess
    import sys

    heavy = "trafilatura feedparser py3langid urllib3 charset_normalizer lxml numpy markdown_it"
    script = f"import sys, rashomon.read; print(sorted(set('{heavy}'.split()) & sys.modules.keys()))"
    root = FIXTURES.parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=root
    )
    assert done.stdout.strip() == "[]"


def is_read(one: object) -> bool:
    return isinstance(one, Document)


def test_what_came_is_handed_on_when_asked_for(tmp_path: Path) -> None:
    """A page, Markdown, a feed's entry, a header or another encoding; not what is the text itself."""
    options = ReadOptions(with_received=True)
    for name in ("report.html", "report.md", "report.txt"):
        (item,) = documents(FIXTURES / name, options=options)
        assert item.received is not None
        assert item.received.data == (FIXTURES / name).read_bytes()
        assert documents(FIXTURES / name)[0].received is None
    plain = tmp_path / "plain.txt"
    plain.write_text("Gunmen killed two men in Dorvik.", "utf-8")
    found = [one for one in read([str(plain), str(FIXTURES / "reports.jsonl")], options) if is_read(one)]
    assert {one.received for one in found} == {None}
    plain.write_bytes("Gunmen killed two men in Dorvik.".encode("utf-16"))
    (item,) = documents(plain, options=options)
    assert item.received is not None
    assert item.received.data.decode("utf-16") == item.text


def test_an_entry_comes_as_it_stands_in_its_feed(tmp_path: Path) -> None:
    """Each has its own part of the feed, and no word of the others."""
    options = ReadOptions(with_received=True)
    for name, tag in (("feed.rss", "item"), ("feed.atom", "entry")):
        feed = (FIXTURES / name).read_text("utf-8")
        for item in filter(is_read, read([str(FIXTURES / name)], options)):
            assert item.received is not None
            written = item.received.data.decode()
            assert written in feed
            assert (written.count(f"<{tag}"), written.count(f"</{tag}>")) == (1, 1)
            assert item.title is None or item.title[:8] in written
    items = "<item><description><![CDATA[<item> Six </item> died.]]></description></item ><!-- <item> -->"
    feed = tmp_path / "one.rss"
    feed.write_text(f"<rss version='2.0'><channel>{items}</channel></rss>", "utf-8")
    (item,) = documents(feed, options=options)
    assert item.received is not None
    assert item.received.data.decode() == items[: -len("<!-- <item> -->")]
