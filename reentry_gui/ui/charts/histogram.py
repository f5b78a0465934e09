"""Counts as upright bars: losses and gains by colour, walked through and picked by keys."""

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

GAP: Final = 0.12  # of a bar's width
LINES: Final = 4  # of the scale at the left, at most
PICKING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
MIDDLE: Final = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True)
class Step:
    """One bar: from where to where, how many cases, and what is said of them."""

    left: float
    right: float
    n: int
    tip: str = ""


class Histogram(QWidget):
    """Draws steps of one width, with a mark at the mean; a click or Enter picks one."""

    picked = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps: tuple[Step, ...] = ()
        self.mark: float | None = None
        self.mark_name = ""
        self.at = -1
        self.setAccessibleName(name)
        self.setFont(theme.font("caption"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changes().switched.connect(self.update)

    def show_steps(
        self, steps: tuple[Step, ...], mark: float | None = None, mark_name: str = ""
    ) -> None:
        """Show others; `mark` is a place on the axis with its name."""
        self.steps, self.mark, self.mark_name, self.at = steps, mark, mark_name, -1
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a picture that can be read."""
        return QSize(theme.line_height() * 22, theme.line_height() * 13)

    def minimumSizeHint(self) -> QSize:
        """Keep the axis readable."""
        return QSize(theme.line_height() * 12, theme.line_height() * 7)

    def room(self) -> QRectF:
        """Return where the bars stand."""
        metrics = QFontMetricsF(self.font())
        left = metrics.horizontalAdvance(f"{self.highest():,}") + theme.S
        below = metrics.height() + theme.S
        return QRectF(self.rect()).adjusted(left, metrics.height() + theme.XS, -theme.M, -below)

    def highest(self) -> int:
        """Return the largest count."""
        return max((step.n for step in self.steps), default=0)

    def box(self, at: int) -> QRectF:
        """Return where a bar stands."""
        room = self.room()
        wide = room.width() / max(len(self.steps), 1)
        high = room.height() * self.steps[at].n / max(self.highest(), 1)
        return QRectF(room.left() + at * wide, room.bottom() - high, wide, high)

    def place(self, value: float) -> float:
        """Return where a value lies on the axis."""
        low, high = self.steps[0].left, self.steps[-1].right
        room = self.room()
        return room.left() + room.width() * (value - low) / (high - low)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw scale, bars and axis."""
        if not self.steps:
            return
        painter = QPainter(self)
        self.draw_scale(painter)
        colours = theme.colours()
        for at, step in enumerate(self.steps):
            box = self.box(at)
            gap = box.width() * GAP / 2
            colour = QColor(colours.profit if step.left >= 0 else colours.loss)
            painter.fillRect(box.adjusted(gap, 0, -gap, 0), colour)
            if at == self.at and self.hasFocus():
                painter.setPen(QPen(QColor(colours.text), 2))
                painter.drawRect(box)
        self.draw_axis(painter)
        painter.end()

    def draw_scale(self, painter: QPainter) -> None:
        """Draw lines at round counts."""
        room, colours = self.room(), theme.colours()
        for count in ticks(self.highest()):
            y = round(room.bottom() - room.height() * count / max(self.highest(), 1)) + 0.5
            painter.setPen(QPen(QColor(colours.border), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(QColor(colours.muted))
            box = QRectF(0, y - 20, room.left() - theme.S, 40)
            painter.drawText(box, RIGHT, f"{count:,}")

    def draw_axis(self, painter: QPainter) -> None:
        """Write the edges that have room, and the mark."""
        room, colours = self.room(), theme.colours()
        metrics = QFontMetricsF(self.font())
        edges = [step.left for step in self.steps] + [self.steps[-1].right]
        widest = max(metrics.horizontalAdvance(edge_text(edge)) for edge in edges) + theme.S
        every = max(math.ceil(widest * len(self.steps) / max(room.width(), 1)), 1)
        zero = next((at for at, edge in enumerate(edges) if abs(edge) < 1e-9), 0)
        painter.setPen(QColor(colours.muted))
        for at in range(zero % every, len(edges), every):
            box = QRectF(self.place(edges[at]) - widest, room.bottom() + theme.XS, 2 * widest, 40)
            painter.drawText(box, MIDDLE, edge_text(edges[at]))
        if self.mark is not None:
            x = self.place(self.mark)
            painter.setPen(QPen(QColor(colours.text), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()))
            wide = metrics.horizontalAdvance(self.mark_name)
            left = min(max(x - wide / 2, 0), self.width() - wide)
            painter.drawText(QRectF(left, 0, wide + 1, metrics.height()), MIDDLE, self.mark_name)

    def step_at(self, place: QPointF) -> int:
        """Return the bar over or under a place, -1: none."""
        room = self.room()
        at = math.floor((place.x() - room.left()) / max(room.width(), 1) * len(self.steps))
        return at if 0 <= at < len(self.steps) else -1

    def event(self, event: QEvent) -> bool:
        """Tell the bar under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self.step_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.steps[at].tip if at >= 0 else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, pick with Enter or space."""
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if (move := moves.get(Qt.Key(event.key()))) is not None and self.steps:
            self.walk_to(min(max(self.at + move, 0), len(self.steps) - 1))
        elif event.key() in PICKING and self.at >= 0:
            self.picked.emit(self.at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the bar over or under the mouse."""
        if self.steps and (at := self.step_at(event.position())) >= 0:
            self.walk_to(at)
            self.picked.emit(at)

    def walk_to(self, at: int) -> None:
        """Mark a bar; a screen reader is told what it holds."""
        self.at = at
        self.setAccessibleDescription(self.steps[at].tip)
        self.update()

    def rows_seen(self) -> tuple[list[str], list[list[str]]]:
        """Return header and rows of what is shown."""
        return ["from", "to", "n"], [[repr(s.left), repr(s.right), str(s.n)] for s in self.steps]


def edge_text(value: float) -> str:
    """Write an edge without needless digits."""
    return f"{0.0 if abs(value) < 1e-9 else value:,.10g}"


def ticks(highest: int) -> list[int]:
    """Return round counts up to the highest, a few."""
    if highest <= 0:
        return []
    rough = highest / LINES
    power = 10 ** math.floor(math.log10(max(rough, 1)))
    step = next(power * each for each in (1, 2, 5, 10) if power * each >= rough)
    return list(range(0, highest + 1, step))
