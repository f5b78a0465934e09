"""Taking a mending back, value by value: what was written since stays.

The plan of each mending is kept beside the backup that was made before it.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reentry_gui import db, files
from reentry_gui.db import lineage as stored
from reentry_gui.db.lineage import Step
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.config import PackConfig

log = logging.getLogger(__name__)

SUFFIX: Final = ".lineage.json"
LARGEST_BYTES: Final = 64 * 1024 * 1024
UNDONE: Final = "the mending is taken back"


@dataclass(frozen=True)
class UndoReport(Report):
    """The steps that were taken back, or would be; `left` have changed since and stay."""

    database: Path
    plan: Path
    steps: tuple[Step, ...]
    left: tuple[Step, ...]
    backup: Path | None
    what_if: bool

    @property
    def needs_action(self) -> bool:
        """Tell whether nothing of it can be taken back."""
        return not self.steps

    def lines(self) -> Iterable[str]:
        """Tell every step, and those that stay as they are."""
        for step in self.steps:
            yield f"would change {step}" if self.what_if else f"changed {step}"
        for step in self.left:
            yield f"left as it is, for it has changed since: {step}"
        if self.what_if and self.steps:
            yield "a backup is made first; nothing but these values is changed, all or none"
        if self.backup:
            yield f"backup: {self.backup}"


def keep_plan(config: PackConfig, backup: Path, steps: Sequence[Step]) -> Path:
    """Write the steps of a mending beside the backup that was made before it."""
    plan = backup.with_name(backup.name + SUFFIX)
    files.write_text(plan, json.dumps({"steps": steps}, ensure_ascii=False, indent=1))
    for old in plans(config)[max(config.database.backups_kept, 1) :]:
        files.tidy_away(old)
    return plan


def plans(config: PackConfig) -> list[Path]:
    """Return the kept plans, the newest first."""
    found = config.backups.glob(f"{config.path('db_path').stem}.*{SUFFIX}")
    return sorted(found, key=lambda plan: (plan.stat().st_mtime_ns, plan.name), reverse=True)


def last_plan(config: PackConfig, database: db.Database) -> Path | None:
    """Return the newest plan of which anything can be taken back, None without any."""
    for plan in plans(config):
        try:
            if any(stored.holds(database, step) for step in steps_of(plan)):
                return plan
        except ReentryError:
            log.warning("a plan cannot be read", extra={"plan": str(plan)})
    return None


def undo_mending(
    config: PackConfig, plan: Path | None = None, *, what_if: bool = False
) -> UndoReport:
    """Take a mending back, the last one where none is named, in one transaction after a backup.

    A value goes back to what it was where it still is what the mending made of it; others
    stay. Raises ReentryError where there is no plan, or it cannot be read.
    """
    path, timeout = config.path("db_path"), config.database.busy_timeout_seconds
    with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as database:
        plan = plan or last_plan(config, database) or refuse(config)
        wanted = steps_of(plan)
        steps, left = sorted_out(database, wanted)
    if what_if:
        return UndoReport(path, plan, steps, left, None, what_if=True)
    backup = None
    with (
        db.open_database(path, busy_timeout_seconds=timeout) as database,
        db.transaction(database),
    ):
        steps, left = sorted_out(database, wanted)
        if steps:
            keep = config.database.backups_kept
            backup = db.back_up(path, config.backups, keep, busy_timeout_seconds=timeout)
            stored.change_lineage(database, steps)
    if steps:
        files.remove(plan)
    log.info("mending undone", extra={"path": str(path), "steps": len(steps), "left": len(left)})
    return UndoReport(path, plan, steps, left, backup, what_if=False)


def refuse(config: PackConfig) -> Path:
    """Raise for want of a plan."""
    raise ReentryError(
        f"{config.backups}: no mending lies here that can be taken back",
        "A whole database of before is brought back by: reentry db restore",
    )


def sorted_out(
    database: db.Database, wanted: Sequence[Step]
) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """Return the steps that can be taken, and those whose value has changed since."""
    able = [stored.holds(database, step) for step in wanted]
    return (
        tuple(step for step, can in zip(wanted, able, strict=True) if can),
        tuple(step for step, can in zip(wanted, able, strict=True) if not can),
    )


def steps_of(plan: Path) -> tuple[Step, ...]:
    """Return the steps that take a plan back, the last one first."""
    try:
        content = json.loads(files.read_bytes(plan, LARGEST_BYTES))
        return tuple(back(row) for row in reversed(content["steps"]))
    except (ValueError, TypeError, KeyError) as error:
        raise ReentryError(
            f"{plan}: is no plan of a mending ({error})",
            "Nothing was changed. Name the backup instead: reentry db restore",
        ) from error


def back(row: list[Any]) -> Step:
    """Return the step that takes one back; a ValueError where it is none of lineage."""
    step = Step(*row)
    if step.column not in stored.MAY_CHANGE[step.kind][1]:
        raise ValueError(f"{step.kind}.{step.column} is no column of lineage")
    return step._replace(old=step.new, new=step.old, reason=UNDONE)
