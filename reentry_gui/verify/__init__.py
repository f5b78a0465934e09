"""Check everything that a live pack needs, and say in a word whether it stands."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from reentry_gui.verify import automation as automation

# Importing a module registers its checks, in this order.
from reentry_gui.verify import database, folders, profile_files
from reentry_gui.verify.bundle import BundleReport, save_bundle
from reentry_gui.verify.checks import CHECKS, Context, run_check
from reentry_gui.verify.report import Result, Status, VerifyReport

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.config import PackConfig
    from reentry_gui.tasks import Run

__all__ = [
    "CHECKS",
    "BundleReport",
    "Result",
    "Status",
    "VerifyReport",
    "automation",
    "database",
    "folders",
    "profile_files",
    "save_bundle",
    "verify",
]


def verify(
    config: PackConfig,
    now: dt.datetime,
    *,
    run: Run | None = None,
    progress: Callable[[str], None] | None = None,
) -> VerifyReport:
    """Run every check; nothing is changed. `progress` hears each check's name."""
    context = Context(config, now, run)
    results: list[Result] = []
    for name in CHECKS:
        if progress:
            progress(name)
        results += run_check(name, context)
    return VerifyReport(config.file, tuple(results))
