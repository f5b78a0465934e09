"""Small parts that the pages are put together from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reentry_gui.ui import theme


def note(look: str) -> QLabel:
    """Make a text that is hidden as long as it has nothing to tell."""
    made = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(theme.SELECTABLE)
    theme.mark(made, look)
    made.hide()
    return made


def stacked(*widgets: QWidget) -> QWidget:
    """Put widgets one above the other."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.S)
    for widget in widgets:
        column.addWidget(widget)
    return holder
