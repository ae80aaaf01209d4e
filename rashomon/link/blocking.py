"""Which mentions are worth comparing: days that meet, or a place name in common when a day is unknown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from rashomon.link.profile import Profile, widened

# A period longer than this (a month and its slack) is looked up by place name instead of day by day.
_MOST_DAYS = 35


def candidates(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Pairs of mentions from different documents that may be the same event, each once, smaller id first."""
    blocks: defaultdict[object, list[Profile]] = defaultdict(list)
    for one in profiles:
        for key in _keys(one):
            blocks[key].append(one)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for one, other in combinations(block, 2):
            first, second = (one, other) if one.id < other.id else (other, one)
            if first.document_id != second.document_id and (first.id, second.id) not in seen:
                seen.add((first.id, second.id))
                yield first, second


def _keys(one: Profile) -> Iterator[object]:
    yield from one.places
    yield from one.victims
    if one.mention.period is None:
        return
    start, end = widened(one.mention.period)
    days = (end - start).days + 1
    if days <= _MOST_DAYS:
        for offset in range(days):
            yield start + timedelta(days=offset)


def posted(one: Profile) -> frozenset[str]:
    """The keys a mention is found by."""
    return frozenset(str(key) for key in _keys(one))


def sought(one: Profile) -> frozenset[str]:
    """The keys by which a mention finds others."""
    return posted(one)
