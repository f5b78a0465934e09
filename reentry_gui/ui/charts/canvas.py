"""The one item of a plot's scene that paints all that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QGraphicsItem

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

BEHIND: Final = -1000


class Canvas(QGraphicsItem):
    """Fills a part of the scene with what a function paints, in the scene's own measures."""

    def __init__(self, draw: Callable[[QPainter], None]) -> None:
        super().__init__()
        self.draw = draw
        self.place = QRectF()
        self.setZValue(BEHIND)  # of what takes the mouse
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def fill(self, place: QRectF) -> None:
        """Take another part of the scene."""
        self.prepareGeometryChange()
        self.place = place

    def boundingRect(self) -> QRectF:
        """Return which part of the scene is painted."""
        return self.place

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint."""
        self.draw(painter)
