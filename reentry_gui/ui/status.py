"""The status bar: config, database, terminal, persona live now, next rotation."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStatusBar

from reentry_gui.ui import theme
from reentry_gui.ui.background import Job, run_in_background

if TYPE_CHECKING:
    from reentry_gui.ui.pack import Pack
    from reentry_gui.ui.summary import Summary


class Part(NamedTuple):
    """One text of the status bar, what it is, and its whole."""

    text: str
    whole: str


class StatusBar(QStatusBar):
    """Tells at a glance on what the window works and what is live."""

    looked = Signal(object)  # a Summary

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self.pack = pack
        self.job: Job[Summary] | None = None
        self.parts: dict[str, QLabel] = {}
        for key, name in {
            "config": self.tr("Config"),
            "database": self.tr("Database"),
            "terminal": self.tr("Terminal"),
            "live": self.tr("Live now"),
            "next": self.tr("Next"),
        }.items():
            label = QLabel()
            label.setAccessibleName(name)
            label.setContentsMargins(theme.S, 0, theme.S, 0)
            self.parts[key] = label
            self.addPermanentWidget(label)
        for signal in (pack.config_changed, pack.deployed, pack.database_changed):
            signal.connect(self.refresh)

    def refresh(self) -> None:
        """Ask anew."""
        from reentry_gui.ui import summary  # noqa: PLC0415  # not before the first paint

        config = self.pack.config
        if config is None:
            return
        if self.job is not None:
            self.job.forget()
        self.job = run_in_background(
            self, lambda: summary.look(config), self.show_summary, failed=self.show_nothing
        )

    def show_summary(self, found: Summary) -> None:
        """Show what was found."""
        texts = {
            "config": Part(found.config_name, str(found.config_file)),
            "database": Part(found.database, str(found.database_file)),
            "terminal": Part(found.terminal, str(found.terminal_folder)),
            "live": Part(self.tr("Live: ") + found.live, found.live_details),
            "next": Part(self.tr("Next: ") + found.coming, found.coming_details),
        }
        for key, part in texts.items():
            self.parts[key].setText(part.text)
            self.parts[key].setToolTip(part.whole)
        self.looked.emit(found)

    def show_nothing(self, error: Exception) -> None:
        """Say that it cannot be told, and why."""
        self.parts["live"].setText(self.tr("Live: cannot be told"))
        self.parts["live"].setToolTip(str(error))
