"""Questions that others ask the database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reentry_gui.db import models
from reentry_gui.db.errors import explained
from reentry_gui.db.times import parse_time, parse_utc

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reentry_gui.broker_clock import BrokerClock
    from reentry_gui.db.connection import Database


@dataclass(frozen=True)
class Rows:
    """The answer to a query, a row at a time: names of the columns, then the rows once."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Any, ...]]


def quoted(name: str) -> str:
    """Return a name as SQL takes it, whatever it contains."""
    return '"' + name.replace('"', '""') + '"'


def stream_query(database: Database, sql: str, parameters: tuple[Any, ...] = ()) -> Rows:
    """Run a query; its rows come one by one from SQLite's own cursor, in constant memory."""
    with explained(database.path):
        cursor = database.sql(sql, parameters)
    return Rows(tuple(column[0] for column in cursor.description), cursor)


def stream_view(database: Database, view: str, columns: Sequence[str] = ()) -> Rows:
    """Return the rows of a view or table: the named columns, or all of them."""
    wanted = ", ".join(map(quoted, columns)) or "*"
    return stream_query(database, f"SELECT {wanted} FROM {quoted(view)}")  # noqa: S608  # quoted


def count_rows(database: Database, name: str) -> int:
    """Return how many rows a table or view has."""
    with explained(database.path):
        row = database.sql(f"SELECT count(*) FROM {quoted(name)}").fetchone()  # noqa: S608  # quoted
    return int(row[0])


def active_chains(database: Database, symbol: str) -> int:
    """Return how many chains of a symbol are still going on."""
    name = quoted(models.table_of(models.Chain, symbol))
    sql = f"SELECT count(*) FROM {name} WHERE chain_status = 'ACTIVE'"  # noqa: S608  # our own name
    count: int = database.sql(sql).fetchone()[0]
    return count


def last_activity(
    database: Database, symbols: Sequence[str], clock: BrokerClock | None = None
) -> dt.datetime | None:
    """Return when the newest execution or closed trade of the symbols was written, in UTC.

    Trades carry broker time: `clock` is the broker's, without one it is taken for UTC.
    """
    moments: list[dt.datetime] = []
    for symbol in symbols:
        if executed := newest(database, models.Execution, symbol, "ts"):
            moments.append(parse_utc(executed))
        if closed := newest(database, models.Trade, symbol, "close_time"):
            shown = parse_time(closed)
            ahead = dt.timedelta(minutes=clock.minutes_at(shown) if clock else 0)
            moments.append(shown.replace(tzinfo=dt.UTC) - ahead)
    return max(moments, default=None)


def last_execution(database: Database, symbols: Sequence[str]) -> dt.datetime | None:
    """Return when the newest execution of the symbols was written, in UTC."""
    found = (newest(database, models.Execution, symbol, "ts") for symbol in symbols)
    return max((parse_utc(text) for text in found if text), default=None)


def newest(database: Database, columns: type[models.Table], symbol: str, column: str) -> str | None:
    """Return the latest time in a column, whichever of the formats its rows have.

    Only rows from 1971 on count: MT4 writes 1970-01-01 where a trade is still open.
    """
    name = quoted(models.table_of(columns, symbol))
    sql = f"""SELECT max(replace(replace("{column}", '.', '-'), 'T', ' ')) FROM {name}
              WHERE "{column}" GLOB '[12][0-9][0-9][0-9][-.][01][0-9][-.][0-3][0-9]*'
              AND "{column}" >= '1971'"""  # noqa: S608  # a model's own names
    found: str | None = database.sql(sql).fetchone()[0]
    return found
