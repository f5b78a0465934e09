"""The page MAE and MFE: how far trades ran against and for their owner, and what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from reentry_gui.kpi.excursion_figures import points
from reentry_gui.kpi.excursion_report import UPPER_LIMIT, coverage
from reentry_gui.kpi.excursions import NoBars
from reentry_gui.ui import theme
from reentry_gui.ui.charts import ChartCard, Scatter
from reentry_gui.ui.charts.scatter import Cloud
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tabs.kpis import words
from reentry_gui.ui.tabs.kpis.page import Page
from reentry_gui.ui.tabs.kpis.stop_hints import StopHints
from reentry_gui.ui.tabs.kpis.trade_columns import key_of, moment

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from reentry_gui.kpi.excursions import Excursions
    from reentry_gui.ui.tabs.kpis.work import Picture

UNITS: Final = ("pips", "money", "R")
FIGURES: Final = {"mae": "mae_correlation", "mfe": "mfe_correlation"}


class ExcursionsPage(Page):
    """Both excursions against the result, and quantiles of the winners' MAE."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("MAE and MFE"), parent)
        against, along = self.tr("Result by MAE"), self.tr("Result by MFE")
        self.clouds = {"mae": Scatter(against), "mfe": Scatter(along)}
        self.rows: dict[str, NDArray[np.intp]] = {}
        self.hints = StopHints()
        self.cards = {
            "mae": ChartCard(against, self.clouds["mae"]),
            "mfe": ChartCard(along, self.clouds["mfe"]),
            "stop-hints": ChartCard(self.tr("How far winners ran against you"), self.hints),
        }
        self.note = QLabel(wordWrap=True)
        theme.mark(self.note, "muted")
        self.make_choice()
        self.lay_out()
        for name, cloud in self.clouds.items():
            self.cards[name].unit.setMinimumWidth(1)  # both cards stay side by side
            cloud.picked.connect(lambda at, name=name: self.ask_for_chain(name, at))

    def make_choice(self) -> None:
        """Put the choice of the unit into the first card's head."""
        self.units = QComboBox()
        self.units.setAccessibleName(self.tr("Unit of MAE and MFE"))
        self.units.setToolTip(self.tr("Unit of MAE and MFE"))
        for unit in UNITS:
            self.units.addItem(self.tr("Money") if unit == "money" else unit.capitalize(), unit)
        self.units.activated.connect(self.show_clouds)
        self.cards["mae"].buttons.insertWidget(0, self.units)

    def lay_out(self) -> None:
        """Put the points side by side above the table."""
        self.grid.addWidget(self.cards["mae"], 0, 0)
        self.grid.addWidget(self.cards["mfe"], 0, 1)
        self.grid.addWidget(self.cards["stop-hints"], 1, 0, 1, 2)
        self.grid.addWidget(self.note, 2, 0, 1, 2)
        self.grid.setRowStretch(0, 3)
        self.grid.setRowStretch(1, 2)

    def fill(self, picture: Picture) -> None:
        """Show points, quantiles, and what is not known."""
        self.show_clouds()
        hints = self.cards["stop-hints"]
        if picture.panels.stop_hints:
            self.hints.show_picture(picture)
            hints.show_chart(self.tr("descriptive: with a stop there, other trades would follow"))
        else:
            hints.show_empty(self.why_empty(picture, self.tr("No winner is covered by bars.")))
        told = coverage(picture.panels.excursions)
        lines = [line.strip() for line in told.lines()]
        self.note.setText(" · ".join(map(said, [*lines, UPPER_LIMIT])))
        asked = words.asked(picture, self.command(picture))
        self.note.setToolTip("\n".join(filter(None, [told.source, asked])))

    def command(self, picture: Picture) -> str:
        """Return the command that tells what the page shows."""
        return picture.question.excursions_command(picture.today)

    def why_empty(self, picture: Picture, otherwise: str) -> str:
        """Say why nothing is known, and what to do."""
        found = picture.panels.excursions
        if not isinstance(found, NoBars):
            return otherwise
        how = self.tr(
            "MT4 keeps its price bars in the folder history of the terminal that the EA runs in "
            "(tab Terminals), or where Config, Paths, Price bars says. Show a one-minute "
            "chart of the symbol in MT4 and close MT4 once: it writes its bars then. Statements "
            "and tester reports hold none."
        )
        return f"{said(found.why)}\n\n{how}"

    def show_clouds(self, _number: int = 0) -> None:
        """Draw both excursions in the chosen unit."""
        if self.picture is None:
            return
        found = self.picture.panels.excursions
        for at, name in enumerate(self.clouds):
            if isinstance(found, NoBars):
                self.cards[name].show_empty(self.why_empty(self.picture, ""))
            else:
                self.show_cloud(name, found.both(self.units.currentData())[at], found)

    def show_cloud(self, name: str, values: NDArray[np.float64], found: Excursions) -> None:
        """Draw one of both; in a unit that no trade tells, say so."""
        rows = self.rows[name] = points(values)
        card, picture = self.cards[name], self.picture
        if picture is None:
            return
        if not len(rows):
            why = self.tr("Of the {n} trades that bars cover, none tells it in this unit.")
            card.show_empty(why.format(n=f"{len(found) - found.unknown:,}"))
            return
        profit = picture.panels.trades.profit
        heads = (f"{name} ({self.units.currentData()})", "result")
        tip = self.tip_of(name, values)
        cloud = Cloud(values[rows], profit[rows], heads, tip, {}, is_log=False)
        self.clouds[name].show_cloud(cloud)
        card.show_chart(self.told(name, len(rows)))
        figure = picture.panels.figures.figure(FIGURES[name])
        card.unit.setToolTip(words.tip(figure, picture.question, picture.today, None))

    def tip_of(self, name: str, values: NDArray[np.float64]) -> Callable[[int], str]:
        """Return what tells a point."""
        picture, rows, unit = self.picture, self.rows[name], self.units.currentText()

        def tip(at: int) -> str:
            if picture is None:
                return ""
            trades, row = picture.panels.trades, int(rows[at])
            text = self.tr(
                "{symbol} #{ticket}, closed {moment}: {name} {value:,.2f} {unit}, result "
                "{result:+,.2f} {currency}"
            )
            return text.format(
                symbol=trades.symbols[int(trades.symbol[row])],
                ticket=int(trades.ticket[row]),
                moment=moment(int(trades.close_time[row])),
                name=name.upper(),
                value=float(values[row]),
                unit=unit,
                result=float(trades.profit[row]),
                currency=picture.panels.currency,
            ).rstrip()

        return tip

    def told(self, name: str, drawn: int) -> str:
        """Tell unit, correlation, n, and how many of the trades are drawn."""
        if self.picture is None:
            return ""
        figure = self.picture.panels.figures.figure(FIGURES[name])
        value = words.reason(figure) if figure.value is None else f"{figure.value:+.2f}"
        parts = [
            f"{self.units.currentText()} → {self.picture.panels.currency}".rstrip(" →"),
            self.tr("correlation in money {value}").format(value=value),
            f"n {figure.n:,}",
        ]
        if drawn < figure.n:
            parts.append(self.tr("{n} of them drawn").format(n=f"{drawn:,}"))
        return " · ".join(parts)

    def ask_for_chain(self, name: str, at: int) -> None:
        """Ask for the chain of a point's trade."""
        if self.picture is not None:
            self.chain_wanted.emit(key_of(self.picture.panels.trades, int(self.rows[name][at])))
