"""Small parts that the pages are put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QLabel, QTabWidget, QToolButton, QVBoxLayout, QWidget

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

P = TypeVar("P", bound=QWidget)


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


def tool_for(made: QAction) -> QToolButton:
    """Make the button of an action."""
    button = QToolButton(autoRaise=True)
    button.setDefaultAction(made)
    button.setAccessibleName(made.text().replace("&", ""))
    return button


class Rooms(QTabWidget):
    """Pages of which some are made when they are first wanted: each has a room until then."""

    def __init__(self, name: str) -> None:
        super().__init__(documentMode=True)
        self.setAccessibleName(name)
        self.rooms: dict[str, QWidget] = {}

    def add_room(self, key: str, title: str) -> None:
        """Add an empty page."""
        self.rooms[key] = QWidget()
        self.addTab(self.rooms[key], title)

    def put_up(self, made: P, key: str) -> P:
        """Put a page where its room is."""
        room = self.rooms.pop(key)
        index, is_current = self.indexOf(room), self.currentWidget() is room
        blocked = QSignalBlocker(self)  # nobody has turned to another page
        self.insertTab(index, made, self.tabText(index))
        if is_current:
            self.setCurrentIndex(index)
        self.removeTab(index + 1)
        blocked.unblock()
        room.deleteLater()
        return made
