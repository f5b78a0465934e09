"""The page Figures: every figure with unit, limits, n and the period before; or MT4's own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Self

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.charts import ChartCard
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.kpis import words
from reentry_gui.ui.tabs.kpis.page import Page

if TYPE_CHECKING:
    from reentry_gui.kpi.figures import Figure
    from reentry_gui.kpi.panels import Panels
    from reentry_gui.statements.mt4_set import Mt4Row
    from reentry_gui.ui.tabs.kpis.work import Picture


@dataclass(frozen=True)
class Row:
    """One figure as the table shows it."""

    name: str
    value: str
    unit: str
    limits: str
    n: int
    per: str
    before: str
    tip: str
    is_grey: bool
    exact: float | None
    key: str


def rows_of(picture: Picture) -> list[Row]:
    """Return every figure of a picture."""
    before = picture.panels.before
    return [
        row_of(figure, before.figure(figure.name) if before else None, picture)
        for figure in picture.panels.figures.figures
    ]


def row_of(figure: Figure, before: Figure | None, picture: Picture) -> Row:
    """Return one figure as a row; an undefined one says why."""
    is_defined = figure.value is not None
    return Row(
        words.label(figure.name),
        words.value(figure),
        words.unit(figure.unit, picture.panels.currency),
        words.limits(figure) if is_defined else words.reason(figure),
        figure.n,
        words.per(figure.per),
        words.value(before) if before else "",
        words.tip(figure, picture.question, picture.today, before),
        figure.grey or not is_defined,
        figure.value,
        figure.name,
    )


def faded(row: Row) -> str | None:
    """Return the colour of a figure that is undefined or that few cases stand behind."""
    return theme.colours().muted if row.is_grey else None


class Written(float):
    """A value to sort by that shows as it was written; undefined ones come first."""

    text: str

    def __new__(cls, row: Row) -> Self:
        """Take a row's value."""
        made = super().__new__(cls, float("-inf") if row.exact is None else row.exact)
        made.text = row.value
        return made

    def __str__(self) -> str:
        return self.text


def mt4_of(panels: Panels) -> tuple[Mt4Row, ...]:
    """Return MT4's figures of the shown trades; for a worker: exact sums take their time.

    The drawdown begins at the balance before the first trade, as far as it is on record.
    """
    from reentry_gui.statements.mt4_set import mt4_rows  # noqa: PLC0415  # after the first paint

    trades, balance = panels.trades, panels.curves.balance
    start = float(balance[0]) if len(balance) else 0.0
    return mt4_rows(trades.profit.tolist(), trades.side.tolist(), start)


class FiguresTable(QWidget):
    """A table of one of two sets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: Picture | None = None
        self.job: Job[tuple[Mt4Row, ...]] | None = None
        self.model = RecordsModel(self.columns(), parent=self)
        self.mt4_model = RecordsModel(self.mt4_columns(), parent=self)
        self.table = TableView(self.tr("Figures"), key="kpi-figures")
        self.mt4_table = TableView(self.tr("MT4's own summary"), key="kpi-mt4")
        self.table.setModel(self.model)
        self.mt4_table.setModel(self.mt4_model)
        self.mt4_table.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        column.addWidget(self.mt4_table)
        self.is_fitted = False

    def columns(self) -> list[Column[Row]]:
        """Return the columns of all figures."""
        column = partial(Column[Row], tip=lambda row: row.tip, colour=faded)
        number = partial(column, right=True)
        return [
            column(self.tr("Figure"), lambda row: row.name),
            number(self.tr("Value"), Written),
            column(self.tr("Unit"), lambda row: row.unit),
            column(self.tr("95 % limits, or why undefined"), lambda row: row.limits),
            number("n", lambda row: row.n, "{:,}".format),
            column(self.tr("Counted"), lambda row: row.per),
            number(self.tr("Period before"), lambda row: row.before),
        ]

    def mt4_columns(self) -> list[Column[Mt4Row]]:
        """Return the columns of MT4's summary."""
        return [
            Column(self.tr("Figure"), lambda row: row.name, tip=self.mt4_tip),
            Column(self.tr("As MT4 writes it"), lambda row: row.text, right=True, tip=self.mt4_tip),
        ]

    def mt4_tip(self, _row: Mt4Row) -> str:
        """Tell of which trades MT4's figures are, and the command that shows the same."""
        if self.picture is None:
            return ""
        picture = self.picture
        lines = [
            self.tr("Counted as MT4 counts, n {n} trades").format(n=len(picture.panels.trades)),
            words.period(picture.question, picture.today),
            f"{picture.question.command(picture.today)} --set mt4",
        ]
        return "\n".join(lines)

    def show_picture(self, picture: Picture) -> None:
        """Show the figures of a picture."""
        self.picture = picture
        self.model.set_rows(rows_of(picture))
        if not self.is_fitted:
            self.is_fitted = True
            self.table.fit_columns()
        if self.is_mt4():
            self.ask_mt4()

    def is_mt4(self) -> bool:
        """Tell whether MT4's summary is shown."""
        return self.table.isHidden()

    def choose(self, set_name: str) -> None:
        """Show the one set or the other."""
        self.table.setVisible(set_name == "all")
        self.mt4_table.setVisible(set_name == "mt4")
        if set_name == "mt4":
            self.ask_mt4()

    def ask_mt4(self) -> None:
        """Compute MT4's summary in the background; a newer picture wins."""
        if self.job is not None:
            self.job.forget()
        if self.picture is not None:
            panels = self.picture.panels
            self.job = run_in_background(self, lambda: mt4_of(panels), self.show_mt4)

    def show_mt4(self, rows: tuple[Mt4Row, ...]) -> None:
        """Show MT4's summary."""
        self.mt4_model.set_rows(rows)
        self.mt4_table.fit_columns()

    def rows_seen(self) -> tuple[list[str], list[list[str]]]:
        """Return header and rows of the table that is shown, in its order."""
        if self.is_mt4():
            return ["figure", "value"], [[row.name, row.text] for row in self.mt4_model.shown]
        head = ["key", "figure", "value", "exact", "unit", "limits or reason", "n", "before"]
        return head, [
            [
                row.key,
                row.name,
                row.value,
                "" if row.exact is None else repr(row.exact),
                row.unit,
                row.limits,
                str(row.n),
                row.before,
            ]
            for row in self.model.shown
        ]


class FiguresPage(Page):
    """All figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("All figures"), parent)
        self.figures = FiguresTable()
        self.sets = QComboBox()
        self.sets.setAccessibleName(self.tr("Set of figures"))
        self.sets.setToolTip(self.tr("Set of figures"))
        self.sets.addItem(self.tr("All figures"), "all")
        self.sets.addItem(self.tr("MT4's own summary"), "mt4")
        self.sets.activated.connect(lambda: self.figures.choose(self.sets.currentData()))
        card = ChartCard(self.tr("Figures"), self.figures)
        card.buttons.insertWidget(0, self.sets)
        self.cards = {"figures": card}
        self.grid.addWidget(card, 0, 0)

    def fill(self, picture: Picture) -> None:
        """Show all figures."""
        self.figures.show_picture(picture)
        self.cards["figures"].show_chart(words.period(picture.question, picture.today))
