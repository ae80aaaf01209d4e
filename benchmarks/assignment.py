"""The pairing of two lists that is worth most in all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import TypeVar

Left = TypeVar("Left")
Right = TypeVar("Right")


def pair(
    left: Sequence[Left], right: Sequence[Right], worth: Callable[[Left, Right], float]
) -> list[tuple[Left, Right]]:
    """One-to-one pairs with the highest sum of worth; pairs that are worth nothing are left out."""
    if len(left) > len(right):
        return [(x, y) for y, x in pair(right, left, lambda y, x: worth(x, y))]
    table = [[worth(x, y) for y in right] for x in left]
    return [(left[i], right[j]) for i, j in _best(table) if table[i][j] > 0]


def _best(worth: list[list[float]]) -> Iterator[tuple[int, int]]:
    """Row and column of each pair, by shortest augmenting paths (Jonker and Volgenant, 1987).

    `price` of rows and columns keeps each reduced cost at zero or more; row and column 0 are a start that
    belongs to no pair.
    """
    rows, columns = len(worth), len(worth[0]) if worth else 0
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0] = row
        distance, before = [inf] * (columns + 1), [0] * (columns + 1)
        done: list[int] = []
        column = 0
        while row_of[column]:
            done.append(column)
            here = row_of[column]
            open_columns = [one for one in range(1, columns + 1) if one not in done]
            for one in open_columns:
                cost = -worth[here - 1][one - 1] - row_price[here] - column_price[one]
                if cost < distance[one]:
                    distance[one], before[one] = cost, column
            nearest = min(open_columns, key=lambda one: distance[one])
            step = distance[nearest]
            for one in done:
                row_price[row_of[one]] += step
                column_price[one] -= step
            for one in open_columns:
                distance[one] -= step
            column = nearest
        path = [column]
        while path[-1]:
            path.append(before[path[-1]])
        for one, earlier in pairwise(path):
            row_of[one] = row_of[earlier]
    return ((row_of[one] - 1, one - 1) for one in range(1, columns + 1) if row_of[one])
