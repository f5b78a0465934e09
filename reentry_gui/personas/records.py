"""The deployments on record: when, who, why, and how they ended."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from reentry_gui import db, paths
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.personas.report import DeployedFile, RotationReport, State, Wanted

log = logging.getLogger(__name__)

STORED_STATE: Final[dict[State, db.State]] = {
    "complete": "complete",
    "partial": "partial",
    "restored": "rolled_back",
    "mixed": "mixed",
}


@dataclass(frozen=True)
class DeploymentsReport(Report):
    """The latest deployments, newest first."""

    deployments: tuple[db.Deployment, ...]

    def lines(self) -> Iterable[str]:
        """Tell each deployment in a line."""
        if not self.deployments:
            yield "nothing was deployed yet"
        for entry in self.deployments:
            when = f"{entry.deployed_at.astimezone():%Y-%m-%d %H:%M}"
            files = f"{len(entry.files)} files"
            yield f"{entry.id:5}  {when}  {entry.author}: {entry.reason}  ({entry.state}, {files})"


def list_deployments(config: PackConfig, limit: int = 50) -> DeploymentsReport:
    """Return the latest deployments, which `roll_back` can bring back."""
    return DeploymentsReport(db.deployments(config.path("db_path"), limit))


def record(config: PackConfig, report: RotationReport, wanted: Sequence[Wanted]) -> RotationReport:
    """Record a deployment in the database, unless nothing has changed since the last one.

    The files lie where they belong by now: a database that is gone or locked must not
    make the deployment look failed, so that is a warning.
    """
    path = config.path("db_path")
    content = {item.spelled: item.content for item in wanted}
    try:
        if not is_news(config, report, db.latest_files(path)):
            return report
        number = db.record(
            path,
            author=paths.user_name(),
            reason=report.reason,
            state=STORED_STATE[report.state],
            files=[row(config, file, content[file.symbol]) for file in report.files],
            busy_timeout_seconds=config.database.busy_timeout_seconds,
        )
    except ReentryError as error:
        log.warning("deployment not recorded", extra={"error": str(error)})
        warning = f"deployed, but not recorded in the database: {error.message}"
        return replace(report, warnings=(*report.warnings, warning))
    return replace(report, deployment=number)


def is_news(config: PackConfig, report: RotationReport, latest: dict[str, db.DeployedFile]) -> bool:
    """Tell whether the record lacks something: a copy, a failure, or a killed run's files."""
    return any(
        file.outcome not in {"unchanged", "deferred"}
        or (file.outcome == "unchanged" and not is_recorded(config, file, latest))
        for file in report.files
    )


def is_recorded(config: PackConfig, file: DeployedFile, latest: dict[str, db.DeployedFile]) -> bool:
    """Tell whether the last record of a symbol is what lies there now, under that persona."""
    last = latest.get(config.symbol_map.canonical(file.symbol))
    return last is not None and (last.sha256, last.persona) == (file.sha256, file.persona)


def row(config: PackConfig, file: DeployedFile, content: bytes) -> db.DeployedFile:
    """Return what the database keeps of one file; its bytes, so that it can come back."""
    lies_there = file.outcome in {"copied", "unchanged"}
    return db.DeployedFile(
        symbol=config.symbol_map.canonical(file.symbol),
        spelled=file.symbol,
        persona=file.persona,
        target=str(file.target),
        sha256=file.sha256 if lies_there else file.previous_sha256,
        previous_sha256=file.previous_sha256,
        backup_path=str(file.backup) if file.backup else None,
        content=content if lies_there else None,
        outcome="failed" if file.outcome == "planned" else file.outcome,
    )
