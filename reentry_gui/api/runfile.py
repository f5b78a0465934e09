"""The run file: how the window and the command line find a running bridge, and a second one it."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import ipaddress
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from filelock import FileLock, Timeout

from reentry_gui import files, paths
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reentry_gui.config import PackConfig

LOCK: Final = "bridge.lock"


@dataclass(frozen=True)
class Running:
    """Who runs: process, addresses, and the key that may stop it."""

    pid: int
    host: str
    framed: int
    lines: int
    http: int
    started_at: str
    config: str
    key: str


def run_file(config: PackConfig) -> Path:
    """Return where the bridge of a config tells that it runs."""
    name = hashlib.sha256(str(config.file.resolve()).encode()).hexdigest()[:12]
    return paths.user_folder() / "bridge" / f"{name}.json"


def spool_folder(config: PackConfig) -> Path:
    """Return where the journal lies: beside the database that it waits for."""
    database = config.path("db_path")
    return database.with_name(f"{database.stem}.bridge")


def write_run_file(file: Path, running: Running) -> None:
    """Tell that a bridge runs; only this user may read the key."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
    except OSError as error:
        raise files.cannot_write(file, error) from error
    files.write_text(file, json.dumps(asdict(running), indent=1) + "\n")


def read_run_file(file: Path) -> Running | None:
    """Return what a run file tells, None where there is none or a broken one."""
    try:
        found: dict[str, Any] = json.loads(file.read_bytes())
        return Running(**found)
    except (OSError, ValueError, TypeError):
        return None


@contextlib.contextmanager
def only_one(config: PackConfig) -> Iterator[None]:
    """Hold the journal for this process; a second bridge is told who runs already."""
    folder = spool_folder(config)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise files.cannot_write(folder, error) from error
    lock = FileLock(folder / LOCK, timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise ReentryError(
            f"a bridge runs already on {config.path('db_path')}{told(config)}",
            "One is enough. `reentry bridge status` shows it, `reentry bridge stop` ends it.",
        ) from error
    except OSError as error:  # a full disk; Timeout is one, too
        raise files.cannot_write(folder / LOCK, error) from error
    try:
        yield
    finally:
        lock.release()


def nobody_runs(config: PackConfig) -> bool:
    """Tell whether no process holds the journal: a bridge has ended, whatever it left behind."""
    lock = FileLock(spool_folder(config) / LOCK, timeout=0)
    try:
        lock.acquire()
    except (Timeout, OSError):
        return False
    lock.release()
    return True


def told(config: PackConfig) -> str:
    """Say who runs, as far as the run file knows."""
    running = read_run_file(run_file(config))
    if running is None:
        return ""
    since = dt.datetime.fromisoformat(running.started_at).astimezone()
    ports = f"ports {running.framed}, {running.lines}, {running.http}"
    return f": process {running.pid}, {ports}, since {since:%Y-%m-%d %H:%M}"


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches an address."""
    if host == "localhost":
        return True
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return False
