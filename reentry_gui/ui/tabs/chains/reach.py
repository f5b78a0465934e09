"""How far a trade ran against and for its owner: a thin line across the middle of its way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from reentry_gui.kpi.chain_story import Step
    from reentry_gui.ui.tabs.chains.drawing import ChainDrawing

CAP: Final = 4.0  # half the length of its ends
THIN: Final = 1.2


def draw(painter: QPainter, drawing: ChainDrawing, step: Step) -> None:
    """Draw from the trade's way to its worst and to its best price; nothing where not known.

    When it was there nobody knows from bars: the line stands in the middle of the trade's time.
    """
    if step.reached is None or step.open_time is None:
        return
    middle = (step.open_time + (step.close_time or step.open_time)) / 2
    x = drawing.place(middle, step.open_price or 0.0).x()
    way = (drawing.entry(step).y() + drawing.exit(step).y()) / 2
    colours = theme.colours()
    for price, colour in zip(step.reached, (colours.loss, colours.profit), strict=True):
        y = drawing.place(middle, price).y()
        painter.setPen(QPen(QColor(colour), THIN))
        painter.drawLine(QPointF(x, way), QPointF(x, y))
        painter.drawLine(QPointF(x - CAP, y), QPointF(x + CAP, y))
