"""Toponyms found and put near their gold points."""

from __future__ import annotations

from pathlib import Path

from benchmarks.geoparsing import Toponym, compare, measure, read
from benchmarks.reading import Reader

PARIS, LONDON, VERSAILLES = (48.86, 2.35), (51.51, -0.13), (48.80, 2.12)


def test_names_by_overlap_and_points_by_distance():
    """Of three gold names two are found; one point is near, and the third has no gold point."""
    gold = [Toponym(0, 5, PARIS), Toponym(10, 16, LONDON), Toponym(20, 25, None)]
    said = [Toponym(0, 9, VERSAILLES), Toponym(10, 16, PARIS), Toponym(40, 44, PARIS)]
    names, points, wrong = compare(said, gold)
    assert (names.right, names.said, names.gold) == (2, 3, 3)
    assert (points.right, points.said, points.gold) == (1, 2, 2)
    assert wrong == [("missed", gold[2]), ("said", said[2]), ("far", said[1])]


def test_places_without_a_point_are_not_said():
    places = [{"span": [0, 5], "lat": None, "lon": None}, {"span": [6, 9], "lat": 1.0, "lon": 2.0}]
    assert read({"documents": [{"mentions": {"places": places}}]}) == [Toponym(6, 9, (1.0, 2.0))]


def test_the_three_files_are_measured(tmp_path: Path):
    """Gold in each published form: points under other names, and a street without a number left out."""
    text = "Shelling hit Mosul in Iraq on Sunday."
    lgl = "<toponym><start>13</start><end>18</end><gaztag><lat>36.34</lat><lon>43.12</lon></gaztag></toponym>"
    virus = "<location><start>13</start><end>18</end><lat>36.34</lat><lon>43.12</lon></location>"
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
