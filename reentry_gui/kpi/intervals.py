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
    Smooth = Callable[[Floats, int], dict[str, Floats]]

Limits = tuple[float, float]
SEED: Final = 20_240_229
MANY: Final = 10_000  # cases from which the delta method is used
TAILS: Final = (0.025, 0.975)


def trade_intervals(profit: Floats) -> dict[str, Limits]:
    """Return limits of the figures of net results (n,); none below two trades."""
    gains, losses = np.maximum(profit, 0), -np.minimum(profit, 0)
    cases = np.stack([profit > 0, profit < 0, gains, losses, profit * profit])
    return intervals(cases.astype(np.float64), of_trades)


def day_intervals(returns: Floats) -> dict[str, Limits]:
    """Return limits of Sharpe and Sortino of daily returns (d,)."""
    below = np.minimum(returns, 0)
    return intervals(np.stack([returns, returns * returns, below * below]), of_days)


def mean_interval(values: Floats) -> Limits | None:
    """Return the limits of a mean, always the same ones; None below two values."""
    low, high = interval_of_mean(values, np.random.default_rng(SEED))
    return None if low is None or high is None else (low, high)


def intervals(cases: Floats, figures: Smooth) -> dict[str, Limits]:
    """Return limits of each figure; `cases` (k, n) holds k numbers of each of n cases.

    `figures` takes means (k, …) and n. A figure that most redraws leave undefined has none.
    """
    n = cases.shape[1]
    if n < 2:
        return {}
    return delta(cases, figures) if n >= MANY else bootstrap(cases, figures)


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


def delta(cases: Floats, figures: Smooth) -> dict[str, Limits]:
    """Return the normal limits that follow from the slopes at the means."""
    n = cases.shape[1]
    means = cases.mean(axis=1)
    centred = cases - means[:, np.newaxis]
    covariance = centred @ centred.T / (n - 1) / n
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
    for name, values in figures(points, n).items():
        with np.errstate(divide="ignore", invalid="ignore"):
            slopes = np.where(steps > 0, (values[1 : k + 1] - values[k + 1 :]) / (2 * steps), 0.0)
        half = NORMAL * math.sqrt(max(0.0, float(slopes @ covariance @ slopes)))
        if math.isfinite(half) and math.isfinite(values[0]):
            found[name] = (float(values[0]) - half, float(values[0]) + half)
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
