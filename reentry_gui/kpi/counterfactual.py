"""What the same first trades would have brought without any re-entry, and at what risk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.exposure import peak_lots
from reentry_gui.kpi.resampling import DEFAULT_SEED, interval_of_mean

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui.kpi.chains import ChainColumns

LABEL: Final = (
    "descriptive: it compares what happened with a part of what happened; prices, free margin "
    "and your own decisions might have been others without the re-entries"
)


@dataclass(frozen=True)
class Side:
    """One of the two histories."""

    net: float  # money
    max_drawdown: float  # money, of the closed balance, positive
    peak_lots: float  # open at the same time in the whole account
    peak_margin: float | None = None  # money held at the same time; None: not known


@dataclass(frozen=True)
class Counterfactual:
    """The history as it was beside that of its first trades only, paired by chain."""

    chains: int
    with_reentries: Side
    first_trades_only: Side  # net is C0 = Σ p0
    uplift: float  # money, ΣP − C0
    mean_uplift: float | None  # money a chain; None: no chains
    low: float | None  # 95 % interval of the mean, chains paired with themselves
    high: float | None
    better: int  # chains that re-entries made better
    worse: int
    extra_drawdown: float  # money; below 0: re-entries made the drawdown smaller
    extra_peak_lots: float
    extra_margin: float | None  # money; None: not known
    uplift_per_drawdown: float | None  # uplift ÷ extra drawdown; None: there is no extra one
    label: str = LABEL


def counterfactual_of(
    chains: ChainColumns, seed: int = DEFAULT_SEED, held: NDArray[np.float64] | None = None
) -> Counterfactual:
    """Return the chains' history beside the one of their first trades only.

    Uplift = ΣP − Σp0 (money), the interval of its mean a chain is a 95 % bootstrap of
    P − p0, chain by chain (PCG64 with `seed`). Drawdown: the largest fall of the sum of
    closed results from its peak, which begins at 0, trades in the order of their close.
    `held` is each trade's margin (`margin.margins`), None where no leverage is known; nan of
    a trade in it leaves the margin unknown. Source: PEERS.md, counterfactual. Unit: chain.
    """
    change = chains.pnl - chains.first_pnl
    low, high = interval_of_mean(change, np.random.default_rng(seed))
    both, first = (side_of(chains, held, only_first=only) for only in (False, True))
    extra = both.max_drawdown - first.max_drawdown
    uplift = float(np.sum(change))
    return Counterfactual(
        chains=len(chains),
        with_reentries=both,
        first_trades_only=first,
        uplift=uplift,
        mean_uplift=float(np.mean(change)) if len(change) else None,
        low=low,
        high=high,
        better=int(np.count_nonzero(np.round(change, 6) > 0)),
        worse=int(np.count_nonzero(np.round(change, 6) < 0)),
        extra_drawdown=extra,
        extra_peak_lots=both.peak_lots - first.peak_lots,
        extra_margin=difference(both.peak_margin, first.peak_margin),
        uplift_per_drawdown=uplift / extra if extra > 0 else None,
    )


def difference(one: float | None, other: float | None) -> float | None:
    """Return the difference of two amounts, None where one is not known."""
    return None if one is None or other is None else one - other


def side_of(
    chains: ChainColumns, held: NDArray[np.float64] | None = None, *, only_first: bool
) -> Side:
    """Return the figures of all trades of the chains, or of their first ones.

    `held` is each trade's margin; nan in it, of a trade that counts, leaves all unknown.
    """
    trades = chains.trades
    wanted = np.zeros(len(trades), dtype=np.bool_)
    wanted[chains.order] = True
    if only_first:
        wanted &= trades.generation == 0
    places = np.flatnonzero(wanted)  # the trades stand in the order of their close
    profit = trades.profit[places]
    times = trades.open_time[places], trades.close_time[places]
    margin = None
    if held is not None and np.isfinite(held[places]).all():
        margin = peak_lots(*times, held[places])
    return Side(
        net=float(np.sum(profit)),
        max_drawdown=max_drawdown(profit),
        peak_lots=peak_lots(*times, trades.lots[places]),
        peak_margin=margin,
    )


def max_drawdown(profit: NDArray[np.float64]) -> float:
    """Return the largest fall of the sum of results from its peak, which begins at 0; positive."""
    if not len(profit):
        return 0.0
    balance = np.cumsum(profit)
    peak = np.maximum(np.maximum.accumulate(balance), 0.0)
    return float(np.round(np.max(peak - balance), 6))
