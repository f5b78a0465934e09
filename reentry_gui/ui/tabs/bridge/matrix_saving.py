"""Saving the matrix with its difference shown, its history, and tables out and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog

from reentry_gui.decision.matrix_compare import changes_told
from reentry_gui.ui import messages
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.sentences import lines_said
from reentry_gui.ui.tabs.bridge.matrix_history import HistoryDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.decision.matrix_file import MatrixSaved
    from reentry_gui.decision.rules import MatrixFile
    from reentry_gui.ui.tabs.bridge.matrix_page import MatrixPage

TABLES: Final = "*.csv *.xlsx"


class MatrixSaving(QObject):
    """What brings the page's draft to the disk, and back from it."""

    def __init__(self, page: MatrixPage) -> None:
        super().__init__(page)
        self.page = page
        key = QKeySequence.StandardKey
        self.save_action = action(
            page, self.tr("&Save the matrix…"), self.save, icon="save", shortcut=key.Save
        )
        self.history_action = action(page, self.tr("&History…"), self.open_history, icon="history")
        self.import_action = action(
            page, self.tr("&Import a table…"), self.ask_import, icon="import"
        )
        self.export_action = action(
            page, self.tr("E&xport a table…"), self.ask_export, icon="export"
        )
        self.tables = self.history_action, self.import_action, self.export_action

    def save(self) -> None:
        """Show what saving will change; save on a yes."""
        if self.page.config is None or not self.page.draft.is_unsaved:
            return
        wanted = self.page.draft.matrix
        dialog = Preview(
            self.tr("Save the matrix?"),
            changes_told(self.page.draft.base, wanted),
            self.tr("&Save"),
            consequence=self.tr(
                "A running bridge decides by it from the next question on. The version before goes "
                "into the history."
            ),
            parent=self.page,
        )
        dialog.accepted.connect(lambda: self.write(wanted))
        dialog.open()

    def save_at_once(self) -> None:
        """Save without showing the difference; not over what another program has saved."""
        if self.page.draft.is_unsaved and self.page.theirs is None:
            self.write(self.page.draft.matrix)

    def write(self, wanted: MatrixFile) -> None:
        """Save; a failure leaves the draft as it is."""
        config = self.page.config
        if config is None:
            return

        def work() -> MatrixSaved:
            from reentry_gui.decision.matrix_file import save_matrix  # noqa: PLC0415  # in a worker

            return save_matrix(config, wanted, self.tr("edited in the window"))

        def done(report: MatrixSaved) -> None:
            self.page.draft.take_saved(wanted.model_copy(update={"version": report.version}))
            text = self.tr("The matrix is saved as version {version}.")
            messages.notify(text.format(version=report.version), details=lines_said(report.lines()))

        run_in_background(self, work, done)

    def open_history(self) -> None:
        """Show the earlier versions."""
        if self.page.config is not None:
            dialog = HistoryDialog(self.page.config, self.page)
            dialog.restored.connect(lambda _number: self.page.refresh(anyway=True))
            dialog.open()

    def ask_import(self) -> None:
        """Choose a table to take the rules of."""
        name, _kind = QFileDialog.getOpenFileName(
            self.page,
            self.tr("Import a table"),
            "",
            self.tr("Tables ({kinds})").format(kinds=TABLES),
        )
        if name:
            self.take_table(Path(name))

    def take_table(self, file: Path) -> None:
        """Take the rules of a table into the draft; undo brings the others back."""
        current = self.page.draft.matrix

        def work() -> MatrixFile:
            from reentry_gui.decision.matrix_table import matrix_of_table  # noqa: PLC0415  # in a worker

            return matrix_of_table(file, current)

        name = self.tr("Import {name}").format(name=file.name)
        run_in_background(self, work, lambda matrix: self.page.draft.edit(matrix, name))

    def ask_export(self) -> None:
        """Choose where to write the matrix that is saved."""
        name, _kind = QFileDialog.getSaveFileName(
            self.page,
            self.tr("Export a table"),
            "matrix.xlsx",
            self.tr("Tables ({kinds})").format(kinds=TABLES),
        )
        if name:
            self.export_table(Path(name))

    def export_table(self, file: Path) -> None:
        """Write the matrix that is saved as a table."""
        config = self.page.config
        if config is None:
            return

        def work() -> Sequence[str]:
            from reentry_gui.decision.matrix_table import export_matrix  # noqa: PLC0415  # in a worker

            return [*export_matrix(config, file).lines()]

        run_in_background(self, work, lambda lines: messages.notify(lines_said(lines)))
