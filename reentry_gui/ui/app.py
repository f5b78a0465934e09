"""The window's program: set up Qt, find which config opens, run.

What the first paint does not need is imported and made after it.
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

import reentry_gui
from reentry_gui import paths
from reentry_gui.ui import background, garbage, settings, theme, translation
from reentry_gui.ui.instance import RESTART, Instance, hand_over
from reentry_gui.ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

MARKER: Final = "window.running"
SWITCH_SECONDS: Final = 0.0001  # a busy worker makes each call from Qt wait that long
UNPAINTED_MS: Final = 1000  # a window that starts covered or minimised is not painted at all


class FirstPaint(QObject):
    """Calls `then` once, when the window has been painted: its user sees it before it loads."""

    def __init__(self, window: MainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self.then: Callable[[], None] | None = then
        window.installEventFilter(self)
        QTimer.singleShot(UNPAINTED_MS, self, self.go_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
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
    sys.excepthook = tell_early
    application = make_application()
    given = [Path(name) for name in names]
    instance = Instance(application)
    if not instance.is_first() and hand_over(given):
        return 0
    window = MainWindow(whole=False)
    window.pack.expect(named(given) or last_used())
    window.restore_place()
    window.show()
    FirstPaint(window, lambda: begin(window, instance, given))
    # Qt's own quit is taken back when any widget is shown after it, and a tab may still be
    # building: the program would live on unseen and swallow the next start.
    application.lastWindowClosed.connect(lambda: application.exit(0))
    code = application.exec()
    background.shut_down()
    mark_ended()
    instance.release()
    return code if code != RESTART else start_anew()


def start_anew() -> int:
    """Start the next window: this one holds nothing any more. Return the exit code."""
    from reentry_gui.ui import crash  # noqa: PLC0415  # only after a bug

    crash.start_anew()
    return 0


def tell_early(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Take an exception before the hooks of `crash` are in place."""
    start_log()
    from reentry_gui.ui import crash  # noqa: PLC0415  # only for a bug

    crash.on_exception(kind, error, trace)


def start_log() -> None:
    """Write the log from now on."""
    from reentry_gui import log  # noqa: PLC0415  # after the first paint

    log.start(paths.user_folder() / "logs", "window")


def make_application() -> QApplication:
    """Make Qt's application in our theme and language."""
    background.share_one_heap()
    words = ["reentry", *sys.argv[:1]][-1:]
    application = QApplication.instance() or QApplication([*words, "-style", "fusion"])
    if not isinstance(application, QApplication):
        raise TypeError("a window needs a QApplication")
    garbage.collector()
    sys.setswitchinterval(SWITCH_SECONDS)
    application.setApplicationName("Reentry")
    application.setApplicationVersion(reentry_gui.__version__)
    application.setOrganizationName("Reentry")
    application.setDesktopFileName("reentry")
    theme.apply(settings.theme())
    translation.install(settings.language())
    return application


def begin(window: MainWindow, instance: Instance, given: Sequence[Path]) -> None:
    """Load the config first, then make ready all that the first paint could do without.

    A step after the other, so that the window answers in between.
    """
    is_crashed = mark_running()
    steps = [
        start_log,
        install_hooks,
        lambda: open_first(window, given),
        window.complete,
        lambda: listen(instance, window),
        lambda: watch_for_updates(window),
        lambda: offer_drafts(window, is_crashed=is_crashed),
    ]
    # A worker loads the models before this thread may want them.
    background.run_in_background(window, lambda: None, lambda _loaded: follow(window, steps))


def follow(window: MainWindow, steps: Sequence[Callable[[], object]]) -> None:
    """Take the steps, each when the event loop has dealt with what came in meanwhile."""
    if steps:
        steps[0]()
        QTimer.singleShot(0, window, lambda: follow(window, steps[1:]))


def install_hooks() -> None:
    """Let a crash write a report and show it."""
    from reentry_gui.ui import crash  # noqa: PLC0415  # after the first paint

    crash.install()


def listen(instance: Instance, window: MainWindow) -> None:
    """Hear later starts."""
    if instance.lock.isLocked():
        instance.called.connect(window.open_from_elsewhere)
        instance.listen()


def watch_for_updates(window: MainWindow) -> None:
    """Ask for newer versions, where the config allows it."""
    from reentry_gui.ui import updating  # noqa: PLC0415  # after the first paint

    updating.UpdateWatch(window)


def offer_drafts(window: MainWindow, *, is_crashed: bool) -> None:
    """Offer what an earlier run has left unsaved, killed or on its user's wish."""
    from reentry_gui.ui import drafts  # noqa: PLC0415  # after the first paint

    drafts.offer(window, is_crashed=is_crashed)


def named(given: Sequence[Path]) -> Path | None:
    """Return the config among the files named at the start; the last one counts."""
    configs = [file for file in given if file.suffix.casefold() == ".json"]
    return configs[-1] if configs else None


def open_first(window: MainWindow, given: Sequence[Path]) -> None:
    """Open the files named, else the config last used, else the assistant."""
    if named(given) is None:
        open_last(window)
    window.open([*given])


def open_last(window: MainWindow) -> None:
    """Open the config last used; without one, start the assistant."""
    file = last_used()
    if file is not None:
        window.pack.open(file)
        return
    window.complete()
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
    marker.parent.mkdir(parents=True, exist_ok=True)
    marker.touch()
    return was_there


def mark_ended() -> None:
    """Take the mark away: this run has ended as it should."""
    (paths.user_folder() / MARKER).unlink(missing_ok=True)
