"""Questions about orders and positions."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from reentry_gui.db import models
from reentry_gui.db.errors import explained
from reentry_gui.db.lineage_tables import NOT_PLACED
from reentry_gui.db.order_sql import moment
from reentry_gui.db.times import format_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reentry_gui.db.connection import Database

COLUMNS: Final = (
    "o.id, o.account, o.symbol, o.side, o.type, o.lots, o.price, o.ticket, o.status,"
    " o.placed_at, o.entry_type, o.order_metadata, o.parent_order, o.position"
)
# How far rows may lie out of the order of time before a search gives up.
LOOSE_ORDER: Final = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Order:
    """An order as it is stored; `placed_at` is broker time."""

    id: int
    account: str
    symbol: str
    side: str | None
    type: str
    lots: float | None
    price: float | None
    ticket: int | None
    status: str
    placed_at: str | None
    entry_type: str
    metadata: Mapping[str, Any]
    parent_order: int | None
    position: int | None


@dataclass(frozen=True, slots=True)
class Position:
    """A position: an entry with all its re-entries.

    `average_reentry_price` is weighted by lots; None where nothing was re-entered.
    """

    id: int
    account: str
    symbol: str
    chain_id: str | None
    ticket: int | None
    lots: float | None
    average_price: float | None
    opened_at: str | None
    closed_at: str | None
    reentry_count: int
    initial_entry_price: float | None
    last_reentry_price: float | None
    average_reentry_price: float | None


def reentries_of(database: Database, symbol: str) -> tuple[Order, ...]:
    """Return all re-entry orders of a symbol, those that failed, too, in order of time."""
    where = "o.symbol = ? AND o.entry_type = 'reentry'"
    return orders_where(database, where, (models.checked(symbol),))


def orders_of_position(database: Database, position: int) -> tuple[Order, ...]:
    """Return all orders of a position in their sequence."""
    return orders_where(database, "o.position = ?", (position,))


def orders_where(
    database: Database, condition: str, values: tuple[object, ...]
) -> tuple[Order, ...]:
    """Return the orders that fulfil a condition of our own words, in order of time."""
    sql = f"SELECT {COLUMNS} FROM orders AS o WHERE {condition} ORDER BY o.placed_at, o.id"  # noqa: S608  # our own words
    with explained(database.path):
        return tuple(order_of(*row) for row in database.sql(sql, values))


def order_of(*row: Any) -> Order:  # noqa: ANN401  # a row as SQLite gives it
    """Return an order out of its row; what is no JSON object among metadata is left out."""
    values = list(row)
    try:
        metadata = json.loads(values[11] or "{}")
    except ValueError:
        metadata = {}
    values[11] = metadata if isinstance(metadata, dict) else {}
    return Order(*values)


def position_with(database: Database, symbol: str, ticket: int) -> int | None:
    """Return the position that an order's ticket belongs to, None if there is none."""
    sql = "SELECT position FROM orders WHERE ticket = ? AND symbol = ?"
    with explained(database.path):
        row = database.sql(sql, (ticket, models.checked(symbol))).fetchone()
    return row[0] if row else None


def positions_of(
    database: Database, symbol: str, *, reentered: bool | None = None
) -> tuple[Position, ...]:
    """Return a symbol's positions; with or without re-entries only where that is asked for."""
    which = {None: "", True: "AND p.reentry_count > 0", False: "AND p.reentry_count = 0"}
    sql = f"""SELECT p.id, p.account, p.symbol, p.chain_id, p.ticket, p.lots, p.average_price,
      p.opened_at, p.closed_at, p.reentry_count, p.initial_entry_price, p.last_reentry_price,
      CASE WHEN p.reentry_count > 0 THEN (SELECT round(sum(o.lots * o.price) / sum(o.lots), 8)
       FROM orders AS o WHERE o.position = p.id AND o.entry_type = 'reentry'
       AND o.status = 'filled') END
      FROM positions AS p WHERE p.symbol = ? {which[reentered]} ORDER BY p.opened_at, p.id"""  # noqa: S608  # our own words
    with explained(database.path):
        return tuple(Position(*row) for row in database.sql(sql, (models.checked(symbol),)))


def reentries_placed(
    database: Database,
    symbols: Sequence[str],
    start: dt.datetime,
    *,
    broker_offset_minutes: int,
    account: str | None = None,
) -> int:
    """Return how many re-entries were placed in the day that begins at a broker's moment.

    Those of an account, with those that nobody tells the account of; `account` None: all.
    """
    counts = reentries_by_account(
        database, symbols, start, broker_offset_minutes=broker_offset_minutes
    )
    return counts.total() if account is None else counts[account] + (counts[""] if account else 0)


def reentries_by_account(
    database: Database, symbols: Sequence[str], start: dt.datetime, *, broker_offset_minutes: int
) -> Counter[str]:
    """Return how many re-entries each account placed in a day, empty: nobody tells whose.

    Counted are orders that were not refused, and what an EA wrote of itself and no order
    tells of yet: trades, and executions whose trade is still to come. One that was closed in
    parts is one.
    """
    names = [models.checked(symbol) for symbol in symbols]
    owners: dict[tuple[str, object], str] = {}
    with explained(database.path):
        trades = [trade for symbol in names for trade in traded(database, symbol, start)]
        firsts = first_tickets(trades)
        found = [recorded(database, names, start), ((t.symbol, t.ticket, t.owner) for t in trades)]
        found += [executed(database, symbol, start, broker_offset_minutes) for symbol in names]
        for symbol, order, owner in chain.from_iterable(found):
            key = (symbol, firsts.get((symbol, order), order))
            owners[key] = owners.get(key) or owner
    return Counter(owners.values())


def first_tickets(trades: Iterable[Traded]) -> dict[tuple[str, object], object]:
    """Return the first ticket of each rest of a re-entry.

    MT4 gives what is left of a trade that was closed in part a ticket of its own and says so
    in its comment; it was opened at the same time and price, and re-entered the same trade.
    Without that comment it counts: an EA may have sent an order twice.
    """
    told = list(trades)
    found: dict[tuple[object, ...], int] = {}
    for trade in told:
        found[trade.opening] = min(trade.ticket, found.get(trade.opening, trade.ticket))
    return {(t.symbol, t.ticket): found[t.opening] for t in told if t.is_rest}


def recorded(
    database: Database, symbols: Sequence[str], start: dt.datetime
) -> Iterator[tuple[str, object, str]]:
    """Yield the re-entries among the orders, by ticket, or by number without one."""
    sql = f"""SELECT symbol, coalesce(ticket, 'order ' || id), account FROM orders
      WHERE placed_at >= ? AND placed_at < ? AND entry_type = 'reentry'
      AND status NOT IN {NOT_PLACED}
      AND symbol IN (SELECT value FROM json_each(?))"""  # noqa: S608  # our own words
    yield from database.sql(sql, (*limits(start), json.dumps(symbols)))


class Traded(NamedTuple):
    """A re-entry as a trade that is stored."""

    symbol: str
    ticket: int
    opened: str | None
    price: float | None
    source: int | None
    is_rest: int  # its comment names the trade that it is left of
    owner: str  # its account; empty: nobody tells

    @property
    def opening(self) -> tuple[object, ...]:
        """Return what all parts of a trade have in common."""
        return self.symbol, self.source, self.opened, self.price


def traded(database: Database, symbol: str, start: dt.datetime) -> Iterator[Traded]:
    """Yield the re-entries among the newest trades; tickets grow with time."""
    at, owner = moment("t.open_time"), owner_of("t.ticket", symbol)
    sql = f"""SELECT t.is_reentry, t.ticket, {at}, t.open_price, t.source_trade_id,
      coalesce(d.comment LIKE 'from #%', 0),
      coalesce(nullif(d.account, ''), {owner}, '') FROM "trades_{symbol}" AS t
      LEFT JOIN "trade_details_{symbol}" AS d USING (ticket) ORDER BY t.ticket DESC"""  # noqa: S608  # a checked symbol
    since, until = limits(start)
    enough = format_time(start - LOOSE_ORDER)
    for is_reentry, *row in database.sql(sql):
        found = Traded(symbol, *row)
        if found.opened is not None and found.opened < enough:
            return
        if is_reentry and found.opened is not None and since <= found.opened < until:
            yield found


def executed(
    database: Database, symbol: str, start: dt.datetime, offset_minutes: int
) -> Iterator[tuple[str, object, str]]:
    """Yield the newest executions that placed an order of which no trade tells yet."""
    utc = start - dt.timedelta(minutes=offset_minutes)
    sql = f"""SELECT e.id, {moment("e.ts")}, e.reentry_trade_id,
      e.status IS NULL OR e.status NOT IN ('ABORTED', 'ERROR'),
      EXISTS (SELECT 1 FROM "trades_{symbol}" AS t WHERE t.ticket = e.reentry_trade_id),
      coalesce({owner_of("e.reentry_trade_id", symbol)}, '')
      FROM "reentry_executions_{symbol}" AS e ORDER BY e.id DESC"""  # noqa: S608  # a checked symbol
    since, until = limits(utc)
    enough = format_time(utc - LOOSE_ORDER)
    for number, at, ticket, is_done, is_traded, account in database.sql(sql):
        if at < enough:
            return
        if is_done and not is_traded and since <= at < until:
            yield symbol, ticket if ticket is not None else f"execution {number}", account


def owner_of(ticket: str, symbol: str) -> str:
    """Return the SQL for the account of the decision that a re-entry came of."""
    return f"""(SELECT r.account FROM reentry_decisions AS r
      WHERE r.reentry_ticket = {ticket} AND r.symbol = '{symbol}' LIMIT 1)"""  # noqa: S608  # a checked symbol


def limits(start: dt.datetime) -> tuple[str, str]:
    """Return the first moment of a day and the first one after it, as the tables hold times."""
    return format_time(start), format_time(start + dt.timedelta(days=1))
