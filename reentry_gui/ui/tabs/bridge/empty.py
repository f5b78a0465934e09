"""What the tab shows where no bridge ever ran."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from reentry_gui.ui import theme
from reentry_gui.ui.parts import muted, push
from reentry_gui.ui.tabs.bridge.parts import Card

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

translate = QCoreApplication.translate


class FirstSteps(Card):
    """What a bridge is for, and how it begins; for a pack on which none ever ran."""

    def __init__(self, start: QAction, include: QAction) -> None:
        super().__init__(translate("bridge", "What the bridge is for"))
        told = QLabel(
            self.tr(
                "An EA whose trade has closed asks the bridge what follows, and the bridge answers "
                "from the matrix, the live profile and the limits. Where it cannot answer in time, "
                "the EA takes the signals file, and failing that the profile that it holds. "
                "Every question, answer and result is recorded and can be made again."
            ),
            wordWrap=True,
            textFormat=Qt.TextFormat.PlainText,
        )
        note = muted(
            self.tr(
                "Next: start the bridge, then put the include into your EA. Its socket needs "
                "“Allow DLL imports” in the EA's settings (ws2_32.dll); the signals file and the "
                "profile need none."
            )
        )
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(push(start, primary=True))
        row.addWidget(push(include))
        row.addStretch(1)
        self.body.addWidget(told)
        self.body.addWidget(note)
        self.body.addLayout(row)
