"""Pairs that are worth most in all."""

from __future__ import annotations

from itertools import permutations
from random import Random

from benchmarks.assignment import pair


def test_the_best_sum_wins_over_the_best_pair():
    """Taking the 5 first would leave 0 for the rest."""
    worth = {("a", 1): 5, ("a", 2): 4, ("b", 1): 4, ("b", 2): 0}
    assert sorted(pair("ab", [1, 2], lambda x, y: worth[x, y])) == [("a", 2), ("b", 1)]


def test_pairs_worth_nothing_are_left_out():
    assert pair([1, 2, 3], [3, 4], lambda x, y: float(x == y)) == [(3, 3)]


def test_one_side_may_be_empty():
    assert pair([], [1], lambda _, __: 1.0) == pair([1], [], lambda _, __: 1.0) == []


def test_it_is_as_good_as_trying_everything():
    """Against all pairings of small random tables."""
    random = Random(7)
    for _ in range(200):
        rows, columns = random.randint(1, 4), random.randint(1, 5)
        table = [[random.randint(0, 6) for _ in range(columns)] for _ in range(rows)]
        pairs = pair(table, range(columns), lambda row, j: row[j])
        found = sum(row[j] for row, j in pairs)
        wide = table if rows <= columns else [list(column) for column in zip(*table, strict=True)]
        best = max(
            sum(row[j] for row, j in zip(wide, chosen, strict=True))
            for chosen in permutations(range(len(wide[0])), len(wide))
        )
        assert found == best
