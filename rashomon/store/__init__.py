"""A desk: documents, claims, decisions, and what is derived from them, in SQLite or PostgreSQL."""

from sqlalchemy import Connection

from rashomon.store.open import Desk, open_desk

__all__ = ["Connection", "Desk", "open_desk"]
