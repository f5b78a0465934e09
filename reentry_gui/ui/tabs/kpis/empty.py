"""Why there is nothing to see, and the next step as a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from reentry_gui.ui.tabs.kpis.why import Why


class EmptyPage(QWidget):
    """A title, a sentence, and up to two steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.title.setFont(theme.font("title"))
        self.why = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.why.setMinimumWidth(theme.line_height() * 28)
        theme.mark(self.why, "muted")
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.S)
        self.row.addStretch(1)
        self.steps: list[QPushButton] = []
        column = QVBoxLayout()
        column.setSpacing(theme.M)
        column.addWidget(self.title)
        column.addWidget(self.why)
        column.addLayout(self.row)
        centred = QGridLayout(self)
        centred.addLayout(column, 1, 1)
        for side in (0, 2):
            centred.setRowStretch(side, 1)
            centred.setColumnStretch(side, 1)

    def say(self, reason: Why) -> None:
        """Say another thing; the first step is the one to take."""
        self.title.setText(reason.title)
        self.why.setText(reason.text)
        for old in self.steps:
            old.hide()
            old.deleteLater()
        self.steps = []
        for at, (name, do) in enumerate(reason.steps):
            button = QPushButton(name)
            theme.mark(button, "" if at else "primary")
            button.clicked.connect(lambda _checked=False, do=do: do())
            self.row.insertWidget(at, button)
            self.steps.append(button)
