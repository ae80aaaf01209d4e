"""Which mentions are worth comparing, by the keys they post and seek."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.link.pairs import Pairs
from rashomon.link.profile import Profile


def candidates(profiles: Sequence[Profile], pairs: Pairs) -> Iterator[tuple[Profile, Profile]]:
    """Pairs of mentions from different documents that may be the same event, each once, smaller id first."""
    kept: defaultdict[int, list[Profile]] = defaultdict(list)
    for one in profiles:
        seen = {one.id}
        for key in pairs.sought(one) & kept.keys():
            for other in kept[key]:
                if other.id not in seen:
                    seen.add(other.id)
                    if other.document_id != one.document_id:
                        yield (one, other) if one.id < other.id else (other, one)
        for key in pairs.posted(one):
            kept[key].append(one)
