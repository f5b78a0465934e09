"""What each further generation is worth, and after which one it would have been best to stop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reentry_gui.kpi.resampling import (
    AT_ONCE,
    DEFAULT_SEED,
    DRAWS,
    LIMITS_PERCENT,
    MOST_DRAWN,
    SLICES,
    between,
    interval_of_mean,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui.kpi.chains import ChainColumns


@dataclass(frozen=True)
class Marginal:
    """The results of one generation, over the chains that came as far."""

    generation: int
    chains: int
    total: float  # money of this generation
    mean: float  # money a chain
    low: float | None  # 95 % interval of the mean; None with fewer than two chains
    high: float | None


@dataclass(frozen=True)
class Cut:
    """What all chains would have brought if each had ended after one generation."""

    generation: int
    value: float  # V(n), money
    low: float | None  # 95 % interval; None with fewer than two chains
    high: float | None


@dataclass(frozen=True)
class CutCurve:
    """V(n) for each n, and the n with the largest value."""

    chains: int
    cuts: tuple[Cut, ...]
    best: int | None  # the earliest of equal ones; None: no chains
    best_low: int | None  # 95 % of resampled histories have their best between these two
    best_high: int | None
    seed: int


def marginal_values(chains: ChainColumns, seed: int = DEFAULT_SEED) -> tuple[Marginal, ...]:
    """Return the mean result of each generation n over the chains with depth ≥ n, with interval.

    Interval: 95 % percentile bootstrap of the mean, chains resampled (PCG64 with `seed`);
    with more than 2,000 chains the normal interval, mean ± 1.96 · s ÷ √n, which it comes
    to. Money is net, unit: chain. Source: PEERS.md, marginal value of generation n.
    """
    levels = chains.levels
    found = []
    for number in np.unique(levels.generation):
        values = levels.pnl[levels.generation == number]
        low, high = interval_of_mean(values, np.random.default_rng([seed, int(number)]))
        total, mean = float(np.sum(values)), float(np.mean(values))
        found.append(Marginal(int(number), len(values), total, mean, low, high))
    return tuple(found)


def cut_curve(chains: ChainColumns, seed: int = DEFAULT_SEED) -> CutCurve:
    """Return V(n) = Σ over chains of Σ over g ≤ n of p, its interval, and the best n.

    V(0) is the result without re-entry, V(largest depth) the result as it was. Intervals:
    95 % percentile bootstrap, whole chains resampled (PCG64 with `seed`). The best n looks
    back on the same chains that it was chosen from, so it flatters itself: its interval
    tells how sure it is. Source: PEERS.md, cut curve.
    """
    if not len(chains):
        return CutCurve(0, (), None, None, None, seed)
    deepest = int(chains.levels.generation.max())
    values = np.cumsum(np.bincount(chains.levels.generation, chains.levels.pnl, deepest + 1))
    if len(chains) < 2:
        cuts = tuple(Cut(n, float(v), None, None) for n, v in enumerate(values))
        best = int(np.argmax(values))
        return CutCurve(1, cuts, best, best, best, seed)
    drawn = np.cumsum(drawn_sums(chains, deepest, np.random.default_rng(seed)), axis=1)
    bests = np.argmax(drawn, axis=1)
    low, high = np.percentile(bests, LIMITS_PERCENT, method="nearest")
    cuts = tuple(
        Cut(number, float(value), *between(drawn[:, number])) for number, value in enumerate(values)
    )
    return CutCurve(len(chains), cuts, int(np.argmax(values)), int(low), int(high), seed)


def drawn_sums(
    chains: ChainColumns, deepest: int, chance: np.random.Generator
) -> NDArray[np.float64]:
    """Return the sums of each generation in `DRAWS` resampled histories, a row a history.

    More than 2,000 chains are shuffled into 2,000 equal heaps first, which are drawn whole:
    the sums spread as much, in a fraction of the time.
    """
    levels, count = chains.levels, len(chains)
    heaps = min(count, MOST_DRAWN)
    heap = chance.permutation(count) % heaps
    width = deepest + 1
    cells = heap[levels.chain] * width + levels.generation
    sums = np.bincount(cells, levels.pnl, heaps * width).reshape(heaps, width)
    apart = heaps * np.arange(AT_ONCE)[:, np.newaxis]
    drawn = np.empty((DRAWS, width))
    for rows in SLICES:
        picked = chance.integers(0, heaps, (AT_ONCE, heaps)) + apart
        times = np.bincount(picked.ravel(), minlength=AT_ONCE * heaps).reshape(AT_ONCE, heaps)
        drawn[rows] = times.astype(np.float64) @ sums
    return drawn
