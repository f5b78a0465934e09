"""What Overview tells, gathered in a worker."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui.errors import ReentryError
from reentry_gui.ui.sentences import said

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.db import Deployment
    from reentry_gui.personas import ActiveReport, CalendarDay

DAYS_SHOWN: Final = 5


@dataclass(frozen=True)
class Facts:
    """All but the verification, which takes longer."""

    now: dt.datetime
    rotation_time: str
    active: ActiveReport
    days: tuple[CalendarDay, ...]  # the first is the next rotation
    deployment: Deployment | None
    why_no_deployment: str
    export: Path | None
    exported_at: dt.datetime | None

    @property
    def next_at(self) -> dt.datetime:
        """When what comes next will be what is due."""
        time = dt.time.fromisoformat(self.rotation_time)
        return dt.datetime.combine(self.days[0].day, time).astimezone()


def gather(config: PackConfig) -> Facts:
    """Look at the disk and the database."""
    from reentry_gui import kpi, personas  # noqa: PLC0415  # after the first paint: they are slow to load
    from reentry_gui.ui.summary import next_day  # noqa: PLC0415  # as above

    now = dt.datetime.now().astimezone()
    deployment, why = last_deployment(config)
    export = kpi.last_export(config.path("reports_dir"))
    return Facts(
        now=now,
        rotation_time=config.scheduling.profile_rotate.time,
        active=personas.active(config, now),
        days=personas.preview(config, next_day(config, now).day, DAYS_SHOWN).days,
        deployment=deployment,
        why_no_deployment=why,
        export=export,
        exported_at=moment_of(export) if export else None,
    )


def last_deployment(config: PackConfig) -> tuple[Deployment | None, str]:
    """Return the latest deployment, or why there is none to be told."""
    from reentry_gui import personas  # noqa: PLC0415  # as above

    try:
        found = personas.list_deployments(config, 1).deployments
    except ReentryError as error:
        return None, said(error.message)
    return (found[0], "") if found else (None, "")


def moment_of(path: Path) -> dt.datetime:
    """Return when a folder was written."""
    return dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC).astimezone()
