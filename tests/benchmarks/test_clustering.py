"""The measures of groups, on groups made by hand."""

from __future__ import annotations

import pytest

from benchmarks.clustering import b_cubed, ceaf_e, conll, muc

GOLD = {"a": "1", "b": "1", "c": "1", "d": "2", "e": "2", "f": "3"}
FOUND = {"a": "x", "b": "x", "c": "y", "d": "y", "e": "y", "f": "y"}


def test_muc_counts_links() -> None:
    """Gold has three links, of which two are found; of the four that are found two are right."""
    tally = muc(GOLD, FOUND)
    assert (tally.precision, tally.recall) == (2 / 4, 2 / 3)


def test_ceaf_pairs_each_group_once() -> None:
    """ "1" goes with x (4/5) and "2" with y (4/6); "3" finds no group left."""
    tally = ceaf_e(GOLD, FOUND)
    assert tally.precision == pytest.approx((4 / 5 + 4 / 6) / 2)
    assert tally.recall == pytest.approx((4 / 5 + 4 / 6) / 3)


def test_conll_is_the_mean_of_three() -> None:
    assert conll(GOLD, GOLD) == 1.0
    each = [measure(GOLD, FOUND).f1 for measure in (muc, b_cubed, ceaf_e)]
    assert conll(GOLD, FOUND) == pytest.approx(sum(each) / 3)
