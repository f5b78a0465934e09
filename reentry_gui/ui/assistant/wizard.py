"""The assistant's pages in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget, QWizard

if TYPE_CHECKING:
    from reentry_gui.ui.pack import Pack


class Assistant(QWizard):
    """Terminal, symbols, personas, tasks, install, verify."""

    demo_wanted = Signal()

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pack = pack
        self.setWindowTitle(self.tr("Set up Reentry"))
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
