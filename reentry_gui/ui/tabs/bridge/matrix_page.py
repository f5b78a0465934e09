"""The matrix: the map above, rules and suggestions below, edited as a draft, saved with history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.decision.matrix_edit import remarks_on
from reentry_gui.decision.matrix_file import checked_matrix
from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages, theme
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.notices import Strip
from reentry_gui.ui.sentences import error_said
from reentry_gui.ui.tabs.bridge.matrix_draft import MatrixDraft, same
from reentry_gui.ui.tabs.bridge.matrix_look import Ground, ground_stamp, read_ground
from reentry_gui.ui.tabs.bridge.matrix_map import MatrixMap
from reentry_gui.ui.tabs.bridge.matrix_rules import RulesCard, SuggestionsCard, flat_button
from reentry_gui.ui.tabs.bridge.matrix_saving import MatrixSaving
from reentry_gui.ui.tabs.bridge.matrix_steps import MatrixSteps
from reentry_gui.ui.verdict import VerdictLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from reentry_gui.config import PackConfig
    from reentry_gui.decision.rules import MatrixFile

LOOK_MS: Final = 3000


class MatrixPage(QWidget):
    """Edits the matrix; the bridge takes over what is saved by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.config: PackConfig | None = None
        self.ground: Ground | None = None
        self.job: Job[Ground | None] | None = None
        self.theirs: MatrixFile | None = None  # saved by another program while this was edited
        self.waiting: dict[str, Any] | None = None  # a draft of an earlier run
        self.on_edit: Callable[[], None] = lambda: None
        self.draft = MatrixDraft(self)
        self.draft.changed.connect(self.show_draft)
        self.make_parts()
        self.make_actions()
        self.lay_out()
        self.timer = QTimer(self, interval=LOOK_MS)
        self.timer.timeout.connect(self.refresh)
        self.show_steps()

    # --- how it is built

    def make_parts(self) -> None:
        """Make map, tables and the line above."""
        self.map, self.rules, self.suggestions = MatrixMap(), RulesCard(), SuggestionsCard()
        self.steps = steps = MatrixSteps(self.draft, self)
        self.map.rule_wanted.connect(steps.open_pattern)
        self.rules.new_wanted.connect(lambda: steps.open_dialog({}, None))
        self.rules.edit_wanted.connect(steps.open_row)
        self.rules.removal_wanted.connect(lambda rule: steps.attempt(self.draft.remove, rule))
        self.suggestions.taken.connect(steps.take_suggestion)
        self.verdict = VerdictLine()
        self.make_notice()

    def make_notice(self) -> None:
        """Make the line that asks for a choice after another program has saved."""
        self.notice = Strip()
        self.notice.button(self.tr("Put mine on top"), self.keep_mine)
        self.notice.button(self.tr("Take theirs"), self.take_theirs)

    def make_actions(self) -> None:
        """Make the actions on the draft."""
        key = QKeySequence.StandardKey
        undo = self.draft.undo
        self.undo_action = action(self, self.tr("Undo"), undo.undo, icon="undo", shortcut=key.Undo)
        self.redo_action = action(
            self, self.tr("Redo"), undo.redo, icon="redo", shortcut="Ctrl+Shift+Z"
        )
        self.discard_action = action(self, self.tr("&Discard changes"), self.discard, icon="reset")
        self.saving = MatrixSaving(self)

    def lay_out(self) -> None:
        """Put the line with the buttons above the map, the tables below it."""
        row = QHBoxLayout()
        row.setSpacing(theme.XS)
        row.addWidget(self.verdict, 1)
        for made in (self.undo_action, self.redo_action):
            row.addWidget(flat_button(made))
        for made in (self.discard_action, *self.saving.tables):
            row.addWidget(flat_button(made, with_text=True))
        row.addWidget(flat_button(self.saving.save_action, with_text=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, theme.S)
        column.setSpacing(theme.S)
        column.addLayout(row)
        column.addWidget(self.notice)
        column.addWidget(self.make_panes(), 1)

    def make_panes(self) -> QSplitter:
        """Put the map above rules and suggestions."""
        self.below = below = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        below.addWidget(self.rules)
        below.addWidget(self.suggestions)
        below.setStretchFactor(0, 2)
        below.setStretchFactor(1, 1)
        panes = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        panes.addWidget(self.map)
        panes.addWidget(below)
        panes.setStretchFactor(0, 3)
        panes.setStretchFactor(1, 2)
        return panes

    # --- what it shows

    def show_config(self, config: PackConfig) -> None:
        """Edit the matrix of a config; a draft of another one is left."""
        is_other = self.config is None or self.config.file != config.file
        self.config = config
        if is_other:
            self.ground = self.theirs = None
            self.draft.begin(self.draft.base.model_copy(update={"rules": ()}))
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Look while somebody does."""
        super().showEvent(event)
        self.refresh()
        self.timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the disk in peace while nobody looks."""
        super().hideEvent(event)
        self.timer.stop()

    def refresh(self, *, anyway: bool = False) -> None:
        """Read what has changed on the disk."""
        config = self.config
        if config is None or not (self.isVisible() or anyway):
            return
        if self.job is not None and not self.job.finished:
            return
        mark = self.ground.stamp if self.ground is not None else None

        def work() -> Ground | None:
            return None if mark == ground_stamp(config) else read_ground(config)

        self.job = run_in_background(self, work, self.show_ground, failed=self.fail)

    def show_ground(self, ground: Ground | None) -> None:
        """Show what was read; edits stay, another matrix on the disk asks for a choice."""
        if ground is None:
            return
        is_first = self.ground is None
        self.ground = ground
        self.map.show_ground(ground)
        results, trouble = len(ground.results), ground.trouble
        had_any = bool(self.suggestions.model.everything)
        self.suggestions.show_suggestions(ground.suggestions, results, trouble)
        if ground.suggestions and not had_any:  # the evidence wants room
            self.below.setSizes([self.below.width() // 2] * 2)
        if is_first or not self.draft.is_unsaved:
            self.theirs = None
            if is_first or ground.matrix.version != self.draft.base.version:
                self.draft.begin(ground.matrix)
        elif ground.matrix.version != self.draft.base.version:
            self.theirs = ground.matrix
        if self.waiting is not None:
            self.take_waiting()
        self.show_draft()

    def fail(self, error: Exception) -> None:
        """Say what is wrong with the matrix on the disk."""
        if not isinstance(error, OSError | ReentryError):
            raise error
        self.verdict.say(error_said(error, "\n"), "FAIL")

    def show_draft(self) -> None:
        """Show the draft everywhere."""
        self.rules.show_matrix(self.draft.matrix)
        self.map.show_matrix(self.draft.matrix)
        self.show_steps()
        self.show_remarks()
        self.on_edit()

    def show_remarks(self) -> None:
        """Say what the rules say that their author hardly means."""
        if self.config is not None:
            self.rules.show_remarks(remarks_on(self.config, self.draft.matrix))

    def show_steps(self) -> None:
        """Offer the steps that are possible, and say how the draft stands."""
        is_unsaved, has_config = self.draft.is_unsaved, self.ground is not None
        self.saving.save_action.setEnabled(is_unsaved and self.theirs is None)
        self.discard_action.setEnabled(is_unsaved)
        self.undo_action.setEnabled(self.draft.undo.canUndo())
        self.redo_action.setEnabled(self.draft.undo.canRedo())
        for made in self.saving.tables:
            made.setEnabled(has_config)
        self.rules.setEnabled(has_config)
        version = self.draft.base.version
        text = self.tr("Version {version}, {n} rules. The bridge decides by what is saved.")
        if is_unsaved:
            text = self.tr("Changed since version {version}, not saved: {n} rules.")
        count = len(self.draft.matrix.rules)
        self.verdict.say(text.format(version=version, n=count), "WARNING" if is_unsaved else "INFO")
        self.notice.setVisible(self.theirs is not None)
        if self.theirs is not None:
            told = self.tr("Another program has saved version {version} while you edited.")
            self.notice.label.setText(told.format(version=self.theirs.version))

    # --- what its user does

    def discard(self) -> None:
        """Go back to what is saved, as a step that can be undone."""
        self.draft.edit(self.draft.base, self.tr("Discard"))

    def keep_mine(self) -> None:
        """Put the edits on top of what another program has saved."""
        if self.theirs is not None:
            theirs, mine = self.theirs, self.draft.matrix
            self.theirs = None
            self.draft.begin(theirs)
            self.draft.edit(mine, self.tr("Earlier edits"))

    def take_theirs(self) -> None:
        """Drop the edits; undo cannot bring them back, so it asks."""
        if self.theirs is not None and messages.ask(
            self,
            self.tr("Drop your changes of the matrix?"),
            self.tr("The version that another program has saved is shown instead."),
            self.tr("Drop them"),
        ):
            theirs, self.theirs = self.theirs, None
            self.draft.begin(theirs)

    # --- drafts

    def kept(self) -> dict[str, Any] | None:
        """Return the edits for the disk, None where there are none."""
        document = self.draft.kept()
        if document is None or self.config is None:
            return self.waiting
        return {"file": str(self.config.file), "matrix": document}

    def take_waiting(self) -> None:
        """Put a draft that an earlier run has left on top of what is saved."""
        kept, config = self.waiting, self.config
        if kept is None or config is None or kept.get("file") != str(config.file):
            return
        self.waiting = None
        try:
            matrix = checked_matrix(dict(kept["matrix"]), "draft")
        except (ReentryError, KeyError, TypeError, ValueError):
            messages.notify(self.tr("The kept draft of the matrix is damaged and was left out."))
            return
        if not same(matrix, self.draft.matrix):
            self.draft.edit(matrix, self.tr("Earlier edits"))

    def commands(self) -> tuple[QAction, ...]:
        """Return the page's actions."""
        return (
            self.saving.save_action,
            self.undo_action,
            self.redo_action,
            self.discard_action,
            self.rules.add_action,
            self.map.rule_action,
            *self.saving.tables,
        )
