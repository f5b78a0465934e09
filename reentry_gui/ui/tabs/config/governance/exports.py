"""What leaves the Governance page: checklist and EA inputs; and a `.set` file held against it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from reentry_gui import governance
from reentry_gui.ui import messages
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.sentences import lines_said
from reentry_gui.ui.tabs.config.governance.comparison import ComparisonDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.config import PackConfig
    from reentry_gui.governance import ChecklistReport, ComparisonReport, PresetsReport
    from reentry_gui.ui.notices import Action
    from reentry_gui.ui.tabs.config.draft import ConfigDraft

translate = QCoreApplication.translate


class Exports(QObject):
    """Writes what others read; always from the config on the disk, not from the draft."""

    def __init__(self, draft: ConfigDraft, page: QWidget) -> None:
        super().__init__(page)
        self.draft = draft
        self.page = page

    def config(self) -> PackConfig | None:
        """Return the config on the disk; say so where the draft differs from it."""
        base = self.draft.base
        if base is not None and self.draft.is_dirty:
            messages.notify(self.tr("This is made from the saved config, without your changes."))
        return base.config if base else None

    # --- the checklist

    def checklist_csv(self) -> None:
        """Write the checklist for spreadsheets."""
        if self.config() is not None:
            self.choose("governance_checklist.csv", "CSV (*.csv)", self.write_csv)

    def checklist_markdown(self) -> None:
        """Write the checklist with the values in force."""
        if self.config() is not None:
            self.choose("governance_checklist.md", "Markdown (*.md)", self.write_markdown)

    def choose(self, name: str, kinds: str, then: Callable[[str], None]) -> None:
        """Ask where to write; nothing is held up meanwhile."""
        base = self.draft.base
        folder = base.config.file.parent if base else Path.home()
        dialog = QFileDialog(self.page, self.tr("Write to"), str(folder / name), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_csv(self, file: str) -> None:
        """Write the CSV."""

        def work() -> ChecklistReport:
            return governance.write_checklist(governance.checklist_csv(), Path(file))

        run_in_background(self, work, self.tell_checklist)

    def write_markdown(self, file: str) -> None:
        """Write the Markdown."""
        base = self.draft.base
        if base is None:
            return

        def work() -> ChecklistReport:
            text = governance.checklist_markdown(base.config)
            return governance.write_checklist(text, Path(file))

        run_in_background(self, work, self.tell_checklist)

    def tell_checklist(self, report: ChecklistReport) -> None:
        """Say where the checklist lies."""
        told = lines_said(report.lines())
        folder = report.file.parent if report.file else None
        messages.notify(told, action=opens(folder), passing=True)

    # --- the EA's inputs

    def set_files(self) -> None:
        """Show which `.set` files would be written, one a persona."""
        config = self.config()
        if config is None:
            return
        personas = governance.personas_of(config)
        run_in_background(
            self,
            lambda: governance.write_set_files(config, personas, what_if=True),
            lambda report: self.ask_set_files(config, report),
        )

    def ask_set_files(self, config: PackConfig, report: PresetsReport) -> None:
        """Show what would be written; write it on a yes."""
        preview = Preview(
            self.tr("Write the EA's inputs as .set files, one a persona"),
            report.lines(),
            self.tr("&Write"),
            consequence=self.tr(
                "Load one in MT4: chart, Expert Advisors, Properties, Inputs, Load. What the "
                "config does not tell is left to the EA."
            ),
            parent=self.page,
        )
        preview.accepted.connect(lambda: self.write_set_files(config))
        preview.open()

    def write_set_files(self, config: PackConfig) -> None:
        """Write the `.set` files."""
        personas = governance.personas_of(config)
        run_in_background(
            self, lambda: governance.write_set_files(config, personas), self.tell_set_files
        )

    def tell_set_files(self, report: PresetsReport) -> None:
        """Say where the `.set` files lie."""
        folder = report.presets[0].file.parent if report.presets else None
        written = sum(preset.written for preset in report.presets)
        told = self.tr("{written} of {all} .set files written to {folder}; the others were right.")
        messages.notify(
            told.format(written=written, all=len(report.presets), folder=folder),
            action=opens(folder),
            passing=True,
        )

    # --- a file from MT4

    def choose_and_compare(self) -> None:
        """Ask for a `.set` file and hold it against the config."""
        if self.config() is None:
            return
        kinds = self.tr("EA inputs (*.set);;All files (*)")
        dialog = QFileDialog(self.page, self.tr("Compare a .set file"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.compare(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def compare(self, file: Path) -> None:
        """Hold a `.set` file against the limits of each persona, as soon as they are known."""
        base, once = self.draft.base, Qt.ConnectionType.SingleShotConnection
        if base is None:
            self.draft.examined_anew.connect(partial(self.compare, file), once)
            return
        config, personas = base.config, governance.personas_of(base.config)

        def work() -> tuple[ComparisonReport, ...]:
            return tuple(governance.compare_set_file(config, [name], file) for name in personas)

        run_in_background(self, work, self.show_comparison)

    def show_comparison(self, reports: tuple[ComparisonReport, ...]) -> None:
        """Show where the file and the config disagree."""
        ComparisonDialog(reports, self.page).open()


def opens(folder: Path | None) -> Action | None:
    """Return the step that shows a folder."""
    if folder is None:
        return None
    url = QUrl.fromLocalFile(str(folder))

    def show() -> None:
        QDesktopServices.openUrl(url)

    return translate("exports", "Open folder"), show
