"""Why there is nothing to see, and the next step as a button: one page for every tab."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from reentry_gui.ui.pack import Pack

translate = QCoreApplication.translate
Step = tuple[str, Callable[[], object]]


class Why(NamedTuple):
    """A title, a sentence, and steps; the first is the one to take."""

    title: str
    text: str
    steps: tuple[Step, ...] = ()


def no_pack(pack: Pack, text: str) -> Why:
    """Say that no pack is open, what would stand here, and how to get one."""
    steps = {
        translate("empty", "&Set up a pack…"): "assistant",
        translate("empty", "&Open a config…"): "open",
        translate("empty", "Try it with &demo data…"): "demo",
    }
    found = tuple((name, partial(pack.ask_for, command)) for name, command in steps.items())
    return Why(translate("empty", "No pack is open"), text, found)


class EmptyPage(QWidget):
    """A title, a sentence, and the steps, in the middle."""

    def __init__(self, reason: Why | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.title.setFont(theme.font("title"))
        self.why = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.why.setMinimumWidth(theme.line_height() * 28)  # else a wrapped text is cut
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
            centred.setRowStretch(side, 1 + side // 2)  # a little above the middle
            centred.setColumnStretch(side, 1)
        if reason is not None:
            self.say(reason)

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
