"""Toponyms found and put near their gold points."""

from __future__ import annotations

from pathlib import Path

from benchmarks.geoparsing import compare, measure, read
from benchmarks.reading import Reader
from benchmarks.toponym import Toponym, apart_km

PARIS, LONDON, VERSAILLES = (48.86, 2.35), (51.51, -0.13), (48.80, 2.12)


def test_names_by_overlap_and_points_by_distance():
    """Of three gold names two are found; one point is near, and the third has no gold point."""
    gold = [Toponym(0, 5, PARIS), Toponym(10, 16, LONDON), Toponym(20, 25, None)]
    said = [Toponym(0, 9, VERSAILLES), Toponym(10, 16, PARIS), Toponym(40, 44, PARIS)]
    names, points, wrong, pairs = compare(said, gold)
    assert (names.right, names.said, names.gold) == (2, 3, 3)
    assert (points.right, points.said, points.gold) == (1, 2, 2)
    assert wrong == [("missed", gold[2]), ("said", said[2]), ("far", said[1])]
    assert [round(apart_km(*both)) for both in pairs] == [18, 343]


def test_places_without_a_point_are_not_said():
    places = [{"span": [0, 5], "lat": None, "lon": None}, {"span": [6, 9], "lat": 1.0, "lon": 2.0}]
    assert read({"documents": [{"mentions": {"places": places}}]}) == [Toponym(6, 9, (1.0, 2.0))]


def test_the_three_files_are_measured(tmp_path: Path):
    """Gold in each published form: points under other names, and a street without a number left out."""
    text = "Shelling hit Mosul in Iraq on Sunday."
    lgl = "<toponym><start>13</start><end>18</end><gaztag><lat>36.34</lat><lon>43.12</lon></gaztag></toponym>"
    at = "<name>Mosul</name><start>14</start><end>19</end>"
    virus = f"<location>{at}<lat>36.34</lat><lon>43.12</lon></location>"
    web = (
        "<toponym><extractedName/><start>13</start><end>18</end><geonamesID>99072</geonamesID>"
        "<latitude>36.34</latitude><longitude>43.12</longitude></toponym>"
        "<toponym><extractedName/><start>0</start><end>8</end><geonamesID/></toponym>"
    )
    for name, gold in (("lgl.xml", lgl), ("GeoVirus.xml", virus), ("GWN.xml", web)):
        article = f"<articles><article><text>{text}</text><toponyms>{gold}</toponyms></article></articles>"
        (tmp_path / name).write_text(article)
    figures = {figure.name: figure for figure in measure(tmp_path, "dev", Reader(), None)}
    for name in ("LGL", "GeoVirus", "GeoWebNews"):
        assert (figures[f"{name} R"].value, figures[f"{name} P"].value) == (1, 0.5)
        assert figures[f"{name} end to end"].value == 1
        assert figures[f"{name} given names within 161 km"].value == 1
        assert figures[f"{name} given names median error in km"].value < 10


def test_a_given_name_needs_no_cue(tmp_path: Path):
    """A name that the reading leaves out is asked for all the same, and one that nobody knows is wrong."""
    text = "The Mosul Orchestra and the Qwertish Choir sang."
    names = [(4, 9, 36.34, 43.12), (28, 36, 1.0, 1.0)]
    tags = "".join(
        f"<toponym><start>{start}</start><end>{end}</end><lat>{lat}</lat><lon>{lon}</lon></toponym>"
        for start, end, lat, lon in names
    )
    for name in ("lgl.xml", "GeoVirus.xml", "GWN.xml"):
        article = f"<articles><article><text>{text}</text><toponyms>{tags}</toponyms></article></articles>"
        (tmp_path / name).write_text(article)
    figures = {figure.name: figure for figure in measure(tmp_path, "dev", Reader(), None)}
    assert figures["LGL R"].value == 0
    assert figures["LGL given names within 161 km"].value == 0.5
    assert figures["LGL given names within 161 km"].errors == ("LGL 0 nowhere: Qwertish",)


def test_a_reader_that_is_a_command_is_asked_for_no_names(tmp_path: Path):
    for name in ("lgl.xml", "GeoVirus.xml", "GWN.xml"):
        (tmp_path / name).write_text("<articles></articles>")
    assert not [f for f in measure(tmp_path, "dev", Reader("true"), None) if "given" in f.name]
