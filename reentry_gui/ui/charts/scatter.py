"""Points: one value against another, the one below by its logarithm or as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.charts import axes
from reentry_gui.ui.charts.frame import Frame, Texts

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    Floats = NDArray[np.float64]

SIZE: Final = 5.0  # of a point
OPACITY: Final = 130  # of 255: where points lie on each other it is darker
REACH: Final = 12.0  # how far from a point the mouse still means it
MARGIN: Final = 0.06


@dataclass(frozen=True, eq=False)
class Cloud:
    """Points (n,), (n,); `tip` tells one of them. `x` by its logarithm must be above 0."""

    x: Floats
    y: Floats
    names: tuple[str, str]  # of both, as they are exported
    tip: Callable[[int], str]
    places: Mapping[float, str]  # values of x that are named below; empty: round ones
    is_log: bool = True

    def across(self) -> Floats:
        """Return the places of the points (n,) on the axis below."""
        return np.log10(np.maximum(self.x, 1.0)) if self.is_log else self.x


class Scatter(QWidget):
    """Draws a Cloud, gains and losses by colour; a click or Enter picks a point."""

    picked = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cloud: Cloud | None = None
        self.at = -1
        self.texts = Texts(theme.font("caption"))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changes().switched.connect(self.update)

    def show_cloud(self, cloud: Cloud) -> None:
        """Show other points."""
        self.cloud, self.at = cloud, -1
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a picture that can be read."""
        return QSize(theme.line_height() * 22, theme.line_height() * 14)

    def minimumSizeHint(self) -> QSize:
        """Keep the axes readable."""
        return QSize(theme.line_height() * 12, theme.line_height() * 8)

    def frame(self) -> Frame | None:
        """Return where values lie; None where nothing is to be drawn."""
        cloud = self.cloud
        if cloud is None or not len(cloud.x):
            return None
        x = cloud.across()
        low, high = min(float(cloud.y.min()), 0.0), max(float(cloud.y.max()), 0.0)
        more = (high - low) * MARGIN or 1.0
        left, right = float(x.min()), float(x.max())
        beside = 0.05 if cloud.is_log else (right - left) * MARGIN / 2 or 1.0
        left, right = left - beside, right + beside
        whole = QRectF(self.rect()).adjusted(0, theme.XS, -theme.M, 0)
        whole.setBottom(whole.bottom() - self.texts.height - theme.XS)
        found = Frame(whole, left, right, low - more, high + more)
        rows = axes.rows(found, self.texts)
        whole.setLeft(max((self.texts.width(text) for _v, text in rows), default=0.0) + theme.S)
        return Frame(whole, left, right, low - more, high + more)

    def points(self, frame: Frame) -> Floats:
        """Return the places of the points on the widget, (n, 2)."""
        assert self.cloud is not None  # noqa: S101  # `frame` was made of it
        x = frame.x(self.cloud.across())
        return np.stack([x, frame.y(self.cloud.y)], axis=1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw lines, points, axes and the point that is meant."""
        frame, cloud = self.frame(), self.cloud
        if frame is None or cloud is None or frame.room.width() < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = axes.rows(frame, self.texts)
        axes.draw_lines(painter, frame, rows)
        colours = theme.colours()
        zero = round(frame.y(0.0)) + 0.5
        painter.setPen(QPen(QColor(colours.muted), 1))
        painter.drawLine(QPointF(frame.room.left(), zero), QPointF(frame.room.right(), zero))
        at = self.points(frame)
        for chosen, colour in ((cloud.y >= 0, colours.profit), (cloud.y < 0, colours.loss)):
            self.draw_points(painter, at[chosen], colour)
        if 0 <= self.at < len(at) and self.hasFocus():
            painter.setPen(QPen(QColor(colours.text), 2))
            painter.drawEllipse(QPointF(*at[self.at].tolist()), SIZE, SIZE)
        painter.setFont(self.texts.font)
        painter.setPen(QColor(colours.muted))
        axes.draw_rows(painter, frame, rows, self.texts)
        named = {float(np.log10(value)): text for value, text in cloud.places.items()}
        below = axes.columns(frame, self.texts, named, of_time=False)
        axes.draw_columns(painter, frame, below, self.texts)
        painter.end()

    def draw_points(self, painter: QPainter, places: Floats, colour: str) -> None:
        """Draw points of one colour."""
        ink = QColor(colour)
        ink.setAlpha(OPACITY)
        painter.setPen(QPen(ink, SIZE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(QPolygonF([QPointF(x, y) for x, y in places.tolist()]))

    def nearest(self, place: QPointF) -> int:
        """Return the point that is meant at a place, -1: none is near."""
        if (frame := self.frame()) is None:
            return -1
        far = np.hypot(*(self.points(frame) - (place.x(), place.y())).T)
        at = int(far.argmin())
        return at if far[at] <= REACH else -1

    def event(self, event: QEvent) -> bool:
        """Tell the point under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self.nearest(QPointF(event.pos()))
            told = self.cloud.tip(at) if self.cloud and at >= 0 else ""
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the point under the mouse."""
        if (at := self.nearest(event.position())) >= 0:
            self.walk_to(at)
            self.picked.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the points by the value below, pick one with Enter or space."""
        key = Qt.Key(event.key())
        if self.cloud is None or not len(self.cloud.x):
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            order = np.argsort(self.cloud.x, kind="stable")
            step = 1 if key == Qt.Key.Key_Right else -1
            place = int(np.flatnonzero(order == self.at)[0]) + step if self.at >= 0 else 0
            self.walk_to(int(order[min(max(place, 0), len(order) - 1)]))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.at >= 0:
            self.picked.emit(self.at)
        else:
            super().keyPressEvent(event)

    def walk_to(self, at: int) -> None:
        """Mark a point; a screen reader is told what it is."""
        self.at = at
        if self.cloud is not None:
            self.setAccessibleDescription(self.cloud.tip(at))
        self.update()

    def rows_seen(self) -> tuple[list[str], list[list[str]]]:
        """Return header and rows of the points that are shown."""
        if self.cloud is None:
            return [], []
        pairs = zip(self.cloud.x.tolist(), self.cloud.y.tolist(), strict=True)
        return list(self.cloud.names), [[repr(x), repr(y)] for x, y in pairs]
