"""A strip at the top of the window that tells something without stopping the user."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reentry_gui.ui import messages, theme

Action = tuple[str, Callable[[], None]]


class NoticeBar(QFrame):
    """Shows the latest notice, with a step to take and a button that closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, "notice")
        self.setAccessibleName(self.tr("Notice"))
        self.label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.step = QPushButton()
        self.step.clicked.connect(self.take_step)
        self.close_button = QToolButton(autoRaise=True)
        self.close_button.setToolTip(self.tr("Close this notice"))
        self.close_button.setAccessibleName(self.tr("Close this notice"))
        theme.set_icon(self.close_button, "close")
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, theme.S, theme.S, theme.S)
        row.addWidget(self.label, 1)
        row.addWidget(self.step)
        row.addWidget(self.close_button)
        self.action: Callable[[], None] | None = None
        self.hide()
        messages.bars.append(self)
        self.destroyed.connect(lambda: messages.bars.remove(self))

    def show_notice(self, text: str, details: str, action: Action | None) -> None:
        """Show a notice in the place of the one before."""
        self.label.setText(text)
        self.label.setToolTip(details)
        self.step.setVisible(action is not None)
        self.action = None
        if action is not None:
            self.step.setText(action[0])
            self.action = action[1]
        self.show()

    def take_step(self) -> None:
        """Do what the notice offers, and close it."""
        self.hide()
        if self.action is not None:
            self.action()
