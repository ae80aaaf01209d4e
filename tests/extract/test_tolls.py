"""Totals told as a toll."""

from __future__ import annotations

import pytest

from rashomon.extract.effects import find_effects
from rashomon.extract.lexicon import lexicon
from tests.reading import effects, tree


@pytest.mark.parametrize(
    "text", ["The death toll is no higher than expected.", "The death toll of the attack was none."]
)
def test_a_toll_without_a_number_counts_nobody(text: str) -> None:
    """A "no" where the number should stand is no number, and no failure."""
    assert effects(text) == []


def test_own_losses_are_of_those_who_lost_them() -> None:
    """ "Put its own losses at four" counts the speaker's, not those told before."""
    parsed = tree("A rebel website said 20 sailors had been killed and put its own losses at four.")
    told = [e.quantity.count for e in find_effects(parsed, lexicon())]
    assert [(count.low, count.group) for count in told] == [(20, "sailors"), (4, "rebel website")]
