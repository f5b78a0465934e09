"""What was re-entered, at which prices, and how often today."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui import db
from reentry_gui.broker_clock import BrokerClock
from reentry_gui.db.order_queries import (
    Order,
    Position,
    orders_of_position,
    position_with,
    positions_of,
    reentries_placed,
)
from reentry_gui.db.order_queries import reentries_of as stored_reentries
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager

    from reentry_gui.config import PackConfig


@dataclass(frozen=True)
class OrdersReport(Report):
    """Orders in order of time."""

    title: str
    orders: tuple[Order, ...]

    def lines(self) -> Iterable[str]:
        """Tell each order in a line."""
        yield f"{self.title}: {len(self.orders)} orders"
        for order in self.orders:
            level = order.metadata.get("level")
            yield (
                f"  {order.placed_at}  {order.entry_type:7} {f'G{level}' if level else '':3} "
                f"{order.side or '?':4} {order.lots or 0:.2f} at {order.price or 0:g}  "
                f"ticket {order.ticket or '-'}  {order.status}"
            )


@dataclass(frozen=True)
class PositionsReport(Report):
    """Positions in order of time."""

    symbol: str
    positions: tuple[Position, ...]

    def lines(self) -> Iterable[str]:
        """Tell each position in a line, with its re-entries' average price against its first."""
        again = sum(1 for position in self.positions if position.reentry_count)
        yield f"{self.symbol}: {len(self.positions)} positions, {again} of them re-entered"
        for position in self.positions:
            name = position.chain_id or f"ticket {position.ticket}"
            state = f"closed {position.closed_at}" if position.closed_at else "open"
            line = f"  {position.opened_at}  {name}: {position.lots or 0:.2f} lots, {state}"
            first, average = position.initial_entry_price, position.average_reentry_price
            if first is not None and average is not None:
                line += (
                    f"; {position.reentry_count} re-entries at {average:g} on average, "
                    f"{average - first:+.5f} from the first entry at {first:g}"
                )
            yield line


@dataclass(frozen=True)
class TodayReport(Report):
    """The re-entries of the account's day, which begins at midnight of the broker's clock."""

    day: dt.date
    account: str | None
    placed: int
    limit: int | None
    is_offset_known: bool

    def lines(self) -> Iterable[str]:
        """Tell the count against the daily cap."""
        cap = "no limit" if self.limit is None else f"at most {self.limit}"
        yield f"{self.day}: {self.placed} re-entries placed ({cap})"
        if not self.is_offset_known:
            yield (
                "the broker's offset from UTC is not known, its day is taken to be UTC's: set "
                "statements.utc_offset_minutes in the config"
            )


def reentries_of(config: PackConfig, symbol: str) -> OrdersReport:
    """Return all re-entry orders of a symbol, those that failed, too."""
    with opened(config) as database:
        return OrdersReport(f"re-entries of {symbol}", stored_reentries(database, symbol))


def orders_of(config: PackConfig, symbol: str, ticket: int) -> OrdersReport:
    """Return all orders of the position that a ticket belongs to, in their sequence."""
    with opened(config) as database:
        position = position_with(database, symbol, ticket)
        if position is None:
            raise ReentryError(
                f"{symbol} has no position with ticket {ticket}",
                "Orders are made of stored trades by: reentry lineage fill",
            )
        title = f"position {position} of {symbol}"
        return OrdersReport(title, orders_of_position(database, position))


def positions(config: PackConfig, symbol: str, *, reentered: bool | None = None) -> PositionsReport:
    """Return a symbol's positions; with or without re-entries only where that is asked for."""
    with opened(config) as database:
        return PositionsReport(symbol, positions_of(database, symbol, reentered=reentered))


def reentries_today(
    config: PackConfig, now: dt.datetime, account: str | None = None
) -> TodayReport:
    """Count the re-entries placed in the account's day, for the cap of the gate.

    `now` is aware; the day is the broker's. What an EA wrote of itself counts at once.
    """
    clock = config.statements.clock
    day = (clock or BrokerClock(0)).shown(now).date()
    start = dt.datetime.combine(day, dt.time())
    with opened(config) as database:
        placed = reentries_placed(
            database,
            config.tables,
            start,
            broker_offset_minutes=clock.minutes_at(start) if clock else 0,
            account=account,
        )
    limit = config.governance.controls.max_reentries_per_day
    return TodayReport(day, account, placed, limit, clock is not None)


def opened(config: PackConfig) -> AbstractContextManager[db.Database]:
    """Open the config's database to look at it."""
    timeout = config.database.busy_timeout_seconds
    return db.open_database(config.path("db_path"), busy_timeout_seconds=timeout, read_only=True)
