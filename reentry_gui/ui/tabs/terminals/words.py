"""Terminals in words: the table's columns and the texts of the details."""

from __future__ import annotations

import datetime as dt
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reentry_gui import paths
from reentry_gui.ui import theme
from reentry_gui.ui.sentences import lines_said, said
from reentry_gui.ui.tables import Column

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QIcon

    from reentry_gui.ui.tabs.terminals.look import Found, Row


translate = QCoreApplication.translate


def name(row: Row) -> str:
    """Return the folder that a terminal is known by."""
    terminal = row.terminal
    text = str(terminal.install_folder or terminal.data_folder)
    flavour = PureWindowsPath if paths.is_windows_path(text) else PurePosixPath
    shown = flavour(text).name
    return shown if len(shown) <= 40 else f"{shown[:12]}…"


def kind(row: Row) -> str:
    """Tell MetaTrader 4 from 5."""
    return "MetaTrader 4" if row.terminal.kind == "mt4" else "MetaTrader 5"


def running(value: object) -> str:
    """Tell whether a terminal runs; None means that nobody can tell."""
    if value is None:
        return translate("terminals", "cannot be told")
    return translate("terminals", "running") if value else translate("terminals", "no")


def moment(value: dt.datetime | None) -> str:
    """Write a time, or that there is none."""
    if value is None:
        return translate("terminals", "never or unknown")
    return f"{value:%Y-%m-%d %H:%M}"


def state(row: Row) -> str:
    """Tell whether it is in use, can be chosen, or why it cannot."""
    if row.in_use:
        return translate("terminals", "in use now")
    if row.terminal.kind == "mt5":
        return translate("terminals", "not offered: MetaTrader 5")
    if not row.terminal.is_installed:
        return translate("terminals", "not offered: its program is gone")
    if not row.terminal.files_folder_exists:
        return translate("terminals", "not offered: start it once first")
    return translate("terminals", "can be chosen")


def state_icon(row: Row) -> QIcon:
    """Return the mark of the one in use, of those that can be chosen, and of the others."""
    if row.in_use:
        return theme.status_icon("PASS")
    if row.terminal.is_offered:
        return theme.icon("terminals")
    return theme.status_icon("NOT APPLICABLE")


def faded(row: Row) -> str | None:
    """Return the colour of one that cannot be chosen."""
    return None if row.terminal.is_offered else theme.colours().muted


def timestamp(row: Row) -> float | None:
    """Return what `last used` is sorted by."""
    used = row.terminal.last_used
    return used.timestamp() if used else None


def used(value: float | None) -> str:
    """Write when a terminal was last used."""
    return moment(None if value is None else dt.datetime.fromtimestamp(value).astimezone())


def reasons(row: Row) -> str:
    """Return why the terminal was found."""
    return lines_said(row.terminal.why_matched)


def columns() -> tuple[Column[Row], ...]:
    """Return the table's columns."""
    take: type[Column[Row]] = Column
    state_title, name_title = translate("terminals", "State"), translate("terminals", "Terminal")
    return (
        take(state_title, state, icon=state_icon, colour=faded, tip=reasons),
        take(name_title, name, colour=faded, tip=reasons),
        take(translate("terminals", "Kind"), kind, colour=faded),
        take(translate("terminals", "Broker's server"), server, unknown, colour=faded),
        take(translate("terminals", "Account"), account, unknown, colour=faded),
        take(translate("terminals", "Last used"), timestamp, used, colour=faded),
        take(translate("terminals", "Running"), is_running, running, colour=faded),
        take(translate("terminals", "Data folder"), data_folder, colour=faded),
    )


def server(row: Row) -> str | None:
    """Return the broker's server."""
    return row.terminal.server


def account(row: Row) -> str | None:
    """Return the number of the account."""
    return row.terminal.account


def is_running(row: Row) -> bool | None:
    """Tell whether the terminal runs, None where nobody can tell."""
    return row.terminal.running


def data_folder(row: Row) -> Path:
    """Return the data folder."""
    return row.terminal.data_folder


def unknown(value: str | None) -> str:
    """Write what no file of the terminal tells."""
    return value or translate("terminals", "unknown")


def facts(row: Row) -> Iterator[tuple[str, str]]:
    """Yield what is known of a terminal: what it is, and the text."""
    terminal = row.terminal
    yield translate("terminals", "Broker's server"), unknown(terminal.server)
    yield translate("terminals", "Account"), unknown(terminal.account)
    yield translate("terminals", "Last used"), moment(terminal.last_used)
    yield translate("terminals", "Running"), running(terminal.running)
    portable = translate("terminals", "  (portable)") if terminal.portable else ""
    yield translate("terminals", "Data folder"), f"{terminal.data_folder}{portable}"
    if terminal.install_folder:
        yield translate("terminals", "Program"), str(terminal.install_folder)
    if terminal.config_folder:
        missing = translate("terminals", "  (not there yet, it will be made)")
        there = "" if row.has_config_folder else missing
        yield translate("terminals", "The EA's config folder"), f"{terminal.config_folder}{there}"
    yield translate("terminals", "Why it was found"), lines_said(terminal.why_matched)
    if why := terminal.why_not_offered():
        yield translate("terminals", "Why it is not offered"), said(why)


def verdict(found: Found) -> tuple[str, str]:
    """Return in a line what the search has found, and the status of that."""
    if not found.rows:
        return translate("terminals", "No terminal was found."), "WARNING"
    counts = translate("terminals", "Terminals found: {n}, of which {m} can be chosen.")
    text = counts.format(n=len(found.rows), m=found.offered)
    user = next((row for row in found.rows if row.in_use), None)
    if user is not None:
        more, status = translate("terminals", "The config uses {name}."), "PASS"
        more = more.format(name=name(user))
    elif not found.offered:
        more, status = translate("terminals", "The table says why."), "WARNING"
    elif found.config_root is None:
        more = translate("terminals", "Open or set up a config, then choose one.")
        status = "INFO"
    else:
        nobody = translate(
            "terminals", "None of them reads the folder that the config names: {folder}"
        )
        more, status = nobody.format(folder=found.config_root), "WARNING"
    return f"{text} {more}", status


def nothing_found() -> tuple[str, ...]:
    """Return what to do when no terminal was found."""
    return (
        translate(
            "terminals",
            "Install it from your broker's page, start it once, log in, then search again.",
        ),
        translate(
            "terminals",
            "Is it portable, or in an unusual place? Add its folder or its terminal.exe by "
            "hand, or drop it on this window.",
        ),
        translate("terminals", "In MT4, File > Open Data Folder shows the folder to add."),
    )
