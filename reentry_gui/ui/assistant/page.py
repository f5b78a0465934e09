"""What all pages of the assistant share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget, QWizardPage

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from reentry_gui.ui.assistant.choices import Choices


class Page(QWizardPage):
    """One step: a question as its title, a line that explains it."""

    def __init__(self, choices: Choices, title: str, explained: str) -> None:
        super().__init__()
        self.choices = choices
        self.setTitle(title)
        self.setSubTitle(explained)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(theme.M)
        self.mistake = QLabel(wordWrap=True)
        theme.mark(self.mistake, "error")
        self.mistake.setVisible(False)

    def end(self) -> None:
        """Close the page's column with the place of its mistakes."""
        self.column.addStretch(1)
        self.column.addWidget(self.mistake)

    def tell(self, mistake: str) -> bool:
        """Show a mistake, or none; tell whether there is none."""
        self.mistake.setText(mistake)
        self.mistake.setVisible(bool(mistake))
        return not mistake

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self.column.addWidget(widget)
