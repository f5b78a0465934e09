"""Profiles side by side, and the choice between two versions of one, field by field."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.profiles import document as documents
from reentry_gui.ui.tabs.profiles.model import FIELDS, title

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.profiles import Cells
    from reentry_gui.ui.tabs.profiles.document import Document, Loaded


@dataclass(frozen=True)
class Line:
    """One field of one action in all that is compared."""

    name: str
    texts: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Tell whether not all are the same."""
        return len({*self.texts}) > 1


def lines_of(cells: list[Cells]) -> list[Line]:
    """Return every field of every action."""
    return [
        Line(f"{row + 1} · {title(field)}", tuple(cell[row][at] for cell in cells))
        for row in range(6)
        for at, field in enumerate(FIELDS)
        if field != "action"
    ]


class CompareDialog(QDialog):
    """Two or three profiles side by side; what differs is coloured."""

    def __init__(self, config: PackConfig, document: Document | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.config = config
        self.setWindowTitle(self.tr("Compare profiles"))
        self.keys = [(p, s) for s in config.symbols for p in config.persona_names]
        self.boxes = [self.box(number) for number in range(3)]
        self.view = TableView(self.tr("Profiles side by side"))
        first = document.key if document else self.keys[0]
        same = [key for key in self.keys if key[1] == first[1] and key != first]
        for box, key in zip(self.boxes, [first, *same], strict=False):
            box.setCurrentIndex(box.findData(key))
        for box in self.boxes:
            box.currentIndexChanged.connect(self.read)
        top = QHBoxLayout()
        for box in self.boxes:
            top.addWidget(box)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        self.resize(theme.line_height() * 42, theme.line_height() * 32)
        self.read()

    def box(self, number: int) -> QComboBox:
        """Make the choice of one profile; the third may be none."""
        made = QComboBox()
        made.setAccessibleName(self.tr("Profile {number}").format(number=number + 1))
        if number == 2:
            made.addItem(self.tr("none"), None)
        for key in self.keys:
            made.addItem(" · ".join(key), key)
        return made

    def read(self) -> None:
        """Read what was chosen."""
        keys = [tuple(box.currentData()) for box in self.boxes if box.currentData()]
        files = [self.config.profile(persona, symbol) for persona, symbol in keys]
        names = [" · ".join(key) for key in keys]

        def read_all() -> list[Loaded]:
            return [documents.read(file) for file in files]

        run_in_background(self, read_all, partial(self.show_profiles, names))

    def show_profiles(self, names: list[str], found: list[Loaded]) -> None:
        """Show them side by side."""
        columns = [Column[Line](self.tr("Action"), lambda line: line.name)]
        columns += [
            Column[Line](name, partial(text_at, number), colour=colour)
            for number, name in enumerate(names)
        ]
        cells = [loaded.cells for loaded in found]
        self.view.setModel(RecordsModel[Line](columns, lines_of(cells), self))
        self.view.setSortingEnabled(False)
        self.view.fit_columns()


def text_at(number: int, line: Line) -> str:
    """Return what one of the profiles has."""
    return line.texts[number]


def colour(line: Line) -> str | None:
    """Return the colour of what differs."""
    return theme.colours().loss if line.differs else None


class MergeDialog(QDialog):
    """Mine and theirs, field by field; what is ticked is taken from the disk."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self.document = document
        self.setWindowTitle(self.tr("Compare with the disk"))
        self.mine = document.model.texts()
        self.theirs = document.theirs.cells if document.theirs else self.mine
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What differs"))
        self.fill()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        merge = buttons.addButton(self.tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        theme.mark(merge, "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(self.tr("Tick what to take from the disk; the rest stays yours.")))
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.resize(theme.line_height() * 28, theme.line_height() * 20)

    def fill(self) -> None:
        """List what differs."""
        for row, (mine, theirs) in enumerate(zip(self.mine, self.theirs, strict=True)):
            for at, field in enumerate(FIELDS):
                if mine[at] != theirs[at]:
                    text = f"{row + 1} · {title(field)}: {mine[at]} → {theirs[at]}"
                    item = QListWidgetItem(text, self.list)
                    item.setCheckState(Qt.CheckState.Unchecked)
                    item.setData(Qt.ItemDataRole.UserRole, (row, at))

    def accept(self) -> None:
        """Mix both versions."""
        cells = [list(row) for row in self.mine]
        for number in range(self.list.count()):
            item = self.list.item(number)
            if item.checkState() == Qt.CheckState.Checked:
                row, at = item.data(Qt.ItemDataRole.UserRole)
                cells[row][at] = self.theirs[row][at]
        self.document.merge(tuple(map(tuple, cells)))
        super().accept()
