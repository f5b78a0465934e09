"""Hand tasks to Windows and take them away: register, run, enable, disable, remove."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from reentry_gui.errors import ReentryError
from reentry_gui.tasks.compare import differences
from reentry_gui.tasks.names import known_name, known_names, task_file, task_path
from reentry_gui.tasks.render import render
from reentry_gui.tasks.schtasks import (
    decode,
    explain_failure,
    failure_of,
    parse_definition,
    run_schtasks,
    schtasks_program,
)
from reentry_gui.tasks.write import TaskOutcome, TasksReport, next_steps, write_tasks

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.tasks.render import RenderedTask
    from reentry_gui.tasks.schtasks import Run

log = logging.getLogger(__name__)


def register(
    config: PackConfig, day: dt.date, *, what_if: bool = False, run: Run | None = None
) -> TasksReport:
    """Write the files, hand each task to Windows and read back what Windows made of it.

    Where there is no Task Scheduler the files are written and the report says what is left.
    """
    written = write_tasks(config, day, what_if=what_if)
    call = run or run_schtasks
    if run is None and schtasks_program() is None:
        missing = TaskOutcome("", "Task Scheduler", "not on this system", failed=True)
        return TasksReport((*written.outcomes, missing), tuple(next_steps(config)))
    outcomes = [
        preview_one(config, task, call) if what_if else register_one(config, task, call)
        for task in render(config, day)
    ]
    return TasksReport((*written.outcomes, *outcomes))


def preview_one(config: PackConfig, task: RenderedTask, run: Run) -> TaskOutcome:
    """Tell what registering a task would do."""
    found = run(["/Query", "/TN", task_path(config, task.name), "/XML"])
    definition = parse_definition(decode(found.out)) if found.code == 0 else None
    if definition is None:
        return TaskOutcome(task.name, task.task_path, "would be registered")
    changes = differences(task.xml, definition)
    outcome = "would be replaced" if changes else "would stay as it is"
    return TaskOutcome(task.name, task.task_path, outcome, remarks=changes)


def register_one(config: PackConfig, task: RenderedTask, run: Run) -> TaskOutcome:
    """Register one task, in the place of an older one, and read it back."""
    file = str(task_file(config, task.name))
    ended = run(["/Create", "/TN", task.task_path, "/XML", file, "/F"])
    if ended.code != 0:
        why = explain_failure(ended)
        log.warning("task not registered", extra={"task": task.task_path, "why": why})
        return TaskOutcome(task.name, task.task_path, f"not registered: {why}", failed=True)
    log.info("task registered", extra={"task": task.task_path, "file": file})
    found = run(["/Query", "/TN", task.task_path, "/XML"])
    definition = parse_definition(decode(found.out)) if found.code == 0 else None
    if definition is None:
        remark = "Windows took it, but what it holds could not be read back: reentry tasks query"
        return TaskOutcome(task.name, task.task_path, "registered", remarks=(remark,))
    if changes := differences(task.xml, definition):
        outcome = "registered, but Windows changed it"
        return TaskOutcome(task.name, task.task_path, outcome, failed=True, remarks=changes)
    return TaskOutcome(task.name, task.task_path, "registered and read back")


def run_now(
    config: PackConfig, name: str, *, what_if: bool = False, run: Run = run_schtasks
) -> TasksReport:
    """Start a task at once, as Windows would at its time."""
    if what_if:
        return preview_change(config, name, "would be started", run)
    return change(config, name, ["/Run"], "started; see: reentry tasks query", run)


def enable(
    config: PackConfig, name: str, *, what_if: bool = False, run: Run = run_schtasks
) -> TasksReport:
    """Let a task run again at its times."""
    if what_if:
        return preview_change(config, name, "would be enabled", run)
    return change(config, name, ["/Change", "/ENABLE"], "enabled", run)


def disable(
    config: PackConfig, name: str, *, what_if: bool = False, run: Run = run_schtasks
) -> TasksReport:
    """Keep a task, but let it not run."""
    if what_if:
        return preview_change(config, name, "would be disabled", run)
    return change(config, name, ["/Change", "/DISABLE"], "disabled", run)


def preview_change(config: PackConfig, name: str, outcome: str, run: Run) -> TasksReport:
    """Ask for a task and change nothing; one that Windows does not know is the same error."""
    return change(config, name, ["/Query"], outcome, run)


def change(config: PackConfig, name: str, words: Sequence[str], done: str, run: Run) -> TasksReport:
    """Do one thing to one registered task; a ReentryError says why Windows would not."""
    known = known_name(config, name)
    path = task_path(config, known)
    ended = run([words[0], "/TN", path, *words[1:]])
    if ended.code != 0:
        absent = failure_of(ended) == "absent"
        hint = "Register it first: reentry tasks register" if absent else ""
        raise ReentryError(f"{path}: {explain_failure(ended)}", hint)
    if words[0] != "/Query":
        log.info("task changed", extra={"task": path, "done": done})
    return TasksReport((TaskOutcome(known, path, done),))


def remove(
    config: PackConfig,
    names: Sequence[str] = (),
    *,
    what_if: bool = False,
    run: Run | None = None,
) -> TasksReport:
    """Take tasks out of the Task Scheduler, all of ours where none is named; files stay."""
    wanted = known_names(config, names)
    if run is None and schtasks_program() is None:
        nothing = "not on this system, so there is nothing to remove"
        return TasksReport((TaskOutcome("", "Task Scheduler", nothing),))
    call = run or run_schtasks
    return TasksReport(
        tuple(remove_one(config, name, what_if=what_if, run=call) for name in wanted)
    )


def remove_one(config: PackConfig, name: str, *, what_if: bool, run: Run) -> TaskOutcome:
    """Take one task away; one that is not there is no failure."""
    path = task_path(config, name)
    words = ["/Query", "/TN", path] if what_if else ["/Delete", "/TN", path, "/F"]
    ended = run(words)
    if ended.code == 0:
        if not what_if:
            log.info("task removed", extra={"task": path})
        return TaskOutcome(name, path, "would be removed" if what_if else "removed")
    if failure_of(ended) == "absent":
        return TaskOutcome(name, path, "was not there")
    return TaskOutcome(name, path, f"not removed: {explain_failure(ended)}", failed=True)
