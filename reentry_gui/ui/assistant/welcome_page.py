"""The first page: for a real terminal, with demo data, or a config that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton

from reentry_gui.ui import theme
from reentry_gui.ui.assistant.choice_pages import explained
from reentry_gui.ui.assistant.page import Page

if TYPE_CHECKING:
    from reentry_gui.ui.assistant.choices import Choices


class WelcomePage(Page):
    """Three ways to begin."""

    chosen = Signal(str)  # demo or open

    def __init__(self, choices: Choices) -> None:
        super().__init__(choices, "", "")
        self.setTitle(self.tr("Welcome to Reentry"))
        self.setSubTitle(
            self.tr(
                "It deploys the right re-entry profiles to your EA, every day, and checks them."
            )
        )
        self.ways: dict[str, QRadioButton] = {}
        self.way("set up", self.tr("&Set it up for my MetaTrader 4"), self.tr("Five short steps."))
        self.way(
            "demo",
            self.tr("Try it with &demo data"),
            self.tr("Makes a folder with everything in it; no MetaTrader needed."),
        )
        self.way(
            "open", self.tr("&Open a config I have"), self.tr("A file reentry_pack_config.json.")
        )
        self.ways["set up"].setChecked(True)
        self.end()

    def way(self, key: str, name: str, more: str) -> None:
        """Add a way to begin."""
        button = QRadioButton(name)
        button.setFont(theme.font("heading"))
        button.setAccessibleDescription(more)
        self.ways[key] = button
        self.add(button)
        note = explained(more)
        note.setIndent(theme.XL)
        self.add(note)

    def validatePage(self) -> bool:
        """Go on, or leave the assistant for another way."""
        for key in ("demo", "open"):
            if self.ways[key].isChecked():
                self.chosen.emit(key)
                return False
        return True
