"""Pictures as SVG text; colours are names of the page's style sheet, so that it can be dark."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

WIDTH: Final = 760
# What XML has no place for, however it is written.
UNWRITABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Replace the characters that no XML or HTML may hold."""
    return UNWRITABLE.sub("\ufffd", text)


def tag(name: str, *inside: str, **attributes: object) -> str:
    """Return an element; `_` in an attribute's name stands for `-`, None leaves it out."""
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(clean(written(value)))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{told}>{''.join(inside)}</{name}>" if inside else f"<{name}{told}/>"


def written(value: object) -> str:
    """Write an attribute; numbers as short as a tenth of a pixel allows."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def label(x: float, y: float, text: str, **attributes: object) -> str:
    """Return a text; it is grey and small unless told otherwise."""
    given = {"fill": paint("muted"), "font_size": 11} | attributes
    return tag("text", escape(clean(text)), x=float(x), y=float(y), **given)


def paint(name: str) -> str:
    """Return a colour of the style sheet by its name."""
    return f"var(--{name})"


def resolved(picture: str, colours: Mapping[str, str]) -> str:
    """Return a picture with plain colours, for readers that know no style sheet."""
    return re.sub(r"var\(--([a-z0-9-]+)\)", lambda found: colours[found[1]], picture)


def picture(height: float, alternative: str, *inside: str) -> str:
    """Return a picture of the usual width; `alternative` tells it to who cannot see it."""
    return tag(
        "svg",
        *inside,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {written(float(height))}",
        width=WIDTH,
        height=float(height),
        role="img",
        aria_label=alternative,
        font_family="sans-serif",
    )


@dataclass(frozen=True)
class Scale:
    """Places on an axis for values between two limits."""

    low: float
    high: float
    start: float  # pixels where `low` stands
    end: float

    def __call__(self, value: float) -> float:
        """Return where a value stands."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    def many(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return where values (n,) stand."""
        share = (values - self.low) / (self.high - self.low)
        found: NDArray[np.float64] = self.start + share * (self.end - self.start)
        return found


def scale(values: Sequence[float], start: float, end: float, *, zero: bool = False) -> Scale:
    """Return an axis that holds all values, and 0 if it is wanted, with round limits."""
    found = [value for value in values if math.isfinite(value)] + ([0.0] if zero else [])
    low, high = (min(found), max(found)) if found else (0.0, 1.0)
    if low == high:
        half = abs(low) * 0.1 or 1.0
        low, high = (low - half if low else 0.0), high + half
    step = step_of(low, high)
    return Scale(math.floor(low / step) * step, math.ceil(high / step) * step, start, end)


def tight(values: Sequence[float], start: float, end: float) -> Scale:
    """Return an axis that ends a little beyond the values."""
    wide = scale(values, start, end)
    low, high = min(values), max(values)
    room = (high - low) * 0.04
    return Scale(low - room, high + room, start, end) if room else wide


def step_of(low: float, high: float, wanted: int = 5) -> float:
    """Return a round distance of about `wanted` marks between two limits."""
    rough = (high - low) / wanted
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next(power * nice for nice in (1, 2, 2.5, 5, 10) if power * nice >= rough * (1 - 1e-9))


def ticks(of: Scale) -> list[float]:
    """Return the round values to mark on an axis."""
    step = step_of(of.low, of.high)
    first, last = math.ceil(of.low / step - 1e-9), math.floor(of.high / step + 1e-9)
    return [number * step for number in range(first, last + 1)]


def short(value: float) -> str:
    """Write a number for an axis."""
    if abs(value) >= 1e6:
        text = f"{value / 1e6:,.4g} M"
    else:
        text = f"{value:,.0f}" if abs(value) >= 100 else f"{value:.6g}"
    return text.replace("-", "−")


def value_axis(of: Scale, left: float, right: float, form: str = "") -> str:
    """Return lines across the picture at round values, with their numbers at the left."""
    drawn = []
    for value in ticks(of):
        y = of(value)
        strength = 1.2 if value == 0 else 0.6
        drawn.append(line(left, y, right, y, stroke=paint("border"), stroke_width=strength))
        told = f"{value:{form}}" if form else short(value)
        drawn.append(label(left - 6, y + 4, told, text_anchor="end"))
    return "".join(drawn)


def line(x1: float, y1: float, x2: float, y2: float, **attributes: object) -> str:
    """Return a straight line."""
    return tag("line", x1=float(x1), y1=float(y1), x2=float(x2), y2=float(y2), **attributes)


def box(x: float, y: float, width: float, height: float, *inside: str, **more: object) -> str:
    """Return a rectangle."""
    size = {"x": float(x), "y": float(y), "width": float(width), "height": float(height)}
    return tag("rect", *inside, **size, **more)


def title(text: str) -> str:
    """Return what is shown where the pointer rests on the element around it."""
    return tag("title", escape(clean(text)))


def path(x: NDArray[np.float64], y: NDArray[np.float64]) -> str:
    """Return points (n,) as the data of a path, to a tenth of a pixel."""
    points = zip(np.round(x, 1).tolist(), np.round(y, 1).tolist(), strict=True)
    return "M" + "L".join(f"{a:g},{b:g}" for a, b in points)
