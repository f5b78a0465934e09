"""How deep chains go, how many survive, how lots grow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reentry_gui.ui.charts import Bar, ChartCard, IntervalBars
from reentry_gui.ui.tables import Column, RecordsModel
from reentry_gui.ui.tabs.chains import words
from reentry_gui.ui.tabs.chains.figures import FigureTable, SmallTable
from reentry_gui.ui.tabs.chains.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reentry_gui.kpi.chain_depth import Depth, Escalation
    from reentry_gui.ui.tabs.chains.look import Look

RESULTS: Final = (
    *("chains", "chain_net", "chain_win_rate", "chain_draws", "chain_factor", "chain_expectancy"),
    *("chain_duration", "chain_worst", "chain_trough", "chain_lots", "chain_lots_at_once"),
    *("chain_margin_at_once", "recovery_rate", "recovery_time"),
)


class DepthPanel(Panel):
    """How deep chains go, how many survive, how lots grow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.survival = IntervalBars(self.tr("Survival"))
        self.survival_card = ChartCard(self.tr("Chains that reach a generation"), self.survival)
        self.lots = IntervalBars(self.tr("Lots"))
        self.lots_card = ChartCard(
            self.tr("Lots ÷ lots of the first trade"), self.lots, unit=self.tr("mean")
        )
        self.figures = FigureTable(self.tr("Figures of chains"), RESULTS)
        self.table: RecordsModel[Depth] = RecordsModel(self.columns())
        self.depths = SmallTable(self.tr("Depths"))
        self.depths.setModel(self.table)
        self.put(self.survival_card, self.lots_card, stretch=4)
        self.put(self.figures, self.depths, stretch=6)

    def columns(self) -> tuple[Column[Depth], ...]:
        """Return the columns of the table of depths."""
        of_these = self.tr("Of the chains that end here")
        return (
            Column(self.tr("Generation"), lambda d: d.depth, right=True),
            Column(self.tr("Reach it"), lambda d: d.reached, right=True),
            Column(self.tr("End here"), lambda d: d.chains, right=True),
            Column(self.tr("Survival"), lambda d: d.survival, "{:.1%}".format, right=True),
            Column(self.tr("Go on"), lambda d: d.continuation, share, right=True),
            Column(self.tr("P&L"), lambda d: d.pnl, "{:,.2f}".format, right=True, help=of_these),
            Column(self.tr("Lots"), lambda d: d.lots, "{:,.2f}".format, right=True, help=of_these),
        )

    def show_look(self, found: Look) -> None:
        """Show depths and lots."""
        report = found.report
        self.figures.show_look(found)
        self.table.set_rows(report.depths)
        self.note.setText("\n".join(words.left_out(report.left_out)))
        if not report.depths:
            for card in (self.survival_card, self.lots_card):
                card.show_empty(self.tr("No chain has ended yet in what the filter lets through."))
            return
        self.survival.show_bars(tuple(self.survival_bar(one, found) for one in report.depths))
        self.lots.show_bars(
            tuple(
                Bar(
                    f"g{e.generation}",
                    e.mean,
                    e.chains,
                    text=f"{e.mean:.2f}",
                    tip=words.asked(self.lots_tip(e), found, e.chains),
                )
                for e in report.escalation
            )
        )
        self.survival_card.show_chart(self.tr("share of all chains"))
        self.lots_card.show_chart()

    def lots_tip(self, found: Escalation) -> str:
        """Tell how lots grow up to a generation."""
        text = self.tr(
            "Lots of generation {g} ÷ lots of the first trade: mean {mean:.2f}, median "
            "{median:.2f}, largest {largest:.2f}"
        )
        return text.format(
            g=found.generation, mean=found.mean, median=found.median, largest=found.largest
        )

    def survival_bar(self, depth: Depth, found: Look) -> Bar:
        """Return the bar of one generation."""
        tip = self.tr("S({g}) = {reached} chains that reach it ÷ all; {ends} end here").format(
            g=depth.depth, reached=depth.reached, ends=depth.chains
        )
        return Bar(
            f"g{depth.depth}",
            depth.survival,
            depth.reached,
            text=f"{depth.survival:.1%}",
            tip=words.asked(tip, found),
        )


def share(value: float | None) -> str:
    """Write a share, a dash where there is none."""
    return "–" if value is None else f"{value:.1%}"
