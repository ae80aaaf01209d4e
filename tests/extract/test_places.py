"""Tests of the places read from words; every text is made up."""

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.places import countries_evoked, find_places
from rashomon.gazetteer import Gazetteer
from rashomon.model import Span
from rashomon.text import sentences

GAZETTEER = Gazetteer.open()


def read(text):
    return find_places(text, [s.span for s in sentences(text)], GAZETTEER)


def named(text):
    return [" ".join(m.text.split()) for m in read(text) if m.relative is None]


def relative(text):
    return [
        (m.relative.relation, m.relative.distance_km, m.relative.bearing) for m in read(text) if m.relative
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shells fell on Tikrit and in Anbar province.", ["Tikrit", "Anbar"]),
        ("Two guards died at the Balad air base on Friday.", ["Balad air base"]),
        ("The raiders came at Garin Bokawa before dawn.", ["Garin Bokawa"]),
        ("A band, the Sons of the Euphrates, took credit.", []),
        ("Aid reached the Jabalia refugee camp in the Gaza Strip.", ["Jabalia refugee camp", "Gaza Strip"]),
        ("A mine blew up in the village of Qarzabad.", ["Qarzabad"]),
        ("The patrol was hit near Dormezan, officers said.", ["Dormezan"]),
        ("Fighting went on in Deir ez-Zor and al-Qaim.", ["Deir ez-Zor", "al-Qaim"]),
        ("He was seen in Lincoln, Nebraska.", ["Lincoln", "Nebraska"]),
        ("Four died in the Delmas district of Port-au-Prince.", ["Delmas", "Port-au-Prince"]),
        ("Bombs fell on a school in Lin Ta Lu village.", ["Lin Ta Lu"]),
        ("The U.S.-led force left Sana'a.", ["U.S.", "Sana'a"]),
        ("Washington said it would wait.", ["Washington"]),
        ("Clashes hit New York and King's Lynn.", ["New York", "King's Lynn"]),
    ],
)
def test_places_are_read_from_mixed_case(text, places):
    """Names the gazetteer knows, and names that a cue marks."""
    assert named(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "The singer Paris Hilton left early.",
        "Fighters of Boko Haram fled.",
        "The Jerusalem Post wrote about it.",
        "She works for the Bank of America.",
        "President Lincoln spoke.",
        "Iraqi and Salvadoran officers met.",
        "The police hit back in March.",
        "The Department of Health wrote a note.",
        "Sri Lankan troops came.",
    ],
)
def test_persons_bodies_peoples_and_ordinary_words_are_no_places(text):
    """A town somewhere bears each of these names, and none is meant."""
    assert named(text) == []


def test_a_person_named_once_in_full_is_no_place_later():
    """ "Jackson" after "Ravi Jackson" is the man; "in Jackson" is the town."""
    text = "Ravi Jackson was held. Jackson denied it. He lives in Jackson, Mississippi."
    assert named(text) == ["Jackson", "Mississippi"]
    assert read(text)[0].span.start > text.index("in Jackson")


CAPITALS = """   SAN SALVADOR, 3 MAY 90 (RADIO) -- [TEXT] FOUR PERSONS DIED IN SAN
MIGUEL DEPARTMENT, 95 KM FROM SAN
  SALVADOR. COLONEL ALFREDO VARGAS SAID THE POLICE OF THE REPUBLIC HIT
REBELS IN THE VILLAGES OF TAMULEPA, ORZUNA,
AND COMAYAGUA.
"""


def test_places_are_read_from_capitals_over_line_breaks():
    """Where all is capitals, common words and officers' names are kept out, and names run over lines."""
    assert named(CAPITALS) == [
        "SAN SALVADOR",
        "SAN MIGUEL DEPARTMENT",
        "SAN SALVADOR",
        "TAMULEPA",
        "ORZUNA",
        "COMAYAGUA",
    ]


def test_type_words_give_the_kind():
    """Province, district, city, airport: the word beside the name says what it is."""
    text = "From Kirkuk province to Hawija district, the city of Tikrit and Baghdad airport."
    assert [m.kind for m in read(text)] == ["region", "district", "city", "facility"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Gunmen killed four people in Lomurut State on Tuesday.", ["region"]),
        ("A guard was shot in Lomurut State University on Tuesday.", [None]),
        ("The town lies in Islamic State hands.", [None]),
    ],
)
def test_an_unknown_state_is_a_region(text, kinds):
    """Of a federation's states few lists know all; a university bears a state's name too."""
    assert [m.kind for m in read(text)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lies some 90 kilometres south-east of Gao.", ("of", 90.0, 135.0)),
        ("It is 80 km (50 miles) north-east of Mosul.", ("of", 80.0, 45.0)),
        ("A post 10 miles SSW of Tikrit burned.", ("of", 16.093, 202.5)),
        ("A post twenty-five km east of Tikrit burned.", ("of", 25.0, 90.0)),
        ("A post just north of Tikrit was hit.", ("of", None, 0.0)),
        ("They stood 9 km from Mosul.", ("near", 9.0, None)),
        ("They met near Mosul.", ("near", None, None)),
        ("They crossed near the Syrian border.", ("border", None, None)),
        ("A post on the border with Jordan fell.", ("border", None, None)),
        ("An ambush between Tikrit and Baiji killed two.", ("between", None, None)),
        ("A tanker burned off the coast of Hodeida.", ("off", None, None)),
        ("A blast on the outskirts of Kabul hurt two.", ("outside", None, None)),
        ("Raids in northern Syria went on.", ("in", None, 0.0)),
        ("SHOTS IN THE SOUTHERN PART OF MANAGUA WERE HEARD.", ("in", None, 180.0)),
        ("A CAMP 95 KM WEST OF LIMA WAS TAKEN.", ("of", 95.0, 270.0)),
    ],
)
def test_relative_places_are_read(text, expected):
    """Relation, kilometres and degrees, from the usual ways of saying them."""
    assert relative(text) == [expected]


def test_a_relative_place_spans_its_words_and_points_at_its_anchor():
    """The span is the whole phrase, the anchor the name in it."""
    text = "The post stands some 90 kilometres south-east of Gao."
    anchor, phrase = read(text)
    assert phrase.text == "some 90 kilometres south-east of Gao"
    assert phrase.relative.anchors == (anchor.span,)
    assert phrase.relative.approximate


def test_talks_between_countries_are_no_place():
    """ "Between" two countries tells of what is between them, not where."""
    assert relative("Tensions between Iran and Iraq rose.") == []


def test_peoples_evoke_their_countries():
    """Words for peoples are counted by country, in two words too."""
    text = "Iraqi police and two Iraqis met South Korean and American trainers."
    assert countries_evoked(text, GAZETTEER) == Counter(IQ=2, KR=1, US=1)


def test_an_endless_number_is_no_distance():
    """Four thousand digits are noise, not kilometres."""
    assert relative("A post " + "9" * 4_000 + " km north of Baghdad burned.") in ([], [("of", None, 0.0)])


def test_a_page_without_spaces_is_read_quickly():
    """Hostile input costs one pass, not one for each letter."""
    text = "X" * 100_000 + " near " + "Al-" * 5_000
    started = time.perf_counter()
    find_places(text, [Span(0, len(text))], GAZETTEER)
    assert time.perf_counter() - started < 10


@given(st.text(alphabet="aB .,-'\nIn Iraq5kmofNorth Ürǘعé", max_size=120))
def test_any_text_is_survived_and_quoted_exactly(text):
    """Whatever comes in, each mention's text is what its span covers, in order."""
    mentions = find_places(text, [Span(0, len(text))], GAZETTEER)
    assert [m.text for m in mentions] == [m.span.of(text) for m in mentions]
    assert [m.span.end for m in mentions] == sorted(m.span.end for m in mentions)


def _names(text):
    return [m.text for m in find_places(text, [s.span for s in sentences(text)], GAZETTEER) if not m.relative]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They raided four villages: Garinda, Bokwa and Tissel.", ["Garinda", "Bokwa", "Tissel"]),
        ("They hit three villages, including Garinda, Bokwa and Tissel.", ["Garinda", "Bokwa", "Tissel"]),
        ("They shelled the towns of Garinda, Bokwa and Tissel.", ["Garinda", "Bokwa", "Tissel"]),
        ("They shelled the Al-Garinda District.", ["Al-Garinda"]),
        ("They shelled the rebel-held Kurdish town of Mosul.", ["Mosul"]),
        ("They shelled the Garinda Hospital.", ["Garinda Hospital"]),
        ("They shelled the Military Airport.", []),
        ("They live in the North Eastern state.", []),
    ],
)
def test_unknown_names_in_lists_and_before_their_type(text, names):
    """Lists of villages are read to their end, and a description before a type word is no name."""
    assert _names(text) == names


def test_a_direction_in_a_name_makes_no_part():
    """ "West Bank" is one place, not the west of another."""
    text = "Troops entered the West Bank."
    found = find_places(text, [s.span for s in sentences(text)], GAZETTEER)
    assert [(m.text, m.relative) for m in found] == [("West Bank", None)]
