"""A chain drawn over time and price: entries, exits, stops; lots as thickness, results as colours.

Our own painter: sharp at every scale.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.charts import ticks
from reentry_gui.ui.tabs.chains import labels, reach, words
from reentry_gui.ui.tabs.chains.span import Box, span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from reentry_gui.kpi.chain_story import ChainStory, Step

THIN: Final = 1.5  # line of the smallest lots
THICK: Final = 6.0  # of the largest
MARK: Final = 5.0
NEAR: Final = 9.0
APART: Final = 2.2  # heights of a text between two prices
TIME_WIDE: Final = 7.0  # heights of a text that a time takes
CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter)
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class ChainDrawing(QWidget):
    """Draws a chain; arrow keys and clicks pick a generation."""

    picked = Signal(int)  # which step

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.story: ChainStory | None = None
        self.steps: tuple[Step, ...] = ()
        self.at = -1
        self.setAccessibleName(self.tr("Chain over time and price"))
        self.setFont(theme.font("caption"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changes().switched.connect(self.update)

    def show_story(self, story: ChainStory | None) -> None:
        """Show another chain."""
        self.story = story
        drawn = story.steps if story else ()
        self.steps = tuple(step for step in drawn if step.open_time and step.open_price)
        self.at = -1
        self.setAccessibleDescription("; ".join(map(self.tip, self.steps)))
        self.update()

    def pick(self, at: int) -> None:
        """Mark a generation; −1 none."""
        self.at = at if 0 <= at < len(self.steps) else -1
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a comfortable picture."""
        return QSize(theme.line_height() * 24, theme.line_height() * 12)

    def minimumSizeHint(self) -> QSize:
        """Keep the labels readable."""
        return QSize(theme.line_height() * 12, theme.line_height() * 6)

    # --- where things lie

    def box(self) -> Box:
        """Return what is spanned."""
        return span_of(self.steps)

    def room(self) -> QRectF:
        """Return where is drawn, beside the prices and above the times."""
        metrics = QFontMetricsF(self.font())
        wide = metrics.horizontalAdvance("000.00000") + theme.S
        return QRectF(self.rect()).adjusted(wide, theme.S, -theme.S, -metrics.height() - theme.S)

    def place(self, time: float, price: float) -> QPointF:
        """Return where a time and a price lie."""
        box, room = self.box(), self.room()
        x = room.left() + room.width() * (time - box.first) / (box.last - box.first)
        y = room.bottom() - room.height() * (price - box.low) / (box.high - box.low)
        return QPointF(x, y)

    def entry(self, step: Step) -> QPointF:
        """Return where a trade begins."""
        return self.place(step.open_time or 0, step.open_price or 0.0)

    def exit(self, step: Step) -> QPointF:
        """Return where a trade ends; an open one runs level to the edge."""
        if step.close_time is None or step.close_price is None:
            return QPointF(self.room().right(), self.entry(step).y())
        return self.place(step.close_time, step.close_price)

    def nearest(self, place: QPointF) -> int:
        """Return the step whose line is near a place, −1 for none."""
        ends = [(self.entry(step), self.exit(step)) for step in self.steps]
        found = [(labels.distance(place, *pair), number) for number, pair in enumerate(ends)]
        best = min(found, default=(NEAR + 1, -1))
        return best[1] if best[0] <= NEAR else -1

    # --- drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes, then the way from trade to trade, then the trades."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.colours().surface))
        if self.steps:
            self.draw_axes(painter)
            for before, step in zip(self.steps, self.steps[1:], strict=False):
                pen = QPen(QColor(theme.colours().muted), 1, Qt.PenStyle.DotLine)
                painter.setPen(pen)
                painter.drawLine(self.exit(before), self.entry(step))
            for number, step in enumerate(self.steps):
                self.draw_step(painter, step, is_picked=number == self.at)
            self.draw_blocked(painter)
            self.draw_labels(painter)
        painter.end()

    def draw_axes(self, painter: QPainter) -> None:
        """Draw round prices at the left and round times below."""
        box, room = self.box(), self.room()
        high = QFontMetricsF(self.font()).height()
        for price, text in ticks.number_ticks(box.low, box.high, int(room.height() / high / APART)):
            y = round(self.place(box.first, price).y()) + 0.5
            painter.setPen(QPen(QColor(theme.colours().border), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(QColor(theme.colours().muted))
            label = QRectF(0, y - high / 2, room.left() - theme.XS, high)
            painter.drawText(label, RIGHT, text)
        wide = high * TIME_WIDE
        for time, text in ticks.time_ticks(box.first, box.last, max(int(room.width() // wide), 1)):
            left = self.place(time, box.low).x() - wide / 2
            painter.drawText(QRectF(left, room.bottom() + theme.XS, wide, high), CENTRE, text)

    def colour(self, step: Step) -> QColor:
        """Return the colour of a trade's result."""
        colours = theme.colours()
        if step.pnl is None or step.pnl == 0:
            return QColor(colours.muted)
        return QColor(colours.profit if step.pnl > 0 else colours.loss)

    def thickness(self, step: Step) -> float:
        """Return how thick a trade's line is: its lots beside the chain's largest."""
        most = max(other.lots for other in self.steps)
        return THIN + (THICK - THIN) * step.lots / most if most else THIN

    def draw_step(self, painter: QPainter, step: Step, *, is_picked: bool) -> None:
        """Draw one trade with its stop and its label."""
        start, end, colour = self.entry(step), self.exit(step), self.colour(step)
        if step.stop:
            painter.setPen(QPen(QColor(theme.colours().warning), 1, Qt.PenStyle.DashLine))
            painter.drawLine(*self.stop_line(step))
        if is_picked:
            halo = QColor(theme.colours().selection)
            width = self.thickness(step) + 8
            painter.setPen(QPen(halo, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(start, end)
        reach.draw(painter, self, step)
        style = Qt.PenStyle.SolidLine if step.pnl is not None else Qt.PenStyle.DashLine
        pen = QPen(colour, self.thickness(step), style, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(start, end)
        self.draw_marks(painter, step, start, end)

    def draw_marks(self, painter: QPainter, step: Step, start: QPointF, end: QPointF) -> None:
        """Draw the entry as a triangle that points to the side, the exit as a circle."""
        painter.setPen(QPen(QColor(theme.colours().surface), 1))
        painter.setBrush(QColor(theme.colours().text))
        up = -MARK if step.side > 0 else MARK
        corners = [QPointF(0, up), QPointF(-MARK, -up), QPointF(MARK, -up)]
        painter.drawPolygon(QPolygonF([start + corner for corner in corners]))
        if step.pnl is not None:
            painter.setBrush(self.colour(step))
            painter.drawEllipse(end, MARK - 0.5, MARK - 0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def draw_labels(self, painter: QPainter) -> None:
        """Write generation, lots and result beside each line; where it is too tight, less."""
        taken: list[QRectF] = []
        for step in self.steps:
            result = self.tr("open") if step.pnl is None else f"{step.pnl:+,.2f}"
            short = f"g{step.generation}"
            for text in (f"{short} · {step.lots:.2f} · {result}", f"{short} {result}", short):
                box = self.free_place(text, step, taken)
                if box is not None:
                    break
            else:
                continue
            taken.append(box)
            painter.setPen(self.colour(step))
            painter.drawText(box, CENTRE, text)

    def free_place(self, text: str, step: Step, taken: Sequence[QRectF]) -> QRectF | None:
        """Return a place beside a trade's line that no other label and no line has."""
        metrics = QFontMetricsF(self.font())
        size = QSizeF(metrics.horizontalAdvance(text) + theme.S, metrics.height())
        return labels.free_place(
            size, (self.entry(step), self.exit(step)), self.room(), taken, self.drawn_lines()
        )

    def drawn_lines(self) -> list[labels.Way]:
        """Return the lines of all trades and stops."""
        stops = [self.stop_line(step) for step in self.steps if step.stop]
        return [*((self.entry(step), self.exit(step)) for step in self.steps), *stops]

    def stop_line(self, step: Step) -> labels.Way:
        """Return where a trade's stop lies, as long as the trade was open."""
        start, end = self.entry(step), self.exit(step)
        y = self.place(step.open_time or 0, step.stop or 0.0).y()
        return QPointF(start.x(), y), QPointF(max(end.x(), start.x() + MARK), y)

    def draw_blocked(self, painter: QPainter) -> None:
        """Mark attempts that opened nothing with a cross at the trade they were to follow."""
        story = self.story
        if story is None:
            return
        exits = {step.ticket: self.exit(step) for step in self.steps}
        painter.setPen(QPen(QColor(theme.colours().failed), 2))
        for tried in story.attempts:
            if tried.status in {"ABORTED", "ERROR"} and tried.source in exits:
                at = exits[tried.source] + QPointF(MARK * 2.6, 0)
                for up in (-MARK, MARK):
                    painter.drawLine(at + QPointF(-MARK, up), at + QPointF(MARK, -up))

    # --- asking and picking

    def tip(self, step: Step) -> str:
        """Tell a trade in lines."""
        lines = [
            f"g{step.generation} · {words.side(step.side)} {step.lots:.2f} · #{step.ticket}",
            f"{words.moment(step.open_time)}  {step.open_price or ''}",
            f"{words.moment(step.close_time)}  {step.close_price or ''}",
            self.tr("stop {price}").format(price=step.stop) if step.stop else "",
            self.tr("result {amount}").format(amount=words.money(step.pnl)),
            words.reached(step),
        ]
        return "\n".join(filter(None, lines))

    def event(self, event: QEvent) -> bool:
        """Tell the trade under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self.nearest(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.tip(self.steps[at]) if at >= 0 else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the trade under the mouse."""
        at = self.nearest(event.position())
        if at >= 0:
            self.pick(at)
            self.picked.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the generation before or after."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self.steps:
            super().keyPressEvent(event)
            return
        self.pick(min(max(self.at + step, 0), len(self.steps) - 1))
        self.picked.emit(self.at)

    def rows_seen(self) -> tuple[list[str], list[list[str]]]:
        """Return header and rows of what is drawn."""
        head = ["generation", "ticket", "side", "lots", "opened", "open price", "closed"]
        head += ["close price", "stop", "result", "MAE", "MFE"]
        return head, [cells(step) for step in self.steps]


def cells(step: Step) -> list[str]:
    """Return a trade as a row of text."""
    closed = (words.moment(step.close_time), step.close_price, step.stop, step.pnl)
    values = (step.open_price, *closed, step.mae, step.mfe)
    told = ["" if value is None else str(value) for value in values]
    side = "buy" if step.side > 0 else "sell"
    first = [str(step.generation), str(step.ticket), side, f"{step.lots:g}"]
    return [*first, words.moment(step.open_time), *told]


def order(steps: Sequence[Step]) -> dict[int, int]:
    """Return the place of each ticket."""
    return {step.ticket: number for number, step in enumerate(steps)}
