"""What Overview shows while no pack is open: why, and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from reentry_gui.ui.pack import Pack


class Welcome(QWidget):
    """Says that no pack is open, and offers to set up, to open and to try."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        head = QLabel(self.tr("No pack is open"))
        head.setFont(theme.font("title"))
        self.why = QLabel(
            self.tr(
                "A pack is one config file and what it names: profiles, database, tasks. "
                "Set one up for your MetaTrader 4, open one you have, or try everything "
                "with demo data."
            ),
            wordWrap=True,
        )
        self.why.setMinimumWidth(theme.line_height() * 26)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        for name, command, is_primary in (
            (self.tr("&Set up a pack…"), "assistant", True),
            (self.tr("&Open a config…"), "open", False),
            (self.tr("Try it with &demo data…"), "demo", False),
        ):
            button = QPushButton(name)
            theme.mark(button, "primary" if is_primary else "")
            button.clicked.connect(lambda _checked=False, c=command: pack.ask_for(c))
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(theme.M)
        column.addWidget(head)
        column.addWidget(self.why)
        column.addLayout(row)
        centred = QGridLayout(self)
        centred.addLayout(column, 1, 1)
        for side in (0, 2):
            centred.setRowStretch(side, 1)
            centred.setColumnStretch(side, 1)
