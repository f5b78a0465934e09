"""Write the task files; what all reports about tasks look like."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui import files
from reentry_gui.reports import Report
from reentry_gui.tasks.names import NAMES, task_file, task_path
from reentry_gui.tasks.render import render
from reentry_gui.tasks.schtasks import schtasks_program

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from reentry_gui.config import PackConfig
    from reentry_gui.tasks.render import RenderedTask

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class TaskOutcome:
    """What happened, or would happen, to one task or its file."""

    name: str
    subject: str
    outcome: str
    failed: bool = False
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class TasksReport(Report):
    """What was done with the tasks, and what is left to do."""

    outcomes: tuple[TaskOutcome, ...]
    next_steps: tuple[str, ...] = ()

    @property
    def needs_action(self) -> bool:
        """Tell whether anything failed."""
        return any(outcome.failed for outcome in self.outcomes)

    @property
    def changes(self) -> bool:
        """Tell whether anything was, or would be, done."""
        return any(outcome.outcome != "unchanged" for outcome in self.outcomes)

    def lines(self) -> Iterable[str]:
        """Tell each outcome, then what to do next."""
        for outcome in self.outcomes:
            yield f"{outcome.subject}: {outcome.outcome}"
            yield from (f"  {remark}" for remark in outcome.remarks)
        yield from self.next_steps


def write_tasks(config: PackConfig, day: dt.date, *, what_if: bool = False) -> TasksReport:
    """Render all tasks and write them into the scripts folder.

    Raises ReentryError, and writes nothing, when one cannot be rendered.
    """
    rendered = render(config, day)
    outcomes = tuple(write_one(config, task, what_if=what_if) for task in rendered)
    return TasksReport(outcomes, tuple(next_steps(config)))


def write_one(config: PackConfig, task: RenderedTask, *, what_if: bool) -> TaskOutcome:
    """Write one task's file unless it lies there already."""
    path = task_file(config, task.name)
    there = files.read_bytes(path) if path.is_file() else None
    if there == task.xml:
        return TaskOutcome(task.name, str(path), "unchanged")
    if what_if:
        return TaskOutcome(
            task.name, str(path), f"would be {'written' if not there else 'replaced'}"
        )
    files.write_bytes(path, task.xml)
    return TaskOutcome(task.name, str(path), "written" if there is None else "replaced")


def next_steps(config: PackConfig) -> Iterable[str]:
    """Say how the files become tasks, here or on Windows."""
    if schtasks_program():
        yield "Hand them to Windows with: reentry tasks register"
        return
    yield "This system has no Task Scheduler. On the Windows machine, with its own config, run"
    yield "  reentry tasks register"
    yield "or, with these files and their paths there:"
    for name in NAMES:
        file = task_file(config, name).name
        yield f'  schtasks /Create /TN "{task_path(config, name)}" /XML "{file}" /F'
