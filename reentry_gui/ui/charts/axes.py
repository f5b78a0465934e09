"""Axes drawn at once: pyqtgraph's own play a recording that finds its fonts anew each frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPicture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF, QRectF
    from PySide6.QtGui import QPen
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget


class DrawnAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Keeps what is to be drawn, not a recording of it."""

    picture: Any  # pyqtgraph's: None whenever something has changed
    specs: Any = None  # lines and texts, as pyqtgraph lays them out

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Lay out anew where something has changed, then draw."""
        if self.picture is None:  # what pyqtgraph sets whenever something has changed
            kept = QPicture()
            measure = QPainter(kept)
            if self.style["tickFont"]:
                measure.setFont(self.style["tickFont"])
            self.specs = self.generateDrawSpecs(measure)
            measure.end()
            self.picture = kept  # an empty one: only that there is one counts
        if self.specs is not None:
            painter.save()
            self.draw(painter, *self.specs)
            painter.restore()

    def draw(
        self,
        painter: QPainter,
        line: tuple[QPen, QPointF, QPointF],
        ticks: Sequence[tuple[QPen, QPointF, QPointF]],
        texts: Sequence[tuple[QRectF, int, str]],
    ) -> None:
        """Draw all lines of one pen in one go: each call by itself would be the cost."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        by_pen: dict[tuple[int, float], tuple[QPen, list[QLineF]]] = {}
        for pen, start, end in (line, *ticks):
            key = (pen.color().rgba(), pen.widthF())
            by_pen.setdefault(key, (pen, []))[1].append(QLineF(start, end))
        for pen, lines in by_pen.values():
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawLines(lines)
        painter.setFont(self.style["tickFont"] or painter.font())
        painter.setPen(self.textPen())
        for rect, flags, text in texts:
            painter.drawText(rect, int(flags), text)


class NumberAxis(DrawnAxis):
    """An axis of numbers."""


class TimeAxis(DrawnAxis, pg.DateAxisItem):  # type: ignore[misc]  # as above
    """An axis of seconds since 1970, told on the clock that they were read from."""
