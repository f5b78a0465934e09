"""Notes and tags on chains and days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui import db, paths
from reentry_gui.db.notes import Note, read_notes, store_note
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.db.notes import Kind


@dataclass(frozen=True)
class NotesReport(Report):
    """Notes, by kind and key."""

    notes: tuple[Note, ...]
    what_if: bool = False

    def lines(self) -> Iterable[str]:
        """Tell each note in a line."""
        if not self.notes:
            yield "no notes"
        verb = "would be kept: " if self.what_if else ""
        for note in self.notes:
            tags = "".join(f" #{tag}" for tag in note.tags)
            when = f"{note.changed_at.astimezone():%Y-%m-%d %H:%M}"
            yield f"{verb}{note.kind} {note.key}: {note.text}{tags}  ({note.author}, {when})"


def notes_of(config: PackConfig, kind: Kind | None = None, key: str = "") -> NotesReport:
    """Return the notes of chains or days or both; of one key only where it is named."""
    with db.open_database(config.path("db_path"), read_only=True) as database:
        return NotesReport(read_notes(database, kind, checked(kind, key) if kind and key else key))


def write_note(
    config: PackConfig,
    kind: Kind,
    key: str,
    text: str,
    tags: Sequence[str] = (),
    *,
    now: dt.datetime | None = None,
    what_if: bool = False,
) -> NotesReport:
    """Keep a note on a chain (`EURUSD/name`) or a day (`2026-01-31`); replaces the one before.

    Without text and tags the note is removed.
    """
    whole = tuple(dict.fromkeys(tag.strip().lstrip("#") for tag in tags if tag.strip()))
    moment = (now or dt.datetime.now(dt.UTC)).replace(microsecond=0)
    note = Note(kind, checked(kind, key), text.strip(), whole, paths.user_name(), moment)
    timeout = config.database.busy_timeout_seconds
    if not what_if:
        path = config.path("db_path")
        with db.open_database(path, busy_timeout_seconds=timeout) as database:
            store_note(database, note)
    return NotesReport((note,) if note.text or note.tags else (), what_if)


def checked(kind: Kind, key: str) -> str:
    """Return the key in its one spelling; a ReentryError tells what it should look like."""
    if kind == "day":
        try:
            return dt.date.fromisoformat(key).isoformat()
        except ValueError:
            raise ReentryError(f"{key!r} is no day", "Write it as 2026-01-31.") from None
    symbol, slash, chain = key.partition("/")
    if not (symbol and slash and chain):
        raise ReentryError(f"{key!r} is no chain", "Write symbol and chain: EURUSD/1001.")
    return key
