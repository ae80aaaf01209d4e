"""All derived rows of a desk, to be compared."""

from __future__ import annotations

from sqlalchemy import select

from rashomon.store import Desk
from rashomon.store.schema import DERIVED, derived_from


def derived_rows(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """By table, in the order of the keys; without numbers of readings, which the order of adding makes."""
    with desk.reading() as connection:
        return {
            table.name: [
                tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))
            ]
            for table in DERIVED
            if table is not derived_from
        }
