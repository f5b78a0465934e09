"""The page Calendar: a month of days, and all months below."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel

from reentry_gui.ui import theme
from reentry_gui.ui.charts import Cell, ChartCard, Grid, HeatMap
from reentry_gui.ui.tabs.kpis.equity import Legend
from reentry_gui.ui.tabs.kpis.month import MonthGrid
from reentry_gui.ui.tabs.kpis.page import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reentry_gui.kpi.days import Day
    from reentry_gui.ui.tabs.kpis.work import Picture


class CalendarPage(Page):
    """Profit and loss by day and by month."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Calendar"), parent)
        self.month = MonthGrid()
        self.month.turned.connect(self.turn)
        self.months = HeatMap(self.tr("Profit and loss by month"))
        self.months.picked.connect(self.pick)
        self.years: tuple[int, ...] = ()
        self.sum = QLabel()
        theme.mark(self.sum, "muted")
        self.legend = Legend()
        day_card = ChartCard(self.tr("Days"), self.month)
        day_card.offer("left", self.tr("Month before"), lambda: self.turn(-1))
        day_card.offer("right", self.tr("Month after"), lambda: self.turn(1))
        self.months_card = ChartCard(self.tr("Months"), self.months)
        self.cards = {"days": day_card, "months": self.months_card}
        self.grid.addWidget(self.legend, 0, 0)
        self.grid.addWidget(day_card, 1, 0)
        self.grid.addWidget(self.months_card, 2, 0)
        self.grid.setRowStretch(1, 1)

    def fill(self, picture: Picture) -> None:
        """Show the days, the month looked at before where it has trades."""
        panels = picture.panels
        found = {day.day: day for day in panels.days}
        self.month.show_days(found, panels.trades.personas)
        used = sorted({day.persona for day in panels.days if day.persona >= 0})
        self.legend.show_names([(panels.trades.personas[at], at) for at in used])
        held = {(day.year, day.month) for day in found}
        if self.month.shown_month() not in held and found:
            last = max(found)
            self.month.show_month(last.year, last.month)
        self.show_months(panels.days)
        self.name_month()

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
        tip = self.tr("{month}: {total:,.2f} from {n} trades; click: show its days")
        return Cell(
            total, n, f"{total:,.0f}", tip.format(month=f"{year}-{month:02}", total=total, n=n)
        )

    def pick(self, row: int, column: int) -> None:
        """Show the month of a cell."""
        self.month.show_month(self.years[row], column + 1)
        self.name_month()

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

    def days_shown(self) -> list[dt.date]:
        """Return the days of the month that have trades."""
        return [day for day in self.month.days if (day.year, day.month) == self.month.shown_month()]
