"""Stored chains walked again under a draft: what is known of it, and what is not."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.chains import MONEY_DECIMALS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from reentry_gui.kpi.chains import ChainColumns
    from reentry_gui.kpi.draft import Draft

DAY_SECONDS: Final = 86_400
DELAY_TOLERANCE_SECONDS: Final = 5
UNTOLD_DELAY: Final = -1


class End(IntEnum):
    """Why a chain goes no further in the replay; from `OUTCOME` on nobody knows how it would."""

    RUNNING = 0
    NO_ORDER = 1
    GENERATIONS = 2
    TOO_SMALL = 3
    DAILY_CAP = 4
    NO_OUTCOME = 5
    OUTCOME = 6
    DISPUTED = 7
    GAP = 8
    DEEPER = 9
    WAITS = 10
    OTHER_SIDE = 11
    DELAY = 12
    NO_LOTS = 13


FIRST_UNKNOWN: Final = End.OUTCOME
WORDS: Final = {
    End.NO_ORDER: "the draft places no order",
    End.GENERATIONS: "the last generation allowed",
    End.TOO_SMALL: "the order is smaller than a lot step",
    End.DAILY_CAP: "the day's re-entries are used up",
    End.NO_OUTCOME: "no outcome (no stop), and no re-entry in history either",
    End.OUTCOME: "the outcome of a re-entered trade is not known (no stop)",
    End.DISPUTED: "the EA acted on another outcome than the prices and the stop tell",
    End.GAP: "a generation is missing among the trades",
    End.DEEPER: "the draft goes deeper than history did",
    End.WAITS: "the draft waits for a signal or does something of its own",
    End.OTHER_SIDE: "the draft trades the other side",
    End.DELAY: "the draft enters at another time",
    End.NO_LOTS: "the trade's lots are not known",
}


@dataclass(frozen=True, eq=False)
class Steps:
    """What a replay needs to know of each generation of each chain, in the levels' order."""

    bucket: NDArray[np.int8]  # of the part that closed last
    action: NDArray[np.int8]  # that opened it
    side: NDArray[np.int8]
    open_time: NDArray[np.int64]
    delay_configured: NDArray[np.int64]  # seconds, UNTOLD_DELAY: not known


@dataclass(frozen=True, eq=False)
class Replayed:
    """The chains under the draft. What stands after an unknown end is not in the totals."""

    chains: ChainColumns
    taken: NDArray[np.bool_]  # one a generation: it is in the replay
    lots: NDArray[np.float64]  # one a generation: under the draft; 0: not taken
    pnl: NDArray[np.float64]  # one a generation: money under the draft; 0: not taken
    end: NDArray[np.int8]  # one a chain
    wanted_lots: NDArray[np.float64]  # one a chain: the order whose result nobody knows, else 0

    @property
    def known(self) -> NDArray[np.bool_]:
        """Tell of which chains the whole result under the draft is known."""
        found: NDArray[np.bool_] = self.end < FIRST_UNKNOWN
        return found

    @property
    def totals(self) -> NDArray[np.float64]:
        """Return each chain's result under the draft, as far as it is known; money."""
        return self.summed(self.pnl)

    @property
    def historic(self) -> NDArray[np.float64]:
        """Return what the same generations brought in history; money."""
        return self.summed(np.where(self.taken, self.chains.levels.pnl, 0.0))

    def summed(self, money: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the sums over each chain's generations."""
        sums: NDArray[np.float64] = np.bincount(
            self.chains.levels.chain, money, len(self.chains)
        ).astype(np.float64)
        return np.round(sums, MONEY_DECIMALS)

    def ends(self, wanted: Iterable[End]) -> tuple[tuple[str, int], ...]:
        """Return how many chains end for each of the reasons that occur, in words."""
        count = Counter(self.end.tolist())
        return tuple((WORDS[end], count[end]) for end in wanted if count[end])


def steps_of(chains: ChainColumns, delay_configured: NDArray[np.int64] | None = None) -> Steps:
    """Return the steps of chains; `delay_configured` has a place for each of their trades."""
    trades, order = chains.trades, chains.order
    owner = np.repeat(np.arange(len(chains)), np.diff(chains.starts))
    generation = trades.generation[order]
    is_new = np.ones(len(order) + 1, dtype=np.bool_)
    is_new[1:-1] = (np.diff(generation) != 0) | (np.diff(owner) != 0)
    first, last = np.flatnonzero(is_new[:-1]), np.flatnonzero(is_new[1:])
    untold = np.full(len(trades), UNTOLD_DELAY, dtype=np.int64)
    told = untold if delay_configured is None else delay_configured
    return Steps(
        bucket=trades.bucket[order[last]],
        action=trades.action[order[first]],
        side=trades.side[order[first]],
        open_time=trades.open_time[order[first]],
        delay_configured=told[order[first]],
    )


def replay(
    chains: ChainColumns,
    draft: Draft,
    steps: Steps,
    delay_tolerance_seconds: int = DELAY_TOLERANCE_SECONDS,
) -> Replayed:
    """Walk every chain generation by generation under the draft, as long as history can tell.

    The outcome of a generation chooses the draft's action for it. No order: the chain ends
    there, known. The same side after the same delay: the next trade's result is scaled by
    lots. Anything else, and whatever is deeper than history, ends unknown. A delay is the
    same if the draft's equals the configured one, or the realised one within the tolerance.
    Give whole, closed chains whose first trade is known (`ChainColumns.closed`).
    """
    walk = Walk(chains, draft, steps, delay_tolerance_seconds)
    while len(walk.going):
        walk.step()
    if draft.limits.max_reentries_per_day is not None:
        walk.cap_days(draft.limits.max_reentries_per_day)
    levels = chains.levels
    pnl = np.zeros(len(levels.pnl))
    np.divide(walk.lots, levels.lots, out=pnl, where=walk.taken & (levels.lots > 0))
    first = levels.generation == 0
    pnl = np.where(first, levels.pnl, pnl * levels.pnl)
    return Replayed(chains, walk.taken, walk.lots, pnl, walk.end, walk.wanted_lots)


class Walk:
    """All chains on their way, a generation a step."""

    def __init__(self, chains: ChainColumns, draft: Draft, steps: Steps, tolerance: int) -> None:
        self.levels, self.draft, self.steps, self.tolerance = (
            chains.levels,
            draft,
            steps,
            tolerance,
        )
        self.at = np.searchsorted(self.levels.chain, np.arange(len(chains)))
        self.behind = np.append(self.at[1:], len(self.levels.chain))
        self.going = np.arange(len(chains))
        self.end = np.zeros(len(chains), dtype=np.int8)
        self.wanted_lots = np.zeros(len(chains))
        self.taken = self.levels.generation == 0
        self.lots = np.where(self.taken, self.levels.lots, 0.0)

    def step(self) -> None:
        """Take every chain that still goes on one generation further, or end it."""
        here = self.at[self.going]
        bucket = self.steps.bucket[here]
        lots = self.draft.lots_after(self.lots[here], bucket)
        end = self.ends(here, bucket, lots)
        self.end[self.going] = end
        unknown = end >= FIRST_UNKNOWN
        # Where even the outcome is not known, the lots are those that history put on.
        placed = self.levels.lots[np.minimum(here + 1, len(self.levels.lots) - 1)]
        wanted = np.where(end == End.OUTCOME, placed, lots)
        self.wanted_lots[self.going[unknown]] = wanted[unknown]
        on = end == End.RUNNING
        self.going = self.going[on]
        self.at[self.going] += 1
        self.taken[self.at[self.going]] = True
        self.lots[self.at[self.going]] = lots[on]

    def ends(
        self, here: NDArray[np.intp], bucket: NDArray[np.int8], lots: NDArray[np.float64]
    ) -> NDArray[np.int8]:
        """Return why each chain ends at this generation; the first reason counts."""
        levels, draft = self.levels, self.draft
        last = here + 1 >= self.behind[self.going]
        after = np.where(last, here, here + 1)
        action = self.steps.action[after]
        turned = self.steps.side[after] != self.steps.side[here]
        reasons = {
            End.NO_OUTCOME: (bucket == 0) & last,
            End.OUTCOME: bucket == 0,
            End.NO_ORDER: ~draft.orders[bucket],
            End.GENERATIONS: levels.generation[here] + 1 > draft.limits.max_generations,
            End.NO_LOTS: (self.lots[here] <= 0) | (levels.lots[after] <= 0),
            End.TOO_SMALL: lots <= 0,
            End.DEEPER: last,
            End.GAP: levels.generation[after] != levels.generation[here] + 1,
            End.DISPUTED: (action != 0) & (action != bucket),
            End.WAITS: draft.waits[bucket],
            End.OTHER_SIDE: turned != draft.reverses[bucket],
            End.DELAY: ~self.is_same_delay(here, after, bucket),
        }
        return np.select([*reasons.values()], [*reasons], End.RUNNING).astype(np.int8)

    def is_same_delay(
        self, here: NDArray[np.intp], after: NDArray[np.intp], bucket: NDArray[np.int8]
    ) -> NDArray[np.bool_]:
        """Tell where the draft would enter when history did."""
        wanted = self.draft.delay_seconds[bucket]
        realised = self.steps.open_time[after] - self.levels.close_time[here]
        near: NDArray[np.bool_] = np.abs(wanted - realised) <= self.tolerance
        same: NDArray[np.bool_] = wanted == self.steps.delay_configured[after]
        return near | same

    def cap_days(self, most: int) -> None:
        """End chains at the re-entry that would have been one too many on its day.

        Re-entries are counted on the broker's day, in the order of their opening. One whose
        result nobody knows counts where it would have been opened.
        """
        placed: Counter[int] = Counter()
        cut: dict[int, int] = {}  # chain → the place from which on it is not in the replay
        for day, chain, level in self.orders():
            if chain in cut:
                continue
            if placed[day] < most:
                placed[day] += 1
            else:
                cut[chain] = level
        chains = np.fromiter(cut, dtype=np.intp, count=len(cut))
        self.end[chains], self.wanted_lots[chains] = End.DAILY_CAP, 0.0
        first = self.behind.copy()
        first[chains] = np.fromiter(cut.values(), dtype=np.intp, count=len(cut))
        gone = np.arange(len(self.taken)) >= first[self.levels.chain]
        self.taken[gone], self.lots[gone] = False, 0.0

    def orders(self) -> list[tuple[int, int, int]]:
        """Return every re-entry of the replay by time: its day, its chain, its generation's place.

        The place of one that history does not have is behind the last one that it has.
        """
        there = np.flatnonzero(self.taken & (self.levels.generation > 0))
        open_ended = np.flatnonzero(self.wanted_lots > 0)
        before = self.at[open_ended]
        delay = self.draft.delay_seconds[self.steps.bucket[before]]
        moment = np.concatenate(
            (self.steps.open_time[there], self.levels.close_time[before] + delay)
        )
        chain = np.concatenate((self.levels.chain[there], open_ended))
        level = np.concatenate((there, before + 1))
        order = np.argsort(moment, kind="stable")
        days = moment[order] // DAY_SECONDS
        return list(zip(days.tolist(), chain[order].tolist(), level[order].tolist(), strict=True))
