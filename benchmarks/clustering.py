"""How well groups that were found match the gold groups: B³ and pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from benchmarks.figure import Tally


def b_cubed(gold: Mapping[str, str], found: Mapping[str, str]) -> Tally:
    """B³ (Bagga and Baldwin 1998): each item's group, averaged over the items of `gold`."""
    sizes, found_sizes = Counter(gold.values()), Counter(found[item] for item in gold)
    both = Counter((gold[item], found[item]) for item in gold)
    right = sum(both[gold[item], found[item]] / found_sizes[found[item]] for item in gold)
    right_gold = sum(both[gold[item], found[item]] / sizes[gold[item]] for item in gold)
    return Tally(right, len(gold), len(gold), right_gold)


def pairs(gold: Mapping[str, str], found: Mapping[str, str]) -> Tally:
    """Of the pairs put into one group, how many belong there, and of those that belong, how many are."""

    def count(groups: Counter[str] | Counter[tuple[str, str]]) -> int:
        return sum(size * (size - 1) // 2 for size in groups.values())

    both = Counter((gold[item], found[item]) for item in gold)
    return Tally(
        count(both), count(Counter(found[item] for item in gold)), count(Counter(gold[item] for item in gold))
    )
