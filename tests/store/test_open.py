"""Opening a desk: made when asked for, brought up to date, and refused in words a person can act on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from rashomon.errors import DeskError, UsageError
from rashomon.model import Received
from rashomon.store import Desk, documents, open_desk, received, search
from rashomon.store.dialects import search_index
from rashomon.store.migrations import newest
from rashomon.store.open import HEAD
from rashomon.store.schema import metadata
from tests import factories
from tests.store import samples
from tests.store.rows import derived_rows, pointed


def test_migrations_make_the_tables_of_the_schema(desk: Desk):
    """The two are written apart and say the same."""
    with desk.reading() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "version_table": "rashomon_version",
                "include_name": lambda name, *_: (
                    not str(name).startswith(("document_search", "event_box", "event_latest"))
                ),
            },
        )
        assert compare_metadata(context, metadata) == []


def test_the_newest_migration_is_known():
    """An up-to-date desk is opened without loading the migration tool."""
    assert newest() == HEAD


def test_a_desk_is_opened_again(address: str):
    """What was kept is there the next time, without being asked to make it."""
    with open_desk(address, create=True) as desk:
        samples.add(desk, 1)
    with open_desk(address) as desk, desk.reading() as connection:
        assert documents.count(connection) == 1


def _whole_words(connection: Connection) -> None:
    """The index of words as the version before had it, without its words."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("DROP TABLE document_search"))
        connection.execute(text(search_index("sqlite")[0]))
    else:
        connection.execute(text("DROP TEXT SEARCH CONFIGURATION rashomon_words"))
        connection.execute(text("DROP TEXT SEARCH DICTIONARY rashomon_stem"))


def test_a_desk_of_the_version_before_is_brought_up_to_date(address: str):
    """What it keeps stays, what follows is derived anew; a document of then has nothing beside its text."""
    with open_desk(address, create=True) as desk:
        samples.add(desk, 1, 2)
        samples.derive(desk)
        before = derived_rows(desk)
        with desk.writing() as connection:
            connection.execute(text("DROP TABLE received"))
            _whole_words(connection)
            is_sqlite = connection.dialect.name == "sqlite"
            connection.execute(text("DROP TABLE event_box" if is_sqlite else "DROP INDEX event_box"))
            connection.execute(text("DROP INDEX IF EXISTS event_latest"))
            connection.execute(text("DROP TABLE waiting"))
            connection.execute(text("CREATE TABLE derived_from (extraction BIGINT PRIMARY KEY)"))
            connection.execute(text("DROP INDEX event_day"))
            connection.execute(text("ALTER TABLE event DROP COLUMN killed"))
            connection.execute(text("CREATE INDEX event_day ON event (first_day, id)"))
            connection.execute(text("CREATE INDEX event_point ON event (lat, lon, id)"))
            connection.execute(text("UPDATE rashomon_version SET version_num = '0002'"))
    with open_desk(address) as desk:
        assert pointed(desk) == 0
        samples.derive(desk)
        assert derived_rows(desk) == before
        assert pointed(desk) == 2
        with desk.reading() as connection:
            assert len(list(search.find(connection, "rocket", limit=5))) == 2
        came = Received(b"<p>Rockets fell on Tarn.</p>", "text/html")
        samples.keep(desk, replace(factories.document("d1", "Rockets fell on Tarn."), received=came))
        with desk.reading() as connection:
            old = samples.sample(1)[0]
            assert received.of_id(connection, old.id).data == old.text.encode()
            assert received.of_id(connection, "d1") == came


def test_an_empty_database_is_no_desk_to_read(address: str):
    """Only adding makes a desk."""
    with pytest.raises(UsageError, match="rashomon add"):
        open_desk(address)


def test_a_desk_of_a_newer_version_is_refused(address: str):
    """The message says to update."""
    with open_desk(address, create=True) as desk, desk.writing() as connection:
        connection.execute(text("UPDATE rashomon_version SET version_num = '9999'"))
    with pytest.raises(DeskError, match="update Rashomon"):
        open_desk(address)


@pytest.mark.parametrize("content", [b"", b"Two soldiers were killed.", b"x" * 5000])
def test_another_file_is_no_desk(tmp_path: Path, content: bytes):
    """It is named, and not changed."""
    path = tmp_path / "report.txt"
    path.write_bytes(content)
    with pytest.raises((UsageError, DeskError), match=r"report\.txt: is no desk"):
        open_desk(str(path))
    assert path.read_bytes() == content


def test_another_database_is_no_desk(tmp_path: Path):
    """Tables of others are left alone, even when adding."""
    path = str(tmp_path / "other.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    with pytest.raises(UsageError, match="is no desk"):
        open_desk(path, create=True)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("none.db", "there is no such desk"),
        ("mysql://host/name", "no desk can be kept there"),
        ("postgresql://name:secret@host:port/x", "address cannot be read"),
    ],
)
def test_a_wrong_address_is_told(address: str, words: str):
    """With what a right one is."""
    with pytest.raises(UsageError, match=words) as raised:
        open_desk(address)
    assert "secret" not in str(raised.value)


def test_a_folder_is_no_desk(tmp_path: Path):
    """A desk is a file in it."""
    with pytest.raises(UsageError, match=r"is a folder; .*desk\.db"):
        open_desk(str(tmp_path), create=True)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    """The remedy is to make it."""
    with pytest.raises(UsageError, match="there is no folder"):
        open_desk(str(tmp_path / "none" / "desk.db"), create=True)


@pytest.mark.parametrize("address", ["me:secret@/desk?host={}", "/desk?host={}&password=secret"])
def test_a_server_that_does_not_answer_is_told_without_the_password(tmp_path: Path, address: str):
    """A password is never repeated."""
    with pytest.raises(DeskError, match="cannot be reached") as raised:
        open_desk("postgresql://" + address.format(tmp_path), create=True)
    assert "secret" not in str(raised.value)


def test_a_missing_database_is_told(postgres: str):
    """The remedy is to make it."""
    with pytest.raises(DeskError, match=r"none.*cannot be reached.*createdb"):
        open_desk(postgres.replace("/postgres?", "/none?"), create=True)
