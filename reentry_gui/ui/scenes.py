"""What all scenes for the pictures use: wait until nothing moves, yield what has opened."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reentry_gui.ui import background, turns

Scene = Iterator[tuple[str, QWidget]]
LONGEST_MS = 60_000
QUIET_MS = 250  # timers of the tabs fire within
BUSY_SECONDS = 0.015  # of work: a turn of the event loop that took more has built something


def settle() -> None:
    """Let everything that is under way come to its end."""
    clock, quiet = QElapsedTimer(), QElapsedTimer()
    clock.start()
    quiet.start()
    while clock.elapsed() < LONGEST_MS and quiet.elapsed() < QUIET_MS:
        before = time.thread_time()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if background.running() or turns.pending() or time.thread_time() - before > BUSY_SECONDS:
            quiet.restart()


def settled(name: str, widget: QWidget) -> Scene:
    """Yield a screen once nothing is under way any more."""
    settle()
    yield name, widget


def opened(name: str, open_it: Callable[[], object]) -> Scene:
    """Open a dialog, yield it, and close it."""
    before = {*visible_dialogs()}
    made = open_it()
    settle()
    for dialog in visible_dialogs():
        if dialog not in before:
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
            yield f"dialog-{name}", dialog
            dialog.reject()
            dialog.deleteLater()
    del made  # a dialog without a parent lives as long as this
    settle()


def visible_dialogs() -> list[QDialog]:
    """Return the dialogs that can be seen."""
    found = QApplication.topLevelWidgets()
    return [w for w in found if isinstance(w, QDialog) and w.isVisible()]
