"""The month's card: which month, whose, the tiles, and the selected day in words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton

from reentry_gui.ui import theme
from reentry_gui.ui.actions import allow
from reentry_gui.ui.moments import clock_text, day_text, long_day_text, month_text
from reentry_gui.ui.parts import Card, icon_button, muted
from reentry_gui.ui.tabs.calendar.dialogs import DayDialog
from reentry_gui.ui.tabs.calendar.month import MonthGrid, MonthModel
from reentry_gui.ui.tabs.calendar.override import now

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.config.model import SymbolGroup
    from reentry_gui.ui.tabs.calendar.look import Day
    from reentry_gui.ui.tabs.calendar.page import CalendarTab


class MonthCard(Card):
    """Days that are exceptions, and what every day comes to."""

    month_changed = Signal()

    def __init__(self, tab: CalendarTab) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Month"))
        self.tab = tab
        self.groups: tuple[SymbolGroup, ...] = ()
        self.model = MonthModel(now().date(), self)
        self.grid = MonthGrid(self.model)
        self.make_head()
        self.body.addWidget(self.grid, 1)
        self.details = muted()
        self.details.setMinimumHeight(theme.line_height() * 3)
        self.body.addLayout(self.make_foot())
        self.grid.key_pressed.connect(self.paint)
        self.grid.brush_wanted.connect(lambda: self.paint(self.tab.week.brush.persona))
        self.grid.doubleClicked.connect(lambda _index: self.open_dialog())
        self.grid.selectionModel().selectionChanged.connect(lambda *_: self.show_details())
        self.go_to_today()

    def make_head(self) -> None:
        """Make the steps through the months and the choice of whose days."""
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Whose days"))
        self.scope.addItem(self.tr("All symbols"))
        self.scope.hide()
        self.scope.currentIndexChanged.connect(lambda _index: self.month_changed.emit())
        self.earlier = icon_button("left", self.tr("Month before"), lambda: self.turn(-1))
        self.later = icon_button("right", self.tr("Month after"), lambda: self.turn(1))
        self.today_button = QPushButton(self.tr("Today"))
        self.today_button.clicked.connect(self.go_to_today)
        self.head.insertWidget(0, self.earlier)
        self.head.addWidget(self.later)
        self.head.addWidget(self.today_button)
        self.head.addStretch(1)
        self.head.addWidget(self.scope)
        self.title.setMinimumWidth(theme.line_height() * 7)

    def make_foot(self) -> QHBoxLayout:
        """Make the day in words and what can be done with it."""
        self.set_button = QPushButton(self.tr("Exception…"))
        self.set_button.setToolTip(
            self.tr("Another persona on the selected days: holiday, news (double click)")
        )
        theme.set_icon(self.set_button, "pin")
        self.set_button.clicked.connect(self.open_dialog)
        self.clear_button = QPushButton(self.tr("No exception"))
        self.clear_button.setToolTip(self.tr("The selected days follow the week again (Delete)"))
        self.clear_button.clicked.connect(lambda: self.paint(None))
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(self.details, 1)
        row.addWidget(self.clear_button)
        row.addWidget(self.set_button)
        return row

    # --- what it shows

    def turn(self, months: int) -> None:
        """Show an earlier or later month."""
        number = self.model.month.year * 12 + self.model.month.month - 1 + months
        if 12 * 1990 < number < 12 * 9000:
            self.set_month(dt.date(number // 12, number % 12 + 1, 1))

    def set_month(self, month: dt.date) -> None:
        """Show a month."""
        if month.replace(day=1) != self.model.month:
            self.grid.clearSelection()
            self.model.set_month(month)
            self.month_changed.emit()
        self.title.setText(month_text(self.model.month))

    def go_to_today(self) -> None:
        """Show today."""
        self.go_to(now().date())

    def go_to(self, day: dt.date) -> None:
        """Show and select a day."""
        self.set_month(day)
        self.grid.selectionModel().setCurrentIndex(
            self.model.place_of(day), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def show_groups(self, groups: Sequence[SymbolGroup]) -> None:
        """Offer the groups; the choice stays where it can."""
        if tuple(groups) == self.groups:
            return
        chosen = self.scope.currentText()
        self.groups = tuple(groups)
        self.scope.blockSignals(True)  # noqa: FBT003  # Qt's own way
        self.scope.clear()
        self.scope.addItems([self.tr("All symbols"), *(group.name for group in groups)])
        self.scope.setCurrentIndex(max(self.scope.findText(chosen), 0))
        self.scope.blockSignals(False)  # noqa: FBT003  # Qt's own way
        self.scope.setVisible(bool(groups))

    def symbols(self) -> list[str]:
        """Return the symbols whose days are shown, an empty list for all."""
        place = self.scope.currentIndex()
        return list(self.groups[place - 1].symbols) if 0 < place <= len(self.groups) else []

    def show_days(self, days: tuple[Day, ...], personas: tuple[str, ...]) -> None:
        """Show what is due."""
        self.grid.personas = personas
        self.model.show(days, personas, now().date())
        self.show_details()

    def show_details(self) -> None:
        """Tell the selected day in words, or how many are selected."""
        days = self.grid.selected_days()
        for button in (self.set_button, self.clear_button):
            allow(button, on=bool(days), why=self.tr("Select a day first."))
        found = self.model.days.get(days[0]) if len(days) == 1 else None
        if found is None:
            text = self.tr("{count} days selected").format(count=len(days)) if days else ""
            self.details.setText(text)
            return
        clocks = self.tr("rotation {local}").format(local=f"{found.local:%H:%M}")
        if found.broker is not None:
            clocks += self.tr(", broker {broker}").format(
                broker=clock_text(found.local, found.broker)
            )
        head = f"{long_day_text(found.day)}: {clocks}"
        self.details.setText("\n".join([head, *found.lines[:3], *found.remarks]))

    # --- what its user does

    def paint(self, persona: str | None) -> None:
        """Make the selected days exceptions for whose days are shown, or take that away."""
        draft, days = self.tab.draft, self.grid.selected_days()
        if draft is None or not days:
            return
        configs, symbols = draft.configs, self.symbols()
        if persona is None:
            only = symbols or None
            draft.attempt(lambda plan: configs.without_dates(plan, days, only), self.tr("Clear"))
            return
        draft.attempt(
            lambda plan: configs.with_dates(plan, days, persona, "", symbols), self.tr("Exception")
        )

    def open_dialog(self) -> DayDialog | None:
        """Ask which persona the selected days get, and why."""
        draft, days = self.tab.draft, self.grid.selected_days()
        if draft is None or not days:
            return None
        entry = next((e for e in draft.plan.dates if e.date == days[0]), None)
        name = day_text(days[0]) + (f" – {day_text(days[-1])}" if len(days) > 1 else "")
        dialog = DayDialog(
            name,
            draft.base.symbols,
            draft.plan.groups,
            self.grid.personas,
            entry,
            self.tab.week.brush.persona,
            self,
        )
        dialog.accepted.connect(lambda: self.set_days(days, dialog))
        dialog.open()
        return dialog

    def set_days(self, days: list[dt.date], dialog: DayDialog) -> None:
        """Make days exceptions as the dialog says."""
        draft = self.tab.draft
        if draft is None:
            return
        persona, reason = dialog.persona.currentText(), dialog.reason.currentText().strip()
        symbols = dialog.choice.symbols()
        draft.attempt(
            lambda plan: draft.configs.with_dates(plan, days, persona, reason, symbols),
            self.tr("Exception"),
        )
