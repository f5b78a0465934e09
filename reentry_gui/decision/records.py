"""What is kept of each decision: how it was made and where it went.

The functions that write take an open database; without a transaction of the caller's each is
one of its own. All may be repeated: what is stored already stays as it is.
"""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from reentry_gui import db
from reentry_gui.db import decisions, reentries
from reentry_gui.db.errors import explained
from reentry_gui.decision import snapshots
from reentry_gui.decision.model import decision_id
from reentry_gui.governance import Effect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reentry_gui.db import Database
    from reentry_gui.db.decisions import DecisionRecord
    from reentry_gui.decision.context import Answered
    from reentry_gui.decision.model import Decision

STOPS_CHAIN: Final = "stop chain"
# Columns that are as they are in the question and in the decision.
ASKED: Final = ("account", "symbol", "ticket", "generation")
TOLD: Final = (
    *("decision_id", "chain_id", "combination_id", "bucket", "action_no", "action"),
    *("lots", "confidence", "rule", "matrix_version", "tier"),
)
asked_values: Final = attrgetter(*ASKED)
told_values: Final = attrgetter(*TOLD)
Later = dict[str, set[int]]  # actions by symbol whose figures are to be renewed


def record_of(answered: Answered) -> DecisionRecord:
    """Return what is stored of a decision."""
    asked, decision = answered.request, answered.decision
    return decisions.DecisionRecord(
        **dict(zip(ASKED, asked_values(asked), strict=True)),
        **dict(zip(TOLD, told_values(decision), strict=True)),
        allowed=int(decision.allowed),
        stopped_by=stopped_by(decision),
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


def stopped_by(decision: Decision) -> str:
    """Return how a decision leaves its chain; empty where that goes on."""
    blocked = [step for step in decision.controls if step.effect is Effect.BLOCKED]
    if any(step.on_failure.startswith(STOPS_CHAIN) for step in blocked):
        return reentries.STOPPED
    return "" if decision.allowed else reentries.ENDED


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
