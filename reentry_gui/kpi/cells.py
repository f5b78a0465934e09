"""One cell, bar or point of a picture: what narrows the filter to the trades behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from reentry_gui.kpi.clocks import DAY_SECONDS, hours, seconds_of, shown, weekdays
from reentry_gui.kpi.filters import among

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.filters import Filter

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")  # of the command


class Between(NamedTuple):
    """Values from a lower edge, which is included, to an upper one; None: no end there."""

    low: float | None = None
    high: float | None = None

    def holds(self, values: NDArray[Any]) -> NDArray[np.bool_]:
        """Return which values lie between; nan lies nowhere."""
        found: NDArray[np.bool_] = values == values  # noqa: PLR0124  # nan
        if self.low is not None:
            found &= values >= self.low
        if self.high is not None:
            found &= values < self.high
        return found

    def words(self, name: str) -> list[str]:
        """Return the words of the command that ask for it."""
        ends = (("from", self.low), ("to", self.high))
        return [f"--{name}-{end} {value:.17g}" for end, value in ends if value is not None]


@dataclass(frozen=True)
class Cell:
    """What a cell asks beyond the filter; None asks nothing."""

    weekday: int | None = None  # 0 Monday … 6 Sunday, by the filter's time and clock
    hour: int | None = None  # 0 … 23
    bucket: int | None = None  # 0: undefined
    action: int | None = None  # 0: none
    day: dt.date | None = None  # by the filter's time and clock
    symbol: str | None = None
    persona: str | None = None  # "": not known
    generation: int | None = None
    result: Between | None = None  # money, net
    r: Between | None = None
    held: Between | None = None  # seconds

    def mask(self, trades: TradeColumns, wanted: Filter) -> NDArray[np.bool_]:
        """Return which of the trades that passed the filter (n,) lie in the cell.

        A trade without a time on the filter's clock lies in no hour and on no day.
        """
        moment, found = shown(trades, wanted.event, wanted.clock)
        if (self.weekday, self.hour, self.day) == (None, None, None):
            found = np.ones(len(trades), dtype=np.bool_)
        if self.weekday is not None:
            found &= weekdays(moment) == self.weekday
        if self.hour is not None:
            found &= hours(moment) == self.hour
        if self.day is not None:
            found &= moment // DAY_SECONDS == seconds_of(self.day) // DAY_SECONDS
        for name in ("bucket", "action", "generation"):
            if (value := getattr(self, name)) is not None:
                found &= getattr(trades, name) == value
        if self.symbol is not None:
            found &= among(trades.symbol, trades.symbols, (self.symbol,))
        if self.persona is not None:
            found &= among(trades.persona, trades.personas, (self.persona,))
        for between, values in self.measured(trades):
            found &= between.holds(values)
        return found

    def measured(self, trades: TradeColumns) -> Iterator[tuple[Between, NDArray[Any]]]:
        """Yield each stretch that is asked for with the values that must lie in it."""
        if self.result is not None:
            yield self.result, trades.profit
        if self.r is not None:
            yield self.r, trades.r
        if self.held is not None:
            yield self.held, trades.close_time - trades.open_time

    def words(self) -> str:
        """Return the words of the command that ask for it."""
        told = [] if self.day is None else [f"--from {self.day} --to {self.day}"]
        told += [] if self.weekday is None else [f"--weekday {WEEKDAYS[self.weekday]}"]
        persona = None if self.persona is None else self.persona or "unknown"
        others: dict[str, object] = {
            "hour": self.hour,
            "bucket": self.bucket,
            "action": self.action,
        }
        others |= {"symbol": self.symbol, "persona": persona, "generation": self.generation}
        told += [f"--{name} {value}" for name, value in others.items() if value is not None]
        for name in ("result", "r", "held"):
            told += (getattr(self, name) or Between()).words(name)
        return " ".join(told)
