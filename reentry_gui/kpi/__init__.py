"""Key figures of trades and re-entries."""

from reentry_gui.kpi.export import SnapshotReport, SymbolSnapshot, export_kpis, last_export
from reentry_gui.kpi.mt4_summary import (
    Drawdown,
    Mt4Summary,
    Result,
    Streak,
    drawdown,
    summarise,
)

__all__ = [
    "Drawdown",
    "Mt4Summary",
    "Result",
    "SnapshotReport",
    "Streak",
    "SymbolSnapshot",
    "drawdown",
    "export_kpis",
    "last_export",
    "summarise",
]
