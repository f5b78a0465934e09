"""What a placed re-entry changes in its symbol's tables: execution, chain, trades, performance.

The EA may write the same rows: nothing is written twice, and what it has filled in stays.
The caller holds the transaction.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING, Final

from reentry_gui.db import models, refresh
from reentry_gui.db.chains import ExecutionRow
from reentry_gui.db.trades import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.db.connection import Database

STOPPED: Final = "STOPPED"
ENDED: Final = "ENDED"


@dataclass(frozen=True, slots=True)
class Link:
    """How a re-entry hangs on the trade before it."""

    source: int
    reentry: int | None  # None: no order came of it
    action_no: int
    generation: int  # of the re-entry
    chain_id: str
    outcome: str | None = None  # the source trade's bucket in words


@dataclass(frozen=True, slots=True)
class RecentTrade:
    """What the gate needs of a stored trade; times as they stand in the table."""

    ticket: int
    open_time: str | None
    close_time: str | None
    profit: float | None
    is_reentry: int
    source_trade_id: int | None
    chain_id: str | None
    account: str  # as a statement tells it, else empty


def write_execution(database: Database, symbol: str, row: ExecutionRow) -> bool:
    """Insert an execution unless one with the same tickets is there; return whether it was new.

    Of one that is there only what it leaves empty is filled in.
    """
    table = models.table_of(models.Execution, symbol)
    found = database.sql(
        f'SELECT id FROM "{table}" WHERE source_trade_id IS ? AND reentry_trade_id IS ?'  # noqa: S608  # a checked symbol
        " AND (reentry_trade_id IS NOT NULL OR generation IS ?) LIMIT 1",
        (row.source_trade_id, row.reentry_trade_id, row.generation),
    ).fetchone()
    if found:
        database.sql(
            f'UPDATE "{table}" SET exec_ms = COALESCE(exec_ms, ?), error = COALESCE(error, ?),'  # noqa: S608  # the same
            " confidence = COALESCE(confidence, ?), chain_id = COALESCE(chain_id, ?) WHERE id = ?",
            (row.exec_ms, row.error, row.confidence, row.chain_id, found[0]),
        )
        return False
    names = columns_of(ExecutionRow)
    database.sql(
        f'INSERT INTO "{table}" ({", ".join(names)}) VALUES ({", ".join("?" * len(names))})',  # noqa: S608  # the same
        astuple(row),
    )
    return True


def continue_chain(database: Database, symbol: str, link: Link, at: str) -> None:
    """Make the chain of a placed re-entry, or let it go on."""
    chains, trades = tables_of(symbol)
    sql = f"""INSERT INTO "{chains}"
        (chain_id, original_trade_id, chain_trades, total_pnl, chain_status, started_at)
        VALUES (?1, COALESCE((SELECT ticket FROM "{trades}" WHERE chain_id = ?1
                              AND reentry_generation = 0 LIMIT 1), ?2), ?3, 0, 'ACTIVE', ?4)
        ON CONFLICT (chain_id) DO UPDATE SET
            chain_trades = max(chain_trades, excluded.chain_trades),
            chain_status = 'ACTIVE', ended_at = NULL"""  # noqa: S608  # a checked symbol
    database.sql(sql, (link.chain_id, link.source, link.generation + 1, at))
    add_up_chain(database, symbol, link.chain_id)
    refresh.remember_chain(database, symbol, link.chain_id)


def end_chain(database: Database, symbol: str, chain_id: str, status: str, at: str) -> None:
    """End a chain that is still active; one that never began stays unwritten."""
    chains, _trades = tables_of(symbol)
    sql = f"""UPDATE "{chains}" SET chain_status = ?, ended_at = ?
              WHERE chain_id = ? AND chain_status = 'ACTIVE'"""  # noqa: S608  # a checked symbol
    changed = database.sql(sql, (status, at, chain_id)).rowcount
    add_up_chain(database, symbol, chain_id)
    if changed:
        refresh.remember_chain(database, symbol, chain_id)


def add_up_chain(database: Database, symbol: str, chain_id: str) -> None:
    """Put the profits of a chain's stored trades together, where they come out otherwise."""
    chains, trades = tables_of(symbol)
    sql = f"""UPDATE "{chains}" SET total_pnl = sums.total
              FROM (SELECT COUNT(*) AS count, COALESCE(SUM(profit), 0) AS total
                    FROM "{trades}" WHERE chain_id = ?1) AS sums
              WHERE chain_id = ?1 AND sums.count > 0 AND total_pnl IS NOT sums.total"""  # noqa: S608  # a checked symbol
    if database.sql(sql, (chain_id,)).rowcount:
        refresh.remember_chain(database, symbol, chain_id)


def tables_of(symbol: str) -> tuple[str, str]:
    """Return the names of a symbol's chains and trades."""
    models.checked(symbol)
    return models.Chain.table.format(symbol=symbol), models.Trade.table.format(symbol=symbol)


def mark_trades(database: Database, symbol: str, link: Link) -> None:
    """Fill in what the symbol's trades leave empty about a re-entry.

    A trade that the EA has not written yet is not made here: its own insert would fail.
    """
    _chains, trades = tables_of(symbol)
    database.sql(
        f"""UPDATE "{trades}" SET chain_id = COALESCE(chain_id, ?),
            outcome_classification = COALESCE(outcome_classification, ?) WHERE ticket = ?""",  # noqa: S608  # a checked symbol
        (link.chain_id, link.outcome, link.source),
    )
    if link.reentry is None:
        return
    database.sql(
        f"""UPDATE "{trades}" SET is_reentry = 1, source_trade_id = COALESCE(source_trade_id, ?),
            reentry_action = COALESCE(reentry_action, ?), chain_id = COALESCE(chain_id, ?),
            reentry_generation = CASE reentry_generation WHEN 0 THEN ?
                                 ELSE reentry_generation END
            WHERE ticket = ?""",  # noqa: S608  # the same
        (link.source, link.action_no, link.chain_id, link.generation, link.reentry),
    )


def unmarked_links(database: Database, symbol: str, newest: int = -1) -> Sequence[Link]:
    """Return the placed re-entries whose trade the EA has written since without its lineage.

    Only those with the `newest` tickets are looked at, all of them where it is negative.
    """
    _chains, trades = tables_of(symbol)
    sql = f"""SELECT d.ticket, d.reentry_ticket, d.action_no, d.generation + 1, d.chain_id
              FROM (SELECT * FROM reentry_decisions WHERE reentry_ticket IS NOT NULL
                    ORDER BY reentry_ticket DESC LIMIT ?) AS d
              CROSS JOIN "{trades}" AS t ON t.ticket = d.reentry_ticket
              WHERE d.symbol = ? AND d.status = 'OK'
              AND (t.is_reentry = 0 OR t.chain_id IS NULL)"""  # noqa: S608  # a checked symbol
    return [Link(*row) for row in database.sql(sql, (newest, symbol)).fetchall()]


def renew_performance(database: Database, symbol: str, actions: Iterable[int]) -> None:
    """Renew the kept figures of actions from their executions, and note them as ours."""
    table = models.table_of(models.Performance, symbol)
    figures = refresh.performance(database, symbol)
    for action in sorted(set(actions)):
        key, new = f"performance/{symbol}/{action}", figures.get(action, refresh.NOTHING)
        refresh.write_performance(database, table, action, new, key)


def action_of_reentry(database: Database, symbol: str, ticket: int) -> int | None:
    """Return the action that a re-entry was placed by, None where no execution tells."""
    executions = models.table_of(models.Execution, symbol)
    sql = f'SELECT action_no FROM "{executions}" WHERE reentry_trade_id = ? LIMIT 1'  # noqa: S608  # a checked symbol
    found = database.sql(sql, (ticket,)).fetchone()
    return None if found is None else int(found[0])


def recent_trades(database: Database, symbol: str, limit: int = 300) -> Sequence[RecentTrade]:
    """Return the trades of a symbol with the highest tickets: the newest ones."""
    _chains, trades = tables_of(symbol)
    sql = f"""SELECT t.ticket, t.open_time, t.close_time, t.profit, t.is_reentry,
              t.source_trade_id, t.chain_id, coalesce(d.account, '') FROM "{trades}" AS t
              LEFT JOIN "trade_details_{symbol}" AS d USING (ticket)
              ORDER BY t.ticket DESC LIMIT ?"""  # noqa: S608  # a checked symbol
    return [RecentTrade(*row) for row in database.sql(sql, (limit,)).fetchall()]
