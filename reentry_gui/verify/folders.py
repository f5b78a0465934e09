"""Checks on folders, the disk and this machine's clock."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui import db, files, mt4, personas
from reentry_gui.errors import ReentryError
from reentry_gui.verify.checks import Context, Finding, check, failed, info, passed, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN_FOLDERS: Final = ("profiles_root", "scripts_dir", "reports_dir", "logs_dir")
ENOUGH_BYTES: Final = 500_000_000
DAYS_AHEAD: Final = 35


@check("EA's config folder")
def config_root(context: Context) -> Iterator[Finding]:
    """Look whether the folder is there, is MT4's, and may be written."""
    folder = context.config.path("config_root")
    find = f"reentry mt4 find --update-json {context.for_config}"
    if not folder.is_dir():
        yield warning(f"{folder} is not there", find)
        return
    if "mql5" in [part.casefold() for part in folder.parts]:
        yield failed(f"{folder} belongs to MetaTrader 5; the EA runs in MetaTrader 4", find)
    yield from writable(folder)


@check("folders")
def own_folders(context: Context) -> Iterator[Finding]:
    """Look whether our own folders are there and may be written."""
    for key in OWN_FOLDERS:
        folder = context.config.path(key)
        if folder.is_dir():
            yield from writable(folder)
        else:
            yield warning(f"{key}: {folder} is not there", f"reentry install {context.for_config}")


def writable(folder: Path) -> Iterator[Finding]:
    """Try to write in a folder: rights alone do not tell on Windows and on shares."""
    try:
        handle, name = tempfile.mkstemp(files.TEMPORARY_SUFFIX, ".try.", folder)
        os.close(handle)
        Path(name).unlink()
    except OSError as error:
        yield failed(f"{folder} cannot be written ({error.strerror})", "Check your rights there.")
    else:
        yield passed(f"{folder} can be written")


@check("disk space")
def disk_space(context: Context) -> Iterator[Finding]:
    """Look whether there is room for backups and exports."""
    path = context.config.path("db_path")
    free = files.free_bytes(path)
    told = f"{free / 1e9:.1f} GB free where the database lies"
    yield passed(told) if free >= ENOUGH_BYTES else warning(told, "Make room on that drive.")


@check("clock")
def clock(context: Context) -> Iterator[Finding]:
    """Look for a change of the clocks at the rotation's hour, and for a clock that is behind."""
    start = context.now.date()
    days = personas.preview(context.config, start, DAYS_AHEAD).days
    odd = [f"{day.day}: {remark}" for day in days for remark in day.remarks if "clocks" in remark]
    for remark in odd:
        yield warning(remark, "Choose another rotation time in the config.")
    newest = newest_entry(context)
    if newest and newest > context.now + dt.timedelta(minutes=10):
        told = f"the database holds an execution of {newest:%Y-%m-%d %H:%M} UTC, in the future"
        yield warning(told, "Set this machine's clock and time zone right.")
    elif not odd:
        yield passed(f"no clock change at the rotation's hour in the next {DAYS_AHEAD} days")


def newest_entry(context: Context) -> dt.datetime | None:
    """Return when the newest execution was written, None where that cannot be told."""
    try:
        with db.open_database(context.config.path("db_path"), read_only=True) as database:
            return db.last_execution(database, context.config.tables)
    except ReentryError:
        return None  # the database's own checks tell why


@check("network share")
def network_share(context: Context) -> Iterator[Finding]:
    """Look whether the database lies where SQLite's WAL does not work."""
    share = db.network_share(context.config.path("db_path"))
    if share:
        yield warning(
            f"the database lies on a network share ({share}): no WAL, and locks may fail there",
            "Move the database to a drive of this machine.",
        )
    else:
        yield passed("the database lies on a drive of this machine")


@check("terminal")
def terminal(context: Context) -> Iterator[Finding]:
    """Look whose config folder it is."""
    wanted = context.config.path("config_root")
    owner = mt4.owner_of(wanted)
    if owner is None:
        yield info(f"{wanted} belongs to no MetaTrader 4 found here", "reentry mt4 find")
    else:
        yield passed(f"belongs to {owner}")
