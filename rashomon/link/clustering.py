"""Average-link clusters that never hold two mentions of one document, nor a pair that cannot be the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import product

from rashomon.link.scoring import Score
from rashomon.model import Judgement

Pair = tuple[str, str]
# What leads two reports is joined before what one leads with and the other adds, even if that is more alike.
_LEADS_FIRST = 4.0
# What a pair that blocking left out counts for, until two groups would be joined and it is compared too.
_UNSEEN = -1.0
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
        self.links: dict[str, dict[str, tuple[float, int]]] = {i: {} for i in ids}
        self.leads: set[Pair] = set()
        # Kept apart by their scores, and by people; a person's word joins what scores keep apart.
        self.barred: dict[str, set[str]] = {i: set() for i in ids}
        self.parted: dict[str, set[str]] = {i: set() for i in ids}
        for (a, b), score in sorted(scores.items()):
            if score.impossible is not None:
                self.barred[a].add(b)
                self.barred[b].add(a)
            else:
                self.links[a][b] = self.links[b][a] = (score.total, 1)
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
        total, seen = self.links[a][b]
        pairs = len(self.members[a]) * len(self.members[b])
        if self.compare and seen < pairs and total + _UNSEEN * (pairs - seen) > 0:
            self._compare_all(a, b, self.compare)
            if not self._may_merge(a, b):
                return None
            total, seen = self.links[a][b]
        mean = (total + _UNSEEN * (pairs - seen)) / pairs
        # Rounded, so that the order in which scores were added cannot settle a tie.
        ahead = _LEADS_FIRST if (a, b) in self.leads else 0.0
        return (-round(mean + ahead, 9), a, b) if mean > 0 else None

    def _may_merge(self, a: str, b: str) -> bool:
        is_apart = b in self.barred[a] or b in self.parted[a]
        return b in self.links[a] and not is_apart and self.documents[a].isdisjoint(self.documents[b])

    def _compare_all(self, a: str, b: str, compare: Compare) -> None:
        """Compare the pairs of two groups that were not found by their keys: one of them may rule it out."""
        total, seen = self.links[a][b]
        for one, other in product(self.members[a], self.members[b]):
            pair = (min(one, other), max(one, other))
            if pair not in self.seen:
                self.seen.add(pair)
                score = compare(*pair)
                if score.impossible is not None:
                    self.barred[a].add(b)
                    self.barred[b].add(a)
                total, seen = total + score.total, seen + 1
        self.links[a][b] = self.links[b][a] = (total, seen)

    def _merge(self, keep: str, gone: str) -> None:
        self.members[keep] += self.members.pop(gone)
        self.documents[keep] |= self.documents.pop(gone)
        for bars in (self.barred, self.parted):
            for other in bars.pop(gone) - {keep}:
                bars[other].discard(gone)
                bars[other].add(keep)
                bars[keep].add(other)
            bars[keep].discard(gone)
        for other, (total, seen) in self.links.pop(gone).items():
            del self.links[other][gone]
            if other != keep:
                if (min(gone, other), max(gone, other)) in self.leads:
                    self.leads.add((min(keep, other), max(keep, other)))
                known = self.links[keep].get(other, (0.0, 0))
                self.links[keep][other] = self.links[other][keep] = (known[0] + total, known[1] + seen)
