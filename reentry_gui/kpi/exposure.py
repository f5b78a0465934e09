"""How many lots are open at the same time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

LOT_DECIMALS: Final = 8  # MT4's own precision; less is rounding noise of floats


def peak_lots(
    opened: NDArray[np.int64], closed: NDArray[np.int64], lots: NDArray[np.float64]
) -> float:
    """Return the most lots that were open at the same time, 0 of no trades.

    `opened` and `closed` are seconds of one clock, one entry a trade. A trade that opens in
    the second in which another closes does not overlap it: a re-entry follows a close.
    """
    starts = np.array([0, len(lots)], dtype=np.intp)
    return float(overlapping(opened, closed, lots, starts)[0]) if len(lots) else 0.0


def peak_in_groups(
    opened: NDArray[np.int64],
    closed: NDArray[np.int64],
    lots: NDArray[np.float64],
    starts: NDArray[np.intp],
) -> NDArray[np.float64]:
    """Return the most lots open at the same time within each group of trades.

    `starts` are the groups' first places and at last the number of trades; no group is
    empty. Trades that follow each other, as re-entries do, need no look at every moment.
    """
    if len(starts) < 2:
        return np.zeros(0)
    peaks = np.maximum.reduceat(lots, starts[:-1])
    meets = np.zeros(len(lots), dtype=np.bool_)
    meets[1:] = opened[1:] < closed[:-1]
    meets[starts[:-1]] = False
    crowded = np.logical_or.reduceat(meets, starts[:-1])
    if not crowded.any():
        return peaks
    lengths = np.diff(starts)
    within = np.repeat(crowded, lengths)
    bounds = np.concatenate(([0], np.cumsum(lengths[crowded])))
    peaks[crowded] = overlapping(opened[within], closed[within], lots[within], bounds)
    return peaks


def overlapping(
    opened: NDArray[np.int64],
    closed: NDArray[np.int64],
    lots: NDArray[np.float64],
    starts: NDArray[np.intp],
) -> NDArray[np.float64]:
    """Return the peak of each group by going through its opens and closes in time."""
    group = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    moments = np.concatenate((closed, opened))  # closes first: they count first in a second
    moments -= moments.min()
    moments += np.concatenate((group, group)) * (moments.max() + 1)
    order = np.argsort(moments, kind="stable")
    running = np.cumsum(np.concatenate((-lots, lots))[order])  # each group ends at 0 again
    peaks = np.maximum.reduceat(running, 2 * starts[:-1])
    # A trade that closes in the second it opened is gone before it came: it alone is a peak.
    found: NDArray[np.float64] = np.maximum(peaks, np.maximum.reduceat(lots, starts[:-1]))
    return np.round(found, LOT_DECIMALS)
