"""Result against the time that a trade was open: classes of length, and the points themselves."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.figures import FEW, Undefined, Value
from reentry_gui.kpi.intervals import Limits, mean_interval
from reentry_gui.kpi.resampling import NORMAL

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui.kpi.columns import TradeColumns

    Floats = NDArray[np.float64]

MINUTE, HOUR, DAY = 60, 3_600, 86_400
# Where the classes end, in seconds; a class holds its lower edge and not its upper one.
EDGES: Final = (0, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, DAY, 7 * DAY)
MOST_POINTS: Final = 4_000
TOO_FEW: Final = Undefined("needs three trades")
NO_SPREAD: Final = Undefined("all results or all times are equal")


@dataclass(frozen=True)
class Held:
    """The trades that were open for a length of time between two edges; money."""

    low: int  # seconds
    high: int | None  # None: no end
    n: int
    wins: int
    total: float
    mean: float
    limits: Limits | None  # of the mean

    @property
    def grey(self) -> bool:
        """Tell whether too few trades stand behind it."""
        return self.n < FEW


@dataclass(frozen=True, eq=False)
class Points:
    """Some of the trades as points, evenly taken; all of them where they are few."""

    rows: NDArray[np.intp]  # places among the trades
    seconds: Floats
    profit: Floats
    of: int  # trades that there are


def by_holding(trades: TradeColumns) -> tuple[Held, ...]:
    """Return the classes of length that occur, the shortest first.

    A close before the open counts as the shortest. Limits as of any mean. Unit: trade.
    """
    seconds = trades.close_time - trades.open_time
    where = np.clip(np.searchsorted(EDGES, seconds, side="right") - 1, 0, None)
    found = []
    for at, low in enumerate(EDGES):
        profit = trades.profit[where == at]
        if len(profit):
            high = EDGES[at + 1] if at + 1 < len(EDGES) else None
            wins = int(np.count_nonzero(profit > 0))
            total = float(profit.sum())
            limits = mean_interval(profit)
            found.append(Held(low, high, len(profit), wins, total, total / len(profit), limits))
    return tuple(found)


def points(trades: TradeColumns) -> Points:
    """Return at most 4,000 trades as points, every so many in the order of their close."""
    n = len(trades)
    rows = np.arange(n) if n <= MOST_POINTS else np.linspace(0, n - 1, MOST_POINTS).astype(np.intp)
    seconds = (trades.close_time - trades.open_time)[rows].astype(np.float64)
    return Points(rows, seconds, trades.profit[rows], n)


def length(seconds: int) -> str:
    """Write a round length of time."""
    for unit, name in ((DAY, "d"), (HOUR, "h"), (MINUTE, "min")):
        if seconds >= unit:
            return f"{seconds // unit} {name}"
    return f"{seconds} s"


def correlation(seconds: Floats, profit: Floats) -> Value:
    """Return the correlation of the seconds open (n,) with the net results (n,), −1 … 1.

    Pearson's; that of money with time, so a few long trades may carry it. Undefined below
    three trades and where one of both never differs.
    """
    if len(profit) < 3:
        return TOO_FEW
    x, y = seconds - seconds.mean(), profit - profit.mean()
    spread = math.sqrt(float(x @ x) * float(y @ y))
    if spread <= 1e-12 * max(abs(float(seconds[0])), 1.0) * max(abs(float(profit[0])), 1e-9):
        return NO_SPREAD
    return max(-1.0, min(1.0, float(x @ y) / spread))


def correlation_limits(value: Value, n: int) -> Limits | None:
    """Return the 95 % limits of a correlation of n pairs; None where there are none.

    tanh(artanh r ± 1.96 ÷ √(n − 3)). Source: Fisher 1921.
    """
    if isinstance(value, Undefined) or n < 4 or abs(value) >= 1:
        return None
    middle, half = math.atanh(value), NORMAL / math.sqrt(n - 3)
    return math.tanh(middle - half), math.tanh(middle + half)
