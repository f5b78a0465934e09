"""What each generation is worth, and after which one it would have been best to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reentry_gui.ui import theme
from reentry_gui.ui.charts import Band, Bar, ChartCard, IntervalBars, Line, Plot, Pyramid
from reentry_gui.ui.tabs.chains import words
from reentry_gui.ui.tabs.chains.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reentry_gui.kpi.chain_report import ChainsReport
    from reentry_gui.kpi.marginal import Marginal
    from reentry_gui.ui.tabs.chains.look import Look


class CutPanel(Panel):
    """What each generation is worth, and after which one it would have been best to stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marginal = IntervalBars(self.tr("Marginal value"))
        self.marginal_card = ChartCard(self.tr("Mean result of each generation"), self.marginal)
        self.curve = Plot(self.tr("Cut curve"), of_time=False)
        self.curve_card = ChartCard(self.tr("V(n): all chains cut after generation n"), self.curve)
        self.found: Look | None = None
        self.curve.tells = self.asked
        self.marginal.picked.connect(self.ask_for_generation)
        self.curve.picked.connect(lambda x: self.ask_for_chains(f"depth>={max(round(x), 0)}"))
        self.put(self.marginal_card)
        self.put(self.curve_card)

    def show_look(self, found: Look) -> None:
        """Show marginal values and the cut curve."""
        report, self.found = found.report, found
        if not report.cuts.cuts:
            for card in (self.marginal_card, self.curve_card):
                card.show_empty(self.tr("No chain has ended yet in what the filter lets through."))
            self.note.clear()
            return
        self.marginal.show_bars(tuple(self.bar(one, found) for one in report.marginal))
        self.marginal_card.show_chart(
            self.tr("{currency} a chain").format(currency=report.currency)
        )
        self.show_curve(report)

    def bar(self, one: Marginal, found: Look) -> Bar:
        """Return the bar of a generation."""
        text = self.tr("Σ p of generation {g} ÷ {n} chains that came as far")
        told = text.format(g=one.generation, n=one.chains)
        tip = words.asked(told, found, one.chains)
        return Bar(f"g{one.generation}", one.mean, one.chains, one.low, one.high, tip=tip)

    def ask_for_generation(self, at: int) -> None:
        """Ask for the chains that came as far as a generation."""
        if self.found is not None:
            generation = self.found.report.marginal[at].generation
            self.ask_for_chains(f"depth>={generation}")

    def asked(self, _place: float) -> list[str]:
        """Return formula, n, filter and command of the cut curve."""
        if self.found is None:
            return []
        told = self.tr("V(n) = Σ over chains of Σ p up to generation n")
        return words.asked(told, self.found, self.found.report.cuts.chains).splitlines()

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
        self.curve.name_places({float(n): f"n = {int(n)}" for n in x})
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
