"""Tests of the outlines of regions: invented squares, and the table that comes with Rashomon."""

import sqlite3

from rashomon.gazetteer import Gazetteer
from rashomon.gazetteer.outlines import PATH, Outline, Outlines, packed, unpacked
from rashomon.gazetteer.simplifying import simplified

SQUARE = [(1000, 1000), (1100, 1000), (1100, 1100), (1000, 1100)]  # 10 to 11 degrees either way
HOLE = [(1040, 1040), (1060, 1040), (1060, 1060), (1040, 1060)]


def test_a_point_lies_inside_or_so_far_outside():
    """Half a degree beside a square is about 55 km; a hole is outside."""
    outline = Outline((SQUARE, HOLE))
    assert outline.km_outside(10.2, 10.2) == 0.0
    assert round(outline.km_outside(11.5, 10.5)) == 56
    assert 10 < outline.km_outside(10.5, 10.5) < 12
    assert (outline.holds(11.05, 10.5), outline.holds(11.2, 10.5), outline.holds(40.0, 10.5)) == (
        True,
        False,
        False,
    )


def test_an_outline_has_a_middle_and_a_reach():
    """From the middle of a square of one degree to its corners."""
    outline = Outline((SQUARE,))
    assert outline.middle() == (10.5, 10.5)
    assert round(outline.reach_km(10.5, 10.5)) == 78
    assert not outline.is_split
    assert Outline(([(-17900, 0), (17900, 0), (17900, 100)],)).is_split


def test_rings_come_back_as_they_were_packed():
    """Counts, first corners and steps."""
    assert list(unpacked(packed([SQUARE, HOLE]))) == [SQUARE, HOLE]


def test_a_ring_keeps_the_corners_that_shape_it():
    """Corners along a side go; an islet goes beside a larger part, and stays alone."""
    side = [(10 + step / 50, 10 + (step % 2) / 200) for step in range(51)]
    islet = [(12.0, 12.0), (12.03, 12.0), (12.03, 12.03)]
    (ring,) = simplified([[*side, (11.0, 11.0), (10.0, 11.0), (10.0, 10.0)], islet])
    assert len(ring) <= 5
    assert Outline((ring,)).holds(10.5, 10.5, 0.0)
    assert len(simplified([islet])) == 1


def test_the_table_that_comes_with_rashomon_is_read():
    """Ramadi lies in Anbar, Najaf does not; a town and an unknown region have no outline."""
    gazetteer = Gazetteer.open()
    anbar = next(e for e in gazetteer.find("Anbar") if e.kind == "admin1")
    outline = gazetteer.outline(anbar)
    assert outline is not None
    assert outline.km_outside(33.42, 43.30) == 0.0
    assert outline.km_outside(32.0, 44.33) > 50.0
    assert gazetteer.outline(gazetteer.find("Ramadi")[0]) is None
    gazetteer.close()
    assert PATH.stat().st_size < 1_500_000


def test_a_table_of_ones_own_goes_first():
    """A full edition's outline replaces the one that comes with Rashomon; other regions keep theirs."""
    own = sqlite3.connect(":memory:")
    own.execute("CREATE TABLE outlines (place INTEGER PRIMARY KEY, rings BLOB)")
    own.execute("INSERT INTO outlines VALUES (99592, ?)", (packed([SQUARE]),))
    outlines = Outlines(own)
    assert outlines.of(99592) == Outline((SQUARE,))
    assert outlines.of(99022) is not None
    assert outlines.of(-1) is None
    outlines.close()
    own.close()
