"""Python's garbage collector on the UI thread only, and when nobody waits.

It runs on whichever thread allocates, so it could destroy windows and watchers from a
worker: Qt then reads handles that were closed behind its back, spins, or crashes. What is
young is collected often, in small pieces. What has grown old is not looked through while the
user is at work, and what comes up in bulk, as the tables of 500 symbols do, is put aside at
once: all of it takes a tenth of a second, which waits until keys and mouse have been quiet for
a while.
"""

from __future__ import annotations

import gc
import math
import time
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from reentry_gui.ui import background

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

LOOK_MS: Final = 100  # so little has come up since the last look that it is quickly gone through
OFTEN: Final = 5  # youngest generations collected before the next older one is
BULK: Final = 10_000  # objects that have come up between two looks
PAUSE_SECONDS: Final = 10
QUIET_SECONDS: Final = 2  # without a key, a click, a turn of the wheel
SETTLED_SECONDS: Final = 0.5  # since work has ended: what it brought is still being shown
OVERDUE_SECONDS: Final = 3600  # then everything is collected, whoever waits
INPUT: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class Quiet(QObject):
    """Knows when the user last did something in a window.

    It listens to the windows that get the focus, not to the application: that would cost a call
    into Python for each event of each widget.
    """

    def __init__(self, application: QGuiApplication, parent: QObject) -> None:
        super().__init__(parent)
        self.touched_at = -math.inf
        application.focusWindowChanged.connect(self.listen)
        self.listen(application.focusWindow())

    def listen(self, window: QWindow | None) -> None:
        """Listen to a window, once however often it gets the focus."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Note that there was input, and let it pass."""
        if event.type() in INPUT:
            self.touched_at = time.monotonic()
        return False

    def seconds(self) -> float:
        """Return for how long nothing was done."""
        return time.monotonic() - self.touched_at


class Collector(QObject):
    """Switches the automatic collector off and collects from the event loop instead."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self.thresholds = gc.get_threshold()
        self.all_at = time.monotonic()
        self.worked_at = -math.inf
        self.has_put_aside = False
        self.quiet = Quiet(application, self)
        gc.disable()
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Collect what is due."""
        if background.running():
            self.worked_at = time.monotonic()
        young, middle, old = gc.get_count()
        if (old > self.thresholds[2] or self.has_put_aside) and self.is_time_for_all():
            self.collect_all()
        elif young > BULK:
            gc.freeze()
            self.has_put_aside = True
        elif middle > OFTEN:
            gc.collect(1)
        elif young > self.thresholds[0] > 0:
            gc.collect(0)

    def collect_all(self) -> None:
        """Look through everything, what was put aside included."""
        gc.unfreeze()
        gc.collect()
        self.all_at = time.monotonic()
        self.has_put_aside = False

    def is_time_for_all(self) -> bool:
        """Tell whether nobody notices, or whether it has been put off for long enough."""
        now = time.monotonic()
        if now - self.all_at > OVERDUE_SECONDS:
            return True
        is_quiet = self.quiet.seconds() > QUIET_SECONDS
        is_settled = background.running() == 0 and now - self.worked_at > SETTLED_SECONDS
        return now - self.all_at > PAUSE_SECONDS and is_quiet and is_settled


@cache
def collector() -> Collector:
    """Return the application's one collector, which works from the first call on."""
    application = QCoreApplication.instance()
    if not isinstance(application, QGuiApplication):
        raise TypeError("a collector needs an application")
    return Collector(application)
