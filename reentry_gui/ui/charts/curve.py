"""A curve of any length in a pyqtgraph plot, drawn from its pyramid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyqtgraph as pg
import shiboken6
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPen, QPolygonF

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from reentry_gui.ui.charts.pyramid import Pyramid


POINT_BYTES: Final = 16  # two doubles
FEW: Final = 400  # points that are drawn with the pen's own width


class Curve(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Draws a pyramid; with `base` the area down to that value is filled."""

    def __init__(
        self, pyramid: Pyramid, pen: QPen, *, brush: QBrush | None = None, base: float = 0.0
    ) -> None:
        super().__init__()
        self.pen, self.brush, self.base = pen, brush, base
        self.set_pyramid(pyramid)

    def set_pyramid(self, pyramid: Pyramid) -> None:
        """Show other points."""
        self.prepareGeometryChange()
        self.pyramid = pyramid
        self.box = QRectF()
        if len(pyramid.x):
            low, high = float(pyramid.lows[-1].min()), float(pyramid.highs[-1].max())
            if self.brush is not None:
                low, high = min(low, self.base), max(high, self.base)
            left, right = float(pyramid.x[0]), float(pyramid.x[-1])
            self.box = QRectF(left, low, right - left, high - low)
        self.informViewBoundsChanged()
        self.update()

    def boundingRect(self) -> QRectF:
        """Return where the curve lies."""
        return self.box

    def viewTransformChanged(self) -> None:
        """Draw again: another part may be seen."""
        self.update()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw what is seen."""
        view = self.getViewBox()
        if view is None or not len(self.pyramid.x):
            return
        (left, right), _ = view.viewRange()
        x, y = self.pyramid.envelope(left, right, max(int(view.width()), 1))
        if not len(x):
            return
        points = polygon(x, y)
        if self.brush is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.brush)
            area = QPolygonF(points)
            area.append(QPointF(float(x[-1]), self.base))
            area.append(QPointF(float(x[0]), self.base))
            painter.drawPolygon(area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self.pen if len(x) <= FEW else self.hair())
        painter.drawPolyline(points)

    def hair(self) -> QPen:
        """Return the pen of a dense curve: Qt draws a line wider than a pixel six times slower."""
        pen = QPen(self.pen)
        pen.setWidthF(1.0)
        return pen


def polygon(x: NDArray[np.float64], y: NDArray[np.float64]) -> QPolygonF:
    """Return points as Qt's polygon, filled in place: a loop over points would be the cost."""
    made = QPolygonF()
    made.resize(len(x))
    start: Any = made.data()  # the address of the first point, typed as the point itself
    may_write = True
    buffer: Any = shiboken6.VoidPtr(start, len(x) * POINT_BYTES, may_write)  # type: ignore[call-arg]
    cells = np.frombuffer(buffer, np.float64).reshape(-1, 2)
    cells[:, 0], cells[:, 1] = x, y
    return made
