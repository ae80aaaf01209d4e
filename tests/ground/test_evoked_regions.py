"""Tests of the regions that a text evokes; every text is made up."""

from rashomon.gazetteer import Gazetteer
from rashomon.ground.evoked_regions import regions_evoked

GAZETTEER = Gazetteer.open()


def evoked(text, *countries):
    return {name for _, name in regions_evoked(text, countries or ("US",), GAZETTEER)}


def test_regions_count_wherever_they_are_named():
    """In the name of an office, after a comma, short or in full."""
    assert evoked("The Ohio Department of Roads moved to Tulsa, Okla., in May.") == {"Ohio", "Oklahoma"}
    assert evoked("Two men of the West Virginia Guard") == {"West Virginia"}


def test_short_forms_count_after_a_comma_alone():
    """Other words are spelt as short forms are."""
    assert evoked("Or else. In the end. Mass was read. Miss Lane left.") == set()
    assert evoked("A house in Salem, Mass. burned down.") == {"Massachusetts"}


def test_a_name_that_is_a_great_city_elsewhere_evokes_nothing():
    """ "Washington" is the capital as often as the state."""
    assert evoked("Officials in Washington said so.") == set()


def test_regions_of_countries_that_are_not_spoken_of_are_left_out():
    """The same word is a region of another country."""
    assert evoked("Troops moved through Anbar.", "US") == set()
    assert evoked("Troops moved through Anbar.", "IQ") != set()


def test_shares_leave_room_for_doubt():
    """One region named once is less than certain; named more often, it weighs more."""
    once = regions_evoked("The Ohio police.", ("US",), GAZETTEER)
    often = regions_evoked("The Ohio police, Ohio roads and Ohio rivers.", ("US",), GAZETTEER)
    assert once["US", "Ohio"] < often["US", "Ohio"] < 1
