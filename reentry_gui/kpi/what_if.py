"""What stored chains would have brought under a draft, as numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.chains import MONEY_DECIMALS
from reentry_gui.kpi.counterfactual import max_drawdown
from reentry_gui.kpi.replay import FIRST_UNKNOWN, End
from reentry_gui.kpi.resampling import (
    DEFAULT_SEED,
    DRAWS,
    between,
    drawn_sums,
    interval_of_mean,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui.kpi.chains import ChainColumns
    from reentry_gui.kpi.replay import Replayed

FEWEST_TAILS: Final = 20  # of a symbol, else those of all symbols are drawn from


@dataclass(frozen=True)
class KnownPart:
    """The chains whose whole result under the draft is known; money."""

    chains: int
    unchanged: int
    shortened: int  # fewer generations than in history
    resized: int  # as many, with other lots
    before: float
    after: float
    difference: float  # after − before, paired by chain
    mean_difference: float | None  # money a chain; None: no chains
    low: float | None  # 95 % interval of the mean
    high: float | None
    drawdown_before: float  # money, of these chains alone
    drawdown_after: float
    ends: tuple[tuple[str, int], ...]  # why chains end, how many


@dataclass(frozen=True)
class UnknownPart:
    """The chains whose result under the draft history cannot tell; money."""

    chains: int
    before: float  # their whole results in history
    after_so_far: float  # under the draft, up to where it parts from history
    wanted_lots: float  # of the orders whose results nobody knows, one a chain
    low: float | None  # what these and what follows them may bring: 95 % of what is drawn
    high: float | None  # None: history has no re-entries to draw from
    reasons: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class WhatIf:
    """History beside the draft."""

    chains: int
    before: float  # all chains in history
    known: KnownPart
    unknown: UnknownPart
    after_low: float | None  # known + so far + what may come
    after_high: float | None
    seed: int


def what_if_of(found: Replayed, seed: int = DEFAULT_SEED) -> WhatIf:
    """Return what a replay says: its known part, its unknown part, and the range of both.

    The known difference is paired by chain, its interval a 95 % bootstrap of the mean. The
    range draws, for each unknown chain, the re-entries of a random stored chain of its
    symbol (of all where it has fewer than 20), result a lot × the lots the draft wanted: it
    shows the order of size, not a forecast. PCG64 with `seed`. Unit: chain.
    """
    known, unknown = known_part(found, seed), unknown_part(found, seed)
    base = known.after + unknown.after_so_far
    low = None if unknown.low is None else base + unknown.low
    high = None if unknown.high is None else base + unknown.high
    before = round(float(np.sum(found.chains.pnl)), MONEY_DECIMALS)
    return WhatIf(len(found.chains), before, known, unknown, low, high, seed)


def known_part(found: Replayed, seed: int) -> KnownPart:
    """Return the figures of the chains that are known to their end."""
    known, levels = found.known, found.chains.levels
    before, after = found.chains.pnl[known], found.totals[known]
    change = after - before
    low, high = interval_of_mean(change, np.random.default_rng(seed))
    missing = np.bincount(levels.chain, ~found.taken, len(known))[known] > 0
    other = found.taken & (np.abs(found.lots - levels.lots) > 1e-9)
    resized = ~missing & (np.bincount(levels.chain, other, len(known))[known] > 0)
    mine = known[levels.chain]
    order = np.argsort(levels.close_time[mine], kind="stable")
    return KnownPart(
        chains=int(np.count_nonzero(known)),
        unchanged=int(np.count_nonzero(~missing & ~resized)),
        shortened=int(np.count_nonzero(missing)),
        resized=int(np.count_nonzero(resized)),
        before=money(before),
        after=money(after),
        difference=money(change),
        mean_difference=float(np.mean(change)) if len(change) else None,
        low=low,
        high=high,
        drawdown_before=max_drawdown(levels.pnl[mine][order]),
        drawdown_after=max_drawdown(found.pnl[mine][order]),
        ends=found.ends(end for end in End if End.RUNNING < end < FIRST_UNKNOWN),
    )


def unknown_part(found: Replayed, seed: int) -> UnknownPart:
    """Return the figures of the chains that history cannot follow to their end."""
    unknown = ~found.known
    low, high = range_of_tails(found, np.random.default_rng([seed, 1]))
    return UnknownPart(
        chains=int(np.count_nonzero(unknown)),
        before=money(found.chains.pnl[unknown]),
        after_so_far=money(found.totals[unknown]),
        wanted_lots=float(np.round(np.sum(found.wanted_lots[unknown]), 8)),
        low=low,
        high=high,
        reasons=found.ends(end for end in End if end >= FIRST_UNKNOWN),
    )


def range_of_tails(
    found: Replayed, chance: np.random.Generator
) -> tuple[float | None, float | None]:
    """Return between which sums 95 % of drawn re-entries lie; 0 and 0 where none are wanted."""
    drawn = np.zeros(DRAWS)
    chains = found.chains
    owner, a_lot = tails(chains)
    symbol = chains.symbol[owner]
    for number in np.unique(chains.symbol[~found.known]):
        wanted = found.wanted_lots[~found.known & (chains.symbol == number)]
        wanted = wanted[wanted > 0]
        mine = a_lot[symbol == number]
        pool = mine if len(mine) >= FEWEST_TAILS else a_lot
        if len(wanted) and not len(pool):
            return None, None
        drawn += drawn_sums(pool, wanted, chance)
    return between(drawn)


def tails(chains: ChainColumns) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Return the chains that were re-entered, and what their re-entries brought a first lot."""
    levels = chains.levels
    first = np.flatnonzero((levels.generation == 1) & (levels.lots > 0))
    owner = levels.chain[first]
    return owner, (chains.pnl[owner] - chains.first_pnl[owner]) / levels.lots[first]


def money(values: NDArray[np.float64]) -> float:
    """Return a sum of money without the rounding noise of floats."""
    return round(float(np.sum(values)), MONEY_DECIMALS)
