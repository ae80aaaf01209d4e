"""Capitals of old newswire put back as a newspaper would print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.truecase import Truecaser
from tests.reading import effects, figures, responsibility

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "AT LEAST SIX PEOPLE WERE KILLED AND 14 WOUNDED WHEN A CAR BOMB EXPLODED IN LIMA TODAY.",
            ["killed 6..", "injured 14"],
        ),
        ("AN ARMY CAPTAIN AND THREE CONSCRIPTS WERE WOUNDED.", ["injured 1", "injured 3"]),
        ("GUERRILLAS ATTACKED A BARRACKS IN SAN MIGUEL, KILLING FOUR SOLDIERS.", ["killed 4"]),
        ("THE BODIES OF EIGHT PEASANTS WERE FOUND NEAR THE VILLAGE.", ["killed 8"]),
        ("FOUR PEOPLE, INCLUDING A CHILD, DIED.", ["killed 4", "killed 1"]),
    ],
)
def test_capitals_are_read_as_mixed_case(text: str, expected: list[str]):
    """Counts come out of newswire in capitals, and the same ones out of the same words in mixed case."""
    assert effects(text) == expected
    assert effects(text.capitalize()) == expected


def test_speakers_in_capitals_keep_the_words_of_the_text():
    """A quote is the text's own, capitals and all."""
    text = "TWELVE GUERRILLAS DIED IN THE CLASHES, ARMY SOURCES REPORTED TODAY."
    assert figures(text) == [("killed", "12", "ARMY SOURCES")]


@pytest.mark.parametrize(
    "text",
    ["THE FRONT CLAIMED RESPONSIBILITY FOR THE ATTACK.", "The Front claimed responsibility for the attack."],
)
def test_responsibility_in_capitals(text: str):
    """A claim is read in either case."""
    assert [stance for _, stance in responsibility(text)] == ["claims"]


def test_no_casualties_in_capitals_have_their_speaker():
    """ "POLICE HAVE REPORTED NO CASUALTIES" is the police's word."""
    found = figures("POLICE HAVE REPORTED NO CASUALTIES.")
    assert sorted(found) == [("injured", "0", "POLICE"), ("killed", "0", "POLICE")]
