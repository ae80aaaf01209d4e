"""Finding documents by their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from rashomon.model import Document, Span
from rashomon.store import dialects, documents
from rashomon.store.schema import document, event_mention
from rashomon.store.words import WORD, folded, query_of

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
    wanted = set(folded(words).split())
    for id_ in connection.execute(ids).scalars().all():
        (item,) = documents.of_ids(connection, [id_])
        told = select(event_mention.c.event).where(event_mention.c.document == id_).distinct()
        events = sorted(connection.execute(told).scalars())
        yield Hit(item, _around(item.text, wanted), tuple(events))


def _around(text: str, wanted: set[str]) -> Span:
    """The words around the first that was looked for; the opening when only the title has it."""
    at = next((m.start() for m in WORD.finditer(text) if wanted & set(folded(m[0]).split())), 0)
    start = max(0, at - _AROUND)
    end = min(len(text), at + 2 * _AROUND)
    while 0 < start < at and not text[start - 1].isspace():
        start += 1
    while at < end < len(text) and not text[end].isspace():
        end -= 1
    return Span(start, end)
