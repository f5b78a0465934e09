"""The tab: a filter that all pages obey, the pages, and why there may be nothing to see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from reentry_gui.errors import ReentryError
from reentry_gui.ui import theme
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.empty import EmptyPage
from reentry_gui.ui.sentences import error_said
from reentry_gui.ui.tab import Tab
from reentry_gui.ui.tabs.kpis import places, why
from reentry_gui.ui.tabs.kpis import question as questions
from reentry_gui.ui.tabs.kpis.bars_watch import BarsWatcher
from reentry_gui.ui.tabs.kpis.export import ask_and_export, export_all, report_action
from reentry_gui.ui.tabs.kpis.filter_bar import FilterBar, today
from reentry_gui.ui.tabs.kpis.head import Head
from reentry_gui.ui.tabs.kpis.names import PAGES as NAMES
from reentry_gui.ui.tabs.kpis.question import Question
from reentry_gui.ui.tabs.kpis.work import Picture, look
from reentry_gui.ui.verdict import VerdictLine
from reentry_gui.ui.watching import DatabaseWatcher

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QAction, QShowEvent

    from reentry_gui.ui.empty import Why
    from reentry_gui.ui.pack import Pack
    from reentry_gui.ui.tabs.kpis.page import Page

CALENDAR: Final = NAMES.index("Calendar")


class KpisTab(Tab):
    """Key figures of the stored trades, always as the database holds them now."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(pack, parent)
        self.question = Question()
        self.picture: Picture | None = None
        self.job: Job[Picture] | None = None
        self.is_stale = True
        self.pages: dict[int, Page] = {}
        self.watcher, self.bars = DatabaseWatcher(self), BarsWatcher(self)
        self.make_actions()
        self.make_parts()
        self.lay_out()
        self.bar.asked.connect(self.take_question)
        self.watcher.changed.connect(self.ask)
        self.bars.changed.connect(self.ask)
        pack.database_changed.connect(self.ask)
        pack.config_changed.connect(self.take_config)
        self.take_config()

    def make_actions(self) -> None:
        """Make what can be done in this tab."""
        self.reset_action = action(
            self, self.tr("&Reset filter"), self.reset, icon="reset", shortcut="Ctrl+Shift+R"
        )
        self.export_action = action(
            self,
            self.tr("&Export what is shown…"),
            lambda: ask_and_export(self),
            icon="export",
            shortcut="Ctrl+Shift+E",
        )
        self.report_action = report_action(self)
        self.import_action = action(
            self, self.tr("&Import statement…"), self.ask_what_to_import, icon="import"
        )

    def commands(self) -> Sequence[QAction]:
        """Return the tab's actions."""
        return (self.reset_action, self.export_action, self.report_action, self.import_action)

    def make_parts(self) -> None:
        """Make filter, page bar, status and pages."""
        self.bar = FilterBar()
        buttons = (self.reset_action, self.report_action, self.export_action)
        self.head = Head(self.tr("Views on the key figures"), buttons)
        self.sections, self.status = self.head.sections, self.head.status
        self.sections.currentChanged.connect(self.show_page)
        self.notice = VerdictLine()
        self.notice.hide()
        self.empty = EmptyPage()

    def lay_out(self) -> None:
        """Put the filter above the pages."""
        holder = QWidget()
        self.stack = QStackedLayout(holder)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.S, theme.M, theme.S, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.bar)
        column.addLayout(self.head)
        column.addWidget(self.notice)
        column.addWidget(holder, 1)

    def take_config(self) -> None:
        """Ask about another config, or about what has changed in it."""
        config = self.pack.config
        has_config = config is not None
        parts: list[QWidget | QAction] = [self.bar, self.sections, *self.commands()]
        for part in parts:
            part.setEnabled(has_config)
        if config is None:
            self.watcher.watch(None)
            self.bars.watch(None)
            self.status.setText("")
            self.explain(why.no_config(self))
            return
        if self.picture is None or self.picture.panels.database != config.path("db_path"):
            self.picture = None
            self.question = questions.recall(config.file)
            self.bar.show_question(self.question, today())
            self.explain(why.loading())
        self.watcher.watch(config.path("db_path"))
        self.bars.watch(config)
        self.ask()

    def take_question(self) -> None:
        """Ask what the bar says, and remember it."""
        self.question = self.bar.question()
        if self.pack.config is not None:
            questions.remember(self.pack.config.file, self.question)
        self.ask()

    def reset(self) -> None:
        """Ask about everything."""
        self.bar.show_question(Question(), today())
        self.take_question()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask now what came up while nobody looked."""
        super().showEvent(event)
        self.bars.look()
        if self.is_stale:
            self.ask()

    def ask(self) -> None:
        """Compute the picture in the background; only the newest question is answered."""
        config, question, day = self.pack.config, self.question, today()
        self.is_stale = True
        if config is None or not self.isVisible():
            return
        self.is_stale = False
        if self.job is not None:
            self.job.forget()
        self.show_busy()
        self.job = run_in_background(
            self,
            lambda report: look(config, question, day, report),
            self.show_picture,
            failed=self.fail,
            progress=lambda _stage: None,
        )

    def show_busy(self) -> None:
        """Say that newer figures are on their way; the last picture stays."""
        self.status.setText(self.tr("updating …"))
        for page in self.pages.values():
            page.show_busy()

    def show_picture(self, picture: Picture) -> None:
        """Show an answer, or why it is empty."""
        self.picture = picture
        panels = picture.panels
        self.bar.show_choices(panels.choices)
        self.bar.show_currencies(panels.currencies, panels.currency)
        self.tell(picture)
        for made in (self.export_action, self.report_action):
            made.setEnabled(len(panels.trades) > 0)
        if not panels.stored:
            self.explain(why.no_trades(self))
        elif not len(panels.trades):
            self.explain(why.nothing_passes(self, picture))
        else:
            self.show_page(self.sections.currentIndex())

    def show_page(self, at: int) -> None:
        """Show a page, made when it is first looked at, and filled a turn later: both take time."""
        if self.picture is None or not len(self.picture.panels.trades):
            return
        if at not in self.pages:
            self.page(at)
            QTimer.singleShot(0, self, lambda: self.show_page(self.sections.currentIndex()))
            return
        self.fill(self.pages[at])
        self.stack.setCurrentWidget(self.pages[at])

    def page(self, at: int) -> Page:
        """Return a page, making it where it was not yet looked at."""
        from reentry_gui.ui.tabs.kpis.pages import PAGES  # noqa: PLC0415  # was loaded by the worker

        if at not in self.pages:
            made = self.pages[at] = PAGES[at]()
            made.changed.connect(self.ask)
            made.chain_wanted.connect(lambda key: self.pack.go_to("chains", key))
            self.stack.addWidget(made)
        return self.pages[at]

    def fill(self, page: Page) -> None:
        """Show the picture on a page, unless it does already."""
        if self.picture is not None and page.picture is not self.picture:
            page.show_picture(self.picture)

    def tell(self, picture: Picture) -> None:
        """Say how many trades are shown, of when, and what a reader of the figures must know."""
        from reentry_gui.ui.tabs.kpis import telling  # noqa: PLC0415  # was loaded by the worker

        self.status.setText(telling.status(picture))
        self.status.setToolTip(telling.status_tip(picture))
        text, status = telling.notice(picture)
        self.notice.say(text, status)
        self.notice.setVisible(bool(text))

    def fail(self, error: Exception) -> None:
        """Say why there is no newer picture; the last one stays unless the database is gone."""
        if not isinstance(error, ReentryError):
            raise error
        from reentry_gui.db.errors import DatabaseMissing  # noqa: PLC0415  # was loaded by the worker

        self.status.setText("")
        for page in self.pages.values():
            page.show_idle()
        if isinstance(error, DatabaseMissing):
            self.picture = None
            self.explain(why.no_database(self, error))
        elif self.picture is None:
            self.explain(why.unreadable(self, error))
        else:
            self.notice.say(error_said(error), "FAIL")
            self.notice.show()

    def explain(self, reason: Why) -> None:
        """Say why there is nothing to see, and the next step."""
        self.empty.say(reason)
        self.stack.setCurrentWidget(self.empty)

    def unsaved(self) -> str:
        """Return the note that is not saved yet."""
        return next(filter(None, (page.unsaved() for page in self.pages.values())), "")

    def save_unsaved(self) -> None:
        """Save the note."""
        for page in self.pages.values():
            page.save_unsaved()

    def discard_unsaved(self) -> None:
        """Throw away what was typed."""
        for page in self.pages.values():
            page.discard_unsaved()

    def restore(self, draft: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show the day whose note was being typed."""
        self.page(CALENDAR).restore(draft)
        self.sections.setCurrentIndex(CALENDAR)

    def takes(self, path: Path) -> str:
        """Take statements and tester reports of MT4."""
        is_statement = path.suffix.casefold() in {".htm", ".html"}
        return self.tr("Import a statement") if is_statement and self.pack.config else ""

    def take(self, path: Path) -> None:
        """Import a statement, after a preview."""
        from reentry_gui.ui import steps  # noqa: PLC0415  # not needed to be shown

        if self.pack.config is not None:
            steps.import_dialog(self.pack, self.pack.config, self, path).open()

    def ask_what_to_import(self) -> None:
        """Choose a statement to import."""
        if (path := places.statement(self)) is not None:
            self.take(path)

    def export(self, folder: Path) -> None:
        """Write every page's panels as CSV."""
        picture = self.picture
        if picture is not None and len(picture.panels.trades):
            for at in range(len(NAMES)):
                self.fill(self.page(at))
            export_all(self, folder, [*self.pages.values()], picture)

    def go(self, place: object) -> None:
        """Show a page by its English name, in lower case."""
        keys = [name.lower() for name in NAMES]
        if place in keys:
            self.sections.setCurrentIndex(keys.index(str(place)))
