"""A curve of any length, drawn from its pyramid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import shiboken6
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reentry_gui.ui.charts.frame import Frame
    from reentry_gui.ui.charts.pyramid import Pyramid

    Floats = NDArray[np.float64]

POINT_BYTES: Final = 16  # two doubles
FEW: Final = 400  # points that are drawn smoothly and with a wider pen
WIDE: Final = 1.5
FILL_OPACITY: Final = 60  # of 255


@dataclass(frozen=True)
class Line:
    """One curve of a plot; `colour` names a field of the theme's colours."""

    name: str
    pyramid: Pyramid
    colour: str = "accent"
    decimals: int = 2
    is_filled: bool = False  # down (or up) to 0


class Course(NamedTuple):
    """What is to be drawn of a line, and between which values it lies."""

    line: Line
    x: Floats
    y: Floats
    low: float
    high: float


def reach(lines: Sequence[Line]) -> tuple[float, float]:
    """Return from where to where lines reach; somewhere, where there is no point."""
    ends = [(p.x[0], p.x[-1]) for p in (line.pyramid for line in lines) if len(p.x)]
    if not ends:
        return 0.0, 1.0
    left, right = min(float(end[0]) for end in ends), max(float(end[1]) for end in ends)
    return (left, right) if right > left else (left - 1.0, right + 1.0)


def course(line: Line, left: float, right: float, columns: int) -> Course | None:
    """Return what is to be drawn from `left` to `right`, None without a point."""
    x, y = line.pyramid.envelope(left, right, columns)
    if not len(x):
        return None
    low, high = float(np.minimum.reduce(y)), float(np.maximum.reduce(y))
    if line.is_filled:
        low, high = min(low, 0.0), max(high, 0.0)
    return Course(line, x, y, low, high)


def draw(painter: QPainter, frame: Frame, drawn: Course) -> None:
    """Draw a curve: few points smoothly, many as hairs, as Qt draws wider ones six times slower."""
    colour = QColor(getattr(theme.colours(), drawn.line.colour))
    points = polygon(frame.x(drawn.x), frame.y(drawn.y))
    is_smooth = len(drawn.x) <= FEW
    if is_smooth:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if drawn.line.is_filled:
        fill_to_zero(painter, frame, points, colour)
    painter.setPen(QPen(colour, WIDE if is_smooth and not drawn.line.is_filled else 0))
    painter.drawPolyline(points)
    if is_smooth:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def fill_to_zero(painter: QPainter, frame: Frame, points: QPolygonF, colour: QColor) -> None:
    """Fill what lies between a curve and zero."""
    fill = QColor(colour)
    fill.setAlpha(FILL_OPACITY)
    zero = frame.y(0.0)
    area = QPolygonF(points)
    area.append(QPointF(points.last().x(), zero))
    area.append(QPointF(points.first().x(), zero))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPolygon(area)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def polygon(x: Floats, y: Floats) -> QPolygonF:
    """Return points as Qt's polygon, filled in place: a loop over points would be the cost."""
    made = QPolygonF()
    made.resize(len(x))
    start: Any = made.data()  # the address of the first point, typed as the point itself
    may_write = True
    buffer: Any = shiboken6.VoidPtr(start, len(x) * POINT_BYTES, may_write)  # type: ignore[call-arg]
    cells = np.frombuffer(buffer, np.float64).reshape(-1, 2)
    cells[:, 0], cells[:, 1] = x, y
    return made
