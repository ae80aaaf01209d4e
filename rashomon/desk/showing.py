"""One event of a desk with all it rests on, as reading its documents alone would give it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rashomon.config import Settings
from rashomon.decisions import Decided, Present, moved, rejected, standing
from rashomon.model import Event, Extraction, Moment, Result
from rashomon.reconcile import history
from rashomon.store import Connection, claims, decisions, derived, documents, linked, showing


@dataclass(frozen=True, slots=True)
class Shown:
    """The event as a result of one event, and the summaries of those it is tied to, by id."""

    result: Result
    others: dict[str, str]


def show(connection: Connection, event_id: str) -> Shown:
    """The event of this id, with its documents, what they say, and the ends of its relations."""
    record = showing.record(connection, event_id)
    inside = {row.mention for row in linked.of_events(connection, [event_id])}
    items = documents.of_ids(connection, record.documents)
    read = claims.extractions(connection, record.documents)
    told = moved([read[item.id] for item in items], standing(decisions.every(connection)))
    ties = showing.relations(connection, event_id)
    originals = linked.originals(connection, record.documents)
    event = _event(event_id, inside, told)
    result = Result(tuple(items), tuple(told), (event,), ties, (record,), tuple(sorted(originals.items())))
    ends = {end for tie in ties for end in (tie.source, tie.target)}
    return Shown(result, showing.summaries(connection, ends))


def toll(connection: Connection, shown: Shown) -> tuple[Moment, ...]:
    """The figures of the event by each day that a report of it came out; set figures play no part."""
    result = shown.result
    made = standing(decisions.every(connection))
    out = rejected(Decided(made, Present(result.extractions)))
    (event,) = result.events
    counted = replace(event, claims=tuple(claim for claim in event.claims if claim.id not in out))
    policy = derived.state(connection).policy or Settings().policy
    by_id = {document.id: document for document in result.documents}
    return history(counted, policy, dict(result.same_origin), by_id)


def _event(event_id: str, inside: set[str], told: tuple[Extraction, ...]) -> Event:
    """The event as linking made it, in the same order."""
    mentions = (m for one in told for m in one.events if m.id in inside)
    claims_ = (c for one in told for c in one.claims if c.event_id in inside)
    accounts = (a for one in told for a in one.accounts if a.event_id in inside)
    return Event(
        event_id,
        tuple(sorted(mentions, key=lambda m: (m.document_id, m.id))),
        tuple(sorted(claims_, key=lambda c: (c.document_id, c.span, c.id))),
        tuple(sorted(accounts, key=lambda a: (a.document_id, a.id))),
    )
