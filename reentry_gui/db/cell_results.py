"""What re-entries brought, with the cell of the matrix that each came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui.db import models
from reentry_gui.db.errors import explained

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.db.connection import Database


@dataclass(frozen=True, slots=True)
class CellResult:
    """One closed re-entry; what a decision did not record is None."""

    symbol: str
    combination_id: str | None  # of the decision; None where the EA executed without the bridge
    action: str | None
    action_no: int
    generation: int | None  # of the source trade
    source_open: str | None
    source_close: str | None
    profit: float  # money, of the re-entry


def cell_results(database: Database, symbol: str) -> Sequence[CellResult]:
    """Return the closed re-entries of a symbol, each execution once."""
    trades = models.Trade.table.format(symbol=models.checked(symbol))
    executions = models.Execution.table.format(symbol=symbol)
    sql = f"""
        SELECT d.combination_id, json_extract(d.decision, '$.action'), e.action_no,
               COALESCE(d.generation, e.generation - 1), src.open_time, src.close_time, ret.profit
        FROM "{executions}" AS e
        JOIN "{trades}" AS ret ON ret.ticket = e.reentry_trade_id
        LEFT JOIN "{trades}" AS src ON src.ticket = e.source_trade_id
        LEFT JOIN reentry_decisions AS d
               ON d.reentry_ticket = e.reentry_trade_id AND d.symbol = ? AND d.status = 'OK'
        WHERE (e.status IS NULL OR e.status NOT IN ('ABORTED', 'ERROR'))
          AND ret.profit IS NOT NULL AND ret.close_time >= '1971'
        GROUP BY e.reentry_trade_id ORDER BY e.id"""  # noqa: S608  # a checked symbol
    with explained(database.path):
        return [CellResult(symbol, *row) for row in database.sql(sql, (symbol,)).fetchall()]
