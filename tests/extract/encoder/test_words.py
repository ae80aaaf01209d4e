"""Words as the treebanks cut them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.encoder.words import split_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The police's chief can't say.", ["The", "police", "'s", "chief", "ca", "n't", "say", "."]),
        (
            "A 12-year-old in the U.S.-led force",
            ["A", "12", "-", "year", "-", "old", "in", "the", "U.S.", "-", "led", "force"],
        ),
        (
            "Gen. Omar fired 1,200 AK-47 rounds at 10:30.",
            ["Gen.", "Omar", "fired", "1,200", "AK-47", "rounds", "at", "10:30", "."],
        ),
        ("two soldiers--both officers--died", ["two", "soldiers", "--", "both", "officers", "--", "died"]),
        ("A man, 34yrs, on 18/7/2021", ["A", "man", ",", "34", "yrs", ",", "on", "18/7/2021"]),
        ("They cannot", ["They", "can", "not"]),
        ("$5 and 50%", ["$", "5", "and", "50", "%"]),
        ("O’Brien’s “men”", ["O’Brien", "’s", "“", "men", "”"]),
    ],
)
def test_words(text: str, expected: list[str]):
    """Clitics, hyphens and marks stand apart; numbers and abbreviations stay whole."""
    assert [text[a:b] for a, b in split_words(text)] == expected


@given(st.text(max_size=80))
def test_nothing_is_lost_but_white_space(text: str):
    """Whatever the letters, the words cover all of them, in order."""
    spans = split_words(text)
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
