"""`reentry_chains_` and `reentry_performance_` brought up to date from trades and executions.

What was written last is kept in `reentry_refreshed`: a row that holds something else now is
maintained by somebody else, an EA, and stays as it is unless it is to be overwritten.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui.db import models
from reentry_gui.db.errors import explained
from reentry_gui.db.order_sql import moment
from reentry_gui.db.schema import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.broker_clock import BrokerClock
    from reentry_gui.db.connection import Database

CLOSED: Final = "t.close_time >= '1971'"
UTC: Final = (
    "datetime({moment}, printf('%+d minutes', -coalesce({offset}, broker_minutes({moment}))))"
)
# What the chains' rows should be. A chain ends when its trades are closed; a failed attempt
# to go on stopped it.
CHAINS: Final = f"""CREATE TEMP TABLE wanted AS
SELECT chain_id, 'chain/{{symbol}}/' || chain_id AS key, original, trades, total, started,
 CASE WHEN open > 0 THEN 'ACTIVE' WHEN chain_id IN (SELECT chain_id
   FROM "reentry_executions_{{symbol}}" WHERE status IN ('ABORTED', 'ERROR'))
  THEN 'STOPPED' ELSE 'ENDED' END AS status,
 CASE WHEN open = 0 THEN ended END AS ended
FROM (SELECT t.chain_id, count(*) AS trades, sum(not coalesce({CLOSED}, 0)) AS open,
  coalesce(min(CASE WHEN t.is_reentry = 0 THEN t.ticket END), min(t.ticket)) AS original,
  round(total(CASE WHEN {CLOSED} THEN t.profit END), 2) + 0.0 AS total,
  {UTC.format(moment=f"min({moment('t.open_time')})", offset="min(d.utc_offset_minutes)")}
   AS started,
  {UTC.format(moment=f"max({moment('t.close_time')})", offset="min(d.utc_offset_minutes)")}
   AS ended
 FROM "trades_{{symbol}}" AS t LEFT JOIN "trade_details_{{symbol}}" AS d USING (ticket)
 WHERE t.chain_id IS NOT NULL GROUP BY t.chain_id)"""  # noqa: S608  # a checked symbol's tables
WRITTEN: Final = """{0}.original_trade_id || '|' || {0}.chain_trades || '|' || {0}.total_pnl ||
 '|' || {0}.chain_status || '|' || {0}.started_at || '|' || coalesce({0}.ended_at, '')"""
# Rows that hold other figures than they should, and whether it was us who wrote them last.
DIFFERING: Final = f"""CREATE TEMP TABLE differing AS
SELECT w.chain_id, w.key, {WRITTEN.format("c")} IS r.written AS is_ours
FROM wanted AS w JOIN "reentry_chains_{{symbol}}" AS c USING (chain_id)
LEFT JOIN reentry_refreshed AS r ON r.key = w.key
WHERE (c.original_trade_id, c.chain_trades) IS NOT (w.original, w.trades)
 OR abs(c.total_pnl - w.total) > 0.005 OR ({WRITTEN.format("c")} IS r.written
  AND (c.chain_status, c.started_at, c.ended_at) IS NOT (w.status, w.started, w.ended))"""  # noqa: S608  # the same
MISSING: Final = """SELECT {what} FROM wanted AS w LEFT JOIN "reentry_chains_{symbol}" AS c
 USING (chain_id) WHERE c.chain_id IS NULL"""
INSERT: Final = f"""INSERT INTO "reentry_chains_{{symbol}}" (chain_id, original_trade_id,
 chain_trades, total_pnl, chain_status, started_at, ended_at)
 {
    MISSING.format(
        symbol="{symbol}",
        what="chain_id, w.original, w.trades, w.total, w.status,"
        " coalesce(w.started, datetime('now')), w.ended",
    )
}"""
# An EA knows better how a chain ended: where it wrote a status, that stays.
UPDATE: Final = """UPDATE "reentry_chains_{symbol}" SET (original_trade_id, chain_trades,
 total_pnl, chain_status, started_at, ended_at) = (w.original, w.trades, w.total,
 CASE WHEN d.is_ours THEN w.status ELSE chain_status END,
 CASE WHEN d.is_ours THEN coalesce(w.started, started_at) ELSE started_at END,
 CASE WHEN d.is_ours THEN w.ended ELSE ended_at END)
FROM wanted AS w JOIN differing AS d USING (chain_id)
WHERE "reentry_chains_{symbol}".chain_id = w.chain_id AND (d.is_ours OR {overwrite})"""
REMEMBER: Final = f"""INSERT INTO reentry_refreshed (key, written)
SELECT x.key, {WRITTEN.format("c")} FROM (SELECT chain_id, key FROM fresh
 UNION SELECT chain_id, key FROM differing WHERE is_ours OR {{overwrite}}) AS x
JOIN "reentry_chains_{{symbol}}" AS c USING (chain_id) WHERE true
ON CONFLICT (key) DO UPDATE SET written = excluded.written"""  # noqa: S608  # the same
# Two passes for the deviation: the difference of two large sums would lose its digits.
PERFORMANCE: Final = """WITH pnl AS MATERIALIZED (
 SELECT e.action_no AS action, coalesce(t.profit, 0) AS pnl,
  CASE WHEN t.close_time >= '1971' THEN t.profit END AS closed
 FROM "reentry_executions_{symbol}" AS e
 LEFT JOIN "trades_{symbol}" AS t ON t.ticket = e.reentry_trade_id
 WHERE e.status IS NULL OR e.status NOT IN ('ABORTED', 'ERROR')),
means AS (SELECT action, count(*) AS n, total(pnl > 0) AS wins, total(pnl) AS total,
 avg(pnl) AS mean, avg(pnl > 0) AS rate, count(closed) AS closed, avg(closed) AS of_closed
 FROM pnl GROUP BY action)
SELECT m.action, m.n, m.wins, m.total, m.mean, m.rate, m.closed, m.of_closed,
 total((p.closed - m.of_closed) * (p.closed - m.of_closed))
FROM pnl AS p CROSS JOIN means AS m ON m.action = p.action GROUP BY m.action"""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh did, or would do, to the rows of one table."""

    table: str
    inserted: int
    updated: int
    unchanged: int
    left_alone: tuple[str, ...]  # maintained by somebody else, with other figures


class Performance(NamedTuple):
    """The figures of an action as `reentry_performance_` holds them."""

    execs: int
    wins: int
    total_pnl: float
    avg_pnl: float
    success_rate: float
    sharpe: float


NOTHING: Final = Performance(0, 0, 0.0, 0.0, 0.0, 0.0)


def refresh_chains(
    database: Database,
    symbol: str,
    clock: BrokerClock | None,
    *,
    overwrite: bool,
    what_if: bool,
) -> Refreshed:
    """Refresh the chains of a symbol; the caller holds a transaction unless `what_if`.

    `clock` is the broker's where a trade's details tell no offset from UTC; None: it is UTC.
    """
    table = f"reentry_chains_{models.checked(symbol)}"
    names = {"symbol": symbol, "overwrite": int(overwrite)}
    with explained(database.path):
        database.raw().create_function("broker_minutes", 1, minutes_of(clock), deterministic=True)
        for name in ("wanted", "differing", "fresh"):
            database.sql(f"DROP TABLE IF EXISTS temp.{name}")
        database.sql(CHAINS.format(symbol=symbol))
        database.sql(DIFFERING.format(symbol=symbol))
        missing = MISSING.format(symbol=symbol, what="w.chain_id, w.key")
        database.sql(f"CREATE TEMP TABLE fresh AS {missing}")
        counts = "SELECT (SELECT count(*) FROM wanted), (SELECT count(*) FROM fresh)"
        wanted, inserted = database.sql(counts).fetchone()
        whose = database.sql("SELECT chain_id, is_ours FROM differing ORDER BY chain_id").fetchall()
        if not what_if:
            for statement in (INSERT, UPDATE, REMEMBER):
                database.sql(statement.format(**names))
    left = tuple(name for name, is_ours in whose if not (is_ours or overwrite))
    updated = len(whose) - len(left)
    return Refreshed(table, inserted, updated, wanted - inserted - len(whose), left)


def minutes_of(clock: BrokerClock | None) -> Callable[[str | None], int]:
    """Return what tells SQLite how far ahead of UTC a time of the broker is, in minutes."""

    def minutes(shown: str | None) -> int:
        if clock is None:
            return 0
        try:
            return clock.minutes_at(dt.datetime.fromisoformat(shown or ""))
        except ValueError:
            return clock.minutes  # no time: SQLite makes nothing of it, either

    return minutes


def refresh_performance(
    database: Database, symbol: str, *, overwrite: bool, what_if: bool
) -> Refreshed:
    """Refresh the six rows of a symbol; the caller holds a transaction unless `what_if`.

    A row of zeros is a seed and as good as ours.
    """
    table = f"reentry_performance_{models.checked(symbol)}"
    with explained(database.path):
        figures, stored = performance(database, symbol), stored_rows(database, symbol)
        inserted, updated, left = 0, 0, []
        for action in ACTIONS:
            new, old = figures.get(action, NOTHING), stored.get(action)
            key = f"performance/{symbol}/{action}"
            if old == new:
                continue
            is_ours = old in {None, NOTHING} or repr(tuple(old)) == last_written(database, key)
            if not (is_ours or overwrite):
                left.append(f"action {action}")
                continue
            inserted, updated = inserted + (old is None), updated + (old is not None)
            if not what_if:
                write_performance(database, table, action, new, key)
    unchanged = len(ACTIONS) - inserted - updated - len(left)
    return Refreshed(table, inserted, updated, unchanged, tuple(left))


def performance(database: Database, symbol: str) -> dict[int, Performance]:
    """Return the figures of each action that was executed.

    Executions count as in `v_reentry_action_kpis_`; `sharpe` is the mean ÷ the sample
    deviation of the closed re-entries' profits, without unit, 0 with fewer than two of them
    or where they do not differ.
    """
    return dict(figures_of(row) for row in database.sql(PERFORMANCE.format(symbol=symbol)))


def figures_of(row: tuple[float, ...]) -> tuple[int, Performance]:
    """Return an action with its figures out of a row of sums."""
    action, execs, wins, total, mean, rate, closed, mean_closed, squares = row
    deviation = (squares / (closed - 1)) ** 0.5 if closed >= 2 else 0.0
    sharpe = mean_closed / deviation if deviation > 0 else 0.0
    return int(action), Performance(int(execs), int(wins), total, mean, rate, sharpe)


def stored_rows(database: Database, symbol: str) -> dict[int, Performance]:
    """Return the rows that the table holds."""
    columns = ", ".join(Performance._fields)
    sql = f'SELECT action_no, {columns} FROM "reentry_performance_{symbol}"'  # noqa: S608  # a checked symbol
    return {action: Performance(*values) for action, *values in database.sql(sql)}


def last_written(database: Database, key: str) -> str | None:
    """Return what was written last under a key."""
    sql = "SELECT written FROM reentry_refreshed WHERE key = ?"
    row = database.sql(sql, (key,)).fetchone()
    return str(row[0]) if row else None


def write_performance(
    database: Database, table: str, action: int, new: Performance, key: str
) -> None:
    """Write a row and remember what was written."""
    columns = ", ".join(Performance._fields)
    renewed = ", ".join(f"{name} = excluded.{name}" for name in Performance._fields)
    database.sql(
        f'INSERT INTO "{table}" (action_no, {columns}) VALUES (?, ?, ?, ?, ?, ?, ?)'  # noqa: S608  # a checked symbol
        f" ON CONFLICT (action_no) DO UPDATE SET {renewed}, last_updated = datetime('now')",
        (action, *new),
    )
    note_written(database, key, repr(tuple(new)))


def remember_performance(database: Database, symbol: str, action: int) -> None:
    """Note a row that another part of this program has written as ours: a refresh may renew it.

    The caller holds the transaction.
    """
    row = stored_rows(database, models.checked(symbol)).get(action)
    if row is not None:
        note_written(database, f"performance/{symbol}/{action}", repr(tuple(row)))


def remember_chain(database: Database, symbol: str, chain_id: str) -> None:
    """Note a chain's row that another part of this program has written as ours."""
    table = f"reentry_chains_{models.checked(symbol)}"
    sql = f'SELECT {WRITTEN.format("c")} FROM "{table}" AS c WHERE chain_id = ?'  # noqa: S608  # a checked symbol
    row = database.sql(sql, (chain_id,)).fetchone()
    if row is not None:
        note_written(database, f"chain/{symbol}/{chain_id}", str(row[0]))


def note_written(database: Database, key: str, written: str) -> None:
    """Keep what was written last under a key."""
    database.sql(
        "INSERT INTO reentry_refreshed VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET written = excluded.written",
        (key, written),
    )
