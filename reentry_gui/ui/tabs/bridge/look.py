"""What the tab asks about the process, in a worker: how it is, what it decided, what it logged."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from reentry_gui import db, paths
from reentry_gui.errors import ReentryError
from reentry_gui.ui.sentences import error_said, said

if TYPE_CHECKING:
    from pathlib import Path

    from reentry_gui.config import PackConfig
    from reentry_gui.db.decisions import StoredDecision
    from reentry_gui.decision.refused import Refused

DECISIONS_SHOWN: Final = 500
LOG_LINES: Final = 200
LOG_BYTES: Final = 400_000
LOGGERS: Final = ("reentry_gui.api", "reentry_gui.decision", "uvicorn")
INCLUDE: Final = "ReentryBridge.mqh"


class State(Enum):
    """How the process stands."""

    RUNNING = "running"
    STARTING = "starting"
    STOPPED = "stopped"
    SILENT = "silent"  # its run file is there, nobody answers


@dataclass(frozen=True)
class Look:
    """The process as it was found; `decisions` None where they are as before."""

    state: State
    running: dict[str, Any]  # pid, host, ports, started_at
    status: dict[str, Any]  # what it tells itself
    decisions: tuple[StoredDecision, ...] | None
    mark: object  # of the database, to be handed to the next look
    why: str = ""  # the answer is refused, or the database cannot be read
    refused: tuple[Refused, ...] = ()  # records that the database can never take
    undecided: int = 0  # closes for which there was no room on the disk


def look(config: PackConfig, mark: object = None) -> Look:
    """Ask the bridge how it is, and the database for decisions where that has changed."""
    from reentry_gui import api  # noqa: PLC0415  # in a worker, not at the start
    from reentry_gui.api.runfile import read_run_file, run_file  # noqa: PLC0415  # as above

    running: dict[str, Any] = {}
    status: dict[str, Any] = {}
    state, why = State.STOPPED, ""
    refused: tuple[Refused, ...] = ()
    undecided = 0
    try:
        found = api.bridge_status(config)
    except ReentryError as error:
        state, why = State.SILENT, error_said(error)
    else:
        running, status, refused = found.running, found.status, found.refused
        undecided = status.get("undecided", 0) if found.is_running else found.undecided
        state = State.RUNNING if found.is_running else State.STOPPED
    left = read_run_file(run_file(config)) if not running else None
    if left is not None:
        state = State.SILENT
        running = {key: value for key, value in vars(left).items() if key != "key"}
    decisions, mark, trouble = new_decisions(config, mark)
    return Look(state, running, status, decisions, mark, why or trouble, refused, undecided)


def new_decisions(
    config: PackConfig, mark: object
) -> tuple[tuple[StoredDecision, ...] | None, object, str]:
    """Return the newest decisions where the database has changed since the mark."""
    from reentry_gui.db.decisions import latest_decisions  # noqa: PLC0415  # loads peewee

    path = config.path("db_path")
    now = stamp(path)
    if mark == now:
        return None, mark, ""
    try:
        with db.open_database(path, busy_timeout_seconds=1, read_only=True) as database:
            return latest_decisions(database, DECISIONS_SHOWN), now, ""
    except db.DatabaseMissing:
        return (), now, ""
    except ReentryError as error:
        return None, None, said(error.message)


def stamp(path: Path) -> tuple[object, ...]:
    """Return what tells that somebody has written to a database."""
    found: list[object] = [str(path)]
    for file in (path, path.with_name(f"{path.name}-wal")):
        try:
            state = file.stat()
        except OSError:
            continue
        found += [state.st_size, state.st_mtime_ns]
    return tuple(found)


def was_used(config: PackConfig) -> bool:
    """Tell whether a bridge ever ran on this pack's database."""
    from reentry_gui.api.runfile import spool_folder  # noqa: PLC0415  # in a worker

    return spool_folder(config).is_dir()


def put_refused_away(config: PackConfig) -> Path | None:
    """Rename the file of refused records, so that they are told no more."""
    from reentry_gui.api.runfile import spool_folder  # noqa: PLC0415  # in a worker
    from reentry_gui.decision.refused import put_away  # noqa: PLC0415  # as above

    return put_away(spool_folder(config))


def log_tail(config: PackConfig) -> str:
    """Return the last lines that the bridge has logged, the newest last."""
    lines: list[str] = []
    for file in newest_logs(config.path("logs_dir")):
        lines = bridge_lines(file)[-(LOG_LINES - len(lines)) :] + lines
        if len(lines) >= LOG_LINES:
            break
    return "\n".join(lines)


def newest_logs(folder: Path) -> list[Path]:
    """Return the log's files, the newest first."""
    from reentry_gui import log  # noqa: PLC0415  # in a worker

    return sorted(folder.glob("reentry-*.jsonl"), key=log.day_and_number, reverse=True)[:3]


def bridge_lines(file: Path) -> list[str]:
    """Return what the bridge has written to a file of the log, in words."""
    with file.open("rb") as content:
        content.seek(0, 2)
        content.seek(max(0, content.tell() - LOG_BYTES))
        raw = content.read().decode("utf-8", "replace").splitlines()
    found = []
    for line in raw:
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict) and str(entry.get("logger", "")).startswith(LOGGERS):
            found.append(in_words(entry))
    return found


def in_words(entry: dict[str, Any]) -> str:
    """Return an entry of the log as a line."""
    known = {"time", "level", "logger", "message", "id", "traceback"}
    more = "  ".join(f"{key}: {value}" for key, value in entry.items() if key not in known)
    told = f"{local(entry.get('time'))}  {entry.get('level', ''):7}  {entry.get('message')}"
    last = str(entry.get("traceback", "")).strip().rpartition("\n")[2]
    return "  ".join(filter(None, (told, more, last)))


def local(time: object) -> str:
    """Return a moment of the log as the user's clock shows it."""
    try:
        return f"{dt.datetime.fromisoformat(str(time)).astimezone():%Y-%m-%d %H:%M:%S}"
    except ValueError:
        return str(time)


def include_file() -> Path:
    """Return where the include for EA authors lies."""
    return paths.data_folder() / "resources" / "mql4" / INCLUDE
