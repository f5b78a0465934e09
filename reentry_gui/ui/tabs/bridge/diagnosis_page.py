"""Which switch is off: every step from EA to answer, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reentry_gui.errors import ReentryError
from reentry_gui.ui import theme
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import Job, run_in_background
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, theme.S)
        column.addWidget(card)

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

    def fail(self, error: Exception) -> None:
        """Say why it cannot be told."""
        if not isinstance(error, OSError | ReentryError):
            raise error
        self.verdict.say(error_said(error, "\n"), "FAIL")


def found_said(result: Result) -> str:
    """Return what a step has found."""
    return said(result.reason)


def fix_said(result: Result) -> str:
    """Return what to do about a step."""
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
        Column(translate("bridge", "What to do"), fix_said, tip=fix_said),
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
