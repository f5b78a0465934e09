"""The card of the verifier: a traffic light, and every check with its reason and Fix."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reentry_gui.ui import checks, messages, theme
from reentry_gui.ui.actions import allow
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.fixes import Fix, fix_for
from reentry_gui.ui.sentences import error_said, lines_said, said
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.overview.card import Card
from reentry_gui.ui.verdict import verdict_text

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.verify import BundleReport, Result, VerifyReport


BAD: Final = frozenset({"FAIL", "WARNING"})
REASONS: Final = 3  # told beside the verdict


class Told(NamedTuple):
    """A verification, put in order and into words by the worker."""

    report: VerifyReport
    rows: list[Result]  # the worst first
    reasons: list[str]  # of what is not well


def told_of(report: VerifyReport) -> Told:
    """Order a verification and put it into words; what a table will show is known from then on."""
    rows = checks.worst_first(report.results)
    said_of = [said(row.reason) for row in rows]
    pairs = zip(rows, said_of, strict=True)
    bad = [f"{checks.check_name(r)}: {why}" for r, why in pairs if r.status in BAD]
    return Told(report, rows, bad)


class ChecksCard(Card):
    """Answers whether everything is installed."""

    fix_wanted = Signal(object)  # a Fix
    reported = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Is everything installed?"), parent)
        self.config: PackConfig | None = None
        self.report: VerifyReport | None = None
        self.job: Job[Told] | None = None
        self.model: RecordsModel[Result] = RecordsModel(self.columns(), parent=self)
        self.table = TableView(self.tr("Checks"), key="overview/checks")
        self.table.setModel(self.model)
        self.table.setMinimumHeight(theme.line_height() * 12)
        self.table.activated.connect(self.fix_row)
        self.column.insertWidget(3, self.table, 1)
        self.column.setStretch(4, 0)
        self.make_buttons()

    def make_buttons(self) -> None:
        """Make the buttons below the table."""
        self.open_button = self.button(self.tr("Hide c&hecks"), self.toggle, icon="up")
        self.fix_button = self.button(self.tr("Fi&x selected"), self.fix_selected, icon="fix")
        self.fix_button.setObjectName(self.tr("Fix selected"))  # for the palette
        self.again_button = self.button(self.tr("Check a&gain"), self.run, icon="refresh")
        self.copy_button = self.button(self.tr("Copy as &text"), self.copy, icon="copy")
        self.bundle_button = self.button(
            self.tr("Save s&upport bundle…"), self.save_bundle, icon="bundle"
        )
        self.show_fix()
        self.table.selectionModel().selectionChanged.connect(self.show_fix)
        self.model.modelReset.connect(self.show_fix)

    def columns(self) -> list[Column[Result]]:
        """Return the table's columns."""
        return checks.columns(
            Column(self.tr("Fix"), lambda r: name_of(fix_for(r)), tip=lambda r: said(r.fix))
        )

    def run(self) -> None:
        """Run every check in the background."""
        config = self.config
        if config is None:
            return
        if self.job is not None:
            self.job.forget()
        self.again_button.setEnabled(False)
        self.wait(self.tr("Checking …"))

        def work(report: Callable[[str], None]) -> Told:
            from reentry_gui import verify  # noqa: PLC0415  # after the first paint: it is slow to load

            return told_of(verify.verify(config, dt.datetime.now().astimezone(), progress=report))

        self.job = run_in_background(
            self, work, self.show_report, failed=self.show_failure, progress=self.show_progress
        )

    def show_progress(self, text: str) -> None:
        """Tell what is being checked, unless an earlier verdict stands there still."""
        if not self.recalled:
            self.details.setText(text)

    def show_report(self, told: Told) -> None:
        """Show the verdict and every check, the worst first."""
        self.report = told.report
        self.again_button.setEnabled(True)
        self.model.set_rows(told.rows)
        self.table.fit_columns()
        worst = told.rows[0].status if told.rows else "PASS"
        status = worst if worst in BAD else "PASS"
        count = len(told.reasons) - REASONS
        more = [self.tr("… and {count} more").format(count=count)] if count > 0 else []
        reasons = "\n".join([*told.reasons[:REASONS], *more])
        self.tell(verdict_text(told.report), reasons, status)
        self.reported.emit()

    def show_failure(self, error: Exception) -> None:
        """Say that the checks themselves could not be run."""
        self.again_button.setEnabled(True)
        self.tell(self.tr("Cannot be checked"), error_said(error, "\n"), "FAIL")

    def toggle(self) -> None:
        """Open or close the list of all checks."""
        is_open = self.table.isHidden()
        self.table.setVisible(is_open)
        theme.set_icon(self.open_button, "up" if is_open else "down")
        self.open_button.setText(self.tr("Hide c&hecks") if is_open else self.tr("&All checks"))
        self.open_button.setAccessibleName(self.open_button.text().replace("&", ""))
        self.show_fix()

    def selected(self) -> Result | None:
        """Return the check that is selected in the open list."""
        index = self.table.currentIndex()
        if self.table.isHidden() or not index.isValid():
            return None
        return self.model.row(index)

    def show_fix(self) -> None:
        """Offer the fix of the selected check, by name."""
        result = self.selected()
        fix = fix_for(result) if result is not None else None
        self.fix_button.setVisible(not self.table.isHidden())
        allow(self.fix_button, on=fix is not None, why=self.tr("Select a check that has a fix."))
        name = fix.name if fix is not None else self.tr("Fix selected")
        self.fix_button.setText(name)
        self.fix_button.setAccessibleName(name)

    def fix_selected(self) -> None:
        """Ask for the fix of the selected check."""
        result = self.selected()
        fix = fix_for(result) if result is not None else None
        if fix is not None:
            self.fix_wanted.emit(fix)

    def fix_row(self, _index: QModelIndex) -> None:
        """Ask for the fix of the row that was double-clicked or entered."""
        self.fix_selected()

    def copy(self) -> None:
        """Copy the whole verification as text."""
        if self.report is not None:
            QGuiApplication.clipboard().setText(lines_said(self.report.lines()))
            messages.notify(self.tr("The checks were copied."))

    def save_bundle(self) -> None:
        """Save what somebody needs to help."""
        config, report = self.config, self.report
        if config is None or report is None:
            return

        start = str(config.file.parent / f"reentry-support-{dt.date.today()}.zip")  # noqa: DTZ011  # the local day
        name, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Save support bundle"), start, self.tr("Zip (*.zip)")
        )
        if not name:
            return

        def work() -> BundleReport:
            from reentry_gui import verify  # noqa: PLC0415  # as above

            return verify.save_bundle(config, report, Path(name))

        run_in_background(self, work, tell_saved)


def tell_saved(report: BundleReport) -> None:
    """Say where the support bundle lies."""
    messages.notify(said([*report.lines()][-1]))


def name_of(fix: Fix | None) -> str:
    """Return a fix's name; empty where there is none."""
    return fix.name if fix is not None else ""
