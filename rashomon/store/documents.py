"""Documents with what was read from them: written once, never changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from sqlalchemy import Connection, Select, bindparam, func, select, update

from rashomon.errors import InputError, UsageError
from rashomon.model import Document, Extraction
from rashomon.store import claims, dialects, received, words
from rashomon.store.among import among
from rashomon.store.schema import claim, copy_of, document, extraction
from rashomon.store.schema import received as came
from rashomon.store.serial import dump, load

_SHA256 = select(document.c.sha256).where(document.c.id == bindparam("id"))
_OF_IDS = (
    select(document.c.data, document.c.text).where(among(document.c.id, "ids")).order_by(document.c.number)
)
_PUBLISHERS = select(document.c.id, document.c.publisher).where(among(document.c.id, "ids"))
_WITHDRAWN = select(document.c.id, document.c.withdrawn).where(
    among(document.c.id, "ids") & document.c.withdrawn.is_not(None)
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A document of the desk in a list: without its text, with the number of its claims.

    `original` is the id of the document this one is a copy of; `withdrawn` that of the decision it went by;
    `received_as` the media type and the hash of what it was taken out of.
    """

    document: Document
    sha256: str
    claims: int
    original: str | None
    withdrawn: str | None = None
    received_as: tuple[str, str] | None = None


def knows(connection: Connection, item: Document) -> bool:
    """The desk has the document; raises InputError when it has another text of the same id."""
    found = connection.execute(_SHA256, {"id": item.id}).scalar()
    if found is not None and found != item.text_sha256:
        problem = f"has the id {item.id!r} of another text in the desk"
        raise InputError(item.name or item.id, problem, "give each text its own id, or none")
    return found is not None


def add(connection: Connection, item: Document, told: Extraction, extractor: str) -> bool:
    """Keep a document with its extraction; False when the desk has it already."""
    if "\0" in item.id:
        raise InputError(
            item.name or item.id, "has an id with a NUL character", "give it another id, or none"
        )
    if knows(connection, item):
        return False
    row = {
        "id": item.id,
        "sha256": item.text_sha256,
        "published": item.published,
        "publisher": item.publisher and item.publisher.replace("\0", ""),
        "added": datetime.now(UTC).replace(tzinfo=None, microsecond=0),
        "data": dump(replace(item, text="", received=None)),
        "text": item.text.encode(),
    }
    number = dialects.insert_once(connection, document, row)
    if number is None:
        return not knows(connection, item)
    received.add(connection, number, item)
    claims.add(connection, number, told, extractor)
    words.index(connection, number, item)
    return True


def withdrawn(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """The decision by which each of these documents was withdrawn, where it was."""
    return {row.id: row.withdrawn for row in connection.execute(_WITHDRAWN, {"ids": ids})}


def publishers(connection: Connection, ids: Collection[str]) -> dict[str, str | None]:
    """The publisher of each of these documents."""
    return dict(connection.execute(_PUBLISHERS, {"ids": ids}).all()) if ids else {}


def withdraw(connection: Connection, id_: str, decision: str) -> None:
    """Take out all words of a document: its text and what that came in, title, address, readings and index.

    Its id, hash, publisher and day stay, with the decision that it went by.
    """
    columns = (document.c.number, document.c.data, document.c.text)
    row = connection.execute(select(*columns).where(document.c.id == id_)).one()
    item = _document(row.data, row.text)
    words.drop(connection, row.number, item)
    received.drop(connection, row.number)
    claims.drop(connection, row.number)
    bare = Document(item.id, "", publisher=item.publisher, published=item.published)
    changed = {"text": b"", "data": dump(bare), "withdrawn": decision}
    connection.execute(update(document).where(document.c.number == row.number).values(changed))


def full_id(connection: Connection, beginning: str) -> str:
    """The id of the one document that begins so."""
    pattern = document.c.id.startswith(beginning, autoescape=True)
    found = connection.execute(select(document.c.id).where(pattern).limit(2)).scalars().all()
    if beginning in found:
        return beginning
    if not found:
        raise UsageError(f"there is no document {beginning!r}; `rashomon documents` lists them")
    if len(found) > 1:
        raise UsageError(f"several documents begin with {beginning!r}; give more of the id")
    return str(found[0])


def add_reading(connection: Connection, id_: str, told: Extraction, extractor: str) -> bool:
    """Keep what another version of an extractor read; False when the desk has its reading already."""
    number = connection.execute(select(document.c.number).where(document.c.id == id_)).scalar_one()
    if claims.has(connection, number, extractor):
        return False
    claims.add(connection, number, told, extractor)
    return True


def count(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(document)).scalar_one()


def every(connection: Connection) -> list[Document]:
    """All documents by id: an order that adding has no part in."""
    rows = connection.execute(select(document.c.data, document.c.text))
    return sorted((_document(row.data, row.text) for row in rows), key=lambda item: item.id)


def of_ids(connection: Connection, ids: Collection[str]) -> list[Document]:
    """The documents of these ids, in the order they were added."""
    return [_document(*row) for row in connection.execute(_OF_IDS, {"ids": ids}).all()] if ids else []


def listed(
    connection: Connection,
    *,
    since: date | None = None,
    until: date | None = None,
    limit: int | None = None,
    after: str | None = None,
) -> Iterator[Kept]:
    """Documents in the order they were added, of some days of publication; `after` is the last one seen."""
    query = _listing()
    if since is not None:
        query = query.where(document.c.published >= since)
    if until is not None:
        query = query.where(document.c.published <= until)
    if after is not None:
        last = select(document.c.number).where(document.c.id == after).scalar_subquery()
        query = query.where(document.c.number > last)
    for row in connection.execute(query.order_by(document.c.number).limit(limit)):
        came_as = None if row.media_type is None else (row.media_type, row.received_sha256)
        item = load(row.data, Document)
        yield Kept(item, row.sha256, row.claims, row.original, row.withdrawn, came_as)


def _listing() -> Select[tuple[str, str, int, str | None, str | None, str, str]]:
    newest = select(func.max(extraction.c.number)).where(extraction.c.document == document.c.number)
    counted = select(func.count()).select_from(claim).where(claim.c.extraction == newest.scalar_subquery())
    found = select(
        document.c.data,
        document.c.sha256,
        counted.correlate(document).scalar_subquery().label("claims"),
        copy_of.c.original,
        document.c.withdrawn,
        came.c.media_type,
        came.c.sha256.label("received_sha256"),
    )
    return found.outerjoin(copy_of, copy_of.c.document == document.c.id).outerjoin(came)


def _document(data: str, text: bytes) -> Document:
    return replace(load(data, Document), text=text.decode())
