"""Figures of a sequence of net results, one a closed trade, in the order of their close.

All functions take float arrays of shape (n,) in deposit currency unless they say otherwise,
and return Undefined, never 0, where a figure does not exist. Formulas: `formulas.FORMULAS`.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from reentry_gui.kpi.figures import Undefined, Value

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

NO_TRADES = Undefined("no trades")
ONE_TRADE = Undefined("needs two trades")
NO_LOSSES = Undefined("no losses")
NO_WINS = Undefined("no wins")
ALIKE = Undefined("all results are equal")


class Tally(NamedTuple):
    """Counts and sums that most figures follow from; fields may be arrays of one shape."""

    n: int
    wins: float
    losses: float
    gross_profit: float
    gross_loss: float  # positive
    deviation: float  # sample; nan below two trades

    @property
    def net(self) -> float:
        """Return the sum of all results."""
        return self.gross_profit - self.gross_loss


def tally(profit: Floats) -> Tally:
    """Count and sum net results."""
    n = len(profit)
    wins, losses = int(np.count_nonzero(profit > 0)), int(np.count_nonzero(profit < 0))
    scratch = np.maximum(profit, 0)
    gained = float(scratch.sum())
    lost = 0.0 - float(np.minimum(profit, 0, out=scratch).sum())  # never -0.0
    return Tally(n, wins, losses, gained, lost, deviation(profit, scratch))


def deviation(values: Floats, scratch: Floats | None = None) -> float:
    """Return the sample deviation, nan below two values; 0 where all are equal.

    `scratch` is an array of the same shape that may be written to: a fresh one costs more
    than what is computed in it.
    """
    n = len(values)
    if n < 2:
        return math.nan
    centred = np.subtract(values, values.mean(), out=scratch)
    found = math.sqrt(float(np.dot(centred, centred)) / (n - 1))
    # Rounding of the mean leaves a trace where all values are the same.
    return 0.0 if found <= 1e-13 * abs(float(values[0])) and np.ptp(values) == 0 else found


def ratios(of: Tally) -> dict[str, Value]:
    """Return the figures that follow from counts and sums alone."""
    if not of.n:
        names = "win_rate expectancy sqn profit_factor payoff expectancy_ratio kelly half_kelly"
        return dict.fromkeys(names.split(), NO_TRADES)
    found: dict[str, Value] = {
        "win_rate": of.wins / of.n,
        "expectancy": of.net / of.n,
        "sqn": sqn(of.n, of.net / of.n, of.deviation),
    }
    if not of.losses:
        names = "profit_factor payoff expectancy_ratio kelly half_kelly"
        return found | dict.fromkeys(names.split(), NO_LOSSES)
    found["profit_factor"] = of.gross_profit / of.gross_loss
    if not of.wins:
        return found | dict.fromkeys("payoff expectancy_ratio kelly half_kelly".split(), NO_WINS)
    payoff = of.gross_profit * of.losses / (of.gross_loss * of.wins)
    share = of.wins / (of.wins + of.losses)
    kelly = share - (1 - share) / payoff
    return found | {
        "payoff": payoff,
        "expectancy_ratio": (1 + payoff) * share - 1,
        "kelly": kelly,
        "half_kelly": kelly / 2,
    }


def sqn(n: int, mean: float, sd: float) -> Value:
    """Return √n · mean ÷ sample deviation; results in money or in R."""
    if n < 2:
        return ONE_TRADE
    return math.sqrt(n) * mean / sd if sd else ALIKE


def sums(profit: Floats, of: Tally) -> dict[str, Value]:
    """Return totals, counts and extremes."""
    return {
        "net": of.net,
        "gross_profit": of.gross_profit,
        "gross_loss": of.gross_loss,
        "trades": of.n,
        "wins": of.wins,
        "draws": of.n - of.wins - of.losses,
        "losses": of.losses,
        "best": float(profit.max()) if of.n else NO_TRADES,
        "worst": float(profit.min()) if of.n else NO_TRADES,
    }


def peaks(curve: Floats, start: float) -> Floats:
    """Return, after each trade, the highest point so far, `start` at least; a fresh array."""
    peak: Floats = np.maximum.accumulate(curve)
    if len(peak) and peak[0] < start:
        np.maximum(peak, start, out=peak)
    return peak


def money_falls(profit: Floats, net: float) -> tuple[Floats, dict[str, Value]]:
    """Return Σp after each trade, and drawdown in money with the recovery factor."""
    curve = np.cumsum(profit)
    if not len(curve):
        names = ("drawdown", "drawdown_absolute", "recovery_factor")
        return curve, dict.fromkeys(names, NO_TRADES)
    peak = peaks(curve, 0.0)
    deepest = float(np.subtract(peak, curve, out=peak).max())
    recovery: Value = net / deepest if deepest else Undefined("no drawdown")
    lowest = max(0.0, -float(curve.min()))
    return curve, {
        "drawdown": deepest,
        "drawdown_absolute": lowest,
        "recovery_factor": recovery,
    }


def longest_under_water(curve: Floats, moments: NDArray[np.int64]) -> Value:
    """Return the longest time in seconds from a peak of a curve to its return.

    `curve` is Σp after each trade, `moments` the closes in seconds, both (n,). A fall that
    has not ended counts to the last close; one from the very start counts from the first.
    """
    if not len(curve):
        return NO_TRADES
    below = curve < peaks(curve, 0.0)
    above = np.flatnonzero(~below)
    since = np.concatenate([moments[:1], moments[above]])
    until = np.concatenate([moments[above], moments[-1:]])
    # Neighbouring peaks have nothing between them to be under water with.
    places = np.concatenate([[-1], above, [len(curve)]])
    spans = np.where(np.diff(places) > 1, until - since, 0)
    return float(spans.max())


def z_score(profit: Floats) -> Value:
    """Return how far the number of runs of wins and losses lies from chance, in deviations."""
    signs = np.sign(profit[profit != 0])
    n, wins = len(signs), int((signs > 0).sum())
    x = 2 * wins * (n - wins)
    if not n:
        return NO_TRADES
    if x <= n:
        return Undefined("needs more wins and losses")
    runs = 1 + int((signs[1:] != signs[:-1]).sum())
    return (n * (runs - 0.5) - x) / math.sqrt(x * (x - n) / (n - 1))


def streaks(profit: Floats) -> dict[str, Value]:
    """Return the longest, richest and current streaks; draws are left out."""
    names = "win_streak loss_streak win_streak_money loss_streak_money current_streak"
    decided = profit[profit != 0]
    if not len(decided):
        return dict.fromkeys(names.split(), NO_TRADES)
    is_win = decided > 0
    starts = np.flatnonzero(np.append(True, is_win[1:] != is_win[:-1]))
    lengths = np.diff(np.append(starts, len(decided)))
    money = np.add.reduceat(decided, starts)
    won = is_win[starts]
    return {
        "win_streak": float(lengths[won].max(initial=0)),
        "loss_streak": float(lengths[~won].max(initial=0)),
        "win_streak_money": float(money[won].max()) if won.any() else NO_WINS,
        "loss_streak_money": float(money[~won].min()) if not won.all() else NO_LOSSES,
        "current_streak": float(lengths[-1] if won[-1] else -lengths[-1]),
    }


def lr_correlation(curve: Floats) -> Value:
    """Return the correlation of Σp after each trade with the trade's number."""
    n = len(curve)
    if n < 2:
        return ONE_TRADE if n else NO_TRADES
    numbers = np.arange(n) - (n - 1) / 2
    centred = curve - curve.mean()
    spread = math.sqrt(float(centred @ centred) * float(numbers @ numbers))
    return float(centred @ numbers) / spread if spread else ALIKE


def holding(profit: Floats, seconds: Floats) -> dict[str, Value]:
    """Return the mean time that trades, wins and losses were open, in seconds."""

    def mean(mask: NDArray[np.bool_], otherwise: Undefined) -> Value:
        return float(seconds[mask].mean()) if mask.any() else otherwise

    return {
        "holding": mean(np.ones(len(profit), dtype=np.bool_), NO_TRADES),
        "holding_wins": mean(profit > 0, NO_WINS),
        "holding_losses": mean(profit < 0, NO_LOSSES),
    }


def r_values(r: Floats) -> tuple[int, dict[str, Value]]:
    """Return how many trades have an R, and the figures of R; nan in `r` is undefined."""
    known = r[np.isfinite(r)]
    n = len(known)
    missing = Undefined("no trade has a stop that tells its risk") if len(r) else NO_TRADES
    mean = float(known.mean()) if n else math.nan
    return n, {
        "r_mean": mean if n else missing,
        "r_undefined": len(r) - n,
        "sqn_r": sqn(n, mean, deviation(known)) if n else missing,
    }
