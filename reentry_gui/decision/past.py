"""What the database tells of the account's past: closed trades, chains, re-entries placed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui import db
from reentry_gui.db import decisions, order_queries, reentries
from reentry_gui.decision.pages import Close
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reentry_gui.config import PackConfig
    from reentry_gui.db import Database
    from reentry_gui.db.decisions import Asked

DAYS_LOOKED_BACK: Final = 7
NO_DAY: Final = dt.date(1971, 1, 1)  # before any trade
LAST_DAY: Final = dt.date(9999, 1, 1)


class Past(NamedTuple):
    """What the database tells of the past; an account is empty where it does not tell that."""

    closes: list[Close]
    placed: list[tuple[str, int, dt.date, str]]
    chains: list[tuple[str, int, str]]
    counted: Mapping[dt.date, Mapping[str, int]]  # re-entries of the newest days, by account
    last_row: int


def recent(config: PackConfig, limit: int, after: int = 0) -> Past:
    """Read the newest closed trades, re-entries and chains, `limit` trades of each symbol.

    Of the decisions those are read whose row number is beyond `after`.
    """
    past = Past([], [], [], {}, 0)
    path, timeout = config.path("db_path"), config.database.busy_timeout_seconds
    with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as database:
        last_row = decisions.last_row(database)
        for symbol in config.tables:
            read_trades(past, database, symbol, limit)
        newest = newest_day(database, past.closes)
        first = max(newest, NO_DAY) - dt.timedelta(days=DAYS_LOOKED_BACK)
        read_decisions(past, decisions.asked_since(database, first.isoformat(), after))
        days = newest_days(past.closes, newest)
        counted = {day: counts_of_day(database, config, day) for day in days}
    return past._replace(counted=counted, last_row=last_row)


def read_trades(past: Past, database: Database, symbol: str, limit: int) -> None:
    """Add what the newest trades of a symbol tell."""
    for trade in reentries.recent_trades(database, symbol, limit):
        if at := moment(trade.close_time):
            profit = trade.profit or 0.0
            past.closes.append(Close(at, symbol, trade.ticket, profit, trade.account))
        if trade.is_reentry and trade.source_trade_id and (at := moment(trade.open_time)):
            past.placed.append((symbol, trade.source_trade_id, at.date(), trade.account))
        if trade.chain_id:
            past.chains.append((symbol, trade.ticket, trade.chain_id))


def read_decisions(past: Past, asked: Iterable[Asked]) -> None:
    """Add the re-entries that decisions tell of, and whose the trades are that tell no account."""
    loose = {(c.symbol, c.ticket): place for place, c in enumerate(past.closes) if not c.account}
    for found in asked:
        for ticket in (found.ticket, found.reentry_ticket):
            place = loose.get((found.symbol, ticket or 0))
            if place is not None:
                past.closes[place] = past.closes[place]._replace(account=found.account)
        if found.may_be_placed:
            day = dt.date.fromisoformat(found.day)
            past.placed.append((found.symbol, found.ticket, day, found.account))


def newest_day(database: Database, closes: list[Close]) -> dt.date:
    """Return the broker's day of the newest close, or of the newest decision without any."""
    if closes:
        return max(close.at for close in closes).date()
    day = decisions.last_day(database)
    return dt.date.fromisoformat(day) if day else NO_DAY


def newest_days(closes: Iterable[Close], newest: dt.date) -> set[dt.date]:
    """Return the newest day, and the one before it where an account's broker is still there."""
    days: dict[str, dt.date] = {}
    for close in closes:
        days[close.account] = max(close.at.date(), days.get(close.account, NO_DAY))
    return {newest, *days.values()} & {newest, newest - dt.timedelta(days=1)}


def counts_of_day(database: Database, config: PackConfig, day: dt.date) -> Mapping[str, int]:
    """Return how many re-entries orders, trades and executions tell of in a day, by account."""
    if not NO_DAY < day < LAST_DAY:
        return {}
    clock, start = config.statements.clock, dt.datetime.combine(day, dt.time())
    return order_queries.reentries_by_account(
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
