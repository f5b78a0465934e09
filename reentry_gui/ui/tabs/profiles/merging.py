"""The choice between two versions of one profile, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme
from reentry_gui.ui.tabs.profiles.model import FIELDS, bucket_name, title

if TYPE_CHECKING:
    from reentry_gui.profiles import Cells
    from reentry_gui.ui.tabs.profiles.document import Document, Loaded

PLACE, MINE, THEIRS = range(3)
PLACE_ROLE = Qt.ItemDataRole.UserRole


def differences(mine: Cells, theirs: Cells) -> list[tuple[int, int]]:
    """Return row and column of each cell that is not the same."""
    return [
        (row, at)
        for row in range(len(mine))
        for at in range(len(FIELDS))
        if mine[row][at] != theirs[row][at]
    ]


class MergeDialog(QDialog):
    """Mine and theirs, field by field; what is ticked is taken from the disk."""

    def __init__(self, document: Document, theirs: Loaded, parent: QWidget) -> None:
        super().__init__(parent)
        self.document, self.theirs = document, theirs
        self.mine = document.model.texts()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Merge with the disk"))
        self.table = QTableWidget(0, 3)
        self.table.setTabKeyNavigation(False)
        self.fill()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(QLabel(self.tr("Tick what to take from the disk; the rest stays yours.")))
        column.addWidget(self.table, 1)
        column.addWidget(self.make_buttons())
        self.resize(theme.line_height() * 36, theme.line_height() * 20)

    def make_buttons(self) -> QDialogButtonBox:
        """Make the button that merges, and the way out."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.merge_button = buttons.addButton(
            self.tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        theme.mark(self.merge_button, "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def fill(self) -> None:
        """List what differs."""
        table = self.table
        table.setAccessibleName(self.tr("What differs"))
        table.setHorizontalHeaderLabels([self.tr("Cell"), self.tr("Mine"), self.tr("On the disk")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        found = differences(self.mine, self.theirs.cells)
        table.setRowCount(len(found))
        for line, (row, at) in enumerate(found):
            name = f"{row + 1} {bucket_name(row + 1)} · {title(FIELDS[at])}"
            table.setItem(line, PLACE, QTableWidgetItem(name))
            table.setItem(line, MINE, QTableWidgetItem(self.shown(self.mine[row][at])))
            theirs = QTableWidgetItem(self.shown(self.theirs.cells[row][at]))
            theirs.setCheckState(Qt.CheckState.Unchecked)
            theirs.setData(PLACE_ROLE, (row, at))
            table.setItem(line, THEIRS, theirs)

    def shown(self, text: str) -> str:
        """Return a cell's text, or that it is empty."""
        return text or self.tr("(empty)")

    def merged(self) -> Cells:
        """Return the mixture that is ticked."""
        cells = [list(row) for row in self.mine]
        for line in range(self.table.rowCount()):
            item = self.table.item(line, THEIRS)
            if item is not None and item.checkState() == Qt.CheckState.Checked:
                row, at = item.data(PLACE_ROLE)
                cells[row][at] = self.theirs.cells[row][at]
        return tuple(map(tuple, cells))

    def accept(self) -> None:
        """Mix both versions."""
        self.document.merge(self.merged(), self.theirs)
        super().accept()
