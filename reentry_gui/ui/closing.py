"""Closing with unsaved work: keep it for the next time, save it, or throw it away.

Work that is under way is not broken off without a word: the tray can close a window whose dialog
installs, which no click in the window can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer

from reentry_gui import files
from reentry_gui.ui import background, drafts, messages
from reentry_gui.ui.progress import ProgressDialog

if TYPE_CHECKING:
    from reentry_gui.ui.main_window import MainWindow
    from reentry_gui.ui.tab import Tab

LOOK_MS: Final = 50


class Closing(QObject):
    """Asks what is to become of unsaved work, does it, and closes the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.left: list[Tab] = []  # still to be saved
        self.timer = QTimer(self, interval=LOOK_MS)
        self.timer.timeout.connect(self.go_on)

    def ask(self) -> None:
        """Ask; the window stays open until there is an answer."""
        dialog = under_way(self.window)
        if dialog is not None and not self.stops(dialog):
            return
        unsaved = self.unsaved()
        if not unsaved:
            QTimer.singleShot(0, self, self.leave)  # Qt closes no window that is being closed
            return
        ways = {"save": self.tr("&Save"), "discard": self.tr("&Discard")}
        if all(tab.findChild(drafts.Draft) is not None for tab in unsaved):
            ways = {"keep": self.tr("&Keep for later")} | ways
        messages.choose(
            self.window,
            self.tr("What is to become of what is not saved?"),
            self.consequence(unsaved, can_keep="keep" in ways),
            ways,
            lambda way: {"keep": self.keep, "save": self.save, "discard": self.discard}[way](),
        )

    def stops(self, dialog: ProgressDialog) -> bool:
        """Ask whether what a dialog does is to be stopped, and stop it; False: go on with it."""
        self.window.raise_up()
        is_wanted = messages.ask(
            dialog,
            self.tr("{work}: this is still under way. Close all the same?").format(
                work=dialog.windowTitle()
            ),
            self.tr(
                "It stops before its next step, and the window closes then. What was done by then "
                "stays; it can be done again."
            ),
            self.tr("&Stop and close"),
        )
        if is_wanted and dialog.is_busy:
            dialog.stop()
        return is_wanted

    def consequence(self, unsaved: list[Tab], *, can_keep: bool) -> str:
        """Name what is unsaved, and what keeping it means."""
        told = self.tr("Not saved yet: ") + "; ".join(tab.unsaved() for tab in unsaved)
        later = self.tr("What is kept for later is offered at the next start.")
        return f"{told}\n\n{later}" if can_keep else told

    def unsaved(self) -> list[Tab]:
        """Return the tabs in which something is not saved."""
        return [tab for tab in self.window.built.values() if tab.unsaved()]

    def keep(self) -> None:
        """Write all drafts and close; the next start offers them."""
        kept = self.window.findChildren(drafts.Draft)
        contents = {draft: draft.take() for draft in kept}
        for draft in [draft for draft, content in contents.items() if content is None]:
            draft.keep()
        texts = {draft.tab: content for draft, content in contents.items() if content is not None}
        background.run_in_background(self, lambda: write(texts), lambda _done: self.leave())

    def discard(self) -> None:
        """Throw away what is not saved and close; drafts of other packs are kept."""
        for tab in self.unsaved():
            tab.discard_unsaved()
        self.keep()

    def save(self) -> None:
        """Save tab by tab; what cannot be saved is shown and keeps the window open."""
        self.left = self.unsaved()
        self.timer.start()

    def go_on(self) -> None:
        """Save the next tab once the one before is saved."""
        if background.running():
            return
        if not self.left:
            self.timer.stop()
            self.finish()
        elif (tab := self.left.pop(0)).unsaved():
            tab.save_unsaved()

    def finish(self) -> None:
        """Close where all is saved, else show what is not."""
        unsaved = self.unsaved()
        if not unsaved:
            self.keep()  # of other packs, that is
            return
        key = next(key for key, tab in self.window.built.items() if tab is unsaved[0])
        self.window.show_tab(key)
        told = "; ".join(tab.unsaved() for tab in unsaved)
        messages.notify(self.tr("Not saved, so the window stays open: {what}").format(what=told))

    def leave(self) -> None:
        """Close without another question."""
        self.window.is_leaving = True
        self.window.close()


def under_way(window: MainWindow) -> ProgressDialog | None:
    """Return the dialog whose work closing would break off."""
    found = window.findChildren(ProgressDialog)
    return next((dialog for dialog in found if dialog.isVisible() and dialog.is_at_work), None)


def write(contents: dict[str, Any]) -> None:
    """Write the drafts; for a worker."""
    for tab, content in contents.items():
        files.write_text(drafts.file_of(tab), drafts.text_of(tab, content))
