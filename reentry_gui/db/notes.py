"""Notes and tags that somebody wrote on chains and days."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reentry_gui.db.connection import transaction
from reentry_gui.db.errors import explained
from reentry_gui.db.times import format_time, parse_utc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.db.connection import Database

Kind = Literal["chain", "day"]


@dataclass(frozen=True, slots=True)
class Note:
    """A note; `key` is SYMBOL/chain of a chain, the ISO date of a day; the time is UTC."""

    kind: Kind
    key: str
    text: str
    tags: tuple[str, ...]
    author: str
    changed_at: dt.datetime


def read_notes(database: Database, kind: Kind | None = None, key: str = "") -> tuple[Note, ...]:
    """Return the notes of a kind, of one key only where it is named, by key."""
    sql = """SELECT kind, key, text, tags, author, changed_at FROM reentry_notes
             WHERE (?1 IS NULL OR kind = ?1) AND (?2 = '' OR key = ?2) ORDER BY kind, key"""
    there = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'reentry_notes'"
    with explained(database.path):
        if database.sql(there).fetchone() is None:
            return ()  # made before there were notes; `reentry migrate` adds the table
        rows = database.sql(sql, (kind, key)).fetchall()
    return tuple(
        Note(of, name, text, tuple(json.loads(tags)), author, parse_utc(at))
        for of, name, text, tags, author, at in rows
    )


def store_note(database: Database, note: Note) -> None:
    """Store a note in the place of the one before; one without text and tags is removed."""
    tags: Sequence[str] = list(note.tags)
    with explained(database.path), transaction(database):
        database.sql("DELETE FROM reentry_notes WHERE kind = ? AND key = ?", (note.kind, note.key))
        if note.text or tags:
            database.sql(
                "INSERT INTO reentry_notes (kind, key, text, tags, author, changed_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    *(note.kind, note.key, note.text, json.dumps(tags, ensure_ascii=False)),
                    *(note.author, format_time(note.changed_at)),
                ),
            )
