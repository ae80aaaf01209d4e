"""Which place the words put in which other; every text is made up."""

from __future__ import annotations

import pytest

from rashomon.extract.places import find_places
from rashomon.gazetteer import Gazetteer
from rashomon.text import sentences

GAZETTEER = Gazetteer.open()


def _inside(text: str) -> dict[str, str]:
    mentions = find_places(text, [s.span for s in sentences(text)], GAZETTEER)
    return {m.text: m.inside.of(text) for m in mentions if m.inside is not None}


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("A bomb went off in Baghdad's Qarzabad district.", {"Qarzabad": "Baghdad"}),
        ("A bomb went off in Baghdad's northern neighbourhood of Qarzabad.", {"Qarzabad": "Baghdad"}),
        ("A bomb went off in the Baghdad neighbourhood of Qarzabad.", {"Qarzabad": "Baghdad"}),
        ("A bomb went off in the Qarzabad area of Baghdad.", {"Qarzabad": "Baghdad"}),
        ("A bomb went off in the Qarzabad district in northern Mosul.", {"Qarzabad": "Mosul"}),
        ("A bomb went off in Baghdad and another in Mosul.", {}),
        ("A bomb went off in Baghdad, police in Mosul said.", {}),
    ],
)
def test_the_words_between_two_names_put_one_in_the_other(text, inside):
    assert _inside(text) == inside
