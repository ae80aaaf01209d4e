"""Tests of the look-ups, on the gazetteer that the package carries."""

import sqlite3

import pytest

from rashomon.errors import UsageError
from rashomon.gazetteer import Gazetteer


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.open()


def kinds(gazetteer, name, country):
    return {e.kind for e in gazetteer.find(name) if e.country == country}


@pytest.mark.parametrize("name", ["Baghdad", "BAGHDAD", "Baghdād"])
def test_a_city_is_found_however_it_is_written(gazetteer, name):
    """Case and accents do not matter."""
    assert "city" in kinds(gazetteer, name, "IQ")


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Ain al-Asad", "IQ"),
        ("Balad air base", "IQ"),
        ("Camp Taji", "IQ"),
        ("Bagram", "AF"),
        ("Jabalia camp", "PS"),
    ],
)
def test_bases_and_camps_are_known(gazetteer, name, country):
    """The places of the news that town lists lack are in the supplement or among the airfields."""
    assert "facility" in kinds(gazetteer, name, country)


@pytest.mark.parametrize(("name", "country"), [("Ghouta", "SY"), ("Donbas", "UA"), ("Darfur", "SD")])
def test_unofficial_regions_are_known(gazetteer, name, country):
    """A region without administrative bounds is a region."""
    assert kinds(gazetteer, name, country) == {"region"}


def test_a_region_has_a_point_a_radius_and_a_plain_name(gazetteer):
    """A first level region lies in the middle of its towns, under the name English gives it."""
    anbar = next(e for e in gazetteer.find("Anbar") if e.kind == "admin1")
    assert (anbar.country, anbar.name.isascii(), anbar.radius_km is not None) == ("IQ", True, True)


def test_a_facility_lies_in_the_region_of_the_nearest_town(gazetteer):
    """An airfield's list knows no provinces; its neighbours do."""
    assert gazetteer.find("Balad air base")[0].admin1 == gazetteer.find("Balad")[0].admin1


def test_a_foreign_article_is_not_needed(gazetteer):
    """A name is found with and without its article."""
    assert {e.id for e in gazetteer.find("Qaim")} & {e.id for e in gazetteer.find("al-Qaim")}


def test_an_unknown_name_gives_nothing(gazetteer):
    """No nearest match is offered unasked."""
    assert gazetteer.find("Qwxyzabad") == ()


@pytest.mark.parametrize(
    ("word", "country"), [("Iraqi", "IQ"), ("SALVADORAN", "SV"), ("Americans", "US"), ("bread", None)]
)
def test_a_word_for_a_people_evokes_its_country(gazetteer, word, country):
    """Demonyms are no places but name a country."""
    assert gazetteer.demonym(word) == country


def test_a_border_has_a_point_either_way_round(gazetteer):
    """The order of the two countries does not matter; countries apart have none."""
    assert gazetteer.border("IQ", "SY") == gazetteer.border("SY", "IQ") != gazetteer.border("IQ", "PE")
    assert gazetteer.border("IQ", "PE") is None


def test_the_credit_for_the_data_is_kept(gazetteer):
    """GeoNames and its licence are named, as the licence asks."""
    assert "GeoNames" in gazetteer.attribution
    assert "CC BY 4.0" in gazetteer.attribution


def test_a_missing_file_names_the_remedy(tmp_path):
    """The message gives the path and the command that makes the file."""
    with pytest.raises(UsageError, match="gazetteer build"):
        Gazetteer.open(tmp_path / "none.sqlite")


def test_a_file_of_another_kind_is_refused(tmp_path):
    """Neither a text nor another database passes for a gazetteer."""
    text = tmp_path / "text.sqlite"
    text.write_text("not a database at all, only words " * 40)
    other = tmp_path / "other.sqlite"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")
    connection.commit()
    connection.close()
    for path in (text, other):
        with pytest.raises(UsageError):
            Gazetteer.open(path)


def test_the_file_is_never_written(gazetteer):
    """The connection is read-only."""
    with pytest.raises(sqlite3.OperationalError):
        gazetteer._connection.execute("DELETE FROM meta")
