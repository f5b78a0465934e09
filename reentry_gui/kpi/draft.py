"""A draft profile under limits, as arrays by outcome bucket: what a replay asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.profiles import ACTIONS, BASE_CONFIDENCE, ActionType

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui.governance import GateLimits
    from reentry_gui.profiles import Profile, ProfileRow

CONFIDENCE_DECIMALS: Final = 9  # 0.8 − 0.1 is not quite 0.7
LOT_DECIMALS: Final = 8
STEP_DECIMALS: Final = 6  # 0.3 lots are three steps of 0.1, whatever floats make of it
NOT_TOLD: Final = frozenset({ActionType.WAIT_SIGNAL, ActionType.CUSTOM})


@dataclass(frozen=True, eq=False)
class Draft:
    """What is done after each bucket; every array has a place for 0 (undefined) and 1 to 6."""

    limits: GateLimits
    lot_step: float
    orders: NDArray[np.bool_]  # a re-entry is placed, the caps still to come
    multiplier: NDArray[np.float64]  # × the lots of the trade before, the largest one applied
    delay_seconds: NDArray[np.int64]  # not less than the smallest one
    reverses: NDArray[np.bool_]
    waits: NDArray[np.bool_]  # WAIT_SIGNAL or CUSTOM: history does not tell what comes of it

    def lots_after(
        self, lots: NDArray[np.float64], bucket: NDArray[np.integer]
    ) -> NDArray[np.float64]:
        """Return the lots of the next order: multiplied, capped, rounded down to the step."""
        wanted = np.minimum(lots * self.multiplier[bucket], self.limits.lot_cap)
        steps = np.floor(np.round(wanted / self.lot_step, STEP_DECIMALS))
        return np.where(self.orders[bucket], np.round(steps * self.lot_step, LOT_DECIMALS), 0.0)


def draft_of(profile: Profile, limits: GateLimits, lot_step: float = 0.01) -> Draft:
    """Return a profile under limits; each chain's generations are limited by the replay itself.

    An action whose confidence (0.8 + its offset, within 0..1) is below the limit, or whose
    multiplier is below the smallest one, places no order.
    """
    rows = [profile.row(action) for action in ACTIONS]
    delays = [max(row.delay_seconds, limits.min_delay_seconds) for row in rows]
    multipliers = [min(row.size_multiplier, limits.max_size_multiplier) for row in rows]
    return Draft(
        limits,
        lot_step,
        orders=np.array([False, *(places_order(row, limits) for row in rows)]),
        multiplier=np.array([0.0, *multipliers]),
        delay_seconds=np.array([0, *delays], dtype=np.int64),
        reverses=np.array([False, *(row.type is ActionType.REVERSE for row in rows)]),
        waits=np.array([False, *(row.type in NOT_TOLD for row in rows)]),
    )


def places_order(row: ProfileRow, limits: GateLimits) -> bool:
    """Tell whether a row asks for an order that the limits do not stop at once."""
    sure = min(max(BASE_CONFIDENCE + row.confidence_adjustment, 0.0), 1.0)
    least, most = limits.min_size_multiplier, limits.max_size_multiplier
    return (
        row.places_order
        and limits.allow_reentry
        and least <= row.size_multiplier
        and least <= most
        and round(sure, CONFIDENCE_DECIMALS) >= limits.min_confidence
    )
