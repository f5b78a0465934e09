"""Copy and paste with spreadsheets: tab-separated text."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

if TYPE_CHECKING:
    from reentry_gui.ui.tables.rows import RowsModel


def as_tsv(indexes: Sequence[QModelIndex], *, headers: bool) -> str:
    """Return the block of cells that holds the selected ones; cells not selected are empty."""
    if not indexes:
        return ""
    model = indexes[0].model()
    rows = sorted({index.row() for index in indexes})
    columns = sorted({index.column() for index in indexes})
    texts = {(i.row(), i.column()): str(i.data(Qt.ItemDataRole.DisplayRole) or "") for i in indexes}
    lines = [[texts.get((row, column), "") for column in columns] for row in rows]
    if headers:
        lines.insert(0, [title(model, column) for column in columns])
    return written(lines)


def title(model: QAbstractItemModel, column: int) -> str:
    """Return a column's title."""
    return str(model.headerData(column, Qt.Orientation.Horizontal))


def written(lines: Sequence[Sequence[str]]) -> str:
    """Write lines as spreadsheets do."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(lines)
    return out.getvalue()


def from_tsv(text: str) -> list[list[str]]:
    """Read what a spreadsheet has put on the clipboard."""
    lines = list(csv.reader(io.StringIO(text.replace("\r\n", "\n")), delimiter="\t"))
    return [line for line in lines if line]


def paste(model: RowsModel[Any], indexes: Sequence[QModelIndex], text: str) -> bool:
    """Put a block of cells at the selection; a single value fills all of the selection.

    What does not fit into the table is left out.
    """
    block = from_tsv(text)
    if not block or not indexes:
        return False
    typed: dict[tuple[int, str], object] = {}
    if len(block) == 1 and len(block[0]) == 1:
        typed = {(i.row(), model.kind(i).field): block[0][0] for i in indexes}
    else:
        top, left = min(i.row() for i in indexes), min(i.column() for i in indexes)
        for down, line in enumerate(block):
            for right, value in enumerate(line):
                row, column = top + down, left + right
                if row < model.rowCount() and column < model.columnCount():
                    typed[row, model.kinds[column].field] = value
    return model.set_values(typed, model.tr("Paste"))


def fill_down(model: RowsModel[Any], indexes: Sequence[QModelIndex]) -> bool:
    """Copy the topmost selected cell of each column into those selected below it."""
    typed: dict[tuple[int, str], object] = {}
    for column in {index.column() for index in indexes}:
        rows = sorted(index.row() for index in indexes if index.column() == column)
        field = model.kinds[column].field
        typed |= {(row, field): model.cells[rows[0]].get(field) for row in rows[1:]}
    return model.set_values(typed, model.tr("Fill down"))
