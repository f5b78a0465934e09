"""A card: a question, the answer in large letters, what stands behind it, what can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
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
        self.title = question
        self.question = QLabel(question)
        self.question.setMinimumWidth(1)  # its time of day makes no card wider
        theme.mark(self.question, "muted")
        self.light = QLabel()
        self.light.setVisible(False)
        self.answer = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.answer.setFont(theme.font("figure"))
        self.answer.setAccessibleName(question)
        self.details = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.details.setTextInteractionFlags(theme.SELECTABLE)
        self.details.setAccessibleName(self.tr("{question} In detail").format(question=question))
        self.status = ""
        self.recalled = ""  # since when, while it shows what was kept from an earlier run
        self.told: tuple[str, str] | None = None
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
        self.told = (answer, details)
        self.show_words(answer, details, status, "")

    def wait(self, text: str) -> None:
        """Say that the answer is being looked for; what was recalled stays until it is there."""
        self.told = None
        if not self.recalled:
            self.show_words(text, " ", "", "")

    def recall(self, answer: str, details: str, since: str) -> None:
        """Show what was the answer at an earlier time, and that it was then."""
        self.show_words(answer, details, "", since)

    def show_words(self, answer: str, details: str, status: str, recalled: str) -> None:
        """Show an answer; one recalled is muted and says of when it is."""
        role = QPalette.ColorRole.PlaceholderText if recalled else QPalette.ColorRole.WindowText
        self.answer.setForegroundRole(role)
        as_of = self.tr("As of {moment}").format(moment=recalled)
        self.recalled = recalled
        self.question.setText(f"{self.title} {as_of}" if recalled else self.title)
        self.answer.setText(answer)
        self.details.setText(details)
        self.details.setVisible(bool(details))
        self.status = status
        self.show_light()

    def show_light(self) -> None:
        """Draw the status in the colours of the moment."""
        self.light.setVisible(bool(self.status or self.recalled))
        if self.recalled:
            told = self.tr("As of {moment}; looking again …").format(moment=self.recalled)
            self.draw_light(theme.icon("refresh", theme.colours().muted), told)
        elif self.status:
            self.draw_light(theme.status_icon(self.status), theme.status_text(self.status))

    def draw_light(self, icon: QIcon, meaning: str) -> None:
        """Draw an icon beside the answer."""
        side = theme.line_height() + theme.S
        self.light.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatioF()))
        self.light.setAccessibleName(meaning)
        self.light.setToolTip(meaning)

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
