"""A list to tick, with a search for long ones, and buttons for all and none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

LONG: Final = 12  # from here on a list has a search


class Ticks(QWidget):
    """Names to tick; `changed` tells that something was. All and None go by what is shown."""

    changed = Signal()

    def __init__(self, name: str, names: Sequence[str], ticked: Collection[str]) -> None:
        super().__init__()
        heading = QLabel(name)
        heading.setFont(theme.font("heading"))
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setSpacing(1)
        for text in names:
            item = QListWidgetItem(text, self.list)
            is_ticked = text in ticked
            item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
        self.search = QLineEdit(clearButtonEnabled=True, placeholderText=self.tr("Find"))
        self.search.setAccessibleName(self.tr("Find in {name}").format(name=name))
        self.search.setVisible(len(names) >= LONG)
        self.search.textChanged.connect(self.filter)
        self.all = QPushButton(self.tr("All"), autoDefault=False)
        self.none = QPushButton(self.tr("None"), autoDefault=False)
        self.all.clicked.connect(lambda: self.tick(Qt.CheckState.Checked))
        self.none.clicked.connect(lambda: self.tick(Qt.CheckState.Unchecked))
        self.list.itemChanged.connect(lambda _item: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.all)
        row.addWidget(self.none)
        column.addLayout(row)

    def items(self) -> list[QListWidgetItem]:
        """Return all names' items."""
        return [self.list.item(row) for row in range(self.list.count())]

    def filter(self, text: str) -> None:
        """Show the names that hold a text; what is ticked stays ticked."""
        for item in self.items():
            item.setHidden(text.strip().casefold() not in item.text().casefold())

    def tick(self, state: Qt.CheckState) -> None:
        """Tick, or not, all that is shown; told once."""
        self.list.blockSignals(True)  # noqa: FBT003  # Qt's own argument
        for item in self.items():
            if not item.isHidden():
                item.setCheckState(state)
        self.list.blockSignals(False)  # noqa: FBT003  # Qt's own argument
        self.list.viewport().update()
        self.changed.emit()

    def numbers(self) -> list[int]:
        """Return the places of what is ticked."""
        ticked = Qt.CheckState.Checked
        return [row for row, item in enumerate(self.items()) if item.checkState() == ticked]

    def names(self) -> list[str]:
        """Return what is ticked."""
        return [self.list.item(row).text() for row in self.numbers()]
