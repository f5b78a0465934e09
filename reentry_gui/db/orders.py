"""Orders and positions: made of the trades in bulk, or of single results as they come.

The trades stay the truth: an order of a trade follows its `source_trade_id` and `chain_id`,
whoever changed them. Everything here may be repeated; what is right already is left alone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from reentry_gui.db import models, order_sql
from reentry_gui.db.connection import transaction
from reentry_gui.db.errors import explained

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reentry_gui.db.connection import Database

EntryType = Literal["initial", "reentry", "manual"]
OrderStatus = Literal["pending", "filled", "cancelled", "aborted", "error"]
COLUMNS: Final = (
    "account, symbol, side, type, lots, price, ticket, status, placed_at, entry_type,"
    " order_metadata, parent_order, position"
)


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order that was placed, or tried: `placed_at` is broker time as text.

    `metadata` is kept as JSON: level, indicator value, re-entry index, `decision_id` and
    whatever else the sender knows.
    """

    account: str
    symbol: str  # canonical
    side: str
    lots: float | None
    price: float | None
    placed_at: str
    status: OrderStatus = "filled"
    entry_type: EntryType = "reentry"
    type: str = "market"
    ticket: int | None = None
    source_ticket: int | None = None  # of the trade that is re-entered
    chain_id: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)


class Recorded(NamedTuple):
    """How many rows a recording made or changed."""

    orders: int
    positions: int
    changed: int


def record_trades(database: Database, symbol: str) -> Recorded:
    """Write the orders and positions of a symbol's trades that have none yet, all or none.

    Those that are there follow what has changed in the trades: closes, chains, sources,
    accounts. Within a `transaction` of the caller's it belongs to that one.
    """
    models.checked(symbol)
    if database.raw().in_transaction:
        return recorded(database, symbol)
    with explained(database.path), transaction(database):
        return recorded(database, symbol)


def recorded(database: Database, symbol: str) -> Recorded:
    """Run the statements in their order and count what they did."""
    known = "SELECT 1 FROM orders WHERE symbol = ? LIMIT 1"
    is_first = database.sql(known, (symbol,)).fetchone() is None
    counts = {"orders": 0, "positions": 0, "changed": 0}
    for kind, statement in order_sql.statements(symbol, is_first=is_first):
        counts[kind] += max(database.sql(statement).rowcount, 0)
    return Recorded(**counts)


def write_order(database: Database, row: OrderRow) -> int:
    """Write one order with its position in one transaction; return its id.

    An order that is stored (same ticket, or without one the same decision) is renewed.
    """
    return write_orders(database, [row])[0]


def write_orders(database: Database, rows: Iterable[OrderRow]) -> tuple[int, ...]:
    """Write orders with their positions, all or none; return their ids.

    Within a `transaction` of the caller's it belongs to that one.
    """
    if database.raw().in_transaction:
        return tuple(written(database, row) for row in rows)
    with explained(database.path), transaction(database):
        return tuple(written(database, row) for row in rows)


def add_order(database: Database, row: OrderRow) -> int:
    """Write an order that the caller knows not to be stored yet, within its transaction."""
    return written(database, row, is_new=True)


def written(database: Database, row: OrderRow, *, is_new: bool = False) -> int:
    """Insert or renew one order, then bring its position up to date."""
    models.checked(row.symbol)
    parent, above = parent_of(database, row)
    position = position_of(database, row, above)
    content = json.dumps(dict(row.metadata), ensure_ascii=False) if row.metadata else None
    values: tuple[Any, ...] = (
        *(row.account, row.symbol, row.side, row.type, row.lots, row.price, row.ticket),
        *(row.status, row.placed_at, row.entry_type, content, parent, position),
    )
    number = None if is_new else stored_id(database, row, parent)
    if number is None:
        marks = ", ".join("?" * len(values))
        sql = f"INSERT INTO orders ({COLUMNS}) VALUES ({marks})"  # noqa: S608  # our own names
        number = int(database.sql(sql, values).lastrowid or 0)
    else:
        sets = ", ".join(f"{name} = ?" for name in COLUMNS.replace(",", "").split())
        database.sql(f"UPDATE orders SET {sets} WHERE id = ?", (*values, number))  # noqa: S608  # the same
    if position is not None:
        database.sql(
            order_sql.SUMS.format(which="positions.id = ?", orders="position = ?"), (position,) * 3
        )
    return number


def parent_of(database: Database, row: OrderRow) -> tuple[int | None, int | None]:
    """Return the order of the re-entered trade and its position, None where it has none yet."""
    sql = "SELECT id, position FROM orders WHERE ticket = ? AND symbol = ?"
    found = database.sql(sql, (row.source_ticket, row.symbol)).fetchone()
    return (found[0], found[1]) if found else (None, None)


def position_of(database: Database, row: OrderRow, above: int | None) -> int | None:
    """Return the position that an order belongs to; a filled one opens it where there is none."""
    if row.chain_id is not None:
        sql = "SELECT id FROM positions WHERE chain_id = ? AND symbol = ?"
        found = database.sql(sql, (row.chain_id, row.symbol)).fetchone()
        if found:
            return int(found[0])
    elif above is not None:
        return above
    if row.status != "filled":
        return None
    made = database.sql(
        "INSERT INTO positions (account, symbol, chain_id, ticket) VALUES (?, ?, ?, ?)",
        (row.account, row.symbol, row.chain_id, row.ticket),
    )
    return int(made.lastrowid or 0)


def stored_id(database: Database, row: OrderRow, parent: int | None) -> int | None:
    """Return the id under which this order is stored already."""
    if row.ticket is not None:
        sql = "SELECT id FROM orders WHERE ticket = ? AND symbol = ?"
        found = database.sql(sql, (row.ticket, row.symbol)).fetchone()
    else:
        sql = """SELECT id FROM orders WHERE parent_order IS ? AND symbol = ? AND ticket IS NULL
                 AND json_valid(order_metadata)
                 AND json_extract(order_metadata, '$.decision_id') = ?"""
        found = database.sql(sql, (parent, row.symbol, row.metadata.get("decision_id"))).fetchone()
    return int(found[0]) if found else None
