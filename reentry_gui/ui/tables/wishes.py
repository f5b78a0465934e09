"""Which pages of a table are wanted: the UI thread asks, one worker at a time reads."""

from __future__ import annotations

import contextlib
import threading
import time
from collections import deque
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.db.pages import Row

AT_ONCE: Final = 4  # older wishes of a fast scroll are not worth reading any more


class Wishes:
    """The pages asked for and not read yet, and those that a worker has read.

    A worker that finds no wish left is no longer there for the next one: that is decided in one
    step with the asking, or a wish could be left to a worker that is just about to end.
    """

    def __init__(self) -> None:
        self.pages: deque[int] = deque()
        self.arrived: SimpleQueue[tuple[int, list[Row]]] = SimpleQueue()
        self.lock = threading.Lock()
        self.has_reader = False

    def add(self, page: int) -> set[int]:
        """Ask for a page before all others; return what falls off a list that is full."""
        with self.lock:
            self.pages.append(page)
            return {self.pages.popleft()} if len(self.pages) > AT_ONCE else set()

    def needs_reader(self) -> bool:
        """Tell whether a worker is to be started; it counts as started then."""
        with self.lock:
            is_needed = bool(self.pages) and not self.has_reader
            self.has_reader = self.has_reader or is_needed
            return is_needed

    def taken(self) -> Iterator[int]:
        """Yield what is wanted, the last wish first; for the worker."""
        while True:
            with self.lock:
                if not self.pages:
                    self.has_reader = False
                    return
                page = self.pages.pop()
            yield page

    def clear(self) -> None:
        """Wish for nothing any more: whoever reads stops after the page at hand."""
        with self.lock:
            self.pages.clear()

    def wait(self, seconds: float) -> Iterator[tuple[int, list[Row]]]:
        """Yield pages as they are read, until the time is over."""
        until = time.monotonic() + seconds
        with contextlib.suppress(Empty):
            while True:
                yield self.arrived.get(timeout=max(until - time.monotonic(), 0))
