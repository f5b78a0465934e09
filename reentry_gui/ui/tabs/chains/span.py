"""Which times and prices the drawing of a chain spans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.kpi.chain_story import Step

PAD: Final = 0.1  # of the range of prices, above and below


class Box(NamedTuple):
    """Which times and prices the drawing spans."""

    first: float
    last: float
    low: float
    high: float


def span_of(steps: Sequence[Step]) -> Box:
    """Return what some trades span; an open trade reaches to the right edge."""
    opens = [step.open_time or 0 for step in steps]
    closes = [step.close_time for step in steps if step.close_time]
    prices = [
        price
        for step in steps
        for price in (step.open_price, step.close_price, step.stop, *(step.reached or ()))
        if price
    ]
    first, last = min(opens), max([*opens, *closes])
    room = (last - first) * 0.04 or 60.0
    low, high = min(prices), max(prices)
    pad = (high - low) * PAD or high * 0.001
    return Box(first - room, last + room, low - pad, high + pad)
