"""What the attempts that opened nothing might have been worth, as far as history can tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.resampling import DEFAULT_SEED, DRAWS, between, drawn_sums

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reentry_gui import db
    from reentry_gui.kpi.columns import TradeColumns

FEWEST: Final = 20  # re-entries that an estimate rests on at least
LABEL: Final = (
    "an estimate: it takes a blocked re-entry to end like the executed ones of the same action. "
    "It cannot know the price, the spread that stopped it, nor the re-entries that would have "
    "followed"
)


@dataclass(frozen=True)
class BlockedValue:
    """Estimated result of blocked attempts; money."""

    blocked: int  # all attempts that were aborted or failed
    estimated: int  # those with lots and enough executed ones to compare with
    value: float | None  # Σ lots × mean result a lot; None: nothing can be estimated
    low: float | None  # 95 % of what drawing the results from the executed ones gives
    high: float | None
    label: str = LABEL


def blocked_value(
    trades: TradeColumns, attempts: Sequence[db.BlockedAttempt], seed: int = DEFAULT_SEED
) -> BlockedValue:
    """Return what blocked attempts would have brought if they had ended like executed ones.

    Each attempt's lots × the mean net result a lot of the executed re-entries of the same
    symbol and action, of the same action where the symbol has fewer than 20, none where
    all have fewer. Interval: 95 % of 1,000 draws (PCG64 with `seed`). Unit: attempt.
    """
    chance = np.random.default_rng(seed)
    value, drawn, estimated = 0.0, np.zeros(DRAWS), 0
    lots: dict[tuple[str, int], list[float]] = {}
    for attempt in attempts:
        if attempt.lots and attempt.lots > 0:
            lots.setdefault((attempt.symbol, attempt.action), []).append(attempt.lots)
    for (symbol, action), sizes in sorted(lots.items()):
        pool = results_a_lot(trades, symbol, action)
        if len(pool) < FEWEST:
            continue
        estimated += len(sizes)
        value += sum(sizes) * float(np.mean(pool))
        drawn += drawn_sums(pool, np.array(sizes), chance)
    if not estimated:
        return BlockedValue(len(attempts), 0, None, None, None)
    return BlockedValue(len(attempts), estimated, value, *between(drawn))


@dataclass(frozen=True)
class BlockedReason:
    """One reason for which attempts opened nothing, as the EA told it; "" where it told none."""

    status: str  # ABORTED or ERROR
    reason: str
    value: BlockedValue


def blocked_reasons(
    trades: TradeColumns, attempts: Sequence[db.BlockedAttempt], seed: int = DEFAULT_SEED
) -> tuple[BlockedReason, ...]:
    """Return the reasons with what each may have cost or saved, the most frequent first.

    Values as in `blocked_value`; they add up to that of all attempts. Unit: attempt.
    """
    by: dict[tuple[str, str], list[db.BlockedAttempt]] = {}
    for attempt in attempts:
        by.setdefault((attempt.status, attempt.error), []).append(attempt)
    order = sorted(by, key=lambda key: (-len(by[key]), key))
    return tuple(BlockedReason(*key, blocked_value(trades, by[key], seed)) for key in order)


def results_a_lot(trades: TradeColumns, symbol: str, action: int) -> NDArray[np.float64]:
    """Return the net results a lot of executed re-entries of an action; money."""
    done = (trades.action == action) & (trades.generation > 0) & (trades.lots > 0)
    if symbol in trades.symbols:
        mine = done & (trades.symbol == trades.symbols.index(symbol))
        done = mine if np.count_nonzero(mine) >= FEWEST else done
    found: NDArray[np.float64] = trades.profit[done] / trades.lots[done]
    return found
