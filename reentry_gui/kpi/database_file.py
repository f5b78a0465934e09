"""The database's file as it lies on the disk, read beside SQLite and never written.

POSIX drops all locks of a process on a file as soon as it closes any handle of it, those that
SQLite holds included. So here a file stays open as long as it has a name: that costs a number,
and nobody loses a lock. Windows knows no such rule, but does not let a file be replaced that
is open: there it is closed as soon as its reader has gone.
"""

from __future__ import annotations

import os
import sys
import threading
import weakref
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

Identity = tuple[int, int]  # device and number

STAYS_OPEN: Final = sys.platform != "win32"
FLAGS: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0)


class DatabaseFile:
    """An open file; closed when nobody holds it any more. Safe to read from several threads."""

    def __init__(self, path: Path) -> None:
        self.lock = threading.Lock()
        self.handle = os.open(path, FLAGS)
        weakref.finalize(self, os.close, self.handle).atexit = False
        found = os.fstat(self.handle)
        self.identity: Identity = found.st_dev, found.st_ino

    @property
    def has_name(self) -> bool:
        """Tell whether anybody can still open it."""
        return os.fstat(self.handle).st_nlink > 0

    def read_into(self, room: memoryview, at: int) -> None:
        """Fill bytes from a place of the file on; raises EOFError where it ends before."""
        while room:
            count = self.read_some(room, at)
            if not count:
                raise EOFError
            room, at = room[count:], at + count

    def read_some(self, room: memoryview, at: int) -> int:
        """Fill as many bytes as one call does; return how many these are."""
        if sys.platform == "win32":
            with self.lock:
                os.lseek(self.handle, at, os.SEEK_SET)
                content = os.read(self.handle, len(room))
            room[: len(content)] = content
            return len(content)
        else:  # noqa: RET505  # so that types are checked on each system
            return os.preadv(self.handle, [room], at)


_files: Final[list[DatabaseFile]] = []
_files_lock: Final = threading.Lock()


def open_file(path: Path) -> DatabaseFile:
    """Return the file that lies there now; raises OSError."""
    if not STAYS_OPEN:
        return DatabaseFile(path)
    with _files_lock:
        _files[:] = [file for file in _files if file.has_name]  # others nobody opens again
        place = identity_of(path)
        known = [file for file in _files if file.identity == place]
        if not known:
            known.append(DatabaseFile(path))
            _files.extend(known)
        return known[0]


def identity_of(path: Path) -> Identity:
    """Return which file lies there now; raises OSError."""
    found = path.stat()
    return found.st_dev, found.st_ino
