"""MT4's statements and tester reports: read, compared with MT4's own figures, imported."""

from reentry_gui.statements.comparison import (
    ComparedFigure,
    Mt4ComparisonReport,
    compare_with_mt4,
    ordered_results,
)
from reentry_gui.statements.import_report import (
    Conflict,
    ImportReport,
    ImportsReport,
    SkippedRow,
)
from reentry_gui.statements.importing import import_statement, import_statements
from reentry_gui.statements.model import BalanceRow, ClosedTrade, OtherRow, Statement
from reentry_gui.statements.reading import read, spellings_in

__all__ = [
    "BalanceRow",
    "ClosedTrade",
    "ComparedFigure",
    "Conflict",
    "ImportReport",
    "ImportsReport",
    "Mt4ComparisonReport",
    "OtherRow",
    "SkippedRow",
    "Statement",
    "compare_with_mt4",
    "import_statement",
    "import_statements",
    "ordered_results",
    "read",
    "spellings_in",
]
