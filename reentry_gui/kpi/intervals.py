"""95 % intervals: a seeded bootstrap; with ten thousand cases or more the delta method.

Each figure here is a smooth function of a few means. Redrawing cases with replacement
redraws the means; with many cases the means are normal, and the figure's spread follows
from their covariance and its slope. Source: Efron and Tibshirani 1993, chapters 6 and 13.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.equity import TRADING_DAYS
from reentry_gui.kpi.resampling import AT_ONCE, DRAWS, NORMAL, SLICES, interval_of_mean

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Cases = Callable[[Floats], Floats]
    Smooth = Callable[[Floats, int], dict[str, Floats]]

Limits = tuple[float, float]
SEED: Final = 20_240_229
MANY: Final = 10_000  # cases from which the delta method is used
NEAR: Final = 8_192  # cases that are looked at together; of more BLAS would start threads
TAILS: Final = (0.025, 0.975)


def trade_intervals(profit: Floats) -> dict[str, Limits]:
    """Return limits of the figures of net results (n,); none below two trades."""
    return intervals(profit, trade_cases, of_trades)


def day_intervals(returns: Floats) -> dict[str, Limits]:
    """Return limits of Sharpe and Sortino of daily returns (d,)."""
    return intervals(returns, day_cases, of_days)


def trade_cases(profit: Floats) -> Floats:
    """Return of each net result (n,): is win, is loss, gain, loss, p² (5, n)."""
    found = np.empty((5, len(profit)))
    np.greater(profit, 0, out=found[0])
    np.less(profit, 0, out=found[1])
    np.maximum(profit, 0, out=found[2])
    np.subtract(found[2], profit, out=found[3])
    np.multiply(profit, profit, out=found[4])
    return found


def day_cases(returns: Floats) -> Floats:
    """Return of each daily return (d,): r, r², min(r, 0)² (3, d)."""
    below = np.minimum(returns, 0)
    return np.stack([returns, returns * returns, below * below])


def mean_interval(values: Floats) -> Limits | None:
    """Return the limits of a mean, always the same ones; None below two values."""
    low, high = interval_of_mean(values, np.random.default_rng(SEED))
    return None if low is None or high is None else (low, high)


def intervals(values: Floats, cases_of: Cases, figures: Smooth) -> dict[str, Limits]:
    """Return limits of each figure of some values (n,).

    `cases_of` returns k numbers of each value (k, n); `figures` takes their means (k, …) and
    n. A figure that most redraws leave undefined has none.
    """
    if len(values) < 2:
        return {}
    if len(values) >= MANY:
        return delta(values, cases_of, figures)
    return bootstrap(cases_of(values), figures)


def bootstrap(cases: Floats, figures: Smooth) -> dict[str, Limits]:
    """Redraw the cases and take the percentiles of what comes out."""
    n = cases.shape[1]
    dice = np.random.default_rng(SEED)
    means = np.empty((len(cases), DRAWS))
    counts = np.empty((AT_ONCE, n))
    for draws in SLICES:
        for count in counts:
            count[:] = np.bincount(dice.integers(0, n, n), minlength=n)
        means[:, draws] = cases @ counts.T / n
    found: dict[str, Limits] = {}
    for name, values in figures(means, n).items():
        known = values[np.isfinite(values)]
        if len(known) >= DRAWS * 0.95:
            low, high = np.quantile(known, TAILS)
            found[name] = (float(low), float(high))
    return found


def moments(values: Floats, cases_of: Cases) -> tuple[Floats, Floats]:
    """Return the means (k,) of the cases of some values, and the covariance of these means (k, k).

    The cases are made twice and some at a time: they stay in the processor's own memory.
    """
    n = len(values)
    slices = [values[first : first + NEAR] for first in range(0, n, NEAR)]
    means: Floats = np.sum([cases_of(some).sum(axis=1) for some in slices], axis=0) / n
    total = np.zeros((len(means), len(means)))
    for some in slices:
        centred = cases_of(some) - means[:, np.newaxis]
        total += centred @ centred.T
    return means, total / (n - 1) / n


def delta(values: Floats, cases_of: Cases, figures: Smooth) -> dict[str, Limits]:
    """Return the normal limits that follow from the slopes at the means."""
    n = len(values)
    means, covariance = moments(values, cases_of)
    steps = np.sqrt(np.diag(covariance)) / 100
    points = np.stack(
        [
            means,
            *(means + s * e for s, e in zip(steps, np.eye(len(means)), strict=True)),
            *(means - s * e for s, e in zip(steps, np.eye(len(means)), strict=True)),
        ],
        axis=1,
    )
    k = len(means)
    found: dict[str, Limits] = {}
    for name, at in figures(points, n).items():
        with np.errstate(divide="ignore", invalid="ignore"):
            slopes = np.where(steps > 0, (at[1 : k + 1] - at[k + 1 :]) / (2 * steps), 0.0)
        half = NORMAL * math.sqrt(max(0.0, float(slopes @ covariance @ slopes)))
        if math.isfinite(half) and math.isfinite(at[0]):
            found[name] = (float(at[0]) - half, float(at[0]) + half)
    return found


def of_trades(means: Floats, n: int) -> dict[str, Floats]:
    """Return figures of the means of: is win, is loss, gain, loss, p²."""
    win, loss, gain, lost, square = means
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = gain - lost
        share = win / (win + loss)
        payoff = (gain / win) / (lost / loss)
        kelly = share - (1 - share) / payoff
        spread = np.sqrt((square - mean * mean) * n / (n - 1))
        return {
            "net": mean * n,
            "win_rate": win,
            "expectancy": mean,
            "profit_factor": gain / lost,
            "payoff": payoff,
            "expectancy_ratio": (1 + payoff) * share - 1,
            "kelly": kelly,
            "half_kelly": kelly / 2,
            "sqn": math.sqrt(n) * mean / spread,
        }


def of_days(means: Floats, n: int) -> dict[str, Floats]:
    """Return figures of the means of: r, r², min(r, 0)²."""
    mean, square, below = means
    year = math.sqrt(TRADING_DAYS)
    with np.errstate(divide="ignore", invalid="ignore"):
        spread = np.sqrt((square - mean * mean) * n / (n - 1))
        return {"sharpe": mean / spread * year, "sortino": mean / np.sqrt(below) * year}
