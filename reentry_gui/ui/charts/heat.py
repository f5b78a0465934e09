"""A heat map: profit and loss by colour, each cell with its cases, grey where they are few."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

STRONGEST: Final = 0.85  # of the colour, at the largest value
WEAKEST: Final = 0.12
FEW: Final = 20  # cases below which a figure is grey: it says little


@dataclass(frozen=True)
class Cell:
    """One figure; `value` None where there is none."""

    value: float | None = None
    n: int = 0
    text: str = ""  # what stands in the cell; its value where empty
    tip: str = ""


@dataclass(frozen=True)
class Grid:
    """Rows × columns of cells with their names; all rows of one length."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    corner: str = ""
    few: int = FEW  # cases below which a figure is grey; 0: figures that need no cases

    @property
    def largest(self) -> float:
        """Return the largest value without its sign among cells that say something."""
        told = [c for line in self.cells for c in line if c.value is not None]
        sure = [c for c in told if c.n >= self.few] or told
        return max((abs(c.value or 0.0) for c in sure), default=0.0)


class HeatMap(QWidget):
    """Draws a Grid; arrows walk through the cells, Enter or a click picks one."""

    picked = Signal(int, int)  # row, column

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid: Grid | None = None
        self.at: tuple[int, int] | None = None
        self.setAccessibleName(name)
        self.setFont(theme.font("caption"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changes().switched.connect(self.update)

    def show_grid(self, grid: Grid | None) -> None:
        """Show another."""
        self.grid, self.at = grid, None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for two lines of text a row."""
        rows = len(self.grid.rows) + 1 if self.grid else 4
        return QSize(theme.line_height() * 20, int(theme.line_height() * 1.6) * rows)

    def minimumSizeHint(self) -> QSize:
        """Keep a line of text a row."""
        rows = len(self.grid.rows) + 1 if self.grid else 4
        return QSize(theme.line_height() * 12, int(theme.line_height() * 1.15) * rows)

    def box(self, row: int, column: int) -> QRectF:
        """Return where a cell lies; row and column −1 are the names."""
        grid = self.grid
        if grid is None:
            return QRectF()
        metrics = QFontMetricsF(self.font())
        names = max((metrics.horizontalAdvance(n) for n in (*grid.rows, grid.corner)), default=0)
        left, head = names + theme.M, metrics.height() + theme.XS
        wide = (self.width() - left) / max(len(grid.columns), 1)
        high = (self.height() - head) / max(len(grid.rows), 1)
        x, w = (0.0, left) if column < 0 else (left + column * wide, wide)
        y, h = (0.0, head) if row < 0 else (head + row * high, high)
        return QRectF(x, y, w, h)

    def cell_at(self, place: QPointF) -> tuple[int, int] | None:
        """Return row and column of a place."""
        if self.grid is None:
            return None
        first = self.box(0, 0)
        row = math.floor((place.y() - first.top()) / first.height())
        column = math.floor((place.x() - first.left()) / first.width())
        inside = 0 <= row < len(self.grid.rows) and 0 <= column < len(self.grid.columns)
        return (row, column) if inside else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw names and cells."""
        if (grid := self.grid) is None:
            return
        painter = QPainter(self)
        muted, middle = QColor(theme.colours().muted), Qt.AlignmentFlag.AlignCenter
        painter.setPen(muted)
        painter.drawText(self.box(-1, -1), int(middle), grid.corner)
        for row, name in enumerate(grid.rows):
            painter.drawText(self.box(row, -1).adjusted(0, 0, -theme.S, 0), RIGHT, name)
        for column, name in enumerate(grid.columns):
            painter.drawText(self.box(-1, column), int(middle), name)
        for row, line in enumerate(grid.cells):
            for column, cell in enumerate(line):
                self.draw_cell(painter, self.box(row, column).adjusted(1, 1, -1, -1), cell)
        if self.at is not None and self.hasFocus():
            painter.setPen(QPen(QColor(theme.colours().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.box(*self.at).adjusted(1, 1, -1, -1))
        painter.end()

    def draw_cell(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        """Draw one cell: its colour, its value, and how many cases below."""
        colours = theme.colours()
        painter.fillRect(box, self.fill(cell))
        if cell.value is None:
            return
        metrics = QFontMetricsF(self.font())
        few = self.grid.few if self.grid else FEW
        painter.setPen(QColor(colours.muted if cell.n < few else colours.text))
        value, count = cell.text or f"{cell.value:,.2f}", f"n {cell.n}" if few else ""
        if max(map(metrics.horizontalAdvance, (value, count))) > box.width():
            value = value if metrics.horizontalAdvance(value) <= box.width() else ""
            count = ""
        if value and count and box.height() >= 2 * metrics.height():
            half = box.height() / 2
            painter.drawText(box.adjusted(0, 0, 0, -half), BELOW, value)
            painter.drawText(box.adjusted(0, half, 0, 0), ABOVE, count)
        elif value:
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), value)

    def fill(self, cell: Cell) -> QColor:
        """Return a cell's colour: the larger, the stronger; grey where the cases are few."""
        colours = theme.colours()
        base = QColor(colours.surface)
        largest = self.grid.largest if self.grid else 0.0
        if cell.value is None or not largest:
            return base
        strong = QColor(colours.profit if cell.value >= 0 else colours.loss)
        if self.grid and cell.n < self.grid.few:
            strong = QColor(colours.border)
        share = WEAKEST + (STRONGEST - WEAKEST) * min(abs(cell.value) / largest, 1.0) * 0.7
        return mixed(base, strong, share)

    def event(self, event: QEvent) -> bool:
        """Tell the cell under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def tip_at(self, place: QPointF) -> str:
        """Return what is known of the cell at a place."""
        at = self.cell_at(place)
        return self.grid.cells[at[0]][at[1]].tip if self.grid and at else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the cell under the mouse."""
        if (at := self.cell_at(event.position())) is not None:
            self.walk_to(*at)
            self.picked.emit(*at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, pick with Enter or space."""
        row, column = self.at or (0, 0)
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
        }
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self.walk_to(row + step[0], column + step[1])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.at:
            self.picked.emit(*self.at)
        else:
            super().keyPressEvent(event)

    def walk_to(self, row: int, column: int) -> None:
        """Mark a cell; a screen reader is told what it holds."""
        if self.grid is None or not self.grid.rows or not self.grid.columns:
            return
        row = min(max(row, 0), len(self.grid.rows) - 1)
        column = min(max(column, 0), len(self.grid.columns) - 1)
        self.at = (row, column)
        cell = self.grid.cells[row][column]
        told = f"{self.grid.rows[row]}, {self.grid.columns[column]}: {cell.tip or cell.text}"
        self.setAccessibleDescription(told)
        self.update()

    def rows_seen(self) -> tuple[list[str], list[list[str]]]:
        """Return header and rows of what is shown."""
        if self.grid is None:
            return [], []
        head = [self.grid.corner or "row", "column", "value", "n"]
        return head, [
            [row, column, "" if cell.value is None else repr(cell.value), str(cell.n)]
            for row, line in zip(self.grid.rows, self.grid.cells, strict=True)
            for column, cell in zip(self.grid.columns, line, strict=True)
        ]


RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
BELOW: Final = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
ABOVE: Final = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)


def mixed(base: QColor, strong: QColor, share: float) -> QColor:
    """Return a colour between two; share 1 is the strong one."""
    parts = zip(base.getRgb()[:3], strong.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * share) for a, b in parts))
