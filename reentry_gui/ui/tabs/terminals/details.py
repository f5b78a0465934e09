"""Everything known of the terminal that is selected, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme
from reentry_gui.ui.actions import allow
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tabs.terminals import words

if TYPE_CHECKING:
    from reentry_gui.ui.tabs.terminals.look import Row


class Details(QFrame):
    """Shows one terminal; `chosen` says that the config is to name it."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, "card")
        self.row: Row | None = None
        self.title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.title.setFont(theme.font("heading"))
        self.hint = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.mark(self.hint, "muted")
        self.use = QPushButton(self.tr("&Use this terminal…"))
        self.use.setToolTip(self.tr("Shows first what would change in the config"))
        theme.mark(self.use, "primary")
        self.use.clicked.connect(self.chosen)
        self.folder = QPushButton(self.tr("Open data &folder"))
        theme.set_icon(self.folder, "folder")
        self.folder.clicked.connect(self.open_folder)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setAccessibleName(self.tr("Details of the terminal"))
        theme.mark(self.area, "page")
        self.lay_out()

    def lay_out(self) -> None:
        """Put title and buttons above the list of facts."""
        top = QHBoxLayout()
        top.addWidget(self.title)
        top.addWidget(self.hint, 1)
        top.addWidget(self.folder)
        top.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        column.setSpacing(theme.S)
        column.addLayout(top)
        column.addWidget(self.area, 1)

    def show_row(self, row: Row | None, *, has_config: bool) -> None:
        """Show a terminal, or ask to select one."""
        self.row = row
        title = f"{words.name(row)} – {words.kind(row)}" if row else self.tr("Select a terminal")
        self.title.setText(title)
        why = self.why_not(row, has_config=has_config)
        self.hint.setText(why)
        first = self.tr("Select a terminal first.")
        allow(self.use, on=row is not None and not why, why=why or first)
        allow(self.folder, on=row is not None, why=first)
        self.area.setWidget(self.fact_sheet(row))

    def why_not(self, row: Row | None, *, has_config: bool) -> str:
        """Return why the terminal cannot be chosen now, empty if it can."""
        if row is None:
            return ""
        if why := row.terminal.why_not_offered():
            return self.tr("Not offered: {why}.").format(why=said(why))
        if row.in_use and row.has_config_folder:
            return self.tr("The config uses it now.")
        return "" if has_config else self.tr("Open or set up a config first (Ctrl+O, Ctrl+N).")

    def fact_sheet(self, row: Row | None) -> QWidget:
        """Build the list of facts; each can be selected and copied."""
        sheet = QWidget()
        theme.mark(sheet, "page")
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.L)
        grid.setVerticalSpacing(theme.XS)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for number, (label, text) in enumerate(words.facts(row) if row else ()):
            name = QLabel(label)
            theme.mark(name, "muted")
            value = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(theme.SELECTABLE)
            value.setAccessibleName(f"{label}: {text}")
            grid.addWidget(name, number, 0, top)
            grid.addWidget(value, number, 1, top)
        grid.setRowStretch(grid.rowCount(), 1)
        return sheet

    def open_folder(self) -> None:
        """Show the terminal's data folder in the system's file manager."""
        if self.row is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.row.terminal.data_folder)))
