"""A bridge that tells how long the first connection's questions wait for others, in processor time.

    bridge_with_rounds.py FILE bridge run …

A question that comes while the loop is busy waits for the rest of that round, then for what is
done before it in the next one. So for each of its messages there counts what the loop's thread
has worked since the beginning of the round before the one in which it was read, up to its
answer: at least what it waited for, and the same on a busy machine as on a quiet one. SIGUSR1
lets the seconds since the last time be written to FILE, as a JSON list.
"""

from __future__ import annotations

import asyncio
import json
import selectors
import signal
import sys
import time
from asyncio import events
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)]

from reentry_gui import cli  # noqa: E402  # found by the line above

READING = "_read_ready"
run_usually = events.Handle._run  # the one place that all of a round goes through


class Rounds(selectors.DefaultSelector):
    """The system's selector; when it returns, a round of the loop begins."""

    before = began = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Wait for what comes next, and note the time."""
        found = super().select(timeout)
        self.before, self.began = self.began, time.thread_time()
        return found


class Policy(asyncio.DefaultEventLoopPolicy):
    """Makes loops whose rounds are noted."""

    def __init__(self) -> None:
        super().__init__()
        self.rounds = Rounds()
        self.first: Any = None  # connection's transport
        self.waits: list[float] = []

    def new_event_loop(self) -> asyncio.AbstractEventLoop:
        """Return a loop with our selector."""
        return asyncio.SelectorEventLoop(self.rounds)

    def run(self, handle: Any) -> None:  # noqa: ANN401  # asyncio's
        """Do one thing of a round; where the first connection is read, note the time."""
        act = handle._callback
        run_usually(handle)
        if getattr(act, "__name__", "") == READING:
            self.first = self.first or act.__self__
            if act.__self__ is self.first:
                self.waits.append(time.thread_time() - self.rounds.before)

    def tell(self, file: Path) -> None:
        """Write what was noted since the last time."""
        waits, self.waits = self.waits, []
        beside = file.with_suffix(".new")
        beside.write_text(json.dumps(waits), encoding="ascii")
        beside.replace(file)


def main(file: str, *words: str) -> int:
    """Run the bridge."""
    policy = Policy()
    asyncio.set_event_loop_policy(policy)
    events.Handle._run = lambda handle: policy.run(handle)  # type: ignore[assignment, method-assign]  # noqa: PLW0108
    signal.signal(signal.SIGUSR1, lambda *_: policy.tell(Path(file)))
    return cli.main(list(words))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
