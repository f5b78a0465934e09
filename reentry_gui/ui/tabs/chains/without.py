"""The history beside that of its first trades only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reentry_gui.ui.charts import Bar, ChartCard, IntervalBars
from reentry_gui.ui.tables import Column, RecordsModel
from reentry_gui.ui.tabs.chains.figures import FigureTable, SmallTable
from reentry_gui.ui.tabs.chains.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reentry_gui.kpi.counterfactual import Side
    from reentry_gui.ui.tabs.chains.look import Look

WITHOUT: Final = (
    *("first_trades_net", "uplift", "mean_uplift", "extra_drawdown", "extra_lots"),
    "uplift_per_drawdown",
)


class WithoutPanel(Panel):
    """The history beside that of its first trades only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: RecordsModel[tuple[str, Any, Any]] = RecordsModel(self.columns())
        self.sides = SmallTable(self.tr("With and without re-entries"))
        self.sides.setModel(self.table)
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
