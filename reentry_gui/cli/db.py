"""Commands on the database: migrate, views, seed; check, plan, back up and restore it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from reentry_gui import db, files
from reentry_gui.cli.console import WHAT_IF, Command, argument, complain, open_config, symbol_list
from reentry_gui.reports import Report
from reentry_gui.symbols import SymbolMap


class Target(NamedTuple):
    """The database that a command is about, and how to treat it."""

    path: Path
    symbols: tuple[str, ...]
    busy_timeout_seconds: float = 10
    backups_kept: int = 10


@dataclass(frozen=True)
class PlanReport(Report):
    """The statements that a migration with views and seeds would run."""

    database: Path
    statements: tuple[str, ...]

    def lines(self) -> Iterable[str]:
        """Tell them as SQL that can be kept in a file."""
        if not self.statements:
            yield f"-- {self.database}: nothing to change"
        yield from (f"{statement};" for statement in self.statements)


@dataclass(frozen=True)
class CheckReport(Report):
    """Whether the database is sound and has all that the pack needs."""

    database: Path
    integrity: str
    problems: tuple[db.Problem, ...]

    def lines(self) -> Iterable[str]:
        """Tell the integrity, then what is missing or different."""
        yield f"{self.database}: integrity {self.integrity}"
        yield from (f"  {problem}" for problem in self.problems)
        if any(problem.mend for problem in self.problems):
            yield "  `reentry migrate`, `reentry views` and `reentry seed` make what is missing"

    @property
    def needs_action(self) -> bool:
        """Tell whether anything is wrong."""
        return self.integrity != "ok" or bool(self.problems)


def target(args: argparse.Namespace) -> Target:
    """Return database and symbols: as named, else those of the config."""
    needs_symbols = hasattr(args, "symbols")
    named = symbol_list(args.symbols) if needs_symbols and args.symbols is not None else None
    if args.db and not args.config and (named is not None or not needs_symbols):
        return Target(args.db, canonical(named or (), SymbolMap()))
    config = open_config(args)
    return Target(
        args.db or config.path("db_path"),
        canonical(config.symbols if named is None else named, config.symbol_map),
        config.database.busy_timeout_seconds,
        config.database.backups_kept,
    )


def canonical(spelled: Sequence[str], rules: SymbolMap) -> tuple[str, ...]:
    """Return the canonical symbols, each once."""
    return tuple(dict.fromkeys(rules.canonical(symbol) for symbol in spelled))


def options(args: argparse.Namespace, at: Target) -> db.Options:
    """Return what the functions that change a database take."""
    return {
        "busy_timeout_seconds": at.busy_timeout_seconds,
        "backups_kept": at.backups_kept,
        "what_if": args.what_if,
        "progress": None if args.json else complain,
    }


def migrate(args: argparse.Namespace) -> db.MigrateReport:
    """Create or extend the tables."""
    at = target(args)
    return db.migrate(at.path, at.symbols, **options(args, at))


def views(args: argparse.Namespace) -> db.MigrateReport:
    """Create or replace the views."""
    at = target(args)
    return db.create_views(at.path, at.symbols, **options(args, at))


def seed(args: argparse.Namespace) -> db.MigrateReport:
    """Seed the performance tables."""
    at = target(args)
    return db.seed_performance(at.path, at.symbols, **options(args, at))


def plan(args: argparse.Namespace) -> PlanReport:
    """Show the SQL that migrate, views and seed would run."""
    at = target(args)
    found = db.plan(at.path, at.symbols, busy_timeout_seconds=at.busy_timeout_seconds)
    return PlanReport(at.path, found)


def check(args: argparse.Namespace) -> CheckReport:
    """Check the database's integrity, its tables, columns, indexes, views and seeds."""
    at = target(args)
    wait = at.busy_timeout_seconds
    integrity = db.check_integrity(at.path, busy_timeout_seconds=wait)
    found: tuple[db.Problem, ...] = ()
    if integrity == "ok":
        found = db.problems(at.path, at.symbols, busy_timeout_seconds=wait)
    return CheckReport(at.path, integrity, found)


def backup(args: argparse.Namespace) -> db.BackupReport:
    """Copy the database while others may use it."""
    at = target(args)
    folder = args.folder or at.path.parent / "backups"
    if args.what_if:
        return db.BackupReport(at.path, folder, files.size_of(at.path), what_if=True)
    copy = db.back_up(
        at.path, folder, at.backups_kept, busy_timeout_seconds=at.busy_timeout_seconds
    )
    return db.BackupReport(at.path, copy, files.size_of(copy))


def restore(args: argparse.Namespace) -> db.RestoreReport:
    """Bring a backup back; what it replaces is kept."""
    at = target(args)
    return db.restore(
        at.path,
        args.file,
        keep=at.backups_kept,
        busy_timeout_seconds=at.busy_timeout_seconds,
        what_if=args.what_if,
    )


DB = argument("--db", type=Path, metavar="FILE", help="the database (default: the config's)")
SYMBOLS = argument(
    "--symbols", nargs="*", metavar="SYMBOL", help="A,B C (default: the config's symbols)"
)
FOLDER = argument("--folder", type=Path, metavar="DIR", help="default: `backups` beside it")
FILE = argument("file", type=Path, metavar="FILE", help="the backup")

COMMANDS = [
    Command("migrate", migrate, "create or extend the tables", [DB, SYMBOLS, WHAT_IF]),
    Command("views", views, "create or replace the views", [DB, SYMBOLS, WHAT_IF]),
    Command("seed", seed, "seed the performance tables", [DB, SYMBOLS, WHAT_IF]),
    Command("db check", check, "check integrity and schema", [DB, SYMBOLS]),
    Command("db plan", plan, "show the SQL that would run", [DB, SYMBOLS]),
    Command("db backup", backup, "copy the database, checked", [DB, FOLDER, WHAT_IF]),
    Command("db restore", restore, "bring a backup back", [FILE, DB, WHAT_IF]),
]
