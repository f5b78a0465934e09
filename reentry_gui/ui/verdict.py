"""A line that says how something stands: a status's icon and a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reentry_gui.ui import theme


class VerdictLine(QWidget):
    """Shows a sentence beside the icon of its status, in the colours of the moment."""

    def __init__(self, text: str = "", status: str = "INFO", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon = QLabel()
        self.label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(self.icon)
        row.addWidget(self.label, 1)
        self.say(text, status)
        theme.changes().switched.connect(self.show_icon)

    def say(self, text: str, status: str) -> None:
        """Show a sentence and its status, one of the verifier's."""
        self.label.setText(text)
        self.status = status
        self.show_icon()

    def text(self) -> str:
        """Return the sentence."""
        return self.label.text()

    def show_icon(self) -> None:
        """Draw the status."""
        size = theme.line_height()
        self.icon.setPixmap(theme.status_icon(self.status).pixmap(size, size))
        self.icon.setAccessibleName(theme.status_text(self.status))
