"""The bridge's side of the database: the journal's lines go in, stored decisions come out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from reentry_gui import db
from reentry_gui.db import decisions
from reentry_gui.decision import records, snapshots
from reentry_gui.decision.desk import SIGNALS, Kept
from reentry_gui.decision.journal import answered_of
from reentry_gui.decision.records import ExecutionResult
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.db import Database
    from reentry_gui.db.decisions import DecisionRecord
    from reentry_gui.decision.model import Decision
    from reentry_gui.decision.spool import Entry
    from reentry_gui.decision.wire import Fields

WAIT_SECONDS: Final = 2.0  # the journal holds all: better try again than wait long


class Store:
    """Reads and writes decisions; every call opens the database, from whichever thread."""

    def __init__(self, config: PackConfig) -> None:
        self.path = config.path("db_path")
        self.tables = config.tables
        self.is_migrated = False

    def write(self, entries: Sequence[Entry]) -> None:
        """Store entries, all or none of them; what is stored already changes nothing."""
        self.migrate()
        with (
            db.open_database(self.path, busy_timeout_seconds=WAIT_SECONDS) as database,
            db.transaction(database),
        ):
            for entry in entries:
                write_one(database, entry)
            for symbol in self.tables:
                records.settle(database, symbol)

    def migrate(self) -> None:
        """Make the tables that an older database lacks, once."""
        if not self.is_migrated and self.path.exists():
            db.provision(self.path, self.tables, busy_timeout_seconds=WAIT_SECONDS)
            self.is_migrated = True

    def stored(self, name: str) -> Kept | None:
        """Return a stored decision by its id, None where there is none."""
        with self.reading() as database:
            found = decisions.decision_by_id(database, name)
        if found is None:
            return None
        fields = fields_of(found.record)
        return Kept(fields, found.delivered_tier or 0)

    def names(self) -> list[str]:
        """Return the ids of all stored decisions."""
        with self.reading() as database:
            rows = database.sql("SELECT decision_id FROM reentry_decisions")
            return [row[0] for row in rows]

    def reading(self) -> Any:  # noqa: ANN401  # a context manager of the database
        """Open the database to read."""
        return db.open_database(self.path, busy_timeout_seconds=WAIT_SECONDS, read_only=True)


def write_one(database: Database, entry: Entry) -> None:
    """Store one line of the journal; a ValueError where it can never be stored."""
    data = entry.data
    if entry.kind == "input":
        decisions.insert_inputs(database, {data["sha256"]: data["content"]})
    elif entry.kind == "decision":
        record = records.record_of(answered_of(data))
        records.record_decision(database, record, settles=False)
    elif entry.kind == "delivery":
        at = dt.datetime.fromisoformat(data["at"])
        records.record_delivery(database, data["decision_id"], data["tier"], at)
    elif entry.kind == "result":
        write_result(database, data)
    else:
        raise ValueError(f"the journal holds a line of kind {entry.kind}")


def write_result(database: Database, data: Fields) -> None:
    """Store a result that belongs to its decision."""
    result = ExecutionResult(**data["result"])
    try:
        records.check_belongs(decisions.decision_by_id(database, result.decision_id), result)
    except ReentryError as error:
        raise ValueError(error.message) from error
    records.record_result(database, result, dt.datetime.fromisoformat(data["at"]))


def fields_of(record: DecisionRecord) -> Fields:
    """Return the flat answer of a stored decision."""
    return snapshots.decision_read(record.decision).fields()


def left_behind(entries: Iterable[Entry], since: dt.datetime) -> tuple[list[str], list[Fields]]:
    """Return what a killed bridge left: all decisions' ids, and those no file has delivered.

    What was asked before `since` is too old to be delivered.
    """
    names: list[str] = []
    waiting: dict[str, Decision] = {}
    for entry in entries:
        if entry.kind == "decision":
            found = answered_of(entry.data)
            names.append(found.decision.decision_id)
            if found.decision.tier == SIGNALS and found.history.now >= since:
                waiting[found.decision.decision_id] = found.decision
        elif entry.kind == "delivery":
            waiting.pop(entry.data["decision_id"], None)
    return names, [decision.fields() for decision in waiting.values()]
