"""A long curve in levels of lows and highs, so that a million points draw like a thousand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

FACTOR: Final = 4  # points of one level that are one of the next
SMALLEST_LEVEL: Final = 4096
RAW: Final = 2.0  # points a column up to which the points themselves are drawn


class Pyramid:
    """Points (x, y), x never falling. No low and no high is ever left out of a drawing.

    `envelope` costs time by the width of the drawing and not by the number of points.
    """

    def __init__(self, x: Floats, y: Floats) -> None:
        if x.shape != y.shape or x.ndim != 1:
            raise ValueError(f"x {x.shape} and y {y.shape} must be two columns of one length")
        if len(x) > 1 and bool(np.any(x[1:] < x[:-1])):
            raise ValueError("x must not fall")
        self.x, self.y = x, y
        self.lows, self.highs = [y], [y]
        while len(self.lows[-1]) > SMALLEST_LEVEL:
            self.lows.append(reduced(np.minimum, self.lows[-1]))
            self.highs.append(reduced(np.maximum, self.highs[-1]))

    def span(self, left: float, right: float) -> tuple[int, int]:
        """Return the points first … last (exclusive) from `left` to `right`, one more each side."""
        first = max(int(np.searchsorted(self.x, left, "left")) - 1, 0)
        return first, min(int(np.searchsorted(self.x, right, "right")) + 1, len(self.x))

    def bounds(self, left: float, right: float) -> tuple[float, float] | None:
        """Return the lowest and the highest y from `left` to `right`, None without points."""
        _x, y = self.envelope(left, right, 256)
        return (float(y.min()), float(y.max())) if len(y) else None

    def envelope(self, left: float, right: float, columns: int) -> tuple[Floats, Floats]:
        """Return the points to draw from `left` to `right` on so many columns of pixels.

        These are the points themselves where they are few, else each column's low and high.
        """
        first, last = self.span(left, right)
        count = last - first
        if count <= RAW * columns:
            return self.x[first:last], self.y[first:last]
        level = self.level(count / columns)
        step = FACTOR**level
        begin, end = first // step, -(-last // step)
        starts = (self.starts(left, right, columns) // step).clip(begin, end - 1) - begin
        starts[0] = 0
        starts = starts[np.flatnonzero(np.diff(starts, prepend=-1))]
        lows = np.minimum.reduceat(self.lows[level][begin:end], starts)
        highs = np.maximum.reduceat(self.highs[level][begin:end], starts)
        y = np.empty(2 * len(starts))
        y[0::2], y[1::2] = lows, highs
        return np.repeat(self.x[np.minimum((starts + begin) * step, last - 1)], 2), y

    def level(self, points_a_column: float) -> int:
        """Return the coarsest level that still has two steps a column."""
        fitting = [at for at in range(len(self.lows)) if FACTOR**at <= max(points_a_column / 2, 1)]
        return fitting[-1]

    def starts(self, left: float, right: float, columns: int) -> NDArray[np.int64]:
        """Return the first point of each column of pixels."""
        edges = np.linspace(left, right, columns + 1)[:-1]
        return np.searchsorted(self.x, edges, "left").astype(np.int64)


def reduced(take: np.ufunc, values: Floats) -> Floats:
    """Return the lows or highs of each FACTOR values; the last group may be shorter."""
    whole = len(values) // FACTOR * FACTOR
    head = take.reduce(values[:whole].reshape(-1, FACTOR), axis=1)
    found: Floats = head if whole == len(values) else np.append(head, take.reduce(values[whole:]))
    return found
