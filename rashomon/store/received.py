"""What came in, beside the text that was taken out of it."""

from __future__ import annotations

import zlib

from sqlalchemy import Connection, delete, insert, select

from rashomon.model import Document, Received
from rashomon.store.schema import document, received


def add(connection: Connection, number: int, item: Document) -> None:
    """Keep what the document of this number was taken out of, where that is another thing than its text."""
    if (came := item.received) is None:
        return
    row = {
        "document": number,
        "media_type": came.media_type.replace("\0", ""),
        "sha256": came.sha256,
        "data": _packed(came.data, item.text.encode()),
    }
    connection.execute(insert(received).values(row))


def of_id(connection: Connection, id_: str) -> Received:
    """What the document of this id came as: other bytes than its text, or its text."""
    query = select(document.c.text, received.c.media_type, received.c.data)
    row = connection.execute(query.outerjoin(received).where(document.c.id == id_)).one()
    if row.data is None:
        return Received(row.text, "text/plain; charset=utf-8")
    return Received(_unpacked(row.data, row.text), row.media_type)


def drop(connection: Connection, number: int) -> None:
    """Keep only the text of the document of this number."""
    connection.execute(delete(received).where(received.c.document == number))


def _packed(data: bytes, text: bytes) -> bytes:
    # The words of the text are named, not repeated: a header above a text takes only its own room.
    packer = zlib.compressobj(zdict=text)
    return packer.compress(data) + packer.flush()


def _unpacked(data: bytes, text: bytes) -> bytes:
    return zlib.decompressobj(zdict=text).decompress(data)
