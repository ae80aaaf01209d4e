from __future__ import annotations

from datetime import date

from rashomon.read.markdown import MarkdownReader
from tests.read.support import FIXTURES, draft

READER = MarkdownReader()


def test_marks_are_removed_and_words_kept() -> None:
    """Emphasis, links, lists, tables and HTML leave their words; front matter and scripts are not text."""
    assert draft(READER, (FIXTURES / "report.md").read_bytes()).text == (
        "Clashes in the Pelm valley\n\n"
        "The army said six fighters were killed in the Pelm valley\n"
        "on Monday. A local doctor counted nine bodies.\n\n"
        "Two houses burned, neighbours said.\n\n"
        "One child is missing.\n\n"
        "The governor spoke of three dead.\n\n"
        "village, killed\n\n"
        "Orn, 4"
    )


def test_front_matter_is_metadata() -> None:
    """Title, date and publisher come from the front matter."""
    one = draft(READER, (FIXTURES / "report.md").read_bytes())
    expected = ("Clashes in the Pelm valley", date(2031, 3, 18), "Pelm Observer")
    assert (one.title, one.published, one.publisher) == expected


def test_first_heading_is_the_title_without_front_matter() -> None:
    """A report without front matter takes its first heading as title."""
    assert draft(READER, "# Two *die* at a dam\n\nTwo guards died.").title == "Two die at a dam"


def test_deep_nesting_survives() -> None:
    """Ten thousand nested quotes and brackets are read without failing."""
    text = draft(READER, ">" * 10_000 + " six died\n\n" + "[" * 10_000 + "\n\nTwo fled.").text
    assert text.endswith("Two fled.")
