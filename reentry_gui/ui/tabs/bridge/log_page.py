"""The end of the bridge's log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.tabs.bridge.look import LOG_LINES, log_tail
from reentry_gui.ui.tabs.bridge.parts import muted, push, text_box

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig

READ_AGAIN_MS = 2000


class LogPage(QWidget):
    """Reads the log anew while somebody looks at it."""

    def __init__(self) -> None:
        super().__init__()
        self.config: PackConfig | None = None
        self.job: Job[str] | None = None
        self.box = text_box(self.tr("The bridge's log"))
        self.box.setPlaceholderText(self.tr("The bridge has logged nothing yet."))
        about = self.tr("The last {n} lines that the bridge has logged, the newest last.")
        self.folder_action = action(
            self, self.tr("Open the log's &folder"), self.open_folder, icon="folder"
        )
        row = QHBoxLayout()
        row.addWidget(muted(about.format(n=LOG_LINES)), 1)
        row.addWidget(push(self.folder_action))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, 0)
        column.addLayout(row)
        column.addWidget(self.box, 1)
        self.timer = QTimer(self, interval=READ_AGAIN_MS)
        self.timer.timeout.connect(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:
        """Read it."""
        super().showEvent(event)
        self.refresh()
        self.timer.start()

    def refresh(self) -> None:
        """Read the log, unless nobody looks or it is being read."""
        config = self.config
        if not self.isVisible():
            self.timer.stop()
            return
        if config is None or (self.job is not None and not self.job.finished):
            return
        self.job = run_in_background(
            self, lambda: log_tail(config), self.show_text, failed=self.fail
        )

    def show_text(self, text: str) -> None:
        """Show the log; where its end was on view it stays so."""
        if text == self.box.toPlainText():
            return
        bar = self.box.verticalScrollBar()
        was_at_end = bar.value() == bar.maximum()
        at = bar.value()
        self.box.setPlainText(text)
        bar.setValue(bar.maximum() if was_at_end else at)

    def fail(self, error: Exception) -> None:
        """Say why it cannot be read."""
        if not isinstance(error, OSError):
            raise error
        self.box.setPlainText(str(error))

    def open_folder(self) -> None:
        """Show the folder in the system's own way."""
        if self.config is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.config.path("logs_dir"))))
