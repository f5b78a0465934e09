"""Whole copies of the database: made while others use it, checked, brought back."""

from __future__ import annotations

import datetime as dt
import logging
import re
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui import files
from reentry_gui.db.connection import open_database, transaction
from reentry_gui.db.errors import LOCKED, MEND, DatabaseDamaged, DatabaseLocked, explained
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reentry_gui.db.connection import Database

log = logging.getLogger(__name__)

BACKUPS_KEPT: Final = 10
MESSAGES_READ: Final = 100
MESSAGES_SHOWN: Final = 3
# integrity_check names these, too: values that break a rule of their table, no damage.
CONTENT: Final = ("NULL value in ", "CHECK constraint failed in ")
SIDE_FILES: Final = ("-wal", "-shm", "-journal")
STAMP: Final = re.compile(r"\.\d{8}T\d{6}Z(-\d+)?")


@dataclass(frozen=True)
class BackupReport(Report):
    """A copy that was made, or of a preview the folder that it would get into."""

    database: Path
    backup: Path
    size_bytes: int
    what_if: bool = False

    def lines(self) -> Iterable[str]:
        """Tell where the copy lies."""
        if self.what_if:
            yield f"{self.database}: {self.size_bytes:,} bytes would be backed up to {self.backup}"
            return
        yield f"{self.database}: backed up to {self.backup} ({self.size_bytes:,} bytes, checked)"


@dataclass(frozen=True)
class RestoreReport(Report):
    """A copy that was brought back, and where the replaced database lies now."""

    database: Path
    backup: Path
    replaced: Path | None
    what_if: bool = False

    def lines(self) -> Iterable[str]:
        """Tell what stands where."""
        verb = "would be restored" if self.what_if else "restored"
        yield f"{self.database}: {verb} from {self.backup}"
        if self.replaced:
            yield f"  what was there before is kept: {self.replaced}"


def check_integrity(path: Path, *, busy_timeout_seconds: float = 10) -> str:
    """Return 'ok' or what SQLite finds wrong; raises DatabaseMissing or DatabaseLocked."""
    try:
        with open_database(
            path, busy_timeout_seconds=busy_timeout_seconds, read_only=True
        ) as database:
            return integrity(database.raw())
    except DatabaseDamaged as error:
        return error.message


def integrity(connection: sqlite3.Connection) -> str:
    """Return 'ok' or the first messages of SQLite's integrity check."""
    rows = connection.execute(f"PRAGMA integrity_check({MESSAGES_READ})").fetchall()
    messages = [str(row[0]).replace("\n", " ") for row in rows]
    broken = [text for text in messages if text != "ok" and not text.startswith(CONTENT)]
    return "; ".join(broken[:MESSAGES_SHOWN]) or "ok"


def refuse_damaged(database: Database) -> None:
    """Raise DatabaseDamaged unless SQLite finds the whole database sound."""
    if (found := integrity(database.raw())) != "ok":
        raise DatabaseDamaged(f"{database.path}: is damaged ({found})", MEND)


def back_up(
    path: Path, folder: Path, keep: int = BACKUPS_KEPT, *, busy_timeout_seconds: float = 10
) -> Path:
    """Copy the database while others may use it; check the copy; keep the newest `keep`.

    The copy is one file without WAL, under a name that says when it was made (UTC).
    """
    try:
        with files.locked(folder / ".lock", "making a backup", busy_timeout_seconds):
            for left in folder.glob(f".*{files.TEMPORARY_SUFFIX}*"):
                left.unlink()  # of a backup that was killed
            temporary = folder / f".{path.name[:80]}{files.TEMPORARY_SUFFIX}"
            target = copy_to_folder(path, temporary, busy_timeout_seconds)
            remove_oldest(path, folder, keep)
    except OSError as error:
        raise files.cannot_write(folder, error) from error
    log.info("database backed up", extra={"path": str(path), "backup": str(target)})
    return target


def copy_to_folder(path: Path, temporary: Path, busy_timeout_seconds: float) -> Path:
    """Copy the database beside `temporary` under a name that says when."""
    try:
        with open_database(
            path, busy_timeout_seconds=busy_timeout_seconds, read_only=True
        ) as database:
            copy_out(database, temporary)
        stamp = f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%SZ}"
        names = files.numbered(temporary.with_name(f"{path.stem}.{stamp}{path.suffix}"))
        target = next(name for name in names if not name.exists())
        files.replace(temporary, target)
    finally:
        for name in (temporary, *beside(temporary)):
            files.tidy_away(name)
    return target


def copy_out(database: Database, target: Path) -> None:
    """Copy page by page into a new file and check what arrived."""
    with explained(target), closing(sqlite3.connect(target, isolation_level=None)) as copy:
        database.raw().backup(copy, progress=patience(database))
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()
        found = integrity(copy)
    if found != "ok":
        raise DatabaseDamaged(f"{database.path}: is damaged ({found})", MEND)


def patience(database: Database) -> Callable[[int, int, int], None]:
    """Return what ends a copy that others keep waiting; SQLite's own would wait for ever."""
    give_up = time.monotonic() + database.busy_timeout_seconds

    def check(status: int, _remaining: int, _total: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED} and time.monotonic() > give_up:
            raise DatabaseLocked(f"{database.path}: is locked by another program", LOCKED)

    return check


def beside(path: Path) -> list[Path]:
    """Return the files that SQLite may keep beside a database."""
    return [path.with_name(path.name + suffix) for suffix in SIDE_FILES]


def backups(path: Path, folder: Path) -> tuple[Path, ...]:
    """Return the kept copies of a database, oldest first."""
    found = [
        copy
        for copy in folder.glob(f"*{path.suffix}")
        if copy.name.startswith(path.stem)
        and STAMP.fullmatch(copy.name[len(path.stem) : len(copy.name) - len(path.suffix)])
    ]
    return tuple(sorted(found, key=lambda copy: (copy.stat().st_mtime_ns, copy.name)))


def remove_oldest(path: Path, folder: Path, keep: int) -> None:
    """Keep the newest copies only."""
    for old in backups(path, folder)[: -max(keep, 1)]:
        files.tidy_away(old)
        log.info("old backup removed", extra={"backup": str(old)})


def restore(
    path: Path,
    backup: Path,
    *,
    folder: Path | None = None,
    keep: int = BACKUPS_KEPT,
    busy_timeout_seconds: float = 10,
    what_if: bool = False,
) -> RestoreReport:
    """Bring a backup back; what it replaces is kept in `folder`.

    A sound database is overwritten in one transaction, so that an EA that has it open
    goes on; a damaged one is set aside and replaced.
    """
    refuse_damaged_backup(backup)
    if path.exists() and path.samefile(backup):
        raise ReentryError(f"{backup}: is the database itself", "Name one of its backups.")
    if what_if:
        return RestoreReport(path, backup, None, what_if=True)
    if check_or_none(path, busy_timeout_seconds) == "ok":
        kept: Path | None = back_up(
            path, folder or path.parent / "backups", keep, busy_timeout_seconds=busy_timeout_seconds
        )
        copy_in(path, backup, busy_timeout_seconds)
    else:
        kept = set_aside(path)
        put_in_place(path, backup)
    log.info("database restored", extra={"path": str(path), "backup": str(backup)})
    return RestoreReport(path, backup, kept)


def refuse_damaged_backup(backup: Path) -> None:
    """Raise unless the backup is whole."""
    found = check_integrity(backup)
    if found != "ok":
        raise DatabaseDamaged(
            f"{backup}: this backup is damaged ({found})", "Nothing was changed. Choose another."
        )


def check_or_none(path: Path, busy_timeout_seconds: float) -> str | None:
    """Return the integrity of the database, None if there is none."""
    if not path.exists():
        return None
    return check_integrity(path, busy_timeout_seconds=busy_timeout_seconds)


def copy_in(path: Path, backup: Path, busy_timeout_seconds: float) -> None:
    """Overwrite the pages of a sound database with those of a backup, all or none."""
    with open_database(path, busy_timeout_seconds=busy_timeout_seconds) as database:
        with transaction(database):
            pass  # who writes now is waited for here, with a clear word if it takes too long
        with open_database(backup, read_only=True) as source:
            source.raw().backup(database.raw(), progress=patience(database))


def set_aside(path: Path) -> Path | None:
    """Move a damaged database and its WAL away, so that neither spoils the new one."""
    if not path.exists():
        return None
    stamp = f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%SZ}"
    names = files.numbered(path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}"))
    target = next(name for name in names if not name.exists())
    for suffix in ("", *SIDE_FILES):
        source = path.with_name(path.name + suffix)
        if source.exists():
            files.replace(source, target.with_name(target.name + suffix))
    return target


def put_in_place(path: Path, backup: Path) -> None:
    """Copy a backup to where no database is."""
    with backup.open("rb") as file:
        files.write_chunks(path, iter(lambda: file.read(1 << 20), b""))
