"""Many values in one statement that is made and compiled once: rows that have one of them, a row for each.

SQLite takes a limited number of values in a plain IN, and SQLAlchemy writes such a statement anew for each
number of them: of a report linked to a desk that was a third of the time. Made anew at each call, statements
still took a fifth: they stand beside the functions that give them their values.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any, Self, TypeVar

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Boolean,
    Column,
    Insert,
    Text,
    TypeDecorator,
    bindparam,
    insert,
    select,
    types,
)
from sqlalchemy import column as sql_column
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


class _Each(FunctionElement[Any]):
    inherit_cache = True


@compiles(_Each, "sqlite")
def _each_listed(element: _Each, compiler: SQLCompiler, **how: object) -> str:
    (values,) = (compiler.process(part, **how) for part in element.clauses)
    return f"json_each({values})"


@compiles(_Each, "postgresql")
def _each_of(element: _Each, compiler: SQLCompiler, **how: object) -> str:
    (values,) = (compiler.process(part, **how) for part in element.clauses)
    return f"(SELECT unnest({values}) AS value)"


def among(column: Column[T], name: str) -> _Among:
    """The column has one of the values that the statement is given under this name when it is executed."""
    return _Among(column, _values(column, name))


def of_each(column: Column[T], name: str, other: Column[Any]) -> Insert:
    """A row for each of the values given under this name, all with one value given under the other's own."""
    each = _Each(_values(column, name)).table_valued(sql_column("value", column.type))
    rows = select(each.c.value, bindparam(other.name, type_=other.type))
    return insert(column.table).from_select([column.name, other.name], rows)


def _values(column: Column[Any], name: str) -> BindParameter[Any]:
    return bindparam(name, type_=_Several(Text if isinstance(column.type, Text) else BigInteger))
