"""A table to look at: frozen records, a column for each thing they tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon

from reentry_gui.ui.tables.delegate import Look

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
NOWHERE: Final = QModelIndex()


def plain(value: object) -> str:
    """Write a value; nothing is an empty cell."""
    return "" if value is None else str(value)


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column: its title, what it takes from a record, and how that is shown.

    Rows are sorted by `value`; `text` writes it. `colour` and `icon` go by the record.
    """

    title: str
    value: Callable[[R], Any]
    text: Callable[[Any], str] = plain
    right: bool = False
    help: str = ""
    tip: Callable[[R], str] | None = None
    colour: Callable[[R], str | None] | None = None
    icon: Callable[[R], QIcon | None] | None = None


class RecordsModel(QAbstractTableModel, Generic[R]):
    """Shows records; sorts and filters them itself."""

    def __init__(
        self, columns: Sequence[Column[R]], rows: Iterable[R] = (), parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.everything: list[R] = []
        self.shown: list[R] = []
        self.wanted = ""
        self.sorted_by: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self.set_rows(rows)

    def set_rows(self, rows: Iterable[R]) -> None:
        """Show other records, sorted and filtered as before."""
        self.beginResetModel()
        self.everything = list(rows)
        self.arrange()
        self.endResetModel()

    def set_filter(self, text: str) -> None:
        """Show only the records one of whose cells holds the text."""
        self.beginResetModel()
        self.wanted = text.casefold()
        self.arrange()
        self.endResetModel()

    def arrange(self) -> None:
        """Filter and sort anew."""
        self.shown = [row for row in self.everything if self.fits(row)]
        column, order = self.sorted_by
        if column >= 0:
            value = self.columns[column].value
            is_down = order == Qt.SortOrder.DescendingOrder
            self.shown.sort(key=lambda row: sort_key(value(row)), reverse=is_down)

    def fits(self, row: R) -> bool:
        """Tell whether a record holds what is looked for."""
        return not self.wanted or any(
            self.wanted in column.text(column.value(row)).casefold() for column in self.columns
        )

    def row(self, index: Index) -> R:
        """Return the record in an index's row."""
        return self.shown[index.row()]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of records shown."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt's own type
        """Return a column's title and help."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return self.columns[section].help if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's own type
        """Return what a cell shows."""
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self.row(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(column.value(row))
            case Qt.ItemDataRole.ToolTipRole:
                return column.tip(row) if column.tip else None
            case Qt.ItemDataRole.ForegroundRole:
                colour = column.colour(row) if column.colour else None
                return QColor(colour) if colour else None
            case Qt.ItemDataRole.DecorationRole:
                return column.icon(row) if column.icon else None
            case Qt.ItemDataRole.TextAlignmentRole:
                is_right = column.right
                side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def look(self, row: int, column: int) -> Look:
        """Return how a cell is painted."""
        shown, record = self.columns[column], self.shown[row]
        colour = shown.colour(record) if shown.colour else None
        icon = shown.icon(record) if shown.icon else None
        return Look(shown.text(shown.value(record)), shown.right, colour, icon)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column's values; -1 brings back the order they were given in."""
        self.beginResetModel()
        self.sorted_by = (column, order)
        self.arrange()
        self.endResetModel()


def sort_key(value: object) -> tuple[int, Any]:
    """Return what a value is sorted by: nothing first, then numbers, then the rest as text."""
    if value is None:
        return 0, 0
    if isinstance(value, int | float):
        return 1, value
    return 2, str(value).casefold()
