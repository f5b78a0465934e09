"""The outcome bucket of a closed trade: one of six, or none where no stop tells the risk."""

from __future__ import annotations

from typing import Final

NAMES: Final = (
    "full stop",
    "partial loss",
    "break-even",
    "partial profit",
    "target",
    "beyond target",
)
PRICE_TOLERANCE_PIPS: Final = 0.1
R_DECIMALS: Final = 9  # −0.0020 ÷ 0.0020 in binary may be a little more than −1
ROUNDING: Final = 1 + 1e-6  # a tenth of a pip in decimals is a little more in binary


def r_multiple(
    side: str, open_price: float, close_price: float, first_stop: float | None
) -> float | None:
    """Return R: signed profit in price ÷ initial risk in price; no unit.

    `side` is 'buy' or 'sell'; prices are in the quote currency; `first_stop` None or 0 means
    that there was none. None is returned where R is undefined: no stop, or a stop at or
    beyond the entry in the profit's direction (it was trailed, so it is not the first one).
    Raises ValueError for another side. Source: the contract with the EA, outcome buckets.
    """
    sign = sign_of(side)
    if not first_stop or sign * (open_price - first_stop) <= 0:
        return None
    return sign * (close_price - open_price) / abs(open_price - first_stop)


def bucket_of_r(r: float | None) -> int | None:
    """Return the bucket 1..6 of an R-multiple, None where R is undefined.

    R ≤ −1 → 1; ≤ −0.5 → 2; < 0.5 → 3; < 1 → 4; < 1.5 → 5; ≥ 1.5 → 6.
    """
    if r is None:
        return None
    r = round(r, R_DECIMALS)
    if r <= -0.5:
        return 1 if r <= -1 else 2
    if r < 1:
        return 3 if r < 0.5 else 4
    return 5 if r < 1.5 else 6


def bucket_of_exit(
    side: str,
    open_price: float,
    close_price: float,
    stop: float | None,
    target: float | None,
    pip: float,
) -> int | None:
    """Return the bucket 1..6 by the exit's place among stop, entry and target.

    Prices in the quote currency, `pip` the size of a pip in price; what lies within a tenth
    of a pip counts as equal. None where there is no stop or no target, or where they do not
    lie on their sides of the entry. Raises ValueError for another side than buy or sell.
    """
    sign = sign_of(side)
    if not stop or not target or not sign * stop < sign * open_price < sign * target:
        return None
    tolerance = PRICE_TOLERANCE_PIPS * pip * ROUNDING
    if sign * (close_price - stop) <= tolerance:
        return 1
    if abs(close_price - open_price) <= tolerance:
        return 3
    if abs(close_price - target) <= tolerance:
        return 5
    if sign * (close_price - open_price) < 0:
        return 2
    return 4 if sign * (close_price - target) < 0 else 6


def sign_of(side: str) -> int:
    """Return +1 for a buy, −1 for a sell."""
    if side == "buy":
        return 1
    if side == "sell":
        return -1
    raise ValueError(f"side {side!r} is neither buy nor sell")
