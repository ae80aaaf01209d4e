"""Which places of a sentence are where it happened."""

from __future__ import annotations

import pytest

from tests.reading import extraction


def _places(text: str) -> list[list[str]]:
    found = extraction(text)
    return [[found.places[i].text for i in event.place_indexes] for event in found.events]


def test_where_a_speaker_is_is_not_where_it_happened() -> None:
    """A hospital's town places the doctor, not the attack."""
    assert _places("A doctor at the hospital in Gao said two soldiers were killed in the attack.") == [[]]


def test_those_between_whom_there_are_tensions_are_no_place() -> None:
    """Tensions between two countries are nowhere."""
    text = "Old tensions between Mali and Niger grew in March after shelling killed a driver."
    assert _places(text) == [[]]


def test_others_are_of_the_group_before_them() -> None:
    """The injured others are soldiers, as the dead were."""
    claims = extraction("Two soldiers were killed and seven others were wounded in the attack.").claims
    groups = [getattr(c.value, "group", None) for c in claims]
    assert groups == ["soldiers", "soldiers"]


def test_a_hotel_of_a_town_is_in_the_town() -> None:
    """ "Outside Mogadishu hotel" is outside the hotel, in the town."""
    assert _places("A car bomb exploded outside a Mogadishu hotel on Monday.") == [
        ["Mogadishu", "Mogadishu hotel"]
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Three guards hit in the rocket fire on Tikrit died at Mosul hospital.", [["Tikrit"]]),
        ("The soldiers killed in the blast were buried in Mosul.", [[]]),
        ("A court in Mosul jailed two men convicted of the ambush near Tikrit.", [["Tikrit", "near Tikrit"]]),
        (
            "Two men were sentenced to 20 years in prison for the ambush near Tikrit.",
            [["Tikrit", "near Tikrit"]],
        ),
        ("Gunmen attacked a court in Mosul.", [["Mosul", "court"]]),
        ("Five passengers were wounded and taken to the hospital in Mosul.", [[]]),
        ("Five wounded passengers were brought to a hospital in Mosul after the blast.", [[]]),
        ("The blast killed a trader who drove lorries to Mosul.", [[]]),
        ("Gunmen attacked a hospital in Mosul.", [["Mosul", "hospital"]]),
        ("Nobody claimed the attack, but the rebels have ordered a blockade on fuel from Mosul.", [[]]),
        ("Gunmen abducted 20 pupils from Mosul.", [["Mosul"]]),
    ],
)
def test_what_came_after_and_what_else_is_told_of_somebody_was_elsewhere(text, places):
    """Hospitals, graves and where a victim used to go are not where it happened."""
    assert _places(text) == places


def test_the_day_before_the_word_for_the_event_is_its_own() -> None:
    """Those hurt on Sunday may die on Monday: the riot was on Sunday."""
    (event,) = extraction("Two men who had lain in hospital since Sunday's riot died on Monday.").events
    assert str(event.period.start) == "2024-05-12"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Lincoln was shot over Lebanon.", "Lebanon"),
        ("In Gusau the governor accused Dan Lami of the raid on Tsafe.", "Tsafe"),
        ("Six people were killed in rebel-held Gao on Monday.", "Gao"),
        ("Police shot dead two men in Anbar province, west of Baghdad.", "Anbar"),
    ],
)
def test_the_place_is_where_it_happened(text: str, place: str):
    """Not who was shot, not where it was said, not the town a province lies west of."""
    told = extraction(text).events[0].place
    assert told is not None
    assert told.name == place


def test_a_month_may_name_the_deed() -> None:
    """Who is convicted of the February ambush was convicted on another day than that of the ambush."""
    (event,) = extraction("Two men were convicted on Tuesday of the February ambush near Tikrit.").events
    assert str(event.period.start) == "2024-02-01"
