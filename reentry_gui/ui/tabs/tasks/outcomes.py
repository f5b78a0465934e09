"""What came of the last step: each task and file with its outcome, then what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme
from reentry_gui.ui.sentences import lines_said, said

if TYPE_CHECKING:
    from reentry_gui.tasks import TaskOutcome, TasksReport


class Outcomes(QFrame):
    """Shows a report on tasks until it is closed or the next one comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, "card")
        self.setAccessibleName(self.tr("What came of the last step"))
        self.report: TasksReport | None = None
        self.is_preview = False
        self.title = QLabel()
        self.title.setFont(theme.font("heading"))
        self.copy_button = QPushButton(self.tr("&Copy"))
        self.copy_button.setAccessibleName(self.tr("Copy what came of it"))
        theme.set_icon(self.copy_button, "copy")
        self.copy_button.clicked.connect(self.copy)
        self.close_button = QToolButton(autoRaise=True)
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))
        theme.set_icon(self.close_button, "close")
        self.close_button.clicked.connect(self.hide)
        self.body = QWidget()
        self.lay_out()
        theme.changes().switched.connect(self.fill)
        self.hide()

    def lay_out(self) -> None:
        """Put the title and its buttons above the steps."""
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.copy_button)
        head.addWidget(self.close_button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        self.column.setSpacing(theme.S)
        self.column.addLayout(head)
        self.column.addWidget(self.body)

    def show_report(self, title: str, report: TasksReport, *, what_if: bool = False) -> None:
        """Show what was done, or would be."""
        self.report = report
        self.is_preview = what_if
        self.title.setText(title)
        self.fill()
        self.show()

    def fill(self) -> None:
        """Show each step in the colours of the moment."""
        if self.report is None:
            return
        body = QWidget()
        theme.mark(body, "page")
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.M)
        grid.setVerticalSpacing(theme.XS)
        grid.setColumnStretch(2, 1)
        for outcome in self.report.outcomes:
            self.add_outcome(grid, outcome)
        if self.report.next_steps:
            self.add_text(grid, lines_said(self.report.next_steps), self.tr("What to do next"))
        self.column.replaceWidget(self.body, body)
        self.body.deleteLater()
        self.body = body

    def add_outcome(self, grid: QGridLayout, outcome: TaskOutcome) -> None:
        """Add one step: its light, what it was about, what came of it."""
        row = grid.rowCount()
        status = self.status(outcome)
        light, size = QLabel(), theme.line_height()
        light.setPixmap(theme.status_icon(status).pixmap(size, size))
        light.setAccessibleName(theme.status_text(status))
        subject = QLabel(said(outcome.subject), textFormat=Qt.TextFormat.PlainText)
        text = lines_said((outcome.outcome, *outcome.remarks))
        told = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        for label in (subject, told):
            label.setTextInteractionFlags(theme.SELECTABLE)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(light, row, 0, top)
        grid.addWidget(subject, row, 1, top)
        grid.addWidget(told, row, 2)

    def status(self, outcome: TaskOutcome) -> str:
        """Return the status of a step; one of no task tells of the system."""
        if not outcome.name or (self.is_preview and not outcome.failed):
            return "INFO"
        return "FAIL" if outcome.failed else "PASS"

    def add_text(self, grid: QGridLayout, text: str, name: str) -> None:
        """Add what is left to do, which can be copied."""
        label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setFont(theme.font("code"))
        label.setTextInteractionFlags(theme.SELECTABLE)
        label.setAccessibleName(name)
        grid.addWidget(label, grid.rowCount(), 0, 1, 3)

    def copy(self) -> None:
        """Copy the report as text."""
        if self.report is not None:
            QGuiApplication.clipboard().setText(lines_said(self.report.lines()))
