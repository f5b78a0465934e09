"""Sums over the views, for the summary of an export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reentry_gui.db import models
from reentry_gui.db.errors import explained

if TYPE_CHECKING:
    from reentry_gui.db.connection import Database


def view_names(database: Database) -> frozenset[str]:
    """Return the names of all views."""
    with explained(database.path):
        rows = database.sql("SELECT name FROM sqlite_master WHERE type = 'view'")
        return frozenset(row[0] for row in rows)


def action_totals(database: Database, symbol: str) -> tuple[int, int, float]:
    """Return executions that count, how many won, and their P&L, over all actions of a symbol."""
    view = f"v_reentry_action_kpis_{models.checked(symbol)}"
    sql = f'SELECT total(execs), total(wins), total(total_pnl) FROM "{view}"'  # noqa: S608  # a checked symbol
    with explained(database.path):
        counted, wins, pnl = database.sql(sql).fetchone()
    return int(counted), int(wins), pnl
