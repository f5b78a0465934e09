"""Questions that come in one round of the loop: put on record by one write, then answered.

A write takes the disk's time, and waking an EA takes the system's. A hundred EAs that ask at
once share both; one that asks alone is answered at once.
"""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.decision.connection import Connection
    from reentry_gui.decision.desk import Desk
    from reentry_gui.decision.replies import LookUp, Reply
    from reentry_gui.decision.wire import Message

log = logging.getLogger(__name__)

ALONE_SECONDS: Final = 0.002  # no other EA has asked for so long: none shares its round
MOST_TOGETHER: Final = 256


class Asked(NamedTuple):
    """A question and who waits for its answer."""

    connection: Connection
    message: Message
    began: float  # by time.perf_counter


class Together:
    """The questions of this round; `answer` sends what the desk says to one of them."""

    def __init__(self, desk: Desk, answer: Callable[[Asked, Reply | LookUp], None]) -> None:
        self.desk = desk
        self.answer = answer
        self.asked: list[Asked] = []
        self.last: Connection | None = None  # that has asked
        self.last_at = 0.0

    def ask(self, connection: Connection, message: Message, *, may_wait: bool) -> None:
        """Answer a question, at once or with the others of its round."""
        now = time.perf_counter()
        is_alone = connection is self.last or now - self.last_at > ALONE_SECONDS
        self.last, self.last_at = connection, now
        asked = Asked(connection, message, now)
        if is_alone or not may_wait:
            if self.asked:
                self.answer_all()  # in the order in which they came
            self.answer(asked, self.desk.ask(message.fields, body=message.body))
            self.desk.catch_up()
            return
        if not self.asked:
            asyncio.get_running_loop().call_soon(self.answer_all)
        self.asked.append(asked)
        if len(self.asked) == MOST_TOGETHER:
            self.answer_all()

    def answer_all(self) -> None:
        """Put all that were asked on record, then answer them."""
        if not self.asked:
            return
        waiting, self.asked = self.asked, []
        replies = self.desk.ask_all([asked.message for asked in waiting])
        for asked, reply in zip(waiting, replies, strict=True):
            try:
                self.answer(asked, reply)
            except Exception:
                log.exception("bug in an answer")
                asked.connection.drop("the bridge has a bug")
