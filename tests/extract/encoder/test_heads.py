"""Trees from scores."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.encoder.heads import heads


def test_the_best_heads_make_a_tree():
    """Each word takes its best head; the diagonal speaks for the root."""
    scores = np.array([[0.0, 5, 0], [0, 5, 0], [0, 5, 0]], np.float32)
    assert heads(scores) == [1, 1, 1]


def test_one_root_is_kept():
    """Of two words that would be roots the surer stays."""
    scores = np.array([[4.0, 0, 1], [0, 9, 0], [0, 3, 0]], np.float32)
    assert heads(scores) == [2, 1, 1]


def test_a_cycle_is_opened_where_it_costs_least():
    """Two words that head each other: the one with the better second choice leaves."""
    scores = np.array([[9.0, 0, 0], [1, 0, 5], [4, 5, 0]], np.float32)
    assert heads(scores) == [0, 2, 0]


@given(st.integers(1, 12), st.integers(0, 2**32 - 1))
def test_any_scores_give_a_tree(count: int, seed: int):
    """Every word leads to the one root."""
    scores = np.random.default_rng(seed).normal(size=(count, count)).astype(np.float32)
    found = heads(scores)
    assert sum(found[i] == i for i in range(count)) == 1
    for word in range(count):
        at, steps = word, 0
        while found[at] != at:
            at, steps = found[at], steps + 1
            assert steps <= count
