"""Where a `.set` file and the config disagree, for the persona that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme
from reentry_gui.ui.tables import RecordsModel, TableView
from reentry_gui.ui.tabs.config.governance.tables import finding_columns, worst_first
from reentry_gui.ui.tabs.config.panes import note
from reentry_gui.ui.verdict import counted

if TYPE_CHECKING:
    from reentry_gui.governance import ComparisonReport, Remark


class ComparisonDialog(QDialog):
    """Shows the findings persona by persona; the closest one first."""

    def __init__(
        self, reports: tuple[ComparisonReport, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("{file} and the config").format(file=reports[0].file.name))
        self.reports = sorted(reports, key=lambda report: len(report.findings))
        self.persona = self.make_choice()
        line = QFormLayout()
        line.addRow(self.tr("&Held against the limits of"), self.persona)
        self.told = note("muted")
        self.told.show()
        self.findings: RecordsModel[Remark] = RecordsModel(finding_columns(), (), self)
        self.table = TableView(self.tr("Where they disagree"))
        self.table.setModel(self.findings)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        column.addLayout(line)
        for widget in (self.told, self.table, buttons):
            column.addWidget(widget)
        self.resize(theme.line_height() * 46, theme.line_height() * 24)
        self.show_report(0)

    def make_choice(self) -> QComboBox:
        """Make the choice of the persona that the file is for."""
        choice = QComboBox()
        choice.setAccessibleName(self.tr("Persona"))
        for report in self.reports:
            severities = (finding.severity for finding in report.findings)
            told = counted(severities, self.tr("nothing found"))
            choice.addItem(f"{report.personas[0]}: {told}")
        choice.currentIndexChanged.connect(self.show_report)
        return choice

    def show_report(self, number: int) -> None:
        """Show the findings of one persona."""
        report = self.reports[number]
        self.findings.set_rows(worst_first(report.findings))
        self.table.fit_columns(90)
        self.told.setText(
            self.tr("The file may let the EA do more than the config allows. Load a fresh one.")
            if report.needs_action
            else self.tr("The file allows nothing that the config does not.")
        )
