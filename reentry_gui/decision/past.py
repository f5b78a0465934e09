"""What the database tells of the account's past: closed trades, chains, re-entries placed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui import db
from reentry_gui.db import decisions, order_queries, reentries
from reentry_gui.decision.ledger import Close
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.db import Database

DAYS_LOOKED_BACK: Final = 7
NO_DAY: Final = dt.date(1971, 1, 1)  # before any trade
LAST_DAY: Final = dt.date(9999, 1, 1)


class Past(NamedTuple):
    """What the database tells of the past."""

    closes: list[Close]
    placed: list[tuple[str, int, dt.date]]
    chains: list[tuple[str, int, str]]
    counted: tuple[dt.date, int]  # the newest day, and how many re-entries were placed in it
    last_row: int


def recent(config: PackConfig, limit: int, after: int = 0) -> Past:
    """Read the newest closed trades, re-entries and chains, `limit` trades of each symbol.

    Of the decisions those are read whose row number is beyond `after`.
    """
    closes: list[Close] = []
    placed: list[tuple[str, int, dt.date]] = []
    chains: list[tuple[str, int, str]] = []
    path, timeout = config.path("db_path"), config.database.busy_timeout_seconds
    with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as database:
        last_row = decisions.last_row(database)
        for symbol in config.tables:
            for trade in reentries.recent_trades(database, symbol, limit):
                if at := moment(trade.close_time):
                    closes.append(Close(at, symbol, trade.ticket, trade.profit or 0.0))
                if trade.is_reentry and trade.source_trade_id and (at := moment(trade.open_time)):
                    placed.append((symbol, trade.source_trade_id, at.date()))
                if trade.chain_id:
                    chains.append((symbol, trade.ticket, trade.chain_id))
        newest = newest_day(database, closes)
        first = max(newest, NO_DAY) - dt.timedelta(days=DAYS_LOOKED_BACK)
        for symbol, source, day in decisions.placed_since(database, first.isoformat(), after):
            placed.append((symbol, source, dt.date.fromisoformat(day)))  # reads better
        counted = count_of_day(database, config, newest)
    return Past(closes, placed, chains, (newest, counted), last_row)


def newest_day(database: Database, closes: list[Close]) -> dt.date:
    """Return the broker's day of the newest close, or of the newest decision without any."""
    if closes:
        return max(close.at for close in closes).date()
    day = decisions.last_day(database)
    return dt.date.fromisoformat(day) if day else NO_DAY


def count_of_day(database: Database, config: PackConfig, day: dt.date) -> int:
    """Return how many re-entries orders, trades and executions tell of in a broker's day."""
    if not NO_DAY < day < LAST_DAY:
        return 0
    clock, start = config.statements.clock, dt.datetime.combine(day, dt.time())
    return order_queries.reentries_placed(
        database,
        config.tables,
        start,
        broker_offset_minutes=clock.minutes_at(start) if clock else 0,
    )


def moment(text: str | None) -> dt.datetime | None:
    """Return a stored time, None where a trade is still open or the text is none."""
    try:
        at = db.parse_time(text or "")
    except ReentryError:
        return None
    return at if at.year > 1970 else None
