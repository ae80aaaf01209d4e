"""A desk: documents and claims kept for ever, and what is derived from them, in SQLite or PostgreSQL."""

from rashomon.store.open import Desk, open_desk

__all__ = ["Desk", "open_desk"]
