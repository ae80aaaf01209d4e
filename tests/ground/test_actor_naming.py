"""Namings to known actors: groups by any name, forces by country, sides where no more is known."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.ground.actor_names import Around
from rashomon.ground.actor_naming import named
from tests.reading import gazetteer


def who(text: str, country: str | None = None, day: date | None = None, *, may_be_home: bool = False):
    return named(text, Around(country, day), gazetteer(), may_be_home=may_be_home)


@pytest.mark.parametrize(
    ("text", "country", "id_"),
    [
        ("ISIL", "IQ", "islamic-state"),
        ("the Islamic State group", None, "islamic-state"),
        ("suspected Daesh fighters", "SY", "islamic-state"),
        ("a cell of so-called Islamic State", "SY", "islamic-state"),
        ("Islamic State's Khorasan branch", "AF", "iskp"),
        ("Al Shabab militants", "KE", "al-shabaab"),
        ("Shabaab", None, "al-shabaab"),
        ("Suspected Boko Haram gunmen", "NG", "boko-haram"),
        ("an FMLN column", "SV", "fmln"),
        ("guerrillas of the Farabundo Martí National Liberation Front (FMLN)", "SV", "fmln"),
        ("Farc rebels", "CO", "farc"),
        ("dissidents of the FARC", "CO", "farc-dissidents"),
        ("soldiers of the National Liberation Army", "CO", "eln-colombia"),
        ("the National Liberation Army", "MK", "nla-macedonia"),
        ("Tamil Tiger rebels", "LK", "ltte"),
        ("the Pakistani Taliban", "PK", "ttp"),
        ("Taleban fighters", "AF", "taliban"),
        ("Kata’ib Hizballah", "IQ", "kataib-hezbollah"),
        ("Hizbullah", "LB", "hezbollah"),
        ("Hamas's Qassam Brigades", "PS", "qassam-brigades"),
        ("Islamic Jihad militants", "PS", "palestinian-islamic-jihad"),
        ("Islamic Jihad", "LB", "islamic-jihad-lebanon"),
        ("M23 rebels", "CD", "m23"),
        ("LeT gunmen", "IN", "let"),
        ("a group, Boko Haram", "NG", "boko-haram"),
        ("Hamas commander Abu Zayd", "PS", "hamas"),
        ("two UN soldiers", "ML", "united-nations"),
        ("U.N. peacekeepers from Chad", "ML", "united-nations"),
    ],
)
def test_a_known_group_by_any_of_its_names(text, country, id_):
    """Spellings, short forms, members and brackets lead to one id; the country tells namesakes apart."""
    assert who(text, country).id == id_


@pytest.mark.parametrize(
    ("text", "country", "id_"),
    [
        ("Iraqi troops", "SY", "IQ-military"),
        ("the Afghan National Army", "AF", "AF-military"),
        ("three soldiers of the Malian army", "ML", "ML-military"),
        ("the army of Chad", "CM", "TD-military"),
        ("members of Iraq's military", "IQ", "IQ-military"),
        ("Egyptian police", "EG", "EG-police"),
        ("Syrian government forces", "SY", "SY-forces"),
        ("Israeli jets", "LB", "IL-military"),
        ("the United States", "IQ", "US-government"),
        ("the army", "NG", "NG-military"),
        ("police", "KE", "KE-police"),
        ("the Revolutionary Guards", "IR", "irgc"),
    ],
)
def test_forces_of_a_state(text, country, id_):
    """The country in the words, else that of the event for a body such as the army."""
    assert who(text, country).id == id_


def test_soldiers_are_the_event_country_s_only_where_nobody_else_s_are_told():
    """ "Soldiers" alone may be anybody's; they keep the side."""
    assert (who("soldiers", "ML").id, who("soldiers", "ML").side) == (None, "state")
    assert who("soldiers", "ML", may_be_home=True).id == "ML-military"
    assert who("the army").id is None


@pytest.mark.parametrize(
    "text",
    [
        "an IS affiliate",
        "anti-Taliban militia",
        "former FARC fighters",
        "Hamas headquarters",
        "a Taliban stronghold",
        "Hezbollah-run hospital",
        "Iran-backed militias",
        "Saudi-led forces",
        "the Taliban and the army",
        "Robert Wagner",
        "gunmen who is",
        "men let go",
        "the owner of the bar",
    ],
)
def test_who_is_not_the_one_named_gets_no_id(text):
    """Rivals, backers, buildings, two at once and words that only look like a name stay as written."""
    found = who(text, "YE")
    assert (found.text, found.id, found.name) == (text, None, None)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("soldiers", "state"),
        ("rebels", "nonstate"),
        ("rebel troops", "nonstate"),
        ("urban guerrilla commandos", "nonstate"),
        ("a rightist paramilitary group", "nonstate"),
        ("a rebel stronghold", None),
        ("Russian-backed separatists", "nonstate"),
        ("Taliban guards", "nonstate"),
        ("villagers", "civilians"),
        ("peacekeepers", "international"),
        ("the army and police", "state"),
        ("prison guards", "state"),
        ("a guard", None),
        ("soldiers and guerrillas", None),
        ("people", None),
        ("Bosnian Serbs", None),
    ],
)
def test_sides(text, side):
    """The words alone give a side where all of them stand on one."""
    assert who(text).side == side


def test_who_rules_is_the_state():
    """The Taliban are rebels in 2010 and the state in 2022; "the coalition" in Iraq is another each time."""
    assert who("Taliban forces", "AF", date(2010, 5, 1)).side == "nonstate"
    assert who("Taliban forces", "AF", date(2022, 5, 1)).side == "state"
    assert who("the coalition", "IQ", date(2005, 5, 1)).id == "mnf-iraq"
    assert who("the coalition", "IQ", date(2016, 5, 1)).id == "us-led-coalition"
    assert who("the coalition", "AU").id is None


def test_a_unit_tells_what_it_belongs_to():
    """A branch has its whole, a force its state's."""
    assert who("the Qassam Brigades", "PS").part_of == "hamas"
    assert who("the Revolutionary Guards", "IR").part_of == "IR-military"
    assert who("the Peshmerga", "IQ").part_of == "IQ-forces"
