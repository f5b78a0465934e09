"""Which scheduled tasks there are, what they are called and where their files lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reentry_gui.errors import UsageError
from reentry_gui.paths import why_not_a_file_name
from reentry_gui.tasks.text import utf16_length

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reentry_gui.config import PackConfig

ROTATE: Final = "ProfileRotate"
KPI: Final = "KPIWeekly"
NAMES: Final = (ROTATE, KPI)
COMMANDS: Final = {ROTATE: ("rotate",), KPI: ("kpi", "export")}
DESCRIPTIONS: Final = {
    ROTATE: "Copies the profiles of the day's persona to the EA.",
    KPI: "Writes the weekly KPI export.",
}
MAX_TASK_PATH: Final = 238  # what the Task Scheduler's own documentation allows


def file_name(name: str) -> str:
    """Return the name of a task's XML file."""
    return f"Task_{name}.xml"


def task_path(config: PackConfig, name: str) -> str:
    """Return how the Task Scheduler knows a task: folder and name."""
    return f"{config.tasks.prefix}\\{name}"


def task_file(config: PackConfig, name: str) -> Path:
    """Return where a task's XML file lies."""
    return config.path("scripts_dir") / file_name(name)


def task_files(config: PackConfig) -> tuple[Path, ...]:
    """Return where the XML files of all tasks lie."""
    return tuple(task_file(config, name) for name in NAMES)


def why_not_a_task_path(path: str) -> str | None:
    """Return why the Task Scheduler cannot keep a task as this folder and file, else None."""
    for part in path.removeprefix("\\").split("\\"):
        why = why_not_a_file_name(part)
        if why is None and part.startswith(" "):
            why = "it begins with a space, which Windows drops"
        if why:
            return f"{part!r} is no task name: {why}"
    if (length := utf16_length(path)) > MAX_TASK_PATH:
        return f"has {length} characters, {MAX_TASK_PATH} are allowed"
    return None


def known_names(config: PackConfig, wanted: Iterable[str]) -> tuple[str, ...]:
    """Return the tasks that somebody named, all where nobody named any."""
    return tuple(dict.fromkeys(known_name(config, text) for text in wanted)) or NAMES


def known_name(config: PackConfig, text: str) -> str:
    """Return the task that is meant by its name, its file or its path in the Task Scheduler."""
    for name in NAMES:
        forms = {name, f"Task_{name}", file_name(name), task_path(config, name)}
        if text.strip("\\").casefold() in {form.casefold() for form in forms}:
            return name
    raise UsageError(f"there is no task {text!r}", f"The tasks are: {', '.join(NAMES)}")
