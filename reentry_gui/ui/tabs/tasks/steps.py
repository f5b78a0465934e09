"""What the tab does with the tasks; for a worker thread."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.tasks import TasksReport

translate = QCoreApplication.translate


def register(config: PackConfig, *, what_if: bool) -> TasksReport:
    """Write the files, hand the tasks to Windows, read them back."""
    from reentry_gui import tasks  # noqa: PLC0415  # it brings pydantic and lxml, slow to load

    return tasks.register(config, dt.datetime.now().astimezone(), what_if=what_if)


def run_now(config: PackConfig, name: str) -> TasksReport:
    """Start a task at once."""
    from reentry_gui import tasks  # noqa: PLC0415  # as above

    return tasks.run_now(config, name)


def switch(config: PackConfig, name: str, *, on: bool) -> TasksReport:
    """Let a task run at its times, or not."""
    from reentry_gui import tasks  # noqa: PLC0415  # as above

    return tasks.enable(config, name) if on else tasks.disable(config, name)


def remove(config: PackConfig, name: str, *, what_if: bool) -> TasksReport:
    """Take a task away, or tell what that would do."""
    from reentry_gui import tasks  # noqa: PLC0415  # as above

    return tasks.remove(config, [name], what_if=what_if)


def with_account(config: PackConfig, kind: str) -> PackConfig:
    """Return the config with another kind of account for the tasks."""
    section = config.tasks.model_copy(update={"logon_type": kind})
    return config.model_copy(update={"tasks": section})


def consequence(name: str) -> str:
    """Return what it means that a task is gone."""
    from reentry_gui import tasks  # noqa: PLC0415  # as above

    if name == tasks.ROTATE:
        text = translate("tasks", "The persona then changes only when you rotate by hand.")
    else:
        text = translate("tasks", "The weekly figures are then written only by hand.")
    return f"{text} {translate('tasks', 'The XML file stays; Register Tasks brings it back.')}"
