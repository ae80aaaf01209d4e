"""Tests of places told with their province; every text is made up."""

from rashomon.extract.places import countries_evoked, find_places
from rashomon.gazetteer import Entry, Gazetteer
from rashomon.gazetteer.outlines import Outline
from rashomon.ground.candidates import lies_in, may_lie_in
from rashomon.ground.event_place import event_place
from rashomon.ground.places import ground_places
from rashomon.ground.told_regions import checked, extent_of, in_region
from rashomon.model import Place
from rashomon.text import sentences

GAZETTEER = Gazetteer.open()
SQUARE = Outline(([(1000, 1000), (1100, 1000), (1100, 1100), (1000, 1100)],))
PROVINCE = Entry("geonames:1", "Zorvad", "admin1", "IQ", 10.5, 10.5, 0, 5.0, 0, "Zorvad", None)


def outline(region):
    return SQUARE if region.id == PROVINCE.id else None


def town(lat, admin1="Other"):
    return Entry("geonames:2", "Qarm", "city", "IQ", lat, 10.5, 900, None, 0, admin1, None)


def grounded(text):
    mentions = find_places(text, [s.span for s in sentences(text)], GAZETTEER)
    return ground_places(mentions, countries_evoked(text, GAZETTEER), None, GAZETTEER, text)


def test_a_town_by_the_map_lies_in_the_province_whatever_it_is_filed_under():
    """Inside, or within 10 km of a border that was drawn otherwise."""
    assert may_lie_in(town(10.9), PROVINCE, outline)
    assert lies_in(town(11.05), PROVINCE, outline)
    assert not may_lie_in(town(11.5), PROVINCE, outline)
    assert not lies_in(town(11.5), PROVINCE, outline)
    assert may_lie_in(town(11.5, "Zorvad"), PROVINCE, outline)  # the gazetteer's own word


def test_a_town_outside_of_its_province_is_a_guess_that_says_so():
    """The distance from the border is told."""
    place = Place("Qarm", 11.5, 10.5, 1, "IQ", why="the only place of that name")
    found = checked(place, town(11.5), [PROVINCE], outline)
    assert found.guessed
    assert found.why == "the only place of that name; 56 km outside of Zorvad, in which the words put it"


def test_a_town_inside_takes_the_province_told():
    """Provinces are cut anew: the words are right where the map allows them."""
    place = Place("Qarm", 10.9, 10.5, 1, "IQ", "Other")
    assert checked(place, town(10.9), [PROVINCE], outline).admin1 == "Zorvad"
    assert checked(place, town(11.5, "Zorvad"), [PROVINCE], outline) == place


def test_a_computed_point_outside_of_its_province_is_a_guess_that_says_so():
    """A point inside takes the province; one outside by less than its radius does too."""
    near = Place("10 km north of Qarm", 10.9, 10.5, 2, "IQ", radius_km=5.0, why="computed")
    far = Place("80 km north of Qarm", 11.5, 10.5, 2, "IQ", radius_km=20.0, why="computed")
    inside, outside = in_region(near, PROVINCE, outline), in_region(far, PROVINCE, outline)
    assert (inside.admin1, inside.guessed, inside.why) == ("Zorvad", False, "computed")
    assert (outside.guessed, outside.why) == (
        True,
        "computed; 56 km outside of Zorvad, in which the words put it",
    )
    assert in_region(far, None, outline) == far


def test_a_province_reaches_as_far_as_its_outline():
    """A point outside of it, taken where no town is known, gives way to its middle."""
    assert extent_of(PROVINCE, outline) == (10.5, 10.5, 78.0)
    lost = Entry("geonames:1", "Zorvad", "admin1", "IQ", 14.0, 14.0, 0, 5.0, 0, "Zorvad", None)
    assert extent_of(lost, outline) == (10.5, 10.5, 78.0)
    assert extent_of(town(10.9), outline) == (10.9, 10.5, None)


def test_a_relative_place_is_checked_against_the_province_named_after_it():
    """40 km north of Ramadi is in Anbar; 120 km south of Mosul is not in Dohuk."""
    told = [m.place for m in grounded("Two men died 40 km north of Ramadi, in Anbar province.") if m.relative]
    assert (told[0].admin1, told[0].guessed) == ("Al-Anbar", False)
    told = [m.place for m in grounded("Two men died 120 km south of Mosul, in Duhok province.") if m.relative]
    assert told[0].guessed
    assert "outside of Duhok" in told[0].why


def test_an_unknown_village_takes_the_middle_and_the_extent_of_its_province():
    """Where only the province is known, the radius says how wide that is."""
    place = event_place(grounded("Gunmen killed two men in the village of Zorvadia in Anbar province, Iraq."))
    assert (place.name, place.precision, place.country) == ("Zorvadia, Anbar", 4, "IQ")
    assert place.radius_km > 200
