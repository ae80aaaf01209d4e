from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import InputError
from rashomon.plugins import Draft, ReadOptions
from rashomon.read.jsonl import JsonLinesReader
from tests.read.support import draft, drafts

READER = JsonLinesReader()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_is_kept_exactly(text: str) -> None:
    """Every character of the text comes back, line ends, zeros and direction marks with the rest."""
    assert draft(READER, json.dumps({"text": text})).text == text
    assert draft(READER, json.dumps({"text": text}, ensure_ascii=False)).text == text


def test_all_keys_are_read() -> None:
    """The seven keys of a line are the draft's; others are left alone."""
    line = {
        "id": "a1",
        "text": "Six died.",
        "title": "Six die",
        "published": "2031-03-14T23:30:00-05:00",
        "publisher": "Velmar Wire",
        "url": "https://a.example",
        "language": "en",
        "topic": ["war"],
    }
    assert draft(READER, json.dumps(line)) == Draft(
        "input:1", "Six died.", "a1", "Six die", "https://a.example", "Velmar Wire", date(2031, 3, 14), "en"
    )


def test_a_number_is_an_id() -> None:
    """An id may be a whole number."""
    assert draft(READER, '{"id": 7, "text": "Six died."}').id == "7"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b'{"text": "Six died."', "is not JSON (Expecting ',' delimiter at column 21)"),
        (b'["text"]', "is not a JSON object"),
        (b'{"title": "Six"}', 'has no "text"'),
        (b'{"text": null}', 'has no "text"'),
        (b'{"text": "Six died.", "published": "14 March"}', "the date '14 March' is not understood"),
        (b'{"text": "Six died.", "publisher": 4}', '"publisher" is not in quotes'),
        (b'{"text": "caf\xe9"}', "is not UTF-8 (byte 13)"),
        (b"[" * 100_000, "is not JSON that can be read"),
        (b'{"text": "a", "n": ' + b"1" * 5000 + b"}", "is not JSON that can be read"),
        (b'{"text": "' + b"x" * 20_000 + b'"}', "is larger than 0.01 MB"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_is_read(line: bytes, problem: str) -> None:
    """A broken line among good ones is an error with file and line number."""
    good = b'{"text": "Six died."}\n'
    options = ReadOptions(max_bytes=10_000 if b"xxx" in line else 1_000_000)
    first, error, last = drafts(READER, good + line + b"\n\n" + good, options)
    assert isinstance(first, Draft)
    assert isinstance(error, InputError)
    assert str(error).startswith(f"input:2: {problem}")
    assert isinstance(last, Draft)
    assert last.name == "input:4"


def test_a_byte_order_mark_is_passed_over() -> None:
    """A file saved with a UTF-8 mark reads like one without."""
    assert draft(READER, b'\xef\xbb\xbf{"text": "Six died."}').text == "Six died."


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        ('{"text": "Six died."}'.encode("utf-16"), "is UTF-16"),
        (b'{\n  "text": "Six died."\n}\n', "is one JSON value over several lines"),
    ],
)
def test_what_is_not_json_lines_is_refused_once(content: bytes, problem: str) -> None:
    """A file that is something else altogether is one error, not one for each line."""
    with pytest.raises(InputError, match=problem):
        drafts(READER, content)
