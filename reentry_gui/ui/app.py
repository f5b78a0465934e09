"""The window's program: set up Qt, find which config opens, run."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

import reentry_gui
from reentry_gui import files, log, paths
from reentry_gui.ui import background, crash, settings, theme, translation
from reentry_gui.ui.garbage import Collector
from reentry_gui.ui.instance import Instance, hand_over
from reentry_gui.ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MARKER: Final = "window.running"
UNPAINTED_MS: Final = 1000  # a window that starts covered or minimised is not painted at all


class FirstPaint(QObject):
    """Calls `then` once, when the window has been painted: its user sees it before it loads."""

    def __init__(self, window: MainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self.then: Callable[[], None] | None = then
        window.installEventFilter(self)
        QTimer.singleShot(UNPAINTED_MS, self, self.go_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Go on as soon as the paint that begins here has ended."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.go_on)
        return False

    def go_on(self) -> None:
        """Call `then`, the first time only."""
        then, self.then = self.then, None
        if then is not None:
            then()


def main(names: Sequence[str]) -> int:
    """Show the window; `names` are files to open. Return the exit code."""
    application = make_application()
    log.start(paths.user_folder() / "logs", "window")
    given = [Path(name) for name in names]
    instance = Instance(application)
    if not instance.is_first() and hand_over(given):
        return 0
    crash.install()
    crashed = mark_running()
    window = MainWindow()
    instance.called.connect(window.open_from_elsewhere)
    window.show()
    FirstPaint(window, lambda: begin(window, given, crashed=crashed))
    code = application.exec()
    background.shut_down()
    mark_ended()
    instance.release()
    return code


def make_application() -> QApplication:
    """Make Qt's application in our theme and language."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("a window needs a QApplication")
    if application.findChild(Collector) is None:
        Collector(application)
    application.setApplicationName("Reentry")
    application.setApplicationVersion(reentry_gui.__version__)
    application.setOrganizationName("Reentry")
    application.setDesktopFileName("reentry")
    theme.apply(settings.theme())
    translation.install(settings.language())
    return application


def begin(window: MainWindow, given: Sequence[Path], *, crashed: bool) -> None:
    """Open the files named, else the config last used, else the assistant."""
    if not any(file.suffix.casefold() == ".json" for file in given):
        open_last(window)
    window.open([*given])
    if crashed:
        from reentry_gui.ui import drafts  # noqa: PLC0415  # only after a crash

        drafts.offer(window)


def open_last(window: MainWindow) -> None:
    """Open the config last used; without one, start the assistant."""
    file = last_used()
    if file is not None:
        window.pack.open(file)
        return
    window.menus.run_assistant()


def last_used() -> Path | None:
    """Return the config that opens when none is named, without loading the config module."""
    note = paths.user_folder() / "last_config.txt"
    places = [paths.default_config_file()]
    with contextlib.suppress(OSError):  # nothing was opened so far
        places.insert(0, Path(note.read_text(encoding="utf-8").strip()))
    return next((file for file in places if file.is_file()), None)


def mark_running() -> bool:
    """Leave a mark until the program ends; tell whether an earlier run has left one."""
    marker = paths.user_folder() / MARKER
    was_there = marker.exists()
    files.write_text(marker, "")
    return was_there


def mark_ended() -> None:
    """Take the mark away: this run has ended as it should."""
    (paths.user_folder() / MARKER).unlink(missing_ok=True)
