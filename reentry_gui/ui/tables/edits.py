"""The steps of an editable table that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.ui.tables.cells import Cells
    from reentry_gui.ui.tables.rows import RowsModel


@dataclass(frozen=True)
class Change:
    """One cell before and after."""

    row: int
    field: str
    old: object
    new: object


class SetCells(QUndoCommand):
    """Several cells at once."""

    def __init__(self, model: RowsModel[Any], changes: Sequence[Change], name: str) -> None:
        super().__init__(name)
        self.model = model
        self.changes = changes

    def redo(self) -> None:
        """Put the new values in."""
        for change in self.changes:
            self.model.cells[change.row][change.field] = change.new
        self.tell()

    def undo(self) -> None:
        """Put the old values back."""
        for change in self.changes:
            self.model.cells[change.row][change.field] = change.old
        self.tell()

    def tell(self) -> None:
        """Look for mistakes anew and tell that something was edited."""
        self.model.validate()
        self.model.edited.emit()


class AddRow(QUndoCommand):
    """A row more."""

    def __init__(self, model: RowsModel[Any], row: int, cells: Cells, name: str) -> None:
        super().__init__(name)
        self.model = model
        self.row = row
        self.cells = cells

    def redo(self) -> None:
        """Put the row in."""
        insert(self.model, self.row, self.cells)

    def undo(self) -> None:
        """Take the row out."""
        self.cells = take_out(self.model, self.row)


class RemoveRow(QUndoCommand):
    """A row less."""

    def __init__(self, model: RowsModel[Any], row: int, cells: Cells) -> None:
        super().__init__()
        self.model = model
        self.row = row
        self.cells = cells

    def redo(self) -> None:
        """Take the row out."""
        self.cells = take_out(self.model, self.row)

    def undo(self) -> None:
        """Put the row back."""
        insert(self.model, self.row, self.cells)


def insert(model: RowsModel[Any], row: int, cells: Cells) -> None:
    """Put a row into a model and tell its views."""
    model.beginInsertRows(QModelIndex(), row, row)
    model.cells.insert(row, dict(cells))
    model.endInsertRows()
    model.validate()
    model.edited.emit()


def take_out(model: RowsModel[Any], row: int) -> Cells:
    """Take a row out of a model, tell its views, and return the row."""
    model.beginRemoveRows(QModelIndex(), row, row)
    cells = model.cells.pop(row)
    model.endRemoveRows()
    model.validate()
    model.edited.emit()
    return cells
