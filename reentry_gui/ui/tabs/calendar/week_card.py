"""The week's card: personas to paint with, the grid, the groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages, theme
from reentry_gui.ui.actions import allow
from reentry_gui.ui.parts import Card, icon_button, muted
from reentry_gui.ui.sentences import error_said
from reentry_gui.ui.tabs.calendar.brush import Brush
from reentry_gui.ui.tabs.calendar.dialogs import GroupDialog
from reentry_gui.ui.tabs.calendar.week import NAMES, Place, WeekGrid, WeekModel

if TYPE_CHECKING:
    from reentry_gui.config import CalendarPlan
    from reentry_gui.config.model import SymbolGroup
    from reentry_gui.ui.tabs.calendar.page import CalendarTab


class WeekCard(Card):
    """The week of all symbols and of each group."""

    def __init__(self, tab: CalendarTab) -> None:
        super().__init__(tab.tr("Week"))
        self.tab = tab
        self.brush = Brush()
        self.model = WeekModel(self)
        self.grid = WeekGrid(self.model)
        self.grid.stroked.connect(self.paint_stroke)
        self.grid.key_pressed.connect(self.paint_selected)
        self.grid.brush_wanted.connect(lambda: self.paint_selected(self.brush.persona))
        self.head.addWidget(self.brush)
        self.head.addStretch(1)
        self.body.addWidget(self.grid)
        self.body.addLayout(self.make_foot())
        self.grid.selectionModel().currentChanged.connect(lambda *_: self.show_buttons())
        self.model.modelReset.connect(self.show_buttons)
        self.show_buttons()

    def make_foot(self) -> QHBoxLayout:
        """Make the hint, and what is done with groups."""
        hint = muted(
            self.tr(
                "Choose a persona and draw over the days, or move with the arrows and press "
                "a digit, a first letter or Enter."
            )
        )
        self.new_button = QPushButton(self.tr("New group…"))
        self.new_button.setToolTip(self.tr("Symbols with a week of their own"))
        theme.set_icon(self.new_button, "add")
        self.new_button.clicked.connect(self.open_new_group)
        self.edit_button = icon_button("edit", self.tr("Edit the group"), self.open_edit_group)
        self.remove_button = icon_button("delete", self.tr("Remove the group"), self.remove_group)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(hint, 1)
        for button in (self.edit_button, self.remove_button, self.new_button):
            row.addWidget(button)
        return row

    # --- what it shows

    def show_plan(self, plan: CalendarPlan) -> None:
        """Show a plan's weeks."""
        self.model.show(plan, self.model.personas)
        self.show_buttons()

    def set_personas(self, personas: tuple[str, ...]) -> None:
        """Offer these personas."""
        self.brush.set_personas(personas)
        self.grid.personas = personas
        if personas != self.model.personas:
            self.model.show(self.model.plan, personas)

    def show_buttons(self) -> None:
        """Offer what can be done with the current row."""
        for button in (self.edit_button, self.remove_button):
            button.setVisible(self.model.rowCount() > 1)
            is_group = self.grid.currentIndex().row() > 0
            allow(button, on=is_group, why=self.tr("Select the row of a group first."))

    # --- painting

    def paint_stroke(self, places: list[Place], stroke: int) -> None:
        """Paint with the chosen persona where the mouse went."""
        self.paint(places, self.brush.persona, stroke)

    def paint_selected(self, persona: str | None) -> None:
        """Paint the selected days."""
        self.paint(self.grid.selected_cells(), persona, None)

    def paint(self, places: list[Place], persona: str | None, stroke: int | None) -> None:
        """Put a persona into some days; a refused stroke ends."""
        draft = self.tab.draft
        if draft is None:
            return
        cells = [(row - 1 if row else None, NAMES[column]) for row, column in places]
        try:
            plan = draft.configs.painted(draft.plan, cells, persona)
            draft.edit(plan, self.tr("Paint"), stroke)
        except ReentryError as error:
            self.grid.last = None
            messages.notify(error_said(error))

    # --- groups

    @property
    def current_group(self) -> int | None:
        """Return the place of the current row's group."""
        row = self.grid.currentIndex().row()
        return row - 1 if 0 < row < self.model.rowCount() else None

    def open_new_group(self) -> GroupDialog | None:
        """Ask for a new group."""
        return self.open_group(None)

    def open_edit_group(self) -> GroupDialog | None:
        """Ask how to change the current group."""
        place = self.current_group
        return self.open_group(place) if place is not None else None

    def open_group(self, place: int | None) -> GroupDialog | None:
        """Ask for a group's name and symbols."""
        draft = self.tab.draft
        if draft is None:
            return None

        def apply(group: SymbolGroup) -> None:
            plan = draft.configs.with_group(draft.plan, group, place)
            draft.edit(plan, self.tr("Group"))

        group = draft.plan.groups[place] if place is not None else None
        dialog = GroupDialog(draft.base, group, apply, self)
        dialog.open()
        return dialog

    def remove_group(self) -> None:
        """Take the current group away; undo brings it back."""
        draft, place = self.tab.draft, self.current_group
        if draft is not None and place is not None:
            draft.edit(draft.configs.without_group(draft.plan, place), self.tr("Remove group"))
