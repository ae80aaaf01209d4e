"""What is derived of one event: its record, how it stands to others, and what those are."""

from __future__ import annotations

from sqlalchemy import Connection, select

from rashomon.model import Record, Relation
from rashomon.store.among import among
from rashomon.store.schema import event, event_relation
from rashomon.store.serial import load

_DATA = select(event.c.id, event.c.data).where(among(event.c.id, "ids"))


def record(connection: Connection, event_id: str) -> Record:
    """The record of the event of this id."""
    return load(connection.execute(select(event.c.data).where(event.c.id == event_id)).scalar_one(), Record)


def relations(connection: Connection, event_id: str) -> tuple[Relation, ...]:
    """The relations that the event is an end of."""
    keys = (event_relation.c.source, event_relation.c.target, event_relation.c.kind)
    touching = (event_relation.c.source == event_id) | (event_relation.c.target == event_id)
    found = connection.execute(select(event_relation.c.data).where(touching).order_by(*keys)).scalars()
    return tuple(load(data, Relation) for data in found)


def summaries(connection: Connection, ids: set[str]) -> dict[str, str]:
    """What happened, in a sentence, by event id."""
    found = connection.execute(_DATA, {"ids": ids})
    return {row.id: load(row.data, Record).summary for row in found}
