"""The history beside that of its first trades only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reentry_gui.kpi.counterfactual import difference
from reentry_gui.ui.charts import Bar, ChartCard, IntervalBars
from reentry_gui.ui.tables import Column, RecordsModel
from reentry_gui.ui.tabs.chains import words
from reentry_gui.ui.tabs.chains.figures import FigureTable, SmallTable
from reentry_gui.ui.tabs.chains.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reentry_gui.ui.tabs.chains.look import Look

WITHOUT: Final = (
    *("first_trades_net", "uplift", "mean_uplift", "extra_drawdown", "extra_lots"),
    *("extra_margin", "uplift_per_drawdown"),
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
            Column(self.tr("With re-entries"), lambda row: row[1], amount, right=True),
            Column(self.tr("First trades only"), lambda row: row[2], amount, right=True),
            Column(
                self.tr("Difference"),
                lambda row: difference(row[1], row[2]),
                lambda value: amount(value, "+"),
                right=True,
            ),
        )

    def show_look(self, found: Look) -> None:
        """Show both sides and what lies between them."""
        compared = found.report.counterfactual
        both, first = compared.with_reentries, compared.first_trades_only

        unit = f" ({found.currency})" if found.currency else ""

        def row(name: str, take: str, unit: str = unit) -> tuple[str, Any, Any]:
            return name + unit, getattr(both, take), getattr(first, take)

        self.table.set_rows(
            [
                row(self.tr("Net result"), "net"),
                row(self.tr("Drawdown"), "max_drawdown"),
                row(self.tr("Lots at once"), "peak_lots", ""),
                row(self.tr("Margin at once"), "peak_margin"),
            ]
        )
        self.figures.show_look(found)
        self.show_bars(found)
        text = self.tr(
            "Re-entries made {better} chains better and {worse} worse. Descriptive: the same first "
            "trades, compared with what happened; prices, free margin and your own decisions might "
            "have been others without them."
        )
        told = text.format(better=compared.better, worse=compared.worse)
        self.note.setText(f"{told} {self.words_on_margin(found)}")

    def words_on_margin(self, found: Look) -> str:
        """Say how margin was computed, or what is missing to compute it."""
        if found.config.account.leverage is None:
            return self.tr(
                "Margin is not known: set the account's leverage (Config > Account), which no "
                "statement tells."
            )
        if found.report.counterfactual.extra_margin is None:
            return self.tr(
                "Margin is not known: it can be told for pairs of currencies only, and only where "
                "some trade of the symbol earned or lost 1.00 at least."
            )
        text = self.tr(
            "Margin at 1:{leverage:g}; what a lot is worth is taken from what the trades earned, "
            "and opposite trades are not set off against each other."
        )
        return text.format(leverage=found.config.account.leverage)

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
                Bar(self.tr("With re-entries"), both, n, tip=words.asked("ΣP", found, n)),
                Bar(
                    self.tr("First trades only"),
                    first,
                    n,
                    tip=words.asked("C₀ = Σ p₀", found, n),
                ),
                Bar(
                    self.tr("Difference"),
                    compared.uplift,
                    n,
                    low,
                    high,
                    tip=words.asked(
                        self.tr("ΣP − C₀; interval: that of its mean a chain × chains"), found, n
                    ),
                ),
            )
        )
        self.card.show_chart(found.currency)


def amount(value: float | None, sign: str = "") -> str:
    """Write an amount, a dash where it is not known."""
    return "–" if value is None else f"{value:{sign},.2f}"
