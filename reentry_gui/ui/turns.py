"""Steps that the UI thread takes one a turn of its event loop: the window answers in between."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

ALL: Final[WeakSet[Turns]] = WeakSet()


class Turns(QObject):
    """Takes steps one after another; it ends with its owner."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.steps: deque[Callable[[], object]] = deque()
        self.timer = QTimer(self, interval=0)
        self.timer.timeout.connect(self.step)
        ALL.add(self)

    def take(self, *steps: Callable[[], object]) -> None:
        """Take these steps from the next turn on, instead of those still to be taken."""
        self.steps = deque(steps)
        self.timer.start()

    def step(self) -> None:
        """Take the next step; one that fails does not keep the others from being taken."""
        step = self.steps.popleft() if self.steps else None
        if not self.steps:
            self.timer.stop()
        if step is not None:
            step()


def pending() -> int:
    """Return how many steps are still to be taken."""
    return sum(len(turns.steps) for turns in ALL if isValid(turns))
