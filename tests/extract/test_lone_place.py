"""The only place of a sentence whose words tie none to the event; every text is made up."""

from __future__ import annotations

import pytest

from tests.reading import extraction


def _places(text: str) -> list[list[str]]:
    found = extraction(text)
    return [[found.places[i].text for i in event.place_indexes] for event in found.events]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nine fighters were killed in the battle for Mosul.", [["Mosul"]]),
        ("Nine fighters were killed as thousands fled Mosul.", [["Mosul"]]),
        ("The Mosul governor said two soldiers were killed.", [[]]),
        ("Talks with Mosul and Tikrit ended after nine were killed.", [[]]),
    ],
)
def test_the_only_place_is_where_it_was(text, places):
    assert _places(text) == places


def test_the_accused_is_no_place() -> None:
    """Kyiv, accused, is a government."""
    (event,) = extraction("Moscow accused Kyiv of shelling a school and killing two teachers.").events
    assert event.place is None or event.place.name != "Kyiv"
