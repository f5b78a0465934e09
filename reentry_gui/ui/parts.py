"""Small parts that the tabs are made of: a card, a second line, buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


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


def push(made: QAction, *, primary: bool = False) -> QPushButton:
    """Make a button of an action, with its name; it is enabled as the action is."""
    button = QPushButton(made.text())
    button.setObjectName(made.objectName())
    if primary:
        theme.mark(button, "primary")
    else:
        button.setIcon(made.icon())
    button.clicked.connect(made.trigger)

    def follow() -> None:
        button.setEnabled(made.isEnabled())
        button.setToolTip(made.toolTip())

    made.changed.connect(follow)
    follow()
    return button
