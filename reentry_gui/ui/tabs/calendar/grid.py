"""What the week and the month have in common: tiles painted with keys in the chosen persona."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from reentry_gui.ui import theme
from reentry_gui.ui.tabs.calendar.tiles import TileDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

ERASING: Final = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0}
PAINTING: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class TileGrid(QTableView):
    """Arrows move; digits, a persona's first letter or Enter paint; Delete takes away."""

    key_pressed = Signal(object)  # the persona to paint the selection with, None: take away
    brush_wanted = Signal()  # paint the selection with the chosen persona

    def __init__(self, name: str) -> None:
        super().__init__()
        self.personas: tuple[str, ...] = ()
        self.setAccessibleName(name)
        self.setItemDelegate(TileDelegate(self))
        self.setFont(theme.font("caption"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paint with a digit, a letter or Enter; all else as in any table."""
        if event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            super().keyPressEvent(event)
        elif event.key() in ERASING:
            self.key_pressed.emit(None)
        elif event.key() in PAINTING:
            self.brush_wanted.emit()
        elif persona := self.persona_of(event.text()):
            self.key_pressed.emit(persona)
        elif not event.text().isalnum():
            super().keyPressEvent(event)

    def persona_of(self, typed: str) -> str:
        """Return the persona that a digit or a first letter stands for; empty: none."""
        if typed.isdecimal():
            place = int(typed) - 1
            return self.personas[place] if 0 <= place < len(self.personas) else ""
        if not typed.isalpha():
            return ""
        wanted = typed.casefold()
        return next((name for name in self.personas if name.casefold().startswith(wanted)), "")

    def selected_cells(self) -> list[tuple[int, int]]:
        """Return row and column of the selected tiles, else of the current one."""
        indexes = self.selectedIndexes() or [self.currentIndex()]
        return sorted((index.row(), index.column()) for index in indexes if index.isValid())
