"""Heat maps: mean results by hour and weekday, and by bucket and action, with n in each cell."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from reentry_gui.kpi.figures import FEW, shown
from reentry_gui.kpi.names import action_name, bucket_name
from reentry_gui.kpi.report import svg

if TYPE_CHECKING:
    from reentry_gui.kpi.groups import Group, HourMap

DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HEAD: Final = 24.0


def cell(x: float, y: float, width: float, height: float, n: int, mean: float, top: float) -> str:
    """Draw one cell: its colour tells the mean, its number n; few cases are pale."""
    if not n:
        return svg.box(x, y, width, height, fill=svg.paint("raised"), fill_opacity=0.5)
    strength = min(abs(mean) / top, 1.0) if top else 0.0
    opacity = (0.1 + 0.42 * strength) * (1.0 if n >= FEW else 0.45)
    hint = f"mean {shown(mean, 'money')}, n = {n}"
    fill = svg.box(
        x,
        y,
        width,
        height,
        svg.title(hint),
        fill=svg.paint("profit" if mean >= 0 else "loss"),
        fill_opacity=opacity,
    )
    ink = svg.paint("text" if n >= FEW else "muted")
    middle = {"text_anchor": "middle", "fill": ink, "font_size": 9.5}
    return fill + svg.label(x + width / 2, y + height / 2 + 3.5, brief(n), **middle)


def brief(n: int) -> str:
    """Write n in at most four characters."""
    return f"{n}" if n < 10_000 else f"{n // 1000}k"


def strongest(cells: list[tuple[int, float]]) -> float:
    """Return the largest mean, either way, of the cells with cases enough, else of all."""
    means = [abs(mean) for n, mean in cells if n >= FEW] or [abs(m) for n, m in cells if n]
    return max(means, default=0.0)


def hour_picture(hours: HourMap) -> str:
    """Return the map of the hours of a week; "" without trades; empty weekends are left out."""
    counts, means = hours.n.tolist(), hours.mean.tolist()
    rows = [day for day in range(7) if day < 5 or any(counts[day])]
    pairs = [(n, m) for day in rows for n, m in zip(counts[day], means[day], strict=True)]
    if not any(n for n, _mean in pairs):
        return ""
    top, left, width, height = strongest(pairs), 84.0, 28.0, 26.0
    drawn = [svg.label(left + (h + 0.5) * width, 14, f"{h:02}", **MIDDLE) for h in range(24)]
    for at, day in enumerate(rows):
        y = HEAD + at * height
        drawn.append(svg.label(left - 8, y + height / 2 + 4, DAYS[day], text_anchor="end"))
        drawn += [
            cell(left + h * width, y, width - 1.5, height - 1.5, counts[day][h], means[day][h], top)
            for h in range(24)
        ]
    return svg.picture(HEAD + len(rows) * height, hours_told(hours), *drawn)


MIDDLE: Final = {"text_anchor": "middle"}


def hours_told(hours: HourMap) -> str:
    """Tell the best and the worst hour of those with cases enough."""
    found = [
        (float(hours.mean[day, hour]), f"{DAYS[day]} {hour:02}:00")
        for day in range(7)
        for hour in range(24)
        if hours.n[day, hour] >= FEW
    ]
    if not found:
        return f"Mean result by hour and weekday; no hour has {FEW} trades."
    (low, worst), (high, best) = min(found), max(found)
    return (
        f"Mean result by hour and weekday. Best: {best}, {shown(high, 'money')} a trade; "
        f"worst: {worst}, {shown(low, 'money')} a trade."
    )


def matrix_picture(cells: tuple[Group, ...]) -> str:
    """Return the map of bucket (rows) × action (columns); "" without trades."""
    if not cells:
        return ""
    rows = sorted({group.key[0] for group in cells})
    columns = sorted({group.key[1] for group in cells})
    of = {group.key: group for group in cells}
    top = strongest([(group.n, group.mean) for group in cells])
    left, height = 150.0, 34.0
    width = min((svg.WIDTH - left) / len(columns), 110.0)
    drawn = [
        svg.label(left + (at + 0.5) * width, 14, action_name(action), **MIDDLE)
        for at, action in enumerate(columns)
    ]
    for at, bucket in enumerate(rows):
        y = HEAD + at * height
        drawn.append(
            svg.label(left - 8, y + height / 2 + 4, bucket_name(bucket), text_anchor="end")
        )
        for across, action in enumerate(columns):
            group = of.get((bucket, action))
            n, mean = (group.n, group.mean) if group else (0, math.nan)
            x = left + across * width
            drawn.append(cell(x, y, width - 2, height - 2, n, mean, top))
    told = f"Mean result by bucket and action, {len(cells)} cells; the table below has the numbers."
    return svg.picture(HEAD + len(rows) * height, told, *drawn)
