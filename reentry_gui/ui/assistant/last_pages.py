"""Last: what will happen, doing it, and whether all of it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QProgressBar, QWizard

from reentry_gui.errors import ReentryError
from reentry_gui.ui import checks, theme
from reentry_gui.ui.assistant import choices as choosing
from reentry_gui.ui.assistant.page import Page
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.preview import without_last_word
from reentry_gui.ui.sentences import error_said, lines_said, said
from reentry_gui.ui.tables import RecordsModel, TableView
from reentry_gui.ui.verdict import verdict_text

if TYPE_CHECKING:
    from reentry_gui.ui.assistant.choices import Choices, SetUpReport
    from reentry_gui.verify import Result


class InstallPage(Page):
    """Shows what will be made; Install makes it."""

    def __init__(self, choices: Choices) -> None:
        super().__init__(choices, "", "")
        self.setTitle(self.tr("This is what will be made"))
        self.setSubTitle(self.tr("Nothing was changed so far. What is there already stays."))
        self.setCommitPage(True)
        self.setButtonText(QWizard.WizardButton.CommitButton, self.tr("&Install"))
        self.job: Job[SetUpReport] | None = None
        self.report: SetUpReport | None = None
        self.is_ready = False
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setFont(theme.font("code"))
        self.text.setAccessibleName(self.tr("What will be made"))
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.now = QCheckBox(self.tr("&Deploy today's persona to the EA at once"))
        self.now.setChecked(choices.rotate_now)
        self.column.addWidget(self.text, 1)
        for part in (self.bar, self.now, self.mistake):
            self.add(part)

    def initializePage(self) -> None:
        """Find out what would happen."""
        self.is_ready, self.report = False, None
        self.tell("")
        self.run(what_if=True)

    def run(self, *, what_if: bool) -> None:
        """Set up in the background, or only tell what that would do."""
        if self.job is not None:
            self.job.forget()
        self.bar.setVisible(True)
        self.text.clear()
        chosen = replace(self.choices, rotate_now=self.now.isChecked())
        self.job = run_in_background(
            self,
            lambda report: choosing.set_up(chosen, report, what_if=what_if),
            self.show_preview if what_if else self.show_result,
            failed=self.fail,
            progress=lambda text: self.text.appendPlainText(said(text)),
        )
        self.completeChanged.emit()

    def show_preview(self, report: SetUpReport) -> None:
        """Show what would happen."""
        self.bar.setVisible(False)
        self.text.setPlainText(lines_said(without_last_word(report.lines())))
        self.is_ready = not report.needs_action
        self.completeChanged.emit()

    def show_result(self, report: SetUpReport) -> None:
        """Go on to the last page, which tells how it ended."""
        self.report = report
        self.wizard().next()

    def fail(self, error: Exception) -> None:
        """Say what stands in the way; nothing before it is lost."""
        if not isinstance(error, ReentryError):
            raise error
        self.bar.setVisible(False)
        self.tell(error_said(error, "\n"))
        self.is_ready = True
        self.completeChanged.emit()

    def isComplete(self) -> bool:
        """Tell whether it is known what would happen."""
        return self.is_ready or self.report is not None

    def validatePage(self) -> bool:
        """Start on the first press; the work itself goes on to the next page."""
        if self.report is not None:
            return True
        if self.is_ready:
            self.is_ready = False
            self.tell("")
            self.setSubTitle(self.tr("Installing. Each step can be repeated."))
            self.run(what_if=False)
        return False


class VerifyPage(Page):
    """Says whether all of it stands."""

    def __init__(self, choices: Choices, install: InstallPage) -> None:
        super().__init__(choices, "", "")
        self.setTitle(self.tr("Is everything installed?"))
        self.setSubTitle(self.tr("Finish opens the pack."))
        self.install = install
        self.verdict = QLabel(wordWrap=True)
        self.verdict.setFont(theme.font("figure"))
        self.checks: RecordsModel[Result] = RecordsModel(checks.columns(), parent=self)
        self.table = TableView(self.tr("All checks"))
        self.table.setModel(self.checks)
        self.text = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self.text.setFont(theme.font("code"))
        self.text.setAccessibleName(self.tr("What was done"))
        self.add(self.verdict)
        self.column.addWidget(self.table, 3)
        self.column.addWidget(self.text, 1)

    def initializePage(self) -> None:
        """Show the verdict and what was done."""
        report = self.install.report
        if report is None:
            return
        failed = self.tr("Not all of it was installed")
        self.verdict.setText(verdict_text(report.verified) if report.verified else failed)
        theme.mark_status(self.verdict, "FAIL" if report.needs_action else "PASS")
        found = report.verified.results if report.verified is not None else ()
        self.checks.set_rows(checks.worst_first(found))
        self.table.setVisible(bool(found))
        self.table.fit_columns()
        parts = (report.rotated, report.installed, report.saved)
        told = [lines_said(part.lines()) for part in parts if part is not None]
        self.text.setPlainText("\n\n".join(told))
