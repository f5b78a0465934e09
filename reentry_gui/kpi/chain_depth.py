"""How deep chains go: their distribution, survival, continuation, and how lots grow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from reentry_gui.kpi.chains import ChainColumns


@dataclass(frozen=True)
class Depth:
    """The chains that end at one depth, and how many come as far or farther."""

    depth: int  # the last generation; 0: no re-entry followed
    chains: int
    share: float  # of all chains, 0..1
    pnl: float  # money of these chains together
    lots: float  # of these chains together
    reached: int  # chains of this depth or more
    survival: float  # S(g): share of all chains that reach it, 0..1
    continuation: float | None  # S(g+1)/S(g); None: no chain reaches it


@dataclass(frozen=True)
class Escalation:
    """How the lots of one generation compare with those of the first trade."""

    generation: int
    chains: int  # that have both
    mean: float  # L_g ÷ L_0
    median: float
    largest: float


def depths_of(chains: ChainColumns) -> tuple[Depth, ...]:
    """Return one entry for each depth from 0 to the largest; none of no chains.

    S(g) = chains with depth ≥ g ÷ all chains; continuation = S(g+1) ÷ S(g). Source:
    PEERS.md, chain metrics. Unit: chain.
    """
    total = len(chains)
    if not total:
        return ()
    count = np.bincount(chains.depth)
    pnl = np.bincount(chains.depth, weights=chains.pnl)
    lots = np.bincount(chains.depth, weights=chains.lots)
    reached = np.append(np.cumsum(count[::-1])[::-1], 0)
    return tuple(
        Depth(
            depth,
            int(count[depth]),
            float(count[depth] / total),
            float(pnl[depth]),
            float(lots[depth]),
            int(reached[depth]),
            float(reached[depth] / total),
            float(reached[depth + 1] / reached[depth]) if reached[depth] else None,
        )
        for depth in range(len(count))
    )


def escalation_of(chains: ChainColumns) -> tuple[Escalation, ...]:
    """Return lots of each generation ÷ lots of the first trade; generations from 0.

    A chain whose first trade is not known, or has no lots, is left out. Unit: chain.
    """
    levels = chains.levels
    first = np.full(len(chains), np.nan)
    is_first = levels.generation == 0
    first[levels.chain[is_first]] = levels.lots[is_first]
    known = first[levels.chain] > 0
    generation = levels.generation[known]
    ratio = levels.lots[known] / first[levels.chain[known]]
    found = []
    for number in np.unique(generation):
        values = ratio[generation == number]
        found.append(
            Escalation(
                int(number),
                len(values),
                float(values.mean()),
                float(np.median(values)),
                float(values.max()),
            )
        )
    return tuple(found)
