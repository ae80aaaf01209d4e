"""Events, records and relations as they follow from the claims and the decisions: written and replaced."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Insert, delete, func, insert, select

from rashomon.model import Named, Record, Relation
from rashomon.store import decisions, dialects
from rashomon.store.among import among
from rashomon.store.schema import (
    DERIVED,
    derivation,
    document,
    event,
    event_actor,
    event_figure,
    event_relation,
    extraction,
    waiting,
)
from rashomon.store.serial import dump
from rashomon.store.words import folded

_Rows = Iterable[dict[str, object]]
_STATE = select(derivation)
_WAITING = select(func.count()).select_from(waiting)
_RESTS = delete(waiting).where(
    waiting.c.document.in_(select(document.c.number).where(among(document.c.id, "ids")))
)
_CLEAR = tuple(
    delete(column.table).where(among(column, "ids"))
    for column in (
        event_figure.c.event,
        event_actor.c.event,
        event_relation.c.source,
        event_relation.c.target,
    )
)
_DROP = delete(event).where(among(event.c.id, "ids"))
_PUT_FIGURES, _PUT_ACTORS, _PUT_RELATIONS = (
    insert(event_figure),
    insert(event_actor),
    insert(event_relation),
)


@dataclass(frozen=True, slots=True)
class State:
    """How the derived rows were made: by which policy and version, and how much came since."""

    policy: str | None
    version: str | None
    readings_since: int
    decisions_since: int

    @property
    def lags(self) -> bool:
        return self.readings_since > 0 or self.decisions_since > 0


def state(connection: Connection) -> State:
    found = _noted(connection)
    behind = connection.execute(_WAITING).scalar_one()
    decided = decisions.count(connection) - int(found.get("decisions", 0))
    return State(found.get("policy"), found.get("version"), behind, decided)


def _noted(connection: Connection) -> dict[str, str]:
    return dict(connection.execute(_STATE).all())


def pending(connection: Connection, most: int | None = None) -> list[str]:
    """Ids of documents whose newest reading the derived rows do not rest on, the oldest first."""
    found = select(document.c.id).join(waiting).order_by(waiting.c.document).limit(most)
    return list(connection.execute(found).scalars())


def clear(connection: Connection) -> None:
    """Throw away all that is derived."""
    for table in reversed(DERIVED):
        connection.execute(delete(table))
    connection.execute(delete(waiting))
    connection.execute(insert(waiting).from_select(["document"], select(extraction.c.document).distinct()))
    dialects.clear_points(connection)


def rest_on(connection: Connection, documents_: Collection[str], policy: str, version: str) -> None:
    """Note that the derived rows rest on the newest readings of these documents, and on all decisions."""
    if documents_:
        connection.execute(_RESTS, {"ids": documents_})
    made = {"policy": policy, "version": version, "decisions": str(decisions.count(connection))}
    if made != _noted(connection):
        connection.execute(delete(derivation))
        connection.execute(
            insert(derivation), [{"name": name, "value": value} for name, value in made.items()]
        )


def put(connection: Connection, records: Sequence[Record], before: Collection[str]) -> None:
    """Put records in for all that was of the events before, which `drop` takes out where none came again."""
    if before:
        for statement in _CLEAR:
            connection.execute(statement, {"ids": before})
        dialects.drop_points(connection, before)
    dialects.upsert(connection, event, [_event_row(record) for record in records])
    placed = ((record.event_id, record.place) for record in records if record.place is not None)
    dialects.put_points(connection, ((id_, place.lat, place.lon) for id_, place in placed))
    _fill(connection, _PUT_FIGURES, _figure_rows(records))
    _fill(connection, _PUT_ACTORS, _actor_rows(records))


def drop(connection: Connection, gone: Collection[str]) -> None:
    """Take events out, of which nothing else must be left."""
    if gone:
        connection.execute(_DROP, {"ids": gone})


def relate(connection: Connection, relations: Iterable[Relation]) -> None:
    """Put in relations between events that are there."""
    _fill(connection, _PUT_RELATIONS, _relation_rows(relations))


def _fill(connection: Connection, statement: Insert, rows: _Rows) -> None:
    if found := list(rows):
        connection.execute(statement, found)


def _event_row(record: Record) -> dict[str, object]:
    place, period = record.place, record.period
    return {
        "id": record.event_id,
        "role": record.role,
        "event_type": record.event_type,
        "first_day": period and period.start,
        "last_day": period and period.end,
        "country": place and place.country,
        "region": place and place.admin1 and folded(place.admin1),
        "lat": place and place.lat,
        "lon": place and place.lon,
        "killed": _killed(record),
        "data": dump(record),
    }


def _killed(record: Record) -> int | None:
    figure = record.estimates.get("killed")
    if figure is None:
        return None
    return figure.low if figure.best is None else figure.best


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
