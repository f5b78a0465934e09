"""A plot of curves over time: crosshair with values, zoom, pan, reset; pyqtgraph in our colours."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPen

from reentry_gui.ui import theme
from reentry_gui.ui.charts.axes import NumberAxis, TimeAxis
from reentry_gui.ui.charts.bands import Band, Bands
from reentry_gui.ui.charts.curve import Curve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from reentry_gui.ui.charts.pyramid import Pyramid
    from reentry_gui.ui.theme import Colours

ZOOM: Final = 0.8  # of the width seen, per key
STEP: Final = 0.1
MARGIN: Final = 0.06  # above and below what is seen
FILL_OPACITY: Final = 60  # of 255


@dataclass(frozen=True)
class Line:
    """One curve of a plot; `colour` names a field of the theme's colours."""

    name: str
    pyramid: Pyramid
    colour: str = "accent"
    decimals: int = 2
    is_filled: bool = False  # down (or up) to 0


class Plot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Curves over time (seconds of the broker's clock) or over a number."""

    def __init__(
        self, name: str, *, of_time: bool = True, unit: str = "", parent: QWidget | None = None
    ) -> None:
        bottom = TimeAxis("bottom", utcOffset=0) if of_time else NumberAxis("bottom")
        axes = {"bottom": bottom, "left": NumberAxis("left")}
        super().__init__(parent=parent, axisItems=axes, enableMenu=False)
        self.of_time, self.unit = of_time, unit
        self.range_seen = (0.0, 1.0)  # as `seen`, for a worker that must not ask Qt
        self.lines: tuple[Line, ...] = ()
        self.bands: tuple[Band, ...] = ()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hideButtons()
        view = self.getViewBox()
        view.setMouseEnabled(x=True, y=False)
        view.disableAutoRange()
        view.sigXRangeChanged.connect(self.fit_height)
        self.cross = pg.InfiniteLine(angle=90, movable=False)
        self.told = pg.TextItem(anchor=(0, 0))
        self.scene().sigMouseMoved.connect(self.follow_mouse)
        theme.changes().switched.connect(self.draw)
        self.draw()

    def show_lines(self, lines: Sequence[Line], bands: Sequence[Band] = ()) -> None:
        """Show others; what is seen stays where the new curves reach."""
        before = None if not self.lines else self.seen()
        whole = before is not None and before == self.whole()
        self.lines, self.bands = tuple(lines), tuple(bands)
        self.draw()
        if before is None or whole:
            self.reset()
        else:
            self.look_at(*before)

    def whole(self) -> tuple[float, float]:
        """Return from where to where the curves reach."""
        ends = [(p.x[0], p.x[-1]) for p in (line.pyramid for line in self.lines) if len(p.x)]
        if not ends:
            return 0.0, 1.0
        left, right = min(float(end[0]) for end in ends), max(float(end[1]) for end in ends)
        return (left, right) if right > left else (left - 1.0, right + 1.0)

    def seen(self) -> tuple[float, float]:
        """Return from where to where one sees."""
        left, right = self.getViewBox().viewRange()[0]
        return float(left), float(right)

    def reset(self) -> None:
        """Show all."""
        self.look_at(*self.whole())

    def look_at(self, left: float, right: float) -> None:
        """Show a part."""
        self.setXRange(left, right, padding=0)
        self.fit_height()

    def fit_height(self, *_changed: object) -> None:
        """Let what is seen of the curves fill the height."""
        self.range_seen = self.seen()
        bounds = [b for line in self.lines if (b := line.pyramid.bounds(*self.seen()))]
        bounds += [(0.0, 0.0) for line in self.lines if line.is_filled]
        if not bounds:
            return
        low, high = min(b[0] for b in bounds), max(b[1] for b in bounds)
        room = (high - low) * MARGIN or abs(high) * MARGIN or 1.0
        self.setYRange(low - room, high + room, padding=0)

    def draw(self) -> None:
        """Put everything up anew, in the colours of the moment."""
        colours = theme.colours()
        self.clear()
        self.setBackground(colours.surface)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(QPen(QColor(colours.border), 1))
            axis.setTextPen(QColor(colours.muted))
            axis.setStyle(tickFont=theme.font("caption"))
        self.getAxis("left").setStyle(maxTickLevel=1)  # each level draws lines over the whole width
        if self.unit:
            self.setLabel("left", self.unit, color=colours.muted)
        self.showGrid(x=False, y=True, alpha=0.25)
        if self.bands:
            self.addItem(Bands(self.bands), ignoreBounds=True)
        for line in self.lines:
            self.addItem(curve(line, colours))
        self.cross.setPen(QPen(QColor(colours.muted), 0, Qt.PenStyle.DashLine))
        self.told.setColor(QColor(colours.text))
        self.told.fill = QBrush(QColor(colours.raised))
        for item in (self.cross, self.told):
            item.setVisible(False)
            item.setZValue(10)
            self.addItem(item, ignoreBounds=True)

    def follow_mouse(self, place: QPointF) -> None:
        """Tell the values at the mouse."""
        view = self.getViewBox()
        inside = bool(self.lines) and view.sceneBoundingRect().contains(place)
        self.cross.setVisible(inside)
        self.told.setVisible(inside)
        if inside:
            self.tell(float(view.mapSceneToView(place).x()))

    def tell(self, x: float) -> None:
        """Show crosshair and values at a place."""
        (left, right), (_low, high) = self.getViewBox().viewRange()
        self.cross.setPos(x)
        self.told.setText(self.values_at(x))
        self.told.setAnchor((1, 0) if x > (left + right) / 2 else (0, 0))
        self.told.setPos(x, high)

    def values_at(self, x: float) -> str:
        """Return what the curves are at a place: the last point up to it."""
        told = []
        for line in self.lines:
            at = int(np.searchsorted(line.pyramid.x, x, "right")) - 1
            if at >= 0:
                told.append(f"{line.name}: {line.pyramid.y[at]:,.{line.decimals}f}")
        told += [band.name for band in self.bands if band.left <= x < band.right and band.name]
        return "\n".join([self.place_name(x), *told])

    def place_name(self, x: float) -> str:
        """Return a place on the axis below in words."""
        if not self.of_time:
            return f"{x:,.0f}"
        try:
            return f"{dt.datetime.fromtimestamp(x, dt.UTC):%a %Y-%m-%d %H:%M}"
        except (OverflowError, ValueError, OSError):
            return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with + and −, pan with the arrows, show all with Home."""
        left, right = self.seen()
        width, middle = right - left, (left + right) / 2
        moves = {
            Qt.Key.Key_Plus: (middle - width * ZOOM / 2, middle + width * ZOOM / 2),
            Qt.Key.Key_Minus: (middle - width / ZOOM / 2, middle + width / ZOOM / 2),
            Qt.Key.Key_Left: (left - width * STEP, right - width * STEP),
            Qt.Key.Key_Right: (left + width * STEP, right + width * STEP),
            Qt.Key.Key_Home: self.whole(),
        }
        if (move := moves.get(Qt.Key(event.key()))) is None:
            super().keyPressEvent(event)
        else:
            self.look_at(*move)

    def rows_seen(self) -> tuple[list[str], list[list[str]]]:
        """Return header and rows of the points that are seen, of all curves; in any thread."""
        left, right = self.range_seen
        rows = []
        for line in self.lines:
            x, y = line.pyramid.x, line.pyramid.y
            inside = np.flatnonzero((x >= left) & (x <= right))
            rows += [[line.name, self.place_name(float(x[i])), repr(float(y[i]))] for i in inside]
        return ["series", "time" if self.of_time else "x", "value"], rows


def curve(line: Line, colours: Colours) -> Curve:
    """Return a line as an item of the scene."""
    colour = QColor(getattr(colours, line.colour))
    pen = QPen(colour, 1.5 if not line.is_filled else 1.0)
    pen.setCosmetic(True)
    fill = QColor(colour)
    fill.setAlpha(FILL_OPACITY)
    return Curve(line.pyramid, pen, brush=QBrush(fill) if line.is_filled else None)
