"""The panels of figures: how deep, where to cut, what without re-entry, how carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.charts import Band, Bar, ChartCard, IntervalBars, Line, Plot, Pyramid
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.chains import words
from reentry_gui.ui.tabs.chains.figures import FigureTable, share_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.kpi.chain_depth import Depth
    from reentry_gui.kpi.chain_report import ChainsReport
    from reentry_gui.kpi.counterfactual import Side
    from reentry_gui.ui.tabs.chains.look import Look

RESULTS: Final = (
    *("chains", "chain_net", "chain_win_rate", "chain_draws", "chain_factor", "chain_expectancy"),
    *("chain_duration", "chain_worst", "chain_trough", "chain_lots", "chain_lots_at_once"),
    *("recovery_rate", "recovery_time"),
)
WITHOUT: Final = (
    *("first_trades_net", "uplift", "mean_uplift", "extra_drawdown", "extra_lots"),
    "uplift_per_drawdown",
)
EXECUTION: Final = (
    *("delay_realised", "delay_ratio", "exec_ms_p50", "exec_ms_p95", "abort_rate", "error_rate"),
    "blocked_value",
)


def muted(text: str = "") -> QLabel:
    """Make a line that explains."""
    label = QLabel(text, wordWrap=True)
    theme.mark(label, "muted")
    return label


class Panel(QWidget):
    """A page of charts and tables beside each other, with an explanation below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = muted()
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.M)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.S, theme.S, theme.S, theme.S)
        column.addLayout(self.row, 1)
        column.addWidget(self.note)

    def put(self, *parts: QWidget, stretch: int = 1) -> None:
        """Put parts below each other into the next column."""
        column = QVBoxLayout()
        column.setSpacing(theme.M)
        for part in parts:
            column.addWidget(part, 1)
        self.row.addLayout(column, stretch)

    def show_look(self, found: Look) -> None:
        """Show the figures of a look."""
        raise NotImplementedError


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
        self.depths = TableView(self.tr("Depths"))
        self.depths.setModel(self.table)
        share_width(self.depths)
        self.put(self.survival_card, self.lots_card)
        self.put(self.figures, self.depths)

    def columns(self) -> tuple[Column[Depth], ...]:
        """Return the columns of the table of depths."""
        return (
            Column(self.tr("Generation"), lambda d: d.depth, right=True),
            Column(self.tr("Reach it"), lambda d: d.reached, right=True),
            Column(self.tr("End here"), lambda d: d.chains, right=True),
            Column(self.tr("Survival"), lambda d: d.survival, "{:.1%}".format, right=True),
            Column(self.tr("Go on"), lambda d: d.continuation, share, right=True),
            Column(self.tr("P&L of these"), lambda d: d.pnl, "{:,.2f}".format, right=True),
            Column(self.tr("Lots of these"), lambda d: d.lots, "{:,.2f}".format, right=True),
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
        self.survival.show_bars(tuple(map(self.survival_bar, report.depths)))
        self.lots.show_bars(
            tuple(
                Bar(
                    f"g{e.generation}",
                    e.mean,
                    e.chains,
                    text=f"{e.mean:.2f}",
                    tip=self.tr(
                        "mean {mean:.2f}, median {median:.2f}, largest {largest:.2f}"
                    ).format(mean=e.mean, median=e.median, largest=e.largest),
                )
                for e in report.escalation
            )
        )
        self.survival_card.show_chart(self.tr("share of all chains"))
        self.lots_card.show_chart()

    def survival_bar(self, depth: Depth) -> Bar:
        """Return the bar of one generation."""
        tip = self.tr("S({g}) = {reached} chains that reach it ÷ all; {ends} end here").format(
            g=depth.depth, reached=depth.reached, ends=depth.chains
        )
        return Bar(
            f"g{depth.depth}", depth.survival, depth.reached, text=f"{depth.survival:.1%}", tip=tip
        )


class CutPanel(Panel):
    """What each generation is worth, and after which one it would have been best to stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marginal = IntervalBars(self.tr("Marginal value"))
        self.marginal_card = ChartCard(self.tr("Mean result of each generation"), self.marginal)
        self.curve = Plot(self.tr("Cut curve"), of_time=False)
        self.curve_card = ChartCard(self.tr("V(n): all chains cut after generation n"), self.curve)
        self.put(self.marginal_card)
        self.put(self.curve_card)

    def show_look(self, found: Look) -> None:
        """Show marginal values and the cut curve."""
        report = found.report
        if not report.cuts.cuts:
            for card in (self.marginal_card, self.curve_card):
                card.show_empty(self.tr("No chain has ended yet in what the filter lets through."))
            self.note.clear()
            return
        self.marginal.show_bars(
            tuple(
                Bar(
                    f"g{m.generation}",
                    m.mean,
                    m.chains,
                    m.low,
                    m.high,
                    tip=self.tr("Σ p of generation {g} ÷ {n} chains that came as far").format(
                        g=m.generation, n=m.chains
                    ),
                )
                for m in report.marginal
            )
        )
        self.marginal_card.show_chart(
            self.tr("{currency} a chain").format(currency=report.currency)
        )
        self.show_curve(report)

    def show_curve(self, report: ChainsReport) -> None:
        """Show V(n) with its interval; the best n has a band behind it."""
        cuts, best = report.cuts.cuts, report.cuts.best or 0
        x = np.array([float(cut.generation) for cut in cuts])

        def line(name: str, values: Sequence[float | None], colour: str) -> Line:
            y = np.array([0.0 if value is None else value for value in values])
            return Line(name, Pyramid(x, y), colour)

        lines = [line("V(n)", [cut.value for cut in cuts], "accent")]
        if all(cut.low is not None for cut in cuts):
            lines += [
                line(self.tr("95 % low"), [cut.low for cut in cuts], "muted"),
                line(self.tr("95 % high"), [cut.high for cut in cuts], "muted"),
            ]
        name = self.tr("best n = {n}").format(n=best)
        band = Band(best - 0.1, best + 0.1, name, lambda: theme.colours().notice_fill)
        self.curve.getAxis("bottom").setTicks([[(int(n), f"n = {int(n)}") for n in x]])
        self.curve.show_lines(lines, [band])
        self.curve.look_at(float(x[0]) - 0.25, float(x[-1]) + 0.25)
        self.curve_card.show_chart(f"{report.currency} · {name}".strip(" ·"))
        self.note.setText(self.words_on_best(report))

    def words_on_best(self, report: ChainsReport) -> str:
        """Say what the best n is worth believing."""
        cuts = report.cuts
        text = self.tr(
            "V(n) is what all {chains} chains would have brought if each had ended after "
            "generation n. Best looking back: n = {best}; 95 % of redrawn histories have their "
            "best between {low} and {high}. It was chosen from the same chains, so it flatters "
            "itself."
        )
        return text.format(
            chains=cuts.chains, best=cuts.best, low=cuts.best_low, high=cuts.best_high
        )


class WithoutPanel(Panel):
    """The history beside that of its first trades only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: RecordsModel[tuple[str, Any, Any]] = RecordsModel(self.columns())
        self.sides = TableView(self.tr("With and without re-entries"))
        self.sides.setModel(self.table)
        share_width(self.sides)
        self.figures = FigureTable(self.tr("Figures of the comparison"), WITHOUT)
        self.bars = IntervalBars(self.tr("Both histories"))
        self.card = ChartCard(self.tr("What the re-entries brought"), self.bars)
        self.put(self.sides, self.card)
        self.put(self.figures)

    def columns(self) -> tuple[Column[tuple[str, Any, Any]], ...]:
        """Return the columns of the comparison."""
        return (
            Column(self.tr("What"), lambda row: row[0]),
            Column(self.tr("With re-entries"), lambda row: row[1], "{:,.2f}".format, right=True),
            Column(self.tr("First trades only"), lambda row: row[2], "{:,.2f}".format, right=True),
            Column(
                self.tr("Difference"), lambda row: row[1] - row[2], "{:+,.2f}".format, right=True
            ),
        )

    def show_look(self, found: Look) -> None:
        """Show both sides and what lies between them."""
        compared = found.report.counterfactual
        both, first = compared.with_reentries, compared.first_trades_only

        def row(
            name: str, take: str, side: Side = both, other: Side = first
        ) -> tuple[str, Any, Any]:
            return name, getattr(side, take), getattr(other, take)

        self.table.set_rows(
            [
                row(self.tr("Net result"), "net"),
                row(self.tr("Drawdown"), "max_drawdown"),
                row(self.tr("Lots at once"), "peak_lots"),
            ]
        )
        self.figures.show_look(found)
        self.show_bars(found)
        text = self.tr(
            "Re-entries made {better} chains better and {worse} worse. Descriptive: the same first "
            "trades, compared with what happened; prices, free margin and your own decisions might "
            "have been others without them. Lots stand for margin: margin = lots × what the "
            "broker asks a lot."
        )
        self.note.setText(text.format(better=compared.better, worse=compared.worse))

    def show_bars(self, found: Look) -> None:
        """Draw both results and the uplift with its interval."""
        compared = found.report.counterfactual
        n = compared.chains
        if not n:
            self.card.show_empty(self.tr("No chain has ended yet in what the filter lets through."))
            return
        low, high = (None if v is None else v * n for v in (compared.low, compared.high))
        both, first = compared.with_reentries.net, compared.first_trades_only.net
        self.bars.show_bars(
            (
                Bar(self.tr("With re-entries"), both, n, tip="ΣP"),
                Bar(self.tr("First trades only"), first, n, tip="C₀ = Σ p₀"),
                Bar(
                    self.tr("Difference"),
                    compared.uplift,
                    n,
                    low,
                    high,
                    tip=self.tr("ΣP − C₀; interval: that of its mean a chain × chains"),
                ),
            )
        )
        self.card.show_chart(found.currency)


class ExecutionPanel(Panel):
    """How well re-entries are carried out, and what the blocked ones may have been worth."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FigureTable(self.tr("Figures of execution"), EXECUTION)
        self.outcomes = IntervalBars(self.tr("Attempts"))
        self.card = ChartCard(self.tr("How attempts ended"), self.outcomes)
        self.put(self.figures, stretch=2)
        self.put(self.card)

    def show_look(self, found: Look) -> None:
        """Show delays, attempts and the blocked ones."""
        report = found.report
        self.figures.show_look(found)
        tried, blocked = report.attempts, report.blocked
        if not tried.attempts:
            self.card.show_empty(
                self.tr(
                    "No attempt is on record. The EA and the bridge write them as they re-enter."
                )
            )
        else:
            rest = tried.attempts - tried.aborted - tried.failed
            counts = (
                (self.tr("carried out"), rest),
                (self.tr("aborted"), -tried.aborted),
                (self.tr("error"), -tried.failed),
            )
            self.outcomes.show_bars(
                tuple(
                    Bar(name, float(count), tried.attempts, text=f"{abs(count):,}", tip=name)
                    for name, count in counts
                )
            )
            self.card.show_chart(self.tr("attempts"))
        self.note.setText(self.words_on(report) if blocked.blocked else "")

    def words_on(self, report: ChainsReport) -> str:
        """Say what is known of blocked re-entries."""
        blocked = report.blocked
        text = self.tr(
            "{count} attempts opened nothing. Estimated for {estimated} of them: {value}. It takes "
            "a blocked re-entry to end like the executed ones of the same action; it cannot know "
            "the price, the spread that stopped it, nor the re-entries that would have followed."
        )
        value = words.money(blocked.value, report.currency)
        return text.format(count=blocked.blocked, estimated=blocked.estimated, value=value)


def share(value: float | None) -> str:
    """Write a share, a dash where there is none."""
    return "–" if value is None else f"{value:.1%}"
