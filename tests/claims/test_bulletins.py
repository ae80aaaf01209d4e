"""A statement printed in full is in the words of who issued it."""

from __future__ import annotations

import pytest

from tests.reading import figures


@pytest.mark.parametrize(
    ("opening", "who"),
    [
        ("The Ministry of Health issued the following statement on Sunday:", "The Ministry of Health"),
        ("The Northern Command announces the following:", "The Northern Command"),
        ("The General Staff said in a statement:", "The General Staff"),
        (
            "The attention of the Tarn Harbour Guard has been drawn to false reports.",
            "the Tarn Harbour Guard",
        ),
        ("The Tarn Police Command wishes to state the facts.", "The Tarn Police Command"),
    ],
)
def test_a_statement_printed_in_full(opening: str, who: str):
    """What follows, in later paragraphs too, is said by its issuer."""
    text = f"{opening}\n\nA drone hit the airport in Tarn.\n\nFour workers were injured."
    assert ("injured", "4", who) in figures(text)


def test_another_speaker_within_a_statement():
    """Whoever is quoted in a statement speaks in his own words."""
    text = "The Northern Command announces the following:\n\nThe mayor said two men were killed in Tarn."
    assert figures(text) == [("killed", "2", "The mayor")]


def test_a_report_is_in_the_publishers_voice():
    """A ministry that only says something in the lead has not issued the report."""
    text = "The Ministry of Health said two men were killed in Tarn.\n\nFour workers were injured."
    assert figures(text)[1] == ("injured", "4", None)
