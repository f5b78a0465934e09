"""How deep chains go, how many survive, how lots grow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from reentry_gui.kpi.chain_depth import Depth
from reentry_gui.ui.charts import Bar, ChartCard, IntervalBars
from reentry_gui.ui.tables import Column, RecordsModel
from reentry_gui.ui.tabs.chains import words
from reentry_gui.ui.tabs.chains.figures import FigureTable, SmallTable
from reentry_gui.ui.tabs.chains.panel import FOLLOWED, Panel

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

    from reentry_gui.kpi.chain_depth import Escalation
    from reentry_gui.ui.tabs.chains.look import Look

RESULTS: Final = (
    *("chains", "chain_net", "chain_win_rate", "chain_draws", "chain_factor", "chain_expectancy"),
    *("chain_duration", "chain_worst", "chain_trough", "chain_open_trough", "chain_mae"),
    *("chain_mfe", "chain_excursions_unknown", "chain_lots", "chain_lots_at_once"),
    *("chain_margin_at_once", "recovery_rate", "recovery_time"),
)


class DepthPanel(Panel):
    """How deep chains go, how many survive, how lots grow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Look | None = None
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
        self.survival.picked.connect(lambda at: self.ask_for_chains(f"depth>={at}", FOLLOWED))
        self.lots.picked.connect(self.ask_for_generation)
        self.depths.activated.connect(self.ask_for_depth)
        self.depths.setToolTip(self.tr("Enter or a double click shows the chains that end here"))
        self.put(self.survival_card, self.lots_card, stretch=1)
        self.put(self.figures, self.depths, stretch=2, heights=(7, 6))

    def columns(self) -> tuple[Column[Depth], ...]:
        """Return the columns of the table of depths; each number tells what it is."""
        of_these = self.tr("Of the chains that end here")
        tip = {name: partial(self.tip, text, name) for name, text in self.formulas().items()}
        amount, percent, whole = "{:,.2f}".format, "{:.1%}".format, "{:,}".format
        column = partial(Column[Depth], right=True)
        return (
            column("g", lambda d: d.depth, help=self.tr("Generation"), tip=tip["end"]),
            column("n", lambda d: d.reached, whole, tip=tip["reach"]),
            column(self.tr("End"), lambda d: d.chains, whole, tip=tip["end"]),
            column(self.tr("Open"), lambda d: d.open_here, whole, tip=tip["open"]),
            column(self.tr("Survival"), lambda d: d.survival, percent, tip=tip["survival"]),
            column(self.tr("Go on"), lambda d: d.continuation, share, tip=tip["go on"]),
            column(self.tr("Back"), self.brought_back, tip=tip["back"]),
            column(self.tr("P&L"), lambda d: d.pnl, amount, help=of_these, tip=tip["P&L"]),
            column(self.tr("Lots"), lambda d: d.lots, amount, help=of_these, tip=tip["lots"]),
        )

    def brought_back(self, depth: Depth) -> int:
        """Return how many chains that lost their first trade a generation brought back."""
        found = self.found.report.recovery.by_generation if self.found else ()
        return sum(entry.chains for entry in found if entry.generation == depth.depth)

    def formulas(self) -> dict[str, str]:
        """Return how each number of the table of depths comes about."""
        return {
            "reach": self.tr("n = chains with depth ≥ {g}, open ones too"),
            "end": self.tr(
                "End = chains that have ended, with {g} as last generation: {share} of all that "
                "have ended"
            ),
            "open": self.tr(
                "Open = chains with depth {g} that are going on: nobody knows whether "
                "generation {next} follows"
            ),
            "survival": self.tr(
                "S({g}) = product of the continuations before generation {g} (Kaplan–Meier: "
                "open chains count as far as they came){limits}"
            ),
            "go on": self.tr(
                "Continuation = chains with depth > {g} ÷ (chains with depth ≥ {g} − those "
                "that are open at {g}) = {further} ÷ {decided}"
            ),
            "back": self.tr(
                "Back = chains with p₀ < 0 whose sum was at zero or above for the first "
                "time at generation {g}"
            ),
            "P&L": self.tr("ΣP of the chains that end at generation {g}"),
            "lots": self.tr("Σ lots of the chains that end at generation {g}"),
        }

    def tip(self, text: str, name: str, depth: Depth) -> str:
        """Tell formula, n, filter and command of a number in the table of depths."""
        if self.found is None:
            return ""
        told = text.format(
            g=depth.depth,
            next=depth.depth + 1,
            further=depth.decided - depth.chains,
            decided=depth.decided,
            limits=limits(depth),
            share=f"{depth.share:.1%}",
        )
        return words.asked(told, self.found, self.cases(depth, name))

    def cases(self, depth: Depth, name: str) -> int:
        """Return n of a number in the table of depths."""
        if name == "back" and self.found is not None:
            return self.found.report.recovery.lost_first
        if name == "go on":
            return depth.decided
        return depth.chains if name in {"end", "P&L", "lots"} else depth.reached

    def show_look(self, found: Look) -> None:
        """Show depths and lots."""
        report, self.found = found.report, found
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

    def ask_for_generation(self, at: int) -> None:
        """Ask for the chains that reach a generation whose lots are drawn."""
        if self.found is not None:
            generation = self.found.report.escalation[at].generation
            self.ask_for_chains(f"depth>={generation}")

    def ask_for_depth(self, index: QModelIndex) -> None:
        """Ask for the chains that end at a depth."""
        self.ask_for_chains(f"depth={self.table.row(index).depth}")

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
        text = self.tr(
            "S({g}) = product of the continuations before it (Kaplan–Meier); {reached} chains are "
            "known to have come as far, {ends} ended here, {open} are open here{limits}"
        )
        tip = text.format(
            g=depth.depth,
            reached=depth.reached,
            ends=depth.chains,
            open=depth.open_here,
            limits=limits(depth),
        )
        return Bar(
            f"g{depth.depth}",
            depth.survival,
            depth.reached,
            depth.low,
            depth.high,
            text=f"{depth.survival:.1%}",
            tip=words.asked(tip, found, depth.reached),
        )


def limits(depth: Depth) -> str:
    """Write the limits of a survival behind it, nothing where there are none."""
    if depth.low is None or depth.high is None:
        return ""
    return f"; 95 %: {depth.low:.1%} … {depth.high:.1%}"


def share(value: float | None) -> str:
    """Write a share, a dash where there is none."""
    return "–" if value is None else f"{value:.1%}"
