"""What SQLite complains of, in a trader's words."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import peewee

from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class DatabaseLocked(ReentryError):  # noqa: N818  # named after the state that verify tells
    """Another program held the database for longer than we waited."""


class DatabaseDamaged(ReentryError):  # noqa: N818  # the same
    """The file is no SQLite database, or a broken one."""


class DatabaseMissing(ReentryError):  # noqa: N818  # the same
    """There is no database at that place."""


MEND: Final = "Nothing was changed. Restore a backup (reentry db restore FILE) or choose another."
LOCKED: Final = (
    "MetaTrader or another program is writing to it. Nothing was changed; try again, or "
    "raise database.busy_timeout_seconds."
)
# The low byte of SQLite's result code → our error, what is wrong, what to do.
EXPLAINED: Final[dict[int, tuple[type[ReentryError], str, str]]] = {
    sqlite3.SQLITE_BUSY: (DatabaseLocked, "is locked by another program", LOCKED),
    sqlite3.SQLITE_LOCKED: (DatabaseLocked, "is locked by another program", LOCKED),
    sqlite3.SQLITE_CORRUPT: (DatabaseDamaged, "is damaged", MEND),
    sqlite3.SQLITE_NOTADB: (DatabaseDamaged, "is no SQLite database, or it is encrypted", MEND),
    sqlite3.SQLITE_FULL: (
        ReentryError,
        "cannot be written: the disk is full",
        "Nothing was changed. Free some disk space, then try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        ReentryError,
        "may not be written",
        "Nothing was changed. The file or its folder is read-only: change its rights.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        ReentryError,
        "cannot be opened, or no journal can be written beside it",
        "Nothing was changed. Check that you may read the file and write in its folder.",
    ),
    sqlite3.SQLITE_PERM: (
        ReentryError,
        "may not be opened",
        "Nothing was changed. Check the rights of the file and its folder.",
    ),
    sqlite3.SQLITE_IOERR: (
        ReentryError,
        "cannot be read or written: the drive reports an error",
        "Nothing was changed. Check the drive, the network and free disk space, then try again.",
    ),
}


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite complains of inside into a ReentryError; bugs pass through."""
    try:
        yield
    except (sqlite3.Error, peewee.PeeweeException) as error:
        known = explain(path, error)
        if known is None:
            raise
        raise known from error


def explain(path: Path, error: Exception) -> ReentryError | None:
    """Return what the user can mend, None if this is a bug of ours."""
    cause = origin(error)
    if known := EXPLAINED.get(primary_code(error)):
        kind, what, hint = known
        return kind(f"{path}: {what} ({cause})", hint)
    if "no such table" in str(cause):
        return ReentryError(
            f"{path}: {cause}",
            "Make the tables and views first: reentry migrate, reentry views, reentry seed.",
        )
    return None


def primary_code(error: BaseException) -> int:
    """Return SQLite's result code without what it adds to the low byte, 0 if there is none."""
    code: int = getattr(origin(error), "sqlite_errorcode", 0)
    return code & 0xFF


def origin(error: BaseException) -> BaseException:
    """Return SQLite's own error behind the one that peewee made of it."""
    while not isinstance(error, sqlite3.Error):
        behind = error.__cause__ or error.__context__
        if behind is None:
            break
        error = behind
    return error
