"""Actors and sides of the claims of whole reports."""

from __future__ import annotations

from rashomon.model import Actor, Count
from tests.reading import extraction


def actors(text: str) -> set[tuple[str, str | None]]:
    return {(c.value.text, c.value.id) for c in extraction(text).claims if isinstance(c.value, Actor)}


def sides(text: str) -> dict[str | None, str | None]:
    return {c.value.group: c.value.side for c in extraction(text).claims if isinstance(c.value, Count)}


def test_the_army_is_that_of_the_report_s_country():
    """ "The army" in a report on Iraq is Iraq's."""
    assert ("The army", "IQ-military") in actors(
        "The army shelled a village near Mosul, Iraq, on Monday, killing four villagers."
    )


def test_soldiers_beside_foreign_troops_may_be_anybody_s():
    """Where another country's troops are told, soldiers without a country stay unknown."""
    told = "Soldiers shot dead two farmers near Kandahar, Afghanistan, on Monday."
    assert ("Soldiers", "AF-military") in actors(told)
    assert ("Soldiers", None) in actors(told + " British troops are based in the town.")


def test_counts_have_the_side_of_those_counted():
    """Who was killed: by kind, by country, by group."""
    found = sides(
        "Three soldiers, five Boko Haram fighters and two villagers were killed in Maiduguri, Nigeria."
    )
    assert set(found.values()) == {"state", "nonstate", "civilians"}
