"""The pack that the window shows: its config, and what has changed outside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from reentry_gui.ui import settings
from reentry_gui.ui.background import Job, run_in_background

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig

SETTLED_MS: Final = 200  # an editor writes a file in several steps
LOOK_MS: Final = 5000

Marks = tuple[tuple[str, int, int], ...]
Turn = tuple[dt.date, dt.date]  # today, and the day whose rotation should be over by now
Seen = tuple[Marks, Marks, Marks, Turn]  # the config, the database, the EA's profiles, the time


class Pack(QObject):
    """One for the whole window; tabs listen to its signals and never keep a config of their own."""

    config_changed = Signal()  # another config, or another content of it
    config_read = Signal()  # it can be read, whether it has changed or not
    config_failed = Signal(object)  # a ReentryError: the file cannot be read
    open_failed = Signal(object)  # another config cannot be opened; the one that is open stays
    deployed = Signal()  # the files in the EA's folder have changed
    database_changed = Signal()
    time_came = Signal()  # another day has begun, or a rotation should be over
    bridge_changed = Signal()  # it was started or stopped, or found otherwise than before
    tab_requested = Signal(str, object)  # a tab's key, and a place for its `go`
    command_requested = Signal(str)  # assistant, open or demo

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.config: PackConfig | None = None
        self.file: Path | None = None
        self.expected: Path | None = None
        self.content: bytes | None = None
        self.settle = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self.settle.timeout.connect(self.reload)
        self.look = QTimer(self, interval=LOOK_MS)
        self.look.timeout.connect(self.look_around)
        self.seen: Seen | None = None
        self.looking: Job[Seen] | None = None
        self.loading: Job[tuple[PackConfig | None, bytes]] | None = None

    @cached_property
    def watcher(self) -> QFileSystemWatcher:
        """Tells of changes on disk; made when there is something to watch."""
        made = QFileSystemWatcher(self)
        made.fileChanged.connect(self.settle.start)
        made.directoryChanged.connect(self.settle.start)
        return made

    def expect(self, file: Path | None) -> None:
        """Know which config will be opened in a moment; nothing is read yet."""
        self.expected = file

    def open(self, file: Path) -> None:
        """Read a config and show it from now on; one that cannot be read leaves what is open."""
        if self.config is None:
            self.file = file
        failed = self.fail if self.file == file else self.open_failed.emit
        self.load(file, None, failed, remember=True)

    def reload(self) -> None:
        """Read the config again; nothing happens where its content is the same."""
        if self.file is not None:
            self.load(self.file, self.content, self.fail, remember=False)

    def load(
        self,
        file: Path,
        known: bytes | None,
        failed: Callable[[Exception], None],
        *,
        remember: bool,
    ) -> None:
        """Read a config in the background."""
        if self.loading is not None:
            self.loading.forget()
        self.loading = run_in_background(
            self, lambda: read(file, known, remember=remember), self.show, failed=failed
        )

    def show(self, answer: tuple[PackConfig | None, bytes]) -> None:
        """Take over a config that was read."""
        config, content = answer
        self.watch()
        self.config_read.emit()
        if config is None:
            return
        self.config, self.content, self.file = config, content, config.file
        settings.add_recent(config.file)
        self.seen = None
        self.look.start()
        self.config_changed.emit()

    def fail(self, error: Exception) -> None:
        """Tell that the config cannot be read; the one shown so far stays."""
        self.expected = None
        self.watch()
        self.config_failed.emit(error)

    def watch(self) -> None:
        """Watch the file and its folder: a file replaced by another is watched no more."""
        if self.file is not None:
            wanted = {str(self.file), str(self.file.parent)}
            watched = {*self.watcher.files(), *self.watcher.directories()}
            for path in watched - wanted:
                self.watcher.removePath(path)
            for path in wanted - watched:
                self.watcher.addPath(path)

    def look_around(self) -> None:
        """Look for what no watcher tells: database, EA's folder, a drive that comes or goes."""
        config = self.config
        if config is None or (self.looking is not None and not self.looking.finished):
            return
        self.looking = run_in_background(
            self, lambda: marks(config), self.compare, failed=lambda _error: None
        )

    def compare(self, found: Seen) -> None:
        """Tell what has changed since the last look."""
        before, self.seen = self.seen, found
        if before is None:
            return
        if before[0] != found[0]:
            self.reload()
        if before[1] != found[1]:
            self.database_changed.emit()
        if before[2] != found[2]:
            self.deployed.emit()
        if before[3] != found[3]:
            self.time_came.emit()

    def go_to(self, tab: str, place: object = None) -> None:
        """Ask the window to show a tab, and a place within it."""
        self.tab_requested.emit(tab, place)

    def ask_for(self, command: str) -> None:
        """Ask the window for one of its own steps: assistant, open or demo."""
        self.command_requested.emit(command)

    def save(self, config: PackConfig, reason: str, done: Callable[[], None]) -> None:
        """Save a changed config in the background and show it; `done` hears when it is."""

        def work() -> tuple[PackConfig, bytes]:
            from reentry_gui import config as configs  # noqa: PLC0415  # slow to load

            configs.save(config, reason)
            fresh = configs.load(config.file)
            return fresh, fresh.file.read_bytes()

        def saved(answer: tuple[PackConfig, bytes]) -> None:
            self.show(answer)
            done()

        run_in_background(self, work, saved)


def read(file: Path, known: bytes | None, *, remember: bool) -> tuple[PackConfig | None, bytes]:
    """Read a config unless its content is known; make it the one that opens next time."""
    from reentry_gui import config as configs  # noqa: PLC0415  # after the first paint: it is slow to load
    from reentry_gui import files, log  # noqa: PLC0415

    content = files.read_bytes(file)
    if content == known:
        return None, content
    config = configs.load(file)
    if remember:
        configs.remember(config.file)
    log.move(config.path("logs_dir"))
    return config, content


def marks(config: PackConfig) -> Seen:
    """Return what tells a change of the config, the database, the EA's profiles and the day."""
    from reentry_gui.ui.summary import last_due  # noqa: PLC0415  # not before the first paint

    now = dt.datetime.now().astimezone()
    database = config.path("db_path")
    beside = [database, database.with_name(f"{database.name}-wal")]
    profiles = [config.deployed_profile(symbol) for symbol in config.symbols]
    turn = (now.date(), last_due(config, now))
    return stamps([config.file]), stamps(beside), stamps(profiles), turn


def stamps(files: list[Path]) -> Marks:
    """Return name, size and time of each file that is there."""
    found = []
    for file in files:
        try:
            state = file.stat()
        except OSError:
            continue
        found.append((str(file), state.st_size, state.st_mtime_ns))
    return tuple(found)
