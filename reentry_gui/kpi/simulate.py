"""What could have come: whole chains drawn again in blocks, as shares of the balance."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

LOSSES_PERCENT: Final = (10, 20, 30, 40, 50, 60, 70, 80, 90, 100)
LEVELS_PERCENT: Final = (5, 50, 95)
FAN_PERCENT: Final = (5, 25, 50, 75, 95)
FAN_POINTS: Final = 200
FAN_PATHS: Final = 20_000  # percentiles of more would look the same and take gigabytes
CHUNK_CELLS: Final = 2**19  # of one array: 4 MB, which stays in a processor's cache
DEFAULT_PATHS: Final = 1_000
MOST_PATHS: Final = 1_000_000
MOST_CELLS: Final = 20_000_000_000  # about half an hour
ROUNDING: Final = 1e-9  # a loss of exactly 10 % is one, whatever floats make of it


@dataclass(frozen=True)
class Risk:
    """How many paths lost at least so much of the starting balance at some time."""

    loss_percent: int
    share: float  # of all paths, 0..1
    low: float  # 95 % interval of the share, from the number of paths alone
    high: float


@dataclass(frozen=True)
class Fan:
    """The balance on the way: after so many chains, the given percentiles of all paths."""

    after_chains: tuple[int, ...]
    percentiles: tuple[int, ...]
    balances: tuple[tuple[float, ...], ...]  # one a percentile; money


@dataclass(frozen=True)
class Simulation:
    """The outcome of all paths; equal for an equal seed on every machine."""

    seed: int
    paths: int
    block: int  # chains drawn together
    history: int  # chains that were drawn from
    horizon: int  # chains of a path
    start_balance: float  # money
    risks: tuple[Risk, ...]
    drawdown_percent: tuple[tuple[int, float], ...]  # percentile → largest fall in % of its peak
    final_balance: tuple[tuple[int, float], ...]  # percentile → money
    ruined: float  # share of paths that ended at zero
    fan: Fan


@dataclass(frozen=True)
class Draw:
    """What is drawn: how many paths of how many chains, in blocks of how many, from which seed."""

    seed: int
    paths: int
    block: int
    horizon: int


def returns_of(
    pnl: NDArray[np.float64],
    start_balance: float,
    paid_in: NDArray[np.float64] | None = None,
) -> NDArray[np.float64]:
    """Return each chain's result as a share of the balance before it, in the given order.

    `pnl` is money in the order in which the chains ended; the balance is `start_balance` +
    all results before + `paid_in`, the deposits less withdrawals until then, one entry a
    chain. Compounded in that order they give the history's own growth. Raises ReentryError
    where the balance was at zero or below before the last chain: then the start is not the
    account's, or deposits are missing.
    """
    before = start_balance + np.concatenate(([0.0], np.cumsum(pnl)[:-1]))
    if paid_in is not None:
        before = before[: len(pnl)] + paid_in
    if len(pnl) and not np.all(before > 0):
        lowest = float(np.min(before))
        raise ReentryError(
            f"from {start_balance:.2f} the history falls to {lowest:.2f}: no share of that",
            "Name the balance the account really began with, deposits included: --balance",
        )
    return pnl / before[: len(pnl)]


def default_block(history: int) -> int:
    """Return the usual length of a block: the cube root of the history's, at least 1.

    Source: the order that keeps dependence between neighbours in a block bootstrap
    (Künsch 1989; Politis and Romano 1992 for the circular one).
    """
    return max(1, round(math.pow(history, 1 / 3)))


def simulate(
    returns: NDArray[np.float64],
    start_balance: float,
    draw: Draw,
    progress: Callable[[int, int], None] | None = None,
) -> Simulation:
    """Draw whole chains in circular blocks and compound their returns; absorbed at zero.

    `returns` are shares of the balance, one a chain, in the order of their end; a return of
    −1 or less ends a path at zero for good. Memory stays at a few arrays of 4 MB and the
    paths' results. The draws are PCG64's, and every sum runs in one order: the same seed
    gives the same figures on every machine. `progress(done, all)` is called between
    chunks of paths and may raise Cancelled. Raises ReentryError for what cannot be drawn.
    """
    check(returns, start_balance, draw)
    found = walk(np.maximum(1.0 + returns, 0.0), draw, progress)
    return Simulation(
        **vars(draw),
        history=len(returns),
        start_balance=start_balance,
        risks=tuple(risk(found.lowest, percent) for percent in LOSSES_PERCENT),
        drawdown_percent=percentiles(100 * found.deepest),
        final_balance=percentiles(start_balance * found.final),
        ruined=float(np.mean(found.final <= 0)),
        fan=fan_of(found.on_the_way, fan_points(draw.horizon), start_balance),
    )


class Paths(NamedTuple):
    """What is kept of each path, as shares of the start; `on_the_way` has a row a path."""

    lowest: NDArray[np.float64]
    deepest: NDArray[np.float64]  # the largest fall ÷ its peak
    final: NDArray[np.float64]
    on_the_way: NDArray[np.float64]  # at the fan's points


def walk(
    growth: NDArray[np.float64], draw: Draw, progress: Callable[[int, int], None] | None
) -> Paths:
    """Walk all paths, some at a time, and keep what the figures need."""
    points = fan_points(draw.horizon)
    lowest, deepest, final = (np.empty(draw.paths) for _ in range(3))
    on_the_way = np.empty((min(draw.paths, FAN_PATHS), len(points)))
    for rows, grown in paths_of(growth, draw):
        final[rows] = grown[:, -1]
        on_the_way[rows] = grown[: max(0, FAN_PATHS - rows.start), points]
        lowest[rows] = grown.min(axis=1)
        np.divide(grown, np.maximum.accumulate(grown, axis=1), out=grown)
        deepest[rows] = 1.0 - grown.min(axis=1)
        if progress:
            progress(rows.stop, draw.paths)
    return Paths(lowest, deepest, final, on_the_way)


def check(returns: NDArray[np.float64], start_balance: float, draw: Draw) -> None:
    """Refuse what cannot be drawn, and say what can."""
    if not len(returns):
        raise ReentryError("no chain has ended yet", "There is nothing to draw from.")
    if not (math.isfinite(start_balance) and start_balance > 0):
        raise ReentryError(
            f"a balance of {start_balance:g} has no shares", "Name one above 0: --balance"
        )
    if not np.all(np.isfinite(returns)):
        raise ReentryError("a chain's result is no finite number", "Look for it: reentry db check")
    for name, value, most in (
        ("paths", draw.paths, MOST_PATHS),
        ("block", draw.block, len(returns)),
        ("horizon", draw.horizon, MOST_CELLS // max(draw.paths, 1)),
    ):
        if not 1 <= value <= most:
            raise ReentryError(f"{name} is {value}", f"Allowed are 1 to {most}.")
    if draw.seed < 0:
        raise ReentryError(f"the seed is {draw.seed}", "Allowed is 0 or any whole number above.")


def paths_of(
    growth: NDArray[np.float64], draw: Draw
) -> Iterator[tuple[slice, NDArray[np.float64]]]:
    """Yield chunks of paths: their rows, and the balance ÷ start, beginning with 1."""
    chance = np.random.Generator(np.random.PCG64(draw.seed))
    history, length = len(growth), 1 + draw.horizon
    blocks = -(-draw.horizon // draw.block)
    circle = np.concatenate((growth, growth[: draw.block - 1]))
    windows = sliding_window_view(circle, draw.block)
    rows = max(1, CHUNK_CELLS // length)
    for first in range(0, draw.paths, rows):
        here = slice(first, min(first + rows, draw.paths))
        count = here.stop - here.start
        starts = chance.integers(0, history, (count, blocks), dtype=np.int64)
        grown = np.ones((count, length))
        grown[:, 1:] = windows[starts].reshape(count, -1)[:, : draw.horizon]
        with np.errstate(over="ignore", invalid="ignore"):
            np.cumprod(grown, axis=1, out=grown)
        if not np.all(np.isfinite(grown[:, -1])):
            raise ReentryError("a path grows beyond every number", "Shorten it: --horizon")
        yield here, grown


def fan_points(horizon: int) -> NDArray[np.intp]:
    """Return after how many chains the fan is told: the start, the end, and between."""
    return np.unique(np.linspace(0, horizon, FAN_POINTS).round().astype(np.intp))


def fan_of(on_the_way: NDArray[np.float64], points: NDArray[np.intp], start_balance: float) -> Fan:
    """Return the percentiles of all paths at each point."""
    bands = np.percentile(on_the_way, FAN_PERCENT, axis=0) * start_balance
    return Fan(tuple(points.tolist()), FAN_PERCENT, tuple(tuple(band.tolist()) for band in bands))


def percentiles(values: NDArray[np.float64]) -> tuple[tuple[int, float], ...]:
    """Return the 5th, 50th and 95th percentile."""
    found = np.percentile(values, LEVELS_PERCENT)
    return tuple((level, float(value)) for level, value in zip(LEVELS_PERCENT, found, strict=True))


def risk(lowest: NDArray[np.float64], percent: int) -> Risk:
    """Return the share of paths whose lowest balance lost so much of the start."""
    count = int(np.count_nonzero(lowest <= 1.0 - percent / 100 + ROUNDING * (percent < 100)))
    return Risk(percent, count / len(lowest), *wilson(count, len(lowest)))


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """Return the 95 % interval of a share. Source: Wilson 1927; trials at least 1."""
    z = 1.959964
    share = successes / trials
    centre = share + z * z / (2 * trials)
    half = z * math.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    whole = 1 + z * z / trials
    low = (centre - half) / whole if successes else 0.0
    high = (centre + half) / whole if successes < trials else 1.0
    return low, high
