"""What would be saved, in words, with undo, discard and save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPushButton, QToolButton, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.parts import Card

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

LINES_SHOWN = 3


class UnsavedCard(Card):
    """Shown while there is a draft that differs from what is saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Unsaved changes"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Unsaved changes"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.head.addStretch(1)
        self.body.addWidget(self.list)

    def add_buttons(self, undo: QAction, redo: QAction, discard: QAction, save: QAction) -> None:
        """Show the actions as buttons."""
        for made in (undo, redo):
            button = QToolButton(autoRaise=True)
            button.setDefaultAction(made)
            button.setAccessibleName(made.toolTip())
            self.head.addWidget(button)
        for made in (discard, save):
            push = QPushButton(made.text().replace("&", ""))
            push.setToolTip(made.toolTip())
            push.clicked.connect(made.trigger)
            push.setEnabled(made.isEnabled())
            made.enabledChanged.connect(push.setEnabled)
            self.head.addWidget(push)
        theme.mark(push, "primary")

    def show_changes(self, lines: tuple[str, ...]) -> None:
        """Show the changes, a line each."""
        count = len(lines)
        text = self.tr("1 unsaved change") if count == 1 else self.tr("{count} unsaved changes")
        self.title.setText(text.format(count=count) if count else self.tr("No unsaved changes"))
        self.list.clear()
        self.list.addItems(list(lines))
        rows = max(min(count, LINES_SHOWN), 1)
        self.list.setFixedHeight(
            max(self.list.sizeHintForRow(0), 0) * rows + 2 * self.list.frameWidth()
        )
        self.list.setVisible(bool(count))
