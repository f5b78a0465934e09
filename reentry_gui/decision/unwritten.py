"""Decisions out of the journal: those that the database has not got, or cannot tell just now."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from reentry_gui.decision.journal import answered_of
from reentry_gui.decision.journal_files import pieces_of
from reentry_gui.decision.replies import Kept
from reentry_gui.decision.spool import entry_of
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from reentry_gui.decision.spool import Entry
    from reentry_gui.decision.whereabouts import Whereabouts


def found_anywhere(
    journal: Whereabouts, stored: Callable[[str], Kept | None], name: str
) -> Kept | None:
    """Return a decision by its id from the journal or else the database.

    In this order: a line leaves the journal after it has come there. While the database cannot
    be asked, what the journal has kept of it tells; a ReentryError where that does not, either.
    """
    if kept := found_in(journal.unwritten(name), name):
        return kept
    try:
        return stored(name)
    except ReentryError:
        if kept := found_in(journal.written(name), name):
            return kept
        raise


def found_in(files: Iterable[Path], name: str) -> Kept | None:
    """Return a decision by its id from the journal; of several the first, as in the database."""
    kept: Kept | None = None
    for entry in entries_about(files, name):
        if entry.kind == "decision" and kept is None:
            decision = answered_of(entry.data).decision
            kept = Kept(name, decision.text()) if decision.decision_id == name else None
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


def entries_about(files: Iterable[Path], name: str) -> Iterator[Entry]:
    """Yield the journal's lines in which an id stands, oldest first."""
    mark = name.encode("ascii")
    for path in files:
        # It may have been written to the database in the meantime.
        with suppress(FileNotFoundError), path.open("rb") as file:
            for lines in pieces_of(file, None):
                if mark in lines:
                    yield from entries_in(lines, mark)


def entries_in(lines: bytes, mark: bytes) -> Iterator[Entry]:
    """Yield those of some whole lines in which a mark stands."""
    for line in lines.split(b"\n"):
        if mark in line and (entry := entry_of(line)) is not None:
            yield entry
