"""The Chains tab: the answer on top, the table of chains below, panels of figures beside it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QStackedLayout, QWidget

from reentry_gui.errors import ReentryError
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.empty import EmptyPage, Why, no_pack
from reentry_gui.ui.sentences import alone
from reentry_gui.ui.tab import Tab
from reentry_gui.ui.tabs.chains.look import Look, Question, look
from reentry_gui.ui.turns import Turns
from reentry_gui.ui.watching import DatabaseWatcher

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QShowEvent

    from reentry_gui.config import PackConfig
    from reentry_gui.ui.pack import Pack
    from reentry_gui.ui.tabs.chains.page import Page

NO_PACK: Final = 0


class ChainsTab(Tab):
    """Tells whether re-entries earn or burn money."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(pack, parent)
        self.question = Question()
        self.job: Job[Look] | None = None
        self.turns = Turns(self)
        self.page: Page | None = None
        self.config: PackConfig | None = None
        self.wanted = ""  # a chain that somebody wants to see as soon as there are chains
        self.brought: Any = None  # a draft that waits for the page
        self.stack = QStackedLayout(self)
        self.make_empty()
        self.make_actions()
        self.watcher = DatabaseWatcher(self)
        self.watcher.changed.connect(self.ask_if_seen)
        self.is_stale = False
        pack.config_changed.connect(self.take_config)
        self.take_config()

    # --- empty

    def make_empty(self) -> None:
        """Make what is shown while there is nothing else."""
        self.empty = EmptyPage()
        self.stack.addWidget(self.empty)

    def say(self, title: str, text: str) -> None:
        """Say why there is nothing to see, and what the next step is."""
        self.empty.say(Why(title, text))
        self.stack.setCurrentIndex(NO_PACK)

    # --- actions

    def make_actions(self) -> None:
        """Make what the tab can do."""
        self.refresh_action = action(
            self, self.tr("&Read the chains again"), self.read_again, icon="refresh"
        )
        self.search_action = action(
            self, self.tr("&Filter the chains"), self.focus_filter, icon="filter", shortcut="Ctrl+F"
        )
        self.export_action = action(
            self, self.tr("E&xport shown chains…"), self.export, icon="export"
        )
        self.doctor_action = action(self, self.tr("&Lineage doctor…"), self.show_doctor, icon="fix")

    def commands(self) -> Sequence[QAction]:
        """Return the tab's actions."""
        return (self.refresh_action, self.search_action, self.export_action, self.doctor_action)

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        if self.page is not None and self.stack.currentWidget() is self.page:
            self.page.pages.setCurrentWidget(self.page.chains)
            self.page.table.search.setFocus()
            self.page.table.search.selectAll()

    def export(self) -> None:
        """Export what the table shows."""
        if self.page is not None:
            self.page.table.ask_where_to_export()

    def show_doctor(self) -> None:
        """Show what the lineage doctor finds."""
        if self.page is not None and self.config is not None:
            self.page.show_findings()

    # --- asking

    def take_config(self) -> None:
        """Show the chains of another config."""
        config = self.pack.config
        self.config = config
        if config is None:
            self.watcher.watch(None)
            text = self.tr("Here stands whether re-entries earn or burn money, chain by chain.")
            self.empty.say(no_pack(self.pack, text))
            self.stack.setCurrentIndex(NO_PACK)
            return
        self.ask()

    def ask(self) -> None:
        """Read the chains in a worker; what is shown stays until they are there."""
        config = self.config
        if config is None:
            return
        if self.job is not None:
            self.job.forget()
        if self.page is None:
            self.say(self.tr("Reading the chains …"), "")
        else:
            self.page.show_busy()
        question, today = self.question, dt.datetime.now().astimezone().date()
        self.job = run_in_background(
            self, lambda: look(config, question, today), self.show_look, failed=self.fail
        )

    def ask_if_seen(self) -> None:
        """Read anew what somebody looks at; else when it is looked at again."""
        if self.isVisible():
            self.ask()
        else:
            self.is_stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed meanwhile."""
        super().showEvent(event)
        if self.is_stale:
            self.is_stale = False
            self.ask()

    def read_again(self) -> None:
        """Read all of it, and let the doctor look again."""
        if self.page is not None:
            self.page.examine_next = True
        self.ask()

    def ask_about(self, question: Question) -> None:
        """Ask another question."""
        self.question = question
        self.ask()

    def show_look(self, found: Look) -> None:
        """Show what was read."""
        if self.config is None:
            return
        self.watcher.watch(found.stored.database)
        if not len(found.stored.loaded.columns):
            self.page_or_none_empty(found)
            return
        if self.page is None:
            self.turns.take(self.make_page, lambda: self.show_page(found))
        else:
            self.turns.take(lambda: self.show_page(found))

    def show_page(self, found: Look) -> None:
        """Show what was read on the page."""
        if self.page is not None:
            self.page.show_look(found)

    def reveal(self) -> None:
        """Show the page that has been filled, and the chain that somebody wants to see."""
        page = self.page
        if page is None or self.config is None:
            return
        self.stack.setCurrentWidget(page)
        if self.brought is not None:
            self.wanted = page.kept.restore(self.brought) or self.wanted
            self.brought = None
        if self.wanted:
            key, self.wanted = self.wanted, ""
            page.open_chain(key)

    def page_or_none_empty(self, found: Look) -> None:
        """Say that there are no closed trades yet."""
        text = self.tr(
            "{database} holds no closed trade yet. Import a statement: drop it on this window, or "
            "Overview > Import a statement. The EA writes its trades as it goes."
        )
        self.say(self.tr("No chains yet"), text.format(database=found.stored.database))

    def make_page(self) -> None:
        """Make the page when there is something to show: what draws it was loaded by the worker."""
        from reentry_gui.ui.tabs.chains.page import Page  # noqa: PLC0415  # numpy and charts

        self.page = Page(self)
        self.page.asked.connect(self.ask_about)
        self.page.changed.connect(self.ask)
        self.page.shown.connect(self.reveal)
        self.stack.addWidget(self.page)

    def fail(self, error: Exception) -> None:
        """Say what went wrong and what to do about it."""
        if not isinstance(error, ReentryError):
            raise error
        if self.page is not None:
            self.page.headline.busy.hide()
        self.say(alone(error.message), alone(error.hint))

    # --- what the window asks

    def unsaved(self) -> str:
        """Return the note that is not saved yet."""
        chain = self.page.unsaved() if self.page is not None else ""
        return self.tr("the note on {chain}").format(chain=chain) if chain else ""

    def save_unsaved(self) -> None:
        """Save the note."""
        if self.page is not None:
            self.page.story.notes.save()

    def discard_unsaved(self) -> None:
        """Throw away what was typed."""
        if self.page is not None:
            self.page.kept.drop()

    def restore(self, draft: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show the chain whose note was being typed."""
        self.brought = draft
        if self.page is not None and self.stack.currentWidget() is self.page:
            self.reveal()

    def go(self, place: object) -> None:
        """Open a chain by its key."""
        self.wanted = str(place)
        if self.page is not None and self.stack.currentWidget() is self.page:
            self.page.open_chain(self.wanted)
            self.wanted = ""
