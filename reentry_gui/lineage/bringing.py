"""Importing a `trades_history.json` into orders and positions."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import db
from reentry_gui.db.order_queries import orders_where
from reentry_gui.db.orders import add_order
from reentry_gui.lineage.history_file import read_history_file
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.config import PackConfig
    from reentry_gui.db.orders import OrderRow
    from reentry_gui.lineage.history_file import FilePosition

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class HistoryImportReport(Report):
    """What became of a file's positions."""

    file: Path
    database: Path
    positions: int
    new_orders: int
    known_orders: int
    skipped_symbols: tuple[str, ...]  # that the config does not name
    backup: Path | None
    what_if: bool

    def lines(self) -> Iterable[str]:
        """Tell the sums."""
        verb = "would be" if self.what_if else "were"
        yield f"{self.file} → {self.database}"
        yield (
            f"  {self.positions} positions: {self.new_orders} orders {verb} added, "
            f"{self.known_orders} known"
        )
        if self.skipped_symbols:
            yield f"  skipped, not in the config: {', '.join(self.skipped_symbols)}"
        if self.backup:
            yield f"  backup: {self.backup}"


def import_history(config: PackConfig, file: Path, *, what_if: bool = False) -> HistoryImportReport:
    """Import a `trades_history.json`; all of it or nothing, what is known stays as it is."""
    found = read_history_file(file, config.symbol_map)
    wanted = [item for item in found if item.initial.symbol in config.tables]
    skipped = sorted({item.initial.symbol for item in found} - set(config.tables))
    path, timeout = config.path("db_path"), config.database.busy_timeout_seconds
    backup = None
    with (
        db.open_database(path, busy_timeout_seconds=timeout) as database,
        db.transaction(database),
    ):
        database.sql("SAVEPOINT look")
        counts = [bring(database, item) for item in wanted]
        new = sum(made for made, _known in counts)
        database.sql("ROLLBACK TO look")
        if new and not what_if:
            keep = config.database.backups_kept
            backup = db.back_up(path, config.backups, keep, busy_timeout_seconds=timeout)
            for item in wanted:
                bring(database, item)
    log.info("history imported", extra={"path": str(file), "orders": new, "what_if": what_if})
    known = sum(count for _made, count in counts)
    return HistoryImportReport(file, path, len(wanted), new, known, tuple(skipped), backup, what_if)


def bring(database: db.Database, item: FilePosition) -> tuple[int, int]:
    """Write the orders of a position that are not stored; return how many were new and known.

    Where the initial trade is stored already, its re-entries join its position.
    """
    rows = list(item.reentries)
    if item.initial.ticket is not None and known(database, item.initial):
        rows = [replace(row, chain_id=None) for row in rows]
    made = 0
    for row in (item.initial, *rows):  # one after the other: a file may tell an order twice
        if not known(database, row):
            add_order(database, row)
            made += 1
    return made, 1 + len(rows) - made


def known(database: db.Database, row: OrderRow) -> bool:
    """Tell whether an order is stored: by ticket, or without one by all that it was."""
    if row.ticket is not None:
        return bool(
            orders_where(database, "o.ticket = ? AND o.symbol = ?", (row.ticket, row.symbol))
        )
    condition = (
        "o.symbol = ? AND o.placed_at = ? AND o.ticket IS NULL AND o.entry_type = ?"
        " AND o.side = ? AND o.lots = ? AND o.price = ?"
    )
    values = (row.symbol, row.placed_at, row.entry_type, row.side, row.lots, row.price)
    return bool(orders_where(database, condition, values))
