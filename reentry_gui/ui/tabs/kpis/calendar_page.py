"""The page Calendar: a month of days, and all months below."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QTimer

from reentry_gui.kpi.cells import Cell as TradesCell
from reentry_gui.ui.charts import Cell, ChartCard, Grid, HeatMap
from reentry_gui.ui.kept_note import KeptNote
from reentry_gui.ui.note_writer import NoteWriter
from reentry_gui.ui.tabs.kpis import words
from reentry_gui.ui.tabs.kpis.day_panel import DayPanel
from reentry_gui.ui.tabs.kpis.equity import Legend
from reentry_gui.ui.tabs.kpis.month import MonthGrid
from reentry_gui.ui.tabs.kpis.page import Page
from reentry_gui.ui.tabs.kpis.trades_behind import Behind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reentry_gui.config import PackConfig
    from reentry_gui.db.notes import Note
    from reentry_gui.kpi.days import Day
    from reentry_gui.ui.note_editor import Words
    from reentry_gui.ui.tabs.kpis.question import Question
    from reentry_gui.ui.tabs.kpis.work import Picture


class CalendarPage(Page):
    """Profit and loss by day and by month; what somebody wrote on the days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Calendar"), parent)
        self.config: PackConfig | None = None
        self.question: Question | None = None
        self.years: tuple[int, ...] = ()
        self.month = MonthGrid()
        self.day = DayPanel()
        self.writer = NoteWriter("day", self)
        self.kept = KeptNote("kpis", self.day.editor, self.writer)
        self.brought: Any = None  # a draft that waits for the first picture
        self.months = HeatMap(self.tr("Profit and loss by month"))
        self.legend = Legend()
        self.lay_out()
        self.month.turned.connect(self.turn)
        self.month.marked.connect(self.show_day)
        self.month.opened.connect(self.day.editor.text.setFocus)
        self.months.picked.connect(self.pick)
        self.behind = Behind(self)
        self.day.trades.clicked.connect(self.show_trades)
        self.day.editor.wanted.connect(self.write_note)
        self.writer.written.connect(self.keep_note)
        self.writer.lost.connect(self.lose_note)

    def lay_out(self) -> None:
        """Put the chosen day beside its month, all months below."""
        day_card = ChartCard(self.tr("Days"), self.month)
        day_card.offer("left", self.tr("Month before"), lambda: self.turn(-1))
        day_card.offer("right", self.tr("Month after"), lambda: self.turn(1))
        self.months_card = ChartCard(self.tr("Months"), self.months)
        self.cards = {"days": day_card, "months": self.months_card}
        self.grid.addWidget(self.legend, 0, 0, 1, 2)
        self.grid.addWidget(day_card, 1, 0)
        self.grid.addWidget(self.day, 1, 1)
        self.grid.addWidget(self.months_card, 2, 0, 1, 2)
        self.grid.setRowStretch(1, 1)
        self.grid.setColumnStretch(0, 1)

    def fill(self, picture: Picture) -> None:
        """Show the days, the months and what is written on the days."""
        panels = picture.panels
        self.take_config(picture.config)
        self.month.show_days({day.day: day for day in panels.days}, panels.trades.personas)
        used = sorted({at for day in panels.days for at, _n in day.personas if at >= 0})
        self.legend.show_names([(panels.trades.personas[at], at) for at in used])
        self.month.command = lambda day: words.query(picture, TradesCell(day=day).words())
        self.choose_month(picture)
        self.show_months(panels.days)
        self.name_month()
        self.show_notes()
        self.show_day(self.month.at)
        self.behind.renew(picture)
        if self.brought is not None:
            brought, self.brought = self.brought, None
            QTimer.singleShot(0, self, lambda: self.restore(brought))

    def choose_month(self, picture: Picture) -> None:
        """Keep the month looked at where it has trades or a chosen day, else show the last one."""
        is_kept = self.month.at is not None and picture.question == self.question
        self.question = picture.question
        held = {(day.year, day.month) for day in self.month.days}
        if held and self.month.shown_month() not in held and not is_kept:
            self.month.show_month(*max(held))

    def show_months(self, days: tuple[Day, ...]) -> None:
        """Show the sums of all months."""
        sums: defaultdict[tuple[int, int], list[float]] = defaultdict(lambda: [0.0, 0])
        for day in days:
            entry = sums[day.day.year, day.day.month]
            entry[0] += day.total
            entry[1] += day.n
        self.years = tuple(sorted({year for year, _month in sums}))
        locale = QLocale()
        short = QLocale.FormatType.ShortFormat
        columns = tuple(locale.standaloneMonthName(month, short) for month in range(1, 13))
        cells = tuple(
            tuple(self.cell(year, month, sums.get((year, month))) for month in range(1, 13))
            for year in self.years
        )
        self.months.show_grid(Grid(tuple(map(str, self.years)), columns, cells, self.tr("Year")))
        self.months_card.setVisible(len(sums) > 1)
        self.months_card.show_chart()

    def cell(self, year: int, month: int, entry: list[float] | None) -> Cell:
        """Return the cell of a month."""
        if entry is None:
            return Cell()
        total, n = entry[0], int(entry[1])
        text = self.tr("{month}: {total:,.2f} from {n} trades; click: show its days")
        told = text.format(month=f"{year}-{month:02}", total=total, n=n)
        return Cell(total, n, f"{total:,.0f}", f"{told}\n{self.asked(year, month)}")

    def asked(self, year: int, month: int) -> str:
        """Tell formula, period and query of a month, as far as it lies in the period."""
        if self.picture is None:
            return ""
        question, today = self.picture.question, self.picture.today
        first = dt.date(year, month, 1)
        last = first.replace(day=calendar.monthrange(year, month)[1])
        begin, end = question.days(today)
        first, last = max(first, begin or first), min(last, end or last)
        command = question.list_command(today, f"--from {first} --to {last}")
        return "\n".join(
            [words.sum_formula(), words.period_told(self.picture), words.queried(command)]
        )

    def pick(self, row: int, column: int) -> None:
        """Show the month of a cell."""
        self.month.show_month(self.years[row], column + 1)
        self.name_month()

    def show_trades(self) -> None:
        """Show the trades of the chosen day."""
        if (day := self.month.at) is not None:
            self.behind.show(TradesCell(day=day), self.tr("Trades of {day}").format(day=day))

    def turn(self, months: int) -> None:
        """Go some months on or back."""
        at = self.month.year * 12 + self.month.month - 1 + months
        self.month.show_month(at // 12, at % 12 + 1)
        self.name_month()

    def name_month(self) -> None:
        """Name the month shown, with its sum, above the days."""
        card = self.cards["days"]
        year, month = self.month.shown_month()
        found = [d for d in self.month.days.values() if (d.day.year, d.day.month) == (year, month)]
        name = QLocale().standaloneMonthName(month)
        card.heading.setText(f"{name} {year}")
        total, n = sum(d.total for d in found), sum(d.n for d in found)
        currency = self.picture.panels.currency if self.picture else ""
        card.show_chart(f"{total:,.2f} {currency}  n {n}")
        card.unit.setToolTip(self.asked(year, month))

    def days_shown(self) -> list[dt.date]:
        """Return the days of the month that have trades."""
        return [day for day in self.month.days if (day.year, day.month) == self.month.shown_month()]

    # --- notes

    def take_config(self, config: PackConfig) -> None:
        """Write into another database from now on; what is typed belongs to the one before."""
        before = self.config
        if before is not None and before.path("db_path") != config.path("db_path"):
            self.day.editor.show_note("", None)
            self.day.editor.undo.clear()
        self.config = self.writer.config = config

    def notes(self) -> dict[str, Note | Words]:
        """Return what is written on the days, what is on its way to the database among it."""
        found: dict[str, Note | Words] = {**(self.picture.notes if self.picture else {})}
        found |= self.writer.pending()
        return {key: note for key, note in found.items() if note.text or note.tags}

    def show_notes(self) -> None:
        """Mark the days that somebody wrote on."""
        self.month.show_notes(self.notes())

    def show_day(self, day: dt.date | None) -> None:
        """Show figures and note of a day, or of none; an edit of the one before is saved first."""
        self.day.editor.show_note(str(day or ""), self.notes().get(str(day)))
        if day is None or self.picture is None:
            self.day.show_none()
            return
        self.day.tell(self.month.whole_tip(day))
        found = self.month.days.get(day)
        persona = self.month.persona(found) if found else ""
        self.day.show_day(day, found, persona, self.picture.panels.currency)

    def write_note(self, key: str, words: Words) -> None:
        """Write a note; the day of a step that is undone comes into sight."""
        self.writer.write(key, words)
        self.show_notes()
        if key != self.day.editor.key:
            QTimer.singleShot(0, self, lambda: self.go_to(dt.date.fromisoformat(key)))

    def go_to(self, day: dt.date) -> None:
        """Show a day, in its month."""
        if (day.year, day.month) != self.month.shown_month():
            self.month.show_month(day.year, day.month)
            self.name_month()
        self.month.walk_to(day)

    def keep_note(self, key: str, note: Note | None) -> None:
        """Keep what was written until all is read anew."""
        if self.picture is not None:
            self.picture.notes.pop(key, None)
            self.picture.notes.update({note.key: note} if note else {})
        self.show_notes()
        self.changed.emit()

    def lose_note(self, key: str) -> None:
        """Show what the database still holds; what was typed stays, to be saved once more."""
        self.day.editor.lose(key, self.picture.notes.get(key) if self.picture else None)
        self.show_notes()

    def unsaved(self) -> str:
        """Return the day whose note is not saved yet."""
        editor = self.day.editor
        key = editor.key if editor.is_edited else self.writer.unsaved
        return self.tr("the note on {subject}").format(subject=key) if key else ""

    def save_unsaved(self) -> None:
        """Save the note."""
        self.day.editor.save()

    def discard_unsaved(self) -> None:
        """Throw away what was typed."""
        self.kept.drop()

    def restore(self, draft: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show the day whose note was being typed."""
        if self.picture is None:
            self.brought = draft
        elif key := self.kept.restore(draft):
            self.go_to(dt.date.fromisoformat(key))
