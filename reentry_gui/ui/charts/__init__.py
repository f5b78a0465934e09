"""Charts: curves of any length, heat maps, bars with intervals; imports pyqtgraph and numpy.

Import it where a chart is shown, not before: the window starts without.
"""

from reentry_gui.ui.charts.bands import Band
from reentry_gui.ui.charts.bars import Bar, IntervalBars
from reentry_gui.ui.charts.card import ChartCard
from reentry_gui.ui.charts.heat import Cell, Grid, HeatMap
from reentry_gui.ui.charts.histogram import Histogram, Step
from reentry_gui.ui.charts.plot import Line, Plot
from reentry_gui.ui.charts.pyramid import Pyramid

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
    "Step",
]
