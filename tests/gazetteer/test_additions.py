"""What hierarchy.txt and airports.csv add to the full edition; every row is made up."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from rashomon.errors import UsageError
from rashomon.gazetteer import Entry, Gazetteer
from rashomon.gazetteer.full import FullEdition, build_full
from rashomon.gazetteer.index import DEFAULT_PATH

BOUNDARIES = "ne_10m_admin_1_states_provinces.geojson"
HEADER = (
    '"id","ident","type","name","latitude_deg","longitude_deg","elevation_ft","continent","iso_country",'
    '"iso_region","municipality","scheduled_service","gps_code","iata_code","local_code","home_link",'
    '"wikipedia_link","keywords"'
)


def field(number: object, ident: str, kind: str, name: str, keywords: str = "", **cells: object) -> str:
    """A line of airports.csv."""
    lat, lon, country = cells.get("lat", 33.1), cells.get("lon", 44.9), cells.get("country", "IQ")
    told = f'{number},"{ident}","{kind}","{name}",{lat},{lon},120,"AS","{country}"'
    return f'{told},"{country}-XX","Zorvadia","no",,,,,,"{keywords}"'


def feature(number: int, name: str, code: str, admin1: str = "", admin2: str = "") -> str:
    """A line of a GeoNames dump."""
    letter, of = code.split(".")
    where = ["33.1", "44.9", letter, of, "IQ", "", admin1, admin2, "", "", "90", "", "", "", ""]
    return "\t".join([str(number), name, name, "", *where])


ROWS = (
    feature(90_000_001, "Qarmashan", "A.ADM1", "77"),
    feature(90_000_002, "Dubaysh", "A.ADM2", "77", "01"),
    feature(90_000_003, "Zorvadia", "P.PPL", "77", "01"),
    feature(90_000_006, "Old Zorvadia", "P.PPL"),
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Countries and one airfield with an international code."""
    path = tmp_path_factory.mktemp("base") / "small.sqlite"
    path.write_bytes(DEFAULT_PATH.read_bytes())
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM places WHERE kind <> 'country' AND coalesce(ref, '') <> 'icao:ORBD'")
    connection.execute("DELETE FROM names WHERE place NOT IN (SELECT id FROM places)")
    connection.commit()
    connection.execute("VACUUM")
    connection.close()
    return path


def full(
    folder: Path,
    base: Path,
    airports: str | None = None,
    hierarchy: str | None = None,
    regions: str | None = None,
) -> FullEdition:
    (folder / "IQ.txt").write_text("\n".join(ROWS) + "\n", "utf-8")
    for name, content in (("airports.csv", airports), ("hierarchy.txt", hierarchy), (BOUNDARIES, regions)):
        if content is not None:
            (folder / name).write_text(content, "utf-8")
    return build_full(folder, folder / "full.sqlite", base=base)


def found(folder: Path, name: str) -> list[Entry]:
    return list(Gazetteer.open(folder / "full.sqlite").find(name))


def test_airfields_come_with_their_keywords_and_the_region_of_the_town_beside(tmp_path: Path, base: Path):
    """A base is found by the names soldiers gave it; strips without traffic are left out."""
    rows = (
        field(700_001, "XX-0001", "closed", "Zorvadia Army Airfield", "Camp Quillfeather, FOB Tansy"),
        field(700_002, "XX-0002", "small_airport", "Meadowlark Farm Strip"),
        field(700_003, "XX-0003", "medium_airport", "Dubaysh Airport"),
        field(700_004, "XX-0004", "heliport", "Zorvadia Military Hospital Heliport"),
    )
    made = full(tmp_path, base, "\n".join([HEADER, *rows, ""]))
    (camp,) = found(tmp_path, "Camp Quillfeather")
    assert (camp.kind, camp.name, camp.id) == ("facility", "Zorvadia Army Airfield", "ourairports:XX-0001")
    assert (camp.admin1, camp.admin2, camp.rank, camp.radius_km) == ("Qarmashan", "Dubaysh", 1, 3.0)
    assert found(tmp_path, "Zorvadia Air Base")[0].id == camp.id
    assert found(tmp_path, "Dubaysh Airport")
    assert not found(tmp_path, "Meadowlark Farm Strip")
    assert not found(tmp_path, "Zorvadia Military Hospital Heliport")
    assert made.broken.rows == 0
    assert "airports.csv" in made.info.attribution


def test_a_known_airfield_gets_the_names_and_stays_one(tmp_path: Path, base: Path):
    """The international code tells that it is the same."""
    before = found_in(base, "Balad Air Base")
    row = field(700_005, "ORBD", "large_airport", "Balad Southeast Air Base", "LSA Quillfeather")
    full(tmp_path, base, f"{HEADER}\n{row}\n")
    (known,) = found(tmp_path, "LSA Quillfeather")
    assert known.id == "icao:ORBD"
    assert before[0].id == known.id


def found_in(path: Path, name: str) -> list[Entry]:
    return list(Gazetteer.open(path).find(name))


def test_broken_rows_of_airports_are_counted_and_the_first_is_named(tmp_path: Path, base: Path):
    """The whole ones around them are read."""
    bad = (
        "one,two",
        field("x", "XX-1", "large_airport", "No Number"),
        field(700_006, "XX-2", "large_airport", "Off", lat=97),
        field(700_007, "XX-3", "large_airport", "No Country", country="?"),
        field(700_008, "XX-4", "large_airport", "Bell\x07"),
        '"' * 7,
    )
    good = field(700_009, "XX-5", "large_airport", "Tansy Airport")
    made = full(tmp_path, base, "\n".join([HEADER, *bad, good, good, ""]))
    assert made.broken.rows == len(bad)
    assert made.broken.first == "airports.csv, row 2: has 2 columns"
    assert len(found(tmp_path, "Tansy Airport")) == 1


def test_a_file_with_other_columns_is_refused(tmp_path: Path, base: Path):
    """The message names the file."""
    with pytest.raises(UsageError, match=r"airports\.csv: has not the columns of OurAirports"):
        full(tmp_path, base, "code,name\nXX,Tansy\n")


def test_the_hierarchy_gives_regions_to_places_without_codes(tmp_path: Path, base: Path):
    """A town entered by hand below a district lies in it and in its province; broken rows are counted."""
    lines = ("90000002\t90000006\t", "90000001\t90000002\tADM", "x\t1", "90000006\t90000006\t")
    made = full(tmp_path, base, hierarchy="\n".join(lines[:3]) + "\n")
    (town,) = found(tmp_path, "Old Zorvadia")
    assert (town.admin1, town.admin2) == ("Qarmashan", "Dubaysh")
    assert (made.broken.rows, made.broken.first) == (1, "hierarchy.txt, row 3: is no parent and child")
    full(tmp_path, base, hierarchy=lines[3])  # a ring ends
    assert found(tmp_path, "Old Zorvadia")[0].admin1 is None


def region(number: object, coordinates: object) -> dict[str, object]:
    """One feature of a file of regions."""
    return {"properties": {"gn_id": number}, "geometry": {"type": "Polygon", "coordinates": coordinates}}


def test_a_region_takes_its_radius_from_its_boundary(tmp_path: Path, base: Path):
    """Nine in ten corners count, an islet does not; regions unknown are passed over, broken ones counted."""
    square = [[44.4, 32.6], [45.4, 32.6], [45.4, 33.6], [44.4, 33.6]] * 3
    features = [
        region(90_000_001.0, [[square], [[[60.0, 10.0]]]]),
        region(90_000_777, [square]),
        region(90_000_001, [[["east", "north"]]]),
        region(90_000_001, []),
        "no region",
    ]
    made = full(tmp_path, base, regions=json.dumps({"features": features}))
    (province,) = [e for e in found(tmp_path, "Qarmashan") if e.kind == "admin1"]
    assert province.radius_km == 73  # from the middle of the square to its corner
    edition = Gazetteer.open(tmp_path / "full.sqlite")
    outline = edition.outline(province)
    edition.close()
    assert outline is not None
    assert (outline.km_outside(33.0, 44.9), outline.holds(33.0, 47.0)) == (0.0, False)
    assert made.broken.rows == 3
    assert made.broken.first == f"{BOUNDARIES}, row 3: is no region with a number and a boundary"
    assert BOUNDARIES in made.info.attribution


def test_a_file_of_regions_that_breaks_off_is_refused(tmp_path: Path, base: Path):
    """Half a download is no boundary."""
    with pytest.raises(UsageError, match="is no GeoJSON of regions"):
        full(tmp_path, base, regions='{"features": [{"properties"')
