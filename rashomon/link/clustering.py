"""Average-link clusters that never hold two mentions of one document.

Nor do they hold a pair that cannot be the same, but where more pairs of the two groups name one victim: then
one report has its day or its place wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import product

from rashomon.link.scoring import Score
from rashomon.model import Judgement

Pair = tuple[str, str]
# What leads two reports is joined before what one leads with and the other adds, even if that is more alike.
_LEADS_FIRST = 4.0
# What a pair that blocking left out counts for, until two groups would be joined and it is compared too.
_UNSEEN = -1.0
# What a pair that cannot be the same counts for where one victim holds two groups together all the same.
_IMPOSSIBLE = -4.0
Compare = Callable[[str, str], Score]


def clusters(
    ids: Sequence[str],
    scores: Mapping[Pair, Score],
    documents: Mapping[str, str],
    judgements: Sequence[Judgement] = (),
    compare: Compare | None = None,
) -> list[tuple[str, ...]]:
    """The groups of ids, best pair first; ties are settled by id, so the order of the input plays no part.

    `documents` maps each id to its document: two ids of one document never share a group, but by a
    judgement. Of two judgements that cannot both be followed, the later in `judgements` is. `compare` scores
    pairs that `scores` has not, before they would come into one group.
    """
    groups = _Groups(sorted(ids), scores, documents, compare)
    groups.judge(judgements)
    return groups.merged()


@dataclass(frozen=True, slots=True)
class _Tie:
    """What is known of the pairs between two groups: their summed scores, and how many of which kind."""

    total: float = 0.0
    seen: int = 0
    impossible: int = 0
    one_person: int = 0

    def __add__(self, other: _Tie) -> _Tie:
        return _Tie(
            self.total + other.total,
            self.seen + other.seen,
            self.impossible + other.impossible,
            self.one_person + other.one_person,
        )

    @property
    def is_barred(self) -> bool:
        return self.impossible > 0 and self.one_person <= self.impossible

    def mean(self, pairs: int) -> float:
        """The mean score of so many pairs, those not seen among them."""
        return (self.total + _UNSEEN * (pairs - self.seen)) / pairs


def _tie(score: Score) -> _Tie:
    if score.impossible is not None:
        return _Tie(_IMPOSSIBLE, 1, impossible=1)
    return _Tie(score.total, 1, one_person=int(score.one_person))


class _Groups:
    """The groups so far and the summed scores between them."""

    def __init__(
        self,
        ids: Sequence[str],
        scores: Mapping[Pair, Score],
        documents: Mapping[str, str],
        compare: Compare | None,
    ) -> None:
        self.seen = set(scores)
        self.compare = compare
        self.members: dict[str, tuple[str, ...]] = {i: (i,) for i in ids}
        self.documents: dict[str, frozenset[str]] = {i: frozenset({documents[i]}) for i in ids}
        self.links: dict[str, dict[str, _Tie]] = {i: {} for i in ids}
        self.leads: set[Pair] = set()
        # Kept apart by people; a person's word joins what scores keep apart.
        self.parted: dict[str, set[str]] = {i: set() for i in ids}
        for (a, b), score in sorted(scores.items()):
            self.links[a][b] = self.links[b][a] = _tie(score)
            if score.both_lead:
                self.leads.add((min(a, b), max(a, b)))

    def judge(self, judgements: Sequence[Judgement]) -> None:
        """Put together and keep apart what people have decided, whatever the scores say."""
        home = {i: i for i in self.members}
        for one in reversed(judgements):
            if one.one not in home or one.other not in home:
                continue
            keep, gone = sorted((home[one.one], home[one.other]))
            if not one.same and keep != gone:
                self.parted[keep].add(gone)
                self.parted[gone].add(keep)
            elif one.same and keep != gone and gone not in self.parted[keep]:
                for member in self.members[gone]:
                    home[member] = keep
                self._merge(keep, gone)

    def merged(self) -> list[tuple[str, ...]]:
        heap = [entry for a in self.links for b in self.links[a] if a < b and (entry := self._entry(a, b))]
        heapify(heap)
        while heap:
            entry = heappop(heap)
            _, keep, gone = entry
            # An entry is stale when one group is gone or has grown since: the fresh one is in the heap too.
            if keep in self.members and gone in self.members and self._entry(keep, gone) == entry:
                self._merge(keep, gone)
                for other in self.links[keep]:
                    fresh = self._entry(min(keep, other), max(keep, other))
                    if fresh:
                        heappush(heap, fresh)
        return sorted(tuple(sorted(group)) for group in self.members.values())

    def _entry(self, a: str, b: str) -> tuple[float, str, str] | None:
        """(minus the mean score and what puts it first, the groups) when the two may merge."""
        if not self._may_merge(a, b):
            return None
        pairs = len(self.members[a]) * len(self.members[b])
        if self.compare and self.links[a][b].seen < pairs and self.links[a][b].mean(pairs) > 0:
            self._compare_all(a, b, self.compare)
            if not self._may_merge(a, b):
                return None
        mean = self.links[a][b].mean(pairs)
        # Rounded, so that the order in which scores were added cannot settle a tie.
        ahead = _LEADS_FIRST if (a, b) in self.leads else 0.0
        return (-round(mean + ahead, 9), a, b) if mean > 0 else None

    def _may_merge(self, a: str, b: str) -> bool:
        tie = self.links[a].get(b)
        if tie is None or tie.is_barred or b in self.parted[a]:
            return False
        return self.documents[a].isdisjoint(self.documents[b])

    def _compare_all(self, a: str, b: str, compare: Compare) -> None:
        """Compare the pairs of two groups that were not found by their keys: one of them may rule it out."""
        tie = self.links[a][b]
        for one, other in product(self.members[a], self.members[b]):
            pair = (min(one, other), max(one, other))
            if pair not in self.seen:
                self.seen.add(pair)
                tie += _tie(compare(*pair))
        self.links[a][b] = self.links[b][a] = tie

    def _merge(self, keep: str, gone: str) -> None:
        self.members[keep] += self.members.pop(gone)
        self.documents[keep] |= self.documents.pop(gone)
        for other in self.parted.pop(gone) - {keep}:
            self.parted[other].discard(gone)
            self.parted[other].add(keep)
            self.parted[keep].add(other)
        self.parted[keep].discard(gone)
        for other, tie in self.links.pop(gone).items():
            del self.links[other][gone]
            if other != keep:
                if (min(gone, other), max(gone, other)) in self.leads:
                    self.leads.add((min(keep, other), max(keep, other)))
                known = self.links[keep].get(other, _Tie())
                self.links[keep][other] = self.links[other][keep] = known + tie
