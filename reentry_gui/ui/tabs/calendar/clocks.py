"""Both clocks, now."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.moments import day_text

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from reentry_gui.config import PackConfig

TICK_MS: Final = 5000


class Clocks(QWidget):
    """Shows this machine's clock and the broker's; says where to name its offset if unknown."""

    day_changed = Signal()
    offset_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.config: PackConfig | None = None
        self.day = dt.datetime.now().astimezone().date()
        self.local, self.broker = QLabel(), QLabel()
        self.local.setAccessibleName(self.tr("Your clock"))
        self.broker.setAccessibleName(self.tr("Broker's clock"))
        self.broker.setToolTip(
            self.tr("By the offset and the summer time that the config names under Statements.")
        )
        self.ask = QPushButton(self.tr("Broker's clock unknown: name its offset"))
        theme.mark(self.ask, "link")
        self.ask.clicked.connect(self.offset_wanted.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        for label in (self.local, self.broker):
            label.setWordWrap(True)
        for part in (self.local, self.broker, self.ask):
            column.addWidget(part)
        self.timer = QTimer(self, interval=TICK_MS)
        self.timer.timeout.connect(self.tick)

    def show_config(self, config: PackConfig) -> None:
        """Use this config's offset."""
        self.config = config
        is_known = config.statements.clock is not None
        self.broker.setVisible(is_known)
        self.ask.setVisible(not is_known)
        self.tick()

    def tick(self) -> None:
        """Show the time of the moment."""
        now = dt.datetime.now().astimezone()
        self.local.setText(self.tr("Your clock ") + clock_text(now))
        broker = self.config.statements.clock if self.config else None
        if broker is not None:
            self.broker.setText(self.tr("Broker's clock ") + clock_text(broker.shown(now)))
        if now.date() != self.day:
            self.day = now.date()
            self.day_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Tick while on view."""
        super().showEvent(event)
        self.tick()
        self.timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while out of view."""
        super().hideEvent(event)
        self.timer.stop()


def clock_text(moment: dt.datetime) -> str:
    """Write a time with its day and offset: Wed 25 Nov 07:54 (UTC+01:00)."""
    return f"{day_text(moment.date())} {moment:%H:%M} (UTC{moment.isoformat()[-6:]})"
