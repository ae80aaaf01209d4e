"""Finding documents by their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from rashomon.model import Document, Span
from rashomon.store import dialects, documents
from rashomon.store.among import among
from rashomon.store.schema import document, event_mention
from rashomon.store.words import WORD, bases, query_of

_AROUND = 80


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that has the words, where it first has one of them, and the events it tells of."""

    document: Document
    span: Span
    events: tuple[str, ...]


def find(connection: Connection, words: str, *, limit: int) -> Iterator[Hit]:
    """The documents with all these words, the best fit first; words in double quotes stand together."""
    found = dialects.matching(connection, query_of(words))
    ids = (
        select(document.c.id)
        .join(found, found.c.number == document.c.number)
        .order_by(found.c.rank, document.c.number)
        .limit(limit)
    )
    wanted = bases(words)
    ranked = connection.execute(ids).scalars().all()
    items = {item.id: item for item in documents.of_ids(connection, ranked)}
    told = _events_of(connection, ranked)
    for id_ in ranked:
        yield Hit(items[id_], _around(items[id_].text, wanted), tuple(told[id_]))


def _events_of(connection: Connection, ids: Sequence[str]) -> defaultdict[str, list[str]]:
    """The events each document tells of."""
    columns = (event_mention.c.document, event_mention.c.event)
    query = select(*columns).where(among(event_mention.c.document, "ids")).distinct().order_by(*columns)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in connection.execute(query, {"ids": ids}):
        found[row.document].append(row.event)
    return found


def _around(text: str, wanted: set[str]) -> Span:
    """The words around the first that was looked for; the opening when only the title has it."""
    at = next((m.start() for m in WORD.finditer(text) if wanted & bases(m[0])), 0)
    start = max(0, at - _AROUND)
    end = min(len(text), at + 2 * _AROUND)
    while 0 < start < at and not text[start - 1].isspace():
        start += 1
    while at < end < len(text) and not text[end].isspace():
        end -= 1
    return Span(start, end)
