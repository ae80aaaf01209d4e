"""What extractors read from documents: each version's reading is kept, the newest one counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Select, delete, func, insert, select

from rashomon.errors import UsageError
from rashomon.model import Account, Claim, EventMention, Extraction, PlaceMention, Relation
from rashomon.store import dialects
from rashomon.store.among import among
from rashomon.store.schema import claim, document, extraction, waiting
from rashomon.store.serial import dump, load

_ADD = insert(extraction).returning(extraction.c.number)
_ADD_CLAIMS = insert(claim)
_NEWEST = select(func.max(extraction.c.number).label("number")).group_by(extraction.c.document)
_CLAIMS = (
    select(claim.c.extraction, claim.c.data)
    .where(among(claim.c.extraction, "numbers"))
    .order_by(claim.c.extraction, claim.c.position)
)
_TOLD = select(extraction.c.number, extraction.c.data)
_TOLD_BY_ALL = _TOLD.where(extraction.c.number.in_(_NEWEST))
_TOLD_BY = _TOLD.where(
    extraction.c.number.in_(_NEWEST.join_from(extraction, document).where(among(document.c.id, "ids")))
)


@dataclass(frozen=True, slots=True)
class _Linked:
    """The parts of an extraction that linking looks at."""

    document_id: str
    accounts: tuple[Account, ...] = ()
    events: tuple[EventMention, ...] = ()
    relations: tuple[Relation, ...] = ()
    places: tuple[PlaceMention, ...] = ()


# A beginning of an id is not looked for among more claims than this.
_MOST = 500


def add(connection: Connection, number: int, told: Extraction, extractor: str) -> None:
    """Keep what one version of an extractor read from the document of this number."""
    row = {"document": number, "extractor": extractor, "data": dump(replace(told, claims=()))}
    made = connection.execute(_ADD, row).scalar_one()
    if told.claims:
        connection.execute(_ADD_CLAIMS, list(_rows(made, told.claims)))
    dialects.insert_missing(connection, waiting, {"document": number})


def _rows(made: int, told: Iterable[Claim]) -> Iterator[dict[str, object]]:
    for position, one in enumerate(told):
        data = dump(one)
        yield {"extraction": made, "position": position, "id": one.id, "field": one.field, "data": data}


def has(connection: Connection, number: int, extractor: str) -> bool:
    """Whether this version of an extractor has read the document of this number."""
    query = select(extraction.c.number)
    wanted = (extraction.c.document == number) & (extraction.c.extractor == extractor)
    return connection.execute(query.where(wanted)).first() is not None


def of_id(connection: Connection, beginning: str) -> Claim:
    """The one claim of a reading that counts whose id begins so."""
    query = select(claim.c.id, claim.c.data).where(claim.c.id.startswith(beginning, autoescape=True))
    found = connection.execute(query.where(claim.c.extraction.in_(newest())).limit(_MOST)).all()
    ids = {row.id for row in found}
    if not ids:
        raise UsageError(f"there is no claim {beginning!r}; `rashomon show --json` gives their ids")
    if beginning not in ids and len(ids) > 1:
        raise UsageError(f"several claims begin with {beginning!r}; give more of the id")
    return load(next(row.data for row in found if row.id == beginning or len(ids) == 1), Claim)


def unread_by(connection: Connection, extractor: str) -> list[str]:
    """Ids of the documents with words that this version of an extractor has not read."""
    read = select(extraction.c.document).where(extraction.c.extractor == extractor)
    query = select(document.c.id).where(document.c.withdrawn.is_(None), document.c.number.not_in(read))
    return list(connection.execute(query.order_by(document.c.number)).scalars())


def drop(connection: Connection, number: int) -> None:
    """Take out all that was read from the document of this number."""
    readings = select(extraction.c.number).where(extraction.c.document == number)
    connection.execute(delete(waiting).where(waiting.c.document == number))
    connection.execute(delete(claim).where(claim.c.extraction.in_(readings)))
    connection.execute(delete(extraction).where(extraction.c.document == number))


def newest() -> Select[tuple[int]]:
    """The numbers of the readings that count: the newest of each document."""
    return _NEWEST


def count(connection: Connection) -> int:
    """How many documents have been read."""
    return connection.execute(
        select(func.count(func.distinct(extraction.c.document))).select_from(extraction)
    ).scalar_one()


def extractions(connection: Connection, ids: Collection[str] | None = None) -> dict[str, Extraction]:
    """The newest reading of each document, or of those of these ids, by document id."""
    told = connection.execute(_TOLD_BY_ALL) if ids is None else connection.execute(_TOLD_BY, {"ids": ids})
    return _with_claims(connection, {number: load(data, Extraction) for number, data in told.all()})


def to_link(connection: Connection, ids: Collection[str]) -> dict[str, Extraction]:
    """The same without dates, attributions and roles, which linking does not look at: most of it all."""
    told = connection.execute(_TOLD_BY, {"ids": ids}).all()
    return _with_claims(connection, {number: _to_link(load(data, _Linked)) for number, data in told})


def _to_link(told: _Linked) -> Extraction:
    return Extraction(
        told.document_id,
        accounts=told.accounts,
        events=told.events,
        relations=told.relations,
        places=told.places,
    )


def _with_claims(connection: Connection, bare: Mapping[int, Extraction]) -> dict[str, Extraction]:
    said: defaultdict[int, list[Claim]] = defaultdict(list)
    for number, data in connection.execute(_CLAIMS, {"numbers": bare.keys()}).all():
        said[number].append(load(data, Claim))
    return {one.document_id: replace(one, claims=tuple(said[number])) for number, one in bare.items()}
