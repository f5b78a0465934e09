"""Stretches of time behind the curves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QPainter

    from reentry_gui.ui.charts.frame import Frame

OPACITY: Final = 110  # of 255


@dataclass(frozen=True)
class Band:
    """A stretch of time with a colour of its own behind the curves."""

    left: float
    right: float
    name: str
    fill: Callable[[], str]  # asked again when light and dark are switched


class Bands:
    """Draws bands over the whole height, each pixel's column once."""

    def __init__(self, bands: Sequence[Band]) -> None:
        self.bands = tuple(bands)
        self.left = np.array([band.left for band in bands])
        self.right = np.array([band.right for band in bands])

    def __iter__(self) -> Iterator[Band]:
        return iter(self.bands)

    def draw(self, painter: QPainter, frame: Frame) -> None:
        """Fill what is seen of each band."""
        seen = np.flatnonzero((self.right > frame.left) & (self.left < frame.right))
        if not len(seen):
            return
        left = frame.x(np.maximum(self.left[seen], frame.left))
        right = frame.x(np.minimum(self.right[seen], frame.right))
        apart = np.diff(np.floor(left), prepend=-1.0) > 0
        room = frame.room
        for at in np.flatnonzero(apart | (right - left >= 1)):
            fill = QColor(self.bands[seen[at]].fill())
            fill.setAlpha(OPACITY)
            place = QRectF(left[at], room.top(), right[at] - left[at], room.height())
            painter.fillRect(place, fill)

    def names_at(self, x: float) -> list[str]:
        """Return the names of the bands at a place."""
        inside = np.flatnonzero((self.left <= x) & (x < self.right))
        return [name for at in inside if (name := self.bands[at].name)]
