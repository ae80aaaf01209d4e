"""All derived rows of a desk, to be compared."""

from __future__ import annotations

from sqlalchemy import func, select, text

from rashomon.store import Desk
from rashomon.store.schema import DERIVED, event


def derived_rows(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """By table, in the order of the keys."""
    with desk.reading() as connection:
        return {
            table.name: [
                tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))
            ]
            for table in DERIVED
        }


def pointed(desk: Desk) -> int:
    """How many events the spatial index has: each event with a point once, and no other."""
    with desk.reading() as connection:
        placed = connection.execute(select(func.count()).where(event.c.lat.is_not(None))).scalar_one()
        if connection.dialect.name == "sqlite":
            found = connection.execute(text("SELECT printf('%016x', number) FROM event_box")).scalars().all()
            ids = select(event.c.id).where(event.c.lat.is_not(None))
            assert sorted(found) == sorted(connection.execute(ids).scalars())
        return int(placed)
