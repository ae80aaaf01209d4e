"""Tests of points computed from other places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.gazetteer import Gazetteer
from rashomon.ground.geodesy import bearing_of, compass_word, destination, distance_km
from rashomon.ground.relative import ground_relative
from rashomon.model import Place, PlaceMention, RelativePlace, Span

GAZETTEER = Gazetteer.open()
BAGHDAD = Place("Baghdad", 33.34, 44.40, 1, "IQ", "Baghdad")
SYRIA = Place("Syria", 35.0, 38.0, 6, "SY", radius_km=240.0)
ANCHOR, OTHER = Span(0, 7), Span(8, 14)


def ground(relation, anchor=BAGHDAD, **told):
    mention = PlaceMention(Span(0, 20), "x" * 20, relative=RelativePlace(relation, (ANCHOR,), **told))
    return ground_relative(mention, {ANCHOR: anchor}, ["IQ"], GAZETTEER)


def test_distance_and_direction_give_a_point():
    """80 km north of Baghdad is 80 km off, due north, in Iraq."""
    place = ground("of", distance_km=80.0, bearing=0.0)
    there = (place.lat, place.lon)
    assert round(distance_km((33.34, 44.40), there)) == 80
    assert compass_word(bearing_of((33.34, 44.40), there)) == "north"
    assert (place.precision, place.country, place.guessed) == (2, "IQ", False)


def test_a_long_distance_is_only_an_estimate():
    """575 km in words leave more than 25 km open."""
    assert ground("of", distance_km=575.0, bearing=135.0).precision == 5


def test_a_direction_without_distance_is_a_guess():
    """The distance assumed is said to be assumed."""
    place = ground("of", bearing=0.0)
    assert place.guessed
    assert "assumed" in place.why


@pytest.mark.parametrize(
    ("relation", "precision", "radius"),
    [("near", 2, 25.0), ("outside", 2, 15.0), ("off", 7, 50.0), ("in", 1, 10.0)],
)
def test_each_relation_has_its_precision(relation, precision, radius):
    """Near, outside, off the coast, a part of a city."""
    place = ground(relation)
    assert (place.precision, place.radius_km) == (precision, radius)


def test_a_part_of_a_country_is_an_estimate_inside_it():
    """Northern Syria lies north of the middle of Syria."""
    place = ground("in", anchor=SYRIA, bearing=0.0)
    assert (place.precision, place.guessed, place.lat > 35.0) == (5, True, True)


def test_between_is_the_middle():
    """Two anchors, one point, half the distance as radius; too far apart is no place."""
    mention = PlaceMention(Span(0, 20), "x" * 20, relative=RelativePlace("between", (ANCHOR, OTHER)))
    tikrit = Place("Tikrit", 34.61, 43.68, 1, "IQ")
    place = ground_relative(mention, {ANCHOR: BAGHDAD, OTHER: tikrit}, ["IQ"], GAZETTEER)
    assert 33.34 < place.lat < 34.61
    far = Place("Lima", -12.0, -77.0, 1, "PE")
    assert ground_relative(mention, {ANCHOR: BAGHDAD, OTHER: far}, ["IQ"], GAZETTEER) is None


def test_a_border_is_between_the_people_named_and_the_country_spoken_of():
    """ "The Syrian border" in a report on Iraq is Iraq's with Syria."""
    text = "the Syrian border"
    relation = RelativePlace("border", (Span(14, 20),))
    mention = PlaceMention(Span(10, 27), text, relative=relation)
    place = ground_relative(mention, {}, ["IQ", "US"], GAZETTEER)
    assert (place.country, place.precision, place.guessed) == ("IQ", 5, True)
    assert ground_relative(mention, {}, ["PE"], GAZETTEER) is None


def test_an_unknown_anchor_gives_no_place():
    """A distance from nowhere is nowhere."""
    mention = PlaceMention(Span(0, 20), "x" * 20, relative=RelativePlace("of", (ANCHOR,), 5.0, 0.0))
    assert ground_relative(mention, {}, ["IQ"], GAZETTEER) is None


@given(st.floats(-60, 60), st.floats(-179, 179), st.floats(0, 359), st.floats(1, 900))
def test_going_there_and_measuring_back_agree(lat, lon, bearing, km):
    """The computed point lies at the stated distance, to the rounding of coordinates."""
    assert distance_km((lat, lon), destination((lat, lon), bearing, km)) == pytest.approx(km, abs=0.05)
