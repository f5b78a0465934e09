"""Dialogs of longer work: what is being done, a button that stops it, how it ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.errors import ReentryError
from reentry_gui.ui import theme
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.preview import NoHeldKey, without_last_word
from reentry_gui.ui.sentences import lines_said, said

if TYPE_CHECKING:
    from reentry_gui.reports import Report

Work = Callable[[Callable[[str], None]], Any]


class ProgressDialog(QDialog):
    """Follows one job; stays open to tell how it ended."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.job: Job[Any] | None = None
        self.leaves_marks = True
        self.head = QLabel(title, wordWrap=True)
        self.head.setFont(theme.font("heading"))
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setRange(0, 0)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setFont(theme.font("code"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.text.setAccessibleName(self.tr("What is done"))
        self.buttons = QHBoxLayout()
        self.copy_button = self.button(self.tr("&Copy"), self.copy)
        self.buttons.addStretch(1)
        self.stop_button = self.button(self.tr("&Stop"), self.stop)
        self.close_button = self.button(self.tr("C&lose"), self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        for part in (self.head, self.bar, self.text):
            column.addWidget(part)
        column.addLayout(self.buttons)
        self.resize(theme.line_height() * 56, theme.line_height() * 30)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def button(self, name: str, do: Callable[[], object]) -> QPushButton:
        """Add a button to the row at the bottom."""
        made = QPushButton(name)
        made.clicked.connect(do)
        self.buttons.addWidget(made)
        return made

    def follow(self, job: Job[Any]) -> None:
        """Follow a job until it ends."""
        self.job = job
        self.bar.setVisible(True)
        self.stop_button.setVisible(True)
        self.stop_button.setEnabled(True)
        self.close_button.setEnabled(False)

    def tell(self, text: str) -> None:
        """Add a line of progress."""
        self.text.appendPlainText(said(text))

    def stop(self) -> None:
        """Ask the work to stop before its next step."""
        if self.job is not None:
            self.job.cancel()
            self.stop_button.setEnabled(False)
            self.head.setText(self.tr("Stopping before the next step …"))

    def end(self, head: str, status: str = "") -> None:
        """Tell that the work has ended."""
        self.bar.setVisible(False)
        self.stop_button.setVisible(False)
        self.close_button.setEnabled(True)
        self.close_button.setFocus()
        self.head.setText(head)
        theme.mark_status(self.head, status)

    def show_lines(self, lines: Iterable[str]) -> None:
        """Show a report in the place of the progress."""
        self.text.setPlainText(lines_said(lines))

    def fail(self, error: Exception) -> None:
        """Tell what went wrong and what to do about it."""
        if not isinstance(error, ReentryError):
            self.reject()
            raise error
        self.end(self.tr("It did not work"), "FAIL")
        self.show_lines(filter(None, (error.message, "", error.hint)))

    def stopped(self) -> None:
        """Tell that it was stopped."""
        self.end(self.tr("Stopped"), "WARNING")

    def copy(self) -> None:
        """Copy what is shown."""
        QGuiApplication.clipboard().setText(f"{self.head.text()}\n{self.text.toPlainText()}")

    @property
    def is_busy(self) -> bool:
        """Tell whether something is under way."""
        return self.job is not None and not self.job.finished

    @property
    def is_at_work(self) -> bool:
        """Tell whether something is under way that leaves its marks."""
        return self.is_busy and self.leaves_marks

    def reject(self) -> None:
        """Close on Escape only when nothing is under way; else ask it to stop."""
        if self.is_busy:
            self.stop()
            return
        super().reject()


class PreviewDialog(ProgressDialog):
    """First tells what would happen, then does it when its user says so.

    `work(what_if, report)` is called in a worker: with what_if first, then without.
    `verdict(report)` gives the heading and a verifier's status for the outcome.
    """

    def __init__(
        self,
        title: str,
        do_it: str,
        work: Callable[[bool, Callable[[str], None]], Report],
        *,
        done: Callable[[Any], None] = lambda _report: None,
        verdict: Callable[[Any], tuple[str, str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self.title = title
        self.work = work
        self.done_with = done
        self.verdict = verdict or self.plain_verdict
        self.words = ""  # of the report that is shown
        self.leaves_marks = False  # to look at what would happen changes nothing
        self.do_button = QPushButton(do_it)
        theme.mark(self.do_button, "primary")
        self.do_button.clicked.connect(self.carry_out)
        NoHeldKey(self.do_button)
        self.buttons.insertWidget(self.buttons.indexOf(self.close_button), self.do_button)
        self.start()

    def start(self) -> None:
        """Ask what would happen."""
        self.head.setText(self.tr("{title}: looking at what would happen").format(title=self.title))
        self.do_button.setVisible(False)
        self.run_and_tell(self.show_preview, what_if=True)

    def run_and_tell(self, done: Callable[[Any], None], *, what_if: bool) -> None:
        """Run in a worker, which forms the words of the report, too: there may be a thousand."""
        work = self.work

        def told(tell: Callable[[str], None]) -> tuple[Report, str]:
            report = work(what_if, tell)
            lines = report.lines()
            return report, lines_said(without_last_word(lines) if what_if else lines)

        def show(answer: tuple[Report, str]) -> None:
            report, self.words = answer
            done(report)

        self.run(told, show)

    def run(self, work: Work, done: Callable[[Any], None]) -> None:
        """Run in a worker and follow."""
        self.text.clear()
        self.follow(
            run_in_background(
                self, work, done, failed=self.fail, stopped=self.stopped, progress=self.tell
            )
        )

    def show_preview(self, report: Report) -> None:
        """Show what would happen."""
        self.text.setPlainText(self.words)
        if report.needs_action:
            self.end(self.tr("It cannot be done yet"), "FAIL")
            return
        self.end(self.tr("{title}: this is what will happen").format(title=self.title))
        self.do_button.setVisible(True)
        self.do_button.setDefault(True)
        self.do_button.setFocus()
        self.close_button.setText(self.tr("&Cancel"))

    def carry_out(self) -> None:
        """Do it."""
        self.leaves_marks = True
        self.do_button.setVisible(False)
        self.close_button.setText(self.tr("C&lose"))
        self.head.setText(self.title)
        self.run_and_tell(self.show_result, what_if=False)
        self.stop_button.setEnabled(False)  # the second of two quick clicks may meet it
        QTimer.singleShot(QApplication.doubleClickInterval(), self, self.let_stop)

    def let_stop(self) -> None:
        """Let the work be stopped."""
        self.stop_button.setEnabled(self.is_busy)

    def show_result(self, report: Report) -> None:
        """Show how it ended."""
        self.end(*self.verdict(report))
        self.text.setPlainText(self.words)
        self.done_with(report)

    def plain_verdict(self, report: Report) -> tuple[str, str]:
        """Say whether it worked."""
        if report.needs_action:
            return self.tr("{title}: not all of it worked").format(title=self.title), "FAIL"
        return self.tr("{title}: done").format(title=self.title), "PASS"
