"""Where an event was whose own words do not say."""

from __future__ import annotations

import pytest

from benchmarks.reading import Article, Reader
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


@pytest.mark.parametrize(
    ("dateline", "town"), [("TULSA, Okla. - ", "Tulsa"), ("KABUL - ", None), ("KABUL, Afghanistan - ", None)]
)
def test_local_news_without_a_place_happened_where_it_was_filed(dateline: str, town: str | None) -> None:
    """A dateline with its region is of a local paper; a capital is where an agency sits."""
    text = f"{dateline}Two men were shot dead outside a bar on Sunday."
    ((_, report),) = Reader().apart([Article("1", text)])
    (place,) = [event["place"] for event in report["events"]]
    named = place["name"].split(", ")[-1] if place and place["lat"] is not None else None
    assert named == town or (town is None and place["precision"] in {None, 6})
    assert named is None or place["guessed"]


def test_the_site_of_one_event_is_not_that_of_the_next() -> None:
    """The next event is guessed to be in the same town, not in the same market."""
    text = "A bomb killed two traders in a market in Gao on Monday. Gunmen also abducted a teacher."
    ((_, report),) = Reader().apart([Article("1", text)])
    assert [event["place"]["name"] for event in report["events"]] == ["market, Gao", "Gao"]


def test_a_report_that_names_one_province_is_about_it() -> None:
    """What is told without a place happened in it, as a guess."""
    text = (
        "The force conducted an operation to detain a leader who was responsible for Tuesday's raid on Selm "
        "in Kandahar province.\n\nThe soldiers detained two suspects."
    )
    places = [event.place for event in extraction(text).events if event.event_type == "arrest"]
    assert [(place.name, place.guessed) for place in places] == [("Kandahar", True)]


def test_a_village_that_no_list_knows_is_in_the_country_the_report_came_from() -> None:
    """Where the report names no other place; the guess says so."""
    text = "PORT-AU-PRINCE - Gunmen of a gang killed nine people in Pont-Sombre before dawn on Sunday."
    ((_, report),) = Reader().apart([Article("1", text)])
    (place,) = [event["place"] for event in report["events"]]
    assert (place["name"], place["country"], place["guessed"]) == ("Pont-Sombre", "HT", True)
    assert "filed from" in place["why"]
