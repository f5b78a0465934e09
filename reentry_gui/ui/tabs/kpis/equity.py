"""The balance with its drawdown below, on one axis of time, personas behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reentry_gui.kpi.cells import Cell
from reentry_gui.kpi.clocks import day_of
from reentry_gui.kpi.curves import SEVERAL
from reentry_gui.ui import theme
from reentry_gui.ui.charts import Band, Line, Plot
from reentry_gui.ui.tabs.kpis import words
from reentry_gui.ui.theme.categories import category

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from reentry_gui.ui.tabs.kpis.work import Picture

AXIS_LETTERS: Final = 11  # of the values at the left: both plots begin at one place


class EquityChart(QWidget):
    """Two plots that are zoomed and panned together; a click or Enter picks a day."""

    picked = Signal(object)  # a day on the filter's clock

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.balance = Plot(self.tr("Balance after each closed trade"))
        self.fall = Plot(self.tr("Drawdown: fall from the highest balance"))
        self.legend = Legend()
        self.picture: Picture | None = None
        self.balance.tells = lambda x: self.asked(x, self.tr("Balance = balance before + Σp"))
        self.fall.tells = lambda x: self.asked(x, self.tr("Drawdown = Σp − its highest so far"))
        wide = self.fontMetrics().horizontalAdvance("0" * AXIS_LETTERS)
        for plot in (self.balance, self.fall):
            plot.keep_left(wide)
            plot.picked.connect(self.pick)
        self.balance.tells_places = False
        self.balance.looked.connect(self.fall.look_at)
        self.fall.looked.connect(self.balance.look_at)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self.legend)
        column.addWidget(self.balance, 3)
        column.addWidget(self.fall, 1)
        self.setMinimumHeight(theme.line_height() * 16)

    def show_picture(self, picture: Picture) -> None:
        """Show the curves of a picture."""
        bands = [
            Band(s.left, s.right, persona_name(s.persona, self.tr("several personas")), fill)
            for s in picture.panels.stretches
            if (fill := fill_of(picture, s.persona)) is not None
        ]
        names = dict.fromkeys(s.persona for s in picture.panels.stretches if s.persona != SEVERAL)
        self.legend.show_names([(name, picture.persona_place(name)) for name in names])
        self.picture = picture
        self.balance.show_lines([Line(self.tr("Balance"), picture.balance, "accent")], bands)
        self.fall.show_lines(
            [Line(self.tr("Drawdown"), picture.fall, "loss", is_filled=True)], bands
        )

    def asked(self, x: float, formula: str) -> list[str]:
        """Return formula, n and the command that lists the trades of a place's day."""
        if self.picture is None:
            return []
        picture, day = self.picture, day_of(int(x))
        n = max(int(np.searchsorted(picture.panels.curves.x, x, "right")) - 1, 0)
        return [
            f"{formula}, n {n:,}",
            words.period(picture.question, picture.today),
            picture.question.list_command(picture.today, Cell(day=day).words()),
        ]

    def pick(self, x: float) -> None:
        """Pick the day of a place."""
        self.picked.emit(day_of(int(x)))

    def reset(self) -> None:
        """Show all."""
        self.balance.reset()

    def rows_seen(self) -> tuple[list[str], list[list[str]]]:
        """Return header and rows of both curves, as far as they are seen."""
        head, rows = self.balance.rows_seen()
        return head, rows + self.fall.rows_seen()[1]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the keys of the plots work here, too."""
        self.balance.keyPressEvent(event)


def fill_of(picture: Picture, name: str) -> Callable[[], str] | None:
    """Return what tells a persona's colour; several at a time have none."""
    place = picture.persona_place(name)
    return None if name == SEVERAL else lambda: category(place).fill


def persona_name(name: str, several: str) -> str:
    """Return the name of a band."""
    return several if name == SEVERAL else name


class Legend(QWidget):
    """Which colour is whose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names: list[tuple[str, int]] = []
        self.setFont(theme.font("caption"))
        self.setAccessibleName(self.tr("Colours of the personas"))
        theme.changes().switched.connect(self.update)

    def show_names(self, names: list[tuple[str, int]]) -> None:
        """Show names with the places that their colours follow."""
        self.names = names
        self.setVisible(bool(names))
        self.setAccessibleDescription(", ".join(name for name, _place in names))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a line."""
        return QSize(theme.line_height() * 10, theme.line_height() + theme.XS)

    def minimumSizeHint(self) -> QSize:
        """Keep the line."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a square and a name each."""
        painter = QPainter(self)
        metrics = QFontMetricsF(self.font())
        side, x = metrics.ascent(), 0.0
        for name, place in self.names:
            square = QRectF(x, (self.height() - side) / 2, side, side)
            painter.setPen(QColor(category(place).strong))
            painter.setBrush(QColor(category(place).fill))
            painter.drawRect(square)
            painter.setPen(QColor(theme.colours().muted))
            wide = metrics.horizontalAdvance(name)
            box = QRectF(square.right() + theme.XS, 0, wide + 1, self.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), name)
            x = box.right() + theme.M
        painter.end()
