"""What the log is told of those who come and go: each of them, until they come by hundreds."""

from __future__ import annotations

import logging
from collections import Counter
from typing import Final

log = logging.getLogger(__name__)

PERIOD_SECONDS: Final = 60.0
MOST_NAMED, MOST_STRANGERS = 256, 20  # lines of a kind in a period: each costs an EA's time


class Diary:
    """Counts lines of each kind; what is too much for the log is told in one sum."""

    def __init__(self) -> None:
        self.since = 0.0
        self.told: Counter[str] = Counter()
        self.left_out: Counter[str] = Counter()

    def tell(self, now: float, message: str, peer: str, **more: str) -> None:
        """Write a line about a peer, or count it; without a name it is a stranger."""
        self.sum_up(now)
        kind = message if peer else f"stranger: {message}"
        if self.told[kind] < (MOST_NAMED if peer else MOST_STRANGERS):
            self.told[kind] += 1
            log.info(message, extra={"peer": peer, **more})
        else:
            self.left_out[kind] += 1

    def sum_up(self, now: float) -> None:
        """Begin anew after a period, and tell how many lines were left out in it."""
        if now - self.since < PERIOD_SECONDS:
            return
        self.since = now
        self.told.clear()
        if self.left_out:
            log.info("more came and went than the log tells of", extra=dict(self.left_out))
            self.left_out.clear()
