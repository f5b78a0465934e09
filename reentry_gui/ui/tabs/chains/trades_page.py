"""Every stored trade of a symbol, read out of the database when it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reentry_gui.errors import ReentryError
from reentry_gui.ui import theme
from reentry_gui.ui.sentences import error_said
from reentry_gui.ui.tables import QueryColumn, QueryModel, TableView

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QModelIndex

    from reentry_gui.ui.tabs.chains.look import Look

CHAIN = "chain_id"


class TradesPage(QWidget):
    """Lists trades as the table holds them; `opened` tells the chain of one that was chosen."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.symbol = QComboBox()
        self.symbol.setAccessibleName(self.tr("Symbol of the trades"))
        self.symbol.activated.connect(self.read)
        self.count = QLabel()
        theme.mark(self.count, "muted")
        self.model = QueryModel(self.columns(), self)
        self.view = TableView(self.tr("Stored trades"), key="stored trades")
        self.view.setModel(self.model)
        self.view.activated.connect(self.tell_opened)
        self.view.setToolTip(self.tr("Enter or a double click opens the trade's chain"))
        self.model.read.connect(self.tell_count)
        self.model.failed.connect(self.fail)
        self.is_fitted = False
        self.lay_out()

    def columns(self) -> tuple[QueryColumn, ...]:
        """Return the columns; those with an index can be sorted by."""
        by = self.tr("A click sorts by it")
        return (
            QueryColumn("ticket", self.tr("Ticket"), right=True, is_sortable=True, help=by),
            QueryColumn("open_time", self.tr("Opened")),
            QueryColumn("close_time", self.tr("Closed")),
            QueryColumn("type", self.tr("Side")),
            QueryColumn("lots", self.tr("Lots"), amount, right=True),
            QueryColumn("open_price", self.tr("Open price"), right=True, text=price),
            QueryColumn("close_price", self.tr("Close price"), right=True, text=price),
            QueryColumn("profit", self.tr("Profit, gross"), amount, right=True),
            QueryColumn(
                "source_trade_id", self.tr("Re-entry of"), right=True, is_sortable=True, help=by
            ),
            QueryColumn("reentry_action", self.tr("Action"), right=True),
            QueryColumn("reentry_generation", self.tr("Generation"), right=True),
            QueryColumn("outcome_classification", self.tr("Outcome as recorded")),
            QueryColumn(CHAIN, self.tr("Chain"), is_sortable=True, help=by),
        )

    def lay_out(self) -> None:
        """Put the choice above the table."""
        row = QHBoxLayout()
        label = QLabel(self.tr("Symbo&l"))
        label.setBuddy(self.symbol)
        row.addWidget(label)
        row.addWidget(self.symbol)
        row.addWidget(self.count)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, 0)
        column.addLayout(row)
        column.addWidget(self.view, 1)

    def show_look(self, found: Look) -> None:
        """Offer the symbols, and list the trades of the chosen one as they are now."""
        chosen = found.question.symbol or self.symbol.currentText()
        self.symbol.clear()
        self.symbol.addItems(list(found.symbols))
        self.symbol.setCurrentText(chosen)
        self.path = found.stored.database
        self.read()

    def read(self, _number: int = 0) -> None:
        """List the trades of the chosen symbol, in the order that was chosen before."""
        if self.path is None or not self.symbol.currentText():
            return
        table = f"trades_{self.symbol.currentText()}"
        if self.model.listing is not None and self.model.listing.table == table:
            self.model.refresh()
        else:
            self.model.show_table(self.path, table)

    def tell_count(self) -> None:
        """Tell how many there are."""
        self.count.setText(self.tr("{count} trades").format(count=f"{self.model.rows:,}"))
        if not self.is_fitted and self.model.rows:
            self.is_fitted = True
            self.view.fit_columns(32)
            self.view.restore_columns()

    def fail(self, error: Exception) -> None:
        """Say why they cannot be listed."""
        if not isinstance(error, ReentryError):
            raise error
        self.count.setText(error_said(error))

    def tell_opened(self, index: QModelIndex) -> None:
        """Tell the chain of a trade."""
        row = self.model.row(index.row())
        if row is None:
            return
        names = [column.name for column in self.model.columns]
        chain, ticket = row[names.index(CHAIN)], row[names.index("ticket")]
        self.opened.emit(f"{self.symbol.currentText()}/{chain or f'#{ticket}'}")


def amount(value: Any) -> str:  # noqa: ANN401  # SQLite holds what was written
    """Write money or lots."""
    return f"{value:,.2f}" if isinstance(value, int | float) else ""


def price(value: Any) -> str:  # noqa: ANN401  # as above
    """Write a price with the digits it has."""
    return f"{value:.10g}" if isinstance(value, int | float) and value else ""
