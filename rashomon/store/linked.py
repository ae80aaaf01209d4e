"""What linking needs of a desk to take in a report: mentions that may be of its events, and its copies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, Executable, bindparam, delete, func, insert, select, update

from rashomon.store.among import among, of_each
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
_MENTIONS = select(*_MENTION).order_by(event_mention.c.mention)
_OF_DOCUMENTS = _MENTIONS.where(among(event_mention.c.document, "ids"))
_OF_EVENTS = _MENTIONS.where(among(event_mention.c.event, "ids"))
_OF_IDS = _MENTIONS.where(among(event_mention.c.mention, "ids"))
_SHARING = select(mention_key.c.mention, mention_key.c.key).where(among(mention_key.c.key, "keys"))
_HOMES = select(event_mention.c.mention, event_mention.c.event)
_HOMES_IN = _HOMES.where(among(event_mention.c.event, "ids"))
_HOMES_OF = _HOMES.where(among(event_mention.c.document, "ids"))
_PUT = insert(event_mention)
_PUT_KEYS = of_each(mention_key.c.key, "keys", mention_key.c.mention)
_MOVE = (
    update(event_mention).where(event_mention.c.mention == bindparam("moved")).values(event=bindparam("home"))
)
_DROP = (
    delete(mention_key).where(among(mention_key.c.mention, "ids")),
    delete(event_mention).where(among(event_mention.c.mention, "ids")),
)

_SHARING_BANDS = select(document_band.c.band, document_band.c.document).where(
    among(document_band.c.band, "bands")
)
_SIZES = (
    select(document_band.c.document, func.count())
    .where(among(document_band.c.document, "ids"))
    .group_by(document_band.c.document)
)
_PUT_BANDS = of_each(document_band.c.band, "bands", document_band.c.document)
_DROP_BANDS = delete(document_band).where(among(document_band.c.document, "ids"))
_ORIGINALS = select(copy_of).where(among(copy_of.c.document, "ids"))
_COPIES = select(copy_of).where(among(copy_of.c.original, "ids"))
_PUT_COPIES, _DROP_COPIES = insert(copy_of), delete(copy_of).where(among(copy_of.c.document, "ids"))


def of_documents(connection: Connection, ids: Collection[str]) -> list[KeptMention]:
    """The mentions of these documents."""
    return _mentions(connection, _OF_DOCUMENTS, ids)


def of_events(connection: Connection, ids: Collection[str]) -> list[KeptMention]:
    """The mentions of these events."""
    return _mentions(connection, _OF_EVENTS, ids)


def sharing(connection: Connection, keys: Collection[int]) -> dict[str, set[int]]:
    """The mentions found by any of these keys, each with those of the keys that find it."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for mention, key in connection.execute(_SHARING, {"keys": keys}).all() if keys else ():
        found[mention].add(key)
    return dict(sorted(found.items()))


def of_ids(connection: Connection, mentions: Collection[str]) -> list[KeptMention]:
    """These mentions."""
    return _mentions(connection, _OF_IDS, mentions)


def homes_in(connection: Connection, events: Collection[str]) -> dict[str, str]:
    """The event of each mention of these events."""
    return dict(connection.execute(_HOMES_IN, {"ids": events}).all()) if events else {}


def events_of(connection: Connection, documents: Collection[str]) -> dict[str, str]:
    """The event of each mention of these documents."""
    return dict(connection.execute(_HOMES_OF, {"ids": documents}).all()) if documents else {}


def put(connection: Connection, rows: Iterable[KeptMention]) -> None:
    """Write mentions, with the keys they are found by."""
    kept = list(rows)
    given: list[dict[str, object]] = [{c.name: getattr(row, c.name) for c in _MENTION} for row in kept]
    if given:
        connection.execute(_PUT, given)
    if keys := [{"keys": row.keys, "mention": row.mention} for row in kept if row.keys]:
        connection.execute(_PUT_KEYS, keys)


def move(connection: Connection, homes: Mapping[str, str]) -> None:
    """Put mentions into other events."""
    if rows := [{"moved": mention, "home": event} for mention, event in sorted(homes.items())]:
        connection.execute(_MOVE, rows)


def drop(connection: Connection, mentions: Collection[str]) -> None:
    if mentions:
        for statement in _DROP:
            connection.execute(statement, {"ids": mentions})


def sharing_bands(connection: Connection, bands: Collection[str]) -> defaultdict[str, list[str]]:
    """The documents that have each of these bands."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for band, document in connection.execute(_SHARING_BANDS, {"bands": bands}).all() if bands else ():
        found[band].append(document)
    return found


def sizes(connection: Connection, documents: Collection[str]) -> dict[str, int]:
    """How many bands each of these documents has."""
    return dict(connection.execute(_SIZES, {"ids": documents}).all()) if documents else {}


def families(connection: Connection, documents: Collection[str]) -> dict[str, str]:
    """The original of each copy that is of one origin with any of these documents."""
    roots = {*documents, *originals(connection, documents).values()}
    return dict(connection.execute(_COPIES, {"ids": roots}).all())


def originals(connection: Connection, documents: Collection[str]) -> dict[str, str]:
    """The original of each of these documents that is a copy."""
    return dict(connection.execute(_ORIGINALS, {"ids": documents}).all())


def put_originals(
    connection: Connection, documents: Collection[str], pairs: Iterable[tuple[str, str]]
) -> None:
    """Say anew of these documents which is a copy of which."""
    connection.execute(_DROP_COPIES, {"ids": documents})
    if rows := [{"document": copy, "original": original} for copy, original in pairs]:
        connection.execute(_PUT_COPIES, rows)


def put_bands(connection: Connection, bands: Mapping[str, Collection[str]]) -> None:
    """Make each of these documents findable by its bands, and by no others."""
    connection.execute(_DROP_BANDS, {"ids": bands})
    if rows := [{"bands": some, "document": of} for of, some in sorted(bands.items()) if some]:
        connection.execute(_PUT_BANDS, rows)


def _mentions(connection: Connection, query: Executable, ids: Collection[str]) -> list[KeptMention]:
    return [KeptMention(*row) for row in connection.execute(query, {"ids": ids}).all()] if ids else []
