"""The bridge's side of the database: the journal's lines go in, stored decisions come out."""

from __future__ import annotations

import datetime as dt
import logging
import math
import time
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from reentry_gui import db
from reentry_gui.db import decisions, reentries
from reentry_gui.decision import records, results, snapshots
from reentry_gui.decision.decide import decide
from reentry_gui.decision.desk import SIGNALS
from reentry_gui.decision.journal import answered_of
from reentry_gui.decision.replay import content
from reentry_gui.decision.replies import Kept
from reentry_gui.decision.results import ExecutionResult
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.db import Database
    from reentry_gui.db.decisions import DecisionRecord
    from reentry_gui.decision.context import Answered
    from reentry_gui.decision.model import Decision
    from reentry_gui.decision.spool import Entry
    from reentry_gui.decision.wire import Fields

log = logging.getLogger(__name__)

Input = TypeVar("Input")

SETTLE_SECONDS: Final = 1.0
SETTLE_NEWEST: Final = 300  # placed re-entries; the EA writes its trade soon or never
INPUTS_KEPT: Final = 100
LOCKED_SECONDS: Final = 1.0
WAIT_SECONDS: Final = 2.0  # the journal holds all: better try again than wait long


class Store:
    """Reads and writes decisions; every call opens the database, from whichever thread."""

    def __init__(self, config: PackConfig) -> None:
        self.path = config.path("db_path")
        self.tables = config.tables
        self.wait_seconds = min(WAIT_SECONDS, config.bridge.deadline_ms / 8000)  # an EA waits
        self.is_migrated = False
        self.settled_at = -math.inf
        self.locked_until = -math.inf  # by time.monotonic; it could not be read a moment ago
        self.inputs: dict[str, Any] = {}  # by hash

    def write(self, entries: Sequence[Entry]) -> None:
        """Store entries, all or none of them; what is stored already changes nothing."""
        self.migrate()
        with (
            db.open_database(self.path, busy_timeout_seconds=WAIT_SECONDS) as database,
            db.transaction(database),
        ):
            later: records.Later = {}
            for entry in entries:
                self.write_one(database, entry, later)
            self.settle(database)
            for symbol, actions in later.items():
                reentries.renew_performance(database, symbol, actions)

    def settle(self, database: Database) -> None:
        """Give re-entries their lineage; the older ones at the start only."""
        now = time.monotonic()
        if now - self.settled_at < SETTLE_SECONDS:
            return
        newest = SETTLE_NEWEST if self.settled_at > -math.inf else -1
        self.settled_at = now
        for symbol in self.tables:
            records.settle(database, symbol, newest)

    def write_one(self, database: Database, entry: Entry, later: records.Later) -> None:
        """Store one line of the journal; a ValueError where it can never be stored."""
        data = entry.data
        if entry.kind == "input":
            decisions.insert_inputs(database, {data["sha256"]: data["content"]})
        elif entry.kind == "decision":
            record = records.record_of(self.in_full(database, answered_of(data)))
            if not records.record_decision(database, record, later=later):
                refuse_another(database, record)
        elif entry.kind == "deferred":
            decisions.set_all_delivered(database, map(delivery_of, data["items"]))
        elif entry.kind == "delivery":
            at = dt.datetime.fromisoformat(data["at"])
            records.record_delivery(database, data["decision_id"], data["tier"], at)
        elif entry.kind == "result":
            write_result(database, data, later)
        else:
            raise ValueError(f"the journal holds a line of kind {entry.kind}")

    def in_full(self, database: Database, answered: Answered) -> Answered:
        """Add what the controls said to a decision that was made without their words.

        It is made again for that, and must come out the same; what the EA was told stays.
        """
        given = answered.decision
        if given.controls or not given.allowed:
            return answered
        try:
            again = decide(
                answered.request,
                self.input(database, answered.matrix_sha256, snapshots.matrix_read),
                self.input(database, answered.profile_sha256, snapshots.profile_read),
                self.input(database, answered.governance_sha256, snapshots.governance_read),
                answered.history,
                outcome_rule=answered.outcome_rule,
                tier=given.tier,
            )
        except ReentryError as error:
            log.warning("controls cannot be told", extra={"why": error.message})
            return answered
        given.controls, told = again.controls, given.controls
        if given != again:
            log.error("decision differs when it is made again", extra={"id": given.decision_id})
            given.controls = told
        return answered

    def input(self, database: Database, sha256: str, read: Callable[[str], Input]) -> Input:
        """Return what decisions were made with; kept, since thousands are made with the same."""
        if sha256 not in self.inputs:
            if len(self.inputs) > INPUTS_KEPT:
                self.inputs.clear()
            self.inputs[sha256] = read(content(database, sha256, "input"))
        found: Input = self.inputs[sha256]
        return found

    def migrate(self) -> None:
        """Make the tables that an older database lacks, once."""
        if not self.is_migrated and self.path.exists():
            db.provision(self.path, self.tables, busy_timeout_seconds=WAIT_SECONDS)
            self.is_migrated = True

    def stored(self, name: str) -> Kept | None:
        """Return a stored decision by its id, None where there is none.

        Many ask at once when EAs come back: where one has waited in vain for a database that is
        locked, those after it do not wait.
        """
        is_locked = time.monotonic() < self.locked_until
        try:
            with self.reading(0.0 if is_locked else self.wait_seconds) as database:
                found = decisions.decision_by_id(database, name)
        except ReentryError:
            self.locked_until = time.monotonic() + LOCKED_SECONDS
            raise
        if found is None:
            return None
        decision = snapshots.decision_read(found.record.decision)
        return Kept(name, decision.text(), found.delivered_tier or 0)

    def names(self) -> tuple[list[str], list[str]]:
        """Return the ids of all stored decisions, and the accounts of the newest ones."""
        with self.reading() as database:
            rows = database.sql("SELECT decision_id FROM reentry_decisions")
            return [row[0] for row in rows], decisions.newest_accounts(database)

    def reading(self, wait_seconds: float = WAIT_SECONDS) -> Any:  # noqa: ANN401  # a context manager of the database
        """Open the database to read."""
        return db.open_database(self.path, busy_timeout_seconds=wait_seconds, read_only=True)


def delivery_of(item: Sequence[Any]) -> tuple[str, int, str]:
    """Return id, tier and time of a delivery as the table holds them."""
    name, tier, at = item
    return name, tier, db.format_time(dt.datetime.fromtimestamp(at, dt.UTC))


def refuse_another(database: Database, record: DecisionRecord) -> None:
    """Refuse a second answer to one question; a ValueError tells that and how they differ.

    That happens where the first one stands in a database that nobody can read: an EA must be
    answered all the same.
    """
    first = decisions.decision_by_id(database, record.decision_id)
    if first is None:
        return
    before, after = fields_of(first.record), fields_of(record)
    changed = [name for name in before if name != "tier" and before[name] != after[name]]
    if changed:
        told = ", ".join(f"{name} {before[name]} and then {after[name]}" for name in changed)
        raise ValueError(
            f"ticket {record.ticket} was decided a second time while the database could not be "
            f"read, otherwise than before: {told}"
        )


def write_result(database: Database, data: Fields, later: records.Later) -> None:
    """Store a result that belongs to its decision."""
    result = ExecutionResult(**data["result"])
    try:
        results.check_belongs(decisions.decision_by_id(database, result.decision_id), result)
    except ReentryError as error:
        raise ValueError(error.message) from error
    results.record_result(database, result, dt.datetime.fromisoformat(data["at"]), later)


def fields_of(record: DecisionRecord) -> Fields:
    """Return the flat answer of a stored decision."""
    return snapshots.decision_read(record.decision).fields()


class Left(NamedTuple):
    """What a killed bridge has left in its journal."""

    names: list[str]  # of all decisions
    accounts: list[str]  # theirs
    undelivered: list[Fields]  # meant for the signals file, which has not got them


def left_behind(entries: Iterable[Entry], since: dt.datetime) -> Left:
    """Return what a killed bridge left; what was asked before `since` is delivered no more."""
    names: list[str] = []
    accounts: list[str] = []
    waiting: dict[str, Decision] = {}
    for entry in entries:
        if entry.kind == "decision":
            found = answered_of(entry.data)
            names.append(found.decision.decision_id)
            accounts.append(found.decision.account)
            if found.decision.tier == SIGNALS and found.history.now >= since:
                waiting[found.decision.decision_id] = found.decision
        elif entry.kind == "delivery":
            waiting.pop(entry.data["decision_id"], None)
        elif entry.kind == "deferred":
            for name, _tier, _at in entry.data["items"]:
                waiting.pop(name, None)
    return Left(names, accounts, [decision.fields() for decision in waiting.values()])
