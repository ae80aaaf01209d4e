"""What a person decides about a desk's events and claims: kept, and what hangs on it derived anew."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rashomon.decisions import anchor_claim, anchor_mentions, moved, standing
from rashomon.desk.deriving import relink
from rashomon.errors import UsageError
from rashomon.model import Claim, Decision, DecisionKind, Extraction, MentionAnchor, content_id
from rashomon.store import Connection, Desk, claims, decisions, events, linked
from rashomon.vocab import load


@dataclass(frozen=True, slots=True)
class By:
    """Who decides, when (UTC, to the second), and a note on why."""

    user: str
    at: datetime
    note: str = ""


def merge(desk: Desk, one: str, other: str, by: By) -> Decision:
    """Two events are one."""
    with desk.deriving() as connection:
        first, second = (events.full_id(connection, id_) for id_ in (one, other))
        if first == second:
            raise UsageError(f"{one} and {other} are one event already")
        event, rest = _anchors(connection, first), _anchors(connection, second)
        return _keep(connection, _new(DecisionKind.MERGE, by, event=event, other=rest))


def split(desk: Desk, event: str, documents: Sequence[str], by: By) -> Decision:
    """What these documents tell is another event than what the others of the event tell."""
    with desk.deriving() as connection:
        anchors = _anchors(connection, events.full_id(connection, event))
        inside = {anchor.document_id for anchor in anchors}
        apart = {_one_of(inside, beginning, event) for beginning in documents}
        if apart == inside:
            raise UsageError(f"all reports of {event} would be set apart; leave one out")
        out = tuple(anchor for anchor in anchors if anchor.document_id in apart)
        left = tuple(anchor for anchor in anchors if anchor.document_id not in apart)
        return _keep(connection, _new(DecisionKind.SPLIT, by, event=out, other=left))


def move(desk: Desk, claim: str, event: str, by: By) -> Decision:
    """A claim is about another event than it was read for."""
    with desk.deriving() as connection:
        found = claims.of_id(connection, claim)
        anchors = _anchors(connection, events.full_id(connection, event))
        made = _new(DecisionKind.MOVE, by, event=anchors)
        return _keep(connection, replace(made, claim=anchor_claim(found)))


def judge(desk: Desk, claim: str, by: By, *, accepted: bool) -> Decision:
    """The words say what the claim says, or they do not: a rejected claim counts no more."""
    kind = DecisionKind.ACCEPT if accepted else DecisionKind.REJECT
    with desk.deriving() as connection:
        found = claims.of_id(connection, claim)
        return _keep(connection, replace(_new(kind, by), claim=anchor_claim(found)))


def retype(desk: Desk, event: str, event_type: str, by: By) -> Decision:
    """The event is of another type."""
    known = load("event_types")
    if event_type not in known:
        raise UsageError(f"there is no type {event_type!r}; types: {', '.join(known)}")
    with desk.deriving() as connection:
        anchors = _anchors(connection, events.full_id(connection, event))
        made = _new(DecisionKind.RETYPE, by, event=anchors)
        return _keep(connection, replace(made, event_type=event_type))


@dataclass(frozen=True, slots=True)
class Figure:
    """Low, best and high for a field; None where it stays open."""

    field: str
    low: int | None
    best: int | None
    high: int | None

    def check(self) -> None:
        """Raises UsageError for a field that is no count, and for figures out of order."""
        counts = [name for name, about in load("fields").items() if about["value"] == "Count"]
        if self.field not in counts:
            raise UsageError(f"there is no count {self.field!r}; counts: {', '.join(counts)}")
        given = [number for number in (self.low, self.best, self.high) if number is not None]
        if not given:
            raise UsageError("give at least one of --low, --best and --high")
        if given != sorted(given) or given[0] < 0:
            raise UsageError("low, best and high must not fall, nor be below 0")


def set_figure(desk: Desk, event: str, figure: Figure, by: By) -> Decision:
    """The figure of an event is what a person says, with a note on why."""
    figure.check()
    with desk.deriving() as connection:
        anchors = _anchors(connection, events.full_id(connection, event))
        made = replace(
            _new(DecisionKind.SET, by, event=anchors),
            field=figure.field,
            low=figure.low,
            best=figure.best,
            high=figure.high,
        )
        return _keep(connection, made)


def undo(desk: Desk, decision: str, by: By) -> Decision:
    """A decision counts no more; to undo an undoing makes it count again."""
    with desk.deriving() as connection:
        undone = decisions.of_id(connection, decision)
        if undone.kind is DecisionKind.WITHDRAW:
            raise UsageError(f"{decision} withdrew a document: its words are gone, and cannot be put back")
        every = decisions.every(connection)
        stands = {one.id for one in standing(every)}
        if undone.kind is not DecisionKind.UNDO and undone.id not in stands:
            raise UsageError(f"{decision} is undone already")
        made = replace(_new(DecisionKind.UNDO, by), undoes=undone.id)
        return _keep(connection, made, _about(undone, every))


def _about(undone: Decision, every: Sequence[Decision]) -> frozenset[str]:
    """The documents of what an undoing undoes, through undoings of undoings."""
    by_id = {one.id: one for one in every}
    while undone.undoes is not None:
        undone = by_id[undone.undoes]
    return undone.documents


def _new(
    kind: DecisionKind,
    by: By,
    event: tuple[MentionAnchor, ...] = (),
    other: tuple[MentionAnchor, ...] = (),
) -> Decision:
    return Decision("", kind, by.user, by.at, by.note, event, other)


def _keep(connection: Connection, made: Decision, about: Collection[str] = ()) -> Decision:
    kept = identified(made)
    decisions.add(connection, kept)
    relink(connection, {*kept.documents, *about})
    return kept


def identified(made: Decision) -> Decision:
    """The decision with its id: a hash of all it says."""
    return replace(made, id=content_id("decision", repr(replace(made, id=""))))


def _anchors(connection: Connection, event: str) -> tuple[MentionAnchor, ...]:
    rows = linked.of_events(connection, [event])
    inside = {row.mention for row in rows}
    read = claims.extractions(connection, sorted({row.document for row in rows}))
    told: Sequence[Extraction] = moved(list(read.values()), standing(decisions.every(connection)))
    said: list[Claim] = [claim for one in told for claim in one.claims]
    mentions = (mention for one in told for mention in one.events if mention.id in inside)
    return anchor_mentions(sorted(mentions, key=lambda m: (m.document_id, m.id)), said)


def _one_of(inside: Collection[str], beginning: str, event: str) -> str:
    found = [id_ for id_ in inside if id_ == beginning] or [
        id_ for id_ in inside if id_.startswith(beginning)
    ]
    if len(found) != 1:
        raise UsageError(f"{beginning!r} is not one report of {event}; they are {', '.join(sorted(inside))}")
    return found[0]
