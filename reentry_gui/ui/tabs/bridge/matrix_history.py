"""Earlier versions of the matrix: what differs from today; any can come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from reentry_gui.decision import matrix_file
from reentry_gui.ui import theme
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.parts import muted
from reentry_gui.ui.sentences import lines_said, said
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.bridge.parts import selected, text_box

if TYPE_CHECKING:
    from reentry_gui.config import DifferenceReport, HistoryReport, PackConfig, Version


class HistoryDialog(QDialog):
    """Lists the versions; `restored` tells that one is back."""

    restored = Signal(int)

    def __init__(self, config: PackConfig, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Earlier versions of the matrix"))
        self.config = config
        self.model: RecordsModel[Version] = RecordsModel(self.columns(), (), self)
        self.view = TableView(self.tr("Versions"), key="matrix-history")
        self.view.setModel(self.model)
        self.view.selectionModel().selectionChanged.connect(self.compare)
        self.difference = text_box(self.tr("What differs from today"))
        self.empty = muted(self.tr("No earlier versions yet. Each save keeps the one before it."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.restore_button = buttons.addButton(
            self.tr("&Restore this version"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(self.restore)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget, share in ((self.empty, 0), (self.view, 1), (self.difference, 1), (buttons, 0)):
            column.addWidget(widget, share)
        self.resize(theme.line_height() * 44, theme.line_height() * 30)
        run_in_background(self, lambda: matrix_file.matrix_history(config), self.show_history)

    def columns(self) -> tuple[Column[Version], ...]:
        """Return the columns of the table."""
        return (
            Column(self.tr("Version"), lambda v: v.number, right=True),
            Column(self.tr("Replaced"), lambda v: f"{v.saved_at.astimezone():%Y-%m-%d %H:%M}"),
            Column(self.tr("By"), lambda v: v.author),
            Column(self.tr("Why"), lambda v: said(v.reason)),
        )

    def show_history(self, report: HistoryReport) -> None:
        """Show the versions, the newest selected."""
        self.model.set_rows(report.versions)
        self.view.fit_columns()
        self.empty.setVisible(not report.versions)
        if report.versions:
            self.view.selectRow(0)

    def compare(self) -> None:
        """Compare the version that is selected with the matrix as it is now."""
        version = selected(self.view, self.model)
        self.restore_button.setEnabled(version is not None)
        if version is not None:
            config, number = self.config, version.number
            run_in_background(
                self, lambda: matrix_file.compare_versions(config, number), self.show_difference
            )

    def show_difference(self, report: DifferenceReport) -> None:
        """Show what differs."""
        self.difference.setPlainText(lines_said(report.lines()))

    def restore(self) -> None:
        """Bring the version back; what is saved now goes into the history."""
        version = selected(self.view, self.model)
        if version is None:
            return
        config, number = self.config, version.number

        def done(_saved: object) -> None:
            self.restored.emit(number)
            self.accept()

        def work() -> object:
            return matrix_file.restore_matrix(config, number)

        run_in_background(self, work, done, must_end=True)
