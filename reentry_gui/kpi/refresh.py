"""`reentry kpi refresh`: the kept figures of chains and actions, from trades and executions."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui import db
from reentry_gui.db.refresh import Refreshed, refresh_chains, refresh_performance
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.config import PackConfig

log = logging.getLogger(__name__)

SHOWN: Final = 10


@dataclass(frozen=True)
class RefreshReport(Report):
    """What was refreshed, and what somebody else maintains."""

    database: Path
    tables: tuple[Refreshed, ...]
    backup: Path | None
    overwrite: bool
    remarks: tuple[str, ...]
    what_if: bool

    def lines(self) -> Iterable[str]:
        """Tell each table, then the rows that were left alone."""
        verb = "would be" if self.what_if else "were"
        for table in self.tables:
            yield (
                f"{table.table}: {table.inserted} rows {verb} added, {table.updated} renewed, "
                f"{table.unchanged} right already"
            )
            if table.left_alone:
                more = len(table.left_alone) - SHOWN
                yield (
                    f"  left alone, others maintain them: {', '.join(table.left_alone[:SHOWN])}"
                    f"{f' and {more} more' if more > 0 else ''} (--overwrite renews them)"
                )
        yield from (f"remark: {remark}" for remark in self.remarks)
        if self.backup:
            yield f"backup: {self.backup}"


def refresh_kpis(
    config: PackConfig,
    symbols: Sequence[str] | None = None,
    *,
    overwrite: bool = False,
    what_if: bool = False,
) -> RefreshReport:
    """Refresh `reentry_chains_` and `reentry_performance_` of the symbols (default: all).

    Rows that an EA maintains stay as they are and are reported, unless `overwrite`, which
    makes a backup first. All symbols or none; a second run changes nothing.
    """
    path, wanted = config.path("db_path"), tuple(symbols or config.tables)
    timeout, backup = config.database.busy_timeout_seconds, None
    with db.open_database(path, busy_timeout_seconds=timeout) as database:
        if what_if:
            tables = refreshed(database, config, wanted, overwrite=overwrite, what_if=True)
        else:
            if overwrite:
                keep = config.database.backups_kept
                backup = db.back_up(path, config.backups, keep, busy_timeout_seconds=timeout)
            with db.transaction(database):
                tables = refreshed(database, config, wanted, overwrite=overwrite, what_if=False)
    log.info("KPIs refreshed", extra={"path": str(path), "what_if": what_if})
    return RefreshReport(path, tables, backup, overwrite, remarks(config), what_if)


def refreshed(
    database: db.Database,
    config: PackConfig,
    symbols: Sequence[str],
    *,
    overwrite: bool,
    what_if: bool,
) -> tuple[Refreshed, ...]:
    """Refresh both tables of each symbol."""
    clock = config.statements.clock
    done: list[Refreshed] = []
    for symbol in symbols:
        done += [
            refresh_chains(database, symbol, clock, overwrite=overwrite, what_if=what_if),
            refresh_performance(database, symbol, overwrite=overwrite, what_if=what_if),
        ]
    return tuple(done)


def remarks(config: PackConfig) -> tuple[str, ...]:
    """Return what the user should know of the times."""
    if config.statements.utc_offset_minutes is not None:
        return ()
    remark = (
        "the broker's offset from UTC is not known: chains of trades whose details do not tell "
        "it start and end in broker time (statements.utc_offset_minutes in the config)"
    )
    return (remark,)
