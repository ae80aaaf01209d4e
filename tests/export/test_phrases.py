"""Values in plain words."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.export.card.phrases import count_words, period_words
from rashomon.export.printable import printable
from rashomon.model import Count, Period


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (Count(6, 6), "6"),
        (Count(6, None), "at least 6"),
        (Count(None, 10), "up to 10"),
        (Count(2, 4), "2 to 4"),
        (Count(50, 50, approximate=True), "about 50"),
        (Count(1200, None), "at least 1,200"),
        (Count(0, 0), "0"),
        (Count(None, None), "a number not said"),
    ],
)
def test_count_says_its_bounds(count: Count, words: str):
    """A reader sees which bound a number is."""
    assert count_words(count) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ((2024, 5, 14), (2024, 5, 14), "14 May 2024"),
        ((2024, 5, 10), (2024, 5, 12), "10 to 12 May 2024"),
        ((2024, 2, 1), (2024, 2, 29), "February 2024"),
        ((2024, 1, 1), (2024, 12, 31), "2024"),
        ((2014, 1, 1), (2016, 12, 31), "2014 to 2016"),
        ((2024, 4, 30), (2024, 5, 2), "30 April to 2 May 2024"),
        ((2023, 12, 31), (2024, 1, 1), "31 December 2023 to 1 January 2024"),
        ((2024, 1, 1), (2024, 2, 29), "1 January to 29 February 2024"),
    ],
)
def test_period_says_its_days(start: tuple[int, int, int], end: tuple[int, int, int], words: str):
    """A whole month or year goes by its name, other days from and to."""
    assert period_words(Period(date(*start), date(*end), 1)) == words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("two\nlines", "two lines"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]8;;http://x.example\x1b\\link", "link"),
        ("a\u2066b\u202ec\u200bd", "abcd"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\ud800", "\ufffd"),
        ("bell\x07", "bell"),
    ],
)
def test_printable_text_cannot_act(text: str, shown: str):
    """Escapes, controls, marks of direction and lone surrogates go; letters stay."""
    assert printable(text) == shown
