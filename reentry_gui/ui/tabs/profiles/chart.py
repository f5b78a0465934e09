"""The exposure ladder as a chart: lots and worst loss per generation, the limits as lines."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reentry_gui import profiles
from reentry_gui.ui import theme
from reentry_gui.ui.background import run_in_background

if TYPE_CHECKING:
    from types import ModuleType

    from PySide6.QtGui import QShowEvent

    from reentry_gui.config import GovernanceSection, Limits
    from reentry_gui.profiles import Ladder, Profile


def warm_up() -> None:
    """Import the larger part of what the charts need, which has nothing to do with Qt."""
    importlib.import_module("numpy")


class LadderPanel(QWidget):
    """How many lots a chain puts on and what it can lose, as the cells stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.charts: ModuleType | None = None
        self.is_asked = False
        self.profile: Profile | None = None
        self.limits: Limits | None = None
        self.ladder: Ladder | None = None
        self.balance: float | None = None
        self.lots = self.entry(self.tr("Lots of the first trade"), 0.1, 0.01, 100, " lots")
        self.risk = self.entry(self.tr("Loss of the first trade at its stop"), 1, 0.1, 100, " %")
        self.told = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.mark(self.told, "muted")
        self.place = QVBoxLayout()
        self.canvas: Any = None
        self.lay_out()
        theme.changes().switched.connect(self.draw)

    def entry(self, name: str, value: float, step: float, most: float, unit: str) -> QDoubleSpinBox:
        """Make an entry for a number with a unit."""
        made = QDoubleSpinBox(decimals=2, minimum=step, maximum=most, singleStep=step, value=value)
        made.setSuffix(unit)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.valueChanged.connect(self.reckon)
        return made

    def lay_out(self) -> None:
        """Put the entries above the chart."""
        heading = QLabel(self.tr("Exposure ladder"))
        heading.setFont(theme.font("heading"))
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self.lots)
        top.addWidget(self.risk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addLayout(top)
        column.addLayout(self.place, 1)
        column.addWidget(self.told)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Fetch the chart library when the panel is first seen."""
        super().showEvent(event)
        if not self.is_asked:
            self.is_asked = True
            run_in_background(self, warm_up, self.take_charts)

    def take_charts(self, _warm: None) -> None:
        """Make the chart; pyqtgraph must be imported on Qt's own thread, elsewhere it crashes."""
        self.charts = importlib.import_module("pyqtgraph")
        self.canvas = self.charts.GraphicsLayoutWidget()
        self.canvas.setAccessibleName(self.tr("Chart of the exposure ladder"))
        self.canvas.setMinimumHeight(theme.line_height() * 7)
        self.place.addWidget(self.canvas)
        self.draw()

    def show_profile(
        self, profile: Profile | None, persona: str, governance: GovernanceSection
    ) -> None:
        """Show another profile; None leaves the last one, greyed, while a mistake is left."""
        self.limits = governance.limits_for(persona)
        self.balance = governance.account_balance
        self.profile = profile
        self.reckon()

    def reckon(self) -> None:
        """Climb the ladder anew."""
        if self.profile is None or self.limits is None:
            self.ladder = None
            self.told.setText(self.tr("The ladder is shown once no mistake is left."))
        else:
            self.ladder = profiles.exposure_ladder(self.profile, self.limits, self.lots.value())
            self.told.setText("\n".join(self.words(self.ladder, self.limits)))
        self.draw()

    def words(self, ladder: Ladder, limits: Limits) -> list[str]:
        """Tell the ladder in words, for those who do not see the chart."""
        loss = profiles.worst_losses(ladder.largest, self.risk.value())[-1]
        money = f" = {loss / 100 * self.balance:,.2f}" if self.balance else ""
        worst = self.tr("Worst chain: {loss:.2f} % of the balance{money}; daily limit {limit:g} %")
        return [
            str(ladder.full_stops),
            str(ladder.largest),
            worst.format(loss=loss, money=money, limit=limits.daily_loss_percent),
        ]

    def draw(self) -> None:
        """Draw both charts."""
        if self.charts is None:
            return
        self.canvas.clear()
        self.canvas.setBackground(theme.colours().surface)
        if self.ladder is None or self.limits is None:
            return
        ladder, limits, risk = self.ladder, self.limits, self.risk.value()
        both = (ladder.full_stops, ladder.largest)
        lots = [[step.clamped_lots for step in path.steps] for path in both]
        self.plot(0, self.tr("Lots per trade"), lots, limits.lot_cap, self.tr("lot cap"))
        losses = [[*profiles.worst_losses(path, risk)] for path in both]
        limit = limits.daily_loss_percent
        self.plot(1, self.tr("Worst loss (%)"), losses, limit, self.tr("daily loss"))

    def plot(self, at: int, name: str, series: list[list[float]], limit: float, word: str) -> None:
        """Draw one chart: bars for the largest path, points for full stops, the limit a line."""
        pg, c = self.charts, theme.colours()
        if pg is None:
            return
        plot = self.canvas.addPlot(row=0, col=at)
        plot.setTitle(name, color=c.text, size="9pt")
        plot.setMouseEnabled(x=False, y=False)
        plot.hideButtons()
        plot.setMenuEnabled(enableMenu=False)
        for side in ("left", "bottom"):
            plot.getAxis(side).setPen(c.border)
            plot.getAxis(side).setTextPen(c.muted)
        stops, largest = series
        xs = [*range(len(largest))]
        plot.addItem(pg.BarGraphItem(x=xs, height=largest, width=0.6, brush=c.loss, pen=c.loss))
        marks = pg.mkPen(c.profit, width=2)
        plot.plot(
            [*range(len(stops))],
            stops,
            pen=marks,
            symbol="o",
            symbolBrush=c.surface,
            symbolPen=marks,
            symbolSize=8,
        )
        line = pg.mkPen(c.failed, width=2, style=Qt.PenStyle.DashLine)
        plot.addItem(
            pg.InfiniteLine(
                limit,
                angle=0,
                pen=line,
                label=f"{word} {limit:g}",
                labelOpts={"color": c.failed, "position": 0.2, "anchors": [(0, 1), (0, 1)]},
            )
        )
        plot.setYRange(0, max(limit, *largest, *stops) * 1.15, padding=0)
        plot.setXRange(-0.5, max(len(xs), 2) - 0.5, padding=0)
        plot.getAxis("bottom").setTicks([[(x, str(x)) for x in range(max(len(xs), 2))]])
