"""The Governance page: what may be re-entered, who sees to it, and what does not fit together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reentry_gui import governance
from reentry_gui.ui import theme
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.tables import RecordsModel, TableView
from reentry_gui.ui.tabs.config.governance.exports import Exports
from reentry_gui.ui.tabs.config.governance.limits import LimitsGrid
from reentry_gui.ui.tabs.config.governance.tables import (
    LIMITS,
    ControlRow,
    control_columns,
    control_rows,
    finding_columns,
    fit_height,
    place_of,
    worst_first,
)
from reentry_gui.ui.verdict import counted

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QShowEvent

    from reentry_gui.governance import ConsistencyReport, LimitsReport, Remark
    from reentry_gui.ui.tabs.config.draft import ConfigDraft
    from reentry_gui.ui.tabs.config.examination import Examined

CALM_MS = 600  # the profiles are read anew once nothing was typed for a moment
FINDINGS_SHOWN = 8
CONTROLS_SHOWN = 20


class GovernancePage(QWidget):
    """Shows and edits what the draft says about governance."""

    option_requested = Signal(str)

    def __init__(self, draft: ConfigDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.job: Job[ConsistencyReport] | None = None
        self.looking: Job[tuple[LimitsReport, list[ControlRow]]] | None = None
        self.calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self.calm.timeout.connect(self.check)
        self.exports = Exports(draft, self)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, theme.L, theme.L)
        self.column.setSpacing(theme.S)
        self.fill_column()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, theme.S, 0, 0)
        page.setSpacing(theme.S)
        page.addLayout(self.make_buttons())
        page.addWidget(self.scrolled(), 1)
        draft.examined_anew.connect(self.show_draft)
        draft.pack.deployed.connect(self.calm.start)

    # --- its parts

    def make_buttons(self) -> QHBoxLayout:
        """Make the buttons of what can be exported and compared."""
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        steps = (
            (self.tr("Checklist as CS&V…"), "export", self.exports.checklist_csv),
            (self.tr("Checklist as &Markdown…"), "export", self.exports.checklist_markdown),
            (self.tr("EA inputs as .&set files…"), "export", self.exports.set_files),
            (self.tr("Co&mpare a .set file…"), "import", self.exports.choose_and_compare),
        )
        self.buttons = []
        for text, icon, do in steps:
            button = QPushButton(text)
            theme.set_icon(button, icon)
            button.clicked.connect(do)
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch(1)
        return row

    def fill_column(self) -> None:
        """Make the findings, then the limits and the controls below."""
        self.found = self.heading(self.tr("What does not fit together"))
        self.findings: RecordsModel[Remark] = RecordsModel(finding_columns(), (), self)
        self.findings_table = TableView(self.tr("Findings"))
        self.findings_table.setModel(self.findings)
        self.findings_table.activated.connect(self.go_to_finding)
        self.mend_button = QPushButton(self.tr("Show &where to mend it"))
        self.mend_button.clicked.connect(self.mend)
        self.found.setText(self.tr("Checking…"))
        self.findings_table.hide()
        self.mend_button.hide()
        self.column.addWidget(self.findings_table)
        self.column.addWidget(self.mend_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_limits()
        self.add_controls()
        self.column.addStretch(1)

    def add_limits(self) -> None:
        """Add the limits per persona."""
        self.heading(
            self.tr("Limits per persona"),
            self.tr("An empty entry keeps the default. Edits are part of the draft: save them."),
        )
        self.limits = LimitsGrid(self.draft)
        self.column.addWidget(self.limits)

    def add_controls(self) -> None:
        """Add the table of controls."""
        self.heading(
            self.tr("Controls"),
            self.tr("Double-click a control to edit its value. Values are those of the draft."),
        )
        self.controls: RecordsModel[ControlRow] = RecordsModel(control_columns(()), (), self)
        self.controls_table = TableView(self.tr("Controls"))
        self.controls_table.setModel(self.controls)
        self.controls_table.activated.connect(self.go_to_control)
        self.column.addWidget(self.controls_table)

    def heading(self, text: str, help_text: str = "") -> QLabel:
        """Add a heading, and the label below it that tells more."""
        title = QLabel(text)
        title.setFont(theme.font("heading"))
        more = QLabel(help_text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.mark(more, "muted")
        self.column.addSpacing(theme.S)
        self.column.addWidget(title)
        self.column.addWidget(more)
        return more

    def scrolled(self) -> QScrollArea:
        """Put the column into a page that scrolls."""
        holder = QWidget()
        theme.mark(holder, "page")
        holder.setLayout(self.column)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setAccessibleName(self.tr("Governance"))
        theme.mark(self.area, "page")
        self.area.setWidget(holder)
        return self.area

    # --- what it shows

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the draft when somebody looks."""
        super().showEvent(event)
        self.show_draft()

    def show_draft(self) -> None:
        """Show the limits and controls of the draft; check it again soon."""
        known, config = self.draft.known, self.draft.config_shown()
        if not self.isVisible() or known is None or config is None:
            return
        self.limits.setEnabled(known.error is None)
        if self.looking is not None:
            self.looking.forget()
        self.looking = run_in_background(
            self,
            lambda: (governance.limits_in_force(config), control_rows(config)),
            lambda found: self.show_values(known, *found),
        )
        self.calm.start()

    def show_values(
        self, known: Examined, limits: LimitsReport, controls: list[ControlRow]
    ) -> None:
        """Show the limits and controls in force, and the mistakes among the limits."""
        if known.document is not None:
            self.limits.show_document(known.document, limits)
        self.limits.show_mistakes(known.mistakes)
        self.show_controls(controls, tuple(entry.persona for entry in limits.personas))

    def show_controls(self, rows: list[ControlRow], personas: tuple[str, ...]) -> None:
        """Show the controls, a column of values for each persona."""
        if [column.title for column in self.controls.columns[1 : 1 + len(personas)]] != [*personas]:
            self.controls = RecordsModel(control_columns(personas), rows, self)
            self.controls_table.setModel(self.controls)
            self.controls_table.fit_columns(30)
        else:
            self.controls.set_rows(rows)
        fit_height(self.controls_table, CONTROLS_SHOWN)

    def check(self) -> None:
        """Hold config, personas and profiles against each other, in the background."""
        config = self.draft.config_shown()
        if config is None or not self.isVisible():
            return
        if self.job is not None:
            self.job.forget()
        self.job = run_in_background(
            self, lambda: governance.check_consistency(config), self.show_findings
        )

    def show_findings(self, report: ConsistencyReport) -> None:
        """Show what does not fit together, the worst first."""
        self.findings.set_rows(worst_first(report.findings))
        self.findings_table.fit_columns(80)
        fit_height(self.findings_table, FINDINGS_SHOWN)
        is_any = bool(report.findings)
        self.findings_table.setVisible(is_any)
        self.mend_button.setVisible(is_any)
        if is_any:
            self.findings_table.selectRow(0)
        held = self.tr("{personas} personas and {profiles} profiles were held against each other: ")
        severities = (finding.severity for finding in report.findings)
        told = held.format(personas=len(report.personas), profiles=report.profiles)
        self.found.setText(told + counted(severities, self.tr("nothing found")) + ".")

    # --- ways to where it can be mended

    def mend(self) -> None:
        """Go to where the selected finding can be mended."""
        rows = self.findings_table.selectionModel().selectedRows()
        if rows:
            self.go_to_finding(rows[0])

    def go_to_finding(self, index: QModelIndex) -> None:
        """Go to where a finding can be mended."""
        tab, place = place_of(self.findings.row(index))
        if tab != "config":
            self.draft.pack.go_to(tab, place)
        else:
            self.show_option(str(place))

    def go_to_control(self, index: QModelIndex) -> None:
        """Go to where a control's value is edited."""
        row = self.controls.row(index)
        if row.option.startswith(LIMITS):
            limit = row.option.removeprefix(f"{LIMITS}.")
            self.show_option(f"{LIMITS}.{self.limits.personas[0]}.{limit}")
        elif row.option:
            self.show_option(row.option)

    def show_option(self, path: str) -> None:
        """Show an option here where it has an entry, else among the options."""
        place = tuple(path.split("."))
        if self.limits.show_place(place):
            self.area.ensureWidgetVisible(self.limits.entries[place])
        else:
            self.option_requested.emit(path)

    def compare(self, file: Path) -> None:
        """Hold a `.set` file against the config."""
        self.exports.compare(file)
