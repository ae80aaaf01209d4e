"""Names in full for those told short."""

from __future__ import annotations

import pytest

from rashomon.extract.encoder.names import fullest, names_in
from tests.reading import tree

NAMES = frozenset({("Aziz", "Karim", "Noor"), ("Salma", "Noor"), ("Aziz", "Karim")})


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Karim Noor", "Aziz Karim Noor"),
        ("Karim", "Aziz Karim Noor"),
        ("Noor", "Noor"),
        ("Lopez", "Lopez"),
        ("two farmers", "two farmers"),
        ("", ""),
    ],
)
def test_a_short_name_is_told_in_full(short: str, full: str):
    """Where two people share a word, it names neither."""
    assert fullest(short, NAMES) == full


def test_names_are_runs_of_name_words():
    """Small words stand inside a name, not at its end; one word is no name in full."""
    found = names_in([tree("On Monday gunmen killed Maria de la Cruz and Salma Noor.")])
    assert {("Maria", "de", "la", "Cruz"), ("Salma", "Noor")} <= found
    assert all(len(name) > 1 for name in found)


def test_of_two_names_as_long_the_same_is_always_told():
    """A set of names has no order that a report could depend on."""
    first, second = ("General", "Tarn", "Selm"), ("Rufus", "Tarn", "Selm")
    told = {fullest("Tarn Selm", frozenset(names)) for names in ([first, second], [second, first])}
    assert told == {"Rufus Tarn Selm"}
