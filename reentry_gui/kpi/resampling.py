"""Drawing again from what happened: intervals of means, sums of drawn results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

DRAWS: Final = 1_000
AT_ONCE: Final = 50  # draws that are held at a time: all of them would take tens of megabytes
SLICES: Final = tuple(slice(first, first + AT_ONCE) for first in range(0, DRAWS, AT_ONCE))
DEFAULT_SEED: Final = 20_240_601
# Of more, drawn means and sums are normal to more digits than are shown.
MOST_DRAWN: Final = 2_000
NORMAL: Final = 1.959963984540054  # deviations between which 95 % of a normal distribution lie
LIMITS_PERCENT: Final = (2.5, 97.5)


def interval_of_mean(
    values: NDArray[np.float64], chance: np.random.Generator
) -> tuple[float | None, float | None]:
    """Return the 95 % interval of a mean; none of fewer than two values.

    Percentile bootstrap (Efron 1979) of 1,000 draws; of more than 2,000 values the normal
    interval, mean ± 1.96 · s ÷ √n, which it comes to. Source: Efron and Tibshirani 1993,
    chapters 6 and 13.
    """
    count = len(values)
    if count < 2:
        return None, None
    if count > MOST_DRAWN:
        half = NORMAL * float(np.std(values, ddof=1)) / count**0.5
        return float(np.mean(values)) - half, float(np.mean(values)) + half
    means = np.empty(DRAWS)
    for rows in SLICES:
        means[rows] = values[chance.integers(0, count, (AT_ONCE, count))].mean(axis=1)
    return between(means)


def between(drawn: NDArray[Any]) -> tuple[float, float]:
    """Return the values between which 95 % of what was drawn lies."""
    low, high = np.percentile(drawn, LIMITS_PERCENT)
    return float(low), float(high)


def drawn_sums(
    pool: NDArray[np.float64], lots: NDArray[np.float64], chance: np.random.Generator
) -> NDArray[np.float64]:
    """Return Σ lots × a result a lot drawn from the pool, a thousand times; money.

    With more than 2,000 lots drawn from the normal distribution that the sums come to.
    """
    if not len(lots):
        return np.zeros(DRAWS)
    if len(lots) > MOST_DRAWN:
        spread = float(np.std(pool)) * float(np.sqrt(np.sum(lots**2)))
        return chance.normal(float(np.sum(lots) * np.mean(pool)), spread, DRAWS)
    sums = np.empty(DRAWS)
    for rows in SLICES:
        picked = pool[chance.integers(0, len(pool), (AT_ONCE, len(lots)))]
        sums[rows] = np.sum(picked * lots, axis=1)
    return sums
