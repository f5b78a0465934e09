"""Figures in a table: value, interval, n; hovering one tells formula, period and question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from reentry_gui.kpi.chain_formulas import CHAIN_FORMULAS
from reentry_gui.kpi.figures import shown
from reentry_gui.ui import theme
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tables import Column, RecordsModel, TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from reentry_gui.kpi.figures import Figure
    from reentry_gui.ui.tabs.chains.look import Look

translate = QCoreApplication.translate


class Told(NamedTuple):
    """A figure with what it was asked of."""

    figure: Figure
    filter: str
    command: str
    currency: str


class SmallTable(TableView):
    """A few rows: each column as wide as its content, the first takes what is left."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.horizontalHeader().setStretchLastSection(False)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model, whose first column is as wide as there is room."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.share)
        self.share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the first column the room there is."""
        super().resizeEvent(event)
        self.share()

    def share(self) -> None:
        """Give each column what it needs, and the first one what is left."""
        header = self.horizontalHeader()
        needed = [
            max(self.sizeHintForColumn(at), header.sectionSizeHint(at))
            for at in range(header.count())
        ]
        if needed:
            needed[0] = max(needed[0], self.viewport().width() - sum(needed[1:]))
        for at, width in enumerate(needed):
            header.resizeSection(at, width)


class FigureTable(SmallTable):
    """Shows some figures of a look."""

    def __init__(self, name: str, wanted: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.wanted = tuple(wanted)
        self.rows: RecordsModel[Told] = RecordsModel(columns(), parent=self)
        self.setModel(self.rows)
        self.setSortingEnabled(False)  # they stand in the order in which they are read

    def show_look(self, found: Look) -> None:
        """Show the figures of a look."""
        report = found.report
        by_name = {figure.name: figure for figure in report.figures}
        self.rows.set_rows(
            Told(by_name[name], report.filter, found.command, report.currency)
            for name in self.wanted
        )


def columns() -> tuple[Column[Told], ...]:
    """Return the columns."""
    return (
        Column(translate("chains", "Figure"), label, tip=tip, colour=faded),
        Column(translate("chains", "Value"), value, right=True, tip=tip, colour=faded),
        Column(translate("chains", "95 % interval"), limits, right=True, tip=tip, colour=faded),
        Column("n", lambda told: told.figure.n, "{:,}".format, right=True, tip=tip, colour=faded),
    )


def label(told: Told) -> str:
    """Return the figure's name."""
    return said(CHAIN_FORMULAS[told.figure.name].label)


def value(told: Told) -> str:
    """Return the value in its unit, a dash where there is none."""
    figure = told.figure
    if figure.value is None:
        return "–"
    units = {"money": told.currency, "lots": translate("chains", "lots")}
    return f"{shown(figure.value, figure.unit)} {units.get(figure.unit, '')}".rstrip()


def limits(told: Told) -> str:
    """Return the interval, empty where there is none."""
    figure = told.figure
    if figure.low is None or figure.high is None:
        return ""
    return f"{shown(figure.low, figure.unit)} … {shown(figure.high, figure.unit)}"


def faded(told: Told) -> str | None:
    """Return the colour of a figure that rests on too few cases."""
    return theme.colours().muted if told.figure.grey or told.figure.value is None else None


def tip(told: Told) -> str:
    """Tell formula, n, period and question of a figure."""
    figure, formula = told.figure, CHAIN_FORMULAS[told.figure.name]
    few = translate("chains", "fewer than 20: hardly to be relied on") if figure.grey else ""
    lines = [
        f"{label(told)} = {said(formula.text)}",
        f"n = {figure.n} ({figure.per})" + (f", {few}" if few else ""),
        said(told.filter),
        told.command,
    ]
    if figure.value is None:
        reason = said(figure.reason)
        lines.insert(1, translate("chains", "undefined: {reason}").format(reason=reason))
    return "\n".join(lines)
