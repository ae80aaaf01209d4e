"""Names that no list knows, and what shows them to be places; every text is made up."""

from __future__ import annotations

import pytest

from rashomon.extract.places import find_places
from rashomon.gazetteer import Gazetteer
from rashomon.text import sentences

GAZETTEER = Gazetteer.open()


def _named(text: str) -> list[str]:
    found = find_places(text, [s.span for s in sentences(text)], GAZETTEER)
    return [m.text for m in found if m.relative is None]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rebels stormed Qarzabod on Monday.", ["Qarzabod"]),
        ("Troops shelled Qarzabod and Tolmuk area on Monday.", ["Qarzabod", "Tolmuk"]),
        ("Soldiers stormed Qarzabod positions.", []),
        ("Gunmen killed two men near the gate of Qarzabod, a small village in Mali.", ["Qarzabod", "Mali"]),
        ("Officers patrolled the streets of Saba al-Qarz for hours.", ["Saba al-Qarz"]),
        ("A trader died at the regional capital of Qarzabod.", ["Qarzabod"]),
        ("Six fell in the battle for Qarzabod.", ["Qarzabod"]),
        (
            "A SOLDIER DIED IN A CLASH IN QARZABOD, IN THE NORTHERN ANBAR PROVINCE.",
            ["QARZABOD", "ANBAR PROVINCE"],
        ),
        ("The soldiers shelled Hezbollah on Monday.", []),
        ("They raided Karim Boro, a teacher in town.", []),
    ],
)
def test_what_shows_a_place(text, names):
    """It is taken, fought for, a part of it is named, or a village is said to be it."""
    assert _named(text) == names


def test_a_type_word_may_be_of_the_next_name():
    """The West Bank of "the West Bank village of" is no village."""
    text = "In the West Bank village of Qarzabod a man was shot."
    found = find_places(text, [s.span for s in sentences(text)], GAZETTEER)
    assert [(m.text, m.kind, m.inside is not None) for m in found] == [
        ("West Bank", None, False),
        ("Qarzabod", "city", True),
    ]
