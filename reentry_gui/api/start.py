"""Starting a bridge as a process of its own, which goes on when the one that started it ends."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui import files
from reentry_gui.api.control import STARTED, BridgeStatus, bridge_status
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig

START_SECONDS: Final = 60.0
PAUSE_SECONDS: Final = 0.1
LONGEST_TOLD: Final = 2_000


def start_bridge(config: PackConfig) -> BridgeStatus:
    """Start the bridge of a config and wait until it answers.

    A ReentryError tells what the process said where it ended instead. One that runs already
    is left as it is.
    """
    found = bridge_status(config)
    if found.is_running:
        return found
    file = output_file(config)
    process = launch(config, file)
    give_up = time.monotonic() + START_SECONDS
    while time.monotonic() < give_up:
        if process.poll() is not None:
            raise ReentryError("the bridge has ended at once", told(file))
        found = bridge_status(config)
        if found.is_running:
            return found
        time.sleep(PAUSE_SECONDS)
    raise ReentryError(
        f"the bridge (process {process.pid}) does not answer after {START_SECONDS:.0f} s",
        told(file) or "Its log tells what it waits for.",
    )


def output_file(config: PackConfig) -> Path:
    """Return where what the bridge prints goes: its ports, or why it could not start."""
    return config.path("logs_dir") / "bridge-output.txt"


def launch(config: PackConfig, file: Path) -> subprocess.Popen[bytes]:
    """Start the process, detached: closing the window does not end it."""
    STARTED[:] = [process for process in STARTED if process.poll() is None]
    words = [*program(), "bridge", "run", "--config", str(config.file)]
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as output:
            process = subprocess.Popen(  # our own program
                words,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                creationflags=flags,
            )
    except OSError as error:
        raise files.cannot_write(file, error) from error
    STARTED.append(process)
    return process


def program() -> list[str]:
    """Return the words that start this program: frozen the console one, which can tell why."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "reentry_gui"]
    own = Path(sys.executable)
    console = own.with_name(f"reentry{own.suffix}")
    return [str(console if console.exists() else own)]


def told(file: Path) -> str:
    """Return the end of what the process has printed."""
    try:
        return file.read_bytes()[-LONGEST_TOLD:].decode("utf-8", "replace").strip()
    except OSError:
        return ""
