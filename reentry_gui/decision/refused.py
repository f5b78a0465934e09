"""Records that the database can never take: what they are about, why, and putting them away."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui import files
from reentry_gui.decision.journal import answered_of
from reentry_gui.decision.spool import Entry, entries_of, line_of

if TYPE_CHECKING:
    from pathlib import Path

REFUSED: Final = "refused.log"
UNREADABLE: Final = (
    KeyError,
    ValueError,
    TypeError,
    IndexError,
)  # of a line that others have touched


class Refused(NamedTuple):
    """One record that the database did not take."""

    at: str  # UTC, ISO 8601; empty where an older program wrote it
    about: str
    why: str


def set_aside(folder: Path, entry: Entry, why: str) -> None:
    """Keep a line that the database can never take, for somebody to look at."""
    at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    kept = {"at": at, "why": why, "kind": entry.kind, "data": entry.data}
    with (folder / REFUSED).open("ab") as file:
        file.write(line_of("refused", kept))


def refused_records(folder: Path) -> tuple[Refused, ...]:
    """Return the records that a journal's folder keeps because the database refused them."""
    file = folder / REFUSED
    return tuple(map(told, entries_of([file]))) if file.exists() else ()


def told(entry: Entry) -> Refused:
    """Say what a line of the file is about."""
    if entry.kind != "refused":
        return Refused("", about(entry), "")
    data = entry.data
    inner = Entry(str(data.get("kind")), data.get("data", {}))
    return Refused(str(data.get("at", "")), about(inner), str(data.get("why", "")))


def about(entry: Entry) -> str:
    """Return what a record of the journal is about."""
    try:
        if entry.kind == "decision":
            decision = answered_of(entry.data).decision
            answer = f"{decision.action} {decision.lots:g} lots"
            return f"decision on {decision.symbol} {decision.ticket}: {answer}"
        if entry.kind == "result":
            result = entry.data["result"]
            order = f"order {result['reentry_ticket'] or 'none'}"
            told_of = f"{result['symbol']} {result['source_ticket']}"
            return f"result on {told_of}: {result['status']}, {order}"
    except UNREADABLE:
        pass
    return entry.kind


def put_away(folder: Path) -> Path | None:
    """Rename the file, so that it is told of no more; return its new name, None without one."""
    file = folder / REFUSED
    if not file.exists():
        return None
    moment = dt.datetime.now(dt.UTC)
    kept = file.with_name(f"refused-{moment:%Y%m%d-%H%M%S-%f}.log")
    try:
        file.replace(kept)
    except OSError as error:
        raise files.cannot_write(kept, error) from error
    return kept
