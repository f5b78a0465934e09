"""The page Holding: whether trades that stay open longer earn more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reentry_gui.kpi.cells import Between, Cell
from reentry_gui.kpi.figures import duration
from reentry_gui.kpi.held import DAY, HOUR, MINUTE, length, points
from reentry_gui.ui.charts import Bar, ChartCard, IntervalBars, Scatter
from reentry_gui.ui.charts.scatter import Cloud
from reentry_gui.ui.tabs.kpis import words
from reentry_gui.ui.tabs.kpis.actions_page import between
from reentry_gui.ui.tabs.kpis.page import Page
from reentry_gui.ui.tabs.kpis.trade_columns import key_of, moment
from reentry_gui.ui.tabs.kpis.trades_behind import Behind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.held import Held, Points
    from reentry_gui.ui.tabs.kpis.work import Picture

# What is written below the points.
PLACES: Final = (10, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, DAY, 7 * DAY, 30 * DAY)


class HoldingPage(Page):
    """Results by the time that trades were open, as means and as points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Holding time"), parent)
        self.bars = IntervalBars(self.tr("Mean result by holding time"))
        self.points = Scatter(self.tr("Result of each trade by holding time"))
        self.shown: Points | None = None
        self.cards = {
            "holding": ChartCard(self.tr("Mean result by holding time"), self.bars),
            "holding-points": ChartCard(
                self.tr("Result of each trade by holding time"), self.points
            ),
        }
        for at, card in enumerate(self.cards.values()):
            self.grid.addWidget(card, at, 0)
            self.grid.setRowStretch(at, 1)
        self.behind = Behind(self)
        self.bars.picked.connect(self.show_trades)
        self.points.picked.connect(self.ask_for_chain)

    def show_trades(self, at: int) -> None:
        """Show the trades of a class."""
        if self.picture is not None:
            held = self.picture.panels.held[at]
            title = self.tr("Trades that were held {length}").format(length=self.name(held))
            self.behind.show(cell_of(held), title)

    def fill(self, picture: Picture) -> None:
        """Show the classes, the points and the correlation."""
        panels = picture.panels
        self.behind.renew(picture)
        self.bars.show_bars(tuple(self.bar(held, picture) for held in panels.held))
        self.cards["holding"].show_chart(panels.currency)
        self.show_points(panels.trades, panels.currency)
        figure = panels.figures.figure("holding_correlation")
        self.cards["holding-points"].show_chart(self.told(picture))
        tip = words.tip(figure, picture.question, picture.today, None)
        self.cards["holding-points"].unit.setToolTip(tip)

    def bar(self, held: Held, picture: Picture) -> Bar:
        """Return the bar of a class."""
        low, high = held.limits or (None, None)
        text = self.tr("{name}: mean {mean:,.2f}{limits}, n {n}, {won:.1%} won, total {total:,.2f}")
        tip = text.format(
            name=self.name(held),
            mean=held.mean,
            limits=between(held.limits),
            n=held.n,
            won=held.wins / held.n,
            total=held.total,
        )
        cell = cell_of(held).words()
        tip = words.cell_tip(tip, held.n, picture.question, picture.today, cell)
        return Bar(self.name(held), held.mean, held.n, low, high, tip=tip)

    def name(self, held: Held) -> str:
        """Name a class by its edges."""
        if held.high is None:
            return self.tr("from {length}").format(length=length(held.low))
        if not held.low:
            return self.tr("below {length}").format(length=length(held.high))
        return f"{length(held.low)} – {length(held.high)}"

    def show_points(self, trades: TradeColumns, currency: str) -> None:
        """Draw the trades as points."""
        self.shown = points(trades)
        rows, profit, seconds = self.shown.rows, self.shown.profit, self.shown.seconds

        def tip(at: int) -> str:
            row = int(rows[at])
            text = self.tr("{symbol} #{ticket}, closed {moment}: held {length}, {result:+,.2f}")
            told = text.format(
                symbol=trades.symbols[int(trades.symbol[row])],
                ticket=int(trades.ticket[row]),
                moment=moment(int(trades.close_time[row])),
                length=duration(float(seconds[at])),
                result=float(profit[at]),
            )
            return f"{told} {currency}".rstrip()

        places = {float(seconds): length(seconds) for seconds in PLACES}
        self.points.show_cloud(Cloud(seconds, profit, ("seconds", "result"), tip, places))

    def told(self, picture: Picture) -> str:
        """Tell unit, correlation, n, and how many of the trades are drawn."""
        figure = picture.panels.figures.figure("holding_correlation")
        value = words.reason(figure) if figure.value is None else f"{figure.value:+.2f}"
        limits = ""
        if figure.low is not None and figure.high is not None:
            limits = f" [{figure.low:+.2f} … {figure.high:+.2f}]"
        told = [
            picture.panels.currency,
            self.tr("correlation {value}").format(value=value) + limits,
        ]
        told.append(f"n {figure.n:,}")
        if self.shown is not None and len(self.shown.rows) < self.shown.of:
            told.append(self.tr("{n} of them drawn").format(n=f"{len(self.shown.rows):,}"))
        return " · ".join(filter(None, told))

    def ask_for_chain(self, at: int) -> None:
        """Ask for the chain of a point's trade."""
        if self.picture is not None and self.shown is not None:
            self.chain_wanted.emit(key_of(self.picture.panels.trades, int(self.shown.rows[at])))


def cell_of(held: Held) -> Cell:
    """Return what narrows the filter to a class; the shortest holds odd times, too."""
    return Cell(held=Between(held.low or None, held.high))
