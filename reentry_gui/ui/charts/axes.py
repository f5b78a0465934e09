"""Both axes of a plot: round places, lines across, and what is written at them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPen

from reentry_gui.ui import theme
from reentry_gui.ui.charts.ticks import WIDEST_TIME, Tick, number_ticks, time_ticks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from reentry_gui.ui.charts.frame import Frame, Texts

LINE_OPACITY: Final = 110  # of 255
LINES_APART: Final = 2.2  # heights of a text
WIDEST_NUMBER: Final = "0,000,000"


def rows(frame: Frame, texts: Texts) -> list[Tick]:
    """Return the values at the left."""
    most = int(frame.room.height() / (texts.height * LINES_APART))
    return number_ticks(frame.low, frame.high, most)


def columns(frame: Frame, texts: Texts, named: Mapping[float, str], *, of_time: bool) -> list[Tick]:
    """Return the values below; `named` are the only ones where there are any."""
    if named:
        return [(x, name) for x, name in named.items() if frame.left <= x <= frame.right]
    widest = texts.width(WIDEST_TIME if of_time else WIDEST_NUMBER) + theme.L
    most = int(frame.room.width() / widest)
    ticks = time_ticks if of_time else number_ticks
    return ticks(frame.left, frame.right, most)


def draw_lines(painter: QPainter, frame: Frame, ticks: list[Tick]) -> None:
    """Draw the lines across, and the one below the curves; filled: Qt's own lines take longer."""
    colour = QColor(theme.colours().border)
    left, wide = frame.room.left(), frame.room.width()
    painter.fillRect(QRectF(left, round(frame.room.bottom()), wide, 1), colour)
    colour.setAlpha(LINE_OPACITY)
    for value, _text in ticks:
        painter.fillRect(QRectF(left, round(frame.y(value)), wide, 1), colour)


def draw_rows(painter: QPainter, frame: Frame, ticks: list[Tick], texts: Texts) -> None:
    """Write the values at the left."""
    edge = frame.room.left() - theme.XS
    for value, text in ticks:
        texts.draw(painter, edge - texts.width(text), frame.y(value) - texts.height / 2, text)


def draw_columns(painter: QPainter, frame: Frame, ticks: list[Tick], texts: Texts) -> None:
    """Write the values below, none beyond the widget."""
    room, top = frame.room, frame.room.bottom() + theme.XS
    rightmost = room.right() + theme.M
    for value, text in ticks:
        wide = texts.width(text)
        left = min(max(frame.x(value) - wide / 2, 0.0), rightmost - wide)
        texts.draw(painter, left, top, text)


def draw_values(painter: QPainter, frame: Frame, x: float, lines: list[str], texts: Texts) -> None:
    """Draw the crosshair at a value and tell what the curves are there."""
    colours, room, at = theme.colours(), frame.room, frame.x(x)
    pen = QPen(QColor(colours.muted), 0)
    pen.setDashPattern([4, 4])
    painter.setPen(pen)
    painter.drawLine(QLineF(at, room.top(), at, room.bottom()))
    wide = max(map(texts.width, lines), default=0.0) + 2 * theme.S
    left = at + theme.XS if at < room.center().x() else at - theme.XS - wide
    box = QRectF(left, room.top(), wide, len(lines) * texts.height + 2 * theme.XS)
    painter.fillRect(box, QColor(colours.raised))
    painter.setPen(QColor(colours.text))
    for number, text in enumerate(lines):
        y = box.top() + theme.XS + number * texts.height
        texts.draw(painter, box.left() + theme.S, y, text)
