"""The tab: search, add by hand, choose."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout

from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages, theme
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.parts import push
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tab import Tab
from reentry_gui.ui.tabs.terminals import added, look, naming, words
from reentry_gui.ui.tabs.terminals.pages import Pages, notes_in_words
from reentry_gui.ui.tabs.terminals.progress import Progress
from reentry_gui.ui.verdict import VerdictLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from reentry_gui.mt4 import DetectReport, Terminal
    from reentry_gui.ui.pack import Pack
    from reentry_gui.ui.tabs.terminals.look import Found


class TerminalsTab(Tab):
    """Which MetaTrader 4 of this machine the config is for."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(pack, parent)
        self.found: Found | None = None
        self.job: Job[Found] | None = None
        self.make_actions()
        self.progress = Progress()
        self.progress.stopped.connect(self.stop)
        self.pages = Pages()
        self.pages.terminals.chosen.connect(self.preview)
        self.pages.nothing.searched.connect(self.search)
        self.pages.nothing.added.connect(self.add_folder)
        self.lay_out()
        pack.config_changed.connect(self.mark)
        self.search()

    def make_actions(self) -> None:
        """Make what can be done in this tab."""
        self.search_action = action(
            self,
            self.tr("&Search again"),
            self.search_again,
            icon="search",
            shortcut="Ctrl+Shift+F",
        )
        self.folder_action = action(
            self, self.tr("Add a &folder…"), self.add_folder, icon="folder", shortcut="Ctrl+Shift+A"
        )
        self.program_action = action(
            self, self.tr("Add a &terminal.exe…"), self.add_program, icon="terminals"
        )

    def commands(self) -> Sequence[QAction]:
        """Return the tab's actions."""
        return (self.search_action, self.folder_action, self.program_action)

    def lay_out(self) -> None:
        """Put the verdict and the buttons above the terminals."""
        self.verdict = VerdictLine(self.tr("Searching for terminals…"))
        self.notes = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.mark(self.notes, "muted")
        self.notes.hide()
        top = QHBoxLayout()
        top.setSpacing(theme.S)
        top.addWidget(self.verdict, 1)
        top.addWidget(push(self.search_action))
        top.addWidget(self.add_button())
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        column.addLayout(top)
        column.addWidget(self.progress)
        column.addWidget(self.pages, 1)
        column.addWidget(self.notes)

    def add_button(self) -> QPushButton:
        """Make the button that opens the ways to add a terminal by hand."""
        self.add = QPushButton(self.tr("&Add by hand"))
        theme.set_icon(self.add, "add")
        menu = QMenu(self.add)
        menu.addActions([self.folder_action, self.program_action])
        self.add.setMenu(menu)
        return self.add

    def search_again(self) -> None:
        """Show this tab and search."""
        self.pack.go_to("terminals")
        self.search()

    def search(self, named: Path | None = None) -> None:
        """Look for terminals; `named` is a place that the user has named just now."""
        if self.job is not None:
            self.job.forget()
        config, extra = self.pack.config, added.places()

        def work(report: Callable[[str], None]) -> Found:
            return look.search(config, extra, named, report)

        self.progress.begin()
        self.search_action.setEnabled(False)
        self.job = run_in_background(
            self,
            work,
            lambda found: self.show_search(found, named),
            failed=self.tell_failed,
            stopped=self.tell_stopped,
            progress=self.progress.show_place,
        )

    def stop(self) -> None:
        """End the search; what was found before stays."""
        self.progress.button.setEnabled(False)
        if self.job is not None:
            self.job.cancel()

    def end_search(self) -> None:
        """Show that no search goes on any more."""
        self.progress.hide()
        self.search_action.setEnabled(True)

    def tell_stopped(self) -> None:
        """Say that the search was stopped."""
        self.end_search()
        if self.found is None:
            self.verdict.say(self.tr("The search was stopped before it was done."), "INFO")

    def tell_failed(self, error: Exception) -> None:
        """Say why there is nothing to show."""
        self.end_search()
        if not isinstance(error, ReentryError):
            raise error
        messages.show_error(self, error)

    def show_search(self, found: Found, named: Path | None) -> None:
        """Show what the search has found; a place with a terminal is kept for later searches."""
        self.end_search()
        if named is not None and found.added:
            added.remember(named)
        elif named is not None:
            messages.show_error(self, naming.nothing_at(named))
        self.show_found(found, found.added[0] if found.added else None)

    def show_found(self, found: Found, wanted: Path | None = None) -> None:
        """Show terminals, the verdict, and what stood in the way of looking."""
        selected = self.pages.terminals.selected()
        if wanted is None and selected is not None:
            wanted = selected.terminal.data_folder
        self.found = found
        has_config = self.pack.config is not None
        self.pages.show_found(found, wanted, has_config=has_config)
        text, status = words.verdict(found)
        self.verdict.say(text, status)
        self.notes.setText(notes_in_words(found.scan.notes))
        self.notes.setToolTip("\n".join(found.scan.notes))
        self.notes.setVisible(bool(found.scan.notes))

    def mark(self) -> None:
        """Mark the terminal that the changed config uses."""
        found, config = self.found, self.pack.config
        if found is not None:
            run_in_background(self, lambda: look.marked(found.scan, config), self.show_found)

    def preview(self) -> None:
        """Show what choosing the selected terminal would change."""
        row, found, config = self.pages.terminals.selected(), self.found, self.pack.config
        if row is None or found is None or config is None:
            return
        run_in_background(
            self,
            lambda: look.choose(found.scan, config, row.terminal, what_if=True),
            lambda report: self.show_preview(report, row.terminal, config.paths.config_root),
        )

    def show_preview(self, report: DetectReport, terminal: Terminal, before: str) -> None:
        """Show the difference, and choose the terminal on a yes."""
        dialog = Preview(
            self.tr("Use this terminal?"),
            naming.difference(report, before),
            self.tr("&Write the config"),
            consequence=self.tr(
                "The old config stays in the history. The profiles get to this terminal with "
                "the next rotation, or at once with Rotate now."
            ),
            parent=self,
        )
        dialog.accepted.connect(lambda: self.choose(terminal))
        dialog.open()

    def choose(self, terminal: Terminal) -> None:
        """Write the terminal into the config."""
        found, config = self.found, self.pack.config
        if found is None or config is None:
            return
        run_in_background(
            self,
            lambda: look.choose(found.scan, config, terminal, what_if=False),
            self.show_chosen,
            must_end=True,
        )

    def show_chosen(self, report: DetectReport) -> None:
        """Say that the config names the terminal, and offer the next step."""
        self.pack.reload()
        self.mark()
        title = said(report.chosen.title()) if report.chosen else ""
        messages.notify(
            self.tr("The config now uses {terminal}.").format(terminal=title),
            details="\n".join(report.changes),
            action=(self.tr("Rotate now…"), lambda: self.pack.go_to("overview", "rotate")),
            until=self.pack.deployed,
        )

    def add_folder(self) -> None:
        """Let the user name a terminal's folder."""
        self.pack.go_to("terminals")
        naming.ask_folder(self, self.search)

    def add_program(self) -> None:
        """Let the user name a terminal.exe."""
        self.pack.go_to("terminals")
        naming.ask_program(self, self.search)

    def takes(self, path: Path) -> str:
        """Take a folder, or a program."""
        if path.suffix.casefold() == ".exe" or path.is_dir():
            return self.tr("Look for a terminal in {name}").format(name=path.name)
        return ""

    def take(self, path: Path) -> None:
        """Look for a terminal at a place that was dropped here."""
        self.search(path)

    def go(self, place: object) -> None:
        """Search at a place, or anew."""
        if isinstance(place, Path):
            self.search(place)
        elif place == "search":
            self.search()
