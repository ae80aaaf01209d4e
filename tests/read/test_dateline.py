"""The header of a report."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.read.dateline import find_dateline

PUBLISHED = date(2023, 5, 11)


def header(text, published=PUBLISHED):
    found = find_dateline(text, published)
    return found and (found.place, found.filed, found.agency, text[found.span.end :][:9])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BAGHDAD, Jan 12 (Corwen) - Gunmen shot", ("BAGHDAD", date(2023, 1, 12), "Corwen", "Gunmen sh")),
        ("KIRKUK, Iraq, May 10 (Corwen) - Rockets", ("KIRKUK, Iraq", date(2023, 5, 10), "Corwen", "Rockets")),
        (
            "KABUL, Afghanistan (Jan. 25, 2013)\nA patrol",
            ("KABUL, Afghanistan", date(2013, 1, 25), None, "A patrol"),
        ),
        (
            "KABUL, Afghanistan (Jan. 25, 2013) A patrol",
            ("KABUL, Afghanistan", date(2013, 1, 25), None, "A patrol"),
        ),
        ("BEIRUT — Three men were", ("BEIRUT", None, None, "Three men")),
        ("DENVER, Colo. (AP) -- A man was", ("DENVER, Colo.", None, "AP", "A man was")),
        ("KIRKUK: Rockets fell on", ("KIRKUK", None, None, "Rockets f")),
        ("(Corwen) - Gunmen shot dead", (None, None, "Corwen", "Gunmen sh")),
        ("Clashes in the North-CAIRO —\xa0-Police fired", ("CAIRO", None, None, "Police fi")),
        ("LIMA, 14 May 2023 (Corwen) -- The", ("LIMA", date(2023, 5, 14), "Corwen", "The")),
        ("LIMA, May 12 (Corwen) - The army", ("LIMA", date(2023, 5, 12), "Corwen", "The army")),
        ("May 9: Army Clears Village\n2023-05-AB-004\nA patrol", (None, date(2023, 5, 9), None, "Army Clea")),
        ("LIMA, May 20 (Corwen) - The army", ("LIMA", date(2022, 5, 20), "Corwen", "The army")),
    ],
)
def test_datelines_of_agencies_and_papers(text, expected):
    """Place, day and agency are read, and the text proper begins after the dash."""
    assert header(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "DOC-0001 (XYZ)\n\n   SAN MARCOS, 3 JAN 90 -- [REPORT] [ARMY PRESS\nOFFICE] [TEXT] TROOPS FOUND",
            ("SAN MARCOS", date(1990, 1, 3), None, "TROOPS FO"),
        ),
        (
            "DOC-0002 (XYZ)\n\n   LUGANO (SURENA), 20 MAY 88 (RADIO UNO) -- [TEXT] TROOPS FOUND",
            ("LUGANO, SURENA", date(1988, 5, 20), "RADIO UNO", "TROOPS FO"),
        ),
        (
            "CLANDESTINE, NO DATE (RADIO LIBRE) -- [COMMENTARY] [TEXT] [CONTINUED] TROOPS FOUND",
            (None, None, "RADIO LIBRE", "TROOPS FO"),
        ),
        (
            "LUGANO, 20 MAY 88 (EFG) -- [TEXT] [THE] ARMY FOUND",
            ("LUGANO", date(1988, 5, 20), "EFG", "[THE] ARM"),
        ),
    ],
)
def test_headers_of_monitored_broadcasts(text, expected):
    """Document number, brackets and all belong to the header; a word the editors put in does not."""
    assert header(text, None) == expected
    found = find_dateline(text, None)
    assert found is not None
    assert found.span.start == 0


def test_a_headline_above_is_not_part_of_the_header():
    """The span begins at the dateline when a title stands before it."""
    text = "Bomb in Balor kills two\n\nBALOR, May 10 (Corwen) - Two men died"
    found = find_dateline(text, PUBLISHED)
    assert found is not None
    assert found.span.of(text) == "BALOR, May 10 (Corwen) - "


def test_a_byline_belongs_to_the_header():
    """A byline is header with a dateline after it, and alone."""
    both = "By Jane Doe and John Roe\n\nBALOR — Two men died"
    alone = "By Jane Doe\n\nTwo men died in Balor"
    assert header(both) == ("BALOR", None, None, "Two men d")
    assert header(alone) == (None, None, None, "Two men d")


def test_a_release_number_gives_the_year():
    """A day without a year takes it from the release number above, for want of a publication day."""
    text = "Patrol finds arms\n2010-09-CA-005\n\nKABUL, Afghanistan (Sept. 1) - A patrol"
    assert header(text, None) == ("KABUL, Afghanistan", date(2010, 9, 1), None, "A patrol")


def test_a_dot_may_stand_before_the_year():
    """A slip of the hand leaves the date a date."""
    text = "BALOR, Selmia (Nov. 1. 2011) - A patrol"
    assert header(text, None) == ("BALOR, Selmia", date(2011, 11, 1), None, "A patrol")


@pytest.mark.parametrize(
    "text",
    [
        "Two men were shot in Balor on May 10 (Wednesday) - the third such case.",
        "UPDATE: Two men were shot",
        "WATCH VIDEO - Two men were shot",
        "TWO MEN WERE SHOT -- ONE DIED",
        "Gunmen attacked, killing one - police said.",
        "",
    ],
)
def test_the_text_itself_is_never_taken(text):
    """No header is found where there is none."""
    assert find_dateline(text, PUBLISHED) is None


@given(st.text(max_size=80), st.none() | st.dates())
def test_any_text_is_survived(text, published):
    """A span found lies inside the text."""
    found = find_dateline(text, published)
    assert found is None or found.span.end <= len(text)


def test_a_country_of_many_words_stands_in_a_dateline():
    """The day after it is found, and the line is no part of the text."""
    text = "UVIRA, Democratic Republic of the Congo, August 6, 2025 (Lakes Wire) - A bomb exploded."
    line = find_dateline(text, None)
    assert line is not None
    assert (line.filed, line.agency) == (date(2025, 8, 6), "Lakes Wire")
    assert text[line.span.end :] == "A bomb exploded."


def test_the_head_of_a_press_release_is_no_part_of_its_headline():
    """The office, the number and the line about release stand between headline and dateline."""
    head = "Northern Command - Tarnland\n2011-05-N-017\nFor Immediate Release\n\n"
    text = f"Patrol Finds Weapons in Vell\n{head}VELL, Tarnland (May 3) - A patrol found rifles."
    found = find_dateline(text, date(2011, 5, 9))
    assert found is not None
    assert text[: found.span.start].strip() == "Patrol Finds Weapons in Vell"
    assert text[found.span.end :].startswith("A patrol")
