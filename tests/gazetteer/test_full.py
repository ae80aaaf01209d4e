"""The full edition: GeoNames dumps as a user has them, whole, broken and hostile."""

from __future__ import annotations

import random
import sqlite3
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from rashomon.cli.main import cli
from rashomon.errors import UsageError
from rashomon.gazetteer import Gazetteer
from rashomon.gazetteer.full import FullEdition, build_full
from rashomon.gazetteer.index import DEFAULT_PATH


def row(number: int, name: str, code: str = "P.PPL", country: str = "IQ", **cells: object) -> str:
    """A line of nineteen columns, as in allCountries.txt."""
    letter, feature = code.split(".")
    columns = [""] * 19
    columns[:3] = [str(number), name, str(cells.get("ascii", name))]
    columns[3] = str(cells.get("alternates", ""))
    columns[4], columns[5] = str(cells.get("lat", 33.5)), str(cells.get("lon", 44.2))
    columns[6:9] = [letter, feature, country]
    columns[10], columns[11] = str(cells.get("admin1", "")), str(cells.get("admin2", ""))
    columns[14] = str(cells.get("population", 0))
    return "\t".join(columns) + "\n"


ROWS = (
    row(90_000_001, "Qarmashan", "A.ADM1", "IQ", admin1="77", alternates="Qarmashan Governorate"),
    row(90_000_002, "Dubaysh", "A.ADM2", "IQ", admin1="77", admin2="01"),
    row(
        90_000_003,
        "Zorvadia",
        lat=33.1,
        lon=44.9,
        admin1="77",
        admin2="01",
        population=120,
        alternates="Zurvadya",
    ),
    row(90_000_004, "Harvash Camp", "S.CMPRF", lat=33.2, lon=44.8, admin1="77"),
    row(90_000_005, "Zorvadia Creek", "H.STM"),
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The countries and capitals of the list that comes with Rashomon: enough to add to, and quick."""
    path = tmp_path_factory.mktemp("base") / "small.sqlite"
    path.write_bytes(DEFAULT_PATH.read_bytes())
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM places WHERE kind <> 'country' AND name NOT IN ('Baghdad', 'Baghdād')")
    connection.execute("DELETE FROM names WHERE place NOT IN (SELECT id FROM places)")
    for table in ("places", "names"):
        connection.execute(f"UPDATE meta SET value = (SELECT count(*) FROM {table}) WHERE key = ?", (table,))
    connection.commit()
    connection.execute("VACUUM")
    connection.close()
    return path


def full(tmp_path: Path, base: Path, *lines: str) -> FullEdition:
    """The full edition with a dump of these lines."""
    (tmp_path / "IQ.txt").write_text("".join(lines), encoding="utf-8")
    return build_full(tmp_path, tmp_path / "full.sqlite", base=base)


def test_what_the_dump_adds_is_found_with_its_regions(tmp_path: Path, base: Path):
    """A village, a camp and the regions above them; streams are left out, and what was known stays known."""
    made = full(tmp_path, base, *ROWS)
    places = Gazetteer.open(tmp_path / "full.sqlite")
    (village,) = places.find("Zorvadia")
    assert (village.kind, village.admin1, village.admin2) == ("city", "Qarmashan", "Dubaysh")
    assert (village.lat, village.lon, village.population, village.id) == (
        33.1,
        44.9,
        120,
        "geonames:90000003",
    )
    assert places.find("zurvadya") == (village.__class__(**{**as_dict(village), "rank": 1}),)
    assert [e.kind for e in places.find("Harvash camp")] == ["facility"]
    assert places.find("Zorvadia Creek") == ()
    assert places.find("Baghdad") == Gazetteer.open(base).find("Baghdad")
    assert made.info.places == Gazetteer.open(base).info.places + 4
    assert "IQ.txt" in made.info.attribution


def as_dict(entry: object) -> dict[str, object]:
    """The fields of a slotted dataclass."""
    return {name: getattr(entry, name) for name in entry.__slots__}  # type: ignore[attr-defined]


def test_zip_and_alternate_names(tmp_path: Path, base: Path):
    """Zipped as downloaded; a preferred English name counts as the place's own, a link is no name."""
    with zipfile.ZipFile(tmp_path / "allCountries.zip", "w") as archive:
        archive.writestr("allCountries.txt", "".join(ROWS))
    names = ["1\t90000003\ten\tOld Zorvad\t1\t\t\t", "2\t90000003\tlink\thttps://example.org/Zorv\t\t\t\t"]
    (tmp_path / "alternateNamesV2.txt").write_text("\n".join([*names, "3\tx", ""]))
    made = build_full(tmp_path, tmp_path / "full.sqlite", base=base)
    places = Gazetteer.open(tmp_path / "full.sqlite")
    assert [e.rank for e in places.find("Old Zorvad")] == [0]
    assert places.find("https example org zorv") == ()
    assert (made.broken.rows, made.broken.first) == (1, "alternateNamesV2.txt, row 3: is no alternate name")


def test_building_twice_gives_the_same_bytes(tmp_path: Path, base: Path):
    """Nothing of the day or the machine is in the file, and a full edition is no ground for another."""
    full(tmp_path, base, *ROWS)
    first = (tmp_path / "full.sqlite").read_bytes()
    full(tmp_path, base, *ROWS)
    assert (tmp_path / "full.sqlite").read_bytes() == first


def test_a_thousand_broken_or_hostile_rows_survive(tmp_path: Path, base: Path):
    """Each is counted, none is read, and the whole ones around them are."""
    random.seed(4)
    bad = (
        "no columns at all\n",
        row(0, "Nought"),
        row(90_000_010, "Nowhere", lat="north"),
        row(90_000_011, "Off", lat=91),
        row(90_000_012, "Unreal", lon="nan"),
        row(90_000_013, "Inf", lat="inf"),
        row(90_000_014, "Bell\x07"),
        row(90_000_015, "   "),
        row(90_000_016, "Crowd", population="9" * 40),
        row(90_000_017, "Code", country="'; DROP TABLE places; --"),
        "\x00" * 300 + "\n",
        "\t" * 18 + "\n",
        "\t" * 5000 + "\n",
        row(90_000_018, "Long") * 1 + "x" * 2_000_000 + "\n",
    )
    lines = [bad[0], *(random.choice(bad) if n % 100 else bad[-1] for n in range(1000))]
    made = full(tmp_path, base, *ROWS[:2], *lines, *ROWS[2:])
    places = Gazetteer.open(tmp_path / "full.sqlite")
    assert places.find("Zorvadia")
    assert made.info.places - Gazetteer.open(base).info.places in (
        4,
        5,
    )  # row 18 itself is whole, its tail is not
    assert made.broken.rows >= 1000
    assert made.broken.first == "IQ.txt, row 3: has 1 columns instead of 19"


def test_hostile_names_are_data(tmp_path: Path, base: Path):
    """What looks like SQL is a name."""
    full(tmp_path, base, row(90_000_020, "Robert'); DROP TABLE places;--"), *ROWS)
    assert Gazetteer.open(tmp_path / "full.sqlite").find("Robert'); DROP TABLE places;--")


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("notes.txt", b"", "no GeoNames dump there"),
        ("IQ.zip", b"not a zip", "cannot be read as a GeoNames dump"),
    ],
)
def test_what_is_no_dump_is_named(tmp_path: Path, base: Path, file: str, content: bytes, said: str):
    """The message names the file or folder and what to do; nothing is left behind."""
    (tmp_path / file).write_bytes(content)
    with pytest.raises(UsageError, match=said):
        build_full(tmp_path, tmp_path / "full.sqlite", base=base)
    assert [p.name for p in tmp_path.iterdir()] == [file]


def test_a_zip_that_breaks_off_leaves_the_old_file(tmp_path: Path, base: Path):
    """Half a download is no edition."""
    with zipfile.ZipFile(tmp_path / "IQ.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("IQ.txt", "".join(ROWS) * 50)
    data = bytearray((tmp_path / "IQ.zip").read_bytes())
    data[60:90] = bytes(30)
    (tmp_path / "IQ.zip").write_bytes(data)
    (tmp_path / "full.sqlite").write_text("the old one")
    with pytest.raises(UsageError, match=r"IQ\.zip"):
        build_full(tmp_path, tmp_path / "full.sqlite", base=base)
    assert (tmp_path / "full.sqlite").read_text() == "the old one"


def test_reading_with_the_full_edition(tmp_path: Path):
    """`gazetteer build --geonames` and `read --gazetteer`: the village gets its point."""
    (tmp_path / "IQ.txt").write_text("".join(ROWS))
    (tmp_path / "r.txt").write_text(
        "BAGHDAD, March 3 - Gunmen killed two policemen in Zorvadia on Monday, police said."
    )
    out = str(tmp_path / "full.sqlite")
    run = CliRunner()
    built = run.invoke(cli, ["gazetteer", "build", "--geonames", str(tmp_path), "--out", out])
    assert (built.exit_code, "IQ.txt" in built.output, "--gazetteer" in built.output) == (0, True, True)
    plain = run.invoke(cli, ["read", "--json", str(tmp_path / "r.txt")]).stdout
    wide = run.invoke(cli, ["read", "--json", "--gazetteer", out, str(tmp_path / "r.txt")]).stdout
    assert ("geonames:90000003" in plain, "geonames:90000003" in wide) == (False, True)
    assert run.invoke(cli, ["gazetteer", "build", "--geonames", str(tmp_path)]).exit_code == 2
    with sqlite3.connect(out) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
