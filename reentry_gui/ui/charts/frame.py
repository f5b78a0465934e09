"""Where values lie on the widget at one moment, and texts that are laid out once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QPainter

    Values = TypeVar("Values", float, NDArray[np.float64])

KEPT: Final = 500  # texts


@dataclass(frozen=True, slots=True)
class Frame:
    """The room of the curves, and which values lie at its edges."""

    room: QRectF
    left: float
    right: float
    low: float
    high: float

    def x(self, value: Values) -> Values:
        """Return the place of one or many values of the axis below."""
        scale = self.room.width() / (self.right - self.left)
        return (value - self.left) * scale + self.room.left()

    def y(self, value: Values) -> Values:
        """Return the place of one or many values of the axis at the left."""
        scale = self.room.height() / (self.high - self.low)
        return (self.high - value) * scale + self.room.top()


class Texts:
    """Texts in one font: to find glyphs anew for each frame would be the cost of an axis."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.height = self.metrics.height()
        self.kept: dict[str, tuple[QStaticText, float]] = {}

    def laid_out(self, text: str) -> tuple[QStaticText, float]:
        """Return a text that is ready to be drawn, and its width."""
        found = self.kept.get(text)
        if found is None:
            if len(self.kept) >= KEPT:
                self.kept.clear()
            made = QStaticText(text)
            made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            found = self.kept[text] = made, self.metrics.horizontalAdvance(text)
        return found

    def width(self, text: str) -> float:
        """Return the width of a text."""
        return self.laid_out(text)[1]

    def draw(self, painter: QPainter, x: float, y: float, text: str) -> None:
        """Draw a text whose upper left corner lies at a place; the painter has the font."""
        painter.drawStaticText(QPointF(x, y), self.laid_out(text)[0])
