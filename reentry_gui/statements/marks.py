"""What MT4 writes into the tool tip of a ticket: magic number, comment, how it was closed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

MAGIC: Final = re.compile(r"#(-?\d{1,18})(?:\s(.*))?", re.ASCII | re.DOTALL)
HIT: Final = re.compile(r"\[(sl|tp)\]\s*$", re.IGNORECASE)
STOP_OUT: Final = re.compile(r"(?:^|[\s\[])so:\s", re.IGNORECASE)
CLOSE_BY: Final = re.compile(r"close hedge by #", re.IGNORECASE)


class Marks(NamedTuple):
    """A ticket's tool tip, taken apart."""

    magic: int | None
    comment: str
    exit_reason: str  # stop loss, take profit, stop out, close by, closed


@lru_cache(maxsize=4096)
def marks_of(title: str) -> Marks:
    """Take a tool tip such as `#16384 My order[tp]` apart."""
    magic = None
    comment = title
    if found := MAGIC.fullmatch(title):
        magic, comment = int(found[1]), found[2] or ""
    return Marks(magic, without_hit(comment), exit_reason(comment))


def without_hit(comment: str) -> str:
    """Return an order's own comment, MT4's `[sl]` or `[tp]` at its end taken off."""
    return HIT.sub("", comment).strip()


def exit_reason(comment: str) -> str:
    """Tell how a trade ended; MT4 marks all but a close by hand or by the EA."""
    if hit := HIT.search(comment):
        return "stop loss" if hit[1].lower() == "sl" else "take profit"
    if STOP_OUT.search(comment):
        return "stop out"
    return "close by" if CLOSE_BY.search(comment) else "closed"
