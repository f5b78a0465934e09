"""The popup for Parameters: a key and a value a row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui import profiles
from reentry_gui.ui import theme
from reentry_gui.ui.sentences import said

COLUMN = profiles.COLUMNS.index("Parameters")


def pairs_of(text: str) -> list[tuple[str, str]]:
    """Cut a text into keys and values; a part without `=` is a key without a value."""
    parts = [part.strip() for part in text.split(";") if part.strip()]
    cut = (part.partition("=") for part in parts)
    return [(key.strip(), value.strip()) for key, _equals, value in cut]


def mistake_in(text: str) -> str:
    """Return why parameters are not allowed, empty where they are."""
    cells = [[*row] for row in profiles.cells_of(profiles.template())]
    cells[0][COLUMN] = text
    found = [f for f in profiles.check_cells(cells).findings if f.column == COLUMN + 1]
    return f"{said(found[0].message)} ({found[0].rule})" if found else ""


class ParametersDialog(QDialog):
    """Edits `key=value;key=value` one by one; `chosen` hands the text back."""

    chosen = Signal(str)

    def __init__(self, text: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table = self.make_table(pairs_of(text))
        self.told = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.told.setMinimumHeight(2 * theme.line_height())
        self.lay_out()
        self.table.itemChanged.connect(self.check)
        self.check()
        self.resize(theme.line_height() * 26, theme.line_height() * 20)

    def make_table(self, pairs: list[tuple[str, str]]) -> QTableWidget:
        """Make the table, with an empty row to go on."""
        table = QTableWidget(0, 2)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(self.tr("Parameters"))
        table.setHorizontalHeaderLabels([self.tr("Key"), self.tr("Value")])
        table.setAlternatingRowColors(True)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(theme.LEFT | Qt.AlignmentFlag.AlignVCenter)
        table.setColumnWidth(0, theme.line_height() * 10)
        table.verticalHeader().hide()
        for key, value in [*pairs, ("", "")]:
            table.insertRow(table.rowCount())
            table.setItem(table.rowCount() - 1, 0, QTableWidgetItem(key))
            table.setItem(table.rowCount() - 1, 1, QTableWidgetItem(value))
        return table

    def lay_out(self) -> None:
        """Put the table above what is to be said of it and the buttons."""
        hint = QLabel(self.tr("The EA reads key=value;key=value in plain ASCII."))
        theme.mark(hint, "muted")
        rows = QHBoxLayout()
        rows.addWidget(self.button("add", self.tr("Add a parameter"), self.add))
        rows.addWidget(self.button("remove", self.tr("Remove the parameter"), self.remove))
        rows.addWidget(hint, 1)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(self.table, 1)
        column.addLayout(rows)
        column.addWidget(self.told)
        column.addWidget(self.buttons)

    def button(self, icon: str, name: str, do: object) -> QToolButton:
        """Make a small button."""
        made = QToolButton()
        theme.set_icon(made, icon)
        made.setToolTip(name)
        made.setAccessibleName(name)
        made.clicked.connect(do)
        return made

    def add(self) -> None:
        """Add an empty row and begin to type there."""
        row = self.table.rowCount()
        self.table.insertRow(row)
        first = QTableWidgetItem("")
        self.table.setItem(row, 0, first)
        self.table.setItem(row, 1, QTableWidgetItem(""))
        self.table.setCurrentCell(row, 0)
        self.table.editItem(first)

    def remove(self) -> None:
        """Remove the row that is chosen."""
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())
            self.check()

    def text(self) -> str:
        """Return the parameters as they stand in the profile."""
        rows = range(self.table.rowCount())
        pairs = [(self.cell(row, 0), self.cell(row, 1)) for row in rows]
        return ";".join(f"{key}={value}" for key, value in pairs if key or value)

    def cell(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def check(self) -> None:
        """Say what is wrong as it is typed; nothing is refused here, the table explains it, too."""
        mistake = mistake_in(self.text())
        self.told.setText(mistake or self.text() or self.tr("No parameters."))
        theme.mark(self.told, "error" if mistake else "muted")

    def accept(self) -> None:
        """Hand the parameters back."""
        self.chosen.emit(self.text())
        super().accept()
