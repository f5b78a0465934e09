"""Bars, a path and a limit over the generations of a chain, drawn by ourselves."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

MARKER: Final = 3.5  # radius of a point of the path
LINE_WIDTH: Final = 2.0
WIDEST_BAR: Final = 44.0
ROOM_ABOVE: Final = 1.18  # of the highest value, for its figure
FAR_OFF: Final = 2.5  # times the highest value: a limit up there would flatten the bars
SAMPLE: Final = 18.0  # width of the sample of the limit's line
LEFT: Final = Qt.AlignmentFlag.AlignLeft
RIGHT: Final = Qt.AlignmentFlag.AlignRight
MIDDLE: Final = Qt.AlignmentFlag.AlignHCenter
NICE: Final = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True)
class Curves:
    """What one chart shows; the places in both series are the generations."""

    title: str
    unit: str  # after a value in tips: " lots", " %"
    bars: tuple[float, ...]
    path: tuple[float, ...]
    limit: float
    limit_name: str
    bars_name: str
    path_name: str
    money: float | None = None  # what 1 unit is worth, for the axis on the right
    money_name: str = ""

    @property
    def generations(self) -> int:
        """Return how many generations the longer series has."""
        return max(len(self.bars), len(self.path))

    @property
    def peak(self) -> float:
        """Return the highest value of both series."""
        return max((*self.bars, *self.path, 0.0))

    @property
    def limit_is_near(self) -> bool:
        """Tell whether the limit can be drawn without flattening the bars."""
        return not self.peak or self.limit <= FAR_OFF * self.peak

    @property
    def top(self) -> float:
        """Return the value at the upper edge, never 0."""
        highest = max(self.peak, self.limit) if self.limit_is_near else self.peak
        return highest * ROOM_ABOVE or 1.0

    def tip(self, generation: int) -> str:
        """Return what is known of one generation."""
        series = ((self.bars_name, self.bars), (self.path_name, self.path))
        told = [
            f"{name}: {values[generation]:.4g}{self.unit}{self.in_money(values[generation])}"
            for name, values in series
            if generation < len(values)
        ]
        return "\n".join([*told, f"{self.limit_name}: {self.limit:g}{self.unit}"])

    def in_money(self, value: float) -> str:
        """Return a value in money, in brackets, where it is known what it is worth."""
        return f" ({value * self.money:,.2f})" if self.money else ""


def ticks(top: float, most: int = 4) -> list[float]:
    """Return round values from 0 to below `top`, at most `most` above 0."""
    if not (0 < top < math.inf):
        return [0.0]
    power = 10.0 ** math.floor(math.log10(top / most))
    step = next(nice * power for nice in NICE if nice * power * most >= top * 0.999)
    return [step * number for number in range(math.floor(top / step) + 1)]


def short(value: float) -> str:
    """Write a value in few letters: 0.5, 120, 7.5k."""
    return f"{value / 1000:g}k" if value >= 1000 else f"{value:.3g}"


@dataclass(frozen=True)
class Frame:
    """Where values lie on the widget."""

    area: QRectF
    top: float
    generations: int

    @property
    def slot(self) -> float:
        """Return the width that a generation has."""
        return self.area.width() / max(self.generations, 2)

    def x(self, generation: int) -> float:
        """Return the middle of a generation."""
        return self.area.left() + (generation + 0.5) * self.slot

    def y(self, value: float) -> float:
        """Return the height of a value."""
        return self.area.bottom() - self.area.height() * min(value / self.top, 1.0)

    def bar(self, generation: int, value: float) -> QRectF:
        """Return a bar, on whole pixels so that its edges are sharp."""
        width = round(min(self.slot * 0.6, WIDEST_BAR))
        left, upper = round(self.x(generation) - width / 2), round(self.y(value))
        return QRectF(left, upper, max(width, 1), round(self.area.bottom()) - upper)


class LadderChart(QWidget):
    """Draws Curves; the tip tells the generation under the mouse."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.curves: Curves | None = None
        self.setAccessibleName(name)
        self.setFont(theme.font("caption"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changes().switched.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for room for the bars, their figures and two axes."""
        return QSize(theme.line_height() * 13, theme.line_height() * 10)

    def minimumSizeHint(self) -> QSize:
        """Keep the figures readable."""
        return QSize(theme.line_height() * 9, theme.line_height() * 8)

    def show_curves(self, curves: Curves | None) -> None:
        """Show others, or nothing."""
        self.curves = curves
        tips = [f"{at}: {curves.tip(at)}" for at in range(curves.generations)] if curves else []
        self.setAccessibleDescription("; ".join(tips).replace("\n", ", "))
        self.update()

    def frame(self, curves: Curves) -> Frame:
        """Return where the values lie, left free what the axes and the title need."""
        metrics = QFontMetricsF(self.font())
        labels = ticks(curves.top)
        left = max(metrics.horizontalAdvance(short(value)) for value in labels) + theme.S
        right = theme.XS + 0.0
        if curves.money:
            money = (short(value * curves.money) for value in labels)
            right = max(metrics.horizontalAdvance(text) for text in money) + theme.S
        above, below = metrics.height() * 2 + theme.XS, metrics.height() + theme.XS
        area = QRectF(self.rect()).adjusted(left, above, -right, -below)
        return Frame(area, curves.top, curves.generations)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw everything anew."""
        if self.curves is None:
            return
        painter = QPainter(self)
        Drawing(painter, self.frame(self.curves), self.curves).draw()
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Tell the generation under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self.tip_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def tip_at(self, place: QPointF) -> str:
        """Return what is to be told of a place, empty beside the chart."""
        if self.curves is None:
            return ""
        frame = self.frame(self.curves)
        at = math.floor((place.x() - frame.area.left()) / frame.slot)
        if not 0 <= at < self.curves.generations:
            return ""
        return self.tr("Generation {number}").format(number=at) + "\n" + self.curves.tip(at)


class Drawing:
    """One drawing of a chart; from the back to the front."""

    def __init__(self, painter: QPainter, frame: Frame, curves: Curves) -> None:
        self.painter, self.frame, self.curves = painter, frame, curves
        self.colours = theme.colours()
        self.metrics = QFontMetricsF(painter.font())

    def draw(self) -> None:
        """Draw axes, bars, path and limit, then the figures over them all."""
        self.axes()
        self.bars()
        self.path()
        self.limit()
        self.figures()

    def text(self, box: QRectF, words: str, colour: str, align: Qt.AlignmentFlag) -> None:
        """Write a few words."""
        self.painter.setPen(QColor(colour))
        self.painter.drawText(box, int(align | Qt.AlignmentFlag.AlignVCenter), words)

    def room(self) -> float:
        """Return the width for what stands above the bars: up to the widget's edge."""
        return self.painter.viewport().width() - self.frame.area.left()

    def axes(self) -> None:
        """Draw the title, the lines of the round values, and the generations below."""
        area, high = self.frame.area, self.metrics.height()
        title = QRectF(area.left(), 0, self.room(), high)
        self.text(title, self.curves.title, self.colours.text, LEFT)
        if self.curves.money:
            self.text(title, self.curves.money_name, self.colours.muted, RIGHT)
        for value in ticks(self.frame.top):
            y = round(self.frame.y(value)) + 0.5
            self.painter.setPen(QPen(QColor(self.colours.border), 1))
            self.painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            box = QRectF(0, y - high / 2, area.left() - theme.XS, high)
            self.text(box, short(value), self.colours.muted, RIGHT)
            if self.curves.money:
                box = QRectF(area.right() + theme.XS, y - high / 2, area.width(), high)
                worth = short(value * self.curves.money)
                self.text(box, worth, self.colours.muted, LEFT)
        every = math.ceil(self.metrics.horizontalAdvance("000") / self.frame.slot)
        for at in range(0, self.curves.generations, every):
            box = QRectF(self.frame.x(at) - high, area.bottom() + theme.XS / 2, 2 * high, high)
            self.text(box, str(at), self.colours.muted, MIDDLE)

    def bars(self) -> None:
        """Draw the bars."""
        for at, value in enumerate(self.curves.bars):
            self.painter.fillRect(self.frame.bar(at, value), QColor(self.colours.loss))

    def figures(self) -> None:
        """Write a figure above each bar that has the room."""
        for at, value in enumerate(self.curves.bars):
            bar = self.frame.bar(at, value)
            figure = f"{value:.3g}"
            if self.metrics.horizontalAdvance(figure) <= self.frame.slot - 2:
                self.figure(at, bar.top(), figure)

    def figure(self, at: int, y: float, figure: str) -> None:
        """Write a bar's value above it, or above the path's point that lies there."""
        if at < len(self.curves.path):
            point = self.frame.y(self.curves.path[at])
            y = min(y, point - MARKER) if point < y + self.metrics.height() else y
        high = self.metrics.height()
        box = QRectF(self.frame.x(at) - self.frame.slot / 2, y - high - 1, self.frame.slot, high)
        self.text(box, figure, self.colours.text, MIDDLE)

    def path(self) -> None:
        """Draw the second path as a line with points, rimmed so that it shows on the bars."""
        values = enumerate(self.curves.path)
        points = [QPointF(self.frame.x(at), self.frame.y(value)) for at, value in values]
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, wider in ((self.colours.window, 2.0), (self.colours.profit, 0.0)):
            self.painter.setPen(QPen(QColor(colour), LINE_WIDTH + wider))
            self.painter.setBrush(QColor(self.colours.surface))
            self.painter.drawPolyline(QPolygonF(points))
            for point in points:
                self.painter.drawEllipse(point, MARKER, MARKER)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def limit(self) -> None:
        """Draw the limit as a dashed line; its name stands above all bars, with a sample."""
        c, area, high = self.curves, self.frame.area, self.metrics.height()
        pen = QPen(QColor(self.colours.failed), 1.5, Qt.PenStyle.DashLine)
        row = QRectF(area.left() + SAMPLE + theme.XS, high, self.room(), high)
        words = f"{c.limit_name} {c.limit:g}{c.unit}"
        self.text(row, words if c.limit_is_near else f"{words} ↑", self.colours.failed, LEFT)
        self.painter.setPen(pen)
        middle = round(row.center().y()) + 0.5
        self.painter.drawLine(QPointF(area.left(), middle), QPointF(row.left() - theme.XS, middle))
        if c.limit_is_near:
            y = round(self.frame.y(c.limit)) + 0.5
            self.painter.fillRect(
                QRectF(area.left(), y - 2, area.width(), 4), QColor(self.colours.window)
            )
            self.painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
