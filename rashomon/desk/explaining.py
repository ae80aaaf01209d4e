"""Why a desk's reports are one event, and why others are not of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.link import Profile, Score, compare, sought
from rashomon.model import Record
from rashomon.store import Connection, Desk, events, linked, showing
from rashomon.store.serial import load

# Other events shown, those most alike first.
_NEAREST = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions with the parts of their score."""

    one: str
    other: str
    documents: tuple[str, str]
    score: Score


@dataclass(frozen=True, slots=True)
class Near:
    """Another event: the pair of mentions most alike, and the mean score over all pairs."""

    event: str
    summary: str
    as_whole: float
    closest: Pair


@dataclass(frozen=True, slots=True)
class Why:
    """An event's record, the pairs inside it, and the events that came nearest to being it."""

    record: Record
    inside: tuple[Pair, ...]
    near: tuple[Near, ...]


def why(desk: Desk, event: str) -> Why:
    """What speaks for the event, part by part."""
    with desk.reading() as connection:
        id_ = events.full_id(connection, event)
        record = showing.record(connection, id_)
        rows = linked.of_events(connection, [id_])
        ordered = sorted(rows, key=lambda row: (row.document, row.mention))
        members = [load(row.profile, Profile) for row in ordered]
        inside = tuple(_pair(a, b) for a, b in combinations(members, 2))
        return Why(record, inside, tuple(_near(connection, id_, members)))


def _near(connection: Connection, id_: str, members: Sequence[Profile]) -> list[Near]:
    keys = frozenset[int]().union(*(sought(member) for member in members))
    pairs: defaultdict[str, list[Pair]] = defaultdict(list)
    for row in linked.of_ids(connection, linked.sharing(connection, keys)):
        if row.event != id_:
            other = load(row.profile, Profile)
            pairs[row.event] += [_pair(one, other) for one in members]
    ranked = sorted(pairs.items(), key=lambda item: (-max(_weight(p.score) for p in item[1]), item[0]))
    summaries = showing.summaries(connection, {event for event, _ in ranked[:_NEAREST]})
    return [
        Near(
            event,
            summaries[event],
            sum(pair.score.total for pair in found) / len(found),
            max(found, key=lambda pair: (_weight(pair.score), pair.one, pair.other)),
        )
        for event, found in ranked[:_NEAREST]
    ]


def _weight(score: Score) -> float:
    return float("-inf") if score.impossible is not None else score.total


def _pair(one: Profile, other: Profile) -> Pair:
    return Pair(one.id, other.id, (one.document_id, other.document_id), compare(one, other))
