"""The ledger's pages: what each account has closed, and what was placed for it day by day."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from reentry_gui.decision.pieces import Pieces

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence


class Close(NamedTuple):
    """A closed trade, in broker time."""

    at: dt.datetime
    symbol: str
    ticket: int
    profit: float
    account: str = ""  # whose it is, empty where nobody tells


@dataclass(slots=True)
class Page:
    """One account's closed trades in order of time, with the sums of its days."""

    closes: Pieces[Close] = field(default_factory=Pieces)
    days: dict[dt.date, float] = field(default_factory=dict)
    placed_on: dict[dt.date, int] = field(default_factory=dict)

    def add(self, close: Close) -> None:
        """Enter a closed trade."""
        self.closes.add(close)
        day = close.at.date()
        self.days[day] = self.days.get(day, 0.0) + close.profit

    def remove(self, close: Close) -> None:
        """Strike a closed trade out."""
        self.closes.remove(close)
        self.days[close.at.date()] -= close.profit

    def forget_before(self, day: dt.date) -> None:
        """Let go the sums of the days before one."""
        self.days = {at: total for at, total in self.days.items() if at >= day}
        self.placed_on = {at: count for at, count in self.placed_on.items() if at >= day}

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing stands on it."""
        return not self.closes.count and not any(self.placed_on.values())

    @property
    def newest(self) -> Close | None:
        """Return the trade that has closed last, None where there is none."""
        return self.closes.newest

    def profit_of(self, day: dt.date) -> float:
        """Return a day's profit."""
        return self.days.get(day, 0.0)

    def placed_in(self, day: dt.date) -> int:
        """Return how many re-entries were allowed in a day."""
        return self.placed_on.get(day, 0)

    def newest_first(self) -> Iterator[Close]:
        """Yield the closed trades back in time."""
        return reversed(self.closes)


class Joined:
    """Several pages read as one."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = pages

    @property
    def newest(self) -> Close | None:
        """Return the trade that has closed last, None where there is none."""
        return max((page.newest for page in self.pages if page.newest), default=None)

    def profit_of(self, day: dt.date) -> float:
        """Return a day's profit."""
        return sum(page.profit_of(day) for page in self.pages)

    def placed_in(self, day: dt.date) -> int:
        """Return how many re-entries were allowed in a day."""
        return sum(page.placed_in(day) for page in self.pages)

    def newest_first(self) -> Iterator[Close]:
        """Yield the closed trades back in time."""
        return heapq.merge(*(page.newest_first() for page in self.pages), reverse=True)
