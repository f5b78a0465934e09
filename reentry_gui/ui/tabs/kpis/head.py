"""The line above the pages: their tabs, what is shown, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QToolButton

from reentry_gui.ui import theme
from reentry_gui.ui.tabs.kpis.names import PAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction


class Head(QHBoxLayout):
    """Holds the tabs of the pages and the status beside them."""

    def __init__(self, name: str, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.sections = QTabBar()
        self.sections.setAccessibleName(name)
        self.sections.setDrawBase(False)
        self.sections.setExpanding(False)
        for page in PAGES:
            self.sections.addTab(QCoreApplication.translate("names", page))
        self.status = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.status.setMinimumWidth(theme.line_height() * 7)  # its text in two lines
        self.status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        theme.mark(self.status, "muted")
        self.addWidget(self.sections)
        self.addWidget(self.status, 1)
        for made in actions:
            button = QToolButton(autoRaise=True)
            button.setDefaultAction(made)
            button.setAccessibleName(made.toolTip())
            self.addWidget(button)
