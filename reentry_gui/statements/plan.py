"""What an import would write: the report compared with what is stored."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui import db
from reentry_gui.statements.import_report import Conflict
from reentry_gui.statements.known import contradiction
from reentry_gui.statements.lineage import Place, trace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reentry_gui.broker_clock import BrokerClock
    from reentry_gui.config import PackConfig
    from reentry_gui.statements.mapping import Mapped
    from reentry_gui.statements.model import ClosedTrade, Statement

NOWHERE: Final = Place(None)
Values = tuple[object, ...]


@dataclass
class Plan:
    """What an import will write, and what it found out on the way."""

    database: Path
    trades: dict[str, list[ClosedTrade]] = field(default_factory=dict)  # not yet stored
    places: dict[str, dict[int, Place]] = field(default_factory=dict)  # in chains, by ticket
    lacking: dict[str, list[ClosedTrade]] = field(default_factory=dict)  # stored without details
    known: dict[str, tuple[int, ...]] = field(default_factory=dict)
    completed: dict[str, tuple[int, ...]] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    operations: list[db.BalanceOperation] = field(default_factory=list)  # not yet stored
    touches_rows: bool = False  # the tables to be written hold rows already

    @property
    def writes(self) -> bool:
        """Tell whether there is anything to write."""
        rows = (*self.trades.values(), *self.lacking.values(), self.operations)
        return any(rows)


def make_plan(config: PackConfig, report: Statement, mapped: Mapped, target: Path) -> Plan:
    """Compare the report with what is stored; nothing is written."""
    plan = Plan(target)
    with opened(config, target) as database:
        plan.operations = new_operations(report, database)
        for symbol, trades in mapped.trades.items():
            stored = db.stored_trades(database, symbol) if database else {}
            details = db.stored_details(database, symbol) if database else {}
            plan.touches_rows = plan.touches_rows or bool(stored)
            new, lacking = sort_out(plan, symbol, trades, Stored(stored, details))
            plan.places[symbol] = trace(trades, config.statements.lineage, stored)
            plan.trades[symbol], plan.lacking[symbol] = new, lacking
    return plan


def new_operations(report: Statement, database: db.Database | None) -> list[db.BalanceOperation]:
    """Return the deposits, withdrawals and credits of a report that are not stored."""
    stored = db.balance_operations(database) if database else ()
    account = report.account
    known = {o.ticket for o in stored if o.account == account or "" in {o.account, account}}
    return [
        db.BalanceOperation(
            row.ticket,
            report.account,
            row.time,
            row.type,
            float(row.amount),
            report.currency,
            row.comment,
        )
        for row in report.balances
        if row.ticket not in known
    ]


@contextmanager
def opened(config: PackConfig, target: Path) -> Iterator[db.Database | None]:
    """Open the database to look at it; a preview may come before there is one."""
    if not target.exists():
        yield None
        return
    timeout = config.database.busy_timeout_seconds
    with db.open_database(target, busy_timeout_seconds=timeout, read_only=True) as database:
        yield database


class Stored(NamedTuple):
    """What the database holds of one symbol, by ticket."""

    trades: dict[int, db.TradeRow]
    details: dict[int, db.DetailRow]


def sort_out(
    plan: Plan, symbol: str, trades: Sequence[ClosedTrade], stored: Stored
) -> tuple[list[ClosedTrade], list[ClosedTrade]]:
    """Note known and conflicting trades; return the new ones, and known ones without details."""
    if not stored.trades:
        return list(trades), []
    new: list[ClosedTrade] = []
    known: list[ClosedTrade] = []
    for trade in trades:
        row = stored.trades.get(trade.ticket)
        if row is None:
            new.append(trade)
        elif found := contradiction(trade, row, stored.details.get(trade.ticket)):
            plan.conflicts.append(Conflict(trade.ticket, symbol, *found))
        else:
            known.append(trade)
    lacking = [trade for trade in known if trade.ticket not in stored.details]
    if known:
        plan.known[symbol] = tickets_of(known)
    if lacking:
        plan.completed[symbol] = tickets_of(lacking)
    return new, lacking


def tickets_of(rows: Iterable[ClosedTrade]) -> tuple[int, ...]:
    """Return the tickets of some trades."""
    return tuple(row.ticket for row in rows)


def trade_values(trades: Iterable[ClosedTrade], places: Mapping[int, Place]) -> Iterator[Values]:
    """Yield trades as the table of the EA holds them, see `db.TradeRow`; profit is before costs."""
    for trade in trades:
        chain, generation, source, action = places.get(trade.ticket, NOWHERE)
        yield (
            *trade[:5],  # ticket, times, type, lots
            trade.open_price,
            trade.close_price,
            float(trade.profit),
            int(source is not None),
            source,
            action,
            generation,
            None,
            chain,
        )


def detail_values(
    trades: Iterable[ClosedTrade], report: Statement, clock: BrokerClock | None
) -> Iterator[Values]:
    """Yield what the report tells of trades beyond the EA's columns, see `db.DetailRow`."""
    account, currency = report.account or None, report.currency or None
    for trade in trades:
        yield (
            trade.ticket,
            float(trade.commission),
            float(trade.swap),
            float(trade.taxes),
            trade.stop_loss,
            trade.take_profit,
            trade.magic,
            trade.comment or None,
            trade.exit_reason,
            account,
            currency,
            offset_of(trade, clock),
            report.sha256,
        )


def offset_of(trade: ClosedTrade, clock: BrokerClock | None) -> int | None:
    """Return how far ahead of UTC the broker's clock was as a trade was opened, in minutes."""
    if clock is None:
        return None
    if clock.summer == "none":
        return clock.minutes
    return clock.minutes_at(db.parse_time(trade.open_time))
