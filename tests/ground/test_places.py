"""Tests of which place on the map a name is given; every text is made up."""

import re

import pytest

from rashomon.extract.places import countries_evoked, find_places
from rashomon.gazetteer import Gazetteer
from rashomon.ground.event_place import event_place
from rashomon.ground.places import ground_places
from rashomon.model import Place, PlaceMention, Span
from rashomon.text import sentences

GAZETTEER = Gazetteer.open()


def grounded(text, dateline=None):
    mentions = find_places(text, [s.span for s in sentences(text)], GAZETTEER)
    return ground_places(mentions, countries_evoked(text, GAZETTEER), dateline, GAZETTEER)


def ground(text, name):
    """With the text itself, in which regions may be named outside of place names."""
    mentions = find_places(text, [s.span for s in sentences(text)], GAZETTEER)
    found = ground_places(mentions, countries_evoked(text, GAZETTEER), None, GAZETTEER, text)
    return next(m.place for m in found if m.text == name)


def place(text, name, dateline=None):
    return next(m.place for m in grounded(text, dateline) if m.text == name)


def test_the_country_spoken_of_decides():
    """One name, two countries: the document's other words choose."""
    assert place("Syrian rebels shelled Al-Bab near Aleppo.", "Al-Bab").country == "SY"
    assert place("Salvadoran troops entered San Miguel.", "San Miguel").country == "SV"
    assert place("Argentine police searched San Miguel.", "San Miguel").country == "AR"


def test_the_region_after_the_comma_decides():
    """ "Paris, Texas" lies in Texas, and the reason says so."""
    paris = place("A man was shot in Paris, Texas.", "Paris")
    assert (paris.country, paris.admin1, paris.precision, paris.guessed) == ("US", "Texas", 1, False)
    assert "Texas" in paris.why


def test_the_place_of_filing_counts():
    """A dateline says nothing about where, but something about which country."""
    assert place("Gunmen attacked San Miguel.", "San Miguel", "SAN SALVADOR").country == "SV"


def test_the_type_word_chooses_between_town_and_region():
    """A province and its chief town share a name."""
    assert place("Troops moved through Kirkuk province in Iraq.", "Kirkuk").precision == 4
    assert place("Troops moved through Kirkuk in Iraq.", "Kirkuk").precision == 1


def test_precision_follows_the_kind():
    """UCDP's where_prec: facility 1, region 5, country 6, sea 7."""
    text = "From Balad air base to Donbas, Iraq and the Red Sea."
    assert [m.place.precision for m in grounded(text)] == [1, 5, 6, 7]


def test_a_small_namesake_abroad_is_not_taken():
    """In a report on Iraq, a town that only Peru has is left without a place rather than moved to Peru."""
    assert place("Iraqi troops searched Baghdad and the town of Huancabamba.", "Huancabamba") is None


def test_a_name_lies_in_the_state_that_the_other_names_lie_in():
    """Local news names its state once, and its towns without it."""
    text = "Fire crews from Macon and Milledgeville, Ga., went to Dublin on Monday, the sheriff said."
    assert place(text, "Dublin").admin1 == "Georgia"
    assert place("Irish police closed a road in Dublin on Monday.", "Dublin").country == "IE"


def test_a_large_city_is_itself_beside_towns_of_another_state():
    """What the other names lie in weighs less than a name that every reader knows."""
    text = "Crews from Boston, Denver and Waco, Texas, met those of Portland on Monday, the sheriff said."
    assert ground(text, "Portland").admin1 == "Oregon"
    assert ground("British police met those of New York on Monday.", "New York").precision == 1
    assert ground("Two men were shot in New York state on Monday.", "New York").precision == 4


def test_a_state_in_the_name_of_an_office_counts():
    """The words of an office's name are no place of their own, and still say which state it is."""
    text = "The Kentucky State Police said a man was shot near a school in {}."
    told = text.format("Richmond")
    assert ground(told, "Richmond").admin1 == "Kentucky"
    assert ground("A man was shot near a school in Richmond, police said.", "Richmond").admin1 != "Kentucky"


def test_a_state_among_states_is_no_town_of_another():
    """Names of states in a row: each lends the others nothing."""
    text = "Voters in California, Oregon, Nevada and Pennsylvania went to the polls."
    assert {m.place.precision for m in grounded(text)} == {4}


def test_a_choice_the_words_leave_open_says_how_likely_it_is():
    """A name that many towns share, alone: the best known one, as a guess with its probability."""
    guess = place("A barn burned down in Springfield on Sunday.", "Springfield")
    assert guess.guessed
    assert re.search(r"\(\d\d% likely\)", guess.why)


def test_an_unknown_name_has_no_place():
    """Nothing in the gazetteer: nothing on the map."""
    assert place("Iraqi troops entered the village of Qarzabad.", "Qarzabad") is None


@pytest.mark.parametrize(
    ("words", "precision"), [("Lomurut State", 4), ("Pelkor district", 3), ("the village of Pelkor", None)]
)
def test_an_unknown_name_is_as_wide_as_its_type_word_says(words, precision):
    """UCDP where_prec 4 is a first-level region, 3 a second-level one."""
    found = event_place(grounded(f"Gunmen killed four people in {words} on Tuesday."))
    assert (found.lat, found.precision) == (None, precision)


def test_a_facility_not_known_stands_by_its_town_and_says_so():
    """ "Tikrit prison" is within reach of Tikrit, as a guess."""
    prison = place("Iraqi guards at Tikrit prison were hurt.", "Tikrit prison")
    assert (prison.country, prison.precision, prison.guessed) == ("IQ", 2, True)


def test_one_name_has_one_sense_in_a_document():
    """What a comma settles once holds for the rest."""
    text = "A fire broke out in Paris, Texas. Police in Paris said two were hurt."
    places = {m.place.gazetteer_id for m in grounded(text) if m.text == "Paris"}
    assert len(places) == 1


def test_a_known_base_keeps_its_point_and_notes_the_stated_distance():
    """The seed of the project: the base's own point, with the distance computed beside the one stated."""
    text = "Shells hit Balad air base at dawn. The field lies about 80 km north of Baghdad."
    found = event_place(grounded(text))
    assert (found.name, found.country, found.precision) == ("Balad air base", "IQ", 1)
    assert found.distance_note == "stated 80 km north of Baghdad; computed 67 km north"


def test_an_unknown_base_takes_the_computed_point():
    """No gazetteer knows it, but the words say where it is."""
    text = "Rockets hit Camp Zorvan, 20 km south of Kirkuk in Iraq."
    found = event_place([m for m in grounded(text) if m.text != "Iraq"])
    assert (found.name, found.precision, found.country) == ("Camp Zorvan", 2, "IQ")
    assert round(found.lat, 1) == 35.3


def test_a_namesake_far_from_the_stated_point_gives_way():
    """A named place 600 km from where the words put it is another of that name."""
    text = "15 km west of Kirkuk"
    told = grounded(f"Iraqi posts {text} burned.")
    wrong = PlaceMention(Span(90, 95), "Basra", place=Place("Basra", 30.5, 47.8, 1, "IQ"))
    found = event_place([*told, wrong])
    assert round(found.lat, 1) == 35.5
    assert "Basra" in found.distance_note


def test_the_anchor_is_not_the_place():
    """ "Near Mosul" is not Mosul: precision 2, with a radius."""
    found = event_place(grounded("A bomb went off near Mosul, Iraqi police said."))
    assert (found.precision, found.radius_km) == (2, 25.0)


def test_the_more_specific_wins():
    """A town over its country, whichever comes first."""
    assert event_place(grounded("In Iraq, a bomb killed two in Tikrit.")).name == "Tikrit"


def test_no_mention_no_place():
    """Nothing is invented."""
    assert event_place([]) is None


def test_a_part_of_a_town_lies_in_the_town():
    """A namesake of a quarter in another country, or far away, is not taken for it."""
    found = {m.text: m.place for m in grounded("A bomb hit Baghdad's northern neighbourhood of Qahira.")}
    assert found["Qahira"] is None
    assert place("A bomb hit Baghdad's Karrada district.", "Karrada").country == "IQ"


def test_a_quarter_is_no_country():
    """The America quarter of a town is not the United States."""
    assert place("A bomb hit the America neighbourhood of Medellin.", "America") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In the south Baghdad neighbourhood of Qarzabad, a bomb went off.", "Qarzabad, south Baghdad"),
        ("A bomb went off in Baghdad's Qarzabad district.", "Qarzabad, Baghdad"),
        ("A bomb went off in the east Homs countryside near the village of Qarzabad.", "Qarzabad, east Homs"),
        ("A bomb went off in Baghdad's Karrada district.", "Karrada"),
    ],
)
def test_an_unknown_part_keeps_its_name_with_the_point_of_the_whole(text, name):
    assert event_place(grounded(text)).name == name


def test_an_unknown_part_says_whose_point_it_has():
    found = event_place(grounded("A bomb went off in Baghdad's Qarzabad district."))
    assert "the point is that of Baghdad" in found.why
    assert found.precision == 2


def test_a_people_given_as_a_place_is_its_country():
    mention = PlaceMention(Span(0, 6), "Syrian")
    (found,) = ground_places([mention], {}, None, GAZETTEER)
    assert (found.place.country, found.place.precision) == ("SY", 6)


def test_a_district_lies_in_the_province_told_with_it():
    """A namesake in another province is not it; a spelling with marks is one name."""
    text = "Troops went to Khas district, Uruzgan province, and to Nad ‘Ali district, Helmand province."
    assert place(text, "Khas") is None
    assert place(text, "Nad ‘Ali").admin1 == "Helmand"
    assert place("Police shot a man in Springfield township, Ohio.", "Springfield").admin1 == "Ohio"
