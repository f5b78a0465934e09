"""Tells when somebody has committed to the pack's database, a second later at most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from reentry_gui.ui.background import Job, run_in_background

if TYPE_CHECKING:
    from pathlib import Path

    from reentry_gui.db.watch import CommitWatch, State

LOOK_MS: Final = 1000


class DatabaseWatcher(QObject):
    """Looks at one database once a second, off the UI thread; `watch` names it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.state: State | object = UNSEEN
        self.job: Job[State] | None = None
        self.timer = QTimer(self, interval=LOOK_MS)
        self.timer.timeout.connect(self.look)
        self.holder = Holder()

    def watch(self, path: Path | None) -> None:
        """Watch another database from now on, or none."""
        if path == self.path:
            return
        self.path = path
        if self.job is not None:
            self.job.forget()
        self.job = None
        self.holder.let_go()
        self.holder = Holder()
        self.state = UNSEEN
        if path is None:
            self.timer.stop()
        else:
            self.timer.start()
            self.look()

    def look(self) -> None:
        """Look now, unless the last look is still under way."""
        if self.path is None or (self.job is not None and not self.job.finished):
            return
        holder, path = self.holder, self.path
        self.job = run_in_background(self, lambda: holder.look(path), self.compare)

    def compare(self, found: State) -> None:
        """Tell whether it has changed since the last look."""
        before, self.state = self.state, found
        if before is not UNSEEN and before != found:
            self.changed.emit()


UNSEEN: Final = object()


class Holder:
    """Holds the connection to one database, made by the first look."""

    def __init__(self) -> None:
        self.watch: CommitWatch | None = None

    def look(self, path: Path) -> State:
        """Return how the database stands; for a worker."""
        from reentry_gui.db.watch import CommitWatch  # noqa: PLC0415  # loads peewee

        if self.watch is None:
            self.watch = CommitWatch(path)
        return self.watch.state()

    def let_go(self) -> None:
        """Close the connection; one that nobody holds any more closes by itself."""
        watch, self.watch = self.watch, None
        if watch is not None:
            watch.close()
