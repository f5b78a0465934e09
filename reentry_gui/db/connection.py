"""Opening the database: never one that is not there, never a foreign file."""

from __future__ import annotations

import logging
import sqlite3
import stat
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from peewee import PeeweeException, SqliteDatabase

from reentry_gui import files
from reentry_gui.db.errors import MEND, DatabaseDamaged, DatabaseMissing, explained, primary_code
from reentry_gui.db.place import network_share
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

log = logging.getLogger(__name__)

BUSY_TIMEOUT_SECONDS: Final = 10.0
SMALLEST_BYTES: Final = 512  # one page of the smallest size
UNWRITABLE: Final = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
ATTEMPT_MILLISECONDS: Final = 250
PAUSE_SECONDS: Final = 0.05  # between attempts that SQLite refuses at once


class Database(SqliteDatabase):
    """An open database that knows its file and how long to wait for others."""

    def __init__(self, path: Path, busy_timeout_seconds: float, mode: str) -> None:
        super().__init__(uri(path, mode), uri=True, timeout=busy_timeout_seconds)
        self.path = path
        self.busy_timeout_seconds = busy_timeout_seconds

    def raw(self) -> sqlite3.Connection:
        """Return the connection below peewee, for bulk work."""
        connection: sqlite3.Connection = self.connection()  # type: ignore[no-untyped-call]  # peewee's stub
        return connection

    def sql(self, statement: str, parameters: tuple[Any, ...] = ()) -> sqlite3.Cursor:
        """Run one statement and return its cursor."""
        return self.raw().execute(statement, parameters)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was ever made in it."""
        count: int = self.sql("SELECT count(*) FROM sqlite_master").fetchone()[0]
        return count == 0

    @property
    def journal(self) -> str:
        """Return the journal mode in force."""
        return str(self.sql("PRAGMA journal_mode").fetchone()[0])


@contextmanager
def open_database(
    path: Path,
    *,
    busy_timeout_seconds: float = BUSY_TIMEOUT_SECONDS,
    create: bool = False,
    read_only: bool = False,
    progress: Callable[[str], None] | None = None,
) -> Iterator[Database]:
    """Open a database for the time of a `with`; SQLite's complaints become ReentryErrors.

    With `create` a new one is made, in WAL unless it lies on a network share; an existing
    one keeps its journal mode. Raises DatabaseMissing, DatabaseDamaged, DatabaseLocked.
    """
    is_there = look_at(path, create=create)
    with explained(path):
        mode = "rw" if is_there else "rwc"
        database = connect(path, busy_timeout_seconds, mode, read_only=read_only)
        try:
            if read_only:
                database.sql("PRAGMA query_only = ON")
            elif create and database.is_empty:
                choose_journal(database, progress)
            yield database
        finally:
            database.close()


def look_at(path: Path, *, create: bool) -> bool:
    """Tell whether a file is there; raise DatabaseMissing where it must be and is not.

    The file is not opened here: closing it again would end the locks that SQLite holds
    for other connections of this process (POSIX drops all of a process' locks at once).
    """
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        if not create:
            raise DatabaseMissing(
                f"{path}: there is no such database", "Make it: reentry migrate. Or mend the path."
            ) from error
        make_folder(path.parent)
        return False
    except OSError as error:
        raise ReentryError(
            f"{path}: cannot be reached ({error.strerror or error})",
            "Check the path and the rights of its folder.",
        ) from error
    if not stat.S_ISREG(found.st_mode):
        raise DatabaseDamaged(f"{path}: is no file, so no database", "Name the file within it.")
    if 0 < found.st_size < SMALLEST_BYTES:  # SQLite would take it for an empty one
        raise DatabaseDamaged(f"{path}: is no SQLite database, or it is encrypted", MEND)
    return True


def make_folder(folder: Path) -> None:
    """Make the folder of a new database."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise files.cannot_write(folder, error) from error


def connect(path: Path, busy_timeout_seconds: float, mode: str, *, read_only: bool) -> Database:
    """Connect and read the header, so that a damaged or locked file is told at once."""
    try:
        return connected(path, busy_timeout_seconds, mode)
    except (sqlite3.Error, PeeweeException) as error:
        if not read_only or primary_code(error) not in UNWRITABLE or has_wal(path):
            raise
        # Beside a database in WAL SQLite writes even to read; where it may not, the file
        # cannot change either, and can be read as it is.
        return connected(path, busy_timeout_seconds, "ro&immutable=1")


def connected(path: Path, busy_timeout_seconds: float, mode: str) -> Database:
    """Connect in one of SQLite's modes."""
    database = Database(path, busy_timeout_seconds, mode)
    try:
        database.connect()
        database.sql("PRAGMA schema_version").fetchone()
    except BaseException:
        database.close()
        raise
    return database


def has_wal(path: Path) -> bool:
    """Tell whether changes wait beside the database to be moved into it."""
    wal = path.with_name(f"{path.name}-wal")
    return wal.exists() and wal.stat().st_size > 0


def choose_journal(database: Database, progress: Callable[[str], None] | None = None) -> None:
    """Put a new database in WAL, except on a network share."""
    if share := network_share(database.path):
        log.warning("no WAL on a network share", extra={"path": str(database.path), "share": share})
        return
    waiting(database, lambda: database.sql("PRAGMA journal_mode = WAL").fetchone(), progress)


def waiting(
    database: Database,
    action: Callable[[], object],
    progress: Callable[[str], None] | None = None,
) -> None:
    """Repeat an action while another process holds the database, until the time is up."""
    give_up = time.monotonic() + database.busy_timeout_seconds
    was_told = False
    with short_timeout(database):
        while True:
            try:
                action()
            except sqlite3.OperationalError as error:
                if not is_busy(error) or time.monotonic() >= give_up:
                    raise
            else:
                return
            if not was_told:
                was_told = True
                log.warning("database is busy", extra={"path": str(database.path)})
                if progress:
                    progress(f"{database.path.name} is in use by another program; waiting")
            time.sleep(PAUSE_SECONDS)


@contextmanager
def short_timeout(database: Database) -> Iterator[None]:
    """Let SQLite itself wait only briefly, so that a wait can be told and counted."""
    whole = int(database.busy_timeout_seconds * 1000)
    database.sql(f"PRAGMA busy_timeout = {min(whole, ATTEMPT_MILLISECONDS)}")
    try:
        yield
    finally:
        database.sql(f"PRAGMA busy_timeout = {whole}")


def is_busy(error: Exception) -> bool:
    """Tell whether only another process stands in the way."""
    return primary_code(error) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


@contextmanager
def transaction(
    database: Database, progress: Callable[[str], None] | None = None
) -> Iterator[Database]:
    """Hold the write lock for the time of a `with`; all or nothing of it is kept."""
    waiting(database, lambda: database.sql("BEGIN IMMEDIATE"), progress)
    try:
        yield database
        waiting(database, lambda: database.sql("COMMIT"), progress)
    except BaseException:
        if database.raw().in_transaction:
            database.sql("ROLLBACK")
        raise


def uri(path: Path, mode: str) -> str:
    """Return SQLite's address of a file; a share's name stands in the path, not the host."""
    text = path.absolute().as_posix()
    lead = "" if text.startswith("/") else "/"
    return f"file://{lead}{quote(text, safe='/:')}?mode={mode}"
