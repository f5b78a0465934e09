"""What the tab asks of the disk and of Windows; for a worker thread."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.tasks import Problem, RenderedTask, TaskState


@dataclass(frozen=True)
class Xml:
    """A task's definition as text, and what is wrong in it."""

    text: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class TaskView:
    """One task as its card shows it; without a Task Scheduler it has no state."""

    name: str
    is_rotation: bool
    path: str
    file: Path
    wanted: Xml
    on_disk: Xml | None
    file_differences: tuple[str, ...]
    state: TaskState | None
    failed: bool


@dataclass(frozen=True)
class Look:
    """How all tasks stand."""

    tasks: tuple[TaskView, ...]
    has_scheduler: bool

    @property
    def is_running(self) -> bool:
        """Tell whether any task runs just now."""
        return any(task.state is not None and task.state.running for task in self.tasks)


def look(config: PackConfig) -> Look:
    """Render the tasks, read their files, ask Windows."""
    from reentry_gui import tasks  # noqa: PLC0415  # it brings pydantic and lxml, slow to load

    now = dt.datetime.now().astimezone()
    rendered = tasks.render(config, now)
    report = tasks.query(config, now=now)
    states = {state.name: state for state in report.states}
    views = tuple(view(config, task, states.get(task.name)) for task in rendered)
    return Look(views, report.has_scheduler)


def view(config: PackConfig, task: RenderedTask, state: TaskState | None) -> TaskView:
    """Put together what is known of one task."""
    from reentry_gui import tasks  # noqa: PLC0415  # as above
    from reentry_gui.tasks.results import is_failure  # noqa: PLC0415  # as above

    file = tasks.task_file(config, task.name)
    there = file.is_file()
    result = state.last_result if state else None
    return TaskView(
        name=task.name,
        is_rotation=task.name == tasks.ROTATE,
        path=task.task_path,
        file=file,
        wanted=checked(task.xml),
        on_disk=checked(file.read_bytes()) if there else None,
        file_differences=tasks.differences_in_file(file, task) if there else (),
        state=state,
        failed=result is not None and is_failure(result),
    )


def checked(xml: bytes) -> Xml:
    """Read a definition and hold it against the schema and our rules."""
    from reentry_gui import tasks  # noqa: PLC0415  # as above

    encoding = "utf-16" if xml[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
    text = xml.decode(encoding, "replace").replace("\r\n", "\n")
    return Xml(text, tasks.check(xml))
