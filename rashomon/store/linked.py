"""What linking needs of a desk to take in a report: mentions that may be of its events, and its copies."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Column, Connection, Select, delete, func, insert, select

from rashomon.store.schema import copy_of, document_band, event_mention, mention_key

T = TypeVar("T")
# Asking for more at once would pass the number of values SQLite takes in one statement.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class KeptMention:
    """One mention: the event it is in, its profile as JSON, and the keys it is found by."""

    mention: str
    event: str
    document: str
    profile: str
    keys: frozenset[str] = frozenset()


_MENTION = (
    event_mention.c.mention,
    event_mention.c.event,
    event_mention.c.document,
    event_mention.c.profile,
)


def of_documents(connection: Connection, ids: Collection[str]) -> list[KeptMention]:
    """The mentions of these documents."""
    return list(_rows(connection, select(*_MENTION), event_mention.c.document, ids))


def of_events(connection: Connection, ids: Collection[str]) -> list[KeptMention]:
    """The mentions of these events."""
    return list(_rows(connection, select(*_MENTION), event_mention.c.event, ids))


def sharing(connection: Connection, keys: Collection[str]) -> dict[str, set[str]]:
    """The mentions found by any of these keys, each with those of the keys that find it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for some in parts(keys):
        wanted = select(mention_key.c.mention, mention_key.c.key).where(mention_key.c.key.in_(some))
        for mention, key in connection.execute(wanted):
            found[mention].add(key)
    return dict(sorted(found.items()))


def of_ids(connection: Connection, mentions: Collection[str]) -> list[KeptMention]:
    """These mentions."""
    return list(_rows(connection, select(*_MENTION), event_mention.c.mention, mentions))


def events_of(connection: Connection, documents: Collection[str]) -> dict[str, str]:
    """The event of each mention of these documents."""
    return {row.mention: row.event for row in of_documents(connection, documents)}


def put(connection: Connection, rows: Iterable[KeptMention]) -> None:
    """Write mentions, with the keys they are found by."""
    kept = list(rows)
    given: list[dict[str, object]] = [{c.name: getattr(row, c.name) for c in _MENTION} for row in kept]
    if given:
        connection.execute(insert(event_mention), given)
    keys = [{"key": key, "mention": row.mention} for row in kept for key in sorted(row.keys)]
    if keys:
        connection.execute(insert(mention_key), keys)


def drop(connection: Connection, mentions: Collection[str]) -> None:
    for some in parts(mentions):
        connection.execute(delete(mention_key).where(mention_key.c.mention.in_(some)))
        connection.execute(delete(event_mention).where(event_mention.c.mention.in_(some)))


def sharing_bands(connection: Connection, bands: Collection[str]) -> Counter[str]:
    """The documents that have some of these bands, with how many."""
    shared: Counter[str] = Counter()
    counted = select(document_band.c.document, func.count().label("bands")).group_by(document_band.c.document)
    for some in parts(bands):
        for row in connection.execute(counted.where(document_band.c.band.in_(some))):
            shared[row.document] += row.bands
    return shared


def sizes(connection: Connection, documents: Collection[str]) -> dict[str, int]:
    """How many bands each of these documents has."""
    counted = select(document_band.c.document, func.count().label("bands")).group_by(document_band.c.document)
    return {
        row.document: row.bands
        for some in parts(documents)
        for row in connection.execute(counted.where(document_band.c.document.in_(some)))
    }


def copies_with(connection: Connection, documents: Collection[str]) -> set[str]:
    """The documents that are of one origin with any of these."""
    roots: set[str] = set(documents)
    for some in parts(documents):
        roots.update(
            connection.execute(select(copy_of.c.original).where(copy_of.c.document.in_(some))).scalars()
        )
    found = set(roots)
    for some in parts(roots):
        found.update(
            connection.execute(select(copy_of.c.document).where(copy_of.c.original.in_(some))).scalars()
        )
    return found


def originals(connection: Connection, documents: Collection[str]) -> dict[str, str]:
    """The original of each of these documents that is a copy."""
    found: dict[str, str] = {}
    for some in parts(documents):
        for row in connection.execute(select(copy_of).where(copy_of.c.document.in_(some))):
            found[row.document] = row.original
    return found


def put_originals(
    connection: Connection, documents: Collection[str], pairs: Iterable[tuple[str, str]]
) -> None:
    """Say anew of these documents which is a copy of which."""
    for some in parts(documents):
        connection.execute(delete(copy_of).where(copy_of.c.document.in_(some)))
    if rows := [{"document": copy, "original": original} for copy, original in pairs]:
        connection.execute(insert(copy_of), rows)


def put_bands(connection: Connection, document: str, bands: Collection[str]) -> None:
    """Make a document findable by these bands, and by no others."""
    connection.execute(delete(document_band).where(document_band.c.document == document))
    if rows := [{"band": band, "document": document} for band in sorted(set(bands))]:
        connection.execute(insert(document_band), rows)


def _rows(
    connection: Connection,
    query: Select[tuple[str, str, str, str]],
    column: Column[str],
    values: Collection[str],
) -> Iterator[KeptMention]:
    for some in parts(values):
        for row in connection.execute(query.where(column.in_(some)).order_by(event_mention.c.mention)):
            yield KeptMention(row.mention, row.event, row.document, row.profile)


def parts(values: Collection[T]) -> Iterator[list[T]]:
    """The values in portions that one statement can take."""
    ordered = sorted(values)  # type: ignore[type-var]
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]
