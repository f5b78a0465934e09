"""Trades in bulk: read them by ticket, write them in one transaction."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from reentry_gui.db import models
from reentry_gui.db.connection import transaction
from reentry_gui.db.errors import explained
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reentry_gui.db.connection import Database


@dataclass(frozen=True, slots=True)
class TradeRow:
    """A row of `trades_<SYMBOL>`; times are broker time as text."""

    ticket: int
    open_time: str | None = None
    close_time: str | None = None
    type: str | None = None
    lots: float | None = None
    open_price: float | None = None
    close_price: float | None = None
    profit: float | None = None
    is_reentry: int = 0
    source_trade_id: int | None = None
    reentry_action: int | None = None
    reentry_generation: int = 0
    outcome_classification: str | None = None
    chain_id: str | None = None


@dataclass(frozen=True, slots=True)
class DetailRow:
    """A row of `trade_details_<SYMBOL>`."""

    ticket: int
    commission: float | None = None
    swap: float | None = None
    taxes: float | None = None
    stop_loss: float | None = None
    take_profit: float | None = None
    magic: int | None = None
    comment: str | None = None
    exit_reason: str | None = None
    account: str | None = None
    currency: str | None = None
    utc_offset_minutes: int | None = None
    source_sha256: str | None = None


def existing_tickets(database: Database, symbol: str) -> frozenset[int]:
    """Return the tickets that are stored for a symbol."""
    table = models.Trade.table.format(symbol=models.checked(symbol))
    with explained(database.path):
        rows = database.sql(f'SELECT ticket FROM "{table}"')  # noqa: S608  # a checked symbol
        return frozenset(row[0] for row in rows)


def stored_trades(database: Database, symbol: str) -> dict[int, TradeRow]:
    """Return the stored trades of a symbol by ticket."""
    return {row.ticket: row for row in stream(database, symbol, models.Trade, TradeRow)}


def stored_details(database: Database, symbol: str) -> dict[int, DetailRow]:
    """Return the stored details of a symbol's trades by ticket."""
    return {row.ticket: row for row in stream(database, symbol, models.Details, DetailRow)}


def stream(database: Database, symbol: str, model: type[models.Table], row: Any) -> Iterator[Any]:  # noqa: ANN401  # either row class
    """Yield a table's rows, one at a time, in the order of their tickets.

    A preview may come before the migration: columns that are missing keep their defaults, a
    table that is missing has no rows.
    """
    table = model.table.format(symbol=models.checked(symbol))
    with explained(database.path):
        there = {column[1].lower() for column in database.sql(f'PRAGMA table_info("{table}")')}
        names = [name for name in columns_of(row) if name in there]
        if not names:
            return
        quoted = ", ".join(f'"{name}"' for name in names)
        for values in database.sql(f'SELECT {quoted} FROM "{table}" ORDER BY ticket'):  # noqa: S608  # a checked symbol
            yield row(**dict(zip(names, values, strict=True)))


def write_trades(
    database: Database,
    symbol: str,
    trades: Iterable[TradeRow],
    details: Iterable[DetailRow] = (),
    *,
    replace: bool = False,
) -> int:
    """Insert trades and their details, all or none; return how many trades were written.

    A stored ticket is refused unless `replace`; details of a stored ticket are renewed.
    Within a `transaction` of the caller's it belongs to that one.
    """
    values = map(values_of(TradeRow), trades), map(values_of(DetailRow), details)
    return write_values(database, symbol, *values, replace=replace)


def write_values(
    database: Database,
    symbol: str,
    trades: Iterable[tuple[object, ...]],
    details: Iterable[tuple[object, ...]],
    *,
    replace: bool = False,
) -> int:
    """Insert as `write_trades` does what would be the fields of its rows, in their order."""
    if database.raw().in_transaction:
        return insert_all(database, symbol, trades, details, replace=replace)
    with explained(database.path), transaction(database):
        return insert_all(database, symbol, trades, details, replace=replace)


def insert_all(
    database: Database,
    symbol: str,
    trades: Iterable[tuple[object, ...]],
    details: Iterable[tuple[object, ...]],
    *,
    replace: bool,
) -> int:
    """Insert into both tables of a symbol."""
    models.checked(symbol)
    into_trades = upsert(models.Trade, TradeRow, symbol, replace=replace)
    into_details = upsert(models.Details, DetailRow, symbol, replace=True)
    try:
        written = database.raw().executemany(into_trades, trades).rowcount
        database.raw().executemany(into_details, details)
    except sqlite3.IntegrityError as error:
        raise ReentryError(
            f"{database.path}: a trade of {symbol} was refused ({error})",
            "Nothing was written. It is stored already, or a value breaks a rule of its table.",
        ) from error
    return max(written, 0)


def upsert(model: type[models.Table], row: type, symbol: str, *, replace: bool) -> str:
    """Return the statement that inserts a row, and with `replace` renews a stored one."""
    names = columns_of(row)
    table = model.table.format(symbol=symbol)
    marks = ", ".join("?" * len(names))
    quoted = ", ".join(f'"{name}"' for name in names)
    sql = f'INSERT INTO "{table}" ({quoted}) VALUES ({marks})'  # noqa: S608  # a checked symbol
    if replace:
        renewed = ", ".join(f'"{name}" = excluded."{name}"' for name in names[1:])
        sql += f" ON CONFLICT (ticket) DO UPDATE SET {renewed}"
    return sql


def columns_of(row: type) -> tuple[str, ...]:
    """Return the names of a row class' columns."""
    return tuple(field.name for field in fields(row))


def values_of(row: type) -> attrgetter[tuple[Any, ...]]:
    """Return what turns a row into a tuple; `astuple` would copy each value deeply."""
    return attrgetter(*columns_of(row))
