"""Take our views and tables out of a database again; the trades stay."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui.db import backup, models, views
from reentry_gui.db.connection import BUSY_TIMEOUT_SECONDS, open_database, transaction
from reentry_gui.db.existing import read_schema
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reentry_gui.db.connection import Database

log = logging.getLogger(__name__)

OURS: Final = tuple(model for model in models.SYMBOL_TABLES if model is not models.Trade)


@dataclass(frozen=True)
class DropReport(Report):
    """What was dropped, and the backup that has it still."""

    database: Path
    dropped: tuple[str, ...]
    backup: Path | None
    what_if: bool

    def lines(self) -> Iterable[str]:
        """Tell each view and table."""
        verb = "would drop" if self.what_if else "dropped"
        yield from (f"{verb} {name}" for name in self.dropped)
        if self.backup:
            yield f"backup: {self.backup}"
        if not self.dropped:
            yield f"{self.database}: nothing to drop"


def drop_own_tables(
    path: Path,
    symbols: Sequence[str],
    *,
    backup_folder: Path | None = None,
    backups_kept: int = backup.BACKUPS_KEPT,
    busy_timeout_seconds: float = BUSY_TIMEOUT_SECONDS,
    what_if: bool = False,
) -> DropReport:
    """Drop our views and tables after a backup, in one transaction; never a `trades_*`."""
    copy = None
    with open_database(
        path, busy_timeout_seconds=busy_timeout_seconds, read_only=what_if
    ) as database:
        if what_if:
            found = tuple(own_objects(database, symbols))
        else:
            with transaction(database):
                found = tuple(own_objects(database, symbols))
                if found:
                    copy = backup.back_up(
                        path, backup_folder or path.parent / "backups", backups_kept
                    )
                for kind, name in found:
                    database.sql(f'DROP {kind} "{name}"')
    log.info("own tables dropped", extra={"path": str(path), "count": len(found)})
    return DropReport(path, tuple(f"{k.lower()} {n}" for k, n in found), copy, what_if)


def own_objects(database: Database, symbols: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield kind and name of what is ours and there, views first."""
    existing = read_schema(database)
    wanted = [(view, "view") for s in symbols for view in views.definitions(models.checked(s))]
    wanted += [(view, "view") for view in views.definitions("")]
    wanted += [(model.table.format(symbol=s), "table") for s in symbols for model in OURS]
    wanted += [(model.table, "table") for model in models.COMMON_TABLES]
    for name, kind in wanted:
        there = existing.objects.get(name.lower())
        if there and there.kind == kind:
            yield kind.upper(), there.name
