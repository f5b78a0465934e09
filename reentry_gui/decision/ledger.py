"""The account's recent past in memory: closed trades and re-entries, for the gate's questions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui.decision.pieces import Pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reentry_gui.decision.request import Request

CLOSES_KEPT: Final = 20_000
FORGOTTEN_TOGETHER: Final = 500  # few, lest an answer wait for it
LONGEST_STREAK: Final = 1000  # the largest limit that the config takes


class Close(NamedTuple):
    """A closed trade, in broker time."""

    at: dt.datetime
    symbol: str
    ticket: int
    profit: float


class State(NamedTuple):
    """What the past says at the moment of a request."""

    day_profit: float
    losses_in_a_row: int
    minutes_since_last_loss: float | None
    reentries_today: int
    chain_id: str | None


@dataclass
class Ledger:
    """Closed trades in order of time, the days' sums, and the re-entries that were allowed.

    All symbols of the database count together: the limits are the account's. A day is the
    broker's; which one it is the newest closed trade tells, the request's included, so that
    no other clock comes in.
    """

    closes: Pieces[Close] = field(default_factory=Pieces)
    known: dict[tuple[str, int], Close] = field(default_factory=dict)
    days: dict[dt.date, float] = field(default_factory=dict)
    placed: dict[tuple[str, int], dt.date] = field(default_factory=dict)  # by source trade
    placed_on: dict[dt.date, int] = field(default_factory=dict)
    chains: dict[tuple[str, int], str] = field(default_factory=dict)
    counted: dict[dt.date, int] = field(default_factory=dict)  # as the database tells

    def note_close(self, close: Close) -> None:
        """Add a closed trade; one that is known is renewed."""
        key = close.symbol, close.ticket
        if old := self.known.get(key):
            if old == close:
                return
            self.closes.remove(old)
            self.add_to_day(old, -1)
        self.known[key] = close
        self.closes.add(close)
        self.add_to_day(close, 1)
        if self.closes.count >= CLOSES_KEPT + FORGOTTEN_TOGETHER:
            self.forget_oldest()

    def add_to_day(self, close: Close, sign: int) -> None:
        """Put a trade's profit into its day's sum, or take it out."""
        day = close.at.date()
        self.days[day] = self.days.get(day, 0.0) + sign * close.profit

    def forget_oldest(self) -> None:
        """Keep the newest trades only, with what belongs to them."""
        for close in self.closes.drop_oldest(FORGOTTEN_TOGETHER):
            key = close.symbol, close.ticket
            del self.known[key]
            self.chains.pop(key, None)
            self.unplace(*key)
        first = next(iter(self.closes)).at.date()
        self.days = {day: sum_ for day, sum_ in self.days.items() if day >= first}
        self.placed_on = {day: count for day, count in self.placed_on.items() if day >= first}

    def note_placed(self, symbol: str, source: int, day: dt.date) -> None:
        """Count a re-entry that was allowed or placed, each source trade once."""
        if (symbol, source) not in self.placed:
            self.placed[symbol, source] = day
            self.placed_on[day] = self.placed_on.get(day, 0) + 1
            # The database tells late of some whose closes are forgotten, or were never told.
            if len(self.placed) > CLOSES_KEPT + 2 * FORGOTTEN_TOGETHER:
                for oldest in [*islice(self.placed, FORGOTTEN_TOGETHER)]:
                    self.unplace(*oldest)

    def note_counted(self, day: dt.date, count: int) -> None:
        """Keep how many re-entries the database tells of; those of others are among them."""
        self.counted = {day: count}

    def unplace(self, symbol: str, source: int) -> None:
        """Take a re-entry back that came to nothing."""
        day = self.placed.pop((symbol, source), None)
        if day in self.placed_on:
            self.placed_on[day] -= 1

    def add(
        self,
        closes: Iterable[Close],
        placed: Iterable[tuple[str, int, dt.date]] = (),
        chains: Iterable[tuple[str, int, str]] = (),
    ) -> None:
        """Add what the database tells; what is known already counts once."""
        for close in closes:
            self.note_close(close)
        for symbol, source, day in placed:
            self.note_placed(symbol, source, day)
        for symbol, ticket, chain in chains:
            self.chains[symbol, ticket] = chain

    def state(self, request: Request) -> State:
        """Return what the past says, the trade of the request included."""
        return self.state_with(request.symbol, request.ticket, request.close_time, request.profit)

    def state_with(self, symbol: str, ticket: int, at: dt.datetime, profit: float) -> State:
        """Return what the past says with a trade that has closed now."""
        key = symbol, ticket
        last = self.closes.newest
        newest = at if last is None or last.at < at else last.at
        day = newest.date()
        today = self.days.get(day, 0.0)
        is_new = key not in self.known
        if is_new and (newest is at or at.date() == day):
            today += profit
        losses, lost = 0, None
        # Mostly the newest trade is the one that is asked about, and it won: no streak then.
        if not (is_new and profit >= 0 and (last is None or (at, symbol, ticket) > last)):
            asked = Close(at, symbol, ticket, profit) if is_new else None
            losses, lost = self.losing_streak(asked, last)
        placed = self.placed_on.get(day, 0) - (self.placed.get(key) == day)
        return State(
            round(today, 6),
            losses,
            None if lost is None else max(0.0, (newest - lost).total_seconds()) / 60,
            max(placed, self.counted.get(day, 0)),
            self.chains.get(key),
        )

    def losing_streak(
        self, asked: Close | None, newest: Close | None
    ) -> tuple[int, dt.datetime | None]:
        """Return how many of the newest trades lost in a row, and when the last of them closed."""
        first = newest
        if newest is None or (asked is not None and asked > newest):
            first = asked
        if first is None or first.profit >= 0:
            return 0, None
        count, last = 0, None
        for close in self.newest_first(asked):
            if close.profit >= 0 or count == LONGEST_STREAK:
                break
            count, last = count + 1, last or close.at
        return count, last

    def newest_first(self, asked: Close | None) -> Iterator[Close]:
        """Yield the closed trades back in time, with the one that is asked about in its place."""
        for close in reversed(self.closes):
            if asked is not None and asked > close:
                yield asked
                asked = None
            yield close
        if asked is not None:
            yield asked
