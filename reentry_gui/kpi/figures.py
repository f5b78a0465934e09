"""A figure as it is shown: never bare, always with n, unit, limits, or why there is none."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

Per = Literal["trade", "day", "chain"]
Unit = Literal["money", "ratio", "share", "R", "pips", "lots", "seconds", "days", "count"]
FEW: Final = 20  # below, a figure is shown in grey


class Undefined(NamedTuple):
    """Why a figure does not exist for these trades; it is never shown as 0."""

    reason: str


Value = float | Undefined


@dataclass(frozen=True)
class Figure:
    """One figure of some trades, days or chains."""

    name: str  # a key of `formulas.FORMULAS`
    value: float | None  # None: undefined, `reason` says why
    unit: Unit
    per: Per
    n: int  # trades, days or chains that it was computed from
    low: float | None = None  # limits of the 95 % interval; None: the figure has none
    high: float | None = None
    reason: str = ""

    @property
    def grey(self) -> bool:
        """Tell whether too few cases stand behind it to be relied on."""
        return self.n < FEW

    def __str__(self) -> str:
        if self.value is None:
            return f"undefined: {self.reason}"
        if self.low is None or self.high is None:
            return shown(self.value, self.unit)
        limits = (shown(self.low, self.unit), shown(self.high, self.unit))
        return f"{shown(self.value, self.unit)}  [{limits[0]} … {limits[1]}]"


def shown(value: float, unit: Unit) -> str:
    """Write a number in its unit."""
    if unit in {"money", "lots"}:
        return f"{value:,.2f}"
    if unit == "share":
        return f"{value:.2%}"
    if unit in {"count", "days"}:
        return f"{value:,.0f}"
    if unit == "seconds":
        return duration(value)
    if unit == "pips":
        return f"{value:,.1f}"
    return f"{value:.2f} R" if unit == "R" else f"{value:.4f}"


def duration(seconds: float) -> str:
    """Write a length of time with its two largest units."""
    whole = round(abs(seconds))
    days, rest = divmod(whole, 86_400)
    hours, rest = divmod(rest, 3_600)
    minutes, left = divmod(rest, 60)
    if days:
        return f"{days} d {hours} h"
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {left} s" if minutes else f"{left} s"


def make_figure(
    name: str, value: Value, unit: Unit, per: Per, n: int, limits: tuple[float, float] | None = None
) -> Figure:
    """Return a figure; what is not finite is undefined, too."""
    if isinstance(value, Undefined):
        return Figure(name, None, unit, per, n, reason=value.reason)
    if not math.isfinite(value):
        return Figure(name, None, unit, per, n, reason="no finite number")
    low, high = limits or (None, None)
    return Figure(name, float(value), unit, per, n, low, high)
