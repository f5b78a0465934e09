"""The trades behind a cell that was clicked, as a table to sort, copy, export and follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from reentry_gui.kpi.excursions import Excursions
from reentry_gui.ui import theme
from reentry_gui.ui.charts import ChartCard
from reentry_gui.ui.tables import TableView
from reentry_gui.ui.tables.columns import ColumnsModel
from reentry_gui.ui.tabs.kpis.trade_columns import columns_of, key_of

if TYPE_CHECKING:
    from reentry_gui.kpi.cells import Cell
    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.excursions import NoBars
    from reentry_gui.ui.tabs.kpis.page import Page
    from reentry_gui.ui.tabs.kpis.work import Picture

translate = QCoreApplication.translate


class TradesTable(QWidget):
    """Closed trades, and the sum of those that are selected."""

    chain_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trades: TradeColumns | None = None
        self.currency = ""
        self.model = ColumnsModel(parent=self)
        self.view = TableView(self.tr("Trades behind the figure"), key="kpi-trades")
        self.view.setToolTip(self.tr("Enter or a double click opens the trade's chain"))
        self.view.activated.connect(self.ask_for_chain)
        self.statistics = QLabel()
        self.statistics.setAccessibleName(self.tr("Statistics of the selection"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self.view, 1)
        column.addWidget(self.statistics)
        self.model.arranged.connect(self.show_statistics)

    def show_trades(
        self, trades: TradeColumns, currency: str, excursions: Excursions | NoBars
    ) -> None:
        """Show other trades, sorted as before."""
        self.trades, self.currency = trades, currency
        is_first = self.view.model() is None
        self.model.set_columns(columns_of(trades, currency, excursions))
        if is_first:
            self.view.setModel(self.model)
            self.view.selectionModel().selectionChanged.connect(self.show_statistics)
            self.view.fit_columns(28)
            self.view.restore_columns()
        self.show_statistics()

    def show_statistics(self, *_of_signal: object) -> None:
        """Show number, sum, mean and win rate of what is selected; of all where one at most is."""
        if self.trades is None or self.view.selectionModel() is None:
            return
        rows = self.view.rows_selected()
        is_all = len(rows) < 2 or len(rows) == self.model.rowCount()
        places = self.model.order if is_all else self.model.order[rows]
        profit = self.trades.profit[places]
        if not len(profit):
            self.statistics.setText(translate("kpis", "No trade lies in this cell any more."))
            return
        text = self.tr("{what}: n {n} · sum {sum} · mean {mean:,.2f} · {won:.1%} won")
        told = text.format(
            what=self.tr("All") if is_all else self.tr("Selected"),
            n=f"{len(profit):,}",
            sum=f"{float(profit.sum()):,.2f} {self.currency}".rstrip(),
            mean=float(profit.mean()),
            won=float(np.mean(profit > 0)),
        )
        self.statistics.setText(told)

    def ask_for_chain(self) -> None:
        """Ask for the chain of the current trade."""
        at = self.view.currentIndex().row()
        if self.trades is not None and 0 <= at < self.model.rowCount():
            self.chain_wanted.emit(key_of(self.trades, self.model.row(at)))

    def rows_seen(self) -> tuple[list[str], list[list[str]]]:
        """Return header and rows as the table shows them; for a worker."""
        columns = self.view.columns_shown()
        head = [self.model.columns[column].title for column in columns]
        return head, self.model.block(range(self.model.rowCount()), columns)


class TradesDialog(QDialog):
    """Stays beside the picture: another cell that is clicked shows its trades here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Trades behind the figure"))
        self.table = TradesTable()
        self.card = ChartCard("", self.table)
        buttons = QDialogButtonBox()
        self.chain_button = QPushButton(self.tr("&Open its chain"))
        self.chain_button.setAutoDefault(False)
        self.chain_button.clicked.connect(self.table.ask_for_chain)
        buttons.addButton(self.chain_button, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)  # Enter in the table opens a chain
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.M)
        column.addWidget(self.card, 1)
        column.addWidget(buttons)
        self.resize(theme.line_height() * 62, theme.line_height() * 28)

    def show_trades(
        self,
        title: str,
        told: str,
        trades: TradeColumns,
        currency: str,
        excursions: Excursions | NoBars,
    ) -> None:
        """Show the trades of a cell under its name; `told` is what was asked."""
        self.card.heading.setText(title)
        self.card.title = title  # the usual name of an exported file
        self.card.heading.setToolTip(told)
        self.table.statistics.setToolTip(told)
        self.table.show_trades(trades, currency, excursions)
        self.card.show_chart(currency)
        self.chain_button.setEnabled(len(trades) > 0)
        if not self.table.view.currentIndex().isValid() and len(trades):
            self.table.view.setCurrentIndex(self.table.model.index(0, 0))


class Behind(QObject):
    """Shows the trades of a page's cells, and shows them anew when the picture changes."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page
        self.dialog: TradesDialog | None = None
        self.cell: Cell | None = None
        self.title = ""

    def show(self, cell: Cell, title: str) -> None:
        """Show the trades of a cell."""
        if self.dialog is None:
            self.dialog = TradesDialog(self.page)
            self.dialog.table.chain_wanted.connect(self.page.chain_wanted)
        self.cell, self.title = cell, title
        self.fill(self.page.picture)
        self.dialog.show()
        self.dialog.activateWindow()

    def renew(self, picture: Picture) -> None:
        """Show the cell's trades of a newer picture, where they are looked at."""
        if self.dialog is not None and self.dialog.isVisible():
            self.fill(picture)

    def fill(self, picture: Picture | None) -> None:
        """Put the cell's trades into the table."""
        if picture is None or self.cell is None or self.dialog is None:
            return
        panels = picture.panels
        mask = self.cell.mask(panels.trades, panels.wanted)
        trades, ran = panels.trades.select(mask), panels.excursions
        if isinstance(ran, Excursions):
            ran = ran.select(mask)
        told = picture.question.list_command(picture.today, self.cell.words())
        self.dialog.show_trades(self.title, told, trades, panels.currency, ran)
