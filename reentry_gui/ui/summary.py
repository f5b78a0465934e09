"""A pack in a few words, for status bar and tray."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from reentry_gui.ui import moments
from reentry_gui.ui.sentences import lines_said, said

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.personas import ActiveReport, CalendarDay

translate = QCoreApplication.translate

GRACE: Final = dt.timedelta(minutes=5)  # what a rotation may take
DEFERRED: Final = dt.timedelta(hours=12, minutes=30)  # and one that waits for open chains
DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True)
class Summary:
    """What stands in the status bar."""

    config_file: Path
    config_name: str
    database_file: Path
    database: str
    terminal_folder: Path
    terminal: str
    live: str
    live_details: str
    coming: str
    coming_details: str
    alert: str  # what its user should know at once; empty: nothing


def look(config: PackConfig) -> Summary:
    """Look at the disk; for a worker thread."""
    from reentry_gui import personas  # noqa: PLC0415  # it needs the database module, which is slow to load

    now = dt.datetime.now().astimezone()
    active = personas.active(config, now)
    coming = next_day(config, now)
    database = config.path("db_path")
    folder = config.path("config_root")
    there = database.is_file()
    return Summary(
        config_file=config.file,
        config_name=config.file.name,
        database_file=database,
        database=database.name if there else translate("summary", "no database yet"),
        terminal_folder=folder,
        terminal=terminal_name(folder),
        live=live_words(active),
        live_details=lines_said(active.lines()),
        coming=coming_words(coming, config),
        coming_details="\n".join(
            f"{c.symbol}: {c.persona} ({said(c.rule)})" for c in coming.choices
        ),
        alert=alert_words(active, is_late=last_due(config, now) == now.date()),
    )


def last_due(config: PackConfig, now: dt.datetime) -> dt.date:
    """Return the day whose rotation should be over by now."""
    by = now - (DEFERRED if config.rotation.when_chain_active == "defer" else GRACE)
    time = dt.time.fromisoformat(config.scheduling.profile_rotate.time)
    return by.date() if by.time() >= time else by.date() - DAY


def alert_words(active: ActiveReport, *, is_late: bool) -> str:
    """Return what is not as it should be in the EA's folder; `is_late` once it should be."""
    if active.state == "edited":
        return translate("summary", "Some of the EA's files were edited by hand.")
    if active.state == "missing":
        return translate("summary", "Some of the EA's files are missing.")
    count, due = len(active.profiles), sum(profile.is_due for profile in active.profiles)
    if not is_late or due == count:
        return ""
    wanted = " / ".join(dict.fromkeys(profile.due for profile in active.profiles))
    text = translate("LiveCard", "Due today is {wanted}: {due} of {count} symbols hold it.")
    return text.format(wanted=wanted, due=due, count=count)


def next_day(config: PackConfig, now: dt.datetime) -> CalendarDay:
    """Return the day of the next rotation: today until its time has come."""
    from reentry_gui import personas  # noqa: PLC0415  # as above

    time = dt.time.fromisoformat(config.scheduling.profile_rotate.time)
    start = now.date() if now.time() < time else now.date() + dt.timedelta(days=1)
    return personas.preview(config, start, 1).days[0]


def terminal_name(folder: Path) -> str:
    r"""Return the name of the terminal whose `MQL4\Files\config` this is."""
    if not folder.parent.is_dir():
        return translate("summary", "no terminal")
    above = folder.parent.parent.parent.name
    return above if len(above) <= 20 else f"{above[:8]}…"


def live_words(active: ActiveReport) -> str:
    """Return in a word or two what lies on the EA's disk."""
    return {
        "uniform": active.persona or "",
        "mixed": translate("summary", "mixed"),
        "edited": translate("summary", "edited by hand"),
        "missing": translate("summary", "files missing"),
    }[active.state]


def coming_words(day: CalendarDay, config: PackConfig) -> str:
    """Return what comes next, and when."""
    names = " / ".join(dict.fromkeys(choice.persona for choice in day.choices))
    name = moments.weekday(day.day.weekday(), short=True)
    return f"{names}, {name} {config.scheduling.profile_rotate.time}"
