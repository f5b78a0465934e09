"""What stands on record beside the trades: states of chains, blocked attempts, live profiles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui.db import models
from reentry_gui.db.columns import columns_there
from reentry_gui.db.deployments import ON_DISK
from reentry_gui.db.errors import explained
from reentry_gui.db.times import parse_utc

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from reentry_gui.db.connection import Database


@dataclass(frozen=True, slots=True)
class BlockedAttempt:
    """An attempt of a re-entry that opened nothing."""

    symbol: str
    source: int  # ticket of the trade that was to be re-entered, 0: none
    action: int
    lots: float | None
    status: str  # ABORTED or ERROR
    error: str


@dataclass(frozen=True, slots=True)
class LiveProfile:
    """A symbol's profile that lay at the EA's place from a moment on."""

    symbol: str
    since: dt.datetime  # UTC
    content: bytes | None  # as it lay there; None: nobody kept it


def chain_statuses(database: Database, symbols: Sequence[str]) -> dict[str, str]:
    """Return ACTIVE, STOPPED or ENDED of each chain on record, by `SYMBOL/name`.

    A chain with a trade that is still open is ACTIVE, whatever its row says.
    """
    found: dict[str, str] = {}
    with explained(database.path):
        for symbol in symbols:
            table = models.Chain.table.format(symbol=models.checked(symbol))
            if columns_there(database, table) >= {"chain_id", "chain_status"}:
                sql = f"SELECT '{symbol}/' || chain_id, upper(chain_status) FROM \"{table}\""  # noqa: S608  # a checked symbol
                found.update(database.sql(sql))
            found.update(dict.fromkeys(open_in(database, symbol), "ACTIVE"))
    return found


def open_generations(database: Database, symbols: Sequence[str]) -> dict[str, int]:
    """Return the last generation that is open, of each chain with an open trade, by name."""
    found: dict[str, int] = {}
    with explained(database.path):
        for symbol in symbols:
            found.update(open_in(database, symbol))
    return found


def open_in(database: Database, symbol: str) -> dict[str, int]:
    """Return the chains that have a trade without an end; MT4 writes 1970 for none."""
    table = models.Trade.table.format(symbol=models.checked(symbol))
    there = columns_there(database, table)
    if not there >= {"chain_id", "close_time"}:
        return {}
    generation = "max(ifnull(reentry_generation, 0))" if "reentry_generation" in there else "0"
    sql = f"""SELECT '{symbol}/' || chain_id, {generation} FROM "{table}"
              WHERE chain_id <> '' AND ifnull(close_time, '') < '1971' GROUP BY chain_id"""  # noqa: S608  # a checked symbol
    return dict(database.sql(sql))


def blocked_attempts(database: Database, symbols: Sequence[str]) -> list[BlockedAttempt]:
    """Return the attempts that were aborted or failed, by symbol and time."""
    found = []
    with explained(database.path):
        for symbol in symbols:
            table = models.Execution.table.format(symbol=models.checked(symbol))
            if not columns_there(database, table):
                continue
            sql = f"""SELECT ifnull(source_trade_id, 0), action_no, size_lots, status,
                             ifnull(error, '') FROM "{table}"
                      WHERE status IN ('ABORTED', 'ERROR') ORDER BY id"""  # noqa: S608  # a checked symbol
            found += [BlockedAttempt(symbol, *row) for row in database.sql(sql)]
    return found


def live_profiles(database: Database) -> tuple[LiveProfile, ...]:
    """Return every profile that a deployment put on disk, with its bytes, by moment."""
    with explained(database.path):
        if not columns_there(database, models.DeploymentRow.table):
            return ()
        sql = f"""SELECT f.symbol, d.deployed_at, f.content
                  FROM {models.DeploymentFileRow.table} AS f
                  JOIN {models.DeploymentRow.table} AS d ON d.id = f.deployment_id
                  WHERE f.outcome IN {ON_DISK} ORDER BY d.deployed_at, d.id, f.id"""  # noqa: S608  # our own names
        rows = database.sql(sql).fetchall()
        moments = {when: parse_utc(when) for when in {when for _, when, _ in rows}}
        return tuple(LiveProfile(symbol, moments[when], kept) for symbol, when, kept in rows)
