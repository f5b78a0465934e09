"""The outcome bucket of many trades at once; the rules are those of `decision.buckets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from reentry_gui.decision.buckets import PRICE_TOLERANCE_PIPS, R_DECIMALS, ROUNDING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

LOWER_LIMITS: Final = (0.5, 1.0, 1.5)  # of R, from bucket 4 on: at or above
UPPER_LIMITS: Final = (-1.0, -0.5)  # of R, for buckets 1 and 2: at or below


def buckets(symbol: str, trades: Mapping[str, NDArray[Any]], rule: str) -> NDArray[np.int8]:
    """Return the bucket 1..6 of each trade, 0 where it is undefined.

    What the row itself records wins: the EA knew the first stop, a statement carries the
    last one. `trades` holds side, open_price, close_price, stop, target and the recorded
    bucket; prices in the quote currency.
    """
    computed = by_r(trades) if rule == "r_multiple" else by_exit(symbol, trades)
    recorded = trades["bucket"]
    return np.where((recorded >= 1) & (recorded <= 6), recorded, computed).astype(np.int8)


def by_r(trades: Mapping[str, NDArray[Any]]) -> NDArray[np.int8]:
    """Return the bucket by R."""
    risk = trades["side"] * (trades["open_price"] - trades["stop"])
    made = trades["side"] * (trades["close_price"] - trades["open_price"])
    with np.errstate(divide="ignore", invalid="ignore"):
        r = np.round(made / np.abs(risk), R_DECIMALS)
        found = np.searchsorted(LOWER_LIMITS, r, side="right") + 3
        found = np.where(r <= UPPER_LIMITS[1], 2, found)
        found = np.where(r <= UPPER_LIMITS[0], 1, found)
        return np.where((risk > 0) & np.isfinite(r), found, 0).astype(np.int8)


def by_exit(symbol: str, trades: Mapping[str, NDArray[Any]]) -> NDArray[np.int8]:
    """Return the bucket by the exit's place among stop, entry and target."""
    side, opened, closed = trades["side"], trades["open_price"], trades["close_price"]
    stop, target = trades["stop"], trades["target"]
    tolerance = PRICE_TOLERANCE_PIPS * pip(symbol) * ROUNDING
    with np.errstate(invalid="ignore"):
        made = side * (closed - opened)
        conditions = [
            ~((side * stop < side * opened) & (side * opened < side * target) & (target != 0)),
            side * (closed - stop) <= tolerance,
            np.abs(made) <= tolerance,
            np.abs(closed - target) <= tolerance,
            made < 0,
            side * (closed - target) < 0,
        ]
    return np.select(conditions, [0, 1, 3, 5, 2, 4], 6).astype(np.int8)


def pip(symbol: str) -> float:
    """Return the size of a pip in price: 0.01 where the quote currency is the yen, else 0.0001."""
    return 0.01 if symbol[3:6] == "JPY" else 0.0001
