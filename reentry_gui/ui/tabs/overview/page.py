"""The Overview tab: a card for each question, and the two steps of most days.

It is what a start shows first: `complete` makes what that paint can do without.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QStackedLayout, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.moments import local_moment_text
from reentry_gui.ui.sentences import error_said
from reentry_gui.ui.tab import Tab
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.tabs.overview import kept
from reentry_gui.ui.tabs.overview.card import Card
from reentry_gui.ui.tabs.overview.live import LastCard, LiveCard, NextCard

if TYPE_CHECKING:
    from pathlib import Path

    from reentry_gui.ui.empty import EmptyPage
    from reentry_gui.ui.fixes import Fix
    from reentry_gui.ui.pack import Pack
    from reentry_gui.ui.tabs.overview.checks import ChecksCard
    from reentry_gui.ui.tabs.overview.facts import Facts
    from reentry_gui.ui.tabs.overview.symbols import SymbolsCard


class OverviewTab(Tab):
    """Which persona is live, what comes next, is all installed, what happened last."""

    checks: ChecksCard  # from `complete` on

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(pack, parent)
        self.job: Job[Facts] | None = None
        self.found: Facts | None = None
        self.live, self.coming, self.last = LiveCard(), NextCard(), LastCard()
        self.verdict = Card(self.tr("Is everything installed?"))  # until the checks' card is made
        self.is_complete = False
        self.stack = QStackedLayout(self)
        self.stack.addWidget(self.make_page())
        self.make_buttons()
        self.keeping: Job[None] | None = None
        self.keep_again = False
        pack.config_changed.connect(self.refresh)
        pack.config_failed.connect(self.show_unread)
        pack.deployed.connect(self.refresh)
        pack.database_changed.connect(self.look)
        pack.time_came.connect(self.refresh)
        self.show_waiting()
        self.refresh()

    def complete(self) -> None:
        """Put the list of checks where only its verdict stood."""
        if self.is_complete:
            return
        from reentry_gui.ui.tabs.overview.checks import ChecksCard  # noqa: PLC0415  # after the first paint

        self.is_complete = True
        self.checks = ChecksCard()
        self.grid.replaceWidget(self.verdict, self.checks)
        self.checks.head.addWidget(self.install_button)
        if self.verdict.recalled:
            words = self.verdict.answer.text(), self.verdict.details.text()
            self.checks.recall(*words, self.verdict.recalled)
        else:
            self.checks.wait(self.verdict.answer.text())
        self.verdict.hide()  # it goes later, and would be painted until then
        self.verdict.deleteLater()
        self.checks.fix_wanted.connect(self.fix)
        self.checks.reported.connect(self.keep)

    def takes(self, path: Path) -> str:
        """Take statements and tester reports of MT4."""
        is_statement = path.suffix.casefold() in {".htm", ".html"}
        return self.tr("Import a statement") if is_statement and self.pack.config else ""

    def take(self, path: Path) -> None:
        """Import a statement that was dropped, after a preview."""
        from reentry_gui.ui import steps  # noqa: PLC0415  # not needed to be shown

        if self.pack.config is not None:
            steps.import_dialog(self.pack, self.pack.config, self, path).open()

    # --- layout

    def make_page(self) -> QWidget:
        """Put the cards on a page that scrolls."""
        page = QWidget()
        self.grid = QGridLayout(page)
        self.grid.setContentsMargins(theme.S, theme.M, theme.S, theme.M)
        self.grid.setSpacing(theme.M)
        for column, card in enumerate((self.live, self.coming, self.last)):
            self.grid.addWidget(card, 0, column)
            self.grid.setColumnStretch(column, 1)
        self.grid.addWidget(self.verdict, 2, 0, 1, 3)
        self.grid.setRowStretch(2, 1)
        area = QScrollArea(widgetResizable=True)
        area.setAccessibleName(self.tr("Overview"))
        theme.mark(area, "page")
        area.setWidget(page)
        return area

    def make_buttons(self) -> None:
        """Put the steps on their cards."""
        self.rotate_button = self.live.button(self.tr("Ro&tate now…"), self.rotate, icon="rotate")
        self.symbols_button = self.live.button(
            self.tr("Each &symbol"), self.toggle_symbols, icon="down"
        )
        if any(spec.key == "calendar" for spec in TABS):
            self.coming.button(
                self.tr("Open &Calendar"), lambda: self.pack.go_to("calendar"), icon="calendar"
            )
        self.install_button = QPushButton(self.tr("Install && &Verify…"))
        self.install_button.setAccessibleName(self.tr("Install and verify"))
        theme.mark(self.install_button, "primary")
        self.install_button.clicked.connect(self.install)
        self.verdict.head.addWidget(self.install_button)

    @cached_property
    def symbols(self) -> SymbolsCard:
        """The list of symbols, made when it is first wanted."""
        from reentry_gui.ui.tabs.overview.symbols import SymbolsCard  # noqa: PLC0415  # as above

        made = SymbolsCard()
        made.setVisible(False)
        self.grid.addWidget(made, 1, 0, 1, 3)
        if self.found is not None:
            made.show_facts(self.found)
        return made

    @cached_property
    def welcome(self) -> EmptyPage:
        """What is shown while no pack is open."""
        from reentry_gui.ui.empty import EmptyPage, no_pack  # noqa: PLC0415  # seldom needed

        text = self.tr(
            "A pack is one config file and what it names: profiles, database, tasks. "
            "Set one up for your MetaTrader 4, open one you have, or try everything "
            "with demo data."
        )
        made = EmptyPage(no_pack(self.pack, text))
        self.stack.addWidget(made)
        return made

    # --- what it shows

    def show_waiting(self) -> None:
        """Show what was told last of the config that is being opened, else that we look."""
        config = self.pack.file or self.pack.expected
        if config is None:
            self.stack.setCurrentWidget(self.welcome)
            return
        for card in self.cards().values():
            card.wait(self.tr("Looking …"))
        now = dt.datetime.now().astimezone()
        found = kept.recall(config, now)
        if found is not None:
            self.recall(found, now)

    def cards(self) -> dict[str, Card]:
        """Return the cards that answer a question."""
        verdict = self.checks if self.is_complete else self.verdict
        return {"live": self.live, "coming": self.coming, "last": self.last, "checks": verdict}

    def recall(self, found: kept.Kept, now: dt.datetime) -> None:
        """Show what was kept, with its time; what came next then may be over by now."""
        told = f"{found.kept_at.astimezone():%H:%M}"
        since = told if found.kept_at.date() == now.date() else local_moment_text(found.kept_at)
        is_over = now >= found.until
        for key, card in self.cards().items():
            if key in found.cards and not (is_over and card is self.coming):
                card.recall(*found.cards[key], since)
        if not is_over:
            self.coming.recall_days(found.days)

    def keep(self) -> None:
        """Keep what is shown for the next start; a disk that takes nothing is no harm."""
        facts, config = self.found, self.pack.config
        if facts is None or config is None:
            return
        if self.keeping is not None and not self.keeping.finished:
            self.keep_again = True  # two writers at once might leave the older words
            return
        told = {key: card.told for key, card in self.cards().items()}
        words = kept.Kept(
            kept_at=facts.now,
            until=facts.next_at,
            cards={key: pair for key, pair in told.items() if pair is not None},
            days=[self.coming.words_of(day) for day in facts.days[1:]],
        )
        text = kept.text_of(config.file, words)
        self.keep_again = False
        self.keeping = run_in_background(
            self, lambda: kept.keep(text), self.keep_on, failed=lambda _error: None
        )

    def keep_on(self, _nothing: None) -> None:
        """Keep what has been told since the last writing began."""
        if self.keep_again:
            self.keep()

    def show_unread(self, _error: Exception) -> None:
        """Show no facts of a config that cannot be read, if none was read before."""
        if self.pack.config is None:
            self.stack.setCurrentWidget(self.welcome)

    def refresh(self) -> None:
        """Look at everything anew."""
        config = self.pack.config
        if config is None:
            return
        self.complete()
        self.stack.setCurrentIndex(0)
        self.checks.config = config
        self.look()
        self.checks.run()

    def look(self) -> None:
        """Look at disk and database anew."""
        config = self.pack.config
        if config is None:
            return
        if self.job is not None:
            self.job.forget()
        from reentry_gui.ui.tabs.overview import facts  # noqa: PLC0415  # as above

        self.job = run_in_background(
            self, lambda: facts.gather(config), self.show_facts, failed=self.show_failure
        )

    def show_facts(self, found: Facts) -> None:
        """Fill the cards."""
        before, self.found = self.found, found
        if before is not None and before.why_no_deployment != found.why_no_deployment:
            self.checks.run()  # the database has gone, or come back
        for card in (self.live, self.coming, self.last):
            card.show_facts(found)
        if "symbols" in vars(self):
            self.symbols.show_facts(found)
        self.keep()

    def show_failure(self, error: Exception) -> None:
        """Say what stands in the way."""
        for card in (self.live, self.coming, self.last):
            card.tell(self.tr("Cannot be told"), error_said(error, "\n"), "FAIL")

    def toggle_symbols(self) -> None:
        """Show or hide what lies there symbol by symbol."""
        is_open = self.symbols.isHidden()
        self.symbols.setVisible(is_open)
        theme.set_icon(self.symbols_button, "up" if is_open else "down")

    # --- what it does

    def go(self, place: object) -> None:
        """Start a step that another part of the window asks for."""
        steps = {"install": self.install, "rotate": self.rotate, "verify": self.verify}
        step = steps.get(str(place))
        if step is not None:
            step()

    def install(self) -> None:
        """Show what installing would do, then do it."""
        from reentry_gui.ui import steps  # noqa: PLC0415  # not needed to be shown

        if self.pack.config is not None and not steps.is_held_up():
            dialog = steps.install_dialog(
                self.pack, self.pack.config, self, lambda _report: self.refresh()
            )
            dialog.open()

    def rotate(self) -> None:
        """Show what rotating would do, then do it."""
        from reentry_gui.ui import steps  # noqa: PLC0415  # as above

        if self.pack.config is not None and not steps.is_held_up():
            steps.rotate_dialog(self.pack, self.pack.config, self, None).open()

    def verify(self) -> None:
        """Open the list of checks and run them."""
        if self.checks.table.isHidden():
            self.checks.toggle()
        self.checks.run()

    def fix(self, fix: Fix) -> None:
        """Go to where a check is mended, or say how."""
        from reentry_gui.ui import messages  # noqa: PLC0415  # as above

        if fix.tab in {spec.key for spec in TABS}:
            self.pack.go_to(fix.tab, fix.place)
        else:
            messages.show_information(self, self.tr("This is how to fix it:"), fix.text)
