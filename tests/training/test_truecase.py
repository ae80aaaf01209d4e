"""Capitals of old newswire put back for the teacher parser."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.truecase import Truecaser

KNOWN = frozenset(
    {"bomb", "explode", "the", "in", "soldier", "kill", "army", "near", "of", "two", "attack", "stop"}
)


@pytest.fixture(scope="module")
def truecaser() -> Truecaser:
    return Truecaser(KNOWN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THE BOMB EXPLODED IN TARNOVA", "The bomb exploded in Tarnova"),
        ("TWO SOLDIERS OF THE XQR ARMY", "Two soldiers of the Xqr army"),
        ("THE ATTACK STOPPED NEAR QUELLO", "The attack stopped near Quello"),
        ("THE ARMY'S ATTACK", "The army's attack"),
        ("THE ARMY (ELN) KILLED TWO", "The army (ELN) killed two"),
    ],
)
def test_known_words_lose_their_capitals(truecaser: Truecaser, text: str, expected: str):
    """Words of the dictionary go lower, with their endings; the rest keep a capital; acronyms stay."""
    assert truecaser.restore(text) == expected


@given(st.text(max_size=80))
def test_the_length_never_changes(text: str):
    """Offsets of the restored text are those of the text, whatever the letters."""
    restored = Truecaser(KNOWN).restore(text)
    assert len(restored) == len(text)


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["Lu", "Ll", "Lo", "Zs", "Mn"]), max_size=60))
def test_letters_only_change_their_case(text: str):
    """Nothing but case is touched."""
    assert Truecaser(KNOWN).restore(text).casefold() == text.casefold()
