"""Which switch is off: every step from EA to answer, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reentry_gui.errors import ReentryError
from reentry_gui.ui import theme
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.fixes import Fix, fix_for
from reentry_gui.ui.parts import muted, push
from reentry_gui.ui.sentences import error_said, said
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.bridge.parts import Card
from reentry_gui.ui.verdict import VerdictLine

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from reentry_gui.api import Diagnosis
    from reentry_gui.config import PackConfig
    from reentry_gui.verify import Result

translate = QCoreApplication.translate
RANKS = ("FAIL", "WARNING", "INFO", "NOT APPLICABLE", "PASS")


class DiagnosisPage(QWidget):
    """Looks when it is shown, and again when it is asked to."""

    fix_wanted = Signal(object)  # a Fix

    def __init__(self) -> None:
        super().__init__()
        self.config: PackConfig | None = None
        self.job: Job[Diagnosis] | None = None
        self.verdict = VerdictLine(self.tr("Looking at each step …"))
        self.model: RecordsModel[Result] = RecordsModel(columns(), (), self)
        self.view = TableView(self.tr("Steps from EA to answer"), key="bridge-diagnosis")
        self.view.setModel(self.model)
        self.again_action = action(
            self, self.tr("Look a&gain"), self.look, icon="refresh", shortcut="Ctrl+Shift+G"
        )
        card = Card(self.tr("From the EA to its answer"))
        card.head.addWidget(push(self.again_action))
        card.body.addWidget(self.verdict)
        card.body.addWidget(
            muted(self.tr("In the order that a question takes. Nothing is changed by looking."))
        )
        card.body.addWidget(self.view, 1)
        card.body.addWidget(self.make_fix_button(), 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, theme.S)
        column.addWidget(card)

    def make_fix_button(self) -> QPushButton:
        """Make the button that does what the selected step asks for."""
        self.fix_button = QPushButton()
        theme.set_icon(self.fix_button, "fix")
        self.fix_button.clicked.connect(self.mend)
        self.view.activated.connect(self.mend)
        self.view.selectionModel().selectionChanged.connect(self.show_fix)
        self.model.modelReset.connect(self.show_fix)
        self.show_fix()
        return self.fix_button

    def fix(self) -> Fix | None:
        """Return where the window does what the selected step asks for."""
        rows = self.view.selectionModel().selectedRows()
        found = fix_for(self.model.row(rows[0])) if rows else None
        return found if found is not None and found.tab else None

    def show_fix(self) -> None:
        """Name on the button what it does; without anything to do it is away."""
        found = self.fix()
        self.fix_button.setVisible(found is not None)
        self.fix_button.setText(found.name if found is not None else self.tr("Mend"))

    def mend(self) -> None:
        """Ask for what the selected step needs."""
        found = self.fix()
        if found is not None:
            self.fix_wanted.emit(found)

    def showEvent(self, event: QShowEvent) -> None:
        """Look."""
        super().showEvent(event)
        self.look()

    def look(self) -> None:
        """Take all steps in a worker."""
        config = self.config
        if config is None or (self.job is not None and not self.job.finished):
            return

        def work() -> Diagnosis:
            from reentry_gui import api  # noqa: PLC0415  # in a worker

            return api.diagnose(config)

        self.verdict.say(self.tr("Looking at each step …"), "INFO")
        self.job = run_in_background(self, work, self.show_diagnosis, failed=self.fail)

    def show_diagnosis(self, found: Diagnosis) -> None:
        """Show every step, and say which is in the way."""
        is_first = not self.model.everything
        self.model.set_rows(found.results)
        if is_first:
            self.view.fit_columns(80)
        first = next((result for result in found.results if result.status == "FAIL"), None)
        if first is None:
            self.verdict.say(self.tr("Nothing is in the way."), "PASS")
        else:
            text = self.tr("In the way: {step} – {reason}")
            told = text.format(step=step_name(first.check), reason=said(first.reason))
            self.verdict.say(told, "FAIL")
            self.view.selectRow(found.results.index(first))

    def fail(self, error: Exception) -> None:
        """Say why it cannot be told."""
        if not isinstance(error, OSError | ReentryError):
            raise error
        self.verdict.say(error_said(error, "\n"), "FAIL")


def found_said(result: Result) -> str:
    """Return what a step has found."""
    return said(result.reason)


def fix_said(result: Result) -> str:
    """Return what to do about a step: the button that does it, or how to."""
    found = fix_for(result)
    return found.name if found is not None and found.tab else said(result.fix)


def fix_told(result: Result) -> str:
    """Return what to do about a step in full, the command line's way included."""
    return said(result.fix)


def columns() -> tuple[Column[Result], ...]:
    """Return the columns of the steps."""
    return (
        Column(
            translate("bridge", "Step"),
            lambda r: step_name(r.check),
            icon=lambda r: theme.status_icon(r.status),
        ),
        Column(
            translate("bridge", "Status"),
            lambda r: RANKS.index(r.status),
            lambda rank: theme.status_text(RANKS[rank]),
            colour=lambda r: theme.status_colour(r.status),
        ),
        Column(translate("bridge", "What was found"), found_said, tip=found_said),
        Column(translate("bridge", "What to do"), fix_said, tip=fix_told),
    )


def step_name(name: str) -> str:
    """Return the name of a step."""
    names = {
        "bridge": translate("bridge", "Bridge"),
        "ports": translate("bridge", "Ports"),
        "call": translate("bridge", "Our call"),
        "terminal": translate("bridge", "Terminal"),
        "include": translate("bridge", "Include"),
        "EA's log": translate("bridge", "EA's log"),
        "connections": translate("bridge", "Connections"),
        "signals file": translate("bridge", "Signals file"),
        "profiles": translate("bridge", "Profiles"),
        "answers": translate("bridge", "Answers"),
    }
    return names[name]
