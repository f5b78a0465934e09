"""The models' tables as SQL: rendered once with a placeholder, then filled in per symbol."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from peewee import ModelIndex, SqliteDatabase

from reentry_gui.db import models

if TYPE_CHECKING:
    from collections.abc import Sequence

PLACEHOLDER: Final = "{symbol}"


@dataclass(frozen=True)
class Column:
    """One column: as SQL, and what must agree in a table that is there already."""

    name: str
    sql: str
    affinity: str
    is_primary_key: bool
    is_required: bool  # NOT NULL without a default: cannot be added to a table with rows
    is_dated: bool  # its default is the time of the insert: no more can this one


@dataclass(frozen=True)
class TableSql:
    """One table with its indexes; `{symbol}` in names and SQL is to be filled in."""

    name: str
    sql: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]  # the columns of the primary key, in its order
    indexes: tuple[tuple[str, str, str], ...]  # name, column, SQL


@cache
def symbol_tables() -> tuple[TableSql, ...]:
    """Return the tables that each symbol has."""
    return tuple(render(model) for model in models.SYMBOL_TABLES)


@cache
def common_tables() -> tuple[TableSql, ...]:
    """Return the tables that stand once, whatever the symbols."""
    return tuple(render(model) for model in models.COMMON_TABLES)


def render(columns: type[models.Table]) -> TableSql:
    """Let peewee write the SQL of one model."""
    model: Any = models.named(columns, PLACEHOLDER)
    model._meta.set_database(SqliteDatabase(None))  # noqa: SLF001  # peewee's own way in
    manager = model._schema  # noqa: SLF001
    indexes = tuple(
        (
            name,
            column,
            sql_of(manager, ModelIndex(model, [getattr(model, column)], name=name, safe=False)),
        )
        for name, column in columns.index_columns.items()
    )
    fields = model._meta.sorted_fields  # noqa: SLF001
    return TableSql(
        name=columns.table,
        sql=manager._create_table(safe=False).query()[0],  # noqa: SLF001
        columns=tuple(column_of(field, sql_of(manager, field.ddl)) for field in fields),
        key=tuple(part.column_name for part in model._meta.get_primary_keys()),  # noqa: SLF001
        indexes=indexes,
    )


def sql_of(manager: Any, part: Any) -> str:  # noqa: ANN401  # peewee's stubs leave both untyped
    """Return a part of a statement as peewee writes it."""
    context = manager.database.get_sql_context()
    text, values = context.sql(part(context) if callable(part) else part).query()
    if values:
        raise AssertionError(f"a definition takes no parameters: {text}")
    return str(text)


def column_of(field: Any, sql: str) -> Column:  # noqa: ANN401  # the same
    """Describe a field as a column."""
    has_default = " DEFAULT " in sql
    return Column(
        name=field.column_name,
        sql=sql,
        affinity=affinity(sql.split()[1]),
        is_primary_key=field.primary_key,
        is_required=not field.null and not has_default,
        is_dated=models.NOW in sql,
    )


def affinity(declared: str) -> str:
    """Return the kind of values that a declared type stands for, by SQLite's own five rules."""
    upper = declared.upper()
    rules: Sequence[tuple[str, tuple[str, ...]]] = (
        ("INTEGER", ("INT",)),
        ("TEXT", ("CHAR", "CLOB", "TEXT")),
        ("BLOB", ("BLOB",)),
        ("REAL", ("REAL", "FLOA", "DOUB")),
    )
    for kind, marks in rules:
        if any(mark in upper for mark in marks):
            return kind
    return "NUMERIC" if upper else "BLOB"
