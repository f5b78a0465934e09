"""A long curve in few points that look the same: the extremes of each column of pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


def envelope(x: Floats, y: Floats, columns: int) -> tuple[Floats, Floats]:
    """Return at most 4 points a column of a curve (n,), (n,); x must not fall.

    Of each column's points the first, the lowest, the highest and the last, in the order in
    which they come, so no peak and no trough is lost. A curve of no more points than that
    comes back as it is. Source: M4, Jugel and others 2014.
    """
    if len(x) <= 4 * columns or x[-1] <= x[0]:
        return x, y
    edges = np.linspace(x[0], x[-1], columns + 1)[:-1]
    starts = np.unique(np.searchsorted(x, edges))
    ends = np.append(starts[1:], len(x))
    places = [starts, ends - 1]
    for extreme in (np.minimum.reduceat(y, starts), np.maximum.reduceat(y, starts)):
        hits = np.flatnonzero(y == np.repeat(extreme, ends - starts))
        places.append(hits[np.searchsorted(hits, starts)])
    kept = np.unique(np.concatenate(places))
    return x[kept], y[kept]
