"""A table to look at over numpy columns: a million rows, sorted and filtered by an order.

Imports numpy: import it where such a table is shown, not before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QColor

from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.tables.delegate import Look
from reentry_gui.ui.tables.records import NOWHERE, Index, plain

AT_ONCE: Final = 20_000  # rows that are sorted in a few milliseconds; more go to a worker
DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
ALIGNMENT: Final = int(Qt.ItemDataRole.TextAlignmentRole)
TOOLTIP: Final = int(Qt.ItemDataRole.ToolTipRole)
FOREGROUND: Final = int(Qt.ItemDataRole.ForegroundRole)
LEFT: Final = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
RIGHT: Final = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)

Places = NDArray[np.intp]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class ArrayColumn:
    """One column: an array with an entry a row, and how an entry is shown.

    Rows are sorted by the entries, nan last; where these only stand for something else,
    such as places of names, `ranks` returns what to sort by.
    """

    key: str
    title: str
    values: NDArray[Any]
    text: Callable[[Any], str] = plain
    right: bool = False
    help: str = ""
    colour: Callable[[Any], str | None] | None = None
    tip: Callable[[Any], str] | None = None
    ranks: Callable[[], NDArray[Any]] | None = None

    @property
    def sorted_by(self) -> NDArray[Any]:
        """Return one sortable entry a row."""
        return self.values if self.ranks is None else self.ranks()

    def written(self, row: int) -> str:
        """Return what the cell of a row shows."""
        return self.text(self.values.item(row))


class ColumnsModel(QAbstractTableModel):
    """Shows columns of one length; `order` holds the rows that are seen, from the top down."""

    arranged = Signal()  # other rows are seen, or in another order

    def __init__(self, columns: Sequence[ArrayColumn] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[ArrayColumn, ...] = ()
        self.sides: list[int] = []
        self.order: Places = np.zeros(0, dtype=np.intp)
        self.mask: Mask | None = None
        self.sorted_by: tuple[int, bool] = (-1, False)
        self.job: Job[Places] | None = None
        self.set_columns(columns)

    def set_columns(self, columns: Sequence[ArrayColumn], mask: Mask | None = None) -> None:
        """Show other columns, sorted as before where the sorted one is still there."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.sides = [RIGHT if column.right else LEFT for column in columns]
        self.mask = mask
        if self.sorted_by[0] >= len(self.columns):
            self.sorted_by = (-1, False)
        self.order = self.plain_order()
        self.endResetModel()
        self.arrange()

    def plain_order(self) -> Places:
        """Return the rows that pass, in the order they were given in."""
        if self.mask is not None:
            return np.flatnonzero(self.mask)
        return np.arange(len(self.columns[0].values) if self.columns else 0)

    def show_where(self, mask: Mask | None) -> None:
        """Show only the rows where the mask is true; None: all."""
        self.mask = mask
        self.arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 brings back the order they were given in."""
        self.sorted_by = (column, order == Qt.SortOrder.DescendingOrder)
        self.arrange()

    def arrange(self) -> None:
        """Filter and sort anew; many rows in a worker, the ones shown stay until then."""
        if self.job is not None:
            self.job.forget()
            self.job = None
        column, is_down = self.sorted_by
        rows = self.plain_order()
        if not 0 <= column < len(self.columns):
            self.take(rows)
            return
        chosen = self.columns[column]
        if len(rows) <= AT_ONCE:
            self.take(in_order(chosen.sorted_by, rows, descending=is_down))
            return
        self.job = run_in_background(
            self, lambda: in_order(chosen.sorted_by, rows, descending=is_down), self.take
        )

    def take(self, order: Places) -> None:
        """Show rows in an order."""
        self.beginResetModel()
        self.order = order
        self.endResetModel()
        self.arranged.emit()

    # --- what others ask

    def row(self, shown: int) -> int:
        """Return which row of the columns is shown at a place."""
        return self.order.item(shown)

    def place_of(self, row: int) -> int:
        """Return where a row of the columns is shown, -1 where it is not."""
        found = np.flatnonzero(self.order == row)
        return int(found[0]) if len(found) else -1

    def number(self, key: str) -> int:
        """Return the number of a column."""
        return [column.key for column in self.columns].index(key)

    def block(self, shown: Sequence[int], columns: Sequence[int]) -> list[list[str]]:
        """Return what the cells of some rows and columns show; safe in a worker."""
        chosen, order = [self.columns[number] for number in columns], self.order
        return [[column.written(order.item(at)) for column in chosen] for at in shown]

    # --- what Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: ANN401  # Qt's own type
        """Return a column's title and help."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role == DISPLAY:
            return self.columns[section].title
        return self.columns[section].help if role == TOOLTIP else None

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: ANN401  # Qt's own type
        """Return what a cell shows."""
        at = index.row()
        if at < 0:
            return None
        if role == DISPLAY:
            column = self.columns[index.column()]
            return column.text(column.values.item(self.order.item(at)))
        if role == ALIGNMENT:
            return self.sides[index.column()]
        if role == FOREGROUND:
            return self.coloured(self.columns[index.column()], at)
        if role == TOOLTIP:
            tip = self.columns[index.column()].tip
            return tip(self.columns[index.column()].values.item(self.row(at))) if tip else None
        return None

    def look(self, row: int, column: int) -> Look:
        """Return how a cell is painted."""
        shown = self.columns[column]
        value = shown.values.item(self.order.item(row))
        colour = shown.colour(value) if shown.colour is not None else None
        return Look(shown.text(value), shown.right, colour)

    def coloured(self, column: ArrayColumn, at: int) -> QColor | None:
        """Return the colour that a cell is written in."""
        if column.colour is None:
            return None
        colour = column.colour(column.values.item(self.order.item(at)))
        return QColor(colour) if colour else None


def in_order(keys: NDArray[Any], rows: Places, *, descending: bool) -> Places:
    """Return rows sorted by their keys, equal ones in the order given, nan last either way."""
    values = keys[rows]
    if descending:
        found = len(rows) - 1 - np.argsort(values[::-1], kind="stable")[::-1]
    else:
        found = np.argsort(values, kind="stable")
    if values.dtype.kind == "f":
        empty = np.isnan(values[found])
        found = np.concatenate((found[~empty], found[empty]))
    return rows[found]


def ranks_of(names: Sequence[str], places: NDArray[np.integer[Any]]) -> NDArray[np.intp]:
    """Return what rows are sorted by that name something by its place; −1, no name, comes first."""
    order = sorted(range(len(names)), key=lambda at: names[at].casefold())
    rank = np.empty(len(names) + 1, dtype=np.intp)
    rank[order] = np.arange(len(names))
    rank[-1] = -1
    found: NDArray[np.intp] = rank[places]
    return found
