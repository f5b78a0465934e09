"""The month: six weeks of tiles; days are selected, then made exceptions."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QHeaderView

from reentry_gui.ui import theme
from reentry_gui.ui.moments import long_day_text, weekday
from reentry_gui.ui.tabs.calendar.grid import TileGrid
from reentry_gui.ui.tabs.calendar.tiles import FACE_ROLE, Band, Face, Index

if TYPE_CHECKING:
    from reentry_gui.ui.tabs.calendar.look import Day

WEEKS: Final = 6
DAYS: Final = 7
NOWHERE: Final = QModelIndex()


class MonthModel(QAbstractTableModel):
    """The days of a month, and those around it that fill the weeks."""

    def __init__(self, month: dt.date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.month = month.replace(day=1)
        self.days: dict[dt.date, Day] = {}
        self.personas: tuple[str, ...] = ()
        self.today = month

    @property
    def first(self) -> dt.date:
        """Return the Monday that the view begins with."""
        return self.month - dt.timedelta(days=self.month.weekday())

    def set_month(self, month: dt.date) -> None:
        """Show another month; its days come when they are known."""
        self.month = month.replace(day=1)
        self.tell()

    def show(self, days: tuple[Day, ...], personas: tuple[str, ...], today: dt.date) -> None:
        """Show what is due."""
        self.days = {day.day: day for day in days}
        self.personas = personas
        self.today = today
        self.tell()

    def tell(self) -> None:
        """Tell the view that every tile may be another."""
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return six."""
        return 0 if parent.isValid() else WEEKS

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return seven."""
        return 0 if parent.isValid() else DAYS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt's own type
        """Return a weekday."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return weekday(section, short=True)
        return None

    def date_at(self, row: int, column: int) -> dt.date:
        """Return the day of a tile."""
        return self.first + dt.timedelta(days=row * DAYS + column)

    def place_of(self, day: dt.date) -> QModelIndex:
        """Return a day's tile; invalid: it is not on view."""
        number = (day - self.first).days
        if not 0 <= number < WEEKS * DAYS:
            return QModelIndex()
        return self.index(number // DAYS, number % DAYS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's own type
        """Return a day as text and as tile."""
        if not index.isValid():
            return None
        day = self.date_at(index.row(), index.column())
        found = self.days.get(day)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{day.day} {found.names}" if found else str(day.day)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.told(day, found)
            case _ if role == FACE_ROLE:
                return self.face(day, found)
        return None

    def told(self, day: dt.date, found: Day | None) -> str:
        """Tell a day in words."""
        lines = [long_day_text(day)]
        if found:
            lines += [*found.lines, *found.remarks]
        return "\n".join(lines)

    def face(self, day: dt.date, found: Day | None) -> Face:
        """Return a day's tile."""
        return Face(
            bands=tuple(self.bands(found)) if found else (),
            caption=f"{day.day}  {found.reason}" if found and found.reason else str(day.day),
            marks=marks(found) if found else (),
            is_faded=day.month != self.month.month or day < self.today,
            is_today=day == self.today,
        )

    def bands(self, found: Day) -> list[Band]:
        """Return a band for each persona; on a day with a closed market only in outline."""
        several = len(found.personas) > 1
        return [
            Band(
                self.personas.index(name) if name in self.personas else -1,
                f"{name} ({count})" if several else name,
                inherited=found.is_closed,
            )
            for name, count in found.personas
        ]


def marks(day: Day) -> tuple[str, ...]:
    """Return the icons for what is special about a day."""
    found = {
        "warning": bool(day.problems),
        "hand": day.is_by_hand,
        "pin": day.is_exception,
        "clock": day.has_clock_change,
    }
    return tuple(icon for icon, there in found.items() if there)


class MonthGrid(TileGrid):
    """Six weeks."""

    def __init__(self, model: MonthModel) -> None:
        super().__init__(model.tr("Month"))
        self.setModel(model)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = theme.line_height() * 5 // 2
        self.setMinimumHeight(row * WEEKS + self.horizontalHeader().sizeHint().height())
        self.month = model

    def selected_days(self) -> list[dt.date]:
        """Return the selected days in order."""
        return [self.month.date_at(*place) for place in self.selected_cells()]
