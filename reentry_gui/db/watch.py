"""Whether somebody has committed to the database: asked often, so it must cost next to nothing."""

from __future__ import annotations

import sqlite3
import threading
from typing import TYPE_CHECKING

from reentry_gui.db.connection import uri

if TYPE_CHECKING:
    from pathlib import Path

State = tuple[int, int, int] | None  # device, file, SQLite's count of others' commits


class CommitWatch:
    """Keeps one connection: SQLite counts commits of others for each connection by itself.

    Watching the files would miss commits that reuse a page of the write-ahead log. Safe to
    call from any thread.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.lock = threading.Lock()
        self.connection: sqlite3.Connection | None = None
        self.place: tuple[int, int] | None = None

    def state(self) -> State:
        """Return what changes with every commit of others; None: cannot be read now."""
        with self.lock:
            try:
                found = self.path.stat()
                place = (found.st_dev, found.st_ino)
                if place != self.place:  # another file lies there
                    self.disconnect()
                    self.connection = self.connect()
                    self.place = place
                assert self.connection is not None  # noqa: S101  # for mypy: it was made with `place`
                version = self.connection.execute("PRAGMA data_version").fetchone()[0]
            except (OSError, sqlite3.Error):
                self.disconnect()
                return None
            return (*place, int(version))

    def connect(self) -> sqlite3.Connection:
        """Open the database without making one; it waits for nobody and writes nothing."""
        made = sqlite3.connect(uri(self.path, "rw"), uri=True, timeout=0, check_same_thread=False)
        made.execute("PRAGMA query_only = ON")
        return made

    def disconnect(self) -> None:
        """Let go of the file."""
        if self.connection is not None:
            self.connection.close()
        self.connection, self.place = None, None

    def close(self) -> None:
        """Let go of the file; the next `state` opens it again."""
        with self.lock:
            self.disconnect()
