"""Logs as JSON lines, a correlation id for each command, and reports of crashes."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import logging
import os
import platform
import re
import secrets
import sys
import time
import traceback
from contextvars import ContextVar
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

import reentry_gui
from reentry_gui import paths, reports

if TYPE_CHECKING:
    from collections.abc import Iterator

if sys.platform == "win32":
    import msvcrt

MAX_FILE_BYTES: Final = 5_000_000
FILES_KEPT: Final = 20
TURN_BYTE: Final = 2**40  # far beyond a log's end
TURNS: Final = 100
TURN_SECONDS: Final = 0.001
STANDARD_FIELDS: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime"}

# A folder below it names its user; JSON doubles a backslash.
WINDOWS_HOME: Final = re.compile(
    r"(?i)\b[a-z]:[\\/]{1,2}(?:users|documents and settings)[\\/]{1,2}"
    r"[^\\/:*?\"<>|\r\n]+(?=[\\/\"']|$)"
)
OTHER_HOME: Final = re.compile(r"(?<![\w.~-])/(?:home|Users)/[^/\s\"':]+")
SENSITIVE: Final = r"password|passwd|passphrase|token|secret|api_?key|credential"
SECRET_VALUE: Final = re.compile(
    rf"(?i)(\b\w*(?:{SENSITIVE})\w*\\?[\"']?\s*[=:]\s*)(\\?\"[^\"\n]*\"|'[^'\n]*'|\\?[\"']?[^\s,;&}})\]\"'\\]+)"
)
AUTHORISATION: Final = re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]{6,}")
URL_PASSWORD: Final = re.compile(r"(?<=://)[^/\s:@]+:[^/\s@]+(?=@)")
HIDDEN: Final = "(left out)"

correlation_id: ContextVar[str] = ContextVar("correlation_id", default="-")


def start(folder: Path, command: str) -> str:
    """Log to `folder` from now on; return the id that marks all lines of this command."""
    mark = secrets.token_hex(4)
    correlation_id.set(mark)
    move(folder)
    package = logging.getLogger("reentry_gui")
    package.setLevel(logging.INFO)
    package.propagate = False
    package.info("command started", extra={"command": command, "version": reentry_gui.__version__})
    return mark


def move(folder: Path) -> None:
    """Log to another folder from now on: the config has told which."""
    package = logging.getLogger("reentry_gui")
    for old in [handler for handler in package.handlers if isinstance(handler, DailyFile)]:
        package.removeHandler(old)
        old.close()
    package.addHandler(DailyFile(folder))


def folder() -> Path | None:
    """Return where the log is written to now."""
    handlers = logging.getLogger("reentry_gui").handlers
    return next((h.folder for h in handlers if isinstance(h, DailyFile)), None)


@contextlib.contextmanager
def alone(file: IO[bytes]) -> Iterator[None]:
    """Let no other process append at the same moment: Windows' appending is two steps.

    A byte far beyond the end stands for the file, so that nobody is kept from reading. Who gets
    no turn writes all the same: a line is worth less than a rotation.
    """
    if sys.platform == "win32":
        is_held = False
        for _try in range(TURNS):
            file.seek(TURN_BYTE)
            with contextlib.suppress(OSError):
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
                is_held = True
                break
            time.sleep(TURN_SECONDS)
        yield
        if is_held:
            file.seek(TURN_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        yield


class DailyFile(logging.Handler):
    """Append each record to the day's file in one write, so that processes can share it.

    Rotating by rename, as the standard library does, fails on Windows while a second
    process has the file open; so the name carries the day and a number instead.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.setFormatter(JsonLine())

    def emit(self, record: logging.LogRecord) -> None:
        """Write the record; a full disk must not stop a rotation, so failures are dropped."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            path = self.current_file(dt.datetime.fromtimestamp(record.created).astimezone().date())
            is_new = not path.exists()
            with path.open("ab", buffering=0) as file, alone(file):
                file.write(self.format(record).encode("utf-8", "backslashreplace") + b"\n")
            if is_new:
                self.remove_oldest()
        except OSError:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # logging's name
        """Tell stderr, if there is one, in a line."""
        if sys.stderr is not None:
            error = sys.exc_info()[1]
            sys.stderr.write(f"reentry: cannot log to {self.folder}: {error} ({record.msg})\n")

    def current_file(self, day: dt.date) -> Path:
        """Return the day's newest file, or the next one when that is full."""
        stem = f"reentry-{day:%Y-%m-%d}"
        numbers = [day_and_number(path)[1] for path in self.folder.glob(f"{stem}.*.jsonl")]
        newest = max(numbers, default=1)
        path = self.folder / f"{stem}.{newest}.jsonl"
        if path.exists() and path.stat().st_size >= MAX_FILE_BYTES:
            return self.folder / f"{stem}.{newest + 1}.jsonl"
        return path

    def remove_oldest(self) -> None:
        """Keep the newest files only; the log stays bounded."""
        files = sorted(self.folder.glob("reentry-*.jsonl"), key=day_and_number)
        for path in files[:-FILES_KEPT]:
            with contextlib.suppress(OSError):
                path.unlink()


def day_and_number(path: Path) -> tuple[str, int]:
    """Return what a log file's name says about its age: `reentry-2026-01-31.2.jsonl`."""
    day, number, _suffix = path.name.split(".")
    return day, int(number)


class JsonLine(logging.Formatter):
    """One JSON object a record: time, level, logger, message, the extras, the traceback."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line."""
        line: dict[str, object] = {
            "time": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "id": correlation_id.get(),
            "message": record.getMessage(),
        }
        line |= {k: v for k, v in vars(record).items() if k not in STANDARD_FIELDS}
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, default=reports.plain, ensure_ascii=False)


def redacted(text: str) -> str:
    """Return a text without the names of home folders and without what looks like a secret."""
    text = SECRET_VALUE.sub(hide, without_home(text))
    text = AUTHORISATION.sub(rf"\1 {HIDDEN}", text)
    return URL_PASSWORD.sub(HIDDEN, text)


def hide(found: re.Match[str]) -> str:
    """Return a name and, within the quotes that stood there, a word for its value."""
    quote = re.match(r"\\?[\"']", found[2])
    around = quote[0] if quote else ""
    return f"{found[1]}{around}{HIDDEN}{around}"


def without_home(text: str) -> str:
    """Put `~`, on Windows `%USERPROFILE%`, in the place of home folders, this user's or not."""
    home = str(Path.home())
    sign = "%USERPROFILE%" if "\\" in home else "~"
    if len(home) > 3:  # a root folder says nothing of anybody
        for form in {json.dumps(home)[1:-1], home, home.replace("\\", "/")}:
            text = re.sub(
                rf"{re.escape(form)}(?![\w.-])", lambda _found: sign, text, flags=re.IGNORECASE
            )
    text = WINDOWS_HOME.sub("%USERPROFILE%", text)
    return OTHER_HOME.sub("~", text)


def write_crash_report(error: BaseException, command: str) -> Path | None:
    """Write what a developer needs to find a bug: versions and traceback.

    Neither variables nor secrets, nor the name of the user in a path.
    """
    beside_log = folder() or paths.user_folder() / "logs"
    stamp = f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%S}-{os.getpid()}"
    path = beside_log / f"crash-{stamp}.txt"
    text = "\n".join(
        [
            f"Reentry {reentry_gui.__version__}, command {command}, id {correlation_id.get()}",
            f"Python {platform.python_version()} on {platform.platform()}",
            "",
            *traceback.format_exception(error),
        ]
    )
    text = redacted(text)
    try:
        beside_log.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return None
    return path
