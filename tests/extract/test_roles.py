"""Who did it, to what, with what, and what broke."""

from __future__ import annotations

import pytest

from tests.reading import extraction, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed six farmers.", "Gunmen"),
        ("Six farmers were killed by unidentified gunmen.", "unidentified gunmen"),
        ("Six farmers were killed when gunmen attacked their village.", "gunmen"),
        ("Six people died in an attack by the Islamic Front.", "the Islamic Front"),
        ("A gunman shot dead six people.", "A gunman"),
        ("Gunmen on motorcycles opened fire on worshippers.", "Gunmen on motorcycles"),
        ("The army launched an air strike on the camp.", "The army"),
        ("Rebels ambushed a military convoy.", "Rebels"),
        ("Rebels seized the town.", "Rebels"),
        ("Bandits burned down 30 houses.", "Bandits"),
        ("Six persons were killed in police firing.", "police"),
        ("Constables fired at a crowd of traders.", "Constables"),
        ("The guards had to fire eight rounds.", "The guards"),
        ("The police had to open fire on the crowd.", "The police"),
    ],
)
def test_who_did_it(text: str, expected: str):
    """The one who acts is the perpetrator, in active, passive and nominal words."""
    assert roles(text, "perpetrator")[:1] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Rockets struck the base.",
        "The blast was caused by a gas leak.",
        "A volley of rockets hit the town.",
        "Protesters clashed with police.",
        "It was not immediately clear who carried out the attack.",
    ],
)
def test_nobody_did_it(text: str):
    """A weapon, an accident, a fight and a question have no perpetrator."""
    assert roles(text, "perpetrator") == []


def test_the_suspected_are_alleged():
    """ "Suspected" is the reporter's doubt."""
    claims = extraction("Suspected jihadists attacked a village.").claims
    assert [c.stance for c in claims if c.field == "perpetrator"] == ["alleges"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels attacked an army base, killing 12 soldiers.", ["an army base"]),
        ("Militants stormed a police station.", ["a police station"]),
        ("Rockets hit the airport.", ["the airport"]),
        ("A drone struck an apartment building.", ["an apartment building"]),
        ("A car bomb exploded outside a hotel.", ["a hotel"]),
        ("A bomb went off at a market.", ["a market"]),
        ("Rebels ambushed a military convoy.", ["a military convoy"]),
        ("Eight rockets were fired at the base.", ["the base"]),
    ],
)
def test_what_was_attacked(text: str, expected: list[str]):
    """The thing or body under attack is the target."""
    assert roles(text, "target") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels fired six rockets at the base.", ["6"]),
        ("At least eight mortar shells landed near the airport.", ["8.."]),
        ("Around a dozen rockets were launched at the city.", ["12"]),
        ("A barrage of 30 rockets hit the town.", ["30"]),
        ("Two of the rockets landed inside the base.", ["2"]),
        ("Up to ten bombs were dropped on the town.", ["..10"]),
        ("Russia launched 45 drones and eight missiles overnight.", ["45", "8"]),
    ],
)
def test_what_was_fired_is_counted(text: str, expected: list[str]):
    """Rockets, shells, bombs and drones are counted as bounds."""
    assert roles(text, "munitions") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A drone struck an apartment building.", "drone"),
        ("A car bomb exploded outside a hotel.", "car bomb"),
        ("A bomb went off at a market.", "bomb"),
        ("Rockets hit the airport.", "Rockets"),
        ("The blast was caused by an improvised explosive device.", "improvised explosive device"),
    ],
)
def test_what_it_was_done_with(text: str, expected: str):
    """The weapon is named as written."""
    assert [w.lower().removeprefix("a ") for w in roles(text, "weapon")][:1] == [expected.lower()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shelling destroyed a school and damaged several homes.", ["a school", "several homes"]),
        ("Two vehicles were destroyed.", ["Two vehicles"]),
        ("Unknown assailants set fire to a church.", ["a church"]),
        ("Armed men stormed two villages, killing six people and setting fire to 60 homes.", ["60 homes"]),
        ("Bandits burned down 30 houses.", ["30 houses"]),
        ("Six people were killed.", []),
    ],
)
def test_what_was_damaged(text: str, expected: list[str]):
    """Things destroyed or damaged are named, people are not."""
    assert roles(text, "damage") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A suicide bomber killed 17 people at a market.", "suicide_bomb"),
        ("A suicide bomber blew himself up at a mosque, killing six worshippers.", "suicide_bomb"),
        ("A suicide bombing killed 17 people.", "suicide_bomb"),
        ("A roadside bomb killed two soldiers.", "remote_explosive_ied"),
        ("An improvised explosive device went off, killing three soldiers.", "remote_explosive_ied"),
        ("Rockets hit the airport.", "shelling_artillery_missile"),
        ("Mortar fire wounded a farmer.", "shelling_artillery_missile"),
        ("A drone struck an apartment building.", "air_drone_strike"),
        ("Warplanes bombed a market, killing 20 people.", "air_drone_strike"),
        ("Two assailants hurled a grenade at a bar.", "grenade"),
        ("Clashes between herders and farmers left 12 people dead.", "armed_clash"),
        ("Rebels ambushed a convoy, killing seven soldiers.", "armed_clash"),
        ("Armed men kidnapped the mayor.", "abduction"),
        ("The army arrested 20 people.", "arrest"),
        ("A mob lynched two men.", "mob_violence"),
        ("Soldiers opened fire on protesters, killing four.", "excessive_force"),
        ("Six persons were killed in police firing.", "excessive_force"),
        ("Officers lobbed teargas shells at a crowd of traders.", "excessive_force"),
        ("Gunmen killed six farmers.", "attack"),
        ("Arsonists torched two shops.", "property_destruction"),
    ],
)
def test_the_kind_of_event(text: str, expected: str):
    """The words that name the event, and what was used in it, give its kind."""
    assert [event.event_type for event in extraction(text).events] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army clashed with rebels near the border.", "armed_clash"),
        ("Fighting broke out between the army and rebels.", "armed_clash"),
        ("Rebels seized the town of Kidal.", "territory_change"),
        ("Protesters clashed with police in Bamako on Monday.", "violent_demonstration"),
    ],
)
def test_an_event_without_figures_is_an_event(text: str, expected: str):
    """An event that nobody is said to have been hurt in is still told."""
    assert [event.event_type for event in extraction(text).events] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Police foiled a suicide attack on the airport, killing two attackers.",
        "The army foiled an attack on the airport.",
    ],
)
def test_a_foiled_attack_is_an_attempt(text: str):
    """What was prevented is attempted, not occurred."""
    assert [event.status for event in extraction(text).events] == ["attempted"]


def test_a_place_sprayed_with_bullets_was_attacked():
    """Who sprays a market with bullets attacks it, and so does who invades a village."""
    assert roles("Gunmen sprayed the market with bullets.", "perpetrator") == ["Gunmen"]
    assert roles("Gunmen sprayed the market with bullets.", "target") == ["the market"]
    assert roles("Bandits invaded the village.", "target") == ["the village"]


def test_where_it_went_off_was_hit():
    """The place inside or at which something exploded is what was attacked."""
    assert roles("Nine people died in the explosion at the transport office.", "target") == [
        "the transport office"
    ]


def test_what_was_hit_in_a_headline_did_nothing():
    """A clipped passive has no doer."""
    assert roles("Ferry landing bombed in Kalundu", "perpetrator") == []
    assert roles("Rebels shelled the ferry landing.", "perpetrator") == ["Rebels"]


def test_boats_that_were_attacked_attacked_nobody():
    """A headline leaves out the "were"."""
    assert roles("At least 14 dead as boats attacked off southern coast", "perpetrator") == []
