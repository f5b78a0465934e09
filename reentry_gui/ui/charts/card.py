"""The frame around every chart: what it shows, its unit, and what one can do with it."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui import files
from reentry_gui.ui import messages, theme
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.tables.clipboard import written

if TYPE_CHECKING:
    from collections.abc import Callable


class Chart(Protocol):
    """What a chart in a card can do."""

    def rows_seen(self) -> tuple[list[str], list[list[str]]]:
        """Return header and rows of exactly what is shown; called in a worker."""


class ChartCard(QFrame):
    """A titled chart. It says why it is empty, and keeps the last picture while it is busy."""

    def __init__(
        self, title: str, chart: QWidget, *, unit: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.mark(self, "card")
        self.title, self.chart = title, chart
        self.is_empty = False
        self.heading = QLabel(title)
        self.heading.setFont(theme.font("heading"))
        self.unit = QLabel(unit)
        theme.mark(self.unit, "muted")
        self.busy = QLabel(self.tr("updating …"))
        theme.mark(self.busy, "muted")
        self.busy.hide()
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.buttons = QHBoxLayout()
        self.arrange()
        self.offer("copy", self.tr("Copy picture and data"), self.copy)
        self.offer("export", self.tr("Export what is shown as CSV…"), self.ask_where_to_export)
        if hasattr(chart, "reset"):
            self.offer("reset", self.tr("Show all again"), chart.reset)

    def arrange(self) -> None:
        """Put heading, unit and buttons above the chart."""
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addWidget(self.unit)
        head.addStretch(1)
        head.addWidget(self.busy)
        head.addLayout(self.buttons)
        self.stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.M, theme.S, theme.M, theme.M)
        layout.addLayout(head)
        layout.addLayout(self.stack, 1)
        self.stack.addWidget(self.chart)  # shown at once: in here, or as a window of its own
        self.stack.addWidget(self.empty)

    def offer(self, icon: str, what: str, do: Callable[[], object]) -> QToolButton:
        """Add a small button."""
        button = QToolButton()
        button.setAutoRaise(True)
        button.setToolTip(what)
        button.setAccessibleName(f"{self.title}: {what}")
        theme.set_icon(button, icon)
        button.clicked.connect(lambda _checked=False: do())
        self.buttons.addWidget(button)
        return button

    def show_chart(self, unit: str = "") -> None:
        """Show the chart."""
        if unit:
            self.unit.setText(unit)
        self.busy.hide()
        self.is_empty = False
        self.stack.setCurrentWidget(self.chart)

    def show_empty(self, why: str) -> None:
        """Say why there is nothing and what to do next."""
        self.busy.hide()
        self.is_empty = True
        self.empty.setText(why)
        self.stack.setCurrentWidget(self.empty)

    def show_busy(self) -> None:
        """Say that newer figures are on their way; the last picture stays."""
        self.busy.show()

    def copy(self) -> None:
        """Put picture and data on the clipboard: programs take what they can read."""
        mime = QMimeData()
        mime.setImageData(self.chart.grab().toImage())

        def put(text: str) -> None:
            mime.setText(text)
            QApplication.clipboard().setMimeData(mime)

        run_in_background(self, lambda: written(self.all_seen()), put)

    def all_seen(self) -> list[list[str]]:
        """Return header and rows of what the chart shows; for a worker: there may be many.

        Nothing where it says why it is empty: behind that lies an older picture.
        """
        if self.is_empty:
            return []
        head, rows = self.chart.rows_seen()  # type: ignore[attr-defined]  # it is a Chart, too
        return [head, *rows]

    def ask_where_to_export(self) -> None:
        """Write what is shown where the user says."""
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Export chart"), f"{self.title}.csv", self.tr("CSV files (*.csv)")
        )
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write what is shown as CSV."""
        run_in_background(
            self, lambda: files.write_text(path, csv_text(self.all_seen())), self.say_exported
        )

    def say_exported(self, _written: object) -> None:
        """Say that it is done."""
        messages.notify(self.tr("Exported."))


def csv_text(rows: list[list[str]]) -> str:
    """Return rows as CSV."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()
