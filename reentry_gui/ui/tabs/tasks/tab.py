"""The tab: ask how the tasks stand, register them, run, switch and remove them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages, theme
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.empty import EmptyPage, no_pack
from reentry_gui.ui.parts import push
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.sentences import error_said
from reentry_gui.ui.tab import Tab
from reentry_gui.ui.tabs.tasks import steps, words
from reentry_gui.ui.tabs.tasks.account import AccountCard
from reentry_gui.ui.tabs.tasks.card import TaskCard
from reentry_gui.ui.tabs.tasks.look import Look, look
from reentry_gui.ui.tabs.tasks.outcomes import Outcomes
from reentry_gui.ui.tabs.tasks.xml_view import XmlView
from reentry_gui.ui.verdict import VerdictLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from reentry_gui.tasks import TasksReport
    from reentry_gui.ui.pack import Pack

ASK_AGAIN_MS: Final = 3000  # while a task runs


class TasksTab(Tab):
    """What Windows starts by itself, and when."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(pack, parent)
        self.found: Look | None = None
        self.asking: Job[Look] | None = None
        self.is_busy = False
        self.again = QTimer(self, singleShot=True, interval=ASK_AGAIN_MS)
        self.again.timeout.connect(self.ask_if_shown)
        self.make_actions()
        self.make_cards()
        self.lay_out()
        self.pack.config_changed.connect(self.ask)
        self.ask()

    def make_actions(self) -> None:
        """Make what can be done in this tab."""
        self.ask_action = action(self, self.tr("&Look again"), self.ask, icon="refresh")
        self.preview_action = action(
            self, self.tr("&What would happen"), self.preview_register, icon="search"
        )
        self.register_action = action(
            self, self.tr("Re&gister Tasks"), self.register, icon="tasks", shortcut="Ctrl+Shift+T"
        )

    def commands(self) -> Sequence[QAction]:
        """Return the tab's actions."""
        return (self.register_action, self.preview_action, self.ask_action)

    def make_cards(self) -> None:
        """Make the cards of the two tasks and of their account."""
        self.outcomes = Outcomes()
        self.cards = (TaskCard(), TaskCard())
        self.account = AccountCard()
        self.account.wanted.connect(self.preview_account)
        for card in self.cards:
            card.run_wanted.connect(self.run_now)
            card.switch_wanted.connect(self.switch)
            card.removal_wanted.connect(self.preview_removal)
            card.xml_wanted.connect(self.show_xml)

    def lay_out(self) -> None:
        """Put the verdict and the buttons above the cards."""
        pair = QHBoxLayout()
        pair.setSpacing(theme.M)
        for card in self.cards:
            pair.addWidget(card, 1)
        page = QWidget()
        theme.mark(page, "page")
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        self.column.setSpacing(theme.M)
        self.column.addLayout(self.head())
        self.column.addWidget(self.outcomes)
        self.column.addLayout(pair)
        self.column.addWidget(self.account)
        self.column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setAccessibleName(self.tr("Tasks"))
        theme.mark(area, "page")
        area.setWidget(page)
        text = self.tr("The tasks of a pack stand here: what Windows starts by itself, and when.")
        self.pages = QStackedLayout(self)
        self.pages.addWidget(EmptyPage(no_pack(self.pack, text)))
        self.pages.addWidget(area)

    def head(self) -> QHBoxLayout:
        """Make the line with the verdict and the buttons."""
        self.verdict = VerdictLine()
        self.register_button = QPushButton(self.register_action.text())
        theme.mark(self.register_button, "primary")
        self.register_button.setToolTip(self.register_action.toolTip())
        self.register_button.clicked.connect(self.register_action.trigger)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(self.verdict, 1)
        for made in (self.ask_action, self.preview_action):
            row.addWidget(push(made))
        row.addWidget(self.register_button)
        return row

    def ask_if_shown(self) -> None:
        """Ask again while somebody looks."""
        if self.isVisible():
            self.ask()

    def ask(self) -> None:
        """Ask how the tasks stand."""
        config = self.pack.config
        self.set_busy(busy=self.is_busy)
        self.pages.setCurrentIndex(0 if config is None else 1)
        if config is None:
            return
        if self.asking is not None:
            self.asking.forget()
        self.account.show_config(config)
        if self.found is None:
            self.verdict.say(self.tr("Asking how the tasks stand…"), "INFO")
        self.asking = run_in_background(
            self, lambda: look(config), self.show_found, failed=self.fail
        )

    def show_found(self, found: Look) -> None:
        """Show how the tasks stand."""
        self.found = found
        config = self.pack.config
        if config is None:
            return
        text = self.tr("Re&gister Tasks") if found.has_scheduler else self.tr("&Write task files")
        self.register_button.setText(text)
        self.register_action.setText(text)
        for card, task in zip(self.cards, found.tasks, strict=True):
            card.show_task(task, config)
        self.verdict.say(*words.verdict(found))
        self.set_busy(busy=self.is_busy)
        if found.is_running:
            self.again.start()

    def fail(self, error: Exception) -> None:
        """Say why it cannot be told how the tasks stand."""
        if not isinstance(error, ReentryError):
            raise error
        self.found = None
        self.verdict.say(error_said(error, "\n"), "FAIL")
        self.set_busy(busy=False)

    def set_busy(self, *, busy: bool) -> None:
        """Let the buttons be pressed that make sense now."""
        self.is_busy = busy
        has_config = self.pack.config is not None
        for made in self.commands():
            made.setEnabled(has_config and not busy)
        self.register_button.setEnabled(has_config and not busy)
        self.account.setVisible(has_config)
        self.account.setEnabled(not busy)
        for card in self.cards:
            card.setVisible(self.found is not None)
            card.set_busy(busy=busy)

    def do(self, title: str, work: Callable[[], TasksReport], *, what_if: bool = False) -> None:
        """Do something with the tasks in the background and show what came of it."""
        self.pack.go_to("tasks")
        self.set_busy(busy=True)

        def done(report: TasksReport) -> None:
            self.outcomes.show_report(title, report, what_if=what_if)
            self.end()

        def failed(error: Exception) -> None:
            self.end()
            if not isinstance(error, ReentryError):
                raise error
            messages.show_error(self, error)

        run_in_background(self, work, done, failed=failed, must_end=not what_if)

    def end(self) -> None:
        """Let the buttons be pressed again; look what has become of the tasks."""
        self.set_busy(busy=False)
        self.ask()

    def register(self) -> None:
        """Write the files and hand the tasks to Windows."""
        config = self.pack.config
        if config is not None:
            self.do(self.tr("What was done"), lambda: steps.register(config, what_if=False))

    def preview_register(self) -> None:
        """Tell what registering would do."""
        config = self.pack.config
        if config is not None:
            title = self.tr("What would happen (nothing was done)")
            self.do(title, lambda: steps.register(config, what_if=True), what_if=True)

    def run_now(self, name: str) -> None:
        """Start a task at once."""
        config = self.pack.config
        if config is not None:
            self.do(self.tr("What was done"), lambda: steps.run_now(config, name))

    def switch(self, name: str, on: bool) -> None:  # noqa: FBT001  # as the signal hands it over
        """Let a task run at its times, or not."""
        config = self.pack.config
        if config is not None:
            self.do(self.tr("What was done"), lambda: steps.switch(config, name, on=on))

    def preview_removal(self, name: str) -> None:
        """Tell what removing a task would do, and do it on a yes."""
        config = self.pack.config
        if config is None:
            return

        def show(report: TasksReport) -> None:
            dialog = Preview(
                self.tr("Remove this task?"),
                report.lines(),
                self.tr("&Remove"),
                consequence=steps.consequence(name),
                parent=self,
            )
            dialog.accepted.connect(lambda: self.remove(name))
            dialog.open()

        run_in_background(self, lambda: steps.remove(config, name, what_if=True), show)

    def remove(self, name: str) -> None:
        """Take a task away."""
        config = self.pack.config
        if config is not None:
            title = self.tr("What was done")
            self.do(title, lambda: steps.remove(config, name, what_if=False))

    def preview_account(self, kind: str) -> None:
        """Show what another account changes in the config, and change it on a yes."""
        config = self.pack.config
        if config is None or config.tasks.logon_type == kind:
            return
        dialog = Preview(
            self.tr("Run the tasks with this account?"),
            [f"tasks.logon_type:  {config.tasks.logon_type} → {kind}"],
            self.tr("&Write the config"),
            consequence=self.tr("Windows takes it over when you press Register Tasks next."),
            parent=self,
        )
        changed, reason = steps.with_account(config, kind), f"tasks run with {kind}"
        dialog.accepted.connect(lambda: self.pack.save(changed, reason, self.ask))
        dialog.rejected.connect(lambda: self.account.show_config(config))
        dialog.open()

    def show_xml(self, name: str) -> None:
        """Show a task's XML."""
        for task in self.found.tasks if self.found else ():
            if task.name == name:
                XmlView(task, self).open()

    def go(self, place: object) -> None:
        """Register the tasks where another part of the window asks for it."""
        if place == "register":
            self.register()
