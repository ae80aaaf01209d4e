from __future__ import annotations

from datetime import date

import pytest

from rashomon.errors import InputError
from rashomon.read.plain import PlainReader
from tests.read.support import draft, drafts

READER = PlainReader()


def test_header_is_metadata_and_not_text() -> None:
    """Lines such as PUBLISHED: above a first blank line are metadata, and the text begins below them."""
    one = draft(
        READER,
        "PUBLISHER: Wire\nPUBLISHED: 2031-03-12\nTITLE: Two die\nURL: https://a.example\n\nTwo died.\n",
    )
    assert one.text == "Two died.\n"
    assert (one.publisher, one.published, one.title, one.url) == (
        "Wire",
        date(2031, 3, 12),
        "Two die",
        "https://a.example",
    )


def test_header_needs_a_blank_line() -> None:
    """A line that only looks like metadata stays in the text."""
    assert draft(READER, "TITLE: none of these\nTwo died.\n").text == "TITLE: none of these\nTwo died.\n"


def test_header_with_a_wrong_date_is_refused() -> None:
    """A date that is not understood is an error that says how to write it."""
    with pytest.raises(InputError, match=r"'12 March' is not understood; write it as"):
        drafts(READER, "PUBLISHED: 12 March\n\nTwo died.\n")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Two die at a dam\n\nTwo guards died.", "Two die at a dam"),
        ("Two guards died.\n\nNobody else was hurt.", None),
        ("Two die at a dam\nTwo guards died.", None),
        ("ORN, March 12 (Wire) -\n\nTwo guards died.", None),
        ("x" * 121 + "\n\nTwo guards died.", None),
        ('He said "no."\n\nTwo guards died.', None),
        ("Two die at a dam", None),
    ],
)
def test_first_line_is_the_title_when_it_looks_like_one(text: str, title: str | None) -> None:
    """A short first line that stands alone and ends no sentence is the title, and stays in the text."""
    one = draft(READER, text)
    assert (one.title, one.text) == (title, text)


def test_line_ends_are_made_one_kind() -> None:
    """Windows and old Macintosh line ends become \\n before anything counts characters."""
    assert draft(READER, b"One died.\r\nTwo fled.\rThree hid.\n").text == "One died.\nTwo fled.\nThree hid.\n"
