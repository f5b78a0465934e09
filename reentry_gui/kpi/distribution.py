"""How results are distributed: counts in steps of a round width, 0 always at an edge."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

FEWEST, MOST = 8, 36  # steps
ROUND: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
TAIL: Final = 0.005  # of the cases at each end that may stand in the outermost step
MANY: Final = 200  # cases from which tails are gathered


@dataclass(frozen=True, eq=False)
class Distribution:
    """Cases by steps of one width; the outermost steps hold what lies beyond them, too."""

    edges: Floats  # (k + 1,)
    counts: NDArray[np.int64]  # (k,)
    n: int
    undefined: int  # cases without a value
    below: int  # cases before the first edge, counted in the first step
    above: int
    mean: float  # nan without cases
    median: float


def distribution(values: Floats) -> Distribution:
    """Return how many of the values (n,) lie in each step; nan counts as undefined.

    The width follows Freedman and Diaconis 1981, rounded up to 1, 2, 2.5 or 5 times a power
    of ten; a step holds its lower edge and not its upper one.
    """
    known = values[np.isfinite(values)]
    undefined = len(values) - len(known)
    if not len(known):
        return Distribution(
            np.zeros(1), np.zeros(0, np.int64), 0, undefined, 0, 0, math.nan, math.nan
        )
    low, high = limits_of(known)
    step = width(known, low, high)
    first, last = math.floor(low / step), math.floor(high / step)
    edges: Floats = np.arange(first, last + 2).astype(np.float64) * step
    place = np.floor_divide(known, step).astype(np.int64)
    counts = np.bincount(place.clip(first, last) - first, minlength=last - first + 1)
    return Distribution(
        edges,
        counts,
        len(known),
        undefined,
        int((place < first).sum()),
        int((place > last).sum()),
        float(known.mean()),
        float(np.median(known)),
    )


def limits_of(known: Floats) -> tuple[float, float]:
    """Return from where to where the steps reach."""
    if len(known) < MANY:
        return float(known.min()), float(known.max())
    low, high = np.quantile(known, (TAIL, 1 - TAIL))
    return float(low), float(high)


def width(known: Floats, low: float, high: float) -> float:
    """Return the width of a step."""
    span = high - low
    if span <= 0:
        return rounded_up(abs(high) / FEWEST or 1.0)
    quarter, three = np.quantile(known, (0.25, 0.75))
    wanted = 2 * float(three - quarter) / len(known) ** (1 / 3)
    return rounded_up(min(max(wanted, span / MOST), span / FEWEST))


def rounded_up(value: float) -> float:
    """Return the next round number that is not smaller."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(power * each for each in ROUND if power * each >= value * (1 - 1e-9))
