"""Chains and executions in bulk, for histories that come from elsewhere than a live EA."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from reentry_gui.db import models
from reentry_gui.db.connection import transaction
from reentry_gui.db.errors import explained
from reentry_gui.db.trades import upsert, write_trades

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.db.connection import Database
    from reentry_gui.db.trades import DetailRow, TradeRow


@dataclass(frozen=True, slots=True)
class ChainRow:
    """A row of `reentry_chains_<SYMBOL>`; its times are UTC."""

    chain_id: str
    original_trade_id: int
    chain_trades: int
    total_pnl: float
    chain_status: str
    started_at: str
    ended_at: str | None


@dataclass(frozen=True, slots=True)
class ExecutionRow:
    """A row of `reentry_executions_<SYMBOL>` without its id; `ts` is UTC."""

    ts: str
    action_no: int
    chain_id: str | None
    source_trade_id: int | None
    reentry_trade_id: int | None
    size_lots: float | None
    entry_price: float | None
    generation: int | None
    confidence: float | None
    status: str | None
    exec_ms: int | None
    error: str | None


@dataclass(frozen=True)
class History:
    """Trades of a symbol with the chains and executions that tie them."""

    trades: Sequence[TradeRow]
    details: Sequence[DetailRow]
    chains: Sequence[ChainRow]
    executions: Sequence[ExecutionRow]


def write_history(database: Database, symbol: str, history: History) -> None:
    """Insert a history, all or nothing; a stored ticket or chain is refused."""
    models.checked(symbol)
    with explained(database.path), transaction(database):
        write_trades(database, symbol, history.trades, history.details)
        for model, kind, rows in (
            (models.Chain, ChainRow, history.chains),
            (models.Execution, ExecutionRow, history.executions),
        ):
            sql = upsert(model, kind, symbol, replace=False)
            database.raw().executemany(sql, map(astuple, rows))
