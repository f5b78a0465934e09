"""Closed trades put together as chains: a first trade and the re-entries that followed it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Final, Self

import numpy as np

from reentry_gui.kpi.exposure import peak_in_groups

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from reentry_gui.kpi.columns import TradeColumns

STATUSES: Final = ("", "ACTIVE", "STOPPED", "ENDED")
ACTIVE: Final = STATUSES.index("ACTIVE")
MONEY_DECIMALS: Final = 6  # what is less is rounding noise of floats: −10.1 − 20.2 + 30.3 is 0
LOT_DECIMALS: Final = 8


@dataclass(frozen=True, eq=False)
class Levels:
    """One entry for each generation of each chain, in the chains' order, generations upwards.

    Usually a generation is one trade; a trade that was closed in parts is several, and
    counts as one here.
    """

    chain: NDArray[np.intp]  # place in the chains
    generation: NDArray[np.int64]
    pnl: NDArray[np.float64]  # money, net
    lots: NDArray[np.float64]
    total: NDArray[np.float64]  # money, from the chain's beginning to this generation
    close_time: NDArray[np.int64]  # the last close, seconds of the broker's clock

    def select(self, chains: NDArray[np.bool_]) -> Self:
        """Return the generations of the chains where the mask is true."""
        mask = chains[self.chain]
        places = np.cumsum(chains) - 1
        kept = {f.name: getattr(self, f.name)[mask] for f in fields(self)}
        return replace(self, **kept | {"chain": places[kept["chain"]]})


@dataclass(frozen=True, eq=False)
class ChainColumns:
    """Chains as columns, those with a name first, then trades without a chain as chains of one.

    `order[starts[i]:starts[i + 1]]` are the places of chain i's trades in `trades`, by
    generation, then by close. Times are seconds of the broker's clock.
    """

    trades: TradeColumns
    order: NDArray[np.intp]
    starts: NDArray[np.intp]  # one more than there are chains
    chain: NDArray[np.int32]  # index into trades.chains, -1: a trade without a chain
    symbol: NDArray[np.int16]  # of its first trade
    persona: NDArray[np.int8]  # when its first trade was opened, -1: not known
    status: NDArray[np.int8]  # index into STATUSES, 0: not known
    first_time: NDArray[np.int64]  # the first open
    last_time: NDArray[np.int64]  # the last close
    depth: NDArray[np.int64]  # the last generation, one that is open still too
    first_pnl: NDArray[np.float64]  # money of generation 0; nan: it is not among the trades
    pnl: NDArray[np.float64]  # money, P_c
    trough: NDArray[np.float64]  # money: the lowest sum from the beginning to any generation
    lots: NDArray[np.float64]  # of all its trades together
    peak_lots: NDArray[np.float64]  # most that was open at the same time
    levels: Levels
    orphans: int  # re-entries that no chain is named for; they are in no chain

    def __len__(self) -> int:
        return len(self.chain)

    @property
    def is_open(self) -> NDArray[np.bool_]:
        """Tell which chains are still going on: their result is not known yet."""
        found: NDArray[np.bool_] = self.status == ACTIVE
        return found

    @property
    def has_first(self) -> NDArray[np.bool_]:
        """Tell of which chains generation 0 is among the trades."""
        return ~np.isnan(self.first_pnl)

    @property
    def closed(self) -> Self:
        """Return the chains that have ended and whose first trade is known."""
        return self.select(~self.is_open & self.has_first)

    @property
    def duration(self) -> NDArray[np.int64]:
        """Return the seconds from the first open to the last close."""
        return self.last_time - self.first_time

    def select(self, mask: NDArray[np.bool_]) -> Self:
        """Return the chains where the mask is true."""
        if np.all(mask):
            return self
        lengths = np.diff(self.starts)
        kept = {name: getattr(self, name)[mask] for name in PER_CHAIN}
        return replace(
            self,
            order=self.order[np.repeat(mask, lengths)],
            starts=np.concatenate(([0], np.cumsum(lengths[mask]))),
            levels=self.levels.select(mask),
            **kept,
        )


PER_CHAIN: Final = (
    *("chain", "symbol", "persona", "status", "first_time", "last_time", "depth"),
    *("first_pnl", "pnl", "trough", "lots", "peak_lots"),
)


def chains_of(
    columns: TradeColumns,
    statuses: Mapping[str, str] | None = None,
    still_open: Mapping[str, int] | None = None,
) -> ChainColumns:
    """Return the chains of closed trades; `statuses` tells `SYMBOL/name` → ACTIVE, STOPPED, ENDED.

    `still_open` tells the last generation that is open, of those that have an open trade.
    A trade without chain, source and generation is a chain of depth 0; a re-entry for which
    no chain is named is in none and counted. Give all trades of a chain: a filter by
    generation or action would tear chains apart, one by symbol does not.
    """
    keys, orphans = keys_of(columns)
    order = sorted_places(columns, keys)
    starts = bounds(keys[order])
    levels, level_starts = levels_of(columns, order, starts)
    firsts = order[starts[:-1]]
    chain = columns.chain[firsts]
    found = ChainColumns(
        trades=columns,
        order=order,
        starts=starts,
        chain=chain,
        symbol=columns.symbol[firsts],
        persona=columns.persona[firsts],
        status=status_of(columns.chains, statuses or {})[chain],
        levels=levels,
        orphans=orphans,
        **measures(columns, order, starts),
        **results(levels, level_starts),
    )
    return replace(found, depth=depth_with_open(found, still_open)) if still_open else found


def depth_with_open(chains: ChainColumns, still_open: Mapping[str, int]) -> NDArray[np.int64]:
    """Return the last generation of each chain, of those with an open trade that one's too."""
    depth = chains.depth.copy()
    for place in np.flatnonzero(chains.is_open).tolist():
        name = chains.trades.chains[chains.chain[place]]
        depth[place] = max(depth[place], still_open.get(name, 0))
    return depth


def keys_of(columns: TradeColumns) -> tuple[NDArray[np.int64], int]:
    """Return the chain that each trade belongs to, −1 for none, and how many re-entries have none.

    A trade that nobody re-entered gets a number of its own, behind those of the chains.
    """
    named = columns.chain >= 0
    alone = ~named & (columns.generation == 0) & (columns.source == 0)
    keys = np.where(named, columns.chain, -1).astype(np.int64)
    keys[alone] = len(columns.chains) + np.arange(np.count_nonzero(alone))
    return keys, int(np.count_nonzero(keys < 0))


def sorted_places(columns: TradeColumns, keys: NDArray[np.int64]) -> NDArray[np.intp]:
    """Return the places of all trades that are in a chain: by chain, generation, close."""
    generation = columns.generation.astype(np.int64)
    width = int(generation.max(initial=0)) + 1
    order = np.argsort(keys * width + np.where(keys < 0, 0, generation), kind="stable")
    return order[np.count_nonzero(keys < 0) :]


def bounds(keys: NDArray[np.int64]) -> NDArray[np.intp]:
    """Return where each run of equal keys begins, and at last where the keys end."""
    changes = np.flatnonzero(np.diff(keys)) + 1
    return np.concatenate(([0], changes, [len(keys)])) if len(keys) else np.zeros(1, np.intp)


def levels_of(
    columns: TradeColumns, order: NDArray[np.intp], starts: NDArray[np.intp]
) -> tuple[Levels, NDArray[np.intp]]:
    """Return the generations of all chains, and where each chain's begin among them."""
    chain = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    generation = columns.generation[order].astype(np.int64)
    is_new = np.ones(len(order), dtype=np.bool_)
    is_new[1:] = (np.diff(generation) != 0) | (np.diff(chain) != 0)
    at = np.flatnonzero(is_new)
    pnl = grouped(np.add, columns.profit[order], at)
    level_starts = np.searchsorted(at, starts[:-1])
    running = np.cumsum(pnl)
    before = (running - pnl)[level_starts]
    total = running - np.repeat(before, np.diff(np.append(level_starts, len(at))))
    levels = Levels(
        chain=chain[at],
        generation=generation[at],
        pnl=pnl,
        lots=grouped(np.add, columns.lots[order], at),
        total=np.round(total, MONEY_DECIMALS),
        close_time=grouped(np.maximum, columns.close_time[order], at),
    )
    return levels, level_starts


def grouped(merge: np.ufunc, values: NDArray[Any], at: NDArray[np.intp]) -> NDArray[Any]:
    """Return one value a group of trades; usually each trade is a group of its own."""
    merged: NDArray[Any] = values if len(at) == len(values) else merge.reduceat(values, at)
    return merged


def status_of(chains: tuple[str, ...], statuses: Mapping[str, str]) -> NDArray[np.int8]:
    """Return the status of each named chain as a number, and at last that of no chain: 0."""
    if not statuses:
        return np.zeros(len(chains) + 1, dtype=np.int8)
    numbers = defaultdict(int, {name: number for number, name in enumerate(STATUSES)})
    told: list[Any] = list(map(statuses.get, chains))  # None: no such chain is on record
    return np.array([*map(numbers.__getitem__, told), 0], dtype=np.int8)


def measures(
    columns: TradeColumns, order: NDArray[np.intp], starts: NDArray[np.intp]
) -> dict[str, NDArray[Any]]:
    """Return what the trades of each chain say together: times and lots."""
    opened, closed = columns.open_time[order], columns.close_time[order]
    lots, at = columns.lots[order], starts[:-1]
    return {
        "first_time": np.minimum.reduceat(opened, at),
        "last_time": np.maximum.reduceat(closed, at),
        "lots": np.round(np.add.reduceat(lots, at), LOT_DECIMALS),
        "peak_lots": peak_in_groups(opened, closed, lots, starts),
    }


def results(levels: Levels, at: NDArray[np.intp]) -> dict[str, NDArray[Any]]:
    """Return what the generations of each chain say together: depth and money."""
    last = np.append(at[1:], len(levels.pnl)) - 1 if len(at) else at
    has_first = levels.generation[at] == 0
    return {
        "depth": levels.generation[last],
        "first_pnl": np.where(has_first, levels.pnl[at], np.nan),
        "pnl": levels.total[last],
        "trough": np.minimum.reduceat(levels.total, at),
    }
