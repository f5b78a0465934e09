"""Drafts of what is typed, kept on disk so that a killed window loses nothing."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from reentry_gui import files, paths
from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.tabs import TABS

if TYPE_CHECKING:
    from pathlib import Path

    from reentry_gui.ui.main_window import MainWindow

QUIET_MS: Final = 700  # after the last keystroke
translate = QCoreApplication.translate


def folder() -> Path:
    """Return where drafts lie."""
    return paths.user_folder() / "drafts"


def file_of(tab: str) -> Path:
    """Return where a tab's draft lies."""
    return folder() / f"{tab}.json"


class Draft(QObject):
    """Keeps a tab's draft on disk: call `touch` at every edit, `drop` when it is saved.

    `take` returns what is to be kept as JSON values, None where nothing is unsaved.
    """

    def __init__(self, tab: str, take: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self.tab = tab
        self.take = take
        self.begun = False  # until then the file is an earlier run's, which nobody has taken back
        self.quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self.quiet.timeout.connect(self.keep)

    def touch(self) -> None:
        """Keep the draft soon, when nothing more is typed for a moment."""
        self.begun = self.begun or self.take() is not None
        self.quiet.start()

    def keep(self) -> None:
        """Write the draft now; a disk that takes nothing must not stop the typing."""
        self.quiet.stop()
        content = self.take()
        if content is None:
            if self.begun:
                self.drop()
            return
        text = text_of(self.tab, content)
        run_in_background(
            self,
            lambda: files.write_text(file_of(self.tab), text),
            lambda _sha256: None,
            failed=lambda _error: None,
        )

    def drop(self) -> None:
        """Remove the draft: it was saved, or thrown away."""
        self.quiet.stop()
        remove(file_of(self.tab))


def text_of(tab: str, content: Any) -> str:  # noqa: ANN401  # any JSON value
    """Return a draft as it is kept on disk."""
    return json.dumps({"tab": tab, "content": content}, ensure_ascii=False)


def remove(file: Path) -> None:
    """Remove a draft; one that cannot be removed is offered once more, no worse."""
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)


def found() -> dict[str, Any]:
    """Return the drafts that an earlier run has left, by tab; damaged ones are passed over."""
    left: dict[str, Any] = {}
    for file in sorted(folder().glob("*.json")):
        try:
            document = json.loads(files.read_bytes(file))
            left[str(document["tab"])] = document["content"]
        except (ReentryError, ValueError, KeyError, TypeError):
            continue
    return left


def offer(window: MainWindow, *, is_crashed: bool = False) -> None:
    """Offer the drafts that an earlier run has left; each tab takes its own by `restore`."""
    show = partial(show_offer, window, is_crashed=is_crashed)
    run_in_background(window, found, show, failed=lambda _error: None)


def show_offer(window: MainWindow, drafts: dict[str, Any], *, is_crashed: bool = False) -> None:
    """Show a notice that names the drafts, with a button that brings them back."""
    left = {key: content for key, content in drafts.items() if key in known()}
    if not left:
        return
    names = ", ".join(known()[key] for key in left)
    text = translate("drafts", "Unsaved work of the last time was kept: {names}.")
    if is_crashed:
        text = translate("drafts", "Reentry ended without notice. Unsaved work was kept: {names}.")
    action = (translate("drafts", "Bring it back"), partial(bring_back, window, left))
    other = (translate("drafts", "Throw it away"), partial(throw_away, left))
    messages.notify(text.format(names=names), action=action, other=other)


def known() -> dict[str, str]:
    """Return the title of each tab by its key."""
    return {spec.key: spec.title for spec in TABS}


def throw_away(left: dict[str, Any]) -> None:
    """Remove drafts that nobody wants."""
    for key in left:
        remove(file_of(key))


def bring_back(window: MainWindow, left: dict[str, Any]) -> None:
    """Hand each tab its draft."""
    for key, content in left.items():
        window.show_tab(key)
        window.built[key].restore(content)
