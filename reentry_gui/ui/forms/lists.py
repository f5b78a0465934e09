"""Entries for lists of texts and for pairs of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme
from reentry_gui.ui.forms.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.ui.forms.schema import FormField

ROWS_SHOWN = 6


def tool(owner: QWidget, icon: str, name: str, do: Callable[[], object]) -> QToolButton:
    """Make a small button with an icon."""
    button = QToolButton(owner, autoRaise=True)
    theme.set_icon(button, icon)
    button.setToolTip(name)
    button.setAccessibleName(name)

    def run(*_checked: bool) -> None:
        do()

    button.clicked.connect(run)
    return button


class TextsEntry(Entry):
    """A list of texts, edited in place; several lines can be pasted at once."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setMaximumHeight((theme.line_height() + theme.XS) * ROWS_SHOWN)
        self.list.itemChanged.connect(self.split_lines)
        self.list.model().rowsMoved.connect(self.changed)
        self.hold(self.list)
        self.row.addLayout(self.make_buttons())

    def make_buttons(self) -> QVBoxLayout:
        """Make add and remove, up and down."""
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(tool(self, "add", self.tr("Add an entry"), self.add))
        column.addWidget(tool(self, "remove", self.tr("Remove the selected"), self.remove))
        column.addWidget(tool(self, "up", self.tr("Move up"), lambda: self.move_by(-1)))
        column.addWidget(tool(self, "down", self.tr("Move down"), lambda: self.move_by(1)))
        column.addStretch(1)
        return column

    def value(self) -> Any:  # noqa: ANN401  # any JSON value
        """Return the texts."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def set_value(self, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show texts."""
        with QSignalBlocker(self.list):
            self.list.clear()
            for text in value if isinstance(value, list) else []:
                self.insert(str(text), self.list.count())
        self.changed.emit()

    def insert(self, text: str, row: int) -> QListWidgetItem:
        """Put a text in that can be edited."""
        item = QListWidgetItem(text)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.list.insertItem(row, item)
        return item

    def add(self) -> None:
        """Add an empty entry and edit it."""
        row = self.list.currentRow() + 1 or self.list.count()
        item = self.insert("", row)
        self.list.setCurrentItem(item)
        self.list.editItem(item)
        self.changed.emit()

    def remove(self) -> None:
        """Remove the selected entries."""
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self.changed.emit()

    def move_by(self, steps: int) -> None:
        """Move the current entry."""
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + steps < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + steps, item)
            self.list.setCurrentItem(item)
            self.changed.emit()

    def split_lines(self, item: QListWidgetItem) -> None:
        """Make an entry of each word that was pasted into one."""
        parts = item.text().replace(",", " ").replace(";", " ").split()
        if len(parts) > 1 and " " not in self.field.help:
            parts = [item.text()]
        if len(parts) > 1:
            with QSignalBlocker(self.list):
                item.setText(parts[0])
                for number, part in enumerate(parts[1:], 1):
                    self.insert(part, self.list.row(item) + number)
        self.changed.emit()

    def show_entry_mistakes(self, mistakes: dict[int, str]) -> None:
        """Colour and explain the entries that have a mistake."""
        with QSignalBlocker(self.list):
            for row in range(self.list.count()):
                message = mistakes.get(row, "")
                item = self.list.item(row)
                item.setToolTip(message)
                fill = theme.colours().error_fill if message else None
                item.setData(Qt.ItemDataRole.BackgroundRole, theme.brush(fill) if fill else None)


class PairsEntry(Entry):
    """Names and values, a row each."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.table = QTableWidget(0, 2)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Value")])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.line_height() + theme.S)
        self.table.setMaximumHeight((theme.line_height() + theme.S) * (ROWS_SHOWN + 2))
        self.table.itemChanged.connect(self.changed)
        self.hold(self.table)
        buttons = QVBoxLayout()
        buttons.addWidget(tool(self, "add", self.tr("Add a row"), self.add))
        buttons.addWidget(tool(self, "remove", self.tr("Remove the row"), self.remove))
        buttons.addStretch(1)
        self.row.addLayout(buttons)

    def value(self) -> Any:  # noqa: ANN401  # any JSON value
        """Return the pairs; of a name that comes twice the last counts."""
        rows = range(self.table.rowCount())
        cells = [(self.text(row, 0), self.text(row, 1)) for row in rows]
        return {name: value for name, value in cells if name or value}

    def text(self, row: int, column: int) -> str:
        """Return a cell's text."""
        item = self.table.item(row, column)
        return item.text() if item else ""

    def set_value(self, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show pairs."""
        with QSignalBlocker(self.table):
            self.table.setRowCount(0)
            for name, text in value.items() if isinstance(value, dict) else ():
                self.append(name, str(text))
        self.changed.emit()

    def append(self, name: str, text: str) -> None:
        """Add a row."""
        row = self.table.rowCount()
        self.table.insertRow(row)
        self.table.setItem(row, 0, QTableWidgetItem(name))
        self.table.setItem(row, 1, QTableWidgetItem(text))

    def add(self) -> None:
        """Add an empty row and edit it."""
        self.append("", "")
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)
        self.table.editItem(self.table.currentItem() or QTableWidgetItem())

    def remove(self) -> None:
        """Remove the current row."""
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())
            self.changed.emit()


def buttons_row(*buttons: QWidget) -> QHBoxLayout:
    """Put buttons side by side, flush left."""
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
