"""A grid of cells some 80 kilometres high, and which cells lie next to one another."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, cos, floor, radians

# Two exact places, districts at most, are compared within 40 + 40 kilometres: three quarters of a degree.
SIDE_KM = 80.0
_SIDE = 0.75
_COLUMNS = round(360 / _SIDE)


def cell(lat: float, lon: float) -> str:
    """The name of the cell that holds a point."""
    return _name(floor(lat / _SIDE), floor(lon / _SIDE))


def around(lat: float, lon: float) -> Iterator[str]:
    """The cell of a point and all within a side of it: the nearer to a pole, the more."""
    row, column = floor(lat / _SIDE), floor(lon / _SIDE)
    for other in (row - 1, row, row + 1):
        reach = _columns_within(max(abs(row), abs(other)))
        if 2 * reach + 1 >= _COLUMNS:
            yield from (_name(other, at) for at in range(_COLUMNS))
        else:
            yield from (_name(other, column + step) for step in range(-reach, reach + 1))


def _columns_within(row: int) -> int:
    """How many columns one side of a cell spans at a row, of two rows the one nearer to a pole."""
    width = cos(radians(min(89.9, (row + 1) * _SIDE)))
    return min(_COLUMNS, ceil(1 / width))


def _name(row: int, column: int) -> str:
    return f"{row}/{column % _COLUMNS}"
