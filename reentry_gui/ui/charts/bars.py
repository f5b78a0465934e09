"""Figures side by side as bars from zero, each with its interval and its number of cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

FEW: Final = 20
LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
THICK: Final = 0.52  # of a row
TALLEST: Final = 3.2  # lines of text that a row has at most
THICKEST: Final = 1.6  # lines of text
CAP: Final = 0.16
PICKING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


@dataclass(frozen=True)
class Bar:
    """One figure; `low` and `high` are its interval where there is one."""

    name: str
    value: float | None
    n: int
    low: float | None = None
    high: float | None = None
    text: str = ""
    tip: str = ""


class IntervalBars(QWidget):
    """Draws bars below each other, grey where the cases are few; a click or Enter picks one."""

    picked = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: tuple[Bar, ...] = ()
        self.at = -1
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme.font("caption"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changes().switched.connect(self.update)

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show others."""
        self.bars, self.at = bars, -1
        self.setAccessibleDescription("; ".join(f"{bar.name}: {bar.tip}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a comfortable line a bar."""
        return QSize(
            theme.line_height() * 18, int(theme.line_height() * 1.7) * max(len(self.bars), 3)
        )

    def minimumSizeHint(self) -> QSize:
        """Keep the names readable."""
        return QSize(
            theme.line_height() * 12, int(theme.line_height() * 1.2) * max(len(self.bars), 3)
        )

    def span(self) -> tuple[float, float]:
        """Return the lowest and highest value to draw; zero is always seen."""
        told = [v for bar in self.bars for v in (bar.value, bar.low, bar.high) if v is not None]
        low, high = min((*told, 0.0)), max((*told, 0.0))
        return (low, high) if high > low else (low - 1.0, high + 1.0)

    def room(self) -> QRectF:
        """Return where the bars lie, between the names and the figures."""
        metrics = QFontMetricsF(self.font())
        names = max((metrics.horizontalAdvance(bar.name) for bar in self.bars), default=0.0)
        told = max((metrics.horizontalAdvance(figure(bar)) for bar in self.bars), default=0.0)
        inner = QRectF(self.rect()).adjusted(names + theme.S, 0, -told - theme.S, 0)
        return inner.adjusted(theme.XS, 0, -theme.XS, 0)

    def place(self, value: float) -> float:
        """Return the place of a value."""
        low, high = self.span()
        room = self.room()
        return room.left() + room.width() * (value - low) / (high - low)

    def row(self, at: int) -> QRectF:
        """Return the stretch that a bar has, over the whole width."""
        even = self.height() / max(len(self.bars), 1)
        high = min(even, theme.line_height() * TALLEST)
        return QRectF(0, at * high, self.width(), high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw all bars and the line of zero."""
        painter = QPainter(self)
        colours = theme.colours()
        for at, bar in enumerate(self.bars):
            box = self.row(at)
            painter.setPen(QColor(colours.text if bar.n >= FEW else colours.muted))
            painter.drawText(box, LEFT, bar.name)
            painter.drawText(box, RIGHT, figure(bar))
            self.draw_bar(painter, box, bar)
        zero = round(self.place(0.0)) + 0.5
        painter.setPen(QPen(QColor(colours.muted), 1))
        painter.drawLine(QPointF(zero, 0), QPointF(zero, self.row(len(self.bars)).top()))
        if 0 <= self.at < len(self.bars) and self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(self.row(self.at).adjusted(1, 1, -1, -1))
        painter.end()

    def draw_bar(self, painter: QPainter, box: QRectF, bar: Bar) -> None:
        """Draw one bar and its interval."""
        if bar.value is None:
            return
        colours = theme.colours()
        strong = colours.profit if bar.value >= 0 else colours.loss
        colour = QColor(strong if bar.n >= FEW else colours.border)
        zero, end = self.place(0.0), self.place(bar.value)
        high = min(box.height() * THICK, theme.line_height() * THICKEST)
        left, wide = min(zero, end), max(abs(end - zero), 1.0)
        painter.fillRect(QRectF(left, box.center().y() - high / 2, wide, high), colour)
        if bar.low is None or bar.high is None:
            return
        painter.setPen(QPen(QColor(colours.text), 1.2))
        y, cap = box.center().y(), high * CAP / THICK
        low, top = self.place(bar.low), self.place(bar.high)
        painter.drawLine(QPointF(low, y), QPointF(top, y))
        for x in (low, top):
            painter.drawLine(QPointF(x, y - cap), QPointF(x, y + cap))

    def event(self, event: QEvent) -> bool:
        """Tell the bar under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self.bar_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.bars[at].tip if at >= 0 else "", self)
            return True
        return super().event(event)

    def bar_at(self, place: QPointF) -> int:
        """Return the bar in whose row a place lies, -1: none."""
        at = int(place.y() // max(self.row(0).height(), 1.0))
        return at if 0 <= at < len(self.bars) else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the bar under the mouse."""
        if (at := self.bar_at(event.position())) >= 0:
            self.walk_to(at)
            self.picked.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, pick with Enter or space."""
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if (move := moves.get(Qt.Key(event.key()))) is not None and self.bars:
            self.walk_to(min(max(self.at + move, 0), len(self.bars) - 1))
        elif event.key() in PICKING and self.at >= 0:
            self.picked.emit(self.at)
        else:
            super().keyPressEvent(event)

    def walk_to(self, at: int) -> None:
        """Mark a bar; a screen reader is told what it holds."""
        self.at = at
        self.setAccessibleDescription(f"{self.bars[at].name}: {self.bars[at].tip}")
        self.update()

    def rows_seen(self) -> tuple[list[str], list[list[str]]]:
        """Return header and rows of what is shown."""
        head = ["name", "value", "low", "high", "n"]
        return head, [
            [bar.name, *map(exact, (bar.value, bar.low, bar.high)), str(bar.n)] for bar in self.bars
        ]


def exact(value: float | None) -> str:
    """Return a value with all its digits, empty where there is none."""
    return "" if value is None else repr(value)


def figure(bar: Bar) -> str:
    """Return what stands behind a bar."""
    told = "–" if bar.value is None else bar.text or f"{bar.value:,.2f}"
    return f"{told}  n {bar.n}"
