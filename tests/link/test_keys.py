"""Mentions that may be one event post what the other seeks, and time bounds what is found."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.blocking import candidates
from rashomon.link.keys import posted, sought
from rashomon.link.pairs import Pairs
from rashomon.link.profile import Profile, profiles_in
from rashomon.model import Place
from tests.factories import claim, document, event_mention, extraction, period, place


def told(
    name: str = "a", text: str = "Rockets fell.", published: str = "2020-01-13", **mention: Any
) -> Profile:
    """The profile of the one event of a report."""
    event = event_mention(f"m-{name}", name, **mention)
    return profiles_in(extraction(name, event), document(name, text, published))[0]


def meet(one: Profile, other: Profile) -> bool:
    return bool(posted(one) & sought(other))


def test_a_day_apart_and_a_cell_apart_still_meet() -> None:
    """Nights bear two dates, and two readings of one district may lie in two cells."""
    near = told("b", period=period("2020-01-13"), place=place("Osk", 34.3, 45.0))
    assert meet(told(), near)


def test_years_do_not_add_up() -> None:
    """The same place and type in another month is not found."""
    assert not meet(told(), told("b", period=period("2020-03-20"), published="2020-03-20"))


def test_far_places_of_one_day_do_not_meet() -> None:
    """One country is not enough where both reports name a town."""
    assert not meet(told(), told("b", place=place("Osk", 36.5, 47.9)))


COARSE = place("Corda", 33.0, 43.0, precision=6)


@pytest.mark.parametrize("vague", [COARSE, None])
def test_a_vague_place_needs_a_name_in_common(vague: Place | None) -> None:
    """A report of no town meets one that names a town when both name what no other report of the day does."""
    text = "Rockets fell, said Vossberg."
    assert meet(told("a", text), told("b", text, place=vague))
    assert meet(told("a", text), told("b", text, place=vague, period=period("2020-01-16")))
    assert not meet(told("a", text), told("b", "Rockets fell, said Halloway.", place=vague))
    assert not meet(told("a", text), told("b", text, place=vague, period=period("2020-05-16")))


@pytest.mark.parametrize("vague", [COARSE, None])
def test_a_vague_place_meets_by_what_was_hit(vague: Place | None) -> None:
    """Of one day the same target is enough to look, of another day it is not."""

    def hit(name: str, **mention: Any) -> Profile:
        event = event_mention(f"m-{name}", name, **mention)
        said = extraction(name, event, claims=(claim(target="the airport", event=event.id, document=name),))
        return profiles_in(said, document(name, "Rockets fell."))[0]

    assert meet(hit("a"), hit("b", place=vague))
    assert not meet(hit("a"), hit("b", place=vague, period=period("2020-01-20")))
    assert not meet(hit("a"), told("b", place=vague))


def test_a_month_finds_its_days() -> None:
    """What one report puts into a month another puts on a day."""
    assert meet(told(), told("b", period=period("2020-01-01", "2020-01-31", 4)))


def test_a_full_name_finds_a_trial_months_later() -> None:
    """A name told with the event bridges a day that was read wrongly."""
    text = "The car of Amira Vossberg was hit by rockets."
    later = told("b", text, "2020-06-02", period=period("2020-06-02"), place=None)
    assert meet(told("a", text), later)
    assert not meet(told("a", "Rockets hit a car."), later)


def test_equal_large_numbers_find_a_place_read_wrongly() -> None:
    """Seventeen dead on one day are looked for in every country."""

    def dead(name: str, **mention: Any) -> Profile:
        event = event_mention(f"m-{name}", name, **mention)
        said = extraction(name, event, claims=(claim(killed=17, event=event.id, document=name),))
        return profiles_in(said, document(name, "Rockets fell."))[0]

    assert meet(dead("a"), dead("b", place=place("Osk", 9.0, -80.0, country="PA")))


days = st.dates(min_value=period("2019-12-01").start, max_value=period("2020-03-01").start)
places = st.one_of(
    st.none(),
    st.builds(
        place,
        lat=st.floats(-89, 89),
        lon=st.floats(-180, 180),
        precision=st.integers(1, 7),
        guessed=st.booleans(),
        country=st.sampled_from(["IQ", "TR", None]),
    ),
)
types = st.sampled_from(["attack", "armed_clash", "arrest", "other", "grenade"])
periods = st.builds(
    lambda day, length, guessed: period(str(day), str(day + timedelta(days=length)), 2, guessed=guessed),
    days,
    st.sampled_from([0, 1, 6, 7, 30, 100, 500]),
    st.booleans(),
)
mentions = st.fixed_dictionaries(
    {
        "period": st.one_of(st.none(), periods),
        "place": places,
        "event_type": types,
        "place_indexes": st.sampled_from([(), (0,)]),
    }
)


@given(mentions, mentions)
def test_the_relation_holds_both_ways(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Which of two mentions came first plays no part, and the pairs are those of the keys."""
    a, b = told("a", **one), told("b", **other)
    assert meet(a, b) == meet(b, a)
    assert bool(list(candidates([a, b], Pairs()))) == meet(a, b)
