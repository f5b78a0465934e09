"""Importing reports: into the live database, or a tester report into one of its own."""

from __future__ import annotations

import gc
import logging
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import config as configs
from reentry_gui import db
from reentry_gui.broker_clock import BrokerClock
from reentry_gui.db import orders
from reentry_gui.errors import ReentryError
from reentry_gui.statements.import_report import ImportReport, ImportsReport
from reentry_gui.statements.mapping import map_symbols
from reentry_gui.statements.plan import (
    NOWHERE,
    detail_values,
    make_plan,
    tickets_of,
    trade_values,
)
from reentry_gui.statements.printed import agree
from reentry_gui.statements.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.db.migrate import Options
    from reentry_gui.statements.mapping import Mapped
    from reentry_gui.statements.model import Statement
    from reentry_gui.statements.plan import Plan

log = logging.getLogger(__name__)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let Python look for no garbage meanwhile: a large report is nothing but live objects."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@without_collecting()
def import_statement(
    config: PackConfig,
    file: Path,
    *,
    utc_offset_minutes: int | None = None,
    add_symbols: bool = False,
    database: Path | None = None,
    what_if: bool = False,
) -> ImportReport:
    """Import a statement or tester report; all of it or nothing.

    Tickets that are stored stay as they are. Times stay broker time; the offset from UTC
    (default: by the config's clock) is noted beside them. Raises ReentryError if the file is
    damaged or the database cannot be written.
    """
    clock = config.statements.clock
    if utc_offset_minutes is not None:
        clock = BrokerClock(utc_offset_minutes)
    report = read(file)
    live = database or config.path("db_path")
    target = tester_database(live, report) if report.is_test else live
    mapped = map_symbols(config, report, add_symbols=add_symbols)
    if not what_if:
        make_ready(
            config,
            target,
            mapped,
            is_test=report.is_test,
            has_operations=bool(report.balances),
        )
    plan = make_plan(config, report, mapped, target)
    backup = None if what_if else carry_out(config, plan, report, clock)
    log.info(
        "statement imported",
        extra={"path": str(file), "database": str(target), "what_if": what_if},
    )
    return report_of(report, plan, mapped, clock, backup, what_if=what_if)


def import_statements(
    config: PackConfig,
    files: Sequence[Path],
    *,
    utc_offset_minutes: int | None = None,
    add_symbols: bool = False,
    database: Path | None = None,
    what_if: bool = False,
) -> ImportsReport:
    """Import several files, one after the other; a damaged one stops before any is imported."""
    if len(files) > 1:
        for file in files:
            read(file)
    reports: list[ImportReport] = []
    for file in files:
        report = import_statement(
            config,
            file,
            utc_offset_minutes=utc_offset_minutes,
            add_symbols=add_symbols,
            database=database,
            what_if=what_if,
        )
        reports.append(report)
        if report.added_symbols and not what_if:
            config = configs.load(config.file)
    return ImportsReport(tuple(reports))


def tester_database(live: Path, report: Statement) -> Path:
    """Return the database of a tester report: its order numbers collide with real tickets."""
    return live.with_name(f"{live.stem}.tester-{report.sha256[:12]}{live.suffix}")


def make_ready(
    config: PackConfig, target: Path, mapped: Mapped, *, is_test: bool, has_operations: bool
) -> None:
    """Make the tables that are missing; add new symbols to the config, with its history."""
    symbols = tuple(mapped.trades)
    timeout = config.database.busy_timeout_seconds
    options: Options = {
        "backup_folder": config.backups,
        "backups_kept": config.database.backups_kept,
        "busy_timeout_seconds": timeout,
    }
    done: list[db.MigrateReport] = []
    if (symbols or has_operations) and db.plan(
        target, symbols, parts=("tables",), busy_timeout_seconds=timeout
    ):
        done.append(db.migrate(target, symbols, **options))
    if provided := symbols if is_test else tuple(mapped.added):
        done.append(db.provision(target, provided, **options))
    if problems := [problem for report in done for problem in report.problems]:
        raise ReentryError(
            f"{target}: the trades cannot be stored: {'; '.join(problems)}",
            "No trade was imported. See: reentry db check",
        )
    if mapped.added:
        changed = config.model_copy(update={"symbols": [*config.symbols, *mapped.added.values()]})
        configs.save(changed, "symbols of an imported statement")


def carry_out(
    config: PackConfig, plan: Plan, report: Statement, clock: BrokerClock | None
) -> Path | None:
    """Write the plan in one transaction; return the backup made if there were rows before."""
    if not plan.writes:
        return None
    backup = None
    timeout = config.database.busy_timeout_seconds
    if plan.touches_rows:
        keep = config.database.backups_kept
        backup = db.back_up(plan.database, config.backups, keep, busy_timeout_seconds=timeout)
    with (
        db.open_database(plan.database, busy_timeout_seconds=timeout) as database,
        db.transaction(database),
    ):
        for symbol, new in plan.trades.items():
            detailed = detail_values((*new, *plan.lacking[symbol]), report, clock)
            db.write_values(database, symbol, trade_values(new, plan.places[symbol]), detailed)
            orders.record_trades(database, symbol)
        if plan.operations:
            db.write_balance_operations(database, plan.operations)
    return backup


def report_of(
    report: Statement,
    plan: Plan,
    mapped: Mapped,
    clock: BrokerClock | None,
    backup: Path | None,
    *,
    what_if: bool,
) -> ImportReport:
    """Return what became of each row."""
    return ImportReport(
        file=report.file,
        sha256=report.sha256,
        is_test=report.is_test,
        database=plan.database,
        account=report.account,
        currency=report.currency,
        utc_offset_minutes=clock.minutes if clock else None,
        new={symbol: tickets_of(trades) for symbol, trades in plan.trades.items() if trades},
        known=plan.known,
        completed=plan.completed,
        reentries=sum(
            plan.places[symbol].get(trade.ticket, NOWHERE).source is not None
            for symbol, trades in plan.trades.items()
            for trade in trades
        ),
        conflicting=tuple(plan.conflicts),
        skipped=tuple(mapped.skipped),
        added_symbols=tuple(mapped.added.values()),
        remarks=tuple(remarks(report, clock)),
        backup=backup,
        what_if=what_if,
    )


def remarks(report: Statement, clock: BrokerClock | None) -> Iterator[str]:
    """Yield what the user should know of a report."""
    if clock is None:
        yield "the broker's offset from UTC is not known: name it with --utc-offset +02:00"
    printed = report.figures.get("closed trade p/l", "")
    ours = sum((trade.net for trade in report.trades), Decimal(0))
    if printed and not agree((ours,), printed):
        yield f"MT4 printed {printed} as the sum of these trades, they make {ours}"
