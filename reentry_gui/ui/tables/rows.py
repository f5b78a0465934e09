"""An editable table over pydantic rows: nothing is coerced, every mistake is explained."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QUndoStack

from reentry_gui.ui import theme
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tables import edits
from reentry_gui.ui.tables.cells import (
    CellError,
    CellKind,
    Cells,
    kinds_of,
    mistakes,
    parsed,
    text_of,
)

if TYPE_CHECKING:
    from pydantic import BaseModel  # the bound below

M = TypeVar("M", bound="BaseModel")
Index = QModelIndex | QPersistentModelIndex
Check = Callable[[Sequence[Any]], Iterable[CellError]]
ERROR_ROLE: Final = Qt.ItemDataRole.UserRole + 1
NOWHERE: Final = QModelIndex()


class RowsModel(QAbstractTableModel, Generic[M]):
    """Rows that are edited; what was typed stays, valid or not, until somebody changes it.

    `check` adds mistakes that a single row does not show; it hears each row's model, None
    for one that is invalid. With `fixed` rows are neither added nor taken away.
    """

    errors_changed = Signal()
    edited = Signal()

    def __init__(
        self,
        model: type[M],
        rows: Iterable[M] = (),
        *,
        undo: QUndoStack | None = None,
        check: Check | None = None,
        read_only: Collection[str] = (),
        fixed: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.kinds = kinds_of(model)
        self.undo = undo or QUndoStack(self)
        self.check = check
        self.read_only = frozenset(read_only)
        self.fixed = fixed
        self.cells: list[Cells] = []
        self.mistakes: dict[tuple[int, str], str] = {}
        self.set_rows(rows)

    # --- what it holds

    def set_rows(self, rows: Iterable[M]) -> None:
        """Show other rows; undo starts anew."""
        self.set_cells([json.loads(row.model_dump_json()) for row in rows])

    def set_cells(self, cells: Iterable[Cells]) -> None:
        """Show rows as they were typed, valid or not: a draft; undo starts anew."""
        self.beginResetModel()
        self.cells = [dict(row) for row in cells]
        self.undo.clear()
        self.endResetModel()
        self.validate()

    def rows(self) -> list[M]:
        """Return the rows; a mistake left is a pydantic ValidationError."""
        return [self.model.model_validate_json(json.dumps(row)) for row in self.cells]

    def errors(self) -> list[CellError]:
        """Return every mistake in the order of rows and columns."""
        order = [kind.field for kind in self.kinds]
        places = sorted(self.mistakes, key=lambda place: (place[0], order.index(place[1])))
        return [CellError(row, field, self.mistakes[row, field]) for row, field in places]

    def column_of(self, field: str) -> int:
        """Return the number of a field's column."""
        return [kind.field for kind in self.kinds].index(field)

    def kind(self, index: Index) -> CellKind:
        """Return what an index's column is."""
        return self.kinds[index.column()]

    def validate(self) -> None:
        """Find the mistakes anew and tell that they may have changed."""
        found: dict[tuple[int, str], str] = {}
        for number, row in enumerate(self.cells):
            for field, message in mistakes(self.model, row):
                found.setdefault((number, field), message)
        if self.check is not None:
            for error in self.check([self.valid_row(n, found) for n in range(len(self.cells))]):
                found.setdefault((error.row, error.field), said(error.message))
        self.mistakes = found
        if self.cells:
            corner = self.index(len(self.cells) - 1, len(self.kinds) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)
        self.errors_changed.emit()

    def valid_row(self, number: int, found: dict[tuple[int, str], str]) -> M | None:
        """Return a row as its model, None where it has a mistake."""
        if any(row == number for row, _field in found):
            return None
        return self.model.model_validate_json(json.dumps(self.cells[number]))

    # --- what Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.cells)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.kinds)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt's own type
        """Return a column's title and help, or a row's number."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        kind = self.kinds[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return kind.title
        return kind.help if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's own type
        """Return a cell's text, colour and explanation."""
        if not index.isValid():
            return None
        kind = self.kind(index)
        mistake = self.mistakes.get((index.row(), kind.field))
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return text_of(self.cells[index.row()].get(kind.field))
            case Qt.ItemDataRole.ToolTipRole:
                return mistake or kind.help
            case Qt.ItemDataRole.BackgroundRole:
                return QColor(theme.colours().error_fill) if mistake else None
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if kind.is_number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case _:
                return mistake if role == ERROR_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell which cells can be edited."""
        base = super().flags(index)
        if not index.isValid() or self.kind(index).field in self.read_only:
            return base
        return base | Qt.ItemFlag.ItemIsEditable

    # --- what its user does

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401  # Qt's own type and name
        """Put what was typed into a cell, as a step that can be undone."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        return self.set_values({(index.row(), self.kind(index).field): value})

    def set_values(self, typed: dict[tuple[int, str], object], name: str = "") -> bool:
        """Put what was typed or pasted into cells, all in one step; read-only ones stay."""
        by_field = {kind.field: kind for kind in self.kinds}
        changes = []
        for (row, field), value in typed.items():
            new, old = parsed(by_field[field], value), self.cells[row].get(field)
            if field not in self.read_only and (new != old or type(new) is not type(old)):
                changes.append(edits.Change(row, field, old, new))
        if changes:
            self.undo.push(edits.SetCells(self, changes, name or self.tr("Edit")))
        return bool(changes)

    def add_row(self, cells: Cells, at: int | None = None) -> None:
        """Add a row as a step that can be undone."""
        place = len(self.cells) if at is None else at
        self.undo.push(edits.AddRow(self, place, cells, self.tr("Add row")))

    def remove_rows(self, rows: Iterable[int]) -> None:
        """Take rows away as one step that can be undone."""
        self.undo.beginMacro(self.tr("Remove rows"))
        for row in sorted(set(rows), reverse=True):
            self.undo.push(edits.RemoveRow(self, row, self.cells[row]))
        self.undo.endMacro()
