"""Where an event was whose own words do not say."""

from __future__ import annotations

import pytest

from tests.reading import extraction


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Families in Mosul dug graves on Monday.\n\nThe blast killed three traders.", "Mosul"),
        ("A guard was shot in Mosul. Rockets killed two cooks.", "Mosul"),
        (
            "A rocket fell on Kirkuk airport on Monday.\n\nA year ago drones had struck the airport.",
            "Kirkuk airport",
        ),
    ],
)
def test_an_event_without_a_place_takes_one_from_the_report(text: str, name: str):
    """The town that opens the report, that of the event before, or the facility called by its kind."""
    place = extraction(text).events[-1].place
    assert (place.name, place.guessed) == (name, True)


def test_one_name_that_may_be_another_place_is_no_home():
    """A report that names only one of many homonyms does not say which country it is about."""
    (event,) = extraction("Doctors in San Jose examined nine bodies of the riot.").events
    assert event.place is None or event.place.name != "United States"
