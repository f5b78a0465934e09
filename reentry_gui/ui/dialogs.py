"""The window's small dialogs: command palette, shortcut sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import entries, messages, theme
from reentry_gui.ui.command_palette import CommandPalette

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.ui.entries import Entry
    from reentry_gui.ui.main_window import MainWindow

translate = QCoreApplication.translate
NATIVE: Final = QKeySequence.SequenceFormat.NativeText


def show_palette(window: MainWindow) -> CommandPalette:
    """Show the command palette over the window."""
    known = [entry for _title, found in entries.groups(window) for entry in found]
    palette = CommandPalette([*entries.here(window), *known], window)
    palette.open()
    return palette


class ShortcutSheet(QDialog):
    """Lists everything that has a shortcut."""

    def __init__(
        self, groups: Iterable[tuple[str, Sequence[Entry]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        page = QWidget()
        self.grid = QGridLayout(page)
        self.grid.setHorizontalSpacing(theme.XL)
        self.grid.setColumnStretch(0, 1)
        for title, found in groups:
            known = [entry for entry in found if entry.keys]
            if known:
                self.add_heading(title)
            for entry in known:
                self.add_line(entry.name, entry.keys)
        self.add_heading(self.tr("Tables and editors"))
        for name, keys in self.of_controls().items():
            self.add_line(name, QKeySequence(keys).toString(NATIVE))
        self.grid.setRowStretch(self.grid.rowCount(), 1)
        area = QScrollArea(widgetResizable=True)
        theme.mark(area, "page")
        area.setAccessibleName(self.tr("List of shortcuts"))
        area.setWidget(page)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(page.sizeHint().width() + bar + theme.S)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(area)
        column.addWidget(buttons)
        self.resize(theme.line_height() * 28, theme.line_height() * 30)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def of_controls(self) -> dict[str, str]:
        """Return the shortcuts that hold in every table and editor."""
        return {
            self.tr("Copy with headers (tables)"): "Ctrl+Shift+C",
            self.tr("Copy (tables)"): "Ctrl+C",
            self.tr("Paste (tables that can be edited)"): "Ctrl+V",
            self.tr("Fill down (tables that can be edited)"): "Ctrl+D",
            self.tr("Paint the selected days with persona 1, 2 … 9 (calendar)"): "1",
            self.tr("Paint the selected days with the chosen persona (calendar)"): "Return",
            self.tr("Clear the selected days (calendar)"): "Delete",
            self.tr("Undo"): "Ctrl+Z",
            self.tr("Redo"): "Ctrl+Shift+Z",
        }

    def add_heading(self, text: str) -> None:
        """Begin a group."""
        label = QLabel(text)
        label.setFont(theme.font("heading"))
        row = self.grid.rowCount()
        if row > 1:
            self.grid.setRowMinimumHeight(row, theme.S)
        self.grid.addWidget(label, row + 1, 0, 1, 2)

    def add_line(self, name: str, keys: str) -> None:
        """Add what can be done and its keys."""
        row = self.grid.rowCount()
        self.grid.addWidget(QLabel(name), row, 0)
        label = QLabel(keys)
        label.setFont(theme.font("code"))
        self.grid.addWidget(label, row, 1)


def show_shortcuts(window: MainWindow) -> ShortcutSheet:
    """Show the sheet of all shortcuts."""
    sheet = ShortcutSheet(entries.groups(window), window)
    sheet.open()
    return sheet


def tell_restart() -> None:
    """Say when another language comes into force."""
    messages.notify(translate("dialogs", "The language changes when Reentry starts next time."))
