"""The same desks as for the store: each test runs on every kind of database."""

from tests.store.conftest import address, desk, postgres

__all__ = ["address", "desk", "postgres"]
