"""The week: a row for all symbols and one for each group; painted with mouse and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView

from reentry_gui.ui import theme
from reentry_gui.ui.moments import weekday
from reentry_gui.ui.tabs.calendar.grid import TileGrid
from reentry_gui.ui.tabs.calendar.tiles import FACE_ROLE, Band, Face, Index

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from reentry_gui.config import CalendarPlan

DAYS: Final = 7
ROWS_SHOWN: Final = 5
NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NOWHERE: Final = QModelIndex()
Place = tuple[int, int]


class WeekModel(QAbstractTableModel):
    """A plan's weeks as rows of seven days."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan: CalendarPlan | None = None
        self.personas: tuple[str, ...] = ()

    def show(self, plan: CalendarPlan | None, personas: tuple[str, ...]) -> None:
        """Show a plan; the rows are told anew only where groups came or went."""
        had = self.rowCount()
        if had != rows_of(plan):
            self.beginResetModel()
        self.plan, self.personas = plan, personas
        if had != rows_of(plan):
            self.endResetModel()
        elif had:
            self.dataChanged.emit(self.index(0, 0), self.index(had - 1, DAYS - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, had - 1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of weeks: the general one and each group's."""
        return 0 if parent.isValid() else rows_of(self.plan)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return seven."""
        return 0 if parent.isValid() else DAYS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt's own type
        """Return a weekday, or whose week a row is."""
        if orientation == Qt.Orientation.Horizontal:
            return weekday(section, short=True) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.row_name(section)
        if role == Qt.ItemDataRole.ToolTipRole and section and self.plan:
            return ", ".join(self.plan.groups[section - 1].symbols)
        return None

    def row_name(self, row: int) -> str:
        """Return whose week a row is."""
        if row == 0 or self.plan is None:
            return self.tr("All symbols")
        group = self.plan.groups[row - 1]
        return f"{group.name} ({len(group.symbols)})"

    def persona(self, row: int, column: int) -> tuple[str, bool]:
        """Return the persona of a day, empty for the fallback cycle; True: from the week above."""
        if self.plan is None:
            return "", True
        own = (self.plan.groups[row - 1].cycle_map if row else self.plan.week).get(NAMES[column])
        return own or self.plan.week.get(NAMES[column], ""), own is None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's own type
        """Return a day's persona as text and as tile."""
        if not index.isValid():
            return None
        name, inherited = self.persona(index.row(), index.column())
        text = name or self.tr("fallback cycle")
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.told(index, text, inherited=inherited and bool(name))
            case _ if role == FACE_ROLE:
                place = self.personas.index(name) if name in self.personas else -1
                return Face((Band(place, text, inherited),))
        return None

    def told(self, index: Index, text: str, *, inherited: bool) -> str:
        """Tell a day in words."""
        where = f"{self.row_name(index.row())}, {weekday(index.column())}"
        source = self.tr(" (from the week of all symbols)") if inherited else ""
        return f"{where}: {text}{source}"


def rows_of(plan: CalendarPlan | None) -> int:
    """Return how many weeks a plan has."""
    return 0 if plan is None else 1 + len(plan.groups)


class WeekGrid(TileGrid):
    """Paints with the mouse: press a day and draw over others."""

    stroked = Signal(object, int)  # the places drawn over, the stroke they belong to

    def __init__(self, model: WeekModel) -> None:
        super().__init__(model.tr("Week"))
        self.setModel(model)
        self.last: Place | None = None
        self.stroke = 0
        vertical = self.verticalHeader()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(theme.line_height() * 2)
        vertical.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        vertical.setMaximumWidth(theme.line_height() * 10)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        model.modelReset.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Be as high as the weeks are, a few of them at most; keep a tile current."""
        rows = min(max(self.model().rowCount(), 1), ROWS_SHOWN)
        height = self.verticalHeader().defaultSectionSize() * rows
        self.setFixedHeight(
            height + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        )
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def place_at(self, event: QMouseEvent) -> Place | None:
        """Return the tile below the mouse."""
        index = self.indexAt(event.position().toPoint())
        return (index.row(), index.column()) if index.isValid() else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        place = self.place_at(event)
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.stroke += 1
        self.last = place
        self.draw_to(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a stroke."""
        place = self.place_at(event)
        if self.last is not None and place is not None and place != self.last:
            self.draw_to(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a stroke."""
        del event
        self.last = None

    def draw_to(self, place: Place) -> None:
        """Paint all tiles from the last one to this: a fast mouse leaves tiles out."""
        places = between(self.last or place, place)
        self.last = place
        self.setCurrentIndex(self.model().index(*place))
        self.stroked.emit(places, self.stroke)


def between(start: Place, end: Place) -> list[Place]:
    """Return the places on the straight line from one to another."""
    steps = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)
    return [
        (
            round(start[0] + (end[0] - start[0]) * n / steps),
            round(start[1] + (end[1] - start[1]) * n / steps),
        )
        for n in range(steps + 1)
    ]
