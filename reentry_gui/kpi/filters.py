"""Which trades a question is about: one filter that all panels, reports and commands obey."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from reentry_gui.errors import ReentryError
from reentry_gui.kpi.clocks import seconds_of, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reentry_gui.kpi.columns import TradeColumns

Event = Literal["open", "close"]
Clock = Literal["broker", "local", "utc"]
EVENTS: Final[dict[Event, str]] = {"open": "by open time", "close": "by close time"}
CLOCKS: Final[dict[Clock, str]] = {
    "broker": "broker clock",
    "local": "local clock",
    "utc": "utc clock",
}


@dataclass(frozen=True)
class Filter:
    """Conditions that a trade must all meet; an empty one lets everything through.

    The period runs from the first day's midnight to the last day's midnight, both days
    included, on the chosen clock. Generation 0 are trades that are no re-entries.
    """

    first_day: dt.date | None = None
    last_day: dt.date | None = None
    symbols: tuple[str, ...] = ()  # canonical
    personas: tuple[str, ...] = ()  # "" stands for trades whose persona is not known
    actions: tuple[int, ...] = ()  # 0 stands for trades without one
    generations: tuple[int, ...] = ()
    event: Event = "close"  # which of a trade's two times the period and the heat map go by
    clock: Clock = "broker"
    accounts: tuple[str, ...] = ()  # "" stands for trades of which no statement told it

    def __post_init__(self) -> None:
        if self.first_day and self.last_day and self.first_day > self.last_day:
            raise ReentryError(
                f"the period begins on {self.first_day} after its end, {self.last_day}",
                "Exchange the two days.",
            )

    @property
    def is_empty(self) -> bool:
        """Tell whether every trade passes."""
        wanted = (self.symbols, self.personas, self.actions, self.generations, self.accounts)
        return not (self.first_day or self.last_day or any(wanted))

    def mask(self, columns: TradeColumns) -> NDArray[np.bool_]:
        """Return which trades pass; a trade whose UTC offset is not known has no local time.

        Such a trade passes no period on a local or UTC clock.
        """
        found = np.ones(len(columns), dtype=np.bool_)
        if self.symbols:
            found &= among(columns.symbol, columns.symbols, self.symbols)
        if self.personas:
            found &= among(columns.persona, columns.personas, self.personas)
        if self.accounts:
            found &= among(columns.account, columns.accounts, self.accounts)
        for column, wanted in (
            (columns.action, self.actions),
            (columns.generation, self.generations),
        ):
            if wanted:
                found &= np.isin(column, wanted)
        return found & self.in_period(columns)

    def in_period(self, columns: TradeColumns) -> NDArray[np.bool_]:
        """Return which trades lie in the period."""
        found = np.ones(len(columns), dtype=np.bool_)
        if not (self.first_day or self.last_day):
            return found
        moment, known = shown(columns, self.event, self.clock)
        found &= known
        if self.first_day:
            found &= moment >= seconds_of(self.first_day)
        if self.last_day:
            found &= moment < seconds_of(self.last_day + dt.timedelta(days=1))
        return found

    def apply(self, columns: TradeColumns) -> TradeColumns:
        """Return the trades that pass."""
        return columns if self.is_empty else columns.select(self.mask(columns))

    def before(self) -> Filter | None:
        """Return the same question about the equally long period before; None: an open one."""
        if not (self.first_day and self.last_day):
            return None
        days = self.last_day - self.first_day + dt.timedelta(days=1)
        return replace(self, first_day=self.first_day - days, last_day=self.last_day - days)

    def __str__(self) -> str:
        parts = [
            f"from {self.first_day}" if self.first_day else "",
            f"to {self.last_day}" if self.last_day else "",
            told("symbol {names}", self.symbols),
            told("persona {names}", [name or "unknown" for name in self.personas]),
            told("action {names}", self.actions),
            told("generation {names}", self.generations),
            told("account {names}", [name or "unknown" for name in self.accounts]),
            EVENTS[self.event],
            CLOCKS[self.clock],
        ]
        return ", ".join(part for part in parts if part)


def told(what: str, wanted: Sequence[object]) -> str:
    """Tell one condition in words."""
    return what.format(names=" or ".join(map(str, wanted))) if wanted else ""


def among(
    column: NDArray[np.signedinteger], names: tuple[str, ...], wanted: Sequence[str]
) -> NDArray[np.bool_]:
    """Return where an index column holds one of the names; "" is the unknown one."""
    places = [names.index(name) for name in wanted if name in names]
    places += [-1] if "" in wanted else []
    return np.isin(column, places)
