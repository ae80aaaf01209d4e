"""The GeoNames dumps as they are downloaded (https://download.geonames.org/export/dump/readme.txt).

A broken row is counted and left out; the rest of the file is read.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from rashomon.errors import UsageError
from rashomon.gazetteer.features import kind_of

_COLUMNS = 19
_PAIR = 2  # columns of hierarchy.txt before the kind of tie
_NAME_COLUMNS = 8  # of alternateNamesV2; two more, with years, are often missing
_LONGEST_ROW = 1_000_000  # bytes; the longest real ones are about 12,000
_NORTHMOST, _EASTMOST = 90.0, 180.0
_DUMP = re.compile(r"(?:allCountries|cities\d+|[A-Z]{2})\.(?:zip|txt)")
_NUMBER = re.compile(r"[1-9][0-9]{0,7}")
_BOUNDARIES = re.compile(r"ne_\d+m_admin_1_states_provinces\.(?:geo)?json")
_NAMES = re.compile(r"alternateNames(?:V2)?\.(?:zip|txt)")

Progress = Callable[[Path, int, int], None]


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature that is kept; `regions` are the codes of its first and second level region, "IQ.18.3"."""

    id: int
    name: str
    ascii: str
    alternates: tuple[str, ...]
    lat: float
    lon: float
    kind: str
    code: str
    country: str | None
    regions: tuple[str, str]
    population: int


@dataclass(slots=True)
class Broken:
    """How many rows could not be read, and where the first was."""

    rows: int = 0
    first: str | None = None

    def add(self, path: Path, number: int, problem: str) -> None:
        """Count one row."""
        self.rows += 1
        self.first = self.first or f"{path.name}, row {number}: {problem}"


@dataclass(slots=True)
class Dumps:
    """The dumps in a folder, read one by one; `sums` are the SHA-256 of those read to the end."""

    places: list[Path]
    names: list[Path]
    progress: Progress
    hierarchy: Path | None = None
    airports: Path | None = None
    boundaries: Path | None = None
    broken: Broken = field(default_factory=Broken)
    sums: dict[str, str] = field(default_factory=dict)

    @classmethod
    def in_folder(cls, folder: Path, progress: Progress) -> Dumps:
        """The dumps that are there; UsageError when there is none with places."""
        files = sorted(p for p in folder.iterdir() if p.is_file()) if folder.is_dir() else []
        stems: dict[str, Path] = {}
        for file in files:  # in this order a .zip stands in for the .txt beside it
            stems[file.stem] = stems.get(file.stem, file) if file.suffix == ".txt" else file
        kept = sorted(set(stems.values()))
        places = [p for p in kept if _DUMP.fullmatch(p.name)]
        if not places:
            where = "https://download.geonames.org/export/dump/"
            raise UsageError(
                f"{folder}: no GeoNames dump there; download allCountries.zip or IQ.zip from {where}"
            )
        named = {p.stem: p for p in kept}
        hierarchy = named.get("hierarchy")
        airports = next((p for p in kept if p.name == "airports.csv"), None)
        boundaries = next((p for p in kept if _BOUNDARIES.fullmatch(p.name)), None)
        names = [p for p in kept if _NAMES.fullmatch(p.name)]
        return cls(places, names, progress, hierarchy, airports, boundaries)

    def regions(self) -> Iterator[Feature]:
        """The first and second level regions alone."""
        unseen = Broken()
        for path in self.places:
            for number, line in self.lines(path):
                if b"\tADM1\t" in line or b"\tADM2\t" in line:
                    row = _row(path, number, line, unseen)
                    if row is not None and row.code in {"ADM1", "ADM2"}:
                        yield row

    def rows(self) -> Iterator[Feature]:
        """Every feature of every dump that is of a kind to be kept."""
        for path in self.places:
            for number, line in self.lines(path):
                row = _row(path, number, line, self.broken)
                if row is not None:
                    yield row

    def alternate_names(self) -> Iterator[tuple[int, str, str, bool]]:
        """Of each alternate name: the feature named, its language, the name, whether it is preferred."""
        for path in self.names:
            for number, line in self.lines(path):
                cells = _cells(path, number, line, self.broken)
                if cells is None:
                    continue
                if len(cells) < _NAME_COLUMNS or not _NUMBER.fullmatch(cells[1]):
                    self.broken.add(path, number, "is no alternate name")
                    continue
                yield int(cells[1]), cells[2], cells[3], cells[4] == "1"

    def parents(self) -> Iterator[tuple[int, int, bool]]:
        """Each feature of the hierarchy, the one that it is a part of, and whether as a region of a state."""
        if self.hierarchy is None:
            return
        for number, line in self.lines(self.hierarchy):
            cells = _cells(self.hierarchy, number, line, self.broken)
            if cells is None:
                continue
            if len(cells) < _PAIR or not all(map(_NUMBER.fullmatch, cells[:_PAIR])):
                self.broken.add(self.hierarchy, number, "is no parent and child")
                continue
            yield int(cells[1]), int(cells[0]), cells[_PAIR:] == ["ADM"]

    def lines(self, path: Path) -> Iterator[tuple[int, bytes]]:
        """The numbered lines of a file."""
        sums = hashlib.sha256()
        read = 0
        with _opened(path) as (stream, size):
            number = 0
            while line := stream.readline(_LONGEST_ROW):
                number += 1
                read += len(line)
                sums.update(line)
                if number % 20_000 == 0:
                    self.progress(path, read, size)
                yield number, line
        self.progress(path, size, size)
        self.sums[path.name] = sums.hexdigest()


@contextmanager
def _opened(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """The text of a dump and its size in bytes; UsageError when it is no such file or breaks off."""
    remedy = "download it again"
    try:
        if path.suffix != ".zip":
            with path.open("rb") as stream:
                yield stream, path.stat().st_size
            return
        with zipfile.ZipFile(path) as archive:
            member = archive.getinfo(f"{path.stem}.txt")
            with archive.open(member) as stream:
                yield stream, member.file_size
    except (OSError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise UsageError(f"{path}: cannot be read as a GeoNames dump ({error}); {remedy}") from error


def _cells(path: Path, number: int, line: bytes, broken: Broken) -> list[str] | None:
    try:
        return line.decode().rstrip("\r\n").split("\t")
    except UnicodeDecodeError:
        broken.add(path, number, "is not UTF-8")
        return None


def _row(path: Path, number: int, line: bytes, broken: Broken) -> Feature | None:
    """The feature of a line; None when it is of no kind that is kept, or broken."""
    cells = _cells(path, number, line, broken)
    if cells is None:
        return None
    kind = kind_of(cells[6], cells[7]) if len(cells) == _COLUMNS else ""
    if kind is None:
        return None
    problem = _problem(cells)
    if problem is not None:
        broken.add(path, number, problem)
        return None
    country = cells[8]
    return Feature(
        id=int(cells[0]),
        name=cells[1],
        ascii=cells[2],
        alternates=tuple(filter(None, cells[3].split(","))),
        lat=float(cells[4]),
        lon=float(cells[5]),
        kind=kind,
        code=cells[7],
        country=country or None,
        regions=(f"{country}.{cells[10]}", f"{country}.{cells[10]}.{cells[11]}"),
        population=int(cells[14] or 0),
    )


def _problem(cells: list[str]) -> str | None:
    """Why these are not the columns of a feature; None when they are."""
    if len(cells) != _COLUMNS:
        return f"has {len(cells)} columns instead of {_COLUMNS}"
    checks = {
        "number": _NUMBER.fullmatch(cells[0]),
        "name": cells[1].strip() and cells[1].isprintable(),
        "country code": re.fullmatch(r"(?:[A-Z]{2})?", cells[8]),
        "population": re.fullmatch(r"[0-9]{0,11}", cells[14]),
        "point on the map": is_point(cells[4], cells[5]),
    }
    return next((f"has no {what}" for what, holds in checks.items() if not holds), None)


def is_point(lat: str, lon: str) -> bool:
    """True for degrees on the globe."""
    try:
        return abs(float(lat)) <= _NORTHMOST and abs(float(lon)) <= _EASTMOST
    except ValueError:
        return False
