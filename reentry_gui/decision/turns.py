"""Whose turn it is: in each round of the loop a short one for all who may be up to no good.

Whoever asks a sensible question is answered in the round in which it came. All others wait in
one row, strangers, whoever has just sent nonsense, whoever sends more than fits into a turn, so
that a thousand of them cost the sensible ones of a round no more than one does.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reentry_gui.decision.connection import Connection

TURN_SECONDS: Final = 0.00015  # of a round; then the next message waits for another one
DOUBTED_SECONDS: Final = 10.0  # after nonsense
REST_SECONDS: Final = 0.01  # after half a message


class Turns:
    """The row of those who wait."""

    def __init__(self) -> None:
        self.waiting: deque[Connection] = deque()
        self.is_taken = False  # this round's turn

    def take(self) -> bool:
        """Take this round's turn at once; False where somebody has it, or waits for the next."""
        if self.is_taken:
            return False
        self.is_taken = True
        asyncio.get_running_loop().call_soon(self.next_round)
        return True

    def wait(self, connection: Connection) -> None:
        """Stand at the end of the row."""
        self.waiting.append(connection)
        self.take()

    def next_round(self) -> None:
        """Let the first of the row have their turn: as many as there is time for in one."""
        self.is_taken = False
        over = time.perf_counter() + TURN_SECONDS
        while self.waiting:
            self.take()
            self.waiting.popleft().have_turn(over)
            if time.perf_counter() > over:
                break
