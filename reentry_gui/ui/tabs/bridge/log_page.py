"""The end of the bridge's log, and above it what the database refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reentry_gui.ui import messages, theme
from reentry_gui.ui.actions import action, allow
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.parts import muted, push
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tabs.bridge.look import LOG_LINES, local, log_tail, put_refused_away
from reentry_gui.ui.tabs.bridge.parts import Card, text_box

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reentry_gui.config import PackConfig
    from reentry_gui.decision.refused import Refused

translate = QCoreApplication.translate

READ_AGAIN_MS: Final = 2000
REFUSED_LINES: Final = 5


class RefusedCard(Card):
    """Records that can never be put into the database; shown only where there are any."""

    def __init__(self, put_away: Callable[[], None]) -> None:
        super().__init__(translate("bridge", "The database refused these records"))
        self.records: tuple[Refused, ...] = ()
        self.away_action = action(self, self.tr("&Put them away"), put_away, icon="close")
        self.head.addWidget(push(self.away_action))
        self.body.addWidget(
            muted(
                self.tr(
                    "They can never be stored, and the bridge goes on without them. Look whether "
                    "your account agrees with them, then put them away: the file is renamed, "
                    "nothing is deleted."
                )
            )
        )
        self.box = text_box(self.title.text())
        self.box.setFixedHeight(theme.line_height() * (REFUSED_LINES + 2))
        self.body.addWidget(self.box)
        allow(self.away_action, on=False, why=self.tr("The database has refused nothing."))
        self.hide()

    def show_records(self, records: tuple[Refused, ...]) -> None:
        """Show them, the newest last."""
        if records == self.records:
            return
        self.records = records
        self.box.setPlainText("\n".join(map(refused_line, records)))
        self.setVisible(bool(records))
        none = self.tr("The database has refused nothing.")
        allow(self.away_action, on=bool(records), why=none)
        bar = self.box.verticalScrollBar()
        bar.setValue(bar.maximum())


def refused_line(record: Refused) -> str:
    """Return when, what and why."""
    return "  ".join(filter(None, (local(record.at), said(record.about), said(record.why))))


class LogPage(QWidget):
    """Reads the log anew while somebody looks at it."""

    def __init__(self) -> None:
        super().__init__()
        self.config: PackConfig | None = None
        self.job: Job[str] | None = None
        self.box = text_box(self.tr("The bridge's log"))
        self.box.setPlaceholderText(self.tr("The bridge has logged nothing yet."))
        self.is_at_end = True
        self.box.verticalScrollBar().valueChanged.connect(self.note_place)
        self.box.verticalScrollBar().rangeChanged.connect(self.stay_at_end)
        about = self.tr("The last {n} lines that the bridge has logged, the newest last.")
        self.folder_action = action(
            self, self.tr("Open the log's &folder"), self.open_folder, icon="folder"
        )
        row = QHBoxLayout()
        row.addWidget(muted(about.format(n=LOG_LINES)), 1)
        row.addWidget(push(self.folder_action))
        self.refused = RefusedCard(self.put_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, 0)
        column.addWidget(self.refused)
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
        is_at_end, at = self.is_at_end, bar.value()
        self.box.setPlainText(text)
        bar.setValue(bar.maximum() if is_at_end else at)
        self.is_at_end = is_at_end

    def note_place(self, value: int) -> None:
        """Remember whether the end is on view."""
        self.is_at_end = value == self.box.verticalScrollBar().maximum()

    def stay_at_end(self, _least: int, most: int) -> None:
        """Keep the end on view when there is less room for the text, or more text."""
        if self.is_at_end:
            self.box.verticalScrollBar().setValue(most)

    def fail(self, error: Exception) -> None:
        """Say why it cannot be read."""
        if not isinstance(error, OSError):
            raise error
        self.box.setPlainText(str(error))

    def show_refused(self, records: tuple[Refused, ...]) -> None:
        """Show what the database refused."""
        self.refused.show_records(records)

    def put_away(self) -> None:
        """Rename the file of what was refused."""
        config = self.config
        if config is not None:
            run_in_background(self, lambda: put_refused_away(config), self.told_away)

    def told_away(self, file: Path | None) -> None:
        """Say where it is now."""
        self.show_refused(())
        if file is not None:
            messages.notify(self.tr("Put away as {name}.").format(name=file.name))

    def open_folder(self) -> None:
        """Show the folder in the system's own way."""
        if self.config is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.config.path("logs_dir"))))
