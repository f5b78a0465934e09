"""Results by day: what a calendar of profit and loss shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reentry_gui.kpi.clocks import DAY_SECONDS, day_of, shown

if TYPE_CHECKING:
    import datetime as dt

    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.filters import Filter

Counts = NDArray[np.intp]


@dataclass(frozen=True)
class Day:
    """The trades of one day on the chosen clock, by the chosen time; money."""

    day: dt.date
    total: float
    n: int
    wins: int
    # Index into the personas (-1: not known) and how many trades, the persona of most first: a
    # trade that was opened before the day's rotation belongs to the persona before.
    personas: tuple[tuple[int, int], ...]


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
    shares = by_persona(where, persona[known], len(found), len(trades.personas))
    columns = (totals.tolist(), counts.tolist(), wins.tolist(), shares)
    return tuple(
        Day(day_of(day * DAY_SECONDS), *rest)
        for day, *rest in zip(found.tolist(), *columns, strict=True)
    )


def by_persona(
    where: Counts, persona: NDArray[np.int8], days: int, personas: int
) -> list[tuple[tuple[int, int], ...]]:
    """Return the personas of each day's trades with their numbers, the largest first."""
    width = personas + 1  # one for those that nobody knows
    counts = np.bincount(where * width + persona + 1, minlength=days * width).reshape(days, width)
    return [
        tuple(sorted(((at - 1, n) for at, n in enumerate(row) if n), key=lambda part: -part[1]))
        for row in counts.tolist()
    ]
