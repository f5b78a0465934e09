"""Orders and positions of trades that are stored already."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import db
from reentry_gui.db.orders import Recorded, record_trades
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reentry_gui.config import PackConfig

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class FillReport(Report):
    """What was made for each symbol."""

    database: Path
    symbols: Mapping[str, Recorded]
    backup: Path | None
    what_if: bool

    def lines(self) -> Iterable[str]:
        """Tell the counts of each symbol."""
        verb = "would be" if self.what_if else "were"
        for symbol, made in self.symbols.items():
            yield (
                f"{symbol}: {made.orders} orders and {made.positions} positions {verb} made, "
                f"{made.changed} values brought in line"
            )
        if self.backup:
            yield f"backup: {self.backup}"


def fill_orders(
    config: PackConfig, symbols: Sequence[str] | None = None, *, what_if: bool = False
) -> FillReport:
    """Make the orders and positions that stored trades lack, after a backup; all or none.

    Run again it changes nothing. A preview does all of it and takes it back.
    """
    path, wanted = config.path("db_path"), tuple(symbols or config.tables)
    timeout, keep = config.database.busy_timeout_seconds, config.database.backups_kept
    backup = None
    with (
        db.open_database(path, busy_timeout_seconds=timeout) as database,
        db.transaction(database),
    ):
        database.sql("SAVEPOINT look")
        done = {symbol: record_trades(database, symbol) for symbol in wanted}
        database.sql("ROLLBACK TO look")
        if not what_if and any(sum(made) for made in done.values()):
            backup = db.back_up(path, config.backups, keep, busy_timeout_seconds=timeout)
            for symbol in wanted:
                record_trades(database, symbol)
    log.info("orders filled", extra={"path": str(path), "what_if": what_if})
    return FillReport(path, done, backup, what_if)
