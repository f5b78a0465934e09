"""A month of profit and loss: a box a day, a column for each week's sum."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.charts.heat import STRONGEST, WEAKEST, mixed
from reentry_gui.ui.tabs.kpis import names, words
from reentry_gui.ui.theme.categories import category

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from reentry_gui.db.notes import Note
    from reentry_gui.kpi.days import Day
    from reentry_gui.ui.note_editor import Words

COLUMNS: Final = 8  # Monday to Sunday and the week
ROWS: Final = 6
STRIPE: Final = 5  # pixels, in the persona's colour
EAR: Final = 9  # pixels of the corner that says that there is a note
TOLD: Final = 400  # characters of a note in a tooltip
MIDDLE: Final = int(Qt.AlignmentFlag.AlignCenter)
CORNER: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
BELOW: Final = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)


def rich(text: str) -> str:
    """Return plain text as rich text.

    Python's own words for it bring half a megabyte of names along, or all that asks the web.
    """
    for plain, told in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>")):
        text = text.replace(plain, told)
    return text


class MonthGrid(QWidget):
    """Draws one month; arrows walk through its days, page keys go to other months."""

    turned = Signal(int)  # months to go on, negative: back
    marked = Signal(object)  # a day, or None
    opened = Signal()  # the marked day, to be written on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.year, self.month = 2000, 1
        self.days: Mapping[dt.date, Day] = {}
        self.notes: Mapping[str, Note | Words] = {}  # by ISO date
        self.command: Callable[[dt.date], str] = str  # that lists the trades of a day
        self.personas: tuple[str, ...] = ()
        self.largest = 0.0
        self.at: dt.date | None = None
        self.setFont(theme.font("caption"))
        self.setAccessibleName(self.tr("Profit and loss by day"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changes().switched.connect(self.update)

    def show_days(self, days: Mapping[dt.date, Day], personas: tuple[str, ...]) -> None:
        """Show other results."""
        self.days, self.personas = days, personas
        self.largest = max((abs(day.total) for day in days.values()), default=0.0)
        self.update()

    def show_month(self, year: int, month: int) -> None:
        """Show another month."""
        self.year, self.month, self.at = year, month, None
        self.marked.emit(None)
        self.update()

    def show_notes(self, notes: Mapping[str, Note | Words]) -> None:
        """Mark the days that somebody wrote on."""
        self.notes = notes
        if self.at is not None:
            self.setAccessibleDescription(self.tip(self.at))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for three lines a week."""
        return QSize(theme.line_height() * 40, theme.line_height() * 20)

    def minimumSizeHint(self) -> QSize:
        """Keep the numbers readable."""
        return QSize(theme.line_height() * 26, theme.line_height() * 15)

    def weeks(self) -> list[list[dt.date]]:
        """Return the weeks of the month, whole ones."""
        return calendar.Calendar().monthdatescalendar(self.year, self.month)

    def box(self, row: int, column: int) -> QRectF:
        """Return where a day's box lies; row −1 are the weekdays, column 7 the week."""
        head = QFontMetricsF(self.font()).height() + theme.XS
        wide = self.width() / COLUMNS
        high = (self.height() - head) / len(self.weeks())
        if row < 0:
            return QRectF(column * wide, 0, wide, head)
        return QRectF(column * wide, head + row * high, wide, high).adjusted(2, 2, -2, -2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw weekdays, days and weeks."""
        painter = QPainter(self)
        painter.setPen(QColor(theme.colours().muted))
        for column in range(COLUMNS):
            text = names.weekday(column) if column < COLUMNS - 1 else self.tr("Week")
            painter.drawText(self.box(-1, column), MIDDLE, text)
        for row, week in enumerate(self.weeks()):
            for column, day in enumerate(week):
                if day.month == self.month:
                    self.draw_day(painter, self.box(row, column), day)
            self.draw_week(painter, self.box(row, COLUMNS - 1), week)
        painter.end()

    def draw_day(self, painter: QPainter, box: QRectF, day: dt.date) -> None:
        """Draw a day: its number, its result, how many trades, whose persona."""
        colours = theme.colours()
        found = self.days.get(day)
        painter.fillRect(box, self.fill(found))
        if found is not None:
            self.draw_stripe(painter, box, found)
        is_marked = day == self.at
        wide = 1 + is_marked * (1 + self.hasFocus())
        painter.setPen(QPen(QColor(colours.accent if is_marked else colours.border), wide))
        painter.drawRect(box)
        if str(day) in self.notes:
            self.draw_ear(painter, box)
        painter.setPen(QColor(colours.muted))
        painter.drawText(box.adjusted(STRIPE + theme.XS, theme.XS, 0, 0), CORNER, str(day.day))
        if found is not None:
            self.write(painter, box, found.total, found.n)

    def draw_stripe(self, painter: QPainter, box: QRectF, found: Day) -> None:
        """Draw the personas of a day's trades, each as long as its share of them."""
        top = box.top()
        for persona, n in found.personas:
            height = box.height() * n / found.n
            if persona >= 0:
                stripe = QRectF(box.left(), top, STRIPE, height)
                painter.fillRect(stripe, QColor(category(persona).strong))
            top += height

    def draw_ear(self, painter: QPainter, box: QRectF) -> None:
        """Draw the corner that says that somebody wrote on the day."""
        corner = box.topRight()
        left, below = corner - QPointF(EAR, 0), corner + QPointF(0, EAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours().accent))
        painter.drawPolygon(QPolygonF([left, corner, below]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def draw_week(self, painter: QPainter, box: QRectF, week: list[dt.date]) -> None:
        """Draw the sum of a week's days within the month."""
        found = [self.days[d] for d in week if d in self.days and d.month == self.month]
        if found:
            self.write(painter, box, sum(d.total for d in found), sum(d.n for d in found))

    def write(self, painter: QPainter, box: QRectF, total: float, n: int) -> None:
        """Write a result and its number of trades."""
        colours = theme.colours()
        painter.setFont(theme.font("body"))
        painter.setPen(QColor(colours.text))
        painter.drawText(box, MIDDLE, f"{total:,.2f}")
        painter.setFont(self.font())
        painter.drawText(box.adjusted(0, 0, 0, -theme.XS), BELOW, f"n {n}")

    def fill(self, day: Day | None) -> QColor:
        """Return a day's colour: the more, the stronger."""
        colours = theme.colours()
        base = QColor(colours.surface)
        if day is None or not self.largest:
            return base
        strong = QColor(colours.profit if day.total >= 0 else colours.loss)
        share = WEAKEST + (STRONGEST - WEAKEST) * 0.7 * abs(day.total) / self.largest
        return mixed(base, strong, share)

    def tip(self, day: dt.date) -> str:
        """Tell a day in words, and what was written on it."""
        note = self.notes.get(str(day))
        if note is None:
            return self.told(day)
        text = note.text if len(note.text) <= TOLD else f"{note.text[:TOLD]} …"
        tags = " ".join(f"#{tag}" for tag in note.tags)
        return "\n".join(filter(None, (self.told(day), text, tags)))

    def whole_tip(self, day: dt.date) -> str:
        """Return what is shown on hovering a day, with the command that lists its trades."""
        asked = (words.sum_formula(), self.command(day)) if day in self.days else ()
        lines = filter(None, (self.tip(day), *asked))
        return f"<qt>{rich(chr(10).join(lines))}</qt>"

    def told(self, day: dt.date) -> str:
        """Tell a day's result in words."""
        found = self.days.get(day)
        if found is None:
            return self.tr("{day}: no closed trades").format(day=day)
        text = self.tr("{day}: {total:,.2f} from {n} trades, {wins} won; persona: {persona}")
        return text.format(
            day=day,
            total=found.total,
            n=found.n,
            wins=found.wins,
            persona=self.persona(found),
        )

    def persona(self, found: Day) -> str:
        """Return a day's personas in words, with their trades where there are several."""
        told = [
            (self.personas[at] if at >= 0 else names.persona(""), n) for at, n in found.personas
        ]
        return told[0][0] if len(told) == 1 else ", ".join(f"{name} {n}" for name, n in told)

    def day_at(self, place: QPointF) -> dt.date | None:
        """Return the day at a place."""
        for row, week in enumerate(self.weeks()):
            for column, day in enumerate(week):
                if day.month == self.month and self.box(row, column).contains(place):
                    return day
        return None

    def event(self, event: QEvent) -> bool:
        """Tell the day under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.whole_tip(day) if day else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the day under the mouse."""
        if (day := self.day_at(event.position())) is not None:
            self.walk_to(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by day and week, turn the months with the page keys."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.at is not None:
            self.opened.emit()
            return
        if key in turns:
            self.turned.emit(turns[key])
        elif key in steps:
            at = self.at or dt.date(self.year, self.month, 1) - dt.timedelta(days=steps[key])
            self.walk_to(at + dt.timedelta(days=steps[key]))
        else:
            super().keyPressEvent(event)

    def walk_to(self, day: dt.date) -> None:
        """Mark a day of the month; a screen reader is told what it holds."""
        if (day.year, day.month) == (self.year, self.month):
            self.at = day
            self.setAccessibleDescription(self.tip(day))
            self.marked.emit(day)
            self.update()

    def rows_seen(self) -> tuple[list[str], list[list[str]]]:
        """Return header and rows of the days that are shown: with trades or with a note."""
        written = {dt.date.fromisoformat(key) for key in self.notes}
        shown = sorted(
            day for day in written | self.days.keys() if (day.year, day.month) == self.shown_month()
        )
        head = ["day", "profit", "n", "wins", "persona", "note", "tags"]
        return head, [[str(day), *self.figures(day), *self.written(day)] for day in shown]

    def figures(self, day: dt.date) -> list[str]:
        """Return a day's figures as they are exported."""
        if (found := self.days.get(day)) is None:
            return ["", "0", "", ""]
        return [repr(found.total), str(found.n), str(found.wins), self.persona(found)]

    def written(self, day: dt.date) -> list[str]:
        """Return a day's note and tags as they are exported."""
        note = self.notes.get(str(day))
        return [note.text, " ".join(note.tags)] if note else ["", ""]

    def shown_month(self) -> tuple[int, int]:
        """Return year and month."""
        return self.year, self.month
