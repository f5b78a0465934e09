"""What a database lacks or has otherwise than the models, and the SQL that mends it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from reentry_gui.db import models, tables, views
from reentry_gui.db.connection import open_database
from reentry_gui.db.existing import NOTHING, read_schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reentry_gui.db.connection import Database
    from reentry_gui.db.existing import Existing
    from reentry_gui.db.tables import Column, TableSql

Kind = Literal["table", "column", "index", "view", "seed"]
Part = Literal["tables", "views", "seed"]
ALL_PARTS: Final[tuple[Part, ...]] = ("tables", "views", "seed")
ACTIONS: Final = range(1, 7)


@dataclass(frozen=True)
class Problem:
    """One thing that is missing or different; `mend` is empty where we must not touch it."""

    kind: Kind
    name: str
    symbol: str  # empty for what stands once for all symbols
    detail: str
    mend: tuple[str, ...] = field(default=(), repr=False)

    def __str__(self) -> str:
        return f"{self.kind} {self.name}: {self.detail}"


def problems(
    path: Path,
    symbols: Sequence[str],
    *,
    parts: Sequence[Part] = ALL_PARTS,
    busy_timeout_seconds: float = 10,
) -> tuple[Problem, ...]:
    """Return everything that is missing or different for the given canonical symbols."""
    with open_database(path, busy_timeout_seconds=busy_timeout_seconds, read_only=True) as database:
        return differences(database, symbols, parts)


def differences(
    database: Database | None, symbols: Sequence[str], parts: Sequence[Part]
) -> tuple[Problem, ...]:
    """Compare an open database (None: one still to be made) with the models."""
    existing = read_schema(database) if database else NOTHING
    found: list[Problem] = []
    for symbol in ("", *dict.fromkeys(models.checked(symbol) for symbol in symbols)):
        in_tables = list(table_problems(existing, database, symbol))
        if "tables" in parts:
            found += in_tables
        if "views" in parts:
            found += view_problems(existing, symbol, [p.name for p in in_tables if is_hopeless(p)])
        if "seed" in parts and symbol:
            found += seed_problems(existing, database, symbol)
    return tuple(found)


def is_hopeless(problem: Problem) -> bool:
    """Tell whether a table stays without something that the views read."""
    return not problem.mend and problem.kind in {"table", "column"} and "missing" in problem.detail


def table_problems(existing: Existing, database: Database | None, symbol: str) -> Iterator[Problem]:
    """Yield what is wrong with the tables of a symbol, or with those that stand once."""
    for table in tables.symbol_tables() if symbol else tables.common_tables():
        name = table.name.replace(tables.PLACEHOLDER, symbol)
        there = existing.objects.get(name.lower())
        if there is None:
            sql = table.sql.replace(tables.PLACEHOLDER, symbol)
            yield Problem("table", name, symbol, "is missing", (sql,))
        elif there.kind != "table":
            detail = f"missing: a {there.kind} stands under its name"
            yield Problem("table", name, symbol, detail)
            continue
        else:
            yield from column_problems(existing, database, table, there.name, symbol)
            yield from key_problems(existing, table, there.name)
        yield from index_problems(existing, table, name, symbol)


def column_problems(
    existing: Existing, database: Database | None, table: TableSql, name: str, symbol: str
) -> Iterator[Problem]:
    """Yield what is wrong with the columns of a table that is there."""
    found = existing.columns[name.lower()]
    for column in table.columns:
        there = found.get(column.name.lower())
        full_name = f"{name}.{column.name}"
        if there is None:
            yield missing_column(database, name, column, symbol)
        elif tables.affinity(there.declared) != column.affinity:
            declared = there.declared or "without a type"
            wanted = column.sql.split()[1]
            yield Problem("column", full_name, symbol, f"is {declared}, should be {wanted}")
        elif column.is_primary_key and there.key_position == 0:
            yield Problem("column", full_name, symbol, "is not the primary key")
    ours = {column.name.lower() for column in table.columns if column.is_required}
    for key, extra in found.items():
        if extra.is_required and not extra.key_position and key not in ours:
            detail = "must be filled, which we cannot do: nothing can be inserted"
            yield Problem("column", f"{name}.{extra.name}", symbol, detail)


def key_problems(existing: Existing, table: TableSql, name: str) -> Iterator[Problem]:
    """Yield whether a table of ours is kept under fewer columns than it must be."""
    found = existing.columns[name.lower()]
    keyed = sorted((c.key_position, c.name) for c in found.values() if c.key_position)
    there = tuple(column for _position, column in keyed)
    if len(table.key) < 2 or there == table.key:
        return
    detail = f"is keyed by ({', '.join(there)}), should be by ({', '.join(table.key)})"
    ours = {column.name.lower() for column in table.columns}
    yield Problem("table", name, "", detail, made_anew(table) if found.keys() <= ours else ())


def made_anew(table: TableSql) -> tuple[str, ...]:
    """Return the statements that give a table its key and keep its rows."""
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    new = f"{table.name}_new"
    return (
        table.sql.replace(f'"{table.name}"', f'"{new}"', 1),
        f'INSERT INTO "{new}" ({columns}) SELECT {columns} FROM "{table.name}"',  # noqa: S608  # names out of the models
        f'DROP TABLE "{table.name}"',
        f'ALTER TABLE "{new}" RENAME TO "{table.name}"',
        *(sql for _name, _column, sql in table.indexes),
    )


def missing_column(database: Database | None, table: str, column: Column, symbol: str) -> Problem:
    """Tell of a missing column, and whether SQLite can add it to this table."""
    name = f"{table}.{column.name}"
    if column.is_primary_key:
        return Problem("column", name, symbol, "is missing; a primary key cannot be added")
    if (column.is_required or column.is_dated) and has_rows(database, table):
        return Problem("column", name, symbol, "is missing; stored rows forbid to add it")
    sql = f'ALTER TABLE "{table}" ADD COLUMN {column.sql}'
    return Problem("column", name, symbol, "is missing", (sql,))


def has_rows(database: Database | None, table: str) -> bool:
    """Tell whether a table holds any row."""
    if database is None:
        return False
    return database.sql(f'SELECT 1 FROM "{table}" LIMIT 1').fetchone() is not None  # noqa: S608  # a name out of the schema


def index_problems(
    existing: Existing, table: TableSql, table_name: str, symbol: str
) -> Iterator[Problem]:
    """Yield what is wrong with the indexes of a table."""
    for template, column, sql in table.indexes:
        name = template.replace(tables.PLACEHOLDER, symbol)
        there = existing.objects.get(name.lower())
        if there is None:
            mend = (sql.replace(tables.PLACEHOLDER, symbol),)
            yield Problem("index", name, symbol, "is missing", mend)
        elif (there.kind, there.table.lower()) != ("index", table_name.lower()):
            yield Problem(
                "index", name, symbol, f"stands for another {there.kind}: one of {there.table}"
            )
        elif existing.index_columns.get(name.lower(), "").lower() != column:
            columns = existing.index_columns.get(name.lower())
            yield Problem("index", name, symbol, f"is on ({columns}), should be on ({column})")


def view_problems(existing: Existing, symbol: str, lacking: Sequence[str]) -> Iterator[Problem]:
    """Yield what is wrong with the views of a symbol."""
    for name, sql in views.definitions(symbol).items():
        there = existing.objects.get(name.lower())
        if there and there.kind != "view":
            yield Problem("view", name, symbol, f"missing: a {there.kind} stands under its name")
        elif there and there.sql == sql:
            continue
        elif lacking:
            detail = f"cannot be made: {', '.join(lacking)} is missing"
            yield Problem("view", name, symbol, detail)
        elif there:
            mend = (f'DROP VIEW "{there.name}"', sql)
            yield Problem("view", name, symbol, "has another definition", mend)
        else:
            yield Problem("view", name, symbol, "is missing", (sql,))


def seed_problems(existing: Existing, database: Database | None, symbol: str) -> Iterator[Problem]:
    """Yield which of the rows 1 to 6 the performance table lacks."""
    name = models.Performance.table.format(symbol=symbol)
    there = existing.objects.get(name.lower())
    stored: set[int] = set()
    if database and there and "action_no" in existing.columns.get(name.lower(), {}):
        stored = {row[0] for row in database.sql(f'SELECT action_no FROM "{name}"')}  # noqa: S608  # a checked symbol's table
    if lacking := [action for action in ACTIONS if action not in stored]:
        values = ", ".join(f"({action})" for action in lacking)
        detail = f"has no row for action {', '.join(map(str, lacking))}"
        sql = f'INSERT INTO "{name}" (action_no) VALUES {values}'  # noqa: S608  # the same
        yield Problem("seed", name, symbol, detail, (sql,))
