"""Bring a database in line with the models: planned, backed up, checked, all or nothing."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypedDict

from reentry_gui.db import backup, lineage_tables, models, schema
from reentry_gui.db.connection import (
    BUSY_TIMEOUT_SECONDS,
    open_database,
    transaction,
)
from reentry_gui.db.place import network_share
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Unpack

    from reentry_gui.db.connection import Database
    from reentry_gui.db.schema import Part, Problem

log = logging.getLogger(__name__)

WORDS: Final = {
    "table": ("table", "tables"),
    "column": ("column", "columns"),
    "index": ("index", "indexes"),
    "view": ("view", "views"),
    "seed": ("performance table seeded", "performance tables seeded"),
}
READ_BY: Final[dict[Part, tuple[type[models.Table], ...]]] = {
    "tables": (),
    "views": (models.Trade, models.Chain, models.Execution, lineage_tables.Order),
    "seed": (models.Performance,),
}


class Options(TypedDict, total=False):
    """What all functions that change a database take."""

    busy_timeout_seconds: float
    backup_folder: Path | None  # default: `backups` beside the database
    backups_kept: int
    what_if: bool
    progress: Callable[[str], None] | None


@dataclass(frozen=True)
class MigrateReport(Report):
    """What was changed in a database, or would be, and what we must not change."""

    database: Path
    symbols: tuple[str, ...]
    made: dict[str, int]
    statements: tuple[str, ...]
    problems: tuple[str, ...]
    warnings: tuple[str, ...]
    backup: Path | None
    what_if: bool

    def lines(self) -> Iterable[str]:
        """Tell the statements of a preview, else the sums; then what is left to the user."""
        if self.what_if:
            yield from (f"{statement};" for statement in self.statements)
        yield self.summary
        if self.backup:
            yield f"  backup: {self.backup}"
        yield from (f"  warning: {warning}" for warning in self.warnings)
        yield from (f"  not changed: {problem}" for problem in self.problems)

    @property
    def summary(self) -> str:
        """Say in a line what was made."""
        if not self.statements:
            return f"{self.database}: nothing to change"
        done = ", ".join(f"{n} {WORDS[kind][n != 1]}" for kind, n in self.made.items())
        of = "1 symbol" if len(self.symbols) == 1 else f"{len(self.symbols)} symbols"
        told = f"{done} made or changed for {of}"
        if self.what_if:
            told = f"{done} would be made or changed for {of}"
        return f"{self.database}: {told}"

    @property
    def needs_action(self) -> bool:
        """Tell whether something is left that only the user can mend."""
        return bool(self.problems)


def migrate(path: Path, symbols: Sequence[str], **options: Unpack[Options]) -> MigrateReport:
    """Make the tables of the symbols and our own; extend an EA's tables, touch no row."""
    return change(path, symbols, ("tables",), options)


def create_views(path: Path, symbols: Sequence[str], **options: Unpack[Options]) -> MigrateReport:
    """Make the views of the symbols; one with another definition is replaced."""
    return change(path, symbols, ("views",), options)


def seed_performance(
    path: Path, symbols: Sequence[str], **options: Unpack[Options]
) -> MigrateReport:
    """Give the performance tables of the symbols the rows that they lack of 1 to 6."""
    return change(path, symbols, ("seed",), options)


def provision(path: Path, symbols: Sequence[str], **options: Unpack[Options]) -> MigrateReport:
    """Make tables, views and seeds in one transaction: migrate, create_views, seed_performance."""
    return change(path, symbols, schema.ALL_PARTS, options)


def plan(
    path: Path,
    symbols: Sequence[str],
    *,
    parts: Sequence[Part] = schema.ALL_PARTS,
    busy_timeout_seconds: float = BUSY_TIMEOUT_SECONDS,
) -> tuple[str, ...]:
    """Return the statements that would run; also for a database that is not there yet."""
    return statements_of(preview(path, symbols, parts, busy_timeout_seconds))


def preview(
    path: Path, symbols: Sequence[str], parts: Sequence[Part], busy_timeout_seconds: float
) -> tuple[Problem, ...]:
    """Return what is missing or different, everything where there is no database yet."""
    if not path.exists():
        return schema.differences(None, symbols, parts)
    return schema.problems(path, symbols, parts=parts, busy_timeout_seconds=busy_timeout_seconds)


def change(
    path: Path, symbols: Sequence[str], parts: Sequence[Part], options: Options
) -> MigrateReport:
    """Mend what `parts` differ in, or tell what would be done."""
    for symbol in symbols:
        models.checked(symbol)  # before a database is made for nothing
    timeout = options.get("busy_timeout_seconds", BUSY_TIMEOUT_SECONDS)
    copy = None
    if what_if := options.get("what_if", False):
        found = preview(path, symbols, parts, timeout)
    else:
        found, copy = carry_out(path, symbols, parts, options)
    return MigrateReport(
        database=path,
        symbols=tuple(symbols),
        made=dict(Counter(problem.kind for problem in found if problem.mend)),
        statements=statements_of(found),
        problems=tuple(str(problem) for problem in found if not problem.mend),
        warnings=warnings(path),
        backup=copy,
        what_if=what_if,
    )


def carry_out(
    path: Path, symbols: Sequence[str], parts: Sequence[Part], options: Options
) -> tuple[tuple[Problem, ...], Path | None]:
    """Run the plan in one transaction; return what it mended and the backup made before."""
    timeout = options.get("busy_timeout_seconds", BUSY_TIMEOUT_SECONDS)
    progress = options.get("progress")
    copy = None
    with (
        open_database(
            path, busy_timeout_seconds=timeout, create="tables" in parts, progress=progress
        ) as database,
        transaction(database, progress),
    ):
        is_new = database.is_empty
        if not is_new:
            backup.refuse_damaged(database)
        found = schema.differences(database, symbols, parts)
        refuse_without_tables(database, symbols, parts)
        statements = statements_of(found)
        if statements and not is_new:
            copy = copy_before(path, options)
        run(database, statements, progress)
    log.info(
        "database migrated",
        extra={"path": str(path), "statements": len(statements), "backup": str(copy or "")},
    )
    return found, copy


def run(
    database: Database, statements: Sequence[str], progress: Callable[[str], None] | None
) -> None:
    """Run the statements and check the whole before anything of it is kept."""
    if not statements:
        return
    if progress:
        progress(f"running {len(statements)} statements in one transaction")
    for statement in statements:
        database.sql(statement)
    backup.refuse_damaged(database)


def refuse_without_tables(
    database: Database, symbols: Sequence[str], parts: Sequence[Part]
) -> None:
    """Raise where views or seeds are wanted for tables that nobody has made yet."""
    if "tables" in parts:
        return
    read = {model.table for part in parts for model in READ_BY[part]}
    lacking = [
        problem.name
        for problem in schema.differences(database, symbols, ("tables",))
        if problem.mend and problem.kind != "index"
        for name in [problem.name.split(".")[0]]
        if any(name.lower() == table.format(symbol=problem.symbol).lower() for table in read)
    ]
    if lacking:
        more = f" and {len(lacking) - 3} more" if len(lacking) > 3 else ""
        raise ReentryError(
            f"{database.path}: {', '.join(lacking[:3])}{more} missing",
            "Nothing was changed. Make the tables first: reentry migrate",
        )


def copy_before(path: Path, options: Options) -> Path:
    """Back the database up before it is changed."""
    folder = options.get("backup_folder") or path.parent / "backups"
    if progress := options.get("progress"):
        progress(f"backing {path.name} up to {folder}")
    return backup.back_up(
        path,
        folder,
        options.get("backups_kept", backup.BACKUPS_KEPT),
        busy_timeout_seconds=options.get("busy_timeout_seconds", BUSY_TIMEOUT_SECONDS),
    )


def statements_of(found: Sequence[Problem]) -> tuple[str, ...]:
    """Return what mends everything that can be mended, in an order that works."""
    return tuple(statement for problem in found for statement in problem.mend)


def warnings(path: Path) -> tuple[str, ...]:
    """Return what the user should know of the place where the database lies."""
    share = network_share(path)
    if share is None:
        return ()
    if path.exists():
        with open_database(path, read_only=True) as database:
            if database.journal == "wal":
                return (
                    f"it is in WAL mode on a network share ({share}); move it to a local drive",
                )
    return (f"it lies on a network share ({share}): without WAL, others must wait while we write",)
