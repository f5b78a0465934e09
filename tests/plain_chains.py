"""Every chain figure in plain Python, written from the definitions alone; None is "undefined"."""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Sequence
from typing import NamedTuple


class Step(NamedTuple):
    """One trade of a chain; times are seconds of the broker's clock."""

    generation: int
    opened: int
    closed: int
    lots: float
    net: float


Chain = list[Step]


def total(chain: Chain, last: int = 10**6) -> float:
    return round(math.fsum(step.net for step in chain if step.generation <= last), 6)


def trough(chain: Chain) -> float:
    return min(total(chain, step.generation) for step in chain)


def depth(chain: Chain) -> int:
    return max(step.generation for step in chain)


def at_once(steps: Sequence[Step]) -> float:
    """Return the most lots open together; a close counts before an open of the same second."""
    most = max((step.lots for step in steps), default=0.0)
    for moment in {step.opened for step in steps}:
        held = [s.lots for s in steps if s.opened <= moment < s.closed]
        most = max(most, math.fsum(held))
    return most


def fall(steps: Sequence[Step]) -> float:
    balance = peak = deepest = 0.0
    for step in sorted(steps, key=lambda s: s.closed):
        balance += step.net
        peak = max(peak, balance)
        deepest = max(deepest, peak - balance)
    return deepest


def way_back(chain: Chain) -> int:
    """Return the seconds from the first close to the first close at zero or above."""
    for step in chain:
        if total(chain, step.generation) >= 0:
            return step.closed - chain[0].closed
    raise AssertionError("it never came back")


def figures(chains: Sequence[Chain]) -> dict[str, float | None]:
    """Return the figures of closed chains whose first trade is known."""
    n = len(chains)
    results = [total(chain) for chain in chains]
    won, lost = [p for p in results if p > 0], [-p for p in results if p < 0]
    every = [step for chain in chains for step in chain]
    first = [step for step in every if step.generation == 0]
    burnt = [chain for chain in chains if chain[0].net < 0 and depth(chain) >= 1]
    back = [chain for chain in burnt if total(chain) >= 0]
    uplift = math.fsum(results) - math.fsum(step.net for step in first)
    extra = fall(every) - fall(first)
    return {
        "chains": n,
        "chain_net": math.fsum(results),
        "chain_win_rate": len(won) / n if n else None,
        "chain_draws": n - len(won) - len(lost),
        "chain_factor": math.fsum(won) / math.fsum(lost) if lost else None,
        "chain_expectancy": math.fsum(results) / n if n else None,
        "chain_duration": statistics.fmean(
            max(s.closed for s in chain) - min(s.opened for s in chain) for chain in chains
        )
        if n
        else None,
        "chain_worst": min(results, default=None),
        "chain_trough": min(map(trough, chains), default=None),
        "chain_lots": max((math.fsum(s.lots for s in chain) for chain in chains), default=None),
        "chain_lots_at_once": max(map(at_once, chains), default=None),
        "recovery_rate": len(back) / len(burnt) if burnt else None,
        "recovery_time": statistics.median(map(way_back, back)) if back else None,
        "first_trades_net": math.fsum(step.net for step in first),
        "uplift": uplift,
        "mean_uplift": uplift / n if n else None,
        "extra_drawdown": extra,
        "extra_lots": at_once(every) - at_once(first),
        "uplift_per_drawdown": uplift / extra if extra > 1e-9 else None,
        "best_generation": best(cuts(chains)) if n else None,
    }


def cuts(chains: Sequence[Chain]) -> list[float]:
    """Return V(n): what all chains brought up to each generation."""
    deepest = max(map(depth, chains), default=-1)
    return [math.fsum(total(c, n) for c in chains) for n in range(deepest + 1)]


def best(values: Sequence[float]) -> int:
    return max(range(len(values)), key=lambda n: (round(values[n], 6), -n))


def marginal(chains: Sequence[Chain]) -> dict[int, tuple[int, float]]:
    """Return how many chains have a generation, and its mean result."""
    found: dict[int, list[float]] = {}
    for chain in chains:
        of: dict[int, float] = {}
        for step in chain:
            of[step.generation] = of.get(step.generation, 0.0) + step.net
        for generation, net in of.items():
            found.setdefault(generation, []).append(net)
    return {g: (len(nets), statistics.fmean(nets)) for g, nets in sorted(found.items())}


def survival(depths: Sequence[int], is_open: Sequence[bool]) -> list[float]:
    """Return which share of chains comes to each generation.

    A chain that is open hands its weight on, in equal parts, to those of which more is known
    (Efron 1967, “redistribution to the right”); nobody has more: it keeps it.
    """
    count = len(depths)
    weight = [1 / count] * count
    for one in sorted(range(count), key=lambda n: depths[n]):
        later = [
            other
            for other in range(count)
            if depths[other] > depths[one] or (depths[other] == depths[one] and not is_open[other])
        ]
        if is_open[one] and later:
            for other in later:
                weight[other] += weight[one] / len(later)
            weight[one] = 0.0
    return [
        math.fsum(weight[n] for n in range(count) if depths[n] >= g) for g in range(max(depths) + 1)
    ]


def depths(
    chains: Sequence[Chain], going_on: Sequence[Chain] = ()
) -> list[tuple[int, int, int, float, float | None]]:
    """Return, by depth: chains that end there, reach it, are open there, S(g), S(g+1) ÷ S(g)."""
    if not chains:
        return []
    ended, still = [depth(chain) for chain in chains], [depth(chain) for chain in going_on]
    found = [*ended, *still]
    shares = survival(found, [False] * len(ended) + [True] * len(still))
    rows: list[tuple[int, int, int, float, float | None]] = []
    for g in range(max(found) + 1):
        further, reached = shares[g + 1] if g + 1 < len(shares) else 0.0, sum(d >= g for d in found)
        is_known = reached > still.count(g)
        goes_on = further / shares[g] if is_known else None
        rows.append((ended.count(g), reached, still.count(g), shares[g], goes_on))
    return rows


def walks(
    returns: Sequence[float], paths: int, block: int, dice: random.Random
) -> list[tuple[float, float, float]]:
    """Return final balance, lowest balance and largest fall of each path, as shares."""
    n, found = len(returns), []
    for _path in range(paths):
        drawn: list[float] = []
        while len(drawn) < n:
            start = dice.randrange(n)
            drawn += [returns[(start + step) % n] for step in range(block)]
        balance = peak = lowest = 1.0
        deepest = 0.0
        for change in drawn[:n]:
            balance = max(0.0, balance * (1 + change))
            peak, lowest = max(peak, balance), min(lowest, balance)
            deepest = max(deepest, 1 - balance / peak)
        found.append((balance, lowest, deepest))
    return found
