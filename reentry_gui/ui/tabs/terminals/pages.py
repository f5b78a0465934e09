"""What stands in the tab: the terminals found, or what to do when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme
from reentry_gui.ui.tables import RecordsModel, TableView
from reentry_gui.ui.tabs.terminals import words
from reentry_gui.ui.tabs.terminals.details import Details

if TYPE_CHECKING:
    from pathlib import Path

    from reentry_gui.ui.tabs.terminals.look import Found, Row

NOTES_SHOWN: Final = 5


class Terminals(QSplitter):
    """The table of terminals, and everything about the one selected below it."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setChildrenCollapsible(False)
        self.has_config = False
        self.model: RecordsModel[Row] = RecordsModel(words.columns(), parent=self)
        self.table = TableView(self.tr("Terminals found"), key="terminals")
        self.table.setModel(self.model)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.details = Details()
        self.details.chosen.connect(self.chosen)
        self.addWidget(self.table)
        self.addWidget(self.details)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 4)
        self.table.selectionModel().selectionChanged.connect(self.show_selected)
        self.table.activated.connect(self.choose)

    def show_found(self, found: Found, wanted: Path | None, *, has_config: bool) -> None:
        """Show what was found; select the terminal wanted, else the one in use, else the first."""
        self.has_config = has_config
        self.model.set_rows(found.rows)
        self.table.fit_columns()
        self.table.setColumnWidth(self.model.columnCount() - 1, theme.line_height() * 8)
        shown = self.model.shown
        places = [row.terminal.data_folder for row in shown]
        in_use = next((number for number, row in enumerate(shown) if row.in_use), 0)
        self.table.selectRow(places.index(wanted) if wanted in places else in_use)
        self.show_selected()

    def selected(self) -> Row | None:
        """Return the terminal selected."""
        indexes = self.table.selectionModel().selectedRows()
        return self.model.row(indexes[0]) if indexes else None

    def show_selected(self) -> None:
        """Tell about the terminal selected."""
        self.details.show_row(self.selected(), has_config=self.has_config)

    def choose(self) -> None:
        """Choose the terminal that was double-clicked, if it can be."""
        if self.details.use.isEnabled():
            self.chosen.emit()


class Nothing(QFrame):
    """Says what to do when no terminal was found."""

    searched = Signal()
    added = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, "card")
        title = QLabel(self.tr("No MetaTrader 4 was found on this machine"))
        title.setFont(theme.font("title"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XL)
        column.setSpacing(theme.M)
        column.addStretch(1)
        column.addWidget(title)
        for number, text in enumerate(words.nothing_found(), 1):
            column.addWidget(QLabel(f"{number}.  {text}", wordWrap=True))
        column.addLayout(self.make_buttons())
        column.addStretch(2)

    def make_buttons(self) -> QHBoxLayout:
        """Make the two steps that can be taken from here."""
        add = QPushButton(self.tr("&Add a folder…"))
        theme.mark(add, "primary")
        add.clicked.connect(self.added)
        again = QPushButton(self.tr("Search &again"))
        again.clicked.connect(self.searched)
        row = QHBoxLayout()
        row.addWidget(add)
        row.addWidget(again)
        row.addStretch(1)
        return row


class Pages(QStackedWidget):
    """Shows the terminals, or the way on where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blank = QWidget()
        self.terminals = Terminals()
        self.nothing = Nothing()
        for page in (self.blank, self.terminals, self.nothing):
            self.addWidget(page)

    def show_found(self, found: Found, wanted: Path | None, *, has_config: bool) -> None:
        """Show what was found."""
        self.terminals.show_found(found, wanted, has_config=has_config)
        self.setCurrentWidget(self.terminals if found.rows else self.nothing)


def notes_in_words(notes: tuple[str, ...]) -> str:
    """Return the first notes of a search a line each, and how many more there are."""
    lines = list(notes[:NOTES_SHOWN])
    if len(notes) > NOTES_SHOWN:
        lines.append(
            words.translate("terminals", "… and {n} more").format(n=len(notes) - NOTES_SHOWN)
        )
    return "\n".join(lines)
