"""Marches, patrols and offensives; every text is made up."""

from __future__ import annotations

import pytest

from tests.reading import extraction


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(e.event_type, e.place and e.place.name) for e in extraction(text).events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Soldiers patrolled the streets of Mosul on Tuesday.", [("other", "Mosul")]),
        ("Some 300 teachers marched through Niamey on Monday.", [("peaceful_protest", "Niamey")]),
        ("Two columns of rebels marched into Kidal.", [("other", "Kidal")]),
        ("More than 40 militants have entered the city of Gao.", [("other", "Gao")]),
        ("The visitors entered the city of Gao.", []),
        ("The army launched a new offensive in northern Mali on Sunday.", [("armed_clash", "northern Mali")]),
        ("Troops will patrol Gao during the vote.", []),
        ("The ministry patrolled no more.", []),
    ],
)
def test_what_is_told_for_its_place(text, told):
    """A march is a protest unless it is of armed men; a plan and a verb without a place are nothing."""
    assert _told(text) == told


def test_beside_another_event_a_patrol_is_none():
    """Soldiers who patrol after an attack add no event to it, and nobody on a march has done anything."""
    told = extraction("Soldiers patrolled Gao after gunmen killed six traders at the market.")
    assert [e.event_type for e in told.events] == ["attack"]
    assert extraction("Some 300 teachers marched through Niamey.").claims == ()


def test_an_attack_of_no_kind_is_told_with_its_place():
    """ "The attack" alone is no event; with a place of its own it is one."""
    assert _told("The attack occurred in Gao.") == [("attack", "Gao")]
    assert _told("The attack was discussed for hours.") == []
