"""What linking needs of a desk to take in a report: mentions that may be of its events, and its copies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Column, Connection, Select, bindparam, delete, func, insert, select, update

from rashomon.store.among import among
from rashomon.store.schema import copy_of, document_band, event_mention, mention_key


@dataclass(frozen=True, slots=True)
class KeptMention:
    """One mention: the event it is in, its profile as JSON, and the keys it is found by."""

    mention: str
    event: str
    document: str
    profile: str
    keys: frozenset[int] = frozenset()


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


def sharing(connection: Connection, keys: Collection[int]) -> dict[str, set[int]]:
    """The mentions found by any of these keys, each with those of the keys that find it."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    wanted = select(mention_key.c.mention, mention_key.c.key).where(among(mention_key.c.key, keys))
    for mention, key in connection.execute(wanted).all():
        found[mention].add(key)
    return dict(sorted(found.items()))


def of_ids(connection: Connection, mentions: Collection[str]) -> list[KeptMention]:
    """These mentions."""
    return list(_rows(connection, select(*_MENTION), event_mention.c.mention, mentions))


def homes_in(connection: Connection, events: Collection[str]) -> dict[str, str]:
    """The event of each mention of these events."""
    return _homes(connection, event_mention.c.event, events)


def events_of(connection: Connection, documents: Collection[str]) -> dict[str, str]:
    """The event of each mention of these documents."""
    return _homes(connection, event_mention.c.document, documents)


def _homes(connection: Connection, column: Column[str], values: Collection[str]) -> dict[str, str]:
    wanted = select(event_mention.c.mention, event_mention.c.event).where(among(column, values))
    return dict(connection.execute(wanted).all()) if values else {}


def put(connection: Connection, rows: Iterable[KeptMention]) -> None:
    """Write mentions, with the keys they are found by."""
    kept = list(rows)
    given: list[dict[str, object]] = [{c.name: getattr(row, c.name) for c in _MENTION} for row in kept]
    if given:
        connection.execute(insert(event_mention), given)
    keys = [{"key": key, "mention": row.mention} for row in kept for key in sorted(row.keys)]
    if keys:
        connection.execute(insert(mention_key), keys)


def move(connection: Connection, homes: Mapping[str, str]) -> None:
    """Put mentions into other events."""
    if rows := [{"moved": mention, "home": event} for mention, event in sorted(homes.items())]:
        own = event_mention.c.mention == bindparam("moved")
        connection.execute(update(event_mention).where(own).values(event=bindparam("home")), rows)


def drop(connection: Connection, mentions: Collection[str]) -> None:
    if mentions:
        for table in (mention_key, event_mention):
            connection.execute(delete(table).where(among(table.c.mention, mentions)))


def sharing_bands(connection: Connection, bands: Collection[str]) -> defaultdict[str, list[str]]:
    """The documents that have each of these bands."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    wanted = select(document_band.c.band, document_band.c.document).where(among(document_band.c.band, bands))
    for band, document in connection.execute(wanted).all():
        found[band].append(document)
    return found


def sizes(connection: Connection, documents: Collection[str]) -> dict[str, int]:
    """How many bands each of these documents has."""
    counted = select(document_band.c.document, func.count()).where(among(document_band.c.document, documents))
    return dict(connection.execute(counted.group_by(document_band.c.document)).all())


def copies_with(connection: Connection, documents: Collection[str]) -> set[str]:
    """The documents that are of one origin with any of these."""
    wanted = select(copy_of.c.original).where(among(copy_of.c.document, documents))
    roots = {*documents, *connection.execute(wanted).scalars()}
    found = select(copy_of.c.document).where(among(copy_of.c.original, roots))
    return roots.union(connection.execute(found).scalars())


def originals(connection: Connection, documents: Collection[str]) -> dict[str, str]:
    """The original of each of these documents that is a copy."""
    found = connection.execute(select(copy_of).where(among(copy_of.c.document, documents)))
    return {row.document: row.original for row in found}


def put_originals(
    connection: Connection, documents: Collection[str], pairs: Iterable[tuple[str, str]]
) -> None:
    """Say anew of these documents which is a copy of which."""
    connection.execute(delete(copy_of).where(among(copy_of.c.document, documents)))
    if rows := [{"document": copy, "original": original} for copy, original in pairs]:
        connection.execute(insert(copy_of), rows)


def put_bands(connection: Connection, bands: Mapping[str, Collection[str]]) -> None:
    """Make each of these documents findable by its bands, and by no others."""
    connection.execute(delete(document_band).where(among(document_band.c.document, bands)))
    rows = [{"band": band, "document": of} for of, some in sorted(bands.items()) for band in sorted(some)]
    if rows:
        connection.execute(insert(document_band), rows)


def _rows(
    connection: Connection,
    query: Select[tuple[str, str, str, str]],
    column: Column[str],
    values: Collection[str],
) -> Iterator[KeptMention]:
    if values:
        wanted = query.where(among(column, values)).order_by(event_mention.c.mention)
        for row in connection.execute(wanted).all():
            yield KeptMention(row.mention, row.event, row.document, row.profile)
