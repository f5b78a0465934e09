"""Charts: curves of any length, heat maps, bars with intervals.

What is named here is loaded when it is used: curves bring numpy along, the other charts do
not. The window starts without it.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from reentry_gui.ui.charts.bands import Band
    from reentry_gui.ui.charts.bars import Bar, IntervalBars
    from reentry_gui.ui.charts.card import ChartCard
    from reentry_gui.ui.charts.curve import Line
    from reentry_gui.ui.charts.heat import Cell, Grid, HeatMap
    from reentry_gui.ui.charts.histogram import Histogram, Step
    from reentry_gui.ui.charts.plot import Plot
    from reentry_gui.ui.charts.pyramid import Pyramid
    from reentry_gui.ui.charts.scatter import Scatter

PLACES: Final = {
    "Band": "bands",
    "Bar": "bars",
    "IntervalBars": "bars",
    "ChartCard": "card",
    "Cell": "heat",
    "Grid": "heat",
    "HeatMap": "heat",
    "Histogram": "histogram",
    "Step": "histogram",
    "Line": "curve",
    "Plot": "plot",
    "Pyramid": "pyramid",
    "Scatter": "scatter",
}

__all__ = [
    "Band",
    "Bar",
    "Cell",
    "ChartCard",
    "Grid",
    "HeatMap",
    "Histogram",
    "IntervalBars",
    "Line",
    "Plot",
    "Pyramid",
    "Scatter",
    "Step",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401  # whatever the module has
    """Load what is asked for."""
    if name not in PLACES:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"{__name__}.{PLACES[name]}"), name)
