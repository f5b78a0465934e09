"""Quantiles of the winners' MAE in a table: how far a stop would have had to lie."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reentry_gui.kpi.excursion_figures import Within
from reentry_gui.kpi.figures import shown
from reentry_gui.ui import theme
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.kpis import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.kpi.figures import Unit
    from reentry_gui.ui.tabs.kpis.work import Picture


class StopHints(QWidget):
    """How far a share of the winners ran against their owner at most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: Picture | None = None
        self.model: RecordsModel[Within] = RecordsModel(self.columns())
        self.view = TableView(self.tr("How far winners ran against you"), key="kpi-stop-hints")
        self.view.setModel(self.model)
        self.view.horizontalHeader().setStretchLastSection(False)
        self.view.setSortingEnabled(False)  # they stand in the order in which they are read
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def columns(self) -> list[Column[Within]]:
        """Return the columns."""
        column = partial(Column[Within], right=True, tip=self.tip, colour=faded)
        return [
            column(self.tr("Of the winners"), lambda within: f"{within.share:.0%}"),
            column(self.tr("within pips"), told("pips")),
            column(self.tr("within money"), told("money")),
            column(self.tr("within R"), told("R")),
            column(self.tr("n winners"), lambda within: within.wins),
            column(self.tr("Losers that ran further"), beyond),
        ]

    def show_picture(self, picture: Picture) -> None:
        """Show the quantiles of a picture."""
        is_first, self.picture = self.picture is None, picture
        self.model.set_rows(picture.panels.stop_hints)
        if is_first:
            self.view.fit_columns(36)

    def tip(self, found: Within) -> str:
        """Tell formula, n, period and query of a quantile."""
        if self.picture is None:
            return ""
        picture = self.picture
        text = self.tr(
            "{share:.0%} of {n} winners never ran further against you than {pips:,.1f} pips; "
            "{beyond} of {losers} losers did"
        )
        lines = [
            text.format(
                share=found.share,
                n=found.wins,
                pips=found.pips or 0.0,
                beyond=found.losers_beyond,
                losers=found.losers,
            ),
            self.tr("Formula: quantile of MAE over p > 0, linear between two trades"),
            words.period_told(picture),
            words.few_text() if found.grey else "",
            words.queried(picture.question.excursions_command(picture.today)),
        ]
        return "\n".join(filter(None, lines))

    def rows_seen(self) -> tuple[list[str], list[list[str]]]:
        """Return header and rows as they are shown, with all digits."""
        head = ["share", "pips", "money", "R", "winners", "losers beyond", "losers"]
        return head, [
            [
                *(
                    "" if value is None else repr(value)
                    for value in (w.share, w.pips, w.money, w.r)
                ),
                *map(str, (w.wins, w.losers_beyond, w.losers)),
            ]
            for w in self.model.shown
        ]


def told(unit: Unit) -> Callable[[Within], str]:
    """Return what writes a quantile in a unit, a dash where it is not known."""
    name = unit.lower()

    def written(found: Within) -> str:
        value: float | None = getattr(found, name)
        return "–" if value is None else shown(value, unit)

    return written


def beyond(found: Within) -> str:
    """Write how many losers ran further than a quantile of the winners."""
    return f"{found.losers_beyond:,} / {found.losers:,}"


def faded(found: Within) -> str | None:
    """Return the colour of a quantile that too few winners stand behind."""
    return theme.colours().muted if found.grey else None
