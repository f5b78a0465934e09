"""A plot of curves over time or a number: crosshair with values, zoom, pan, reset.

pyqtgraph holds what is seen and moves it by mouse and wheel. What is seen is painted straight onto
its view: axes, bands and curves as items of the scene are laid out anew for every frame, which
takes several times as long as to paint a million points.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QSizePolicy, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.charts import axes, plot_keys, plot_words
from reentry_gui.ui.charts.bands import Band, Bands
from reentry_gui.ui.charts.curve import Course, Line, course, draw, reach
from reentry_gui.ui.charts.frame import Frame, Texts
from reentry_gui.ui.charts.graphs import GraphicsView, ViewBox
from reentry_gui.ui.charts.plot_keys import ZOOM

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from reentry_gui.ui.charts.ticks import Tick

NOTCH: Final = 120  # what Qt tells of a notch
PER_UNIT: Final = math.log(ZOOM) / math.log(1.02) / NOTCH  # pyqtgraph zooms by powers of 1.02
MARGIN: Final = 0.06  # above and below what is seen
FARTHEST: Final = 4.0  # times the whole that one can see at most
CLOSEST: Final = 1e-9  # of the whole that one can see at least
ROUNDING: Final = 1e-6  # of the width seen
CLICK: Final = 4  # pixels that the mouse may move between press and release of a click
Range = tuple[float, float]


class Plot(GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """Curves over time (seconds of the broker's clock) or over a number."""

    looked = Signal(float, float)
    picked = Signal(float)  # a place on the axis below, by a click or Enter
    widened = Signal()  # the texts at the left need more room

    def __init__(self, name: str, *, of_time: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.of_time = of_time
        self.seen_now: Range = (0.0, 1.0)  # plain numbers: a worker reads them, too
        self.lines: tuple[Line, ...] = ()
        self.reach: Range = (0.0, 1.0)
        self.bands = Bands(())
        self.named: Mapping[float, str] = {}
        self.left_width = 0.0  # grows with the texts, so that a pan does not shake the curves
        self.tells_places = True
        self.pointed: float | None = None  # where the mouse or the keys are
        self.pressed: QPointF | None = None  # where the mouse went down
        self.tells: Callable[[float], Sequence[str]] = (
            plot_words.nothing
        )  # more of a place, at the crosshair
        self.texts = Texts(theme.font("caption"))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.box = ViewBox(enableMenu=False)
        self.set_scene()
        theme.changes().switched.connect(self.redraw)

    def set_scene(self) -> None:
        """Put up the box that holds what is seen, and the one item that shows it."""
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.box.setMouseEnabled(x=True, y=False)
        self.box.disableAutoRange()
        self.box.state["wheelScaleFactor"] = PER_UNIT
        self.box.setXRange(*self.seen_now, padding=0)
        self.box.sigXRangeChanged.connect(self.follow_box)
        scene = self.scene()
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        scene.addItem(self.box)
        scene.sigMouseMoved.connect(self.follow_mouse)
        self.setCentralItem(None)
        self.sigDeviceRangeChanged.connect(self.place_box)
        self.widened.connect(self.place_box, Qt.ConnectionType.QueuedConnection)

    def redraw(self) -> None:
        """Draw again."""
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is seen, and nothing of the scene: its one item, the box, has no face."""
        painter = QPainter(self.viewport())
        self.paint(painter)
        painter.end()

    def sizeHint(self) -> QSize:
        """Ask for a picture that can be read."""
        return QSize(theme.line_height() * 22, theme.line_height() * 12)

    def minimumSizeHint(self) -> QSize:
        """Keep the axes readable."""
        return QSize(theme.line_height() * 12, theme.line_height() * 4)

    def show_lines(self, lines: Sequence[Line], bands: Sequence[Band] = ()) -> None:
        """Show others; what is seen stays where the new curves reach."""
        had_none, saw_all = not self.lines, self.seen() == self.whole()
        self.lines, self.bands = tuple(lines), Bands(bands)
        self.reach = reach(self.lines)
        width = self.reach[1] - self.reach[0]
        self.box.setLimits(minXRange=width * CLOSEST, maxXRange=width * FARTHEST)
        if had_none or saw_all:
            self.reset()
        self.redraw()

    def whole(self) -> Range:
        """Return from where to where the curves reach."""
        return self.reach

    def seen(self) -> Range:
        """Return from where to where one sees."""
        return self.seen_now

    def reset(self) -> None:
        """Show all."""
        self.look_at(*self.whole())

    def look_at(self, left: float, right: float) -> None:
        """Show a part; nothing happens where there is none."""
        if (left, right) != self.seen_now and math.isfinite(right - left) and left < right:
            self.box.setXRange(left, right, padding=0)

    def follow_box(self, *_changed: object) -> None:
        """Show what the box sees now, whoever moved it; its middle stays among the curves."""
        left, right = map(float, self.box.viewRange()[0])
        first, last = self.whole()
        middle = (left + right) / 2
        astray = min(max(middle, first), last) - middle
        if self.lines and abs(astray) > (right - left) * ROUNDING:
            self.box.setXRange(left + astray, right + astray, padding=0)
            return
        self.seen_now = left, right
        self.redraw()
        self.looked.emit(left, right)

    def zoom(self, factor: float) -> None:
        """Show more or less around the middle."""
        left, right = self.seen()
        middle, half = (left + right) / 2, (right - left) * factor / 2
        self.look_at(middle - half, middle + half)

    def pan(self, share: float) -> None:
        """Move by a share of the width seen."""
        left, right = self.seen()
        by = share * (right - left)
        self.look_at(left + by, right + by)

    def room(self) -> QRectF:
        """Return where the curves lie."""
        below = self.texts.height + theme.XS if self.tells_places else theme.XS
        return QRectF(self.rect()).adjusted(self.left_width, theme.XS, -theme.M, -below)

    def keep_left(self, width: float) -> None:
        """Begin at a place that other plots begin at, too."""
        self.left_width = width
        self.place_box()

    def name_places(self, named: Mapping[float, str]) -> None:
        """Write these below and nothing else."""
        self.named = named
        self.redraw()

    def courses(self) -> list[Course]:
        """Return what is to be drawn of the curves."""
        columns = max(int(self.room().width() * self.devicePixelRatioF()), 1)
        found = (course(line, *self.seen(), columns) for line in self.lines)
        return [each for each in found if each is not None]

    def frame(self, courses: Sequence[Course]) -> Frame:
        """Return a frame whose height the curves fill."""
        low = min((each.low for each in courses), default=0.0)
        high = max((each.high for each in courses), default=1.0)
        margin = (high - low) * MARGIN or abs(high) * MARGIN or 1.0
        return Frame(self.room(), *self.seen(), low - margin, high + margin)

    def laid_out(self) -> tuple[list[Course], Frame, list[Tick]]:
        """Return curves, frame and the values at the left, for which room is made."""
        courses = self.courses()
        frame = self.frame(courses)
        rows = axes.rows(frame, self.texts) if courses else []
        widest = max((self.texts.width(text) for _value, text in rows), default=0.0) + theme.S
        if widest <= self.left_width:
            return courses, frame, rows
        self.left_width = widest
        self.widened.emit()
        return self.courses(), self.frame(courses), rows

    def paint(self, painter: QPainter) -> None:
        """Draw what is seen."""
        painter.fillRect(self.rect(), QColor(theme.colours().surface))
        courses, frame, rows = self.laid_out()
        if courses and frame.room.width() > 1 and frame.room.height() > 1:
            self.draw(painter, courses, frame, rows)

    def draw(
        self, painter: QPainter, courses: list[Course], frame: Frame, rows: list[Tick]
    ) -> None:
        """Draw bands, lines across, curves, axes and crosshair, one above the other."""
        self.bands.draw(painter, frame)
        axes.draw_lines(painter, frame, rows)
        painter.setClipRect(frame.room)
        for each in courses:
            draw(painter, frame, each)
        painter.setClipping(False)
        painter.setFont(self.texts.font)
        painter.setPen(QColor(theme.colours().muted))
        axes.draw_rows(painter, frame, rows, self.texts)
        if self.tells_places:
            below = axes.columns(frame, self.texts, self.named, of_time=self.of_time)
            axes.draw_columns(painter, frame, below, self.texts)
        if self.pointed is not None:
            axes.draw_values(painter, frame, self.pointed, self.values_at(self.pointed), self.texts)

    def value_at(self, place: QPointF) -> float:
        """Return the value of the axis below at a place of the widget."""
        left, right = self.seen()
        room = self.room()
        return left + (place.x() - room.left()) * (right - left) / max(room.width(), 1.0)

    def point_at(self, x: float | None) -> None:
        """Show crosshair and values at a place, None: nowhere."""
        if x != self.pointed:
            self.pointed = x
            self.redraw()

    def values_at(self, x: float) -> list[str]:
        """Return what the curves are at a place: the last point up to it."""
        return plot_words.values_at(self, x)

    def follow_mouse(self, place: QPointF) -> None:
        """Tell the values at the mouse."""
        inside = self.lines and self.room().contains(place)
        self.point_at(self.value_at(place) if inside else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell nothing any more."""
        self.point_at(None)
        super().leaveEvent(event)

    def place_box(self, *_resized: object) -> None:
        """Let the mouse move what lies in the room of the curves."""
        self.box.setGeometry(self.room())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom from what is seen now, be it painted yet or not."""
        self.box.updateMatrix()
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is seen now."""
        self.pressed = event.position() if event.button() == Qt.MouseButton.LeftButton else None
        self.box.updateMatrix()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the place of a click; a drag has moved the picture instead."""
        super().mouseReleaseEvent(event)
        pressed, self.pressed = self.pressed, None
        place = event.position()
        if pressed is None or not self.lines or not self.room().contains(place):
            return
        if (place - pressed).manhattanLength() < CLICK:
            self.picked.emit(self.value_at(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with + and −, pan with the arrows, show all with Home; pick with Enter.

        With Shift the arrows go from point to point.
        """
        if not plot_keys.take(self, event):
            super().keyPressEvent(event)

    def rows_seen(self) -> tuple[list[str], list[list[str]]]:
        """Return header and rows of the points that are seen, of all curves; in any thread."""
        return plot_words.rows_seen(self)
