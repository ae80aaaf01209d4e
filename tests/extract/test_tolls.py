"""Totals told as a toll."""

from __future__ import annotations

import pytest

from tests.reading import effects


@pytest.mark.parametrize(
    "text", ["The death toll is no higher than expected.", "The death toll of the attack was none."]
)
def test_a_toll_without_a_number_counts_nobody(text: str) -> None:
    """A "no" where the number should stand is no number, and no failure."""
    assert effects(text) == []
