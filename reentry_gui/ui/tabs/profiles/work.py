"""What the tab asks the use cases for, in the background."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from reentry_gui import personas, profiles
from reentry_gui.profiles import COLUMNS
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.tabs.profiles import document as documents
from reentry_gui.ui.tabs.profiles.model import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.personas import GridReport, RotationReport
    from reentry_gui.profiles import SaveReport
    from reentry_gui.ui.tab import Tab
    from reentry_gui.ui.tabs.profiles.document import Document

translate = QCoreApplication.translate


def now() -> dt.datetime:
    """Return the moment, with the local offset."""
    return dt.datetime.now().astimezone()


def look_at_all(
    tab: Tab, before: Job[GridReport] | None, done: Callable[[GridReport], None]
) -> Job[GridReport] | None:
    """Check every profile and hold it against the EA's folder; an earlier look is given up."""
    config = tab.pack.config
    if before is not None:
        before.forget()
    if config is None:
        return None
    return run_in_background(tab, lambda: personas.profile_grid(config, now()), done)


def begin(document: Document) -> None:
    """Begin a profile with the persona's defaults."""
    document.begin(documents.start(document.persona), translate("profiles", "New profile"))


def save(tab: Tab, document: Document, done: Callable[[SaveReport], None]) -> None:
    """Write a profile that has no mistake; never over a change made elsewhere."""
    profile, cells, known = document.model.profile, document.model.texts(), document.known
    if profile is None:
        return

    def saved(report: SaveReport) -> None:
        document.take_saved(report, cells)
        done(report)

    run_in_background(tab, lambda: profiles.save_profile(document.file, profile, known), saved)


def deploy(tab: Tab, document: Document, done: Callable[[RotationReport], None]) -> None:
    """Show what deploying one profile would do, and do it if that is wanted."""
    config = tab.pack.config
    if config is None:
        return
    ask = partial(rotate, config, document.persona, document.symbol)

    def show(report: RotationReport) -> None:
        what = translate("profiles", "Deploy {name} now").format(name=document.name)
        note = translate("profiles", "The EA reads it when it starts or reloads.")
        button = translate("profiles", "Deploy")
        dialog = Preview(what, report.lines(), button, consequence=note, parent=tab)
        dialog.accepted.connect(lambda: run_in_background(tab, ask, done, must_end=True))
        dialog.open()

    run_in_background(tab, partial(ask, dry_run=True), show)


def rotate(
    config: PackConfig, persona: str, symbol: str, *, dry_run: bool = False
) -> RotationReport:
    """Deploy one persona's profile for one symbol."""
    day = now().date()
    return personas.rotate(config, day, persona, symbols=[symbol], dry_run=dry_run)


def cell_in(cell: Sequence[Any]) -> tuple[int, str] | None:
    """Return the row and field that a place names by action and column."""
    action, name = (*cell, 0, "")[:2] if len(cell) >= 2 else (0, "")
    if action not in profiles.ACTIONS or name not in COLUMNS:
        return None
    return int(action) - 1, FIELDS[COLUMNS.index(name)]
