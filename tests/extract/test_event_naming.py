"""What kind of event the words of a sentence or of a report come to."""

from __future__ import annotations

import pytest

from tests.reading import extraction


def kind(text: str) -> str:
    """The kind of the first event told."""
    return extraction(text).events[0].event_type


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three children were killed in an airstrike during fighting for the town.", "air_drone_strike"),
        (
            "Residents were caught in the crossfire of a battle as shells hit a school.",
            "shelling_artillery_missile",
        ),
        ("Two men were wounded during clashes near Tarn.", "armed_clash"),
        ("Soldiers killed six farmers and burned their houses.", "attack"),
        ("Four people were shot at what had been a peaceful demonstration.", "attack"),
        ("A drone dropped a grenade on a checkpoint, killing a guard.", "air_drone_strike"),
        ("The dropping of bombs over the valley killed nine herders.", "air_drone_strike"),
        ("A trader was beaten by an angry mob and died.", "mob_violence"),
        ("The bomber was stopped at the gate and set off his vest, killing a guard.", "suicide_bomb"),
        ("A student was injured in clashes with police outside the college.", "violent_demonstration"),
    ],
)
def test_kind_in_a_sentence(text: str, expected: str):
    """The setting, the tool, the doer and those beside them tell what kind of event it was."""
    assert kind(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Soldiers committed a massacre in Tarn. They were killed after soldiers clashed with rebels.",
            "attack",
        ),
        ("Villagers found the body of a guerrilla beside the road near Tarn.", "other"),
        ("Rebels killed a corporal when they attacked units of the Fourth Battalion.", "armed_clash"),
        ("Raiders killed six people in Tarn. No one was abducted in the raid.", "attack"),
    ],
)
def test_kind_in_a_report(text: str, expected: str):
    """A massacre is no clash, a body found is no attack, and what befell nobody gives no kind."""
    assert kind(text) == expected


def test_figures_of_speech_are_no_damage():
    """Who sabotages talks breaks nothing."""
    told = extraction("The minister said the shooting of six people in Tarn had sabotaged the talks.")
    assert [e.event_type for e in told.events] == ["attack"]
    assert not [c for c in told.claims if c.field == "damage"]


def test_a_strike_that_troops_called_for_came():
    """What a league calls for has not come about; an air strike that troops called for has."""
    told = extraction("The patrol called for an airstrike, which hit two houses.").events
    assert [event.event_type for event in told] == ["air_drone_strike"]


@pytest.mark.parametrize(
    "deeds",
    [
        "coordinated roadside bomb attacks on convoys",
        "was responsible for ambushes",
        "sold rifles and planned attacks",
    ],
)
def test_what_somebody_does_for_a_living_is_no_event(deeds: str):
    """The report tells of an arrest; the attacks are what the man is known for."""
    told = extraction(f"Soldiers captured a rebel leader in Tarn on Monday. The leader {deeds}.")
    assert [e.event_type for e in told.events if e.role == "main"] == ["arrest"]
