"""From a file name or an address to an open desk, with its tables brought up to date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy import URL, Connection, Engine, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from rashomon.errors import UsageError
from rashomon.store import dialects
from rashomon.store.failures import desk_error

# The newest migration; a test compares it with the files.
HEAD = "0005"
# Seconds to wait for another program that writes.
TIMEOUT = 30.0
_ADVICE = "name a desk, or a new one for `rashomon add`"
# What a query can hold that no message may repeat.
_SECRETS = ("password", "sslpassword")
_POSTGRES = ("postgres", "postgresql", "postgresql+psycopg")


@dataclass(frozen=True, slots=True)
class Desk:
    """An open desk; `name` stands in messages and holds no password."""

    name: str
    engine: Engine

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One transaction that sees the desk as it is now."""
        with self._told(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that is kept whole, or not at all when the block raises."""
        engine = self.engine.execution_options(**{dialects.BEGIN: dialects.TO_WRITE})
        with self._told(), engine.begin() as connection:
            yield connection

    @contextmanager
    def deriving(self) -> Iterator[Connection]:
        """The same, while nobody else derives or decides."""
        with self.writing() as connection:
            dialects.lock(connection)
            yield connection

    def prepare(self) -> None:
        """Set up what must stand before the tables are made."""
        with self._told():
            dialects.prepare_file(self.engine)

    def shred(self) -> None:
        """Leave no deleted word in the files."""
        with self._told():
            dialects.shred(self.engine)

    def close(self) -> None:
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            if told := desk_error(self.name, error):
                raise told from error
            raise


def open_desk(address: str, *, create: bool = False, timeout: float = TIMEOUT) -> Desk:
    """The desk in a file, or at a postgresql:// address; `create` makes the one that is not there yet."""
    desk = _postgres(address, timeout) if "://" in address else _sqlite(address, create, timeout)
    try:
        _bring_up_to_date(desk, create)
    except BaseException:
        desk.close()
        raise
    return desk


def _sqlite(address: str, create: bool, timeout: float) -> Desk:
    path = Path(address)
    if path.is_dir():
        raise UsageError(f"{address}: is a folder; a desk is a file, such as {path / 'desk.db'}")
    if not create and path.is_file() and path.stat().st_size == 0:
        raise UsageError(f"{address}: is no desk; {_ADVICE}")
    if not path.is_file() and not (create and not path.exists()):
        raise UsageError(f"{address}: there is no such desk; `rashomon add {address} INPUT...` makes one")
    if not path.parent.is_dir():
        raise UsageError(f"{address}: there is no folder {path.parent}; make it, or name another file")
    return Desk(address, dialects.sqlite_engine(URL.create("sqlite", database=str(path)), timeout))


def _postgres(address: str, timeout: float) -> Desk:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise UsageError("the desk's address cannot be read; it is like postgresql://HOST/DATABASE") from None
    if url.drivername not in _POSTGRES:
        raise UsageError(
            f"{url.drivername}: no desk can be kept there; name a file or a postgresql:// address"
        )
    try:
        engine = dialects.postgres_engine(url.set(drivername="postgresql+psycopg"), timeout)
    except ModuleNotFoundError:
        raise UsageError("PostgreSQL needs one more package: pip install 'rashomon[postgres]'") from None
    told = url.difference_update_query(_SECRETS)
    return Desk(told.render_as_string(hide_password=True), engine)


def _bring_up_to_date(desk: Desk, create: bool) -> None:
    with desk.reading() as connection:
        version, tables = _version(connection)
    if version == HEAD:
        return
    if version is None and (tables or not create):
        raise UsageError(f"{desk.name}: is no desk; {_ADVICE}")
    from rashomon.store.migrations import upgrade  # noqa: PLC0415 - half a second that few runs need

    desk.prepare()
    with desk.writing() as connection:
        dialects.lock(connection)
        upgrade(connection, desk.name)


def _version(connection: Connection) -> tuple[str | None, list[str]]:
    """The migration the tables are at, None where there are none of ours; and the tables there are."""
    tables = inspect(connection).get_table_names()
    if "rashomon_version" not in tables:
        return None, tables
    found = connection.execute(text("SELECT version_num FROM rashomon_version")).scalar()
    return (None if found is None else str(found)), tables
