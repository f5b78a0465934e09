"""What a plot tells in words: values at a place, and the points that are seen."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np

from reentry_gui.ui.moments import weekday

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.ui.charts.plot import Plot


def nothing(_place: float) -> Sequence[str]:
    """Tell no more of a place."""
    return ()


def values_at(plot: Plot, x: float) -> list[str]:
    """Return what the curves are at a place, the last point up to it, and more of the place."""
    told = [place_name(x, of_time=plot.of_time)]
    for line in plot.lines:
        at = int(np.searchsorted(line.pyramid.x, x, "right")) - 1
        if at >= 0:
            told.append(f"{line.name}: {line.pyramid.y[at]:,.{line.decimals}f}")
    return [*told, *plot.bands.names_at(x), *plot.tells(x)]


def place_name(x: float, *, of_time: bool) -> str:
    """Return a place on the axis below in words."""
    if not of_time:
        return f"{x:,.0f}"
    try:
        at = dt.datetime.fromtimestamp(x, dt.UTC)
        return f"{weekday(at.weekday(), short=True)} {at:%Y-%m-%d %H:%M}"
    except (OverflowError, ValueError, OSError):
        return ""


def rows_seen(plot: Plot) -> tuple[list[str], list[list[str]]]:
    """Return header and rows of the points that are seen, of all curves; in any thread."""
    left, right = plot.seen()
    rows = []
    for line in plot.lines:
        x, y = line.pyramid.x, line.pyramid.y
        for at in np.flatnonzero((x >= left) & (x <= right)).tolist():
            place = place_name(float(x[at]), of_time=plot.of_time)
            rows.append([line.name, place, repr(float(y[at]))])
    return ["series", "time" if plot.of_time else "x", "value"], rows
