"""Stretches of time behind the curves, all in one item: hundreds of items would be slow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

OPACITY: Final = 110  # of 255
BEHIND: Final = -10


@dataclass(frozen=True)
class Band:
    """A stretch of time with a colour of its own behind the curves."""

    left: float
    right: float
    name: str
    fill: Callable[[], str]  # asked again when light and dark are switched


class Bands(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Draws bands over the whole height of the view."""

    def __init__(self, bands: Sequence[Band]) -> None:
        super().__init__()
        self.bands = tuple(bands)
        self.setZValue(BEHIND)

    def boundingRect(self) -> QRectF:
        """Return the whole view: the bands ask for no room of their own."""
        return QRectF(self.viewRect())

    def viewTransformChanged(self) -> None:
        """Draw again: another part may be seen."""
        self.prepareGeometryChange()
        self.update()

    def dataBounds(self, *_asked: object) -> None:
        """Ask for no room."""

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Fill what is seen of each band."""
        view = self.viewRect()
        painter.setPen(Qt.PenStyle.NoPen)
        for band in self.bands:
            left, right = max(band.left, view.left()), min(band.right, view.right())
            if left < right:
                fill = QColor(band.fill())
                fill.setAlpha(OPACITY)
                painter.fillRect(QRectF(left, view.top(), right - left, view.height()), fill)
