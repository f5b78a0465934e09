"""Results by day: what a calendar of profit and loss shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.clocks import DAY_SECONDS, day_of, shown

if TYPE_CHECKING:
    import datetime as dt

    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.filters import Filter

SEVERAL: Final = -2  # personas on one day


@dataclass(frozen=True)
class Day:
    """The trades of one day on the chosen clock, by the chosen time; money."""

    day: dt.date
    total: float
    n: int
    wins: int
    persona: int  # index into the personas, -1: not known, SEVERAL: more than one


def days(trades: TradeColumns, wanted: Filter) -> tuple[Day, ...]:
    """Return the days that have trades, in order; trades without a time on that clock are left out.

    All trades are taken to be of one deposit currency.
    """
    moment, known = shown(trades, wanted.event, wanted.clock)
    number, profit, persona = (moment // DAY_SECONDS)[known], trades.profit[known], trades.persona
    found, where, counts = np.unique(number, return_inverse=True, return_counts=True)
    if not len(found):
        return ()
    totals = np.bincount(where, profit, len(found))
    wins = np.bincount(where, profit > 0, len(found)).astype(np.int64)
    ordered = persona[known][np.argsort(where, kind="stable")]
    starts = np.cumsum(counts) - counts
    low, high = (f.reduceat(ordered, starts) for f in (np.minimum, np.maximum))
    names = np.where(low == high, low, SEVERAL)
    columns = (totals.tolist(), counts.tolist(), wins.tolist(), names.tolist())
    return tuple(
        Day(day_of(day * DAY_SECONDS), *rest)
        for day, *rest in zip(found.tolist(), *columns, strict=True)
    )
