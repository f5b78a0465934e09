"""Work that touches disk or database: done in a worker, told on the UI thread."""

from __future__ import annotations

import contextlib
import importlib
import logging
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot

from reentry_gui.errors import Cancelled, ReentryError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

log = logging.getLogger(__name__)

T = TypeVar("T")
WORKERS: Final = 4
ARENA_MAX: Final = -8  # malloc.h: of heaps that threads share
TURN_SECONDS: Final = 0.008  # half of what a screen shows a picture for
LOADING: Final = threading.Lock()

__all__ = ["Cancelled", "Job", "load_models", "run_in_background", "running", "shut_down"]


class Job(Generic[T]):
    """One piece of work under way; every method is for the UI thread."""

    def __init__(
        self,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None,
        stopped: Callable[[], None] | None,
        progress: Callable[[str], None] | None,
    ) -> None:
        self._owner: QObject | None = owner
        self._done = done
        self._failed = failed
        self._stopped = stopped
        self._progress = progress
        self._stop_asked = threading.Event()
        self.finished = False
        self.must_end = False
        self.future: Future[T] | None = None
        owner.destroyed.connect(self.forget)
        from PySide6.QtWidgets import QDialog  # noqa: PLC0415  # not before the first paint

        if isinstance(owner, QDialog):
            owner.finished.connect(self.forget)

    def cancel(self) -> None:
        """Ask the work to stop: its next `report` raises Cancelled, then `stopped` is called.

        Work that ends in another way all the same is told as if nobody had asked.
        """
        self._stop_asked.set()

    def forget(self, *_of_signal: object) -> None:
        """Ask the work to stop and tell nobody how it ended: a newer answer is wanted."""
        self._stop_asked.set()
        self._owner = None

    @property
    def is_cancelled(self) -> bool:
        """Tell whether the work was asked to stop."""
        return self._stop_asked.is_set()

    def report(self, text: str) -> None:
        """Tell the progress; called by the work, in its thread."""
        if self._stop_asked.is_set():
            raise Cancelled
        send(lambda: self.tell_progress(text))

    def tell_progress(self, text: str) -> None:
        """Hand on a progress text."""
        if self._progress and self.is_wanted():
            self._progress(text)

    def is_wanted(self) -> bool:
        """Tell whether the owner is still there to hear the answer."""
        from shiboken6 import isValid  # noqa: PLC0415  # 25 ms to load: after the first paint

        return self._owner is not None and isValid(self._owner)

    def tell_done(self, result: T) -> None:
        """Hand on the result."""
        self.finished = True
        if self.is_wanted():
            self._done(result)

    def tell_failed(self, error: Exception) -> None:
        """Hand on what went wrong: to its handler, a message, or the crash report."""
        self.finished = True
        if isinstance(error, Cancelled):
            if self._stopped and self.is_wanted():
                self._stopped()
        elif not isinstance(error, ReentryError) and self._failed is None:
            sys.excepthook(type(error), error, error.__traceback__)
        elif self.is_wanted():
            self.tell_mendable(error)

    def tell_mendable(self, error: Exception) -> None:
        """Tell an error that the owner, or else the user, can deal with."""
        if self._failed is not None:
            self._failed(error)
            return
        from reentry_gui.ui import messages  # noqa: PLC0415  # messages needs nothing of this module, a job seldom it

        messages.show_error(self._owner, error)


class Relay(QObject):
    """Lives as long as the application; calls on the UI thread what workers send.

    Several workers that end at a time, or tell much progress, would hold up the window if all
    were dealt with in one turn of its event loop: after a while the next turn goes on.
    """

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self.waiting: deque[Callable[[], None]] = deque()
        self.is_due = False
        self.sent.connect(self.take, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def take(self, action: Callable[[], None]) -> None:
        """Take what a worker has sent; it is called in its turn."""
        self.waiting.append(action)
        self.come_again()

    def come_again(self) -> None:
        """Have a turn of the event loop, unless one is due already."""
        if not self.is_due:
            self.is_due = True
            QTimer.singleShot(0, self, self.go_on)

    def go_on(self) -> None:
        """Call the actions in their order until none is left or the time is over.

        One that fails, or opens a box and waits for the user, does not hold up the others: the
        next turn is due before they are called. Each turn calls one at least, however long the
        thread itself had to wait for its turn.
        """
        self.is_due = False
        until = time.monotonic() + TURN_SECONDS
        while self.waiting:
            action = self.waiting.popleft()
            if self.waiting:
                self.come_again()
            action()
            if time.monotonic() >= until:
                return


jobs: set[Job[Any]] = set()


@cache
def pool() -> ThreadPoolExecutor:
    """Return the one pool of workers."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  # as above

    share_one_heap()
    return ThreadPoolExecutor(WORKERS, "background", initializer=load_models)


@cache
def share_one_heap() -> None:
    """Let the workers allocate where the window does, as they do on Windows.

    glibc gives each thread a heap of its own, and what is freed in one fills no other: the
    figures that workers compute would leave some 6 MB behind. It heeds this only before the
    first heap of a thread, and Qt's application starts threads.
    """
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415  # as above

        with contextlib.suppress(AttributeError):  # another libc
            ctypes.CDLL(None).mallopt(ARENA_MAX, 1)


def load_models() -> None:
    """Import the models in one thread, whoever needs them first; the others wait.

    pydantic imports its parts when they are first asked for, and they import each other: two
    threads that ask at the same time get half of one.
    """
    with LOADING:
        importlib.import_module("reentry_gui.config")


@cache
def relay() -> Relay:
    """Return the one object through which workers reach the UI thread."""
    return Relay()


def send(action: Callable[[], None]) -> None:
    """Call an action on the UI thread, soon; nothing happens once the application is gone."""
    with contextlib.suppress(RuntimeError):
        relay().sent.emit(action)


def run_in_background(
    owner: QObject,
    work: Callable[..., T],
    done: Callable[[T], None],
    *,
    failed: Callable[[Exception], None] | None = None,
    stopped: Callable[[], None] | None = None,
    progress: Callable[[str], None] | None = None,
    must_end: bool = False,
) -> Job[T]:
    """Run `work` in a worker and hand its result to `done` on the UI thread.

    `work` takes nothing, or one argument: a `report(text)` that hands a text to
    `progress` and raises Cancelled once the job was cancelled. Nothing is called when
    `owner` is gone. A ReentryError without `failed` becomes a message, any other
    exception without it a crash report.

    What the user takes for done `must_end`: though all workers are busy and the window is closed,
    it is begun and comes to its end before the program does.
    """
    relay()
    job = Job(owner, done, failed, stopped, progress)
    job.must_end = must_end
    jobs.add(job)
    arguments = (job.report,) if takes_report(work) else ()

    def ended(future: Future[T]) -> None:
        send(lambda: tell(job, future))

    job.future = pool().submit(work, *arguments)
    job.future.add_done_callback(ended)
    return job


def takes_report(work: Callable[..., object]) -> bool:
    """Tell whether work wants a `report`: whether it has an argument without a default."""
    import inspect  # noqa: PLC0415  # not before the first paint, as above

    parameters = inspect.signature(work).parameters.values()
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return any(p.default is inspect.Parameter.empty and p.kind in positional for p in parameters)


def tell(job: Job[T], future: Future[T]) -> None:
    """Tell a job's owner how it ended."""
    jobs.discard(job)
    if future.cancelled():
        return
    error = future.exception()
    if error is None:
        job.tell_done(future.result())
    elif isinstance(error, Exception):
        job.tell_failed(error)
    else:
        raise error


def running() -> int:
    """Return how many jobs are under way."""
    return len(jobs)


def shut_down() -> None:
    """Ask all work to stop and wait until the workers have ended; for the program's end.

    What must end is begun even then; nobody is there to be told how it ended but the log.
    """
    kept = [job for job in jobs if job.must_end]
    for job in jobs.difference(kept):
        job.forget()
        if job.future is not None:
            job.future.cancel()
    pool().shutdown(wait=True)
    pool.cache_clear()
    for error in filter(None, (job.future.exception() for job in kept if job.future is not None)):
        log.error("work at the program's end has failed", exc_info=error)
