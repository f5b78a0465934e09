"""Decisions that only the journal holds: the database is locked, or has not had its turn yet."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from reentry_gui.decision.desk import Kept
from reentry_gui.decision.journal import answered_of
from reentry_gui.decision.spool import entry_of, segments

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reentry_gui.decision.spool import Entry


def unwritten(folder: Path, name: str) -> Kept | None:
    """Return a decision by its id from the journal; of several the first, as in the database.

    Ask this before the database: a line leaves the journal after it has come there.
    """
    kept: Kept | None = None
    for entry in entries_about(folder, name):
        if entry.kind == "decision" and kept is None:
            decision = answered_of(entry.data).decision
            kept = Kept(decision.fields(), 0) if decision.decision_id == name else None
        elif kept is not None and not kept.delivered:
            kept.delivered = delivered_tier(entry, name)
    return kept


def delivered_tier(entry: Entry, name: str) -> int:
    """Return the tier on which a decision went out, as a line tells it; 0 where it tells none."""
    if entry.kind == "delivery":
        return int(entry.data["tier"]) if entry.data["decision_id"] == name else 0
    if entry.kind == "deferred":
        return next((int(tier) for known, tier, _at in entry.data["items"] if known == name), 0)
    return 0


def entries_about(folder: Path, name: str) -> Iterator[Entry]:
    """Yield the journal's lines in which an id stands, oldest first."""
    mark = name.encode("ascii")
    for path in segments(folder):
        data = b""
        with suppress(FileNotFoundError):  # written to the database in the meantime
            data = path.read_bytes()
        if mark not in data:
            continue
        for line in data.split(b"\n"):
            if mark in line and (entry := entry_of(line)) is not None:
                yield entry
