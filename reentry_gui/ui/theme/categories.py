"""Colours that tell things of one kind apart, such as personas; each has its name beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reentry_gui.ui.theme.look import is_dark


@dataclass(frozen=True)
class Category:
    """A fill that text can stand on, and the strong colour of the same hue."""

    fill: str
    strong: str


# Hues as in Okabe and Ito's set, which the colour-blind tell apart.
ON_LIGHT: Final = (
    Category("#cfe3f6", "#0f6ab0"),
    Category("#fbe6ac", "#b98000"),
    Category("#f8d0ba", "#c9500a"),
    Category("#c8eadd", "#0a8a68"),
    Category("#e3d6f1", "#7a4fae"),
    Category("#f6d3e2", "#b0578a"),
    Category("#c9edf4", "#2a8ea6"),
    Category("#dcdfe4", "#5e6875"),
)
ON_DARK: Final = (
    Category("#1d456b", "#6fb4f2"),
    Category("#574712", "#e6bb45"),
    Category("#683a1d", "#f0955a"),
    Category("#1c5245", "#4fc3a4"),
    Category("#493763", "#b594e0"),
    Category("#613249", "#e58fbb"),
    Category("#1b4f5d", "#66c6de"),
    Category("#454b54", "#a7afba"),
)


def category(place: int) -> Category:
    """Return the colours of the thing at a place in its list; they come round again."""
    colours = ON_DARK if is_dark() else ON_LIGHT
    return colours[place % len(colours)]
