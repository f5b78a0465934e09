"""How far whole chains ran for and against their owner while their trades were open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.excursions import NoBars

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui.kpi.chains import ChainColumns
    from reentry_gui.kpi.excursions import Excursions

    Floats = NDArray[np.float64]

NO_BARS: Final = "no price bars of MT4 cover these chains"


@dataclass(frozen=True, eq=False)
class ChainExcursions:
    """The lowest and the highest sum of each chain on its way (n,), money; nan: not known."""

    low: Floats  # never above `ChainColumns.trough`
    high: Floats

    @property
    def known(self) -> int:
        """Return how many chains have both."""
        return int(np.count_nonzero(np.isfinite(self.low)))

    @property
    def adverse(self) -> Floats:
        """Return the MAE of the chains that have one, never negative."""
        return np.maximum(-self.low[np.isfinite(self.low)], 0.0)

    @property
    def favourable(self) -> Floats:
        """Return the MFE of the chains that have one, never negative."""
        return np.maximum(self.high[np.isfinite(self.high)], 0.0)


def chain_excursions(chains: ChainColumns, ran: Excursions | NoBars) -> ChainExcursions:
    """Return how low and how high chains stood while their trades were open, out of price bars.

    Lowest: min over generations g of Σ p before g − MAE of g, highest: max of Σ p before g +
    MFE of g; `ran` is of the chains' trades in their order (`chains.order`). A trade closed
    in parts counts with the sum of its parts. Upper limits, as MAE and MFE of trades are. nan
    where bars do not cover every trade, or a generation opens before the last one has
    closed: nobody knows then what ran at the same time. Source: Sweeney 1996, of chains ours.
    """
    unknown = np.full(len(chains), np.nan)
    if isinstance(ran, NoBars) or not len(chains):
        return ChainExcursions(unknown, unknown)
    levels = chains.levels
    owner = np.repeat(np.arange(len(chains)), np.diff(chains.starts))
    level = level_of(chains, owner)
    adverse, favourable = (np.bincount(level, values) for values in ran.both("money"))
    before = levels.total - levels.pnl
    first = np.searchsorted(levels.chain, np.arange(len(chains)))
    low = np.minimum.reduceat(before - adverse, first)
    high = np.maximum.reduceat(np.maximum(before + favourable, levels.total), first)
    overlaps = overlapping(chains, level)
    low[overlaps] = high[overlaps] = np.nan
    found = np.isfinite(low) & np.isfinite(high)
    # A result holds costs, which no bar tells.
    low = np.where(found, np.minimum(low, chains.trough), np.nan)
    return ChainExcursions(low, np.where(found, high, np.nan))


def level_of(chains: ChainColumns, owner: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the place among the levels of each trade in the chains' order."""
    generation = chains.trades.generation[chains.order]
    is_new = np.ones(len(owner), dtype=np.bool_)
    is_new[1:] = (np.diff(generation) != 0) | (np.diff(owner) != 0)
    return np.cumsum(is_new) - 1


def overlapping(chains: ChainColumns, level: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Return the chains of which a generation opens before the last one has closed."""
    levels = chains.levels
    at = np.searchsorted(level, np.arange(len(levels.pnl)))
    opened = np.minimum.reduceat(chains.trades.open_time[chains.order], at)
    early = np.zeros(len(opened), dtype=np.bool_)
    early[1:] = (opened[1:] < levels.close_time[:-1]) & (np.diff(levels.chain) == 0)
    return np.bincount(levels.chain, early, len(chains)) > 0
