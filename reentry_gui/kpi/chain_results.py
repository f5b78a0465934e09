"""What chains bring: results, the worst ones, and how often a lost first trade is recovered."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui.kpi.chains import ChainColumns


@dataclass(frozen=True)
class Results:
    """Results of whole chains; money is net, in the deposit currency."""

    chains: int
    wins: int  # result above 0
    losses: int  # below 0
    draws: int  # exactly 0
    net: float
    gross_profit: float
    gross_loss: float  # positive
    win_rate: float | None  # wins ÷ chains; None: no chains
    factor: float | None  # gross profit ÷ gross loss; None: no losses, so undefined
    expectancy: float | None  # money a chain
    mean_duration_seconds: float | None
    median_duration_seconds: float | None
    most_lots: float | None  # of one chain's trades together
    most_lots_at_once: float | None  # open at the same time in one chain


@dataclass(frozen=True)
class Worst:
    """One chain that stands out by its loss."""

    name: str  # `SYMBOL/name`; a trade without chain is told by its ticket
    depth: int
    pnl: float  # money
    trough: float  # money: the lowest sum on the way
    open_trough: float | None  # the same with open trades, out of price bars; None: not known
    first_time: int  # seconds of the broker's clock
    last_time: int


@dataclass(frozen=True)
class Recovered:
    """The chains that were back at zero or above for the first time at one generation."""

    generation: int
    chains: int
    median_seconds: float  # from the first trade's close to that generation's last close


@dataclass(frozen=True)
class Recovery:
    """How often re-entries brought a lost first trade back."""

    lost_first: int  # chains with p0 < 0 that were re-entered
    recovered: int  # of these, the ones that ended at zero or above
    rate: float | None  # None: no chain lost its first trade and was re-entered
    median_seconds: float | None  # to the first moment at zero or above, of the recovered ones
    by_generation: tuple[Recovered, ...]


def results_of(chains: ChainColumns) -> Results:
    """Return the results of chains, money as arrays of P_c = Σ over generations of p.

    Win rate = wins ÷ chains (draws apart); factor = Σ P⁺ ÷ |Σ P⁻|; expectancy = mean P.
    Source: PEERS.md, chain metrics. Unit: chain. What has no chains or no losses is None.
    """
    pnl, count = chains.pnl, len(chains)
    wins, losses = int(np.count_nonzero(pnl > 0)), int(np.count_nonzero(pnl < 0))
    profit = float(np.sum(pnl, where=pnl > 0))
    loss = -float(np.sum(pnl, where=pnl < 0))
    duration = chains.duration
    return Results(
        chains=count,
        wins=wins,
        losses=losses,
        draws=count - wins - losses,
        net=float(np.sum(pnl)),
        gross_profit=profit,
        gross_loss=loss + 0.0,
        win_rate=wins / count if count else None,
        factor=profit / loss if losses else None,
        expectancy=float(np.mean(pnl)) if count else None,
        mean_duration_seconds=float(np.mean(duration)) if count else None,
        median_duration_seconds=float(np.median(duration)) if count else None,
        most_lots=float(np.max(chains.lots)) if count else None,
        most_lots_at_once=float(np.max(chains.peak_lots)) if count else None,
    )


def worst_by(
    chains: ChainColumns,
    values: NDArray[np.float64],
    most: int = 5,
    *,
    open_troughs: NDArray[np.float64] | None = None,
) -> tuple[Worst, ...]:
    """Return the chains with the lowest values below 0, the worst first.

    Give `chains.pnl` for the worst by result, `chains.trough` for the worst on the way.
    `open_troughs` are told with them; nan: not known.
    """
    most = min(most, int(np.count_nonzero(values < 0)))
    if not most:
        return ()
    lowest = np.argpartition(values, most - 1)[:most]
    lowest = lowest[np.argsort(values[lowest], kind="stable")]
    known = np.full(len(chains), np.nan) if open_troughs is None else open_troughs
    return tuple(worst_at(chains, int(place), float(known[place])) for place in lowest)


def worst_at(chains: ChainColumns, place: int, open_trough: float) -> Worst:
    """Return one chain as it is told."""
    return Worst(
        name=chain_name(chains, place),
        depth=int(chains.depth[place]),
        pnl=float(chains.pnl[place]),
        trough=float(chains.trough[place]),
        open_trough=None if math.isnan(open_trough) else open_trough,
        first_time=int(chains.first_time[place]),
        last_time=int(chains.last_time[place]),
    )


def chain_name(chains: ChainColumns, place: int) -> str:
    """Return `SYMBOL/name` of a chain; a trade without chain is `SYMBOL/#ticket`."""
    trades, number = chains.trades, int(chains.chain[place])
    if number >= 0:
        return trades.chains[number]
    first = chains.order[chains.starts[place]]
    return f"{trades.symbols[trades.symbol[first]]}/#{trades.ticket[first]}"


def chain_place(chains: ChainColumns, key: str) -> int:
    """Return the place of a chain by its name (see `chain_name`), -1 where it is not there."""
    symbol, _slash, name = key.partition("/")
    if name.startswith("#") and name[1:].isdigit() and symbol in chains.trades.symbols:
        first = chains.order[chains.starts[:-1]]
        mine = (chains.chain < 0) & (chains.trades.ticket[first] == int(name[1:]))
        mine &= chains.symbol == chains.trades.symbols.index(symbol)
    else:
        try:
            mine = chains.chain == chains.trades.chains.index(key)
        except ValueError:
            return -1
    found = np.flatnonzero(mine)
    return int(found[0]) if len(found) else -1


def recovery_of(chains: ChainColumns) -> Recovery:
    """Return how many lost first trades were brought back by re-entries, and how fast.

    Rate = chains with p0 < 0, depth ≥ 1 and P ≥ 0 ÷ chains with p0 < 0 and depth ≥ 1.
    A recovered chain counts at the generation that first brought its sum to zero or above;
    its time runs from the close of generation 0 to the close of that one, on the broker's
    clock. Source: PEERS.md, chain metrics. Unit: chain.
    """
    lost = (chains.first_pnl < 0) & (chains.depth >= 1)
    back = lost & (chains.pnl >= 0)
    generation, seconds = way_back(chains.select(back))
    found = [
        Recovered(int(g), int(np.sum(generation == g)), float(np.median(seconds[generation == g])))
        for g in np.unique(generation)
    ]
    total, recovered = int(np.count_nonzero(lost)), int(np.count_nonzero(back))
    return Recovery(
        lost_first=total,
        recovered=recovered,
        rate=recovered / total if total else None,
        median_seconds=float(np.median(seconds)) if recovered else None,
        by_generation=tuple(found),
    )


def way_back(chains: ChainColumns) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return which generation brought each chain back to zero or above, and the seconds it took."""
    levels = chains.levels
    above = np.flatnonzero(levels.total >= 0)
    owner, first = np.unique(levels.chain[above], return_index=True)
    at = above[first]
    begins = np.searchsorted(levels.chain, owner)
    return levels.generation[at], levels.close_time[at] - levels.close_time[begins]
