"""The chosen day: its figures, and what somebody wrote on it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.note_editor import NoteEditor

if TYPE_CHECKING:
    from reentry_gui.kpi.days import Day

WIDTH_LINES: Final = 17  # the panel's width in heights of a line


class DayPanel(QFrame):
    """Shows one day; without one it says how to choose one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, "card")
        self.setAccessibleName(self.tr("Chosen day"))
        self.setFixedWidth(theme.line_height() * WIDTH_LINES)
        self.total = 0.0
        self.heading = QLabel(wordWrap=True)
        self.heading.setFont(theme.font("heading"))
        self.number = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.number.setFont(theme.font("figure"))
        self.below = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        theme.mark(self.below, "muted")
        self.trades = QPushButton(self.tr("Show its &trades"))
        self.trades.setAccessibleName(self.tr("Show trades of the day"))
        self.editor = NoteEditor("day", is_narrow=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.M)
        column.setSpacing(theme.XS)
        for label in (self.heading, self.number, self.below):
            label.setMinimumWidth(1)
            column.addWidget(label)
        column.addWidget(self.trades)
        column.addSpacing(theme.S)
        column.addWidget(self.editor, 1)
        theme.changes().switched.connect(self.colour)
        self.show_none()

    def show_none(self) -> None:
        """Say how to choose a day."""
        self.tell("")
        self.heading.setText(self.tr("No day chosen"))
        self.number.hide()
        self.trades.hide()
        self.below.setText(
            self.tr(
                "Click on a day, or walk to it with the arrow keys: here are its figures and"
                " room for a note."
            )
        )

    def show_day(self, day: dt.date, found: Day | None, persona: str, currency: str) -> None:
        """Show a day's figures; None: it has no closed trades."""
        self.heading.setText(
            QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
        )
        for part in (self.number, self.trades):
            part.setVisible(found is not None)
        self.total = found.total if found else 0.0
        if found is None:
            self.below.setText(self.tr("No closed trades that pass the filter."))
        else:
            self.number.setText(f"{found.total:,.2f} {currency}".strip())
            told = self.tr("n {n}, {wins} won\nPersona: {persona}")
            self.below.setText(told.format(n=found.n, wins=found.wins, persona=persona))
        self.colour()

    def tell(self, tip: str) -> None:
        """Tell on hovering where the day's figures come from."""
        for label in (self.number, self.below):
            label.setToolTip(tip)

    def colour(self) -> None:
        """Write gains and losses in their colours."""
        colours = theme.colours()
        tone = colours.text
        if self.total:
            tone = colours.profit if self.total > 0 else colours.loss
        look = self.number.palette()
        look.setColor(QPalette.ColorRole.WindowText, tone)
        self.number.setPalette(look)
