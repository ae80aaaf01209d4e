"""How well groups that were found match the gold groups: B³ and pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from benchmarks.assignment import pair
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


def muc(gold: Mapping[str, str], found: Mapping[str, str]) -> Tally:
    """MUC (Vilain et al. 1995): the links that hold groups together; items alone count for nothing."""
    both = {(gold[item], found[item]) for item in gold}
    return Tally(
        len(gold) - len(both),
        len(gold) - len({found[item] for item in gold}),
        len(gold) - len(set(gold.values())),
    )


def ceaf_e(gold: Mapping[str, str], found: Mapping[str, str]) -> Tally:
    """CEAF over groups (Luo 2005): groups paired one to one, each pair by twice the items shared over all."""
    sizes, found_sizes = Counter(gold.values()), Counter(found[item] for item in gold)
    both = Counter((gold[item], found[item]) for item in gold)

    def worth(one: str, other: str) -> float:
        return 2 * both[one, other] / (sizes[one] + found_sizes[other])

    right = sum(worth(*paired) for part in _meeting(both) for paired in pair(*part, worth))
    return Tally(right, len(found_sizes), len(sizes))


def conll(gold: Mapping[str, str], found: Mapping[str, str]) -> float:
    """The mean F1 of MUC, B³ and CEAF over groups, as in the CoNLL-2012 shared task."""
    return sum(measure(gold, found).f1 for measure in (muc, b_cubed, ceaf_e)) / 3


def _meeting(both: Iterable[tuple[str, str]]) -> list[tuple[list[str], list[str]]]:
    """Groups that share items with one another, straight or through others: each part is paired by itself."""
    parts: list[tuple[set[str], set[str]]] = []
    for one, other in sorted(both):
        near = [part for part in parts if one in part[0] or other in part[1]]
        parts = [part for part in parts if part not in near]
        parts.append(({one}.union(*(p[0] for p in near)), {other}.union(*(p[1] for p in near))))
    return [(sorted(left), sorted(right)) for left, right in parts]
