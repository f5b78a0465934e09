"""How deep chains go: their distribution, survival, continuation, and how lots grow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from reentry_gui.kpi.chains import ChainColumns

Z: Final = 1.959964  # 95 % of a normal distribution lie within as many deviations
Counts = NDArray[np.int64]
Shares = NDArray[np.float64]


@dataclass(frozen=True)
class Depth:
    """The chains that end at one depth, and how many come as far or farther."""

    depth: int  # the last generation; 0: no re-entry followed
    chains: int  # that have ended here
    share: float  # of all that have ended, 0..1
    pnl: float  # money of the chains that have ended here, together
    lots: float  # of these chains together
    reached: int  # chains known to have come as far, open ones too
    open_here: int  # of these: open, and so far no farther; nobody knows whether they go on
    survival: float  # S(g): share of chains that come as far, 0..1
    low: float | None  # 95 % limits of S(g); None: it is 1
    high: float | None
    continuation: float | None  # S(g+1)/S(g); None: of none is known whether it goes on

    @property
    def decided(self) -> int:
        """Return of how many chains that came as far it is known whether they went on."""
        return self.reached - self.open_here


@dataclass(frozen=True)
class Escalation:
    """How the lots of one generation compare with those of the first trade."""

    generation: int
    chains: int  # that have both
    mean: float  # L_g ÷ L_0
    median: float
    largest: float


def depths_of(chains: ChainColumns) -> tuple[Depth, ...]:
    """Return one entry for each depth from 0 to the largest; none where no chain has ended.

    Chains whose first trade is not known are left out. One that is open at generation g is
    counted as far as it came, and is left out of what comes behind: had it been left out
    altogether, long chains would be rarer than they are, for they are open more often.
    Continuation c(g) = chains with depth > g ÷ (chains with depth ≥ g − those open at g);
    S(g) = c(0) · … · c(g−1), and without open chains: chains with depth ≥ g ÷ all. Limits:
    S^exp(±1.96 · √v ÷ ln S), v = Σ ended ÷ (decided · going on) before g. Sources: PEERS.md,
    chain metrics; Kaplan and Meier 1958; Greenwood 1926; Kalbfleisch and Prentice 1980. Unit:
    chain; lots and money are of ended chains only.
    """
    ended, known = chains.closed, chains.select(chains.has_first)
    if not len(ended):
        return ()
    size = int(known.depth.max()) + 1
    count = np.bincount(ended.depth, minlength=size)
    going_on = np.bincount(known.depth[known.is_open], minlength=size)
    pnl = np.bincount(ended.depth, weights=ended.pnl, minlength=size)
    lots = np.bincount(ended.depth, weights=ended.lots, minlength=size)
    reached = np.cumsum((count + going_on)[::-1])[::-1]
    survival, low, high = survival_of(reached - going_on, count)
    return tuple(
        Depth(
            depth,
            int(count[depth]),
            float(count[depth] / len(ended)),
            float(pnl[depth]),
            float(lots[depth]),
            int(reached[depth]),
            int(going_on[depth]),
            float(survival[depth]),
            number(low[depth]),
            number(high[depth]),
            gone_on(int(count[depth]), int(reached[depth] - going_on[depth])),
        )
        for depth in range(size)
    )


def number(value: float) -> float | None:
    """Return a limit; nan is none."""
    return None if np.isnan(value) else float(value)


def gone_on(ended: int, decided: int) -> float | None:
    """Return the share of chains that went on among those of which it is known."""
    return (decided - ended) / decided if decided else None


def survival_of(decided: Counts, ended: Counts) -> tuple[Shares, Shares, Shares]:
    """Return S(g) and its 95 % limits for each generation; nan where S(g) is 1."""
    before, gone = decided[:-1].astype(float), ended[:-1].astype(float)
    survival = np.concatenate(([1.0], np.cumprod((before - gone) / before)))
    variance = np.concatenate(([0.0], np.cumsum(gone / (before * (before - gone)))))
    some = np.where(survival < 1, survival, np.nan)
    width = np.exp(Z * np.sqrt(variance) / -np.log(some))
    return survival, some**width, some ** (1 / width)


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
