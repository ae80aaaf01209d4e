"""Rare names tell reports apart, common words with a capital do not."""

from __future__ import annotations

from dataclasses import replace

from rashomon.link.names import full_names, rare_names
from rashomon.link.profile import Profile, profiles_in
from rashomon.link.scoring import compare
from rashomon.model import PlaceMention, Span
from tests.factories import claim, document, event_mention, extraction, period, place


def test_people_and_streets_are_rare_and_offices_are_not() -> None:
    """A month, a police chief and a first name stand in many reports."""
    text = "On Monday the Police Chief named Thomas Vossberg of Quillfeather Street."
    assert rare_names(text) == {"vossberg", "quillfeather"}
    assert full_names(text) == {"thomas vossberg", "quillfeather street"}


def test_text_in_capitals_has_no_names() -> None:
    """Where every word has capitals none is known to be a name."""
    assert rare_names("THE CAR OF AMIRA VOSSBERG WAS HIT, THE GUARD SAID") == frozenset()


def reports(*days: str, victim: str = "a woman", **kwargs: object) -> list[Profile]:
    """Two reports with names in common, each of which puts its event on another day."""
    text = "A shot killed Amira Vossberg in Quillfeather Street, near the shop of Ulla Drovnik."
    return [
        profiles_in(
            extraction(
                name,
                event_mention(f"m-{name}", name, period=period(day, **kwargs), event_type="attack"),
                claims=(claim(killed=1, quote=victim, event=f"m-{name}", document=name),),
            ),
            document(name, text, day),
        )[0]
        for name, day in zip("ab", days, strict=True)
    ]


def test_names_in_common_outweigh_a_day_read_wrongly() -> None:
    """A report of the trial guesses the day of the hearing; its names say what it is about."""
    first, later = reports("2020-01-12", "2020-05-03", guessed=True)
    assert compare(first, later).impossible is None
    assert compare(first, later).total > 0


def test_a_day_both_reports_state_gives_way_to_a_victim_alone() -> None:
    """A street and a witness are named again of the next attack; nobody is killed twice."""
    assert compare(*reports("2020-01-12", "2020-01-15")).impossible is not None
    same = compare(*reports("2020-01-12", "2020-01-15", victim="teacher Amira Vossberg"))
    assert same.impossible is None
    in_capitals = compare(*reports("2020-01-12", "2020-01-15", victim="THREE GUERRILLAS"))
    assert in_capitals.impossible is not None


def test_what_an_armed_group_is_called_links_no_attacks() -> None:
    """A commander's name is told of each attack of his."""
    said = claim(perpetrator="fighters of Kowa Darazi", document="d1")
    text = "On Monday fighters of Kowa Darazi burned Telmarra."
    told = extraction("d1", event_mention("m1"), claims=(said,))
    (one,) = profiles_in(told, document("d1", text))
    assert one.names == {"telmarra"}


def test_one_event_leads_its_report() -> None:
    """The first main event with casualties leads, whatever is told before it."""
    told = extraction(
        "d1",
        event_mention("m1", role="background"),
        event_mention("m2"),
        event_mention("m3"),
        claims=(claim(killed=1, event="m1"), claim(killed=1, event="m3")),
    )
    assert [one.leads for one in profiles_in(told, document())] == [False, False, True]


def test_a_region_is_no_rare_name() -> None:
    """It is named of every attack there; a village is not."""
    text = "On Monday gunmen killed two people in Lomurut, said Ulla Drovnik."
    at = text.index("Lomurut")
    said = claim(killed=2, document="d1")
    told = extraction("d1", event_mention("m1"), claims=(said,))
    region = PlaceMention(Span(at, at + 7), "Lomurut", place=place("Lomurut", precision=4))
    (without,) = profiles_in(told, document("d1", text))
    (one,) = profiles_in(replace(told, places=(region,)), document("d1", text))
    assert without.report_names - one.report_names == {"lomurut"}
