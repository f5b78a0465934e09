"""A card: a question, the answer in large letters, what stands behind it, what can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


class Card(QFrame):
    """One question of the trader, answered."""

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, "card")
        self.setAccessibleName(question)
        self.question = QLabel(question)
        theme.mark(self.question, "muted")
        self.light = QLabel()
        self.light.setVisible(False)
        self.answer = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.answer.setFont(theme.font("figure"))
        self.answer.setAccessibleName(question)
        self.details = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details.setAccessibleName(self.tr("{question} In detail").format(question=question))
        self.status = ""
        self.icon: QIcon | None = None
        self.lay_out()
        theme.changes().switched.connect(self.show_light)

    def lay_out(self) -> None:
        """Put the parts below each other."""
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.S)
        self.head.addWidget(self.light, 0, Qt.AlignmentFlag.AlignVCenter)
        self.head.addWidget(self.answer, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.S)
        self.buttons.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        self.column.setSpacing(theme.S)
        self.column.addWidget(self.question)
        self.column.addLayout(self.head)
        self.column.addWidget(self.details)
        self.column.addStretch(1)
        self.column.addLayout(self.buttons)

    def tell(self, answer: str, details: str = "", status: str = "") -> None:
        """Show an answer; `status` is a verifier's, shown as an icon."""
        self.answer.setText(answer)
        self.details.setText(details)
        self.details.setVisible(bool(details))
        self.status = status
        self.show_light()

    def show_light(self) -> None:
        """Draw the status in the colours of the moment."""
        self.light.setVisible(bool(self.status))
        if self.status:
            side = theme.line_height() + theme.S
            ratio = self.devicePixelRatioF()
            self.light.setPixmap(theme.status_icon(self.status).pixmap(QSize(side, side), ratio))
            self.light.setAccessibleName(theme.status_text(self.status))
            self.light.setToolTip(theme.status_text(self.status))

    def button(
        self, name: str, do: Callable[[], object], *, icon: str = "", primary: bool = False
    ) -> QPushButton:
        """Add a button at the bottom, flush left."""
        made = QPushButton(name)
        if icon and not primary:
            theme.set_icon(made, icon)
        if primary:
            theme.mark(made, "primary")
        made.setAccessibleName(name.replace("&", "").rstrip("…"))
        made.clicked.connect(do)
        self.buttons.insertWidget(self.buttons.count() - 1, made)
        return made
