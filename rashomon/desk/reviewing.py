"""The decisions of a desk, each with whether it stands, and as training data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from rashomon.decisions import standing
from rashomon.link import Profile, Score, compare
from rashomon.model import Decision, DecisionKind, MentionAnchor, Reviewed
from rashomon.store import Connection, Desk, decisions, events, linked
from rashomon.store.linked import KeptMention
from rashomon.store.serial import load


@dataclass(frozen=True, slots=True)
class Judged:
    """Two mentions a person held to be one event or two, with the parts of their score."""

    decision: Decision
    one: KeptMention
    other: KeptMention
    same: bool
    score: Score


def review(desk: Desk) -> list[Reviewed]:
    """All decisions, in the order they were made."""
    with desk.reading() as connection:
        made = decisions.every(connection)
        stands = {one.id for one in standing(made)}
        bearing = events.decided(connection)
    found = []
    for one in made:
        told = [(event, ruling) for event, ruling in bearing if ruling.decision_id == one.id]
        conflict = next((ruling.conflict for _, ruling in told if ruling.conflict), None)
        lost = one.id in stands and not told and one.kind is not DecisionKind.WITHDRAW
        if lost:
            conflict = "What it was about is not told any more, or a later decision took its place."
        in_force = one.id in stands or one.kind is DecisionKind.UNDO
        found.append(Reviewed(one, in_force, tuple(event for event, _ in told), conflict))
    return found


def judged(desk: Desk) -> list[Judged]:
    """The pairs of mentions of different documents that standing merges and splits speak of."""
    with desk.reading() as connection:
        return [
            pair
            for decision in standing(decisions.every(connection))
            for pair in _pairs(connection, decision)
        ]


def _pairs(connection: Connection, decision: Decision) -> Iterator[Judged]:
    rows = linked.of_documents(connection, sorted(decision.documents))
    kept = {row.mention: row for row in rows}
    event, other = _rows(decision.event, kept), _rows(decision.other, kept)
    if decision.kind is DecisionKind.MERGE:
        yield from (_judged(decision, a, b, same=True) for a, b in product(event, other))
    elif decision.kind is DecisionKind.SPLIT:
        yield from (_judged(decision, a, b, same=False) for a, b in product(event, other))
        yield from (_judged(decision, a, b, same=True) for a, b in combinations(event, 2))


def _rows(anchors: tuple[MentionAnchor, ...], kept: dict[str, KeptMention]) -> list[KeptMention]:
    return [kept[anchor.id] for anchor in anchors if anchor.id in kept]


def _judged(decision: Decision, one: KeptMention, other: KeptMention, *, same: bool) -> Judged:
    score = compare(load(one.profile, Profile), load(other.profile, Profile))
    return Judged(decision, one, other, same, score)
