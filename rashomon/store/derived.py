"""Events, records and relations as they follow from the claims: emptied and filled again as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Table, delete, insert, select

from rashomon.model import Event, Extraction, Named, Record, Relation, Result
from rashomon.store import claims, documents
from rashomon.store.schema import (
    DERIVED,
    copy_of,
    derivation,
    event,
    event_actor,
    event_figure,
    event_mention,
    event_relation,
)
from rashomon.store.serial import dump, load
from rashomon.store.words import folded

_Rows = Iterable[dict[str, object]]


@dataclass(frozen=True, slots=True)
class State:
    """How the derived rows were made: by which policy, from how many readings, and how many there are now."""

    policy: str | None
    readings: int
    readings_now: int

    @property
    def lags(self) -> bool:
        return self.readings < self.readings_now


def state(connection: Connection) -> State:
    found = {row.name: row.value for row in connection.execute(select(derivation))}
    return State(found.get("policy"), int(found.get("readings", 0)), claims.count(connection))


def replace(connection: Connection, result: Result, policy: str, readings: int) -> bool:
    """Put a whole derivation in place of the one before; False when that one rests on more readings."""
    if state(connection).readings > readings:
        return False
    for table in reversed(DERIVED):
        connection.execute(delete(table))
    _fill(connection, event, (_event_row(record) for record in result.records))
    _fill(connection, event_mention, _mention_rows(result.events))
    _fill(connection, event_figure, _figure_rows(result.records))
    _fill(connection, event_actor, _actor_rows(result.records))
    _fill(connection, event_relation, _relation_rows(result.relations))
    _fill(connection, copy_of, ({"document": a, "original": b} for a, b in result.same_origin))
    made = {"policy": policy, "readings": str(readings)}
    _fill(connection, derivation, ({"name": name, "value": value} for name, value in made.items()))
    return True


def copies(connection: Connection) -> frozenset[str]:
    """The ids of the documents that are copies of others."""
    return frozenset(connection.execute(select(copy_of.c.document)).scalars())


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


def _fill(connection: Connection, table: Table, rows: _Rows) -> None:
    if found := list(rows):
        connection.execute(insert(table), found)


def _event_row(record: Record) -> dict[str, object]:
    place, period = record.place, record.period
    return {
        "id": record.event_id,
        "role": record.role,
        "event_type": record.event_type,
        "first_day": period and period.start,
        "last_day": period and period.end,
        "country": place and place.country,
        "lat": place and place.lat,
        "lon": place and place.lon,
        "data": dump(record),
    }


def _mention_rows(events: Iterable[Event]) -> Iterator[dict[str, object]]:
    for one in events:
        for mention in one.mentions:
            yield {"mention": mention.id, "event": one.id, "document": mention.document_id}


def _figure_rows(records: Iterable[Record]) -> Iterator[dict[str, object]]:
    for record in records:
        for field, estimate in record.estimates.items():
            yield {
                "event": record.event_id,
                "field": field,
                "low": estimate.low,
                "best": estimate.best,
                "high": estimate.high,
                "agreement": estimate.agreement,
            }


def _actor_rows(records: Iterable[Record]) -> Iterator[dict[str, object]]:
    for record in records:
        for part, actors in (("perpetrator", (record.perpetrator,)), ("target", record.targets)):
            yield from _named_rows(record.event_id, part, actors)


def _named_rows(event_id: str, part: str, actors: Iterable[Named]) -> Iterator[dict[str, object]]:
    for position, actor in enumerate(actors):
        if actor.text is not None:
            yield {"event": event_id, "part": part, "position": position, "folded": folded(actor.text)}


def _relation_rows(relations: Iterable[Relation]) -> Iterator[dict[str, object]]:
    for one in relations:
        yield {"source": one.source, "target": one.target, "kind": one.kind, "data": dump(one)}
