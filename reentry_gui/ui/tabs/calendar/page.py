"""The tab: week and month on the left, what follows from them on the right."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages, theme
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.drafts import Draft as KeptDraft
from reentry_gui.ui.empty import EmptyPage, no_pack
from reentry_gui.ui.sentences import error_said, said
from reentry_gui.ui.tab import Tab
from reentry_gui.ui.tabs.calendar.clocks import Clocks
from reentry_gui.ui.tabs.calendar.coming import ComingCard
from reentry_gui.ui.tabs.calendar.keeping import Keeping
from reentry_gui.ui.tabs.calendar.look import Look, look
from reentry_gui.ui.tabs.calendar.month_card import MonthCard
from reentry_gui.ui.tabs.calendar.override import OverrideCard, now
from reentry_gui.ui.tabs.calendar.unsaved import UnsavedCard
from reentry_gui.ui.tabs.calendar.week_card import WeekCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.ui.pack import Pack
    from reentry_gui.ui.tabs.calendar.draft import Draft


class CalendarTab(Tab):
    """Which persona is due when: edited as a draft, told in words, saved with history."""

    worked_out = Signal()  # what the draft makes of the days is shown

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(pack, parent)
        self.draft: Draft | None = None
        self.job: Job[Look] | None = None
        self.is_stale = False  # something has changed since the job began
        self.saving = self.has_kept = False
        self.keeping = Keeping(self)
        self.kept = KeptDraft("calendar", self.keeping.content, self)
        self.make_cards()
        self.make_actions()
        self.make_shortcuts()
        self.unsaved_card.add_buttons(self.undo, self.redo, self.discard, self.save)
        self.pages = QStackedLayout(self)
        text = self.tr("The calendar of a pack stands here: which persona trades on which day.")
        self.pages.addWidget(EmptyPage(no_pack(pack, text)))
        self.pages.addWidget(self.make_page())
        pack.config_changed.connect(self.show_config)
        self.clocks.day_changed.connect(self.refresh)
        self.clocks.timer.timeout.connect(self.override.show_state)  # it may expire
        self.clocks.offset_wanted.connect(
            lambda: pack.go_to("config", "statements.utc_offset_minutes")
        )
        self.show_config()

    # --- how it is built

    def make_cards(self) -> None:
        """Make the cards."""
        self.clocks = Clocks()
        self.week = WeekCard(self)
        self.month = MonthCard(self)
        self.override = OverrideCard(self.pack, self.clocks)
        self.coming = ComingCard()
        self.unsaved_card = UnsavedCard()
        self.month.month_changed.connect(self.refresh)

    def make_actions(self) -> None:
        """Make the actions on the draft."""
        key = QKeySequence.StandardKey
        self.save = action(
            self, self.tr("&Save the calendar"), self.save_draft, icon="save", shortcut=key.Save
        )
        self.discard = action(self, self.tr("&Discard changes"), self.discard_draft, icon="reset")
        self.undo = action(
            self, self.tr("Undo"), lambda: self.step("undo"), icon="undo", shortcut=key.Undo
        )
        self.redo = action(
            self, self.tr("Redo"), lambda: self.step("redo"), icon="redo", shortcut="Ctrl+Shift+Z"
        )

    def make_shortcuts(self) -> None:
        """Make the actions that open and show something."""
        by_hand, group = self.tr("Set a persona by &hand…"), self.tr("New symbol &group…")
        self.by_hand = action(
            self, by_hand, self.override.open_dialog, icon="hand", shortcut="Ctrl+H"
        )
        self.new_group = action(
            self, group, self.week.open_new_group, icon="add", shortcut="Ctrl+G"
        )
        self.today = action(
            self, self.tr("Show &today"), self.month.go_to_today, icon="calendar", shortcut="Ctrl+T"
        )

    def make_page(self) -> QWidget:
        """Lay the cards out; a small window scrolls, what is unsaved stays on view."""
        inside = QWidget()
        theme.mark(inside, "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, theme.S, 0, 0)
        column.setSpacing(theme.S)
        column.addLayout(side_by_side(self.week, self.override, (3, 1)))
        column.addLayout(side_by_side(self.month, self.coming, (11, 9)), 1)
        area = QScrollArea(widgetResizable=True)
        theme.mark(area, "page")
        area.setAccessibleName(self.tr("Calendar"))
        area.setWidget(inside)
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, theme.S)
        whole.setSpacing(theme.S)
        whole.addWidget(area, 1)
        whole.addWidget(self.unsaved_card)
        return page

    # --- what it shows

    def show_config(self) -> None:
        """Show the config in force; edits stay on top of it."""
        config = self.pack.config
        self.pages.setCurrentIndex(0 if config is None else 1)
        if config is None:
            return
        if self.draft is None or self.draft.base.file != config.file:
            self.keeping.begin(config)
        else:
            self.keeping.follow(config)
        self.clocks.show_config(config)
        self.override.show_state()
        self.keeping.take_waiting()

    def use(self, draft: Draft) -> None:
        """Edit this draft from now on."""
        self.draft = draft
        draft.changed.connect(self.show_draft)
        draft.stepped.connect(self.show_steps)
        self.show_draft()

    def show_draft(self) -> None:
        """Show the draft at once, and gather in the background what follows from it."""
        if self.draft is None:
            return
        self.week.show_plan(self.draft.plan)
        self.month.show_groups(self.draft.plan.groups)
        self.show_steps()
        self.keep_draft()
        self.refresh()

    def keep_draft(self) -> None:
        """Keep the draft on disk; one that an earlier run has left stays until there is another."""
        self.has_kept = self.has_kept or self.keeping.content() is not None
        if self.has_kept:
            self.kept.touch()

    def show_steps(self) -> None:
        """Offer the steps that are possible."""
        draft = self.draft
        is_unsaved = draft is not None and draft.is_unsaved
        self.save.setEnabled(is_unsaved and not self.saving)
        self.discard.setEnabled(is_unsaved)
        self.undo.setEnabled(draft is not None and draft.undo.canUndo())
        self.redo.setEnabled(draft is not None and draft.undo.canRedo())
        self.unsaved_card.setVisible(
            draft is not None and (is_unsaved or draft.undo.canUndo() or draft.undo.canRedo())
        )

    def refresh(self) -> None:
        """Gather anew; while that is under way, what else changes waits for one more time."""
        self.is_stale = self.job is not None and not self.job.finished
        if self.draft is None or self.is_stale:
            return
        try:
            saved, draft = self.draft.base, self.draft.config
        except ReentryError as error:
            self.show_failure(error)
            return
        first, symbols = self.month.model.first, self.month.symbols()
        self.job = run_in_background(
            self,
            lambda: look(saved, draft, first, symbols, now()),
            self.show_look,
            failed=self.show_failure,
        )

    def show_look(self, found: Look) -> None:
        """Show what was gathered, unless it is out of date."""
        if self.is_stale:
            self.refresh()
            return
        self.week.set_personas(found.personas)
        self.override.personas = found.personas
        self.month.show_days(found.month, found.personas)
        self.coming.show_days(found.coming)
        self.unsaved_card.show_changes(found.changes)
        self.worked_out.emit()

    def show_failure(self, error: Exception) -> None:
        """Say that the disk cannot be asked; what was typed stays, saving may still work."""
        if not isinstance(error, OSError | ReentryError):
            raise error
        self.month.details.setText(error_said(error, "\n"))
        text = self.tr("The calendar cannot be worked out: ")
        why = error.message if isinstance(error, ReentryError) else error.strerror or str(error)
        again = (self.tr("Try again"), self.refresh)
        messages.notify(
            text + said(why), details=error_said(error, "\n"), action=again, until=self.worked_out
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Look anew: profiles may have come or gone while another tab was on view."""
        super().showEvent(event)
        self.refresh()

    # --- what its user does

    def step(self, name: str) -> None:
        """Undo or redo."""
        if self.draft is not None:
            getattr(self.draft.undo, name)()

    def discard_draft(self) -> None:
        """Go back to what is saved; undo brings the edits back."""
        if self.draft is not None:
            self.draft.discard()

    def save_draft(self) -> None:
        """Save the draft; the config's history keeps what was before."""
        if self.draft is None or not self.draft.is_unsaved or self.saving:
            return
        self.keeping.save()

    # --- what the window asks

    def commands(self) -> Sequence[QAction]:
        """Return the tab's actions."""
        return (
            self.save,
            self.discard,
            self.undo,
            self.redo,
            self.by_hand,
            self.new_group,
            self.today,
        )

    def unsaved(self) -> str:
        """Return what would be lost."""
        if self.draft is None or not self.draft.is_unsaved:
            return ""
        return self.tr("changes of the calendar")

    def save_unsaved(self) -> None:
        """Save the draft."""
        self.save_draft()

    def discard_unsaved(self) -> None:
        """Go back to what is saved."""
        self.discard_draft()

    def restore(self, content: Any) -> None:  # noqa: ANN401  # any JSON value
        """Take back the drafts of an earlier run."""
        self.keeping.restore(content)

    def go(self, place: object) -> None:
        """Show a day, or ask for a persona by hand."""
        if place == "override":
            self.override.open_dialog()
        elif isinstance(place, dt.date):
            self.month.go_to(place)


def side_by_side(left: QWidget, right: QWidget, shares: tuple[int, int]) -> QHBoxLayout:
    """Put two cards beside each other."""
    row = QHBoxLayout()
    row.setSpacing(theme.S)
    row.addWidget(left, shares[0])
    row.addWidget(right, shares[1])
    return row
