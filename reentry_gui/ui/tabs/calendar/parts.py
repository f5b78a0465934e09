"""Small parts that the calendar's cards are made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reentry_gui.ui import theme


class Card(QFrame):
    """A card with a heading; `head` takes what stands beside it, `body` what is below."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, "card")
        self.setAccessibleName(title)
        self.title = QLabel(title)
        self.title.setFont(theme.font("heading"))
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.S)
        self.head.addWidget(self.title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.M, theme.M, theme.M, theme.M)
        self.body.setSpacing(theme.S)
        self.body.addLayout(self.head)


def muted(text: str = "") -> QLabel:
    """Make a second line."""
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    theme.mark(label, "muted")
    return label


def icon_button(icon: str, name: str, do: Callable[[], object]) -> QToolButton:
    """Make a small button with an icon."""
    button = QToolButton(autoRaise=True)
    theme.set_icon(button, icon)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.clicked.connect(do)
    return button
