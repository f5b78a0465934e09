"""Profit and loss can be told apart by those who see fewer colours, and without any."""

from __future__ import annotations

import math

import pytest
from PySide6.QtGui import QColor

from reentry_gui.ui import theme

# Linear RGB as dichromats see it: Viénot, Brettel & Mollon (1999) for protanopia and
# deuteranopia; Brettel, Viénot & Mollon (1997) in its one-plane form for tritanopia.
SEEN = {
    "protanopia": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "deuteranopia": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
    "tritanopia": ((1, 0.1446, -0.1446), (0, 0.8592, 0.1408), (0, 0.8592, 0.1408)),
}
TOLD_APART = 20  # CIE76; 2.3 is what is just noticed


def linear(colour: str) -> list[float]:
    made = QColor(colour)
    channels = (made.redF(), made.greenF(), made.blueF())
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def seen(colour: str, kind: str) -> list[float]:
    whole = linear(colour)
    rows = SEEN[kind]
    return [max(0.0, sum(a * b for a, b in zip(row, whole, strict=True))) for row in rows]


def lab(rgb: list[float]) -> tuple[float, float, float]:
    """Return CIE L*a*b* of linear sRGB under D65."""
    red, green, blue = rgb
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: list[float], other: list[float]) -> float:
    return math.dist(lab(one), lab(other))


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK])
@pytest.mark.parametrize("kind", SEEN)
def test_profit_and_loss_are_told_apart(colours: theme.Colours, kind: str) -> None:
    assert distance(seen(colours.profit, kind), seen(colours.loss, kind)) > TOLD_APART


def test_the_red_and_green_of_other_programs_are_not() -> None:
    green, red = "#2ca02c", "#d62728"
    assert distance(seen(green, "deuteranopia"), seen(red, "deuteranopia")) < TOLD_APART
