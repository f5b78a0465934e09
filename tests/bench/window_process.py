"""A contestant of test_bench_window, in a process of its own; prints figures as JSON.

`bare` shows an empty QMainWindow, `ours` the program's window on the config last used.
Moments are seconds of the system-wide monotonic clock, memory is in MB.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

QUIET_SECONDS = 0.2
HEAVY = ("numpy", "peewee", "lxml", "pydantic")


class Painted(QObject):
    """Calls `then` once, right after the paint that is under way."""

    def __init__(self, then: Callable[[], None]) -> None:
        super().__init__()
        self.then: Callable[[], None] | None = then

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User and self.then is not None:
            then, self.then = self.then, None
            then()
        return super().event(event)

    def soon(self) -> None:
        """Ask for the call before whatever else waits in the queue."""
        event = QEvent(QEvent.Type.User)
        QCoreApplication.postEvent(self, event, int(Qt.EventPriority.HighEventPriority.value))


class Quiet:
    """Knows since when nothing is done: between two pieces of work there may be a turn of none."""

    def __init__(self) -> None:
        self.since = time.monotonic()

    def lasts(self, *, is_busy: bool) -> bool:
        """Take note of a look, and tell whether it has been quiet for a while."""
        now = time.monotonic()
        if is_busy:
            self.since = now
        return now - self.since > QUIET_SECONDS


def memory_mb() -> float:
    import psutil  # type: ignore[import-untyped]  # noqa: PLC0415  # has no types; must not weigh on the start

    return float(psutil.Process().memory_info().rss) / 1e6


def end(**figures: object) -> None:
    print(json.dumps(figures), flush=True)  # noqa: T201  # the answer to the test
    os._exit(0)


def bare() -> None:
    application = QApplication(sys.argv[:1])

    def painted() -> None:
        end(painted=time.monotonic(), memory=memory_mb())

    ear = Painted(painted)

    class Window(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
            super().paintEvent(event)
            ear.soon()

    window = Window()
    window.resize(1180, 760)
    window.show()
    application.exec()


def ours() -> None:
    from reentry_gui.ui import app, background  # noqa: PLC0415  # not for the bare window
    from reentry_gui.ui.main_window import MainWindow  # noqa: PLC0415  # as above

    figures: dict[str, object] = {}

    def painted() -> None:
        figures["painted"] = time.monotonic()
        figures["heavy"] = [name for name in HEAVY if name in sys.modules]
        figures["told"] = told(windows[0])

    ear = Painted(painted)
    windows: list[MainWindow] = []
    quiet = Quiet()
    watch = QTimer(interval=5)

    class Window(MainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
            super().paintEvent(event)
            if not windows:
                windows.append(self)
                ear.soon()
                watch.timeout.connect(look)
                watch.start()

    def told(window: MainWindow) -> dict[str, str]:
        """Return what the cards of Overview have told at the first paint."""
        from reentry_gui.ui.tabs.overview import OverviewTab  # noqa: PLC0415  # as above

        tab = window.built["overview"]
        assert isinstance(tab, OverviewTab)
        return {key: card.answer.text() for key, card in tab.cards().items()}

    def look() -> None:
        """Go on when everything is loaded and shown, and nothing has come after it for a while."""
        if quiet.lasts(is_busy=windows[0].pack.config is None or background.running() > 0):
            watch.stop()
            figures["filled"] = quiet.since
            QTimer.singleShot(0, visit)

    def visit() -> None:
        by_tab = {"start": memory_mb()}
        figures["memory by tab"] = by_tab
        figures["first"] = tour(windows[0], by_tab)
        figures["again"] = tour(windows[0], {})
        end(**figures, memory=memory_mb())

    def tour(window: MainWindow, by_tab: dict[str, float]) -> dict[str, tuple[float, float]]:
        """Show each tab and return the milliseconds until it is painted, work not waited for.

        The second figure of each is the processor time of this thread: no other program's load
        is in it. `by_tab` takes up the memory once the work has ended.
        """
        took = {}
        for index in [*range(1, window.tabs.count()), 0]:
            clock, before = QElapsedTimer(), time.thread_time()
            clock.start()
            window.tabs.setCurrentIndex(index)
            window.repaint()
            own = (time.thread_time() - before) * 1e3
            took[window.tabs.tabText(index)] = clock.nsecsElapsed() / 1e6, own
            settle(background.running)
            by_tab[window.tabs.tabText(index)] = memory_mb()
        return took

    vars(app)["MainWindow"] = Window  # so that the program shows a window that tells
    app.main([])


def settle(running: Callable[[], int]) -> None:
    """Let the work of a tab end, and what is built in turns be built; give up after a minute."""
    limit, quiet = time.monotonic() + 60, Quiet()
    while not quiet.lasts(is_busy=running() > 0 or growing()) and time.monotonic() < limit:
        QCoreApplication.processEvents()


def growing() -> bool:
    """Tell whether a timer is due in each turn, or steps are still to be taken."""
    from reentry_gui.ui import turns  # noqa: PLC0415  # as above

    timers = (t for w in QApplication.topLevelWidgets() for t in w.findChildren(QTimer))
    return turns.pending() > 0 or any(t.isActive() and t.interval() == 0 for t in timers)


if __name__ == "__main__":
    {"bare": bare, "ours": ours}[sys.argv[1]]()
