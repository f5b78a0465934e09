"""Orders, positions and chains: what was re-entered by what; found, mended, noted."""

from reentry_gui.lineage.bringing import HistoryImportReport, import_history
from reentry_gui.lineage.doctor import Finding, examine
from reentry_gui.lineage.filling import FillReport, fill_orders
from reentry_gui.lineage.mending import CheckReport, MendReport, check_lineage, mend_lineage
from reentry_gui.lineage.notes import NotesReport, notes_of, write_note
from reentry_gui.lineage.questions import (
    OrdersReport,
    PositionsReport,
    TodayReport,
    orders_of,
    positions,
    reentries_of,
    reentries_today,
)
from reentry_gui.lineage.undoing import UndoReport, undo_mending

__all__ = [
    "CheckReport",
    "FillReport",
    "Finding",
    "HistoryImportReport",
    "MendReport",
    "NotesReport",
    "OrdersReport",
    "PositionsReport",
    "TodayReport",
    "UndoReport",
    "check_lineage",
    "examine",
    "fill_orders",
    "import_history",
    "mend_lineage",
    "notes_of",
    "orders_of",
    "positions",
    "reentries_of",
    "reentries_today",
    "undo_mending",
    "write_note",
]
