"""Newswire in capitals is read like any other."""

from __future__ import annotations

import pytest

from rashomon.extract.encoder.capitals import natural
from tests.reading import effects, figures, responsibility


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("BOMB", "NN", "bomb"),
        ("TARNOVA", "NNP", "Tarnova"),
        ("I", "PRP", "I"),
        ("FMLN", "NNP", "FMLN"),
        ("M-16", "NN", "M-16"),
        ("\u0130ZMIR", "NNP", "\u0130ZMIR"),
    ],
)
def test_a_word_in_natural_case(word: str, tag: str, expected: str):
    """Names get a capital, acronyms and mixed words stay, the length never changes."""
    assert natural(word, tag, is_first=False) == expected


def test_the_first_word_has_a_capital():
    """A sentence begins with a capital whatever its first word is."""
    assert natural("TWO", "CD", is_first=True) == "Two"


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
