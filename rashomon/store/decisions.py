"""What people decided about a desk's events: kept in order, and never changed."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from rashomon.errors import UsageError
from rashomon.model import Decision
from rashomon.store import dialects
from rashomon.store.schema import decision
from rashomon.store.serial import dump, load

_EVERY = select(decision.c.data).order_by(decision.c.number)
_COUNT = select(func.count()).select_from(decision)


def add(connection: Connection, made: Decision) -> bool:
    """Keep a decision; False when the desk has the very same already."""
    row = {
        "id": made.id,
        "kind": made.kind.value,
        "person": made.user,
        "decided": made.at.replace(tzinfo=None),
        "data": dump(made),
    }
    return dialects.insert_once(connection, decision, row) is not None


def every(connection: Connection) -> list[Decision]:
    """All decisions, in the order they were made."""
    return [load(data, Decision) for data in connection.execute(_EVERY).scalars()]


def count(connection: Connection) -> int:
    return connection.execute(_COUNT).scalar_one()


def of_id(connection: Connection, beginning: str) -> Decision:
    """The one decision whose id begins so."""
    wanted = decision.c.id.startswith(beginning, autoescape=True)
    found = connection.execute(select(decision.c.data).where(wanted).limit(2)).scalars().all()
    if not found:
        raise UsageError(f"there is no decision {beginning!r}; `rashomon decisions` lists them")
    if len(found) > 1:
        raise UsageError(f"several decisions begin with {beginning!r}; give more of the id")
    return load(found[0], Decision)
