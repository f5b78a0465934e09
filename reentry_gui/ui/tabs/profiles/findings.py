"""The list of what was found: it jumps to the cell and writes what a finding proposes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reentry_gui import profiles
from reentry_gui.profiles import Finding, Severity
from reentry_gui.ui import theme
from reentry_gui.ui.actions import allow
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.profiles.model import GRAVITY, place_of, title
from reentry_gui.ui.verdict import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QIcon

STATUS: Final = {Severity.FAIL: "FAIL", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def where(finding: Finding) -> str:
    """Return the cell that a finding is on."""
    place = place_of(finding)
    return f"{place[0] + 1} · {title(place[1])}" if place else ""


def sign(finding: Finding) -> QIcon:
    """Return the sign of a finding's severity."""
    return theme.status_icon(STATUS[finding.severity])


def what(finding: Finding) -> str:
    """Return what is wrong and what would mend it; what is allowed stands in the tip."""
    value = f"“{finding.value}” " if finding.value else ""
    fix = "" if finding.fix is None else f" → {finding.fix or '“”'}"
    return f"{value}{said(finding.message)}{fix}"


def tip(finding: Finding) -> str:
    """Return the whole finding and its rule in words."""
    return said(f"{finding}\n{finding.rule}: {profiles.RULES[finding.rule][1]}")


class FindingsPanel(QWidget):
    """What was found in the six rows; `jumped` names a cell, `fixed` the findings to mend."""

    jumped = Signal(int, str)
    fixed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RecordsModel[Finding](self.columns(), parent=self)
        self.view = TableView(self.tr("What was found"))
        self.view.setModel(self.model)
        self.view.setSortingEnabled(False)
        self.view.setWordWrap(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.horizontalHeader().sectionResized.connect(self.view.resizeRowsToContents)
        self.view.clicked.connect(self.jump)
        self.view.activated.connect(self.jump)
        self.view.selectionModel().currentChanged.connect(self.show_buttons)
        self.heading = QLabel()
        self.heading.setFont(theme.font("heading"))
        self.fix_button = QPushButton(self.tr("Fix"))
        self.fix_button.setAccessibleName(self.tr("Fix what is selected"))
        self.fix_button.clicked.connect(self.fix_one)
        self.all_button = QPushButton(self.tr("Fix all"))
        self.all_button.clicked.connect(self.fix_all)
        self.lay_out()
        self.show_findings(())

    def columns(self) -> list[Column[Finding]]:
        """Return the list's columns."""
        return [
            Column(self.tr("Rule"), lambda f: f.rule, icon=sign, tip=tip),
            Column(self.tr("Where"), where, tip=tip),
            Column(self.tr("What"), what, tip=tip),
        ]

    def lay_out(self) -> None:
        """Put the buttons beside the heading."""
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.fix_button)
        top.addWidget(self.all_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.S, 0)
        column.setSpacing(theme.S)
        column.addLayout(top)
        column.addWidget(self.view, 1)

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show other findings, the worst first; the one that was chosen stays so."""
        chosen = self.view.currentIndex().row()
        ordered = sorted(findings, key=lambda finding: GRAVITY.index(finding.severity))
        if ordered != self.model.everything:
            self.model.set_rows(ordered)
            self.view.fit_columns(28)
            self.view.setColumnWidth(2, theme.line_height())  # it takes the room that is left
            self.view.resizeRowsToContents()
            if 0 <= chosen < len(ordered):
                self.view.selectRow(chosen)
        severities = (finding.severity for finding in ordered)
        self.heading.setText(counted(severities, self.tr("Nothing to mend")))
        self.show_buttons()

    def show_buttons(self) -> None:
        """Offer what can be mended."""
        index = self.view.currentIndex()
        one = self.model.row(index).fix if index.isValid() else None
        fixes = [f for f in self.model.everything if f.fix is not None]
        can_fix = one is not None or len(fixes) == 1
        allow(self.fix_button, on=can_fix, why=self.tr("Select a finding that has a fix."))
        self.all_button.setEnabled(bool(fixes))
        self.all_button.setText(self.tr("Fix all ({count})").format(count=len(fixes)))

    def jump(self, index: QModelIndex) -> None:
        """Name the cell that a finding is on."""
        place = place_of(self.model.row(index))
        if place is not None:
            self.jumped.emit(*place)

    def fix_one(self) -> None:
        """Ask to mend the finding that is chosen, or the only one that can be."""
        index = self.view.currentIndex()
        if index.isValid() and self.model.row(index).fix is not None:
            self.fixed.emit([self.model.row(index)])
        else:
            self.fix_all()

    def fix_all(self) -> None:
        """Ask to mend all that can be."""
        self.fixed.emit([f for f in self.model.everything if f.fix is not None])
