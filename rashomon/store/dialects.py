"""All that SQLite and PostgreSQL do each in their own way: opening, locking, finding words and points."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    Select,
    Subquery,
    Table,
    bindparam,
    create_engine,
    event,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert
from sqlalchemy.types import BigInteger, Float, Text

from rashomon.store.schema import metadata

# How SQLite begins a transaction. It must know at its start that one writes, so that two writers wait for
# each other in place of failing half way; None begins none.
BEGIN = "rashomon_begin"
TO_READ, TO_WRITE = "BEGIN", "BEGIN IMMEDIATE"
# Any number will do, as long as every program of this kind uses the same.
_LOCK = 7_274_661


def sqlite_engine(url: URL, timeout: float) -> Engine:
    """An engine on one file."""
    engine = create_engine(url, connect_args={"timeout": timeout, "isolation_level": None})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def postgres_engine(url: URL, timeout: float) -> Engine:
    wait = f"-c lock_timeout={int(timeout * 1000)}"
    return create_engine(url, connect_args={"connect_timeout": max(2, int(timeout)), "options": wait})


def _prepare(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's own connection
    connection.execute("PRAGMA synchronous = FULL")  # a document told as added outlives a power cut
    connection.execute("PRAGMA foreign_keys = ON")
    # 32 MB in the place of 2: a report linked to 100,000 events takes a seventh less processor time.
    connection.execute("PRAGMA cache_size = -32000")


def _begin(connection: Connection) -> None:
    if statement := connection.get_execution_options().get(BEGIN, TO_READ):
        connection.exec_driver_sql(statement)


def prepare_file(engine: Engine) -> None:
    """Set a new SQLite file to write-ahead mode: readers and the one writer do not wait for each other."""
    if engine.dialect.name == "sqlite":
        with engine.execution_options(**{BEGIN: None}).connect() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")


def insert_once(connection: Connection, table: Table, given: Mapping[str, object]) -> int | None:
    """Insert a row and give its number; None where its id is there already, put in by another just now."""
    number = connection.execute(_inserting_once(connection.dialect.name, table), given).scalar()
    return None if number is None else int(number)


def insert_missing(connection: Connection, table: Table, given: Mapping[str, object]) -> None:
    """Insert a row, unless it is there."""
    connection.execute(_inserting_missing(connection.dialect.name, table), given)


def upsert(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert rows, each in the place of the one of its id that is there."""
    if rows:
        connection.execute(_upserting(connection.dialect.name, table), list(rows))


@cache
def _inserting_once(dialect: str, table: Table) -> ReturningInsert[int]:
    return _insert(dialect, table).on_conflict_do_nothing(index_elements=["id"]).returning(table.c.number)


@cache
def _inserting_missing(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    return _insert(dialect, table).on_conflict_do_nothing()


@cache
def _upserting(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    statement = _insert(dialect, table)
    given = {column.name: statement.excluded[column.name] for column in table.c if column.name != "id"}
    return statement.on_conflict_do_update(index_elements=["id"], set_=given)


def _insert(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    return (sqlite.insert if dialect == "sqlite" else postgresql.insert)(table)


def lock(connection: Connection) -> None:
    """Wait until no other program migrates or derives; SQLite lets only one write in any case."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def search_index(dialect: str) -> tuple[str, ...]:
    """The statements that make the index of words, as of the first version of the tables."""
    if dialect == "sqlite":
        # Without its own copy of the words: the documents have them.
        return ("CREATE VIRTUAL TABLE document_search USING fts5(words, content='', tokenize='unicode61')",)
    columns = "number bigint PRIMARY KEY REFERENCES document, words tsvector NOT NULL"
    return (
        f"CREATE TABLE document_search ({columns})",
        "CREATE INDEX document_search_words ON document_search USING gin (words)",
    )


def stem_index(dialect: str) -> tuple[str, ...]:
    """The statements that make the index of words anew, empty, by their stems, as of version 3 of the tables.

    Porter's first rules on both, and no word left out.
    """
    made = "CREATE VIRTUAL TABLE document_search USING fts5(words, content='', tokenize='porter unicode61')"
    if dialect == "sqlite":
        return ("DROP TABLE document_search", made)
    kinds = (
        "asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart"
    )
    return (
        "DELETE FROM document_search",
        "CREATE TEXT SEARCH DICTIONARY rashomon_stem (TEMPLATE = snowball, LANGUAGE = porter)",
        "CREATE TEXT SEARCH CONFIGURATION rashomon_words (COPY = simple)",
        f"ALTER TEXT SEARCH CONFIGURATION rashomon_words ALTER MAPPING FOR {kinds} WITH rashomon_stem",
    )


def index_words(connection: Connection, number: int, words: str) -> None:
    """Make a document findable by these words."""
    if connection.dialect.name == "sqlite":
        statement = "INSERT INTO document_search (rowid, words) VALUES (:number, :words)"
    else:
        statement = "INSERT INTO document_search VALUES (:number, to_tsvector('rashomon_words', :words))"
    connection.execute(text(statement), {"number": number, "words": words})


def drop_words(connection: Connection, number: int, words: str) -> None:
    """Take these words of a document out of the index."""
    if connection.dialect.name == "sqlite":
        statement = (
            "INSERT INTO document_search (document_search, rowid, words) VALUES ('delete', :number, :words)"
        )
    else:
        statement = "DELETE FROM document_search WHERE number = :number"
    given = {"number": number, "words": words}
    connection.execute(text(statement), given if ":words" in statement else {"number": number})


def point_index(dialect: str) -> tuple[str, ...]:
    """The statements that make the indexes of the events' points and order, as of version 3 of the tables."""
    if dialect == "sqlite":
        return ("CREATE VIRTUAL TABLE event_box USING rtree(number, south, north, west, east)",)
    return (
        "CREATE INDEX event_box ON event USING gist (point(lon, lat))",
        # In the order of the list, which no plain index has here: those without a day stand last.
        "CREATE INDEX event_latest ON event (first_day DESC NULLS LAST, id)",
    )


def put_points(connection: Connection, points: Iterable[tuple[str, float | None, float | None]]) -> None:
    """Make events findable by latitude and longitude, those that have both; PostgreSQL does so by itself."""
    if connection.dialect.name != "sqlite":
        return
    rows = [
        {"number": _number(id_), "lat": lat, "lon": lon}
        for id_, lat, lon in points
        if lat is not None and lon is not None
    ]
    if rows:
        connection.execute(
            text("INSERT OR REPLACE INTO event_box VALUES (:number, :lat, :lat, :lon, :lon)"), rows
        )


def drop_points(connection: Connection, ids: Collection[str]) -> None:
    """Make these events findable by no point."""
    if connection.dialect.name == "sqlite" and ids:
        rows = [{"number": _number(id_)} for id_ in sorted(ids)]
        connection.execute(text("DELETE FROM event_box WHERE number = :number"), rows)


def clear_points(connection: Connection) -> None:
    """Make no event findable by its point."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("DELETE FROM event_box"))


def _number(event_id: str) -> int:
    """The 64 bits of an id: the tree's keys are signed numbers, and must outlive a VACUUM."""
    return int.from_bytes(bytes.fromhex(event_id), signed=True)


def within(
    connection: Connection, south: float, west: float, north: float, east: float
) -> Select[tuple[str]]:
    """Ids of the events with their point in a box, as the index has it: some just outside may be there."""
    if connection.dialect.name == "sqlite":
        found = (
            "SELECT printf('%016x', number) AS id FROM event_box "
            "WHERE south <= :north AND north >= :south AND west <= :east AND east >= :west"
        )
    else:
        found = (
            "SELECT id FROM event WHERE point(lon, lat) <@ box(point(:west, :south), point(:east, :north))"
        )
    given = {"south": south, "west": west, "north": north, "east": east}
    bound = text(found).bindparams(*(bindparam(name, value, unique=True) for name, value in given.items()))
    return select(bound.columns(id=Text).subquery().c.id)


def shred(engine: Engine) -> None:
    """Write the database anew without what was deleted, so that no deleted word is left in its files."""
    if engine.dialect.name == "sqlite":
        # The index keeps deleted words until its parts are put together; the log keeps what it has carried.
        statements = [
            "INSERT INTO document_search (document_search) VALUES ('optimize')",
            "VACUUM",
            "PRAGMA wal_checkpoint(TRUNCATE)",
        ]
        settings: dict[str, object] = {BEGIN: None}
    else:
        names = ", ".join(["document_search", *metadata.tables])
        statements, settings = [f"VACUUM (FULL) {names}"], {"isolation_level": "AUTOCOMMIT"}
    with engine.execution_options(**settings).connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def matching(connection: Connection, query: str) -> Subquery:
    """Numbers of the documents that have every quoted phrase of the query; the smallest rank fits best."""
    if connection.dialect.name == "sqlite":
        statement = (
            "SELECT rowid AS number, bm25(document_search) AS rank FROM document_search "
            "WHERE document_search MATCH :query"
        )
    else:
        statement = (
            "SELECT number, -ts_rank(words, wanted) AS rank FROM document_search, "
            "websearch_to_tsquery('rashomon_words', :query) AS wanted WHERE words @@ wanted"
        )
    found = text(statement).bindparams(bindparam("query", query))
    return found.columns(number=BigInteger, rank=Float).subquery("found")
