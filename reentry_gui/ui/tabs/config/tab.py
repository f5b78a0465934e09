"""The Config tab: one draft, and pages that edit it, govern it, and bring old versions back."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reentry_gui import config as configs
from reentry_gui.ui import drafts, messages, theme
from reentry_gui.ui.actions import action, without_access_key
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.empty import EmptyPage, no_pack
from reentry_gui.ui.tab import Tab
from reentry_gui.ui.tabs.config.changes import ChangesDialog, leaves
from reentry_gui.ui.tabs.config.draft import ConfigDraft
from reentry_gui.ui.tabs.config.governance import GovernancePage
from reentry_gui.ui.tabs.config.history import HistoryPage
from reentry_gui.ui.tabs.config.keeping import Keeping
from reentry_gui.ui.tabs.config.options import OptionsPage
from reentry_gui.ui.tabs.config.panes import Rooms, tool_for
from reentry_gui.ui.tabs.config.secret_list import SecretsPage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QAction

    from reentry_gui.config import PackConfig, SaveReport
    from reentry_gui.ui.pack import Pack

PAGES = ("options", "governance", "history", "secrets")


class ConfigTab(Tab):
    """Options as form and JSON, governance, history and secrets."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(pack, parent)
        self.draft = ConfigDraft(pack, self)
        self.keeping = Keeping(self.draft, self)
        self.kept = drafts.Draft("config", self.keeping.content, self)
        self.make_actions()
        self.lay_out()
        self.draft.text_changed.connect(self.show_state)
        self.draft.text_changed.connect(self.kept.touch)
        self.draft.examined_anew.connect(self.show_state)
        self.draft.merged.connect(self.tell_merged)
        self.options.form.changed.connect(self.show_state)
        pack.config_changed.connect(self.show_state)
        self.show_state()

    # --- its parts

    def lay_out(self) -> None:
        """Put the head above the pages, and both behind what is shown without a pack."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        column.setSpacing(theme.S)
        column.addLayout(self.make_head())
        column.addWidget(self.make_pages(), 1)
        text = self.tr("The options of a pack stand here, with their history and its limits.")
        self.stack = QStackedLayout(self)
        self.stack.addWidget(EmptyPage(no_pack(self.pack, text)))
        self.stack.addWidget(whole)

    def make_actions(self) -> None:
        """Make what menu, palette and shortcut sheet show."""
        undo = self.draft.undo
        self.save_action = action(
            self, self.tr("&Save config…"), self.begin_save, icon="save", shortcut="Ctrl+S"
        )
        self.undo_action = self.own(undo.createUndoAction(self, self.tr("&Undo")), "undo", "Ctrl+Z")
        self.redo_action = self.own(
            undo.createRedoAction(self, self.tr("&Redo")), "redo", "Ctrl+Shift+Z"
        )
        self.discard_action = action(
            self, self.tr("&Discard changes"), self.draft.discard, icon="reset"
        )
        self.search_action = action(
            self, self.tr("&Find an option"), self.find_option, icon="search", shortcut="Ctrl+F"
        )

    def own(self, made: QAction, icon: str, keys: str) -> QAction:
        """Give an action of the undo stack our icon and keys; its text tells what it undoes."""
        made.setObjectName(without_access_key(made.text()))
        theme.set_icon(made, icon)
        made.setShortcut(keys)
        self.addAction(made)
        return made

    def commands(self) -> Sequence[QAction]:
        """Return the tab's actions."""
        return (
            self.save_action,
            self.undo_action,
            self.redo_action,
            self.discard_action,
            self.search_action,
        )

    def make_head(self) -> QHBoxLayout:
        """Make the line above the pages: whose config it is, its state, and what to do."""
        self.file = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.file.setFont(theme.font("heading"))
        self.state = QLabel(textFormat=Qt.TextFormat.PlainText)
        theme.mark(self.state, "muted")
        self.save_button = QPushButton(self.tr("Save…"))
        self.save_button.setToolTip(self.save_action.toolTip())
        theme.mark(self.save_button, "primary")
        self.save_button.clicked.connect(self.begin_save)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(self.file)
        row.addWidget(self.state, 1)
        for made in (self.undo_action, self.redo_action, self.discard_action):
            row.addWidget(tool_for(made))
        row.addWidget(self.save_button)
        return row

    def make_pages(self) -> QTabWidget:
        """Make the pages: the options, and room for the others."""
        self.options = OptionsPage(self.draft)
        self.pages = Rooms(self.tr("Pages of the config"))
        self.pages.addTab(self.options, self.tr("Options"))
        self.pages.add_room("governance", self.tr("Governance"))
        self.pages.add_room("history", self.tr("History"))
        self.pages.add_room("secrets", self.tr("Passwords and tokens"))
        self.pages.currentChanged.connect(lambda index: getattr(self, PAGES[index]))
        return self.pages

    @cached_property
    def governance(self) -> GovernancePage:
        """Make the page of the limits when it is first wanted."""
        made = GovernancePage(self.draft)
        made.option_requested.connect(self.show_option)
        return self.pages.put_up(made, "governance")

    @cached_property
    def history(self) -> HistoryPage:
        """Make the page of the versions when it is first wanted."""
        return self.pages.put_up(HistoryPage(self.pack), "history")

    @cached_property
    def secrets(self) -> SecretsPage:
        """Make the page of what the keyring holds when it is first wanted."""
        return self.pages.put_up(SecretsPage(), "secrets")

    # --- its state

    def show_state(self) -> None:
        """Show whether there is something to save, and why it cannot be saved yet."""
        base, known = self.draft.base, self.draft.known
        self.stack.setCurrentIndex(0 if self.pack.config is None else 1)
        self.pages.setEnabled(base is not None)
        self.file.setText(base.config.file.name if base else "")
        self.file.setToolTip(str(base.config.file) if base else "")
        text, look = self.state_in_words()
        self.state.setText(text)
        theme.mark(self.state, look)
        can_save = known is not None and self.draft.is_settled and known.config is not None
        is_changed = self.draft.is_dirty
        for thing in (self.save_action, self.save_button):
            thing.setEnabled(can_save and is_changed)
        self.discard_action.setEnabled(is_changed)

    def state_in_words(self) -> tuple[str, str]:
        """Return the state of the draft, and its look."""
        known = self.draft.known
        if known is None:
            return self.tr("Reading…"), "muted"
        if known.error is not None:
            return self.tr("Cannot be saved: the JSON has a mistake"), "error"
        if known.mistakes:
            count = len(known.mistakes)
            if count == 1:
                return self.tr("Cannot be saved: 1 mistake"), "error"
            return self.tr("Cannot be saved: {count} mistakes").format(count=count), "error"
        if not self.draft.is_dirty:
            return self.tr("Saved"), "muted"
        count = sum(1 for _change in leaves(known.changes))
        if count == 1:
            return "● " + self.tr("1 unsaved change"), "warning"
        words = self.tr("{count} unsaved changes").format(count=count)
        return f"● {words}", "warning"

    def tell_merged(self) -> None:
        """Say that somebody else has saved meanwhile."""
        messages.notify(
            self.tr("The config changed on the disk. Your unsaved changes were kept on top of it."),
            until=self.pack.config_changed,
        )

    def unsaved(self) -> str:
        """Return what would be lost if the window closed now."""
        if not self.draft.is_dirty or self.draft.base is None:
            return ""
        return self.tr("changes of {file}").format(file=self.draft.base.config.file.name)

    def save_unsaved(self) -> None:
        """Save the draft where it has no mistake."""
        config = self.draft.config_to_save()
        if config is not None:
            self.save(config, "")

    def discard_unsaved(self) -> None:
        """Go back to what lies on the disk."""
        self.draft.discard()

    # --- what its user does

    def begin_save(self) -> None:
        """Find what a save would change, then show it."""
        config = self.draft.config_to_save()
        if config is None:
            self.show_why_not()
            return
        run_in_background(
            self,
            lambda: configs.save(config, "", what_if=True),
            lambda report: self.ask_save(config, report),
        )

    def show_why_not(self) -> None:
        """Go to what keeps the config from being saved."""
        self.pages.setCurrentWidget(self.options)
        known = self.draft.known
        if known is not None and known.error is not None:
            self.options.go_to_error()
        elif known is not None and known.mistakes:
            self.options.show_field(known.mistakes[0].path)

    def ask_save(self, config: PackConfig, report: SaveReport) -> None:
        """Show what will change; save on a yes."""
        if not report.changes:
            messages.notify(self.tr("Nothing to save: the values are those on the disk."))
            self.draft.discard()
            return
        dialog = ChangesDialog(
            self.tr("Save the config"), report.changes, self.tr("&Save"), reason="", parent=self
        )
        dialog.accepted.connect(lambda: self.save(config, dialog.reason.text().strip()))
        dialog.open()

    def save(self, config: PackConfig, reason: str) -> None:
        """Save, and let the whole window follow."""
        self.pack.save(config, reason or self.tr("edited in the window"), self.tell_saved)

    def tell_saved(self) -> None:
        """Say that it is on the disk."""
        self.kept.drop()
        if "history" in vars(self):
            self.history.refresh()
        messages.notify(self.tr("The config was saved; the version before is in the history."))

    def find_option(self) -> None:
        """Put the cursor into the search line."""
        self.pages.setCurrentWidget(self.options)
        self.options.search.setFocus()
        self.options.search.selectAll()

    def show_option(self, path: str) -> None:
        """Show an option by its path."""
        self.pages.setCurrentWidget(self.options)
        self.options.show_field(path)

    def go(self, place: object) -> None:
        """Show a page by its name, or an option by its path."""
        if not isinstance(place, str):
            return
        if place in PAGES:
            self.pages.setCurrentIndex(PAGES.index(place))
        else:
            self.show_option(place)

    def takes(self, path: Path) -> str:
        """Take the EA's inputs."""
        is_set = path.suffix.casefold() == ".set" and self.pack.config is not None
        return self.tr("hold it against the config") if is_set else ""

    def take(self, path: Path) -> None:
        """Hold a dropped `.set` file against the config."""
        self.go("governance")
        self.governance.compare(path)

    def restore(self, draft: Any) -> None:  # noqa: ANN401  # as Tab has it
        """Take back the drafts of a run that ended without notice."""
        self.keeping.restore(draft)
