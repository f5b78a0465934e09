"""What is kept of each decision: how it was made, where it went, what came of it.

The functions that write take an open database; without a transaction of the caller's each is
one of its own. All may be repeated: what is stored already stays as it is.
"""

from __future__ import annotations

import datetime as dt
import logging
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from reentry_gui import db
from reentry_gui.db import decisions, orders, reentries
from reentry_gui.db.errors import explained
from reentry_gui.decision import snapshots
from reentry_gui.decision.buckets import NAMES
from reentry_gui.decision.model import decision_id
from reentry_gui.decision.request import (
    ABSENT,
    MAX_LOTS,
    MAX_PRICE,
    MAX_TICKET,
    number,
    refuse,
    text,
    whole,
)
from reentry_gui.errors import ReentryError
from reentry_gui.governance import Effect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reentry_gui.db import Database
    from reentry_gui.db.decisions import DecisionRecord, StoredDecision
    from reentry_gui.decision.context import Answered
    from reentry_gui.decision.model import Decision
    from reentry_gui.decision.request import Spellings

log = logging.getLogger(__name__)

Status = Literal["OK", "ABORTED", "ERROR"]
STATUSES: Final[tuple[Status, ...]] = ("OK", "ABORTED", "ERROR")
ORDER_STATUS: Final[dict[Status, orders.OrderStatus]] = {
    "OK": "filled",
    "ABORTED": "aborted",
    "ERROR": "error",
}
REVERSE: Final = "REVERSE"
MAX_EXEC_MS: Final = 86_400_000
STOPS_CHAIN: Final = "stop chain"
Later = dict[str, set[int]]  # actions by symbol whose figures are to be renewed


@dataclass(frozen=True, slots=True)
class ExecutionResult:
    """What an EA made of a decision."""

    decision_id: str
    symbol: str  # canonical
    source_ticket: int
    reentry_ticket: int | None  # None: no order came of it
    status: Status
    lots: float | None
    entry_price: float | None
    exec_ms: int | None
    error: str | None


def read_result(fields: Mapping[str, object], spellings: Spellings) -> ExecutionResult:
    """Read a result's flat fields; a ReentryError names the field, its value, what is allowed."""
    status = next((known for known in STATUSES if fields.get("status") == known), None)
    if status is None:
        refuse("status", fields.get("status"), ", ".join(STATUSES))
    reentry = optional_whole(fields, "reentry_ticket", MAX_TICKET)
    if status == "OK" and not reentry:
        refuse("reentry_ticket", fields.get("reentry_ticket"), "the ticket of the order, above 0")
    lots, price = (
        number(fields, name, 0, most) if given(fields, name) else None
        for name, most in (("lots", MAX_LOTS), ("entry_price", MAX_PRICE))
    )
    error = fields.get("error")
    return ExecutionResult(
        decision_id=text(fields, "decision_id", ABSENT),
        symbol=spellings.canonical(text(fields, "symbol", ABSENT)),
        source_ticket=whole(fields, "source_ticket", 1, MAX_TICKET),
        reentry_ticket=reentry or None,
        status=status,
        lots=lots,
        entry_price=price or None,
        exec_ms=optional_whole(fields, "exec_ms", MAX_EXEC_MS),
        error=str(error)[:500] if error not in {None, "", 0} else None,
    )


def given(fields: Mapping[str, object], name: str) -> bool:
    """Tell whether an optional field is filled in."""
    return fields.get(name) is not None and fields[name] != ""


def optional_whole(fields: Mapping[str, object], name: str, most: int) -> int | None:
    """Return a whole number, None where the field is not filled in."""
    return whole(fields, name, 0, most) if given(fields, name) else None


def record_of(answered: Answered) -> DecisionRecord:
    """Return what is stored of a decision."""
    asked, decision = answered.request, answered.decision
    blocked = [step for step in decision.controls if step.effect is Effect.BLOCKED]
    stops = any(step.on_failure.startswith(STOPS_CHAIN) for step in blocked)
    return decisions.DecisionRecord(
        decision_id=decision.decision_id,
        account=asked.account,
        symbol=asked.symbol,
        ticket=asked.ticket,
        generation=asked.generation,
        chain_id=decision.chain_id,
        combination_id=decision.combination_id,
        bucket=decision.bucket,
        action_no=decision.action_no,
        action=decision.action,
        allowed=int(decision.allowed),
        lots=decision.lots,
        confidence=decision.confidence,
        rule=decision.rule,
        stopped_by=reentries.STOPPED if stops else "" if decision.allowed else reentries.ENDED,
        matrix_version=decision.matrix_version,
        tier=decision.tier,
        day=asked.close_time.date().isoformat(),
        asked_at=db.format_time(answered.history.now),
        request=snapshots.written(asked),
        decision=snapshots.decision_text(decision),
        history=snapshots.written(answered.history),
        outcome_rule=answered.outcome_rule,
        matrix=answered.matrix_sha256,
        profile=answered.profile_sha256,
        governance=answered.governance_sha256,
    )


def record_decision(
    database: Database,
    record: DecisionRecord,
    inputs: Mapping[str, str] | None = None,
    *,
    later: Later | None = None,
) -> bool:
    """Store a decision; return whether it is new: asked again, the first one stays.

    `inputs` are the texts of what it was made with, by hash; those that are stored are left
    out. A closed re-entry after which nothing follows ends its chain. Whoever writes many
    gives `later` and settles and renews once for all of them.
    """
    with within(database):
        if inputs:
            wanted = {record.matrix, record.profile, record.governance}
            decisions.insert_inputs(database, {k: v for k, v in inputs.items() if k in wanted})
        if not decisions.insert_decision(database, record):
            return False
        if later is None:
            settle(database, record.symbol)
        if record.generation:
            renew_after_close(database, record, later)
        if record.stopped_by:
            at, chain = record.asked_at, record.chain_id
            reentries.end_chain(database, record.symbol, chain, record.stopped_by, at)
    return True


@contextmanager
def within(database: Database) -> Iterator[None]:
    """Hold a transaction, the caller's where there is one."""
    if database.raw().in_transaction:
        yield
        return
    with explained(database.path), db.transaction(database):
        yield


def renew_after_close(
    database: Database, record: DecisionRecord, later: Later | None = None
) -> None:
    """Renew the figures of the action that had placed the trade which has closed now."""
    action = reentries.action_of_reentry(database, record.symbol, record.ticket)
    if action is not None:
        renew(database, record.symbol, action, later)


def renew(database: Database, symbol: str, action: int, later: Later | None) -> None:
    """Renew an action's figures, now or with those of many others."""
    if later is None:
        reentries.renew_performance(database, symbol, [action])
    else:
        later.setdefault(symbol, set()).add(action)


def settle(database: Database, symbol: str, newest: int = -1) -> int:
    """Give re-entries their lineage that the EA has written since; return how many there were."""
    links = reentries.unmarked_links(database, symbol, newest)
    for link in links:
        reentries.mark_trades(database, symbol, link)
        reentries.add_up_chain(database, symbol, link.chain_id)
    return len(links)


def stored_decision(
    database: Database, account: str, symbol: str, ticket: int, generation: int
) -> Decision | None:
    """Return the decision that was given to a question, None where it was never asked."""
    name = decision_id(account, symbol, ticket, generation)
    found = decisions.decision_by_id(database, name)
    return None if found is None else snapshots.decision_read(found.record.decision)


def record_delivery(database: Database, name: str, tier: int, at: dt.datetime) -> bool:
    """Store through which tier a decision reached its EA; return whether it is the first time."""
    with within(database):
        return decisions.set_delivered(database, name, tier, db.format_time(at))


def record_result(
    database: Database, result: ExecutionResult, at: dt.datetime, later: Later | None = None
) -> bool:
    """Store what came of a decision, with all that follows; return whether it is news.

    Execution, chain, trades and performance of the symbol change together or not at all.
    A result that is repeated changes nothing; an order that was placed stays placed, whatever
    comes after.
    """
    with within(database):
        found = decisions.decision_by_id(database, result.decision_id)
        check_belongs(found, result)
        if found is None or found.status == "OK" or is_repeated(found, result):
            return False
        when = db.format_time(at)
        values = {
            "result_at": when,
            "status": result.status,
            "reentry_ticket": result.reentry_ticket,
            "result_lots": result.lots,
            "entry_price": result.entry_price,
            "exec_ms": result.exec_ms,
            "error": result.error,
        }
        decisions.set_result(database, result.decision_id, values)
        apply_result(database, found.record, result, when, later)
    return True


def check_belongs(found: StoredDecision | None, result: ExecutionResult) -> None:
    """Refuse a result that names no decision, or one on another trade."""
    if found is None:
        raise ReentryError(
            f"there is no decision {result.decision_id!r}",
            "Send the decision_id as it was answered.",
        )
    asked = found.record.symbol, found.record.ticket
    if (result.symbol, result.source_ticket) != asked:
        raise ReentryError(
            f"decision {result.decision_id} is about {asked[0]} {asked[1]}, "
            f"not {result.symbol} {result.source_ticket}",
            "Send symbol and source_ticket of the trade that had closed.",
        )


def is_repeated(found: StoredDecision, result: ExecutionResult) -> bool:
    """Tell whether a result is stored already."""
    before = found.status, found.reentry_ticket, found.error
    return before == (result.status, result.reentry_ticket, result.error)


def apply_result(
    database: Database,
    record: DecisionRecord,
    result: ExecutionResult,
    at: str,
    later: Later | None = None,
) -> None:
    """Write what a result changes in its symbol's tables."""
    symbol = record.symbol
    link = reentries.Link(
        record.ticket,
        result.reentry_ticket,
        record.action_no,
        record.generation + 1,
        record.chain_id,
        NAMES[record.bucket - 1] if record.bucket else None,
    )
    reentries.write_execution(database, symbol, execution_row(record, result, at))
    orders.write_order(database, order_row(record, result))
    if result.status == "OK":
        reentries.mark_trades(database, symbol, link)
        reentries.continue_chain(database, symbol, link, at)
    else:
        reentries.end_chain(database, symbol, record.chain_id, reentries.STOPPED, at)
    renew(database, symbol, record.action_no, later)
    log.info("execution recorded", extra={"decision": record.decision_id, "status": result.status})


def execution_row(record: DecisionRecord, result: ExecutionResult, at: str) -> db.ExecutionRow:
    """Return the row of the symbol's executions."""
    return db.ExecutionRow(
        ts=at,
        action_no=record.action_no,
        chain_id=record.chain_id,
        source_trade_id=record.ticket,
        reentry_trade_id=result.reentry_ticket,
        size_lots=result.lots,
        entry_price=result.entry_price,
        generation=record.generation + 1,
        confidence=record.confidence,
        status=result.status,
        exec_ms=result.exec_ms,
        error=result.error,
    )


def order_row(record: DecisionRecord, result: ExecutionResult) -> orders.OrderRow:
    """Return the order that came of a decision, or was tried.

    Its time is the broker's: the close of the trade before it and the delay; the EA tells no
    better one, and the trade itself, once it is written, knows its own.
    """
    asked, decision = (
        snapshots.request_read(record.request),
        snapshots.decision_read(record.decision),
    )
    placed = asked.close_time + dt.timedelta(seconds=decision.delay_seconds)
    opposite = "sell" if asked.side == "buy" else "buy"
    return orders.OrderRow(
        account=record.account,
        symbol=record.symbol,
        side=opposite if decision.action == REVERSE else asked.side,
        lots=decision.lots if result.lots is None else result.lots,
        price=result.entry_price,
        placed_at=db.format_time(placed),
        status=ORDER_STATUS[result.status],
        ticket=result.reentry_ticket,
        source_ticket=record.ticket,
        chain_id=record.chain_id,
        metadata={
            "decision_id": record.decision_id,
            "reentry_index": record.generation + 1,
            "action": decision.action,
            "combination_id": record.combination_id,
            "confidence": record.confidence,
        },
    )
