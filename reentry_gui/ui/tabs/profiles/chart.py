"""The exposure ladder: lots and worst loss per generation as charts and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reentry_gui import profiles
from reentry_gui.ui import theme
from reentry_gui.ui.pointed import PointSpinBox
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tabs.profiles.ladder_chart import Curves, LadderChart

if TYPE_CHECKING:
    from reentry_gui.config import GovernanceSection, Limits
    from reentry_gui.profiles import Ladder, Profile


class LadderPanel(QWidget):
    """How many lots a chain puts on and what it can lose, as the cells stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.profile: Profile | None = None
        self.limits: Limits | None = None
        self.ladder: Ladder | None = None
        self.balance: float | None = None
        self.lots = self.entry(self.tr("Lots of the first trade"), 0.1, 0.01, 100, self.tr(" lots"))
        self.risk = self.entry(self.tr("Loss of the first trade at its stop"), 1, 0.1, 100, " %")
        self.lots_chart = LadderChart(self.tr("Chart of the lots of each generation"))
        self.loss_chart = LadderChart(self.tr("Chart of the worst loss up to each generation"))
        self.legend = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.told = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        for label in (self.legend, self.told):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            theme.mark(label, "muted")
        self.lay_out()
        theme.changes().switched.connect(self.tell_legend)

    def entry(self, name: str, value: float, step: float, most: float, unit: str) -> PointSpinBox:
        """Make an entry for a number with a unit."""
        made = PointSpinBox()
        made.setDecimals(2)
        made.setRange(step, most)
        made.setSingleStep(step)
        made.setValue(value)
        made.setSuffix(unit)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.valueChanged.connect(self.reckon)
        return made

    def lay_out(self) -> None:
        """Put the entries above the charts, the words below them."""
        heading = QLabel(self.tr("Exposure ladder"))
        heading.setFont(theme.font("heading"))
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self.lots)
        top.addWidget(self.risk)
        self.charts = QWidget()
        charts = QHBoxLayout(self.charts)
        charts.setContentsMargins(0, 0, 0, 0)
        charts.setSpacing(theme.S)
        charts.addWidget(self.lots_chart)
        charts.addWidget(self.loss_chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.S, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addLayout(top)
        column.addWidget(self.charts, 1)
        column.addWidget(self.legend)
        column.addWidget(self.told)
        column.addStretch()

    def show_profile(
        self, profile: Profile | None, persona: str, governance: GovernanceSection
    ) -> None:
        """Show another profile; None says that a mistake is left."""
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
        worst = self.tr(
            "Worst chain: {loss:.2f}\u00a0% of the balance{money}; daily limit {limit:g}\u00a0%"
        )
        return [
            said(str(ladder.full_stops)),
            said(str(ladder.largest)),
            worst.format(loss=loss, money=money, limit=limits.daily_loss_percent),
        ]

    def tell_legend(self) -> None:
        """Say which mark is which path, in the colours of the charts."""
        c = theme.colours()
        text = "<span style='color:{loss}'>■</span> {largest} &nbsp; "
        text += "<span style='color:{profit}'>●</span> {stops}"
        names = {"largest": self.tr("most lots"), "stops": self.tr("full stops only")}
        self.legend.setText(text.format(loss=c.loss, profit=c.profit, **names))
        self.legend.setVisible(self.ladder is not None)

    def draw(self) -> None:
        """Draw both charts."""
        self.tell_legend()
        self.charts.setVisible(self.ladder is not None)
        if self.ladder is None or self.limits is None:
            self.lots_chart.show_curves(None)
            self.loss_chart.show_curves(None)
            return
        self.lots_chart.show_curves(self.lots_curves(self.ladder, self.limits))
        self.loss_chart.show_curves(self.loss_curves(self.ladder, self.limits))

    def lots_curves(self, ladder: Ladder, limits: Limits) -> Curves:
        """Return the lots of each trade."""
        return Curves(
            title=self.tr("Lots per trade"),
            unit=self.tr(" lots"),
            bars=tuple(step.clamped_lots for step in ladder.largest.steps),
            path=tuple(step.clamped_lots for step in ladder.full_stops.steps),
            limit=limits.lot_cap,
            limit_name=self.tr("lot cap"),
            bars_name=self.tr("most lots"),
            path_name=self.tr("full stops only"),
        )

    def loss_curves(self, ladder: Ladder, limits: Limits) -> Curves:
        """Return what is lost after each trade if all are stopped out."""
        risk = self.risk.value()
        return Curves(
            title=self.tr("Worst loss, %"),
            unit=" %",
            bars=profiles.worst_losses(ladder.largest, risk),
            path=profiles.worst_losses(ladder.full_stops, risk),
            limit=limits.daily_loss_percent,
            limit_name=self.tr("daily limit"),
            bars_name=self.tr("most lots"),
            path_name=self.tr("full stops only"),
            money=self.balance / 100 if self.balance else None,
            money_name=self.tr("money"),
        )
