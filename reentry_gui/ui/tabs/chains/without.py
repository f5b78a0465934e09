"""The history beside that of its first trades only."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

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


class Side(NamedTuple):
    """One figure of both histories."""

    name: str
    both: float | None
    first: float | None
    formula: str


class WithoutPanel(Panel):
    """The history beside that of its first trades only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Look | None = None
        self.table: RecordsModel[Side] = RecordsModel(self.columns())
        self.sides = SmallTable(self.tr("With and without re-entries"))
        self.sides.setModel(self.table)
        self.figures = FigureTable(self.tr("Figures of the comparison"), WITHOUT)
        self.bars = IntervalBars(self.tr("Both histories"))
        self.card = ChartCard(self.tr("What the re-entries brought"), self.bars)
        # What first trades alone would have brought is of the same chains as all of it.
        self.bars.picked.connect(lambda at: self.ask_for_chains("depth>=1" if at == 2 else ""))
        self.put(self.sides, self.card, stretch=4)
        self.put(self.figures, stretch=3)

    def columns(self) -> tuple[Column[Side], ...]:
        """Return the columns of the comparison; each number tells what it is."""
        column = partial(Column[Side], tip=self.tip)
        number = partial(column, right=True)
        return (
            column(self.tr("What"), lambda row: row.name),
            number(self.tr("With re-entries"), lambda row: row.both, amount),
            number(self.tr("First trades only"), lambda row: row.first, amount),
            number(
                self.tr("Difference"),
                lambda row: difference(row.both, row.first),
                lambda value: amount(value, "+"),
            ),
        )

    def tip(self, row: Side) -> str:
        """Tell formula, n, filter and command of a row."""
        if self.found is None:
            return ""
        return words.asked(row.formula, self.found, self.found.report.counterfactual.chains)

    def show_look(self, found: Look) -> None:
        """Show both sides and what lies between them."""
        self.found = found
        compared = found.report.counterfactual
        self.table.set_rows(self.sides_of(found))
        self.figures.show_look(found)
        self.show_bars(found)
        text = self.tr(
            "Re-entries made {better} chains better and {worse} worse. Descriptive: the same first "
            "trades, compared with what happened; prices, free margin and your own decisions might "
            "have been others without them."
        )
        told = text.format(better=compared.better, worse=compared.worse)
        self.note.setText(f"{told} {self.words_on_margin(found)}")

    def sides_of(self, found: Look) -> list[Side]:
        """Return the rows of the comparison."""
        compared = found.report.counterfactual
        both, first = compared.with_reentries, compared.first_trades_only
        unit = f" ({found.currency})" if found.currency else ""
        rows = (
            ("net", self.tr("Net result") + unit, self.tr("Net: ΣP; first trades: C₀ = Σ p₀")),
            (
                "max_drawdown",
                self.tr("Drawdown") + unit,
                self.tr("Drawdown = largest fall of Σp from its peak, which starts at 0"),
            ),
            (
                "peak_lots",
                self.tr("Lots at once"),
                self.tr("Lots at once = most that was open at the same time"),
            ),
            (
                "peak_margin",
                self.tr("Margin at once") + unit,
                self.tr("Margin at once = most that was held at the same time"),
            ),
        )
        return [
            Side(name, getattr(both, take), getattr(first, take), formula)
            for take, name, formula in rows
        ]

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
        interval = self.tr("ΣP − C₀; interval: that of its mean a chain × chains")
        tips = [words.asked(formula, found, n) for formula in ("ΣP", "C₀ = Σ p₀", interval)]
        uplift = self.tr("Difference")
        self.bars.show_bars(
            (
                Bar(self.tr("With re-entries"), both, n, tip=tips[0]),
                Bar(self.tr("First trades only"), first, n, tip=tips[1]),
                Bar(uplift, compared.uplift, n, low, high, tip=tips[2]),
            )
        )
        self.card.show_chart(found.currency)


def amount(value: float | None, sign: str = "") -> str:
    """Write an amount, a dash where it is not known."""
    return "–" if value is None else f"{value:{sign},.2f}"
