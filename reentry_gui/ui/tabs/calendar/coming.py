"""The next deployments as a list, by both clocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from reentry_gui.ui import theme
from reentry_gui.ui.moments import clock_text, moment_text
from reentry_gui.ui.parts import Card
from reentry_gui.ui.tables import Column, RecordsModel, TableView

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from reentry_gui.ui.tabs.calendar.look import Day

translate = QCoreApplication.translate
BROKER: Final = 1  # the column


def remark_icon(day: Day) -> QIcon | None:
    """Return the icon of a day with a problem or a note."""
    if day.problems:
        return theme.status_icon("WARNING")
    return theme.status_icon("INFO") if day.notes else None


def columns() -> list[Column[Day]]:
    """Return the list's columns."""
    return [
        Column(translate("calendar", "Your clock"), lambda day: day.local, moment_text),
        Column(
            translate("calendar", "Broker's"),
            lambda day: clock_text(day.local, day.broker),
            help=translate("calendar", "The time of the rotation by the broker's clock"),
        ),
        Column(
            translate("calendar", "Persona"),
            lambda day: day.names,
            tip=lambda day: "\n".join(day.lines),
        ),
        Column(
            translate("calendar", "Why, warnings"),
            lambda day: "; ".join(day.remarks or day.rules),
            tip=lambda day: "\n".join([*day.lines, *day.remarks]),
            icon=remark_icon,
        ),
    ]


class ComingCard(Card):
    """The next 30 deployments."""

    def __init__(self) -> None:
        super().__init__(translate("calendar", "Next 30 deployments"))
        self.model: RecordsModel[Day] = RecordsModel(columns(), parent=self)
        self.table = TableView(translate("calendar", "Next 30 deployments"), key="coming")
        self.table.setModel(self.model)
        self.body.addWidget(self.table, 1)
        self.is_fitted = self.is_broker_hidden = False

    def show_days(self, days: tuple[Day, ...]) -> None:
        """Show them."""
        self.model.set_rows(days)
        is_unknown = all(day.broker is None for day in days)
        if is_unknown or self.is_broker_hidden:
            self.table.setColumnHidden(BROKER, is_unknown)
            self.is_broker_hidden = is_unknown
        if days and not self.is_fitted:
            self.fit(days[0])
            self.is_fitted = True

    def fit(self, day: Day) -> None:
        """Give each column what its texts need; the last one takes what is left."""
        metrics = self.table.fontMetrics()
        texts = (moment_text(day.local) + "00", "Broker's  ", "conservative  ")
        for column, text in enumerate(texts):
            self.table.setColumnWidth(column, metrics.horizontalAdvance(text) + theme.M)
