"""The assistant's pages in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget, QWizard

from reentry_gui.ui import theme, translation
from reentry_gui.ui.assistant.choice_pages import PersonasPage, SymbolsPage, TasksPage
from reentry_gui.ui.assistant.choices import Choices
from reentry_gui.ui.assistant.last_pages import InstallPage, VerifyPage
from reentry_gui.ui.assistant.terminal_page import TerminalPage
from reentry_gui.ui.assistant.welcome_page import WelcomePage

if TYPE_CHECKING:
    from reentry_gui.ui.pack import Pack


class Assistant(QWizard):
    """Terminal, symbols, personas, tasks, install, verify; or the way to a demo."""

    left = Signal(str)  # demo or open: its user wants another way

    def __init__(
        self, pack: Pack, parent: QWidget | None = None, *, has_scheduler: bool = False
    ) -> None:
        super().__init__(parent)
        self.pack = pack
        self.choices = Choices(language=translation.spoken())
        self.setWindowTitle(self.tr("Set up Reentry"))
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setOption(QWizard.WizardOption.NoBackButtonOnLastPage)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.welcome = WelcomePage(self.choices)
        self.terminal = TerminalPage(self.choices)
        self.symbols = SymbolsPage(self.choices)
        self.personas = PersonasPage(self.choices)
        self.tasks = TasksPage(self.choices, has_scheduler=has_scheduler)
        self.install = InstallPage(self.choices)
        self.verify = VerifyPage(self.choices, self.install)
        for page in (self.welcome, self.terminal, self.symbols, self.personas, self.tasks):
            self.addPage(page)
        self.addPage(self.install)
        self.addPage(self.verify)
        buttons = QWizard.WizardButton
        for forward in (buttons.NextButton, buttons.CommitButton, buttons.FinishButton):
            theme.mark(self.button(forward), "primary")
        self.welcome.chosen.connect(self.leave)
        self.resize(theme.line_height() * 52, theme.line_height() * 38)

    def leave(self, way: str) -> None:
        """Close, and say which way its user wants."""
        self.left.emit(way)
        self.reject()

    def accept(self) -> None:
        """Open the pack that was made."""
        if self.install.report is not None:
            self.pack.open(self.choices.file)
        super().accept()
