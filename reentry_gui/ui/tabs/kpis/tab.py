"""The tab: a filter that all pages obey, the pages, and why there may be nothing to see."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages, theme
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.tab import Tab
from reentry_gui.ui.tabs.kpis import question as questions
from reentry_gui.ui.tabs.kpis.empty import EmptyPage
from reentry_gui.ui.tabs.kpis.export import write_all
from reentry_gui.ui.tabs.kpis.filter_bar import FilterBar
from reentry_gui.ui.tabs.kpis.question import Question
from reentry_gui.ui.tabs.kpis.work import Picture, look
from reentry_gui.ui.verdict import VerdictLine
from reentry_gui.ui.watching import DatabaseWatcher

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QShowEvent

    from reentry_gui.ui.pack import Pack
    from reentry_gui.ui.tabs.kpis.page import Page

# In the order of `pages.PAGES`, which is loaded later.
NAMES: Final = (
    str(QT_TRANSLATE_NOOP("kpis", "Summary")),
    str(QT_TRANSLATE_NOOP("kpis", "Calendar")),
    str(QT_TRANSLATE_NOOP("kpis", "Hours")),
    str(QT_TRANSLATE_NOOP("kpis", "Distribution")),
    str(QT_TRANSLATE_NOOP("kpis", "Actions")),
    str(QT_TRANSLATE_NOOP("kpis", "Personas")),
    str(QT_TRANSLATE_NOOP("kpis", "All figures")),
)


class KpisTab(Tab):
    """Key figures of the stored trades, always as the database holds them now."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(pack, parent)
        self.question = Question()
        self.picture: Picture | None = None
        self.job: Job[Picture] | None = None
        self.is_stale = True
        self.pages: dict[int, Page] = {}
        self.watcher = DatabaseWatcher(self)
        self.make_actions()
        self.make_parts()
        self.lay_out()
        self.bar.asked.connect(self.take_question)
        self.watcher.changed.connect(self.ask)
        pack.database_changed.connect(self.ask)
        pack.config_changed.connect(self.take_config)
        self.take_config()

    # --- parts

    def make_actions(self) -> None:
        """Make what can be done in this tab."""
        self.reset_action = action(
            self, self.tr("&Reset filter"), self.reset, icon="reset", shortcut="Ctrl+Shift+R"
        )
        self.export_action = action(
            self,
            self.tr("&Export what is shown…"),
            self.ask_where_to_export,
            icon="export",
            shortcut="Ctrl+Shift+E",
        )
        self.import_action = action(
            self, self.tr("&Import statement…"), self.ask_what_to_import, icon="import"
        )

    def commands(self) -> Sequence[QAction]:
        """Return the tab's actions."""
        return (self.reset_action, self.export_action, self.import_action)

    def make_parts(self) -> None:
        """Make filter, page bar, status and pages."""
        self.bar = FilterBar()
        for made in (self.reset_action, self.export_action):
            self.bar.button(made)
        self.sections = QTabBar()
        self.sections.setAccessibleName(self.tr("Views on the key figures"))
        self.sections.setDrawBase(False)
        self.sections.setExpanding(False)
        for name in NAMES:
            self.sections.addTab(QCoreApplication.translate("kpis", name))
        self.sections.currentChanged.connect(self.show_page)
        self.status = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.status.setMinimumWidth(1)
        theme.mark(self.status, "muted")
        self.notice = VerdictLine()
        self.notice.hide()
        self.empty = EmptyPage()

    def lay_out(self) -> None:
        """Put the filter above the pages."""
        head = QHBoxLayout()
        head.setSpacing(theme.M)
        head.addWidget(self.sections)
        head.addWidget(self.status, 1, Qt.AlignmentFlag.AlignVCenter)
        self.status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        holder = QWidget()
        self.stack = QStackedLayout(holder)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.S, theme.M, theme.S, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.bar)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(holder, 1)

    # --- asking

    def take_config(self) -> None:
        """Ask about another config, or about what has changed in it."""
        config = self.pack.config
        has_config = config is not None
        for part in (self.bar, self.sections):
            part.setEnabled(has_config)
        for made in self.commands():
            made.setEnabled(has_config)
        if config is None:
            self.watcher.watch(None)
            self.say_no_config()
            return
        if self.picture is None or self.picture.panels.database != config.path("db_path"):
            self.picture = None
            self.question = questions.recall(config.file)
            self.bar.show_question(self.question, self.today())
            self.empty.say(self.tr("Loading the key figures …"), "")
            self.stack.setCurrentWidget(self.empty)
        self.watcher.watch(config.path("db_path"))
        self.ask()

    def today(self) -> dt.date:
        """Return this machine's day, which periods such as this week go by."""
        return dt.datetime.now().astimezone().date()

    def take_question(self) -> None:
        """Ask what the bar says, and remember it."""
        self.question = self.bar.question()
        if self.pack.config is not None:
            questions.remember(self.pack.config.file, self.question)
        self.ask()

    def reset(self) -> None:
        """Ask about everything."""
        self.bar.show_question(Question(), self.today())
        self.take_question()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask now what came up while nobody looked."""
        super().showEvent(event)
        if self.is_stale:
            self.ask()

    def ask(self) -> None:
        """Compute the picture in the background; only the newest question is answered."""
        config, question, today = self.pack.config, self.question, self.today()
        self.is_stale = True
        if config is None or not self.isVisible():
            return
        self.is_stale = False
        if self.job is not None:
            self.job.forget()
        self.show_busy()
        self.job = run_in_background(
            self,
            lambda report: look(config, question, today, report),
            self.show_picture,
            failed=self.fail,
            progress=lambda _stage: None,
        )

    def show_busy(self) -> None:
        """Say that newer figures are on their way; the last picture stays."""
        self.status.setText(self.tr("updating …"))
        for page in self.pages.values():
            page.show_busy()

    # --- showing

    def show_picture(self, picture: Picture) -> None:
        """Show an answer, or why it is empty."""
        self.picture = picture
        panels = picture.panels
        self.bar.show_choices(panels.choices)
        self.bar.show_currencies(panels.currencies, panels.currency)
        self.tell_status(picture)
        self.tell_notice(picture)
        self.export_action.setEnabled(len(panels.trades) > 0)
        if not panels.stored:
            self.say_no_trades()
        elif not len(panels.trades):
            self.say_nothing_passes()
        else:
            self.show_page(self.sections.currentIndex())

    def show_page(self, at: int) -> None:
        """Show a page, made when it is first looked at."""
        if self.picture is None or not len(self.picture.panels.trades):
            return
        page = self.page(at)
        self.fill(page)
        self.stack.setCurrentWidget(page)

    def page(self, at: int) -> Page:
        """Return a page, making it where it was not yet looked at."""
        from reentry_gui.ui.tabs.kpis.pages import PAGES  # noqa: PLC0415  # was loaded by the worker

        if at not in self.pages:
            self.pages[at] = PAGES[at]()
            self.stack.addWidget(self.pages[at])
        return self.pages[at]

    def fill(self, page: Page) -> None:
        """Show the picture on a page, unless it does already."""
        if self.picture is not None and page.picture is not self.picture:
            page.show_picture(self.picture)

    def tell_status(self, picture: Picture) -> None:
        """Say how many trades are shown, of when."""
        from reentry_gui.ui.tabs.kpis import words  # noqa: PLC0415  # was loaded by the worker

        panels = picture.panels
        text = self.tr("{n} of {all} closed trades · {period} · as of {time}")
        self.status.setText(
            text.format(
                n=f"{len(panels.trades):,}",
                all=f"{panels.stored:,}",
                period=words.period(picture.question, picture.today),
                time=f"{dt.datetime.now().astimezone():%H:%M:%S}",
            )
        )
        self.status.setToolTip(f"{panels.database}\n{picture.question.command(picture.today)}")

    def tell_notice(self, picture: Picture) -> None:
        """Say what a reader of the figures must know, where there is something."""
        panels = picture.panels
        told = []
        if panels.unreadable:
            text = self.tr("{n} trades are left out: their times cannot be read (reentry verify).")
            told.append(text.format(n=panels.unreadable))
        if len(panels.currencies) > 1:
            names = ", ".join(name or self.tr("unknown") for name in panels.currencies)
            text = self.tr("Several deposit currencies ({names}): shown is {one}; none is summed.")
            told.append(text.format(names=names, one=panels.currency or self.tr("unknown")))
        if len(panels.trades) == 1:
            told.append(
                self.tr(
                    "One closed trade: what needs two says so. Import more with Import statement "
                    "(menu KPIs), or wait for the next close."
                )
            )
        self.notice.say(" ".join(told), "WARNING" if panels.unreadable else "INFO")
        self.notice.setVisible(bool(told))

    # --- nothing to see

    def say_no_config(self) -> None:
        """Say that no config is open."""
        self.status.setText("")
        self.empty.say(
            self.tr("No pack is open"),
            self.tr(
                "Here stands whether your trades and re-entries earn or burn money. Open a "
                "config, set up a pack, or try everything with demo data."
            ),
            (self.tr("&Open a config…"), lambda: self.pack.ask_for("open")),
            (self.tr("Try it with &demo data…"), lambda: self.pack.ask_for("demo")),
        )
        self.stack.setCurrentWidget(self.empty)

    def say_no_trades(self) -> None:
        """Say that the database holds no closed trade."""
        self.empty.say(
            self.tr("No closed trades yet"),
            self.tr(
                "The EA writes trades as they close. Or import what MT4 knows: Account History, "
                "right click, Save as Detailed Report."
            ),
            (self.tr("&Import statement…"), self.ask_what_to_import),
        )
        self.stack.setCurrentWidget(self.empty)

    def say_nothing_passes(self) -> None:
        """Say that the filter lets nothing through."""
        text = self.tr("None of the {n} closed trades passes this filter. Period: {period}.")
        from reentry_gui.ui.tabs.kpis import words  # noqa: PLC0415  # was loaded by the worker

        stored = self.picture.panels.stored if self.picture else 0
        self.empty.say(
            self.tr("Nothing passes the filter"),
            text.format(n=f"{stored:,}", period=words.period(self.question, self.today())),
            (self.tr("&Reset filter"), self.reset),
        )
        self.stack.setCurrentWidget(self.empty)

    def fail(self, error: Exception) -> None:
        """Say why there is no newer picture; the last one stays."""
        if not isinstance(error, ReentryError):
            raise error
        from reentry_gui.db.errors import DatabaseMissing  # noqa: PLC0415  # was loaded by the worker

        self.status.setText("")
        if isinstance(error, DatabaseMissing):
            self.picture = None
            install = (
                self.tr("Install && &Verify…"),
                lambda: self.pack.go_to("overview", "install"),
            )
            self.empty.say(self.tr("There is no database yet"), error.message, install)
            self.stack.setCurrentWidget(self.empty)
        elif self.picture is None:
            again = (self.tr("&Look again"), self.ask)
            text = "\n".join(filter(None, (error.message, error.hint)))
            self.empty.say(self.tr("The trades cannot be read"), text, again)
            self.stack.setCurrentWidget(self.empty)
        else:
            self.notice.say(f"{error.message} {error.hint}".strip(), "FAIL")
            self.notice.show()

    # --- files

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
        name, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Import a statement"),
            "",
            self.tr("Statements of MT4 (*.htm *.html);;All files (*)"),
        )
        if name:
            self.take(Path(name))

    def ask_where_to_export(self) -> None:
        """Choose a folder for the whole tab."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Export the key figures to"))
        if name:
            self.export(Path(name))

    def export(self, folder: Path) -> None:
        """Write every page's panels as CSV."""
        picture = self.picture
        if picture is None or not len(picture.panels.trades):
            return
        for at in range(len(NAMES)):
            self.fill(self.page(at))
        cards = {name: card for page in self.pages.values() for name, card in page.cards.items()}
        told = self.tr("Exported {n} files to {folder}.")

        def done(written: list[Path]) -> None:
            messages.notify(told.format(n=len(written), folder=written[0].parent))

        run_in_background(self, lambda: write_all(folder, cards, picture), done)

    def go(self, place: object) -> None:
        """Show a page by its English name, in lower case."""
        keys = [name.lower() for name in NAMES]
        if place in keys:
            self.sections.setCurrentIndex(keys.index(str(place)))
