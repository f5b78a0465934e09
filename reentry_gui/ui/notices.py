"""A strip at the top of the window that tells something without stopping the user."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reentry_gui.ui import messages, theme

if TYPE_CHECKING:
    from PySide6.QtCore import QMetaObject, SignalInstance

Action = tuple[str, Callable[[], None]]


class Strip(QFrame):
    """A text on a coloured strip, with ways on as buttons beside it; hidden until it is needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, "notice")
        self.label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(theme.M, theme.S, theme.S, theme.S)
        self.row.addWidget(self.label, 1)
        self.hide()

    def button(self, text: str, do: Callable[[], object]) -> QPushButton:
        """Add one of the ways on."""
        made = QPushButton(text)
        made.clicked.connect(lambda _checked=False: do())
        self.row.addWidget(made)
        return made


class NoticeBar(Strip):
    """Shows the latest notice, with up to two steps to take and a button that closes it."""

    place_wanted = Signal(str, object)  # by a box that knows what mends it
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Notice"))
        self.step = self.button("", lambda: self.take_step(self.action))
        self.other = self.button("", lambda: self.take_step(self.second))
        self.close_button = QToolButton(autoRaise=True)
        self.close_button.setToolTip(self.tr("Close this notice"))
        self.close_button.setAccessibleName(self.tr("Close this notice"))
        theme.set_icon(self.close_button, "close")
        self.close_button.clicked.connect(self.end)
        self.row.addWidget(self.close_button)
        self.passing = False
        self.ending: QMetaObject.Connection | None = None
        self.action: Action | None = None
        self.second: Action | None = None
        messages.bars.append(self)
        self.destroyed.connect(lambda: messages.bars.remove(self))

    def show_notice(
        self,
        text: str,
        details: str,
        steps: tuple[Action | None, Action | None] = (None, None),
        *,
        until: SignalInstance | None = None,
        passing: bool = False,
    ) -> None:
        """Show a notice in the place of the one before, with up to two steps; see `notify`."""
        self.end()
        self.label.setText(text)
        self.label.setToolTip(details)
        self.told.emit(text)
        self.action, self.second = steps
        for button, step in zip((self.step, self.other), steps, strict=True):
            button.setVisible(step is not None)
            button.setText(step[0] if step is not None else "")
        self.passing = passing
        self.ending = until.connect(self.end) if until is not None else None
        self.show()

    def end(self) -> None:
        """Take the notice away: its cause is gone, or another comes."""
        if self.ending is not None:
            QObject.disconnect(self.ending)
            self.ending = None
        self.hide()

    def pass_by(self) -> None:
        """Take a notice away that its user leaves behind."""
        if self.passing:
            self.end()

    def take_step(self, step: Action | None) -> None:
        """Do what the notice offers, and close it."""
        self.end()
        if step is not None:
            step[1]()
