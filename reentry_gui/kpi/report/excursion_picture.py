"""Results against how far trades ran: MAE on the left, MFE on the right, a point a trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.excursions import NoBars
from reentry_gui.kpi.report import svg

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui.kpi.excursions import Excursions

    Floats = NDArray[np.float64]

TOP, BOTTOM, HEIGHT = 22.0, 190.0, 226.0
SIDES: Final = ((78.0, 392.0), (434.0, 748.0))  # left and right edge of both halves
MOST_POINTS: Final = 500  # of each half: a page must stay small


def excursion_picture(found: Excursions | NoBars, profit: Floats, currency: str) -> str:
    """Return both halves; "" where no trade is covered by bars."""
    if isinstance(found, NoBars) or not found.known.any():
        return ""
    known = np.flatnonzero(found.known)
    rows = known[:: max(-(-len(known) // MOST_POINTS), 1)]
    up = svg.scale(profit[rows].tolist(), BOTTOM, TOP, zero=True)
    drawn = []
    for name, values, (left, right) in zip(("MAE", "MFE"), found.both("pips"), SIDES, strict=True):
        across = svg.scale(values[rows].tolist(), left, right, zero=True)
        drawn += [svg.value_axis(up, left, right), *points(values[rows], profit[rows], across, up)]
        drawn += [
            svg.label(across(tick), BOTTOM + 16, svg.short(tick), text_anchor="middle")
            for tick in svg.ticks(across)
        ]
        drawn.append(svg.label((left + right) / 2, BOTTOM + 32, f"{name}, pips", **CENTRED))
    told = (
        f"Result ({currency or 'money'}) of {len(known):,} trades by MAE and by MFE in pips; "
        f"{len(rows):,} are drawn."
    )
    return svg.picture(HEIGHT, told, *drawn)


CENTRED: Final = {"text_anchor": "middle"}


def points(x: Floats, y: Floats, across: svg.Scale, up: svg.Scale) -> list[str]:
    """Draw values (n,) against results (n,): gains and losses by colour."""
    places = zip(across.many(x).tolist(), up.many(y).tolist(), (y >= 0).tolist(), strict=True)
    return [
        svg.tag(
            "circle",
            cx=round(at, 1),
            cy=round(height, 1),
            r=2.2,
            fill=svg.paint("profit" if is_gain else "loss"),
            fill_opacity=0.5,
        )
        for at, height, is_gain in places
    ]
