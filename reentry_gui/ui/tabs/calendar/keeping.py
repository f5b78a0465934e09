"""Drafts that outlive what happens outside: another config, a changed file, a killed window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.tabs.calendar.draft import Draft

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.ui.tabs.calendar.page import CalendarTab


class Keeping(QObject):
    """Begins drafts, saves them, and keeps those of configs that are not on view."""

    def __init__(self, tab: CalendarTab) -> None:
        super().__init__(tab)
        self.tab = tab
        self.waiting: dict[str, dict[str, Any]] = {}  # by config file

    def content(self) -> list[dict[str, Any]] | None:
        """Return the unsaved drafts, for the disk."""
        own = self.tab.draft
        found = list(self.waiting.values())
        if own is not None and own.is_unsaved:
            found.append(own.kept())
        return found or None

    def begin(self, config: PackConfig) -> None:
        """Edit another config; the draft of the one before waits."""
        before = self.tab.draft
        if before is not None and before.is_unsaved:
            kept = before.kept()
            self.waiting[kept["file"]] = kept
            self.tell_waiting(before.base.file)
        self.tab.use(Draft(config, self.tab))
        if before is not None:
            before.deleteLater()

    def tell_waiting(self, file: Path) -> None:
        """Say that unsaved edits belong to another config."""
        text = self.tr("Unsaved calendar changes of {file} are kept.").format(file=file)
        messages.notify(text, action=(self.tr("Open it"), lambda: self.tab.pack.open(file)))

    def follow(self, config: PackConfig) -> None:
        """Take over what the file holds by now."""
        draft = self.tab.draft
        if draft is not None and draft.follow(config):
            messages.notify(
                self.tr("The config has changed on disk; your unsaved edits stand on top of it."),
                until=self.tab.pack.config_changed,
            )

    def restore(self, content: Any) -> None:  # noqa: ANN401  # any JSON value
        """Take back drafts; each waits for its config."""
        for kept in content if isinstance(content, list) else []:
            if isinstance(kept, dict) and {"file", "base", "plan"} <= kept.keys():
                self.waiting[str(kept["file"])] = kept
        self.take_waiting()
        for file in self.waiting if self.tab.draft is not None else ():
            self.tell_waiting(Path(file))

    def take_waiting(self) -> None:
        """Put the draft that waits for this config on top of it."""
        draft = self.tab.draft
        kept = self.waiting.pop(str(draft.base.file), None) if draft else None
        if draft is None or kept is None:
            return
        try:
            draft.bring_back(kept)
        except ValueError:
            messages.notify(self.tr("The kept draft of the calendar is damaged and was left out."))

    def save(self) -> None:
        """Save in the background; a failure leaves the draft as it is."""
        tab, draft = self.tab, self.tab.draft
        if draft is None:
            return
        try:
            config = draft.config
        except ReentryError as error:
            self.fail(error)
            return
        tab.saving = True
        tab.show_steps()

        def work() -> list[str]:
            from reentry_gui import config as configs  # noqa: PLC0415  # slow to load

            return [*configs.save(config, self.tr("calendar edited")).lines()]

        run_in_background(tab, work, self.finish, failed=self.fail)

    def finish(self, lines: list[str]) -> None:
        """Show what is saved, and say when it counts."""
        self.tab.saving = False
        self.tab.pack.reload()
        rotate = (self.tr("Rotate now…"), lambda: self.tab.pack.go_to("overview", "rotate"))
        messages.notify(
            self.tr("The calendar is saved. The next rotation follows it."),
            details="\n".join(lines),
            action=rotate,
            until=self.tab.pack.deployed,
        )

    def fail(self, error: Exception) -> None:
        """Tell why it could not be saved."""
        self.tab.saving = False
        self.tab.show_steps()
        messages.show_error(self.tab, error)
