"""The command palette: everything that can be done, found by a few letters of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.ui.entries import Entry

MOVES: Final = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


def score(wanted: str, name: str) -> int | None:
    """Tell how well letters fit a name, the higher the better; None: not at all.

    Letters must come in their order; those at a word's start and those that follow
    each other count more.
    """
    text, points, at, last = name.casefold(), 0, 0, -2
    for letter in wanted.casefold().replace(" ", ""):
        found = text.find(letter, at)
        if found < 0:
            return None
        starts_word = found == 0 or not text[found - 1].isalnum()
        points += 1 + 4 * (found == last + 1) + 3 * starts_word
        last, at = found, found + 1
    return points * 100 - len(name)


def fit(wanted: str, entry: Entry) -> int | None:
    """Tell how well letters fit an entry: its name, or where it stands and its name."""
    found = (score(wanted, entry.name), score(wanted, f"{entry.where} {entry.name}"))
    return max((points for points in found if points is not None), default=None)


class CommandPalette(QDialog):
    """An entry line and what fits it; Enter runs the first."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Command palette"))
        self.entries = entries
        self.entry = QLineEdit(placeholderText=self.tr("What do you want to do?"))
        self.entry.setAccessibleName(self.tr("Search for a command"))
        self.entry.setClearButtonEnabled(True)
        self.entry.textChanged.connect(self.search)
        self.entry.returnPressed.connect(self.run_current)
        self.entry.installEventFilter(self)
        self.hits = self.make_hits()
        column = QVBoxLayout(self)
        column.addWidget(self.entry)
        column.addWidget(self.hits)
        self.resize(theme.line_height() * 42, theme.line_height() * 24)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search("")

    def make_hits(self) -> QTreeWidget:
        """Make the list: what it is, where it stands, its keys."""
        made = QTreeWidget()
        made.setHeaderHidden(True)
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)  # Qt's own argument
        made.setColumnCount(3)
        made.header().setStretchLastSection(False)
        made.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        made.setAccessibleName(self.tr("Commands"))
        made.itemActivated.connect(self.run_current)
        return made

    def search(self, text: str) -> None:
        """List what fits, the best first; what cannot be done now stands last."""
        self.hits.clear()
        found = [(fit(text, entry), entry) for entry in self.entries]
        fitting = [(points, entry) for points, entry in found if points is not None]
        fitting.sort(key=lambda pair: (not pair[1].is_on, -pair[0] if text else 0))
        for _points, entry in fitting:
            self.add_hit(entry)
        first = self.hits.topLevelItem(0)
        if first is not None and not first.isDisabled():
            self.hits.setCurrentItem(first)

    def add_hit(self, entry: Entry) -> None:
        """Add an entry to the list."""
        item = QTreeWidgetItem([entry.name, entry.where, entry.keys])
        item.setIcon(0, entry.icon)
        item.setData(0, Qt.ItemDataRole.UserRole, entry)
        item.setToolTip(0, entry.tip)
        item.setForeground(1, self.palette().placeholderText())
        item.setDisabled(not entry.is_on)
        self.hits.addTopLevelItem(item)

    def run_current(self) -> None:
        """Close, then do what is chosen."""
        item = self.hits.currentItem()
        if item is not None and not item.isDisabled():
            entry: Entry = item.data(0, Qt.ItemDataRole.UserRole)
            self.accept()
            entry.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move through the list while the entry has the focus."""
        is_move = isinstance(event, QKeyEvent) and event.key() in MOVES
        if is_move and watched is self.entry and event.type() == QEvent.Type.KeyPress:
            self.hits.event(event)
            return True
        return super().eventFilter(watched, event)
