"""Totals told as a toll."""

from __future__ import annotations

import pytest

from rashomon.extract.effects import find_effects
from rashomon.extract.lexicon import lexicon
from tests.reading import effects, extraction, tree


@pytest.mark.parametrize(
    "text", ["The death toll is no higher than expected.", "The death toll of the attack was none."]
)
def test_a_toll_without_a_number_counts_nobody(text: str) -> None:
    """A "no" where the number should stand is no number, and no failure."""
    assert effects(text) == []


def test_own_losses_are_of_those_who_lost_them() -> None:
    """ "Put its own losses at four" counts the speaker's, not those told before."""
    parsed = tree("A rebel website said 20 sailors had been killed and put its own losses at four.")
    told = [e.quantity.count for e in find_effects(parsed, lexicon())]
    assert [(count.low, count.group) for count in told] == [(20, "sailors"), (4, "rebel website")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Police in Tarn on Wednesday revised the death toll from Monday's raid to 13.", "Police in Tarn"),
        ("On Wednesday the ministry cut the number of dead in Monday's raid on Tarn to 13.", "the ministry"),
        ("The army updated its toll of Monday's raid on Tarn to 13.", "The army"),
        ("The death toll from Monday's raid on Tarn rose on Wednesday to 13.", None),
    ],
)
def test_a_toll_is_of_its_event(text: str, speaker: str | None) -> None:
    """Who moves a toll speaks and has done nothing; the day of the telling is not that of the event."""
    told = extraction(text)
    (event,) = told.events
    assert [told.dates[i].text for i in event.date_indexes] == ["Monday"]
    assert [c.quote for c in told.claims if c.field == "perpetrator"] == []
    killed = [c for c in told.claims if c.field == "killed"]
    assert [(c.quote, c.speaker and c.speaker.text) for c in killed] == [("13", speaker)]


def test_the_dead_of_a_day_are_of_that_days_event() -> None:
    """ "The dead of Tuesday's raid" died in it, not in what the report is about."""
    told = extraction(
        "A drone hit a fuel store in Tarn on Friday and killed a clerk. The dead of Tuesday's raid "
        "stood at six on Saturday, the health office said."
    )
    killed = {c.quote: c.event_id for c in told.claims if c.field == "killed"}
    days = {e.id: e.period.start.isoformat() for e in told.events if e.period}
    assert [days[killed[words]] for words in ("a clerk", "six")] == ["2024-05-10", "2024-05-14"]


def test_a_body_that_raises_a_toll_says_nothing() -> None:
    """Only those who keep tolls are heard by moving one."""
    told = extraction("A tenth body found in the reeds raised the toll of the raid on Tarn to ten.")
    assert {c.speaker for c in told.claims} == {None}


def test_those_counted_twice_are_no_figure() -> None:
    """Why a toll was wrong is not another toll."""
    text = "The ministry cut the toll of the raid on Tarn to 24, saying three bodies had been counted twice."
    assert [c.quote for c in extraction(text).claims if c.field == "killed"] == ["24"]


def test_more_than_a_number_is_never_the_number() -> None:
    """A bound that loses its "more" would read as exact."""
    text = (
        "Shells struck a busy market in Tarn on Monday, killing at least 21 people and wounding more than "
        "60, medics at Al-Sel clinic said."
    )
    assert [c.quote for c in extraction(text).claims if c.field == "injured"] == ["more than 60"]
