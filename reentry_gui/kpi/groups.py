"""Trades by bucket, action, generation, persona and symbol; attempts by action; comparisons."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np

from reentry_gui.kpi.clocks import hours, shown, weekdays
from reentry_gui.kpi.figures import FEW
from reentry_gui.kpi.intervals import SEED, Limits, mean_interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.filters import Filter
    from reentry_gui.kpi.loading import Loaded

Key = Literal["bucket", "action", "generation", "persona", "symbol"]
KEYS: Final[tuple[Key, ...]] = ("bucket", "action", "generation", "persona", "symbol")
MOST_COUNTED: Final = 1_000_000  # codes of groups, for which a count each is kept
FATES: Final = 6  # of an attempt: see `action_figures`


@dataclass(frozen=True)
class Group:
    """Trades that share some properties; the deposit currency is always one of them."""

    key: tuple[int, ...]  # in the order that was asked for; indexes as in the columns
    currency: int  # index, -1: not known
    n: int
    wins: int
    total: float  # money
    mean: float
    sharpe: float  # mean ÷ sample deviation per trade; 0 below two or where all are equal
    limits: Limits | None  # of the mean

    @property
    def success_rate(self) -> float:
        """Return wins ÷ n."""
        return self.wins / self.n

    @property
    def grey(self) -> bool:
        """Tell whether too few trades stand behind it."""
        return self.n < FEW


def groups(
    trades: TradeColumns, by: Sequence[Key] = KEYS, *, with_intervals: bool = True
) -> tuple[Group, ...]:
    """Return the groups that occur, by key; each holds the trades of one deposit currency."""
    if not len(trades):
        return ()
    columns = [getattr(trades, name).astype(np.int64) for name in (*by, "currency")]
    code, starts = np.zeros(len(trades), dtype=np.int64), []
    for column in columns:
        low, width = int(column.min()), int(np.ptp(column)) + 1
        code = code * width + (column - low)
        starts.append((low, width))
    codes, where, counts = distinct(code)
    order = np.argsort(where, kind="stable") if with_intervals else None
    ends = np.cumsum(counts)
    moments = group_moments(trades.profit, where, counts)
    found = []
    for at, value in enumerate(codes.tolist()):
        *key, currency = decoded(value, starts)
        limits = None
        if order is not None:
            limits = mean_interval(trades.profit[order[ends[at] - counts[at] : ends[at]]])
        found.append(Group(tuple(key), currency, int(counts[at]), *moments[at], limits))
    return tuple(found)


def distinct(
    code: NDArray[np.int64],
) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Return the codes that occur, upwards, each row's place among them, and how often.

    Codes are counted rather than sorted as long as they are small; few places fit a type
    that numpy sorts by its digits.
    """
    if int(code.max()) > MOST_COUNTED:
        return np.unique(code, return_inverse=True, return_counts=True)
    counts = np.bincount(code)
    codes = np.flatnonzero(counts)
    kind = np.int16 if len(codes) < np.iinfo(np.int16).max else np.int64
    places = np.zeros(len(counts), dtype=kind)
    places[codes] = np.arange(len(codes))
    return codes, places[code], counts[codes]


def decoded(code: int, starts: list[tuple[int, int]]) -> list[int]:
    """Return the values that a code was made of."""
    found = []
    for low, width in reversed(starts):
        code, rest = divmod(code, width)
        found.append(rest + low)
    return found[::-1]


def group_moments(
    profit: NDArray[np.float64], where: NDArray[Any], counts: NDArray[Any]
) -> list[tuple[int, float, float, float]]:
    """Return wins, sum, mean and mean ÷ sample deviation of each group."""
    size = len(counts)
    wins = np.bincount(where, profit > 0, size)
    total = np.bincount(where, profit, size)
    mean = total / counts
    centred = profit - mean[where]
    spread = np.sqrt(np.bincount(where, centred * centred, size) / np.maximum(counts - 1, 1))
    solid = (counts > 1) & (spread > 1e-12 * np.abs(mean))
    sharpe = np.divide(mean, spread, out=np.zeros(size), where=solid)
    found = (wins.astype(int).tolist(), total.tolist(), mean.tolist(), sharpe.tolist())
    return list(zip(*found, strict=True))


@dataclass(frozen=True)
class ActionFigures:
    """One action: its closed re-entries by result, all else apart."""

    action: int
    n: int  # executions whose re-entry has closed
    wins: int
    total: float | None  # None: no closed re-entry, or several deposit currencies
    mean: float | None
    sharpe: float  # mean ÷ sample deviation per execution; 0 below two
    limits: Limits | None
    open: int  # executions whose re-entry is known to the attempts only: not closed yet
    unmatched: int  # executions that name no re-entry
    aborted: int
    failed: int

    def __str__(self) -> str:
        mark = "*" if self.n < FEW else " "
        closed = "several deposit currencies" if self.n else "no closed re-entry"
        if self.mean is not None and self.total is not None:
            limits = f" [{self.limits[0]:,.2f} … {self.limits[1]:,.2f}]" if self.limits else ""
            closed = (
                f"mean {self.mean:,.2f}{limits}, {self.wins / self.n:.1%} won, "
                f"total {self.total:,.2f}, Sharpe {self.sharpe:.3f}"
            )
        return (
            f"action {self.action}{mark} n = {self.n}: {closed}; {self.open} open, "
            f"{self.unmatched} unmatched, {self.aborted} aborted, {self.failed} failed"
        )


def action_figures(loaded: Loaded, wanted: Filter) -> tuple[ActionFigures, ...]:
    """Return the figures of each action that was ever attempted on the wanted symbols.

    An execution counts by the result of its re-entry, if that passes the filter; attempts
    that led to no closed trade have no time and pass if their symbol and action do. Money
    of several deposit currencies is not summed: total and mean are then None.
    """
    attempts, trades = loaded.attempts, loaded.columns
    passing = wanted_attempts(loaded, wanted)
    row = rows_of(loaded)
    is_closed = row >= 0
    counts = is_closed & passing & (attempts.outcome == 0)
    if not wanted.is_empty:
        counts[counts] = wanted.mask(trades.select(row[counts]))
    # What became of each: 0 counts, 1 closed but filtered out, 2 open, 3 unmatched, 4.. not sent.
    fate = np.where(is_closed, np.where(counts, 0, 1), np.where(attempts.reentry > 0, 2, 3))
    fate = np.where(attempts.outcome > 0, 3 + attempts.outcome, fate)
    cell = attempts.action[passing].astype(np.int64) * FATES + fate[passing]
    table = np.bincount(cell, minlength=8 * FATES).reshape(-1, FATES)
    action, profit = attempts.action[counts], trades.profit[row[counts]]
    currency = trades.currency[row[counts]]
    return tuple(
        one_action(number, table[number], profit[action == number], currency[action == number])
        for number in np.flatnonzero(table.sum(axis=1)).tolist()
    )


def rows_of(loaded: Loaded) -> NDArray[np.int64]:
    """Return the place of each attempt's closed re-entry among the trades, -1: none."""
    attempts, trades = loaded.attempts, loaded.columns
    if loaded.attempt_rows is not None:
        return loaded.attempt_rows
    if not len(trades):
        return np.full(len(attempts.reentry), -1, dtype=np.int64)
    order = np.argsort(trades.ticket, kind="stable")
    at = np.searchsorted(trades.ticket[order], attempts.reentry)
    row = order[np.minimum(at, len(order) - 1)]
    fits = (trades.ticket[row] == attempts.reentry) & (attempts.reentry > 0)
    fits &= trades.symbol[row] == attempts.symbol
    return np.where(fits, row, -1)


def wanted_attempts(loaded: Loaded, wanted: Filter) -> NDArray[np.bool_]:
    """Return which attempts are on a wanted symbol, action and generation."""
    attempts = loaded.attempts
    found = np.ones(len(attempts.action), dtype=np.bool_)
    if wanted.symbols:
        names = loaded.columns.symbols
        found &= np.isin(attempts.symbol, [names.index(s) for s in wanted.symbols if s in names])
    if wanted.actions:
        found &= np.isin(attempts.action, wanted.actions)
    if wanted.generations:
        found &= np.isin(attempts.generation, wanted.generations)
    return found


def one_action(
    action: int,
    fates: NDArray[np.int64],
    profit: NDArray[np.float64],
    currency: NDArray[np.int16],
) -> ActionFigures:
    """Return the figures of one action from the results of its closed re-entries."""
    is_one = len(profit) > 0 and bool((currency == currency[0]).all())
    deviation = float(profit.std(ddof=1)) if is_one and len(profit) > 1 else 0.0
    mean = float(profit.mean()) if is_one else None
    return ActionFigures(
        action,
        len(profit),
        int((profit > 0).sum()),
        float(profit.sum()) if is_one else None,
        mean,
        mean / deviation if mean is not None and deviation > 1e-12 * abs(mean) else 0.0,
        mean_interval(profit) if is_one else None,
        *fates[2:].tolist(),
    )


@dataclass(frozen=True)
class Difference:
    """Mean of one set of trades minus that of another, with the limits of the difference."""

    n: tuple[int, int]
    means: tuple[float, float]
    limits: Limits | None

    @property
    def value(self) -> float:
        """Return the difference of the means."""
        return self.means[0] - self.means[1]

    @property
    def is_clear(self) -> bool:
        """Tell whether 0 lies outside the limits."""
        return self.limits is not None and (self.limits[0] > 0 or self.limits[1] < 0)


def compare(
    first: NDArray[np.float64], second: NDArray[np.float64], draws: int = 1000
) -> Difference | None:
    """Return how the means of two sets of results differ; None where one is empty.

    Limits: each set is redrawn with replacement by itself; with ten thousand cases or more
    the normal limits of Welch's difference.
    """
    if not (len(first) and len(second)):
        return None
    means = (float(first.mean()), float(second.mean()))
    size = (len(first), len(second))
    if min(size) < 2:
        return Difference(size, means, None)
    if max(size) >= 10_000:
        half = 1.96 * math.sqrt(sum(float(s.var(ddof=1)) / len(s) for s in (first, second)))
        gap = means[0] - means[1]
        return Difference(size, means, (gap - half, gap + half))
    dice = np.random.default_rng(SEED)
    redrawn = [
        np.array([s[dice.integers(0, len(s), len(s))].mean() for _draw in range(draws)])
        for s in (first, second)
    ]
    low, high = np.quantile(redrawn[0] - redrawn[1], (0.025, 0.975))
    return Difference(size, means, (float(low), float(high)))


@dataclass(frozen=True, eq=False)
class HourMap:
    """Trades by weekday (7 rows, Monday first) and hour (24 columns); money."""

    n: NDArray[np.int64]
    mean: NDArray[np.float64]  # nan where there is no trade
    left_out: int  # trades without a time on that clock


def hour_map(trades: TradeColumns, wanted: Filter) -> HourMap:
    """Return how many trades and which mean result each hour of the week has."""
    moment, known = shown(trades, wanted.event, wanted.clock)
    cell = (weekdays(moment) * 24 + hours(moment))[known]
    n = np.bincount(cell, minlength=168)
    total = np.bincount(cell, trades.profit[known], 168)
    mean = np.divide(total, n, out=np.full(168, np.nan), where=n > 0)
    return HourMap(n.reshape(7, 24), mean.reshape(7, 24), int((~known).sum()))
