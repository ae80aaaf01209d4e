"""One event of a desk with all it rests on, as reading its documents alone would give it."""

from __future__ import annotations

from sqlalchemy import Connection, select

from rashomon.model import Event, Extraction, Record, Relation, Result
from rashomon.store import claims, documents
from rashomon.store.schema import copy_of, event, event_mention, event_relation
from rashomon.store.serial import load


def result_of(connection: Connection, event_id: str) -> tuple[Result, dict[str, str]]:
    """One event with its record, documents and relations; and the summaries of the events at their ends."""
    record = load(connection.execute(select(event.c.data).where(event.c.id == event_id)).scalar_one(), Record)
    told = claims.extractions(connection, record.documents)
    own = select(event_mention.c.mention).where(event_mention.c.event == event_id)
    mentions = set(connection.execute(own).scalars())
    items = documents.of_ids(connection, record.documents)
    relations = _relations(connection, event_id)
    copied = select(copy_of).where(copy_of.c.document.in_(record.documents)).order_by(copy_of.c.document)
    result = Result(
        tuple(items),
        tuple(told[item.id] for item in items),
        (_event(event_id, mentions, list(told.values())),),
        relations,
        (record,),
        tuple((row.document, row.original) for row in connection.execute(copied)),
    )
    return result, _summaries(connection, {end for one in relations for end in (one.source, one.target)})


def _relations(connection: Connection, event_id: str) -> tuple[Relation, ...]:
    keys = (event_relation.c.source, event_relation.c.target, event_relation.c.kind)
    touching = (event_relation.c.source == event_id) | (event_relation.c.target == event_id)
    found = connection.execute(select(event_relation.c.data).where(touching).order_by(*keys)).scalars()
    return tuple(load(data, Relation) for data in found)


def _summaries(connection: Connection, ids: set[str]) -> dict[str, str]:
    found = connection.execute(select(event.c.id, event.c.data).where(event.c.id.in_(ids)))
    return {row.id: load(row.data, Record).summary for row in found}


def _event(event_id: str, mentions: set[str], told: list[Extraction]) -> Event:
    """The event as linking made it, in the same order."""
    return Event(
        event_id,
        tuple(
            sorted(
                (m for e in told for m in e.events if m.id in mentions), key=lambda m: (m.document_id, m.id)
            )
        ),
        tuple(
            sorted(
                (c for e in told for c in e.claims if c.event_id in mentions),
                key=lambda c: (c.document_id, c.span, c.id),
            )
        ),
        tuple(
            sorted(
                (a for e in told for a in e.accounts if a.event_id in mentions),
                key=lambda a: (a.document_id, a.id),
            )
        ),
    )
