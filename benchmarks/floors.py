"""The lowest figures allowed, kept in floors.json: the program raises them, only a person lowers them."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.figure import Figure

FLOORS = Path(__file__).parent / "floors.json"
# A floor is kept to three places, and a figure that rounds to its floor is not below it.
_PLACES = 3

Floors = dict[str, dict[str, dict[str, float]]]


def below(name: str, split: str, figures: list[Figure], path: Path = FLOORS) -> list[str]:
    """A line for each figure that is under its floor, and for each floor whose figure is gone."""
    allowed = _read(path).get(name, {}).get(split, {})
    measured = {figure.name: round(figure.value, _PLACES) for figure in figures}
    return [
        f"{name}, {split}: {figure} is {measured.get(figure, 'not measured')}, its floor is {floor}"
        for figure, floor in allowed.items()
        if measured.get(figure, -1.0) < floor
    ]


def lift(name: str, split: str, figures: list[Figure], path: Path = FLOORS) -> None:
    """Raise the floor of each figure that is held; one under its floor leaves the floor where it is."""
    floors = _read(path)
    kept = floors.setdefault(name, {}).setdefault(split, {})
    for figure in (one for one in figures if one.held):
        kept[figure.name] = max(kept.get(figure.name, 0.0), round(figure.value, _PLACES))
    path.write_text(json.dumps(floors, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _read(path: Path) -> Floors:
    floors: Floors = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return floors
