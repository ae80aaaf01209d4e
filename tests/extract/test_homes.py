"""Where the people of an event come from; every text is made up."""

from __future__ import annotations

import pytest

from tests.reading import extraction


def _places(text: str) -> list[list[str]]:
    found = extraction(text)
    return [[found.places[i].text for i in event.place_indexes] for event in found.events]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A trader from Niamey was shot dead in Gao on Monday.", [["Gao"]]),
        ("A trader from Niamey was shot dead on Monday.", [["Niamey"]]),
        ("In Gao, a trader from Niamey was shot dead.", [["Gao"]]),
        ("Mosul was bombed in Iraq on Monday.", [["Mosul", "Iraq"]]),
    ],
)
def test_where_somebody_is_from_is_not_where_it_happened_if_another_place_is_told(text, places):
    assert _places(text) == places


def test_a_country_that_acts_is_no_place():
    """ "Captured by Israel" is not in Israel."""
    assert _places("Nine fishermen were captured by Israel off Gaza.") != [["Israel"]]


def test_a_facility_that_describes_somebody_is_no_place():
    """A Kremlin critic is shot where the words say."""
    assert _places("A Kremlin critic was shot dead in Vienna.") == [["Vienna"]]
