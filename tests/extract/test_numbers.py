"""Number phrases are bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.numbers import Bounds, bounds, is_number, value

UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def read(words: str) -> Bounds | None:
    return bounds(words.lower().split())


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("six", 6, 6),
        ("6", 6, 6),
        ("1,200", 1200, 1200),
        ("one hundred and twenty", 120, 120),
        ("two thousand five hundred", 2500, 2500),
        ("twenty-one", 21, 21),
        ("twenty - one", 21, 21),
        ("a dozen", 12, 12),
        ("two dozen", 24, 24),
        ("a hundred", 100, 100),
        ("a couple", 2, 2),
        ("the three", 3, 3),
        ("another 15", 15, 15),
        ("a further 12", 12, 12),
        ("an additional 20", 20, 20),
        ("a total of 17", 17, 17),
        ("both", 2, 2),
    ],
)
def test_plain_numbers_are_exact(words: str, low: int, high: int):
    """A number in words or digits is its own low and high."""
    assert read(words) == Bounds(low, high)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("at least six", 6, None),
        ("no fewer than 11", 11, None),
        ("no less than 11", 11, None),
        ("not less than 30", 30, None),
        ("more than 20", 21, None),
        ("over 100", 101, None),
        ("upwards of 40", 41, None),
        ("20 or more", 20, None),
        ("more than a dozen", 13, None),
        ("more than two dozen", 25, None),
        ("at least a dozen", 12, None),
        ("up to 10", None, 10),
        ("as many as 40", None, 40),
        ("no more than five", None, 5),
        ("fewer than ten", None, 9),
        ("less than ten", None, 9),
        ("several", 3, None),
        ("a number", 3, None),
        ("a handful", 3, None),
        ("dozens", 24, None),
        ("scores", 40, None),
        ("hundreds", 200, None),
        ("thousands", 2000, None),
    ],
)
def test_qualified_numbers_are_open(words: str, low: int | None, high: int | None):
    """ "At least" has no high, "up to" no low."""
    assert read(words) == Bounds(low, high)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("two to three", 2, 3),
        ("30 to 40", 30, 40),
        ("30-40", 30, 40),
        ("between 30 and 40", 30, 40),
        ("two or three", 2, 3),
    ],
)
def test_ranges_keep_both_ends(words: str, low: int, high: int):
    """Two numbers are the low and the high."""
    assert read(words) == Bounds(low, high)


@pytest.mark.parametrize(
    "words", ["about 50", "around 50", "some 50", "nearly 50", "almost 50", "roughly 50"]
)
def test_about_is_approximate(words: str):
    """ "About" keeps the number and says that it is round."""
    assert read(words) == Bounds(50, 50, approximate=True)


@pytest.mark.parametrize("words", ["no", "zero", "none"])
def test_none_is_zero(words: str):
    """ "No" counts nobody."""
    assert read(words) == Bounds(0, 0)


@pytest.mark.parametrize(
    "words", ["", "the", "soldiers", "at least", "and", "-", "more than", "between", "a"]
)
def test_words_without_number_are_none(words: str):
    """Nothing is read where nothing is counted."""
    assert read(words) is None


@given(st.integers(1, 99_999_999))
def test_digits_with_and_without_commas_agree(number: int):
    """Thousands separators change nothing."""
    assert read(f"{number:,}") == read(str(number)) == Bounds(number, number)


@given(st.integers(1, 9), st.integers(0, 7), st.integers(0, 8))
def test_spelled_numbers_add_up(hundreds: int, tens: int, units: int):
    """Words add up like digits."""
    words = f"{UNITS[hundreds - 1]} hundred and {TENS[tens]}-{UNITS[units]}".split()
    assert value(words) == 100 * hundreds + 10 * (tens + 2) + units + 1


@given(st.lists(st.text(max_size=12), max_size=8))
def test_strange_words_never_raise(words: list[str]):
    """Any words are a number or not, and low is never above high."""
    found = bounds(words)
    assert found is None or found.low is None or found.high is None or found.low <= found.high


@given(st.text(max_size=20))
def test_is_number_never_raises(word: str):
    """Any word is a number or not."""
    assert is_number(word) in {True, False}
