"""Whether a terminal's program is running: best effort, None where nobody can tell."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from reentry_gui.mt4.folders import from_windows, identity

SHARING_VIOLATION: Final = 32
PROCESSES: Final = Path("/proc")


def is_running(program: Path) -> bool | None:
    """Tell whether a program runs now, None where that cannot be known."""
    if sys.platform == "win32":
        answer = is_held(program)
    elif sys.platform == "linux":
        answer = identity(program) in running_terminals()
    else:
        answer = None
    return answer


def is_held(program: Path) -> bool | None:
    """Tell whether Windows holds a program's file because it runs; nothing is written."""
    try:
        with program.open("r+b"):
            return False
    except OSError as error:
        return True if getattr(error, "winerror", None) == SHARING_VIOLATION else None


def running_terminals() -> frozenset[str]:
    """Return the programs named terminal.exe that this user's processes run."""
    found = set()
    for process in PROCESSES.glob("[0-9]*"):
        for word in read_words(process / "cmdline"):
            if word.casefold().endswith("terminal.exe"):
                found.add(identity(located(word, process)))
    return frozenset(found)


def located(word: str, process: Path) -> Path:
    """Return the file that a process's word names; a Windows path lies in its Wine prefix."""
    if word.startswith("/"):
        return Path(word)
    settings = dict(line.partition("=")[::2] for line in read_words(process / "environ"))
    prefix = Path(settings.get("WINEPREFIX") or Path(settings.get("HOME", "/"), ".wine"))
    return from_windows(word, prefix / "drive_c" / "-")


def read_words(path: Path) -> list[str]:
    """Return the words of a file of the process list, nothing for a process that is gone."""
    try:
        return os.fsdecode(path.read_bytes()).split("\0")
    except OSError:
        return []
