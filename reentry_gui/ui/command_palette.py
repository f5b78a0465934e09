"""The command palette: every action by name, found by a few of its letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
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
from reentry_gui.ui.actions import plain_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

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


class CommandPalette(QDialog):
    """An entry and the actions that fit it; Enter runs the first."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Command palette"))
        self.actions_known = [made for made in actions if made.isEnabled()]
        self.entry = QLineEdit(placeholderText=self.tr("What do you want to do?"))
        self.entry.setAccessibleName(self.tr("Search for a command"))
        self.entry.setClearButtonEnabled(True)
        self.entry.textChanged.connect(self.search)
        self.entry.returnPressed.connect(self.run_current)
        self.entry.installEventFilter(self)
        self.hits = QTreeWidget()
        self.hits.setHeaderHidden(True)
        self.hits.setRootIsDecorated(False)
        self.hits.setUniformRowHeights(True)  # Qt's own argument
        self.hits.setColumnCount(2)
        self.hits.header().setStretchLastSection(False)
        self.hits.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.hits.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.hits.setAccessibleName(self.tr("Commands"))
        self.hits.itemActivated.connect(self.run_current)
        column = QVBoxLayout(self)
        column.addWidget(self.entry)
        column.addWidget(self.hits)
        self.resize(theme.line_height() * 30, theme.line_height() * 22)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search("")

    def search(self, text: str) -> None:
        """List what fits, the best first."""
        self.hits.clear()
        found = [(score(text, plain_name(made)), made) for made in self.actions_known]
        fitting = [(points, made) for points, made in found if points is not None]
        if text:
            fitting.sort(key=lambda pair: -pair[0])
        for _points, made in fitting:
            self.add_hit(made)
        first = self.hits.topLevelItem(0)
        if first is not None:
            self.hits.setCurrentItem(first)

    def add_hit(self, made: QAction) -> None:
        """Add an action to the list."""
        keys = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        item = QTreeWidgetItem([plain_name(made), keys])
        item.setIcon(0, theme.icon("right") if made.icon().isNull() else made.icon())
        item.setData(0, Qt.ItemDataRole.UserRole, made)
        item.setToolTip(0, made.toolTip())
        self.hits.addTopLevelItem(item)

    def run_current(self) -> None:
        """Close, then run the chosen action."""
        item = self.hits.currentItem()
        if item is not None:
            made: QAction = item.data(0, Qt.ItemDataRole.UserRole)
            self.accept()
            made.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move through the list while the entry has the focus."""
        is_move = isinstance(event, QKeyEvent) and event.key() in MOVES
        if is_move and watched is self.entry and event.type() == QEvent.Type.KeyPress:
            self.hits.event(event)
            return True
        return super().eventFilter(watched, event)
