"""What the tab shows while no config is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.tabs.calendar.parts import muted

if TYPE_CHECKING:
    from reentry_gui.ui.pack import Pack

translate = QCoreApplication.translate


def empty_page(_pack: Pack) -> QWidget:
    """Say why it is empty and what the next step is."""
    page = QWidget()
    title = QLabel(translate("calendar", "No pack is open"))
    title.setFont(theme.font("title"))
    step = muted(
        translate(
            "calendar",
            "The calendar of a pack stands here: which persona trades on which day. "
            "Open a config (Ctrl+O), set up a pack (Ctrl+N), or try it with demo data (menu File).",
        )
    )
    step.setMinimumWidth(theme.line_height() * 30)
    column = QVBoxLayout(page)
    column.addStretch(1)
    for label in (title, step):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(2)
    return page
