"""Tables: `RowsModel` to edit pydantic rows, `RecordsModel` to look, `TableView` for all.

For many rows: `QueryModel` reads them out of the database when they are seen; `ColumnsModel`
(in its own module, for it imports numpy) shows arrays.
"""

from reentry_gui.ui.tables.cells import CellError
from reentry_gui.ui.tables.clipboard import as_tsv, fill_down, from_tsv, paste
from reentry_gui.ui.tables.delegate import CellDelegate
from reentry_gui.ui.tables.query import QueryColumn, QueryModel
from reentry_gui.ui.tables.records import Column, RecordsModel
from reentry_gui.ui.tables.rows import ERROR_ROLE, RowsModel
from reentry_gui.ui.tables.view import TableView

__all__ = [
    "ERROR_ROLE",
    "CellDelegate",
    "CellError",
    "Column",
    "QueryColumn",
    "QueryModel",
    "RecordsModel",
    "RowsModel",
    "TableView",
    "as_tsv",
    "fill_down",
    "from_tsv",
    "paste",
]
