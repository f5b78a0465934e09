"""Tells when MT4 has written price bars: what they cover of the trades has changed then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from reentry_gui.ui.background import Job, run_in_background

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reentry_gui.config import PackConfig
    from reentry_gui.mt4.price_files import PriceFiles

LOOK_MS: Final = 30_000  # a running terminal writes often, and no old trade changes by it


class BarsWatcher(QObject):
    """Looks at the files of bars twice a minute while its tab is seen, off the UI thread."""

    changed = Signal()

    def __init__(self, tab: QWidget) -> None:
        super().__init__(tab)
        self.tab = tab
        self.config: PackConfig | None = None
        self.seen: PriceFiles | None = None
        self.job: Job[PriceFiles] | None = None
        self.timer = QTimer(self, interval=LOOK_MS)
        self.timer.timeout.connect(self.look)

    def watch(self, config: PackConfig | None) -> None:
        """Watch the bars of another config from now on, or none."""
        self.config, self.seen = config, None
        if self.job is not None:
            self.job.forget()
        self.job = None
        if config is None:
            self.timer.stop()
        else:
            self.timer.start()
            self.look()

    def look(self) -> None:
        """Look now, unless nobody would see it or the last look is still under way."""
        config = self.config
        is_busy = self.job is not None and not self.job.finished
        if config is None or is_busy or not self.tab.isVisible():
            return
        self.job = run_in_background(self, lambda: files_now(config), self.compare)

    def compare(self, found: PriceFiles) -> None:
        """Tell whether a file has come, gone or been written since the last look."""
        before, self.seen = self.seen, found
        if before is not None and before != found:
            self.changed.emit()


def files_now(config: PackConfig) -> PriceFiles:
    """Return the files of bars as they lie there now; for a worker."""
    from reentry_gui.mt4.price_files import price_files  # noqa: PLC0415  # not before the first paint

    return price_files(config)
