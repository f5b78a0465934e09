"""The balance with its drawdown below it, and which persona was live behind it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.curves import SEVERAL
from reentry_gui.kpi.figures import shown
from reentry_gui.kpi.report import svg
from reentry_gui.kpi.report.envelope import envelope

if TYPE_CHECKING:
    from reentry_gui.kpi.curves import Curves
    from reentry_gui.kpi.panels import Panels

LEFT, RIGHT, TOP, BALANCE_END, FALL_START, BOTTOM = 78.0, 748.0, 8.0, 210.0, 226.0, 300.0
COLUMNS: Final = int(RIGHT - LEFT)
FILLS: Final = 8  # colours of personas in the style sheet


def curve_picture(panels: Panels) -> str:
    """Return the picture; "" without trades."""
    drawn = panels.curves
    if not len(drawn.x):
        return ""
    last = float(drawn.x[-1])
    across = svg.Scale(float(drawn.x[0]), max(last, float(drawn.x[0]) + 1), LEFT, RIGHT)
    up = svg.tight([float(drawn.balance.min()), float(drawn.balance.max())], BALANCE_END, TOP)
    down = svg.scale([float(drawn.fall.min())], BOTTOM, FALL_START, zero=True)
    return svg.picture(
        BOTTOM + 24 + (22 if panels.stretches else 0),
        told(panels),
        bands(panels, across),
        svg.value_axis(up, LEFT, RIGHT),
        fall_axis(down),
        balance(drawn, across, up),
        fall(drawn, across, down),
        time_axis(across),
    )


def told(panels: Panels) -> str:
    """Tell the picture in words."""
    drawn = panels.curves
    first, last = (shown(float(drawn.balance[at]), "money") for at in (0, -1))
    lowest = shown(float(drawn.fall.min()), "money")
    return (
        f"Balance over time: from {first} to {last} {panels.currency} over "
        f"{len(panels.trades):,} trades; deepest fall from a peak {lowest}."
    )


def fall_axis(of: svg.Scale) -> str:
    """Mark the top and the bottom of the drawdown only: the strip is low."""
    drawn = []
    for value in (of.low, of.high):
        y = of(value)
        drawn.append(svg.line(LEFT, y, RIGHT, y, stroke=svg.paint("border"), stroke_width=0.6))
        drawn.append(svg.label(LEFT - 6, y + 4, svg.short(value), text_anchor="end"))
    return "".join(drawn)


def balance(drawn: Curves, across: svg.Scale, up: svg.Scale) -> str:
    """Draw the balance."""
    x, y = envelope(drawn.x, drawn.balance, COLUMNS)
    data = svg.path(across.many(x), up.many(y))
    return svg.tag(
        "path", d=data, fill="none", stroke=svg.paint("accent"), stroke_width=1.5, **ROUND
    )


ROUND: Final = {"stroke_linejoin": "round"}


def fall(drawn: Curves, across: svg.Scale, down: svg.Scale) -> str:
    """Draw the fall from the peak as an area that hangs from 0."""
    x, y = envelope(drawn.x, drawn.fall, COLUMNS)
    ends = np.array([x[-1], x[0]])
    x, y = np.append(x, ends), np.append(y, [0.0, 0.0])
    return svg.tag(
        "path",
        d=svg.path(across.many(x), down.many(y)) + "Z",
        fill=svg.paint("loss"),
        fill_opacity=0.35,
        stroke=svg.paint("loss"),
        stroke_width=0.8,
    )


def time_axis(across: svg.Scale) -> str:
    """Write up to seven days below the picture."""
    drawn = []
    for moment in np.linspace(across.low, across.high, 7).tolist():
        day = dt.datetime.fromtimestamp(moment, dt.UTC)
        anchor = {across.low: "start", across.high: "end"}.get(moment, "middle")
        text = f"{day:%Y-%m-%d}" if across.high - across.low > 7 * 86_400 else f"{day:%m-%d %H:%M}"
        drawn.append(svg.label(across(moment), BOTTOM + 16, text, text_anchor=anchor))
    return "".join(drawn)


def bands(panels: Panels, across: svg.Scale) -> str:
    """Fill the background with the colours of the personas, each named below once.

    Stretches that follow each other within one pixel are one fill of the first of them.
    """
    places = {name: at for at, name in enumerate(panels.trades.personas)}
    drawn, edge = [], LEFT
    for stretch in panels.stretches:
        left, right = (min(max(across(m), edge), RIGHT) for m in (stretch.left, stretch.right))
        if right - left < 0.5:
            continue
        edge = right
        fill = svg.paint(f"persona-{places.get(stretch.persona, FILLS - 1) % FILLS}")
        drawn.append(svg.box(left, TOP, right - left, BALANCE_END - TOP, fill=fill))
    return "".join(drawn) + legend(panels, places)


def legend(panels: Panels, places: dict[str, int]) -> str:
    """Name the colours of the personas."""
    drawn, x = [], LEFT
    for name in dict.fromkeys(stretch.persona for stretch in panels.stretches):
        fill = svg.paint(f"persona-{places.get(name, FILLS - 1) % FILLS}")
        text = "several" if name == SEVERAL else name
        drawn.append(svg.box(x, BOTTOM + 27, 11, 11, fill=fill, stroke=svg.paint("border")))
        drawn.append(svg.label(x + 16, BOTTOM + 37, text))
        x += 32 + 6.5 * len(text)
    return "".join(drawn)
