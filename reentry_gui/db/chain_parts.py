"""All that is stored of one chain: its trades, open ones too, and every attempt to go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reentry_gui.db import models
from reentry_gui.db.columns import columns_there, or_else
from reentry_gui.db.errors import explained

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.db.connection import Database


@dataclass(frozen=True, slots=True)
class ChainTrade:
    """A trade of a chain; times are the broker's, as they stand in the table."""

    ticket: int
    open_time: str | None
    close_time: str | None
    side: str
    lots: float | None
    open_price: float | None
    close_price: float | None
    profit: float | None
    source: int | None
    action: int | None
    generation: int
    stop_loss: float | None
    take_profit: float | None
    costs: float  # commission + swap + taxes; 0 where no statement tells them


@dataclass(frozen=True, slots=True)
class ChainAttempt:
    """A row of the executions: an attempt to re-enter, whatever came of it; `ts` is UTC."""

    ts: str
    action: int
    source: int | None
    reentry: int | None  # None: it opened nothing
    lots: float | None
    price: float | None
    generation: int | None
    confidence: float | None
    status: str  # OK, ABORTED, ERROR, empty: not told
    exec_ms: int | None
    error: str


def chain_trades(database: Database, symbol: str, chain: str) -> list[ChainTrade]:
    """Return the trades of a chain by generation and time; `#ticket` names a lone trade."""
    table = models.Trade.table.format(symbol=models.checked(symbol))
    details = models.Details.table.format(symbol=symbol)
    with explained(database.path):
        there = columns_there(database, table)
        if "ticket" not in there:
            return []
        has_details = bool(columns_there(database, details))
        sql = trades_sql(table, details if has_details else "", there, is_lone=chain[:1] == "#")
        rows = database.sql(sql, (chain.removeprefix("#"),)).fetchall()
    return [ChainTrade(*row) for row in rows]


def trades_sql(table: str, details: str, there: frozenset[str], *, is_lone: bool) -> str:
    """Return the question for a chain's trades; an EA's own table may lack some columns."""
    told = ("stop_loss", "take_profit", "commission", "swap", "taxes")
    stop, target, *costs = (f"d.{name}" if details else "NULL" for name in told)
    join = f'LEFT JOIN "{details}" AS d ON d.ticket = t.ticket' if details else ""
    generation = or_else(there, "reentry_generation")
    columns = (
        *("t.ticket", "open_time", "close_time", "lower(ifnull(type, ''))", "lots"),
        *("open_price", "close_price", "profit"),
        *(name if name in there else "NULL" for name in ("source_trade_id", "reentry_action")),
        *(generation, stop, target, " + ".join(f"ifnull({cost}, 0)" for cost in costs)),
    )
    where = "t.ticket = CAST(?1 AS INTEGER)" if is_lone else "chain_id = ?1"
    if not is_lone and "chain_id" not in there:
        where = "?1 <> ?1"
    return (
        f'SELECT {", ".join(columns)} FROM "{table}" AS t {join} '  # noqa: S608  # a checked symbol
        f"WHERE {where} ORDER BY {generation}, open_time, t.ticket"
    )


def chain_attempts(
    database: Database, symbol: str, chain: str, tickets: Sequence[int]
) -> list[ChainAttempt]:
    """Return the attempts on a chain's trades, by time; aborted and failed ones, too."""
    table = models.Execution.table.format(symbol=models.checked(symbol))
    marks = ", ".join("?" * len(tickets))
    sql = f"""SELECT ifnull(ts, ''), action_no, source_trade_id, reentry_trade_id, size_lots,
                     entry_price, generation, confidence, ifnull(status, ''), exec_ms,
                     ifnull(error, '')
              FROM "{table}" WHERE chain_id = ? OR source_trade_id IN ({marks})
              ORDER BY ts, id"""  # noqa: S608  # a checked symbol
    given: tuple[Any, ...] = (chain, *tickets)
    with explained(database.path):
        if not columns_there(database, table):
            return []
        return [ChainAttempt(*row) for row in database.sql(sql, given)]
