"""Which paths a scheduled task can start, and why not the others."""

from __future__ import annotations

import re
from pathlib import PureWindowsPath
from typing import Final

from reentry_gui.paths import is_windows_path, why_not_a_file_name
from reentry_gui.tasks.text import utf16_length

MAX_PATH: Final = 259
VARIABLE: Final = re.compile(r"%[^%]+%|\$\([^)]*\)")


def why_not_a_program(text: str) -> str | None:
    """Return why a path is no windowed program for a task, else None."""
    if text.startswith('"'):
        return f"{text} stands in quotes; here the path is written without"
    if PureWindowsPath(text).name.casefold() == "reentry.exe":
        return f"{text} is the console program, a window would flash; name ReentryPanel.exe"
    return why_not_an_absolute_path(text)


def why_not_an_absolute_path(text: str) -> str | None:
    """Return why a path cannot stand in a task, else None."""
    if not text:
        return "is missing"
    if not is_windows_path(text) and not text.startswith("/"):
        return f"{text} is not an absolute path"
    if found := VARIABLE.search(text):
        return f"{text} holds {found.group()}, which the Task Scheduler reads as a variable"
    if (length := utf16_length(text)) > MAX_PATH:
        return f"has {length} characters, {MAX_PATH} are allowed: {text[:60]}…"
    if not is_windows_path(text):
        return None
    for part in PureWindowsPath(text).parts[1:]:
        if why := why_not_a_file_name(part):
            return f"{text} is no path on Windows: {part!r}: {why}"
    return None
