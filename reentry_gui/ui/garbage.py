"""Python's garbage collector on the UI thread only, and when nobody waits.

It runs on whichever thread allocates, so it could destroy windows and watchers from a
worker: Qt then reads handles that were closed behind its back, spins, or crashes. What is
young is collected often, in small pieces. What comes up in bulk, as the tables of 500
symbols do, takes a tenth of a second to look through: it is put aside, and everything is
looked through while the user looks elsewhere.
"""

from __future__ import annotations

import gc
import time
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from reentry_gui.ui import background

LOOK_MS: Final = 100  # so little has come up since the last look that it is quickly gone through
OFTEN: Final = 5  # youngest generations collected before the next older one is
BULK: Final = 10_000  # objects that have come up between two looks
PAUSE_SECONDS: Final = 10
OVERDUE_SECONDS: Final = 600  # then everything is collected, whoever waits


class Collector(QObject):
    """Switches the automatic collector off and collects from the event loop instead."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.thresholds = gc.get_threshold()
        self.all_at = time.monotonic()
        self.has_put_aside = False
        gc.disable()
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Collect what is due."""
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
        since_seconds = time.monotonic() - self.all_at
        if since_seconds > OVERDUE_SECONDS:
            return True
        is_active = QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
        return since_seconds > PAUSE_SECONDS and background.running() == 0 and not is_active


@cache
def collector() -> Collector:
    """Return the application's one collector, which works from the first call on."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("a collector needs an application")
    return Collector(application)
