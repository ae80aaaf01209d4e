"""Looking events up: by time, place, type, actor, agreement, number killed and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, union_all

from rashomon.errors import UsageError
from rashomon.model import Record, Ruling, event_id
from rashomon.store import decisions, dialects
from rashomon.store.schema import document, event, event_actor, event_figure, event_mention
from rashomon.store.serial import load
from rashomon.store.words import query_of, sought

# A beginning of an id shorter than this is more likely a slip than an id.
_SHORTEST = 4
# Of so many events in a box the latest fifty are found sooner by day: on 400,000 events to fetch and sort
# 15,000 takes 100 ms, by day 0.3 ms, or 80 ms where the box has but the oldest.
_MANY = 2000


@dataclass(frozen=True, slots=True)
class Box:
    """Degrees of latitude and longitude; where `west` is above `east` it goes over the date line."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True, slots=True)
class Filter:
    """Which events to list; what is None does not matter.

    An event counts as between `since` and `until` when it may have been then. `region` is the name of a
    first-level one; an event in `box` has its point there, and one known to a country alone has a point too.
    `actor` is part of the name of who did it or was the target. `agreement` is that of any of its figures.
    `min_killed` is of the best estimate, or of the low one where there is no best. `text` is words of one of
    its reports.
    """

    since: date | None = None
    until: date | None = None
    country: str | None = None
    region: str | None = None
    box: Box | None = None
    event_type: str | None = None
    actor: str | None = None
    agreement: str | None = None
    min_killed: int | None = None
    text: str | None = None


def find(connection: Connection, wanted: Filter, *, limit: int | None, after: str | None) -> Iterator[Record]:
    """Records of the events wanted, the latest first, those without a day last; `after` is the last seen."""
    query = select(event.c.data).where(*_conditions(connection, wanted))
    if after is not None:
        query = _beyond(connection, query, full_id(connection, after))
    for data in connection.execute(query.order_by(*_order()).limit(limit)).scalars():
        yield load(data, Record)


def count(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(event)).scalar_one()


def decided(connection: Connection) -> list[tuple[str, Ruling]]:
    """The events that decisions bear on, with each of these decisions."""
    # A record without decisions leaves them out of its JSON.
    found = connection.execute(select(event.c.data).where(event.c.data.contains('"decisions":')))
    records = (load(data, Record) for data in found.scalars())
    return sorted(
        ((record.event_id, ruling) for record in records for ruling in record.decisions),
        key=lambda pair: pair[0],
    )


def full_id(connection: Connection, beginning: str) -> str:
    """The id of the one event that begins so, or that had an id that begins so."""
    pattern = event.c.id.startswith(beginning, autoescape=True)
    found = connection.execute(select(event.c.id).where(pattern).limit(2)).scalars().all()
    if beginning in found:
        return beginning
    if len(beginning) >= _SHORTEST:
        found = found or _once_named(connection, beginning)
    if not found or len(beginning) < _SHORTEST:
        gone = _withdrawn(connection, beginning) if len(beginning) >= _SHORTEST else None
        raise UsageError(gone or f"there is no event {beginning!r}; `rashomon events` lists them")
    if len(found) > 1:
        raise UsageError(f"several events begin with {beginning!r}; give more of the id")
    return str(found[0])


def _once_named(connection: Connection, beginning: str) -> list[str]:
    """The events that had an id that begins so: by an earlier founder, or before they were merged."""
    rows = connection.execute(select(event_mention.c.mention, event_mention.c.event))
    return sorted({row.event for row in rows if event_id(row.mention).startswith(beginning)})


def _withdrawn(connection: Connection, beginning: str) -> str | None:
    """What became of an event that stood on a withdrawn document alone."""
    for made in decisions.every(connection):
        if any(one.event_id.startswith(beginning) for one in made.stood):
            return (
                f"the event {beginning} stood on a report alone that {made.user} withdrew on "
                f"{made.at.date()}: {made.note}"
            )
    return None


def _order() -> tuple[ColumnElement[object], ...]:
    return (event.c.first_day.desc().nulls_last(), event.c.id)


def _beyond(connection: Connection, query: Select[tuple[str]], last: str) -> Select[tuple[str]]:
    """Only what the order puts behind one event."""
    day = connection.execute(select(event.c.first_day).where(event.c.id == last)).scalar()
    same_day = event.c.first_day.is_(None) if day is None else event.c.first_day == day
    later = and_(same_day, event.c.id > last)
    if day is None:
        return query.where(later)
    return query.where(or_(event.c.first_day < day, event.c.first_day.is_(None), later))


def _within(connection: Connection, box: Box) -> ColumnElement[bool]:
    """The events with their point in a box: by its index, or by that of days where very many are in it."""
    spans = [(box.west, box.east)] if box.west <= box.east else [(box.west, 180.0), (-180.0, box.east)]
    exact = and_(
        event.c.lat.between(box.south, box.north), or_(*(event.c.lon.between(*span) for span in spans))
    )
    inside = union_all(
        *(dialects.within(connection, box.south, west, box.north, east) for west, east in spans)
    )
    some = inside.limit(_MANY).subquery()
    if connection.execute(select(func.count()).select_from(some)).scalar_one() >= _MANY:
        return exact
    return and_(exact, event.c.id.in_(inside))


def _conditions(connection: Connection, wanted: Filter) -> Iterator[ColumnElement[bool]]:
    yield from _when_and_where(connection, wanted)
    if wanted.event_type is not None:
        yield event.c.event_type == wanted.event_type
    if wanted.actor is not None:
        named = event_actor.c.folded.contains(sought(wanted.actor), autoescape=True)
        yield event.c.id.in_(select(event_actor.c.event).where(named))
    if wanted.agreement is not None:
        yield event.c.id.in_(select(event_figure.c.event).where(event_figure.c.agreement == wanted.agreement))
    if wanted.min_killed is not None:
        yield event.c.killed >= wanted.min_killed
    if wanted.text is not None:
        found = dialects.matching(connection, query_of(wanted.text))
        told = select(event_mention.c.event).join(document, document.c.id == event_mention.c.document)
        yield event.c.id.in_(told.join(found, found.c.number == document.c.number))


def _when_and_where(connection: Connection, wanted: Filter) -> Iterator[ColumnElement[bool]]:
    if wanted.since is not None:
        yield event.c.last_day >= wanted.since
    if wanted.until is not None:
        yield event.c.first_day <= wanted.until
    if wanted.country is not None:
        yield event.c.country == wanted.country.upper()
    if wanted.region is not None:
        yield event.c.region == sought(wanted.region)
    if wanted.box is not None:
        yield _within(connection, wanted.box)
