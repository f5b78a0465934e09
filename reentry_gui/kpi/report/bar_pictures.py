"""Bars and steps: actions and generations with their limits, depths, results, the cut curve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.figures import FEW, shown
from reentry_gui.kpi.held import length
from reentry_gui.kpi.report import svg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.kpi.chain_report import ChainsReport
    from reentry_gui.kpi.distribution import Distribution
    from reentry_gui.kpi.groups import ActionFigures
    from reentry_gui.kpi.held import Held

LEFT, RIGHT, TOP, BOTTOM, HEIGHT = 78.0, 748.0, 10.0, 180.0, 216.0


@dataclass(frozen=True)
class Bar:
    """One bar: what it is of, its value with limits, and how many cases stand behind it."""

    name: str
    value: float
    low: float | None
    high: float | None
    n: int


def bars(found: Sequence[Bar], alternative: str, what: str, *, form: str = "") -> str:
    """Return bars from 0 with whiskers; few cases are pale; "" without any."""
    if not found:
        return ""
    limits = [v for bar in found for v in (bar.value, bar.low, bar.high) if v is not None]
    up = svg.scale(limits, BOTTOM, TOP, zero=True)
    step = (RIGHT - LEFT) / len(found)
    drawn = [svg.value_axis(up, LEFT, RIGHT, form)]
    for at, bar in enumerate(found):
        middle = LEFT + (at + 0.5) * step
        drawn += [one_bar(bar, middle, min(step * 0.6, 70.0), up), whisker(bar, middle, up)]
        drawn.append(svg.label(middle, BOTTOM + 16, bar.name, **CENTRED))
        drawn.append(svg.label(middle, BOTTOM + 30, f"n = {bar.n:,}", **CENTRED))
    told = "; ".join(f"{bar.name}: {svg.short(bar.value)} (n = {bar.n:,})" for bar in found)
    return svg.picture(HEIGHT, f"{alternative}: {told}. Unit: {what}.", *drawn)


CENTRED: Final = {"text_anchor": "middle"}


def one_bar(bar: Bar, middle: float, width: float, up: svg.Scale) -> str:
    """Draw a bar between 0 and its value."""
    y, zero = up(bar.value), up(0.0)
    return svg.box(
        middle - width / 2,
        min(y, zero),
        width,
        max(abs(y - zero), 0.8),
        svg.title(f"{bar.name}: {svg.short(bar.value)}, n = {bar.n:,}"),
        fill=svg.paint("profit" if bar.value >= 0 else "loss"),
        fill_opacity=0.8 if bar.n >= FEW else 0.3,
    )


def whisker(bar: Bar, middle: float, up: svg.Scale) -> str:
    """Draw the limits of a bar's value."""
    if bar.low is None or bar.high is None:
        return ""
    low, high = up(bar.low), up(bar.high)
    ink = {"stroke": svg.paint("text"), "stroke_width": 1.2}
    ends = "".join(svg.line(middle - 5, y, middle + 5, y, **ink) for y in (low, high))
    return svg.line(middle, low, middle, high, **ink) + ends


def action_picture(actions: tuple[ActionFigures, ...], currency: str) -> str:
    """Return the mean result of each action."""
    found = []
    for one in actions:
        low, high = one.limits or (None, None)
        if one.mean is not None:
            found.append(Bar(f"action {one.action}", one.mean, low, high, one.n))
    return bars(found, "Mean result of each action", f"{currency or 'money'} a re-entry")


def held_picture(found: Sequence[Held], currency: str) -> str:
    """Return the mean result by how long trades were open."""
    drawn = []
    for one in found:
        low, high = one.limits or (None, None)
        drawn.append(Bar(held_name(one), one.mean, low, high, one.n))
    return bars(drawn, "Mean result by holding time", f"{currency or 'money'} a trade")


def held_name(one: Held) -> str:
    """Name a class of lengths by its edges."""
    if one.high is None:
        return f"from {length(one.low)}"
    return f"{length(one.low)} – {length(one.high)}" if one.low else f"below {length(one.high)}"


def marginal_picture(report: ChainsReport) -> str:
    """Return what each further generation brings a chain that comes as far."""
    found = [
        Bar(generation(one.generation), one.mean, one.low, one.high, one.chains)
        for one in report.marginal
    ]
    what = f"{report.currency or 'money'} a chain"
    return bars(found, "Mean result of each generation", what)


def survival_picture(report: ChainsReport) -> str:
    """Return which share of the chains comes to each depth."""
    found = [
        Bar(generation(one.depth), one.survival, one.low, one.high, one.reached)
        for one in report.depths
    ]
    return bars(found, "Share of the chains that reach each generation", "share", form=".0%")


def generation(number: int) -> str:
    """Name a generation."""
    return f"re-entry {number}" if number else "first trade"


def cut_picture(report: ChainsReport) -> str:
    """Return what all chains would have brought, ended after each generation, as a line."""
    cuts = report.cuts.cuts
    if len(cuts) < 2:
        return ""
    limits = [v for cut in cuts for v in (cut.value, cut.low, cut.high) if v is not None]
    up = svg.scale(limits, BOTTOM, TOP, zero=True)
    step = (RIGHT - LEFT) / len(cuts)
    x = np.array([LEFT + (at + 0.5) * step for at in range(len(cuts))])
    ink = {"fill": "none", "stroke": svg.paint("accent"), "stroke_width": 2}
    drawn = [svg.value_axis(up, LEFT, RIGHT)]
    drawn += [
        whisker(Bar("", cut.value, cut.low, cut.high, 0), middle, up)
        for cut, middle in zip(cuts, x.tolist(), strict=True)
    ]
    y = np.array([up(cut.value) for cut in cuts])
    drawn.append(svg.tag("path", d=svg.path(x, y), **ink))
    for cut, across, height in zip(cuts, x.tolist(), y.tolist(), strict=True):
        is_best = cut.generation == report.cuts.best
        fill = svg.paint("accent" if is_best else "surface")
        circle = {"cx": across, "cy": height, "r": 6.0 if is_best else 4.0}
        drawn.append(svg.tag("circle", **circle, fill=fill, stroke=svg.paint("accent")))
        drawn.append(svg.label(across, BOTTOM + 16, f"after {cut.generation}", **CENTRED))
        drawn.append(svg.label(across, BOTTOM + 30, "best" if is_best else "", **CENTRED))
    told = "; ".join(f"after {cut.generation}: {shown(cut.value, 'money')}" for cut in cuts)
    return svg.picture(HEIGHT, f"Result of all chains if each had ended early: {told}.", *drawn)


def distribution_picture(found: Distribution, what: str) -> str:
    """Return how often results of each size occur; "" without any."""
    if not found.n:
        return ""
    edges = found.edges.tolist()
    up = svg.scale([float(found.counts.max())], BOTTOM, TOP, zero=True)
    across = svg.Scale(edges[0], edges[-1], LEFT, RIGHT)
    drawn = [svg.value_axis(up, LEFT, RIGHT)]
    for left, right, count in zip(edges, edges[1:], found.counts.tolist(), strict=False):
        x, y = across(left), up(count)
        fill = svg.paint("profit" if left >= 0 else "loss")
        hint = svg.title(f"{svg.short(left)} … {svg.short(right)}: {count:,}")
        size = (max(across(right) - x - 1, 0.5), BOTTOM - y)
        drawn.append(svg.box(x, y, *size, hint, fill=fill, fill_opacity=0.75))
    drawn += [
        svg.label(across(value), BOTTOM + 16, svg.short(value), **CENTRED)
        for value in svg.ticks(across)
    ]
    told = (
        f"Distribution of {found.n:,} results ({what}): mean {svg.short(found.mean)}, "
        f"median {svg.short(found.median)}; {found.below:,} below and {found.above:,} above "
        "the outermost steps stand in them."
    )
    return svg.picture(BOTTOM + 24, told, *drawn)
