"""What came of a decision: read from an EA's message, and put on record with all that follows.

As in `records`, what is stored already stays as it is when it is told again.
"""

from __future__ import annotations

import datetime as dt
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from reentry_gui import db
from reentry_gui.db import decisions, orders, reentries
from reentry_gui.decision import snapshots
from reentry_gui.decision.buckets import NAMES
from reentry_gui.decision.records import Later, renew, within
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

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reentry_gui.db import Database
    from reentry_gui.db.decisions import DecisionRecord, StoredDecision
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
        decisions.set_result(database, result.decision_id, {"result_at": when, **columns(result)})
        apply_result(database, found.record, result, when, later)
    return True


def columns(result: ExecutionResult) -> dict[str, object]:
    """Return what a decision's row keeps of its result."""
    return {
        "status": result.status,
        "reentry_ticket": result.reentry_ticket,
        "result_lots": result.lots,
        "entry_price": result.entry_price,
        "exec_ms": result.exec_ms,
        "error": result.error,
    }


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
