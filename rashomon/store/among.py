"""Rows whose column has one of many values, in one statement that is made and compiled once.

SQLite takes a limited number of values in a plain IN, and SQLAlchemy writes such a statement anew for each
number of them: of a report linked to a desk that was a third of the time. Made anew at each call, statements
still took a fifth: they stand beside the functions that give them their values.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any, Self, TypeVar

from sqlalchemy import BigInteger, Boolean, Column, Text, TypeDecorator, bindparam, types
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

T = TypeVar("T", str, int)


class _Several(TypeDecorator[Collection[Any]]):
    """Texts or whole numbers in one value: an array for PostgreSQL, JSON for SQLite."""

    impl = Text
    cache_ok = True

    def __init__(self, of: type[types.TypeEngine[Any]]) -> None:
        super().__init__()
        self.of = of

    def load_dialect_impl(self, dialect: Dialect) -> types.TypeEngine[Any]:
        return dialect.type_descriptor(ARRAY(self.of) if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: Collection[Any] | None, dialect: Dialect) -> object:
        ordered = sorted(value or ())
        return ordered if dialect.name == "postgresql" else json.dumps(ordered)


class _Among(FunctionElement[bool]):
    type = Boolean()
    inherit_cache = True

    def self_group(self, against: object = None) -> Self:  # noqa: ARG002 - the base class gives it
        """Itself: "= 1", which SQLAlchemy would add for SQLite, keeps the index out of use."""
        return self


@compiles(_Among, "sqlite")
def _listed(element: _Among, compiler: SQLCompiler, **how: object) -> str:
    column, values = (compiler.process(part, **how) for part in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608 - both compiled by SQLAlchemy


@compiles(_Among, "postgresql")
def _any_of(element: _Among, compiler: SQLCompiler, **how: object) -> str:
    column, values = (compiler.process(part, **how) for part in element.clauses)
    return f"{column} = ANY({values})"


def among(column: Column[T], name: str) -> _Among:
    """The column has one of the values that the statement is given under this name when it is executed."""
    of = Text if isinstance(column.type, Text) else BigInteger
    return _Among(column, bindparam(name, type_=_Several(of)))
