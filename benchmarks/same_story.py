"""Whether two reports tell one story, by what linking compares: their events, or else their rare names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

from rashomon.link import Part, Profile, Score, compare
from rashomon.link.clustering import clusters
from rashomon.link.names import rare_names
from rashomon.link.profile import profiles_in
from rashomon.link.weights import weights
from rashomon.model import Document, Extraction

_MOST_NAMES = 4

Read = tuple[Document, Extraction]


def groups(read: Sequence[Read]) -> dict[str, str]:
    """The story of each report: average-link clusters over how alike they are."""
    names = {document.id: rare_names(document.text) for document, _ in read}
    told = {document.id: profiles_in(extraction, document) for document, extraction in read}
    ids = sorted(told)
    scores = {
        (one, other): Score((Part("story", _likeness(told[one], told[other], names[one], names[other]), ""),))
        for one, other in combinations(ids, 2)
    }
    return {id_: group[0] for group in clusters(ids, scores, {id_: id_ for id_ in ids}) for id_ in group}


def _likeness(
    one: Sequence[Profile], other: Sequence[Profile], names: frozenset[str], other_names: frozenset[str]
) -> float:
    by_names = names_alike(names, other_names)
    by_events = events_alike(one, other)
    return by_names if by_events is None else max(by_names, by_events)


def events_alike(one: Sequence[Profile], other: Sequence[Profile]) -> float | None:
    """The best score of an event of one report with an event of the other; None where none are possible."""
    scores = [compare(a, b) for a, b in product(one, other)]
    return max((score.total for score in scores if score.impossible is None), default=None)


def names_alike(one: frozenset[str], other: frozenset[str]) -> float:
    """What rare names in common weigh where nothing else is known of two reports."""
    shared = len(one & other)
    level = "none of many" if not shared else str(shared) if shared < _MOST_NAMES else "more"
    return weights()["prior", "any pair"] + weights()["report names", level]
