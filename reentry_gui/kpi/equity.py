"""Equity of closed trades: a time-weighted index, split at each deposit and withdrawal.

A flow in the same second comes after the close. Money that came or went is no result: it
changes what the next trades are measured against, not the index. An account that has lost
everything stays at 0.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.clocks import DAY_SECONDS, THURSDAY
from reentry_gui.kpi.figures import Undefined, Value
from reentry_gui.kpi.trade_metrics import NO_TRADES, deviation, peaks

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Seconds = NDArray[np.int64]

TRADING_DAYS: Final = 252
NO_CAPITAL: Final = Undefined("no deposit before the first trade is on record")
ONE_DAY: Final = Undefined("needs two days")


@dataclass(frozen=True, eq=False)
class Equity:
    """Closed trades against a balance: results (n,), closes (n,), flows (m,) with their times."""

    profit: Floats
    close: Seconds
    start: float  # balance before the first trade and the first flow, deposit currency
    flow_times: Seconds
    flows: Floats  # deposits positive, withdrawals negative

    @property
    def before(self) -> Floats:
        """Return the balance before each trade, flows included."""
        found = np.empty(len(self.profit))
        found[:1] = self.start
        np.cumsum(self.profit[:-1], out=found[1:])
        found[1:] += self.start
        if len(self.flows):
            paid = np.append(0.0, np.cumsum(self.flows))
            found += paid[np.searchsorted(self.flow_times, self.close, side="left")]
        return found


def index_of(equity: Equity, before: Floats | None = None) -> Floats | Undefined:
    """Return the time-weighted index (n,) after each trade; it starts at 1.

    Undefined where the balance before the first trade is not positive: nothing is known
    that the results could be measured against. `before` spares computing it again.
    """
    before = equity.before if before is None else before
    if not len(before):
        return NO_TRADES
    if before[0] <= 0:
        return NO_CAPITAL
    found: Floats = before + equity.profit
    # A balance before a trade is the one after the last, unless money was taken out between.
    dead = found.min() <= 0 or (len(equity.flows) > 0 and before.min() <= 0)
    end = int(np.argmax((found <= 0) | (before <= 0))) if dead else len(found)
    found[end:] = 0
    # Trades between two flows are measured against the balance that the first of them met.
    cuts = np.searchsorted(equity.close[:end], equity.flow_times, side="right")
    starts = np.unique(np.append(0, cuts[cuts < end])) if end else np.zeros(0, dtype=np.int64)
    level = 1.0
    for first, last in zip(starts, np.append(starts, end)[1:], strict=True):
        found[first:last] *= level / before[first]
        level = float(found[last - 1])
    return found


def business_days(seconds: Seconds) -> Seconds:
    """Return the number of each moment's day, Mondays to Fridays only; a weekend is Monday's."""
    weeks, weekday = np.divmod(seconds // DAY_SECONDS + THURSDAY, 7)
    return weeks * 5 + np.minimum(weekday, 5)


def daily_returns(index: Floats, close: Seconds) -> Floats:
    """Return the return of every day from the first close to the last, idle days 0.

    After an index of 0 there is nothing to be gained or lost: 0.
    """
    first, last = business_days(close[[0, -1]])
    weeks, weekday = np.divmod(np.arange(first, last + 1), 5)
    ends = (weeks * 7 + weekday - THURSDAY + 1) * DAY_SECONDS  # midnight after each day
    closed = np.searchsorted(close, ends, side="left")
    levels: Floats = np.append(1.0, index)[closed]
    previous = np.append(1.0, levels[:-1])
    returns: Floats = np.divide(levels, previous, out=np.ones(len(levels)), where=previous > 0)
    returns -= 1
    return returns


def index_figures(equity: Equity) -> tuple[Floats, dict[str, Value]]:
    """Return the daily returns and every figure that rests on the index."""
    before = equity.before
    index = index_of(equity, before)
    names = "drawdown_relative ahpr ghpr"
    if isinstance(index, Undefined):
        days = "sharpe sortino cagr calmar ulcer var cvar skew"
        return np.zeros(0), dict.fromkeys([*names.split(), *days.split()], index)
    peak = peaks(index, 1.0)
    deepest = 1 - float(np.divide(index, peak, out=peak).min())
    returns = daily_returns(index, equity.close)
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = np.divide(equity.profit, before, out=peak)
    mean_share = float(shares.mean() if index[-1] > 0 else shares[before > 0].mean())
    found: dict[str, Value] = {
        "drawdown_relative": deepest,
        "ahpr": 1 + mean_share,
        "ghpr": float(index[-1] ** (1 / len(index))),
    }
    return returns, found | day_figures(returns, float(index[-1]), deepest)


def day_figures(returns: Floats, end: float, deepest: float) -> dict[str, Value]:
    """Return the figures of daily returns (d,); `end` is the index after the last day."""
    year = math.sqrt(TRADING_DAYS)
    mean, sd = float(returns.mean()), deviation(returns)
    below = np.minimum(returns, 0.0)
    downside = math.sqrt(float(below @ below) / len(returns))
    cagr = float(end ** (TRADING_DAYS / len(returns))) - 1
    levels: Floats = np.cumprod(1 + returns, dtype=np.float64)
    shares: Floats = 1 - levels / peaks(levels, 1.0)
    flat = Undefined("all days are equal")
    found: dict[str, Value] = {
        "sharpe": (mean / sd * year if sd else flat) if len(returns) > 1 else ONE_DAY,
        "sortino": mean / downside * year if downside else Undefined("no losing day"),
        "cagr": cagr,
        "calmar": cagr / deepest if deepest else Undefined("no drawdown"),
        "ulcer": math.sqrt(float(shares @ shares) / len(shares)),
    }
    return found | tail_figures(returns, flat)


def tail_figures(returns: Floats, flat: Undefined) -> dict[str, Value]:
    """Return value at risk, the mean beyond it, and skew of daily returns."""
    if len(returns) < 2:
        return dict.fromkeys(("var", "cvar", "skew"), ONE_DAY)
    var = float(np.quantile(returns, 0.05))
    centred = returns - returns.mean()
    spread = float((centred * centred).mean())
    skew = float((centred**3).mean()) / spread**1.5 if deviation(returns) else flat
    return {"var": var, "cvar": float(returns[returns <= var].mean()), "skew": skew}
