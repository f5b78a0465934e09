"""The status bar: config, database, terminal, persona live now, next rotation, the bridge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QStatusBar

from reentry_gui.ui import theme
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.sentences import error_said

if TYPE_CHECKING:
    from reentry_gui.ui.bridge_light import BridgeLight
    from reentry_gui.ui.pack import Pack
    from reentry_gui.ui.summary import Summary

BRIDGE_MS: Final = 5000


class Part(NamedTuple):
    """One text of the status bar, what it is, and its whole."""

    text: str
    whole: str


class StatusBar(QStatusBar):
    """Tells at a glance on what the window works and what is live."""

    looked = Signal(object)  # a Summary
    failed = Signal(str)  # why nothing can be told

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
            "bridge": self.tr("Bridge"),
        }.items():
            label = QLabel()
            label.setAccessibleName(name)
            label.setContentsMargins(theme.S, 0, theme.S, 0)
            self.parts[key] = label
            self.addPermanentWidget(label)
        self.asking: Job[BridgeLight] | None = None
        self.timer = QTimer(self, interval=BRIDGE_MS)
        self.timer.timeout.connect(self.ask_bridge)
        changes = (pack.config_changed, pack.deployed, pack.database_changed, pack.time_came)
        for signal in changes:
            signal.connect(self.refresh)
        pack.bridge_changed.connect(self.ask_bridge)

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

    def ask_bridge(self) -> None:
        """Ask whether the bridge runs, while somebody looks and the last question is over."""
        from reentry_gui.ui import bridge_light  # noqa: PLC0415  # not before the first paint

        config, is_asked = self.pack.config, self.asking is not None and not self.asking.finished
        if config is None or is_asked or not self.isVisible():
            return
        self.asking = run_in_background(
            self, lambda: bridge_light.look(config), self.show_bridge, failed=lambda _error: None
        )

    def show_bridge(self, found: BridgeLight) -> None:
        """Show whether the bridge runs."""
        label = self.parts["bridge"]
        label.setText(found.text)
        label.setToolTip(found.whole)

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
        self.ask_bridge()
        self.timer.start()

    def show_nothing(self, error: Exception) -> None:
        """Say that it cannot be told, and why."""
        why = error_said(error, "\n")
        self.parts["live"].setText(self.tr("Live: cannot be told"))
        self.parts["live"].setToolTip(why)
        self.failed.emit(why)
