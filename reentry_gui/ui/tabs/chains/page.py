"""The page of the Chains tab once there are chains."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages, theme
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.kept_note import KeptNote
from reentry_gui.ui.note_writer import NoteWriter
from reentry_gui.ui.tabs.chains.asking import AskBar
from reentry_gui.ui.tabs.chains.cut import CutPanel
from reentry_gui.ui.tabs.chains.depth import DepthPanel
from reentry_gui.ui.tabs.chains.doctor import DoctorDialog, UndoDialog
from reentry_gui.ui.tabs.chains.execution import ExecutionPanel
from reentry_gui.ui.tabs.chains.head import HeadCard
from reentry_gui.ui.tabs.chains.panel import Panel
from reentry_gui.ui.tabs.chains.parts import Parts
from reentry_gui.ui.tabs.chains.simulation import SimulationPanel
from reentry_gui.ui.tabs.chains.story import StoryView
from reentry_gui.ui.tabs.chains.table_page import TablePage
from reentry_gui.ui.tabs.chains.trades_page import TradesPage
from reentry_gui.ui.tabs.chains.what_if import WhatIfPanel
from reentry_gui.ui.tabs.chains.without import WithoutPanel
from reentry_gui.ui.turns import Turns

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.db.notes import Note
    from reentry_gui.kpi.chain_story import ChainStory
    from reentry_gui.lineage import CheckReport
    from reentry_gui.ui.note_editor import Words
    from reentry_gui.ui.tabs.chains.look import Look

EXAMINED_MS: Final = 300_000  # how old the lineage doctor's verdict may become


class Page(QWidget):
    """The answer, the filter, the table with the opened chain, and the panels."""

    asked = Signal(object)  # another Question
    changed = Signal()  # the database, by a step of this page
    shown = Signal()  # answer and table are there

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Look | None = None
        self.config: PackConfig | None = None
        self.opening: Job[ChainStory] | None = None
        self.examining: Job[CheckReport] | None = None
        self.examine_next = True  # a look at a million trades takes its time
        self.since_examined = QElapsedTimer()
        self.headline = HeadCard()
        self.bar = AskBar()
        self.table, self.story = TablePage(), StoryView()
        self.writer = NoteWriter("chain", self)
        self.kept = KeptNote("chains", self.story.notes, self.writer)
        self.pages = Parts()
        self.turns = Turns(self)
        self.lay_out()
        self.bar.asked.connect(self.asked)
        self.table.opened.connect(self.read_story)
        self.pages.made.connect(self.take_part)
        self.story.notes.wanted.connect(self.write_note)
        self.writer.written.connect(self.keep_note)
        self.writer.lost.connect(self.lose_note)
        self.headline.doctor.clicked.connect(self.show_findings)

    def lay_out(self) -> None:
        """Put the answer above the pages."""
        self.chains = QSplitter(Qt.Orientation.Vertical)
        self.chains.setChildrenCollapsible(False)
        self.chains.addWidget(self.table)
        self.chains.addWidget(self.story)
        self.chains.setStretchFactor(0, 1)
        self.chains.setStretchFactor(1, 1)
        self.pages.setAccessibleName(self.tr("Parts of the answer"))
        self.pages.addTab(self.chains, self.tr("Chains"))
        self.pages.add_kind(DepthPanel, self.tr("Depth"))
        self.pages.add_kind(CutPanel, self.tr("Where to stop"))
        self.pages.add_kind(WithoutPanel, self.tr("Without re-entry"))
        self.pages.add_kind(ExecutionPanel, self.tr("Execution"))
        self.pages.add_kind(SimulationPanel, self.tr("Simulation"))
        self.pages.add_kind(WhatIfPanel, self.tr("What if"))
        self.pages.add_kind(TradesPage, self.tr("Stored trades"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.S, theme.S, theme.S, theme.XS)
        column.setSpacing(theme.S)
        column.addWidget(self.headline)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)

    def show_busy(self) -> None:
        """Say that newer figures are on their way."""
        self.headline.busy.show()

    def take_part(self, part: QWidget) -> None:
        """Hear of trades and of chains that are chosen, once they can be."""
        if isinstance(part, TradesPage):
            part.opened.connect(self.open_chain)
        if isinstance(part, Panel):
            part.chains_wanted.connect(self.show_chains)

    def show_look(self, found: Look) -> None:
        """Show what was read, part by part, so that the window answers between."""
        self.take_config(found.config)
        self.found = found
        self.turns.take(
            lambda: self.show_answer(found),
            lambda: self.table.show_look(found),
            self.shown.emit,
            lambda: self.pages.show_look(found),
            self.read_on,
        )

    def take_config(self, config: PackConfig) -> None:
        """Write into another database from now on; what is typed belongs to the one before."""
        before = self.config
        if before is not None and before.path("db_path") != config.path("db_path"):
            self.story.notes.show_note("", None)
            self.story.notes.undo.clear()
        self.config = self.writer.config = config

    def show_answer(self, found: Look) -> None:
        """Show the answer and what it was asked of."""
        self.headline.show_look(found)
        self.bar.show_look(found)

    def read_on(self) -> None:
        """Read the open chain as it is now, and let the doctor look when it is time."""
        if self.table.key:
            self.read_story(self.table.key)
        if self.examine_next or self.since_examined.hasExpired(EXAMINED_MS):
            self.examine()

    # --- a chain

    def show_chains(self, condition: str) -> None:
        """Show the chains that a filter of the table lets through."""
        self.pages.setCurrentWidget(self.chains)
        self.table.search.setText(condition)
        self.table.filter()
        self.table.view.setFocus()

    def open_chain(self, key: str) -> None:
        """Show a chain, whatever the filter of the table says."""
        self.pages.setCurrentWidget(self.chains)
        if not self.table.mark(key):
            self.table.key = key
            self.read_story(key)

    def read_story(self, key: str) -> None:
        """Read a chain in a worker."""
        from reentry_gui.kpi.chain_story import chain_story  # noqa: PLC0415  # peewee

        config = self.config
        if config is None:
            return
        if self.opening is not None:
            self.opening.forget()
        self.opening = run_in_background(
            self, lambda: chain_story(config, key), self.show_story, failed=self.lose_story
        )

    def show_story(self, story: ChainStory) -> None:
        """Show a chain that was read."""
        if self.found is not None:
            self.story.show_story(story, self.note(story.key), self.found.currency)

    def lose_story(self, error: Exception) -> None:
        """Close a chain that is not there any more."""
        if not isinstance(error, ReentryError):
            raise error
        self.table.key = ""
        self.story.show_story(None, None, "")

    def note(self, key: str) -> Note | Words | None:
        """Return what is written on a chain, what is on its way to the database first."""
        stored = self.found.notes.get(key) if self.found else None
        return self.writer.pending().get(key, stored)

    def write_note(self, key: str, words: Words) -> None:
        """Write a note in a worker, after those that came before."""
        self.writer.write(key, words)

    def keep_note(self, key: str, note: Note | None) -> None:
        """Show what was written until all is read anew."""
        if self.found is not None:
            self.found.notes.pop(key, None)
            self.found.notes.update({note.key: note} if note else {})
            self.table.refresh_notes()

    def lose_note(self, key: str) -> None:
        """Show what the database still holds; what was typed stays, to be saved once more."""
        self.story.notes.lose(key, self.found.notes.get(key) if self.found else None)

    def unsaved(self) -> str:
        """Return the chain whose note is not saved yet."""
        notes = self.story.notes
        return notes.key if notes.is_edited else self.writer.unsaved

    # --- the doctor

    def examine(self) -> None:
        """Ask the lineage doctor in a worker."""
        from reentry_gui import lineage  # noqa: PLC0415  # peewee

        config = self.config
        if config is None:
            return
        if self.examining is not None:
            self.examining.forget()
        self.examine_next = False
        self.since_examined.start()
        self.examining = run_in_background(
            self,
            lambda: lineage.check_lineage(config),
            lambda report: self.headline.show_findings(len(report.findings)),
            failed=self.headline.lose_findings,
        )

    def show_findings(self) -> None:
        """Show the findings and the plan that mends them."""
        if self.config is None:
            return
        dialog = DoctorDialog(self.config, self)
        dialog.mended.connect(self.tell_mended)
        dialog.undo_wanted.connect(self.show_way_back)
        dialog.open()

    def show_way_back(self) -> None:
        """Show what taking the last mending back would do."""
        if self.config is None:
            return
        dialog = UndoDialog(self.config, self)
        dialog.undone.connect(self.tell_undone)
        dialog.open()

    def tell_mended(self) -> None:
        """Read anew what was mended."""
        messages.notify(self.tr("The lineage was mended; a backup was made before."))
        self.read_anew()

    def tell_undone(self) -> None:
        """Read anew what was taken back."""
        messages.notify(self.tr("The mending was taken back; a backup was made before."))
        self.read_anew()

    def read_anew(self) -> None:
        """Read everything again, and let the doctor look."""
        self.examine_next = True
        self.changed.emit()
