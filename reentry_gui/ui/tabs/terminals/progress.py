"""What the search is doing, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from reentry_gui.ui import theme


class Progress(QWidget):
    """Shown while the search goes on; `stopped` says that it is to end."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar(maximum=0, textVisible=False)
        self.bar.setAccessibleName(self.tr("Search for terminals"))
        self.bar.setFixedSize(theme.line_height() * 6, theme.S)
        self.label = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.label.setMinimumWidth(1)  # a long path must not widen the window
        theme.mark(self.label, "muted")
        self.button = QPushButton(self.tr("&Stop"))
        theme.set_icon(self.button, "stop")
        self.button.clicked.connect(self.stopped)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.M)
        row.addWidget(self.bar)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.hide()

    def begin(self) -> None:
        """Show that the search has begun."""
        self.show_place("…")
        self.button.setEnabled(True)
        self.show()

    def show_place(self, place: str) -> None:
        """Name the folder that is being looked into, cut in its middle where it is long."""
        text = self.tr("Looking in {place}").format(place=place)
        width = max(self.label.width(), theme.line_height() * 20)
        elide = Qt.TextElideMode.ElideMiddle
        self.label.setText(self.label.fontMetrics().elidedText(text, elide, width))
        self.label.setToolTip(place)
