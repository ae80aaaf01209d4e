"""Whose a figure is that nobody says."""

from __future__ import annotations

import pytest

from tests.reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The police figure, three dead, was still the same at dusk.", ("killed", "3", "police")),
        (
            "The police, who had clung to a toll of three, would not discuss it.",
            ("killed", "3", "The police"),
        ),
        (
            "Five soldiers died in the attack, going by the count of the health directorate.",
            ("killed", "5", "the health directorate"),
        ),
        (
            "The governor's office, which had insisted that nobody died in the blast, dropped that story.",
            ("killed", "0", "The governor's office"),
        ),
        ("The surgeon put the wounded at 31.", ("injured", "31", "The surgeon")),
    ],
)
def test_whose_figure_it_is(text: str, expected: tuple[str, str, str]):
    """Who holds to a number, or whose it is, says it."""
    assert figures(text) == [expected]


def test_other_owners_say_nothing():
    """Tuesday's toll is nobody's."""
    assert figures("Tuesday's toll, three dead, was the highest in Tarn.") == [("killed", "3", None)]
