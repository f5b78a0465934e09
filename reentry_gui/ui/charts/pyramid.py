"""A long curve in levels of lows and highs, so that a million points draw like a thousand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

FIRST: Final = 32  # points that are one of the first coarser level: finer ones pay nothing
FACTOR: Final = 4  # points of one level that are one of the next
SMALLEST_LEVEL: Final = 4096
RAW: Final = 2.0  # points a column up to which the points themselves are drawn


class Level(NamedTuple):
    """Lows and highs of so many points each, and the x that each begins at."""

    points: int
    x: Floats
    lows: Floats
    highs: Floats


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
        self.levels = [Level(1, x, y, y)]
        while len(self.levels[-1].x) > SMALLEST_LEVEL:
            self.levels.append(coarser(self.levels[-1]))

    def span(self, left: float, right: float) -> tuple[int, int]:
        """Return the points first … last (exclusive) from `left` to `right`, one more each side."""
        first = max(int(np.searchsorted(self.x, left, "left")) - 1, 0)
        return first, min(int(np.searchsorted(self.x, right, "right")) + 1, len(self.x))

    def envelope(self, left: float, right: float, columns: int) -> tuple[Floats, Floats]:
        """Return the points to draw from `left` to `right` on so many columns of pixels.

        These are the points themselves where they are few, else each column's low and high.
        """
        first, last = self.span(left, right)
        count = last - first
        if count <= RAW * columns:
            return self.x[first:last], self.y[first:last]
        level = self.level(count / columns)
        begin, end = first // level.points, -(-last // level.points)
        starts = column_starts(level.x[begin:end], left, right, columns)
        y = np.empty(2 * len(starts))
        np.minimum.reduceat(level.lows[begin:end], starts, out=y[0::2])
        np.maximum.reduceat(level.highs[begin:end], starts, out=y[1::2])
        return np.repeat(level.x[begin:end][starts], 2), y

    def level(self, points_a_column: float) -> Level:
        """Return the coarsest level that still has two steps a column."""
        most = max(points_a_column / 2, 1)
        return next(level for level in reversed(self.levels) if level.points <= most)


def column_starts(x: Floats, left: float, right: float, columns: int) -> NDArray[np.int64]:
    """Return the place in x where each column of pixels begins; empty columns have none."""
    edges = np.arange(columns) * ((right - left) / columns) + left
    starts = x.searchsorted(edges)
    starts[0] = 0
    is_new = np.empty(columns, np.bool_)
    is_new[0] = True
    np.not_equal(starts[1:], starts[:-1], out=is_new[1:])
    is_new &= starts < len(x)
    found: NDArray[np.int64] = starts[is_new]
    return found


def coarser(level: Level) -> Level:
    """Return the level above one."""
    factor = FIRST if level.points == 1 else FACTOR
    firsts = np.arange(0, len(level.x), factor)
    lows = np.minimum.reduceat(level.lows, firsts)
    highs = np.maximum.reduceat(level.highs, firsts)
    return Level(level.points * factor, level.x[::factor].copy(), lows, highs)
