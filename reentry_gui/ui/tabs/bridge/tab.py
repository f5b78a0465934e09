"""The tab: it asks the bridge's process how it is while somebody looks, starts and stops it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages, theme
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.drafts import Draft as KeptDraft
from reentry_gui.ui.empty import EmptyPage, no_pack
from reentry_gui.ui.sentences import error_said
from reentry_gui.ui.tab import Tab
from reentry_gui.ui.tabs.bridge.diagnosis_page import DiagnosisPage
from reentry_gui.ui.tabs.bridge.header import Header, show_include
from reentry_gui.ui.tabs.bridge.live_page import LivePage
from reentry_gui.ui.tabs.bridge.log_page import LogPage
from reentry_gui.ui.tabs.bridge.look import Look, State, look
from reentry_gui.ui.tabs.bridge.parts import scrolled
from reentry_gui.ui.tabs.bridge.try_page import TryPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QHideEvent, QShowEvent

    from reentry_gui.ui.pack import Pack
    from reentry_gui.ui.tabs.bridge.matrix_page import MatrixPage

ASK_MS: Final = 1000
IDLE_MS: Final = 3000  # while no bridge runs


class BridgeTab(Tab):
    """Talks to the process, does not contain it."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(pack, parent)
        self.found: Look | None = None
        self.job: Job[Look] | None = None
        self.busy: State | None = None  # while it is being started or stopped
        self.timer = QTimer(self, interval=ASK_MS)
        self.timer.timeout.connect(self.ask)
        self.make_actions()
        self.make_pages()
        self.offered = [self.start_action, self.stop_action, self.include_action]
        self.offered += [self.live.decisions.replay_action, self.trial.fill_action]
        self.offered += [self.trial.try_action, self.diagnosis.again_action, self.log.folder_action]
        self.pages = QStackedLayout(self)
        text = self.tr("The bridge answers the EAs of a pack: what follows a closed trade.")
        self.pages.addWidget(EmptyPage(no_pack(pack, text)))
        self.pages.addWidget(self.make_page())
        pack.config_changed.connect(self.show_config)
        self.show_config()

    # --- how it is built

    def make_actions(self) -> None:
        """Make what can be done with the process."""
        self.start_action = action(
            self, self.tr("&Start the bridge"), self.start, icon="play", shortcut="Ctrl+Shift+B"
        )
        self.stop_action = action(self, self.tr("St&op the bridge…"), self.stop, icon="stop")
        tip = self.tr("Opens the folder of the MQL4 include and copies its path")
        self.include_action = action(
            self, self.tr("Show the &include for your EA"), show_include, icon="copy", tip=tip
        )

    def make_pages(self) -> None:
        """Make head and pages."""
        self.header = Header(self.start_action, self.stop_action, self.include_action)
        self.live = LivePage(self.start_action, self.include_action)
        self.matrix: MatrixPage | None = None  # made when it is turned to
        self.matrix_place = QWidget()
        self.matrix_column = QVBoxLayout(self.matrix_place)
        self.matrix_column.setContentsMargins(0, 0, 0, 0)
        self.trial = TryPage()
        self.diagnosis = DiagnosisPage()
        self.diagnosis.fix_wanted.connect(lambda fix: self.pack.go_to(fix.tab, fix.place))
        self.log = LogPage()

    def make_page(self) -> QWidget:
        """Put the head above the pages."""
        self.parts = QTabWidget(documentMode=True)
        self.parts.setAccessibleName(self.tr("Parts of the bridge"))
        self.parts.addTab(self.live, self.tr("&EAs and decisions"))
        self.parts.addTab(self.matrix_place, self.tr("&Matrix"))
        self.parts.addTab(self.trial, self.tr("&Try a decision"))
        self.parts.addTab(self.diagnosis, self.tr("&Diagnosis"))
        self.parts.addTab(self.log, self.tr("&Log"))
        self.parts.currentChanged.connect(self.show_part)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, theme.S, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.header)
        column.addWidget(self.parts, 1)
        return page

    # --- what it shows

    def show_config(self) -> None:
        """Ask the bridge of the config in force."""
        config = self.pack.config
        self.pages.setCurrentIndex(0 if config is None else 1)
        self.found = None
        if self.job is not None:
            self.job.forget()
            self.job = None
        self.show_steps()
        if config is None:
            return
        self.live.decisions.config = config
        self.log.config = self.diagnosis.config = config
        if self.matrix is not None:
            self.matrix.show_config(config)
        self.trial.show_config(config)
        self.ask()

    def ask(self) -> None:
        """Ask how it is, unless nobody looks or the last question is under way."""
        config = self.pack.config
        if config is None or not self.isVisible():
            return
        if self.job is not None and not self.job.finished:
            return
        mark = self.found.mark if self.found is not None else None
        self.job = run_in_background(
            self, lambda: look(config, mark), self.show_look, failed=self.fail
        )

    def show_look(self, found: Look) -> None:
        """Show how it is; ask less often while nothing runs."""
        if self.busy is not None and found.state is not State.RUNNING:
            found = replace(found, state=self.busy)
        before, self.found = self.found, found
        if before is None or before.state is not found.state:
            self.pack.bridge_changed.emit()
        self.header.show_look(found)
        self.live.show_look(found)
        self.log.show_refused(found.refused)
        self.timer.setInterval(IDLE_MS if found.state is State.STOPPED else ASK_MS)
        self.show_steps()

    def show_steps(self) -> None:
        """Offer what is possible now."""
        state = self.found.state if self.found is not None else None
        is_free = self.busy is None and self.pack.config is not None
        self.start_action.setEnabled(is_free and state in {State.STOPPED, State.SILENT})
        self.stop_action.setEnabled(is_free and state in {State.RUNNING, State.SILENT})

    def fail(self, error: Exception) -> None:
        """Say why it cannot be told how the bridge is; the next look may know."""
        if not isinstance(error, OSError | ReentryError):
            raise error
        self.header.verdict.say(self.tr("It cannot be told how the bridge is."), "FAIL")
        self.header.say_details(error_said(error, "\n"))

    def showEvent(self, event: QShowEvent) -> None:
        """Ask while somebody looks."""
        super().showEvent(event)
        self.ask()
        self.timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave it in peace while nobody does."""
        super().hideEvent(event)
        self.timer.stop()

    # --- what its user does

    def start(self) -> None:
        """Start the process."""
        config = self.pack.config
        if config is None or self.busy is not None:
            return

        def work() -> object:
            from reentry_gui import api  # noqa: PLC0415  # in a worker

            return api.start_bridge(config)

        self.do(State.STARTING, work)

    def stop(self) -> None:
        """Stop the process; where EAs are connected only on a yes."""
        config = self.pack.config
        if config is None or self.busy is not None:
            return
        peers = self.found.status.get("peers", ()) if self.found is not None else ()
        count = sum(peer["connected"] for peer in peers)
        question = self.tr("Stop the bridge? {n} EAs are connected.").format(n=count)
        consequence = self.tr(
            "They go on with the signals file and then with the profile that they hold. What was "
            "decided is recorded first; nothing is lost."
        )
        if count and not messages.ask(self, question, consequence, self.tr("Stop the bridge")):
            return

        def work() -> object:
            from reentry_gui import api  # noqa: PLC0415  # in a worker

            return api.stop_bridge(config)

        self.do(State.RUNNING, work)

    def do(self, state: State, work: Callable[[], object]) -> None:
        """Start or stop in the background, then look at once."""
        self.busy = state
        if state is State.STARTING and self.found is not None:
            self.show_look(self.found)
        self.show_steps()

        def done(_result: object) -> None:
            self.busy = None
            self.ask_anew()

        def failed(error: Exception) -> None:
            done(None)
            if not isinstance(error, ReentryError):
                raise error
            messages.show_error(self, error)

        run_in_background(self, work, done, failed=failed, must_end=True)

    def ask_anew(self) -> None:
        """Ask, whatever question is under way: its answer is out of date."""
        if self.job is not None:
            self.job.forget()
            self.job = None
        self.ask()

    def show_part(self) -> None:
        """Make the matrix when somebody turns to it: of the window's memory it is a part."""
        if self.parts.currentWidget() is self.matrix_place:
            self.make_matrix()

    def make_matrix(self) -> None:
        """Make the matrix: its map loads what the first paint can do without."""
        if self.matrix is not None:
            return
        from reentry_gui.ui.tabs.bridge.matrix_page import MatrixPage  # noqa: PLC0415  # numpy

        self.matrix = matrix = MatrixPage()
        self.kept = KeptDraft("bridge", matrix.kept, self)
        matrix.on_edit = self.kept.touch
        self.offered += matrix.commands()
        self.matrix_column.addWidget(scrolled(matrix, self.tr("Decision matrix")))
        if self.pack.config is not None:
            matrix.show_config(self.pack.config)

    # --- what the window asks

    def commands(self) -> Sequence[QAction]:
        """Return the tab's actions; those of the matrix join them with it."""
        return self.offered

    def unsaved(self) -> str:
        """Return what would be lost."""
        is_unsaved = self.matrix is not None and self.matrix.draft.is_unsaved
        return self.tr("changes of the matrix") if is_unsaved else ""

    def save_unsaved(self) -> None:
        """Save the matrix as it is edited."""
        if self.matrix is not None:
            self.matrix.saving.save_at_once()

    def discard_unsaved(self) -> None:
        """Go back to the matrix that is saved."""
        if self.matrix is not None:
            self.matrix.discard()

    def restore(self, content: Any) -> None:  # noqa: ANN401  # any JSON value
        """Take back the edits of an earlier run."""
        self.make_matrix()
        if isinstance(content, dict) and self.matrix is not None:
            self.matrix.waiting = content
            self.parts.setCurrentWidget(self.matrix_place)
            if self.matrix.ground is not None:
                self.matrix.take_waiting()

    def go(self, place: object) -> None:
        """Show one of the parts: live, matrix, try, diagnosis or log; or start the bridge."""
        pages: dict[object, QWidget] = {
            "live": self.live,
            "matrix": self.matrix_place,
            "try": self.trial,
            "diagnosis": self.diagnosis,
            "log": self.log,
        }
        if page := pages.get(place):
            self.parts.setCurrentWidget(page)
        elif place == "start":
            self.start()
