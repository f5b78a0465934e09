"""The one thread that writes: the journal into the database, decisions into the signals file.

It gives way to the event loop: while questions come in, the database can wait, the journal
holds what was decided.
"""

from __future__ import annotations

import datetime as dt
import logging
import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Final

from reentry_gui.decision.refused import set_aside
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reentry_gui.decision.spool import Entry, Spool
    from reentry_gui.decision.wire import Fields

log = logging.getLogger(__name__)

PAUSE_SECONDS: Final = 0.05
RETRY_SECONDS: Final = 1.0  # after the database or the signals file refused
QUIET_SECONDS: Final = 0.02  # no question for so long: there is time to write
LONGEST_WAIT_SECONDS: Final = 1.0  # then a batch is written all the same
BATCH: Final = 100  # while questions come in
LARGE_BATCH: Final = 300  # while none do, or too much waits: more takes memory that stays taken
PRESSING: Final = 100_000  # lines that wait: now it does not give way any more
LAST_SECONDS: Final = 15.0  # at the end; what is left then waits for the next start


class Recorder(threading.Thread):
    """Writes behind; `write` stores entries in one transaction, `signal` adds to the file."""

    def __init__(
        self,
        spool: Spool,
        write: Callable[[Sequence[Entry]], None],
        signal: Callable[[Sequence[Fields]], None],
        on_signals: Callable[[Sequence[Fields], str], None],
    ) -> None:
        super().__init__(name="recorder", daemon=True)
        self.spool = spool
        self.write = write
        self.signal = signal
        self.on_signals = on_signals  # told which are in the file, or why they are not
        self.asked_at = 0.0  # when the last question came, by time.monotonic
        self.wrote_at = time.monotonic()
        self.retry_at = 0.0
        self.signals: deque[Fields] = deque()
        self.wake = threading.Event()
        self.is_over = False
        self.trouble = ""  # why the database takes nothing, empty while it does
        self.full = ""  # why the journal takes nothing, empty while it does
        self.refused = 0

    def deliver(self, fields: Fields) -> None:
        """Put a decision into the signals file as soon as possible; from any thread."""
        self.signals.append(fields)
        self.wake.set()

    def finish(self) -> None:
        """Write what is left, then end; what the database does not take stays in the journal."""
        self.is_over = True
        self.wake.set()
        self.join()
        self.spool.close()

    def run(self) -> None:
        """Write until told to end."""
        while not self.is_over:
            self.wake.wait(PAUSE_SECONDS)
            self.wake.clear()
            try:
                self.turn()
            except Exception:
                log.exception("bug in the recorder")
                self.retry_at = time.monotonic() + RETRY_SECONDS
        give_up = time.monotonic() + LAST_SECONDS
        self.write_signals()
        self.flush()
        while time.monotonic() < give_up and (self.drain(LARGE_BATCH) or self.trouble):
            time.sleep(PAUSE_SECONDS if self.trouble else 0)

    def turn(self) -> None:
        """Do what is due: signals at once, the disk's buffers, then the database."""
        if self.signals and time.monotonic() >= self.retry_at:
            self.write_signals()
        self.flush()
        while self.may_write() and self.drain(self.batch()):
            if self.signals:
                self.write_signals()
            self.flush()

    def flush(self) -> None:
        """Let the journal reach the disk; what a full one does not take waits for the next time."""
        try:
            self.spool.flush()
        except ReentryError as error:
            if error.message != self.full:
                log.warning("journal takes nothing", extra={"why": str(error)})
            self.full = error.message
        else:
            self.full = ""

    def may_write(self) -> bool:
        """Tell whether the event loop can spare the time."""
        now = time.monotonic()
        if self.is_over or now < self.retry_at:
            return False
        is_quiet = now - self.asked_at > QUIET_SECONDS
        is_due = now - self.wrote_at > LONGEST_WAIT_SECONDS
        return is_quiet or is_due or self.spool.waiting > PRESSING

    def batch(self) -> int:
        """Return how many lines to write together: few while the event loop wants its time."""
        is_quiet = time.monotonic() - self.asked_at > QUIET_SECONDS
        return LARGE_BATCH if is_quiet or self.spool.waiting > PRESSING else BATCH

    def drain(self, most: int) -> bool:
        """Move the journal's oldest lines into the database; False where nothing moved."""
        batch = self.spool.take(most)
        if batch is None:
            return False
        try:
            self.write_all(batch.entries)
        except ReentryError as error:
            if error.message != self.trouble:
                log.warning(
                    "database takes nothing, the journal keeps it", extra={"why": str(error)}
                )
            self.trouble = error.message
            self.retry_at = time.monotonic() + RETRY_SECONDS
            return False
        self.trouble = ""
        self.wrote_at = time.monotonic()
        self.spool.release(batch)
        return True

    def write_all(self, entries: Sequence[Entry]) -> None:
        """Store entries together; one that can never be stored must not hold up the others."""
        try:
            self.write(entries)
        except ReentryError:
            raise
        except Exception as error:
            if len(entries) > 1:
                for entry in entries:
                    self.write_all([entry])
                return
            log.exception("an entry cannot be stored")
            set_aside(self.spool.folder, entries[0], str(error) or type(error).__name__)
            self.refused += 1

    def write_signals(self) -> None:
        """Put the decisions that wait into the signals file, and note that they are there."""
        waiting = list(self.signals)
        if not waiting:
            return
        try:
            self.signal(waiting)
        except ReentryError as error:
            self.retry_at = time.monotonic() + RETRY_SECONDS
            self.on_signals(waiting, error.message)
            return
        at = dt.datetime.now(dt.UTC).isoformat()
        for fields in waiting:
            self.signals.popleft()
            told = {"decision_id": fields["decision_id"], "tier": 2, "at": at}
            try:
                self.spool.append("delivery", told)
            except ReentryError:  # the file tells it, too: no second line for one decision
                self.spool.defer((told["decision_id"], 2, time.time()))
        self.on_signals(waiting, "")
