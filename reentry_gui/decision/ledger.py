"""The accounts' recent past in memory: closed trades and re-entries, for the gate's questions."""

from __future__ import annotations

import datetime as dt
import heapq
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui.decision.pages import Close, Joined, Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reentry_gui.decision.request import Request

CLOSES_KEPT: Final = 20_000
FORGOTTEN_TOGETHER: Final = 500  # few, lest an answer wait for it
LONGEST_STREAK: Final = 1000  # the largest limit that the config takes

Key = tuple[str, int]  # symbol and ticket


class Placed(NamedTuple):
    """A re-entry that was allowed or placed after a trade: when, and for whom."""

    day: dt.date
    account: str = ""


class State(NamedTuple):
    """What the past says at the moment of a request."""

    day_profit: float
    losses_in_a_row: int
    minutes_since_last_loss: float | None
    reentries_today: int
    chain_id: str | None


@dataclass
class Ledger:
    """A page for each account: what a demo account does leaves a real one its limits.

    All symbols of an account count together. What nobody tells the account of may be anybody's:
    it counts for all of them; a request without an account looks at all pages. A day is the
    broker's; which one it is the account's newest closed trade tells, the request's included,
    so that no other clock comes in.
    """

    pages: dict[str, Page] = field(default_factory=dict)  # by account, empty: anybody's
    known: dict[Key, Close] = field(default_factory=dict)
    placed: dict[Key, Placed] = field(default_factory=dict)  # by source trade
    chains: dict[Key, str] = field(default_factory=dict)
    # How many re-entries of a day the database tells of, by account.
    counted: Mapping[dt.date, Mapping[str, int]] = field(default_factory=dict)

    def page(self, account: str) -> Page:
        """Return an account's page, a new one where it has none."""
        found = self.pages.get(account)
        if found is None:
            found = self.pages[account] = Page()
        return found

    def past_of(self, account: str) -> Page | Joined:
        """Return what counts for an account: its own page, and what may be anybody's."""
        own = self.pages.get(account)
        if own is not None and account and "" not in self.pages:
            return own
        if account:
            return Joined([page for page in (own, self.pages.get("")) if page is not None])
        return Joined([*self.pages.values()])

    def note_close(self, close: Close) -> None:
        """Add a closed trade; one that is known is renewed, and stays whose it is."""
        key = close.symbol, close.ticket
        if old := self.known.get(key):
            close = close if close.account else close._replace(account=old.account)
            if old == close:
                return
            self.pages[old.account].remove(old)
        self.known[key] = close
        self.page(close.account).add(close)
        if len(self.known) >= CLOSES_KEPT + FORGOTTEN_TOGETHER:
            self.forget_oldest()

    def forget_oldest(self) -> None:
        """Keep the newest trades only, with what belongs to them."""
        in_order = heapq.merge(*(page.closes for page in self.pages.values()))
        oldest = [*islice(in_order, FORGOTTEN_TOGETHER)]
        for account, count in Counter(close.account for close in oldest).items():
            for close in self.pages[account].closes.drop_oldest(count):
                key = close.symbol, close.ticket
                del self.known[key]
                self.chains.pop(key, None)
                self.unplace(*key)
        for account, page in [*self.pages.items()]:
            page.forget_before(oldest[-1].at.date())
            if page.is_empty:
                del self.pages[account]

    def note_placed(self, symbol: str, source: int, day: dt.date, account: str = "") -> None:
        """Count a re-entry that was allowed or placed, each source trade once."""
        old = self.placed.get((symbol, source))
        if old is not None:
            if old.account or not account:
                return
            self.unplace(symbol, source)  # now somebody tells whose it is
            day = old.day
        self.placed[symbol, source] = Placed(day, account)
        placed_on = self.page(account).placed_on
        placed_on[day] = placed_on.get(day, 0) + 1
        # The database tells late of some whose closes are forgotten, or were never told.
        if len(self.placed) > CLOSES_KEPT + 2 * FORGOTTEN_TOGETHER:
            for oldest in [*islice(self.placed, FORGOTTEN_TOGETHER)]:
                self.unplace(*oldest)

    def counted_in(self, day: dt.date, account: str) -> int:
        """Return how many re-entries of a day the database tells of."""
        counts = self.counted.get(day)
        if not counts:
            return 0
        if not account:
            return sum(counts.values())
        return counts.get(account, 0) + counts.get("", 0)

    def unplace(self, symbol: str, source: int) -> None:
        """Take a re-entry back that came to nothing."""
        found = self.placed.pop((symbol, source), None)
        if found is not None and found.account in self.pages:
            placed_on = self.pages[found.account].placed_on
            if found.day in placed_on:
                placed_on[found.day] -= 1

    def add(
        self,
        closes: Iterable[Close],
        placed: Iterable[tuple[str, int, dt.date, str]] = (),
        chains: Iterable[tuple[str, int, str]] = (),
    ) -> None:
        """Add what the database tells; what is known already counts once."""
        for close in closes:
            self.note_close(close)
        for symbol, source, day, account in placed:
            self.note_placed(symbol, source, day, account)
        for symbol, ticket, chain in chains:
            self.chains[symbol, ticket] = chain

    def state(self, asked: Request) -> State:
        """Return what the past says, the trade of the request included."""
        trade = asked.symbol, asked.ticket, asked.close_time, asked.profit
        return self.state_with(asked.account, *trade)

    def state_with(
        self, account: str, symbol: str, ticket: int, at: dt.datetime, profit: float
    ) -> State:
        """Return what an account's past says with a trade that has closed now."""
        key, past = (symbol, ticket), self.past_of(account)
        last = past.newest
        newest = at if last is None or last.at < at else last.at
        day = newest.date()
        today = past.profit_of(day)
        is_new = key not in self.known
        if is_new and (newest is at or at.date() == day):
            today += profit
        losses, lost = 0, None
        # Mostly the newest trade is the one that is asked about, and it won: no streak then.
        if not (is_new and profit >= 0 and (last is None or (at, symbol, ticket) > last)):
            asked = Close(at, symbol, ticket, profit) if is_new else None
            losses, lost = losing_streak(past, asked)
        placed = past.placed_in(day)
        if key in self.placed:
            placed -= self.is_placed(key, day, account)
        return State(
            round(today, 6),
            losses,
            None if lost is None else max(0.0, (newest - lost).total_seconds()) / 60,
            max(placed, self.counted_in(day, account)) if self.counted else placed,
            self.chains.get(key),
        )

    def is_placed(self, key: Key, day: dt.date, account: str) -> bool:
        """Tell whether a trade's own re-entry is among those that count for an account."""
        found = self.placed[key]
        return found.day == day and (not account or found.account in ("", account))


def losing_streak(past: Page | Joined, asked: Close | None) -> tuple[int, dt.datetime | None]:
    """Return how many of the newest trades lost in a row, and when the last of them closed."""
    count, last = 0, None
    for close in newest_first(past, asked):
        if close.profit >= 0 or count == LONGEST_STREAK:
            break
        count, last = count + 1, last or close.at
    return count, last


def newest_first(past: Page | Joined, asked: Close | None) -> Iterator[Close]:
    """Yield the closed trades back in time, with the one that is asked about in its place."""
    for close in past.newest_first():
        if asked is not None and asked > close:
            yield asked
            asked = None
        yield close
    if asked is not None:
        yield asked
