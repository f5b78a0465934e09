"""Python's garbage collector on the UI thread only.

It runs on whichever thread allocates, so it could destroy windows and watchers from a
worker: Qt then reads handles that were closed behind its back, spins, or crashes.
"""

from __future__ import annotations

import gc
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

LOOK_MS: Final = 1000


class Collector(QObject):
    """Switches the automatic collector off and collects from the event loop instead."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.thresholds = gc.get_threshold()
        gc.disable()
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Collect the generations that are due, the oldest first."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self.thresholds[generation] > 0:
                gc.collect(generation)
                return


@cache
def collector() -> Collector:
    """Return the application's one collector, which works from the first call on."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("a collector needs an application")
    return Collector(application)
