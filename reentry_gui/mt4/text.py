"""MetaTrader's own small text files: which encoding, which install, which account."""

from __future__ import annotations

import codecs
import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from reentry_gui.mt4.folders import entries, inside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOGS_READ: Final = 5
BYTES_READ: Final = 256 * 1024
LOGIN: Final = re.compile(
    r"'(?P<account>\d{3,12})': login(?: datacenter)? on (?P<server>[^\t\r\n]+?)"
    r"(?: through .*| \(.*)?\r?$",
    re.MULTILINE,
)
SETTING: Final = re.compile(r"^(?P<key>Login|Server)=(?P<value>[^\r\n]+)", re.MULTILINE)


def decode(raw: bytes) -> str:
    """Return a text file's text: UTF-16 with or without a mark, UTF-8, else ANSI."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace")
    if b"\x00" in raw[1:64:2]:
        return raw.decode("utf-16-le", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def read_end(path: Path) -> str:
    """Return the end of a text file, nothing where it cannot be read."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            start = max(0, size - BYTES_READ) & ~1  # UTF-16 is cut between two letters
            file.seek(0)
            mark = file.read(2)
            file.seek(start)
            raw = file.read()
    except OSError:
        return ""
    utf16 = start > 0 and mark == codecs.BOM_UTF16_LE
    return decode(codecs.BOM_UTF16_LE + raw if utf16 else raw)


def origin_of(data_folder: Path) -> str | None:
    """Return the install folder that origin.txt names, as Windows spells it, else None."""
    file = inside(data_folder, "origin.txt")
    lines = read_end(file).splitlines() if file else []
    named = lines[0].strip("\x00\ufffd \t").rstrip("\\") if lines else ""
    return named or None


def login_of(data_folder: Path) -> tuple[str | None, str | None]:
    """Return account and server of the last login, from the logs, else from terminal.ini."""
    for log in newest_logs(data_folder):
        found = list(LOGIN.finditer(read_end(log)))
        if found:
            return found[-1]["account"], found[-1]["server"].strip()
    settings = inside(data_folder, "config", "terminal.ini")
    text = read_end(settings) if settings else ""
    given = {found["key"]: found["value"].strip() for found in SETTING.finditer(text)}
    return given.get("Login"), given.get("Server")


def newest_logs(data_folder: Path) -> list[Path]:
    """Return the newest logs, named by their day, newest first."""
    folder = inside(data_folder, "logs")
    logs = entries(folder, lambda _note: None) if folder else []
    dated = [path for path in logs if re.fullmatch(r"\d{8}\.log", path.name.casefold())]
    return sorted(dated, key=lambda path: path.name, reverse=True)[:LOGS_READ]


def last_used(data_folder: Path) -> dt.datetime | None:
    """Return when the terminal last wrote its log or settings, None if it never did."""
    moments = list(written(data_folder))
    return dt.datetime.fromtimestamp(max(moments)).astimezone() if moments else None


def written(data_folder: Path) -> Iterator[float]:
    """Yield when each file was written that a terminal writes whenever it runs."""
    settings = [inside(data_folder, "config", name) for name in ("terminal.ini", "accounts.dat")]
    for path in [*newest_logs(data_folder)[:1], *filter(None, settings)]:
        try:
            yield path.stat().st_mtime
        except OSError:
            continue
