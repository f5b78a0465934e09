"""Finding and mending what is wrong with the lineage of a config's symbols."""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import db
from reentry_gui.db import lineage as stored
from reentry_gui.lineage.doctor import Finding, examine
from reentry_gui.lineage.undoing import keep_plan, last_plan
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.config import PackConfig

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class CheckReport(Report):
    """What is wrong, each with the step that would mend it."""

    database: Path
    symbols: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def needs_action(self) -> bool:
        """Tell whether anything is wrong."""
        return bool(self.findings)

    def lines(self) -> Iterable[str]:
        """Tell the sums, then each finding."""
        if not self.findings:
            yield f"{self.database}: the lineage of {len(self.symbols)} symbols is sound"
            return
        kinds = Counter(finding.kind for finding in self.findings)
        told = ", ".join(f"{count} × {kind}" for kind, count in kinds.items())
        yield f"{self.database}: {len(self.findings)} findings: {told}"
        yield from (f"  {finding}" for finding in self.findings)
        yield "  `reentry lineage mend` carries these steps out, after a backup"


@dataclass(frozen=True)
class MendReport(Report):
    """The steps that were carried out, or would be.

    `backup` is the whole database from before; `plan` takes the last mending back alone.
    """

    database: Path
    findings: tuple[Finding, ...]
    backup: Path | None
    what_if: bool
    plan: Path | None = None

    def lines(self) -> Iterable[str]:
        """Tell every step and how to undo them."""
        if not self.findings:
            yield f"{self.database}: nothing to mend"
        for finding in self.findings:
            yield f"would change {finding.step}" if self.what_if else f"changed {finding.step}"
        if self.backup:
            yield f"backup: {self.backup}"
            yield "to take these steps back: reentry lineage undo"
            yield f"to bring the whole database of before back: reentry db restore {self.backup}"


def check_lineage(config: PackConfig, symbols: Sequence[str] | None = None) -> CheckReport:
    """Return what is wrong with the lineage of the symbols (default: all); change nothing."""
    path, wanted = config.path("db_path"), tuple(symbols or config.tables)
    timeout = config.database.busy_timeout_seconds
    with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as database:
        return CheckReport(path, wanted, examined(database, wanted))


def examined(database: db.Database, symbols: Sequence[str]) -> tuple[Finding, ...]:
    """Return the findings of several symbols."""
    return tuple(
        finding for symbol in symbols for finding in examine(stored.read_lineage(database, symbol))
    )


def mend_lineage(
    config: PackConfig, symbols: Sequence[str] | None = None, *, what_if: bool = False
) -> MendReport:
    """Carry out the doctor's plan in one transaction, after a backup.

    Only columns of lineage are changed, and only where they still hold what the plan says;
    nobody else can write between the look and the change.
    """
    path, wanted = config.path("db_path"), tuple(symbols or config.tables)
    if what_if:
        return previewed(config, wanted)
    timeout = config.database.busy_timeout_seconds
    backup = plan = None
    with (
        db.open_database(path, busy_timeout_seconds=timeout) as database,
        db.transaction(database),
    ):
        findings = examined(database, wanted)
        if findings:
            keep = config.database.backups_kept
            backup = db.back_up(path, config.backups, keep, busy_timeout_seconds=timeout)
            steps = [finding.step for finding in findings]
            plan = keep_plan(config, backup, steps)  # before: what is done can be taken back
            stored.change_lineage(database, steps)
    log.info("lineage mended", extra={"path": str(path), "steps": len(findings)})
    return MendReport(path, findings, backup, what_if=False, plan=plan)


def previewed(config: PackConfig, symbols: tuple[str, ...]) -> MendReport:
    """Return what would be mended, and which mending could be taken back."""
    path, timeout = config.path("db_path"), config.database.busy_timeout_seconds
    with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as database:
        found, plan = examined(database, symbols), last_plan(config, database)
    return MendReport(path, found, None, what_if=True, plan=plan)
