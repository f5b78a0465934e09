"""The pages of the tab; imports numpy and pyqtgraph, so a worker loads it first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from reentry_gui.kpi.cells import Between
from reentry_gui.kpi.cells import Cell as TradesCell
from reentry_gui.ui.charts import Cell, ChartCard, Grid, HeatMap, Histogram, Step
from reentry_gui.ui.tabs.kpis import names, words
from reentry_gui.ui.tabs.kpis.actions_page import ActionsPage
from reentry_gui.ui.tabs.kpis.calendar_page import CalendarPage
from reentry_gui.ui.tabs.kpis.equity import EquityChart
from reentry_gui.ui.tabs.kpis.excursions_page import ExcursionsPage
from reentry_gui.ui.tabs.kpis.figures_page import FiguresPage
from reentry_gui.ui.tabs.kpis.groups_page import GroupsPage
from reentry_gui.ui.tabs.kpis.holding_page import HoldingPage
from reentry_gui.ui.tabs.kpis.page import Page
from reentry_gui.ui.tabs.kpis.personas_page import PersonasPage
from reentry_gui.ui.tabs.kpis.tiles import Tiles
from reentry_gui.ui.tabs.kpis.trades_behind import Behind

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from reentry_gui.kpi.distribution import Distribution
    from reentry_gui.ui.tabs.kpis.work import Picture


class SummaryPage(Page):
    """The figures that are looked at first, and the balance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Summary"), parent)
        self.tiles = Tiles()
        self.equity = EquityChart()
        self.cards = {"equity": ChartCard(self.tr("Balance and drawdown"), self.equity)}
        self.grid.addWidget(self.tiles, 0, 0)
        self.grid.addWidget(self.cards["equity"], 1, 0)
        self.grid.setRowStretch(1, 1)
        self.behind = Behind(self)
        self.equity.picked.connect(self.show_trades)

    def show_trades(self, day: dt.date) -> None:
        """Show the trades of a day that has some."""
        if self.picture is not None:
            cell, panels = TradesCell(day=day), self.picture.panels
            if cell.mask(panels.trades, panels.wanted).any():
                self.behind.show(cell, self.tr("Trades of {day}").format(day=day))

    def fill(self, picture: Picture) -> None:
        """Show tiles and curves."""
        self.behind.renew(picture)
        self.tiles.show_picture(picture)
        self.equity.show_picture(picture)
        self.cards["equity"].show_chart(picture.panels.currency)


class HoursPage(Page):
    """Which hours of which weekdays earn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Hours"), parent)
        self.map = HeatMap(self.tr("Mean result by weekday and hour"))
        self.cards = {"hours": ChartCard(self.tr("Mean result by weekday and hour"), self.map)}
        self.grid.addWidget(self.cards["hours"], 0, 0)
        self.behind = Behind(self)
        self.map.picked.connect(self.show_trades)

    def show_trades(self, weekday: int, hour: int) -> None:
        """Show the trades of an hour that has some."""
        if self.picture is not None and self.picture.panels.hours.n[weekday, hour]:
            title = self.tr("Trades on {day}, {hour:02}:00 – {hour:02}:59")
            named = title.format(day=names.weekday(weekday), hour=hour)
            self.behind.show(TradesCell(weekday=weekday, hour=hour), named)

    def fill(self, picture: Picture) -> None:
        """Show the hours."""
        found = picture.panels.hours
        days = range(7 if found.n[5:].any() else 5)
        cells = tuple(tuple(self.cell(picture, day, hour) for hour in range(24)) for day in days)
        grid = Grid(
            tuple(map(names.weekday, days)), tuple(f"{hour:02}" for hour in range(24)), cells
        )
        self.map.show_grid(grid)
        unit = picture.panels.currency
        if found.left_out:
            missing = self.tr("{n} trades without a known UTC offset are left out")
            unit = "; ".join(filter(None, (unit, missing.format(n=found.left_out))))
        self.cards["hours"].show_chart(unit)
        self.behind.renew(picture)

    def cell(self, picture: Picture, day: int, hour: int) -> Cell:
        """Return the cell of an hour."""
        found = picture.panels.hours
        n = int(found.n[day, hour])
        if not n:
            return Cell()
        mean = float(found.mean[day, hour])
        told = self.tr("{day} {hour:02}:00 – {hour:02}:59: mean {mean:,.2f}, n {n}")
        tip = words.cell_tip(
            told.format(day=names.weekday(day), hour=hour, mean=mean, n=n),
            n,
            picture.question,
            picture.today,
            TradesCell(weekday=day, hour=hour).words(),
        )
        return Cell(mean, n, f"{mean:,.1f}", tip)


class DistributionPage(Page):
    """How results and R-multiples are distributed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Distribution"), parent)
        self.results = Histogram(self.tr("Trades by result"))
        self.multiples = Histogram(self.tr("Trades by R-multiple"))
        self.cards = {
            "distribution": ChartCard(self.tr("Trades by result"), self.results),
            "r-multiples": ChartCard(self.tr("Trades by R-multiple"), self.multiples),
        }
        for at, card in enumerate(self.cards.values()):
            self.grid.addWidget(card, at, 0)
            self.grid.setRowStretch(at, 1)
        self.behind = Behind(self)
        self.results.picked.connect(lambda at: self.show_trades(self.results, at))
        self.multiples.picked.connect(lambda at: self.show_trades(self.multiples, at))

    def show_trades(self, chart: Histogram, at: int) -> None:
        """Show the trades of a bar."""
        if self.picture is not None and chart.steps[at].n:
            panels, is_r = self.picture.panels, chart is self.multiples
            found, unit = (panels.multiples, "R") if is_r else (panels.results, panels.currency)
            cell = cell_of(found, at, is_r=is_r)
            step, title = (
                chart.steps[at],
                self.tr("Trades from {left:,.10g} to {right:,.10g} {unit}"),
            )
            self.behind.show(cell, title.format(left=step.left, right=step.right, unit=unit))

    def fill(self, picture: Picture) -> None:
        """Show both."""
        panels = picture.panels
        self.behind.renew(picture)
        self.results.show_steps(*self.bars(panels.results, panels.currency, picture))
        self.cards["distribution"].show_chart(self.unit(panels.results, panels.currency))
        if panels.multiples.n:
            self.multiples.show_steps(*self.bars(panels.multiples, "R", picture, is_r=True))
            self.cards["r-multiples"].show_chart(self.unit(panels.multiples, "R"))
        else:
            why = self.tr("No trade has a stop that tells its risk, so R is undefined for all {n}.")
            self.cards["r-multiples"].show_empty(why.format(n=panels.multiples.undefined))

    def unit(self, found: Distribution, unit: str) -> str:
        """Return unit, n, and how many are undefined or beyond the edges."""
        told = [unit, f"n {found.n:,}"]
        if found.undefined:
            told.append(self.tr("{n} undefined").format(n=f"{found.undefined:,}"))
        if found.below or found.above:
            text = self.tr("{n} beyond the edges, counted in the outermost bars")
            told.append(text.format(n=f"{found.below + found.above:,}"))
        return " · ".join(filter(None, told))

    def bars(
        self, found: Distribution, unit: str, picture: Picture, *, is_r: bool = False
    ) -> tuple[tuple[Step, ...], float, str]:
        """Return the bars, the mean and its name."""
        edges = found.edges.tolist()
        text = self.tr("{left:,.10g} to {right:,.10g} {unit}: {n} trades, {share:.1%}")
        formula = self.tr("n = trades from the left edge to below the right one")
        steps = []
        for at, n in enumerate(found.counts.tolist()):
            left, right = edges[at : at + 2]
            told = text.format(left=left, right=right, unit=unit, n=n, share=n / found.n)
            cell = cell_of(found, at, is_r=is_r).words()
            tip = words.counted_tip(told, formula, picture, cell, is_clicked=n > 0)
            steps.append(Step(left, right, n, tip))
        return tuple(steps), found.mean, self.tr("mean {mean:,.2f}").format(mean=found.mean)


def cell_of(found: Distribution, at: int, *, is_r: bool) -> TradesCell:
    """Return what narrows the filter to a bar; the outermost ones hold what lies beyond."""
    low, high = found.edges[at : at + 2].tolist()
    between = Between(low if at else None, high if at < len(found.counts) - 1 else None)
    return TradesCell(r=between) if is_r else TradesCell(result=between)


PAGES: Final[tuple[Callable[[], Page], ...]] = (
    SummaryPage,
    CalendarPage,
    HoursPage,
    DistributionPage,
    HoldingPage,
    ExcursionsPage,
    ActionsPage,
    PersonasPage,
    GroupsPage,
    FiguresPage,
)
