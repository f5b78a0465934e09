"""Tasks in words: when they run, how they stand, what to do about it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reentry_gui.ui.moments import weekday
from reentry_gui.ui.sentences import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.config import PackConfig
    from reentry_gui.tasks import TaskState
    from reentry_gui.ui.tabs.tasks.look import Look, TaskView

translate = QCoreApplication.translate


def title(task: TaskView) -> str:
    """Return what a task is called here."""
    if task.is_rotation:
        return translate("tasks", "Rotate the profiles")
    return translate("tasks", "Export the KPIs")


def purpose(task: TaskView) -> str:
    """Return what a task does."""
    if task.is_rotation:
        return translate("tasks", "Copies the profiles of the day's persona to the EA.")
    return translate("tasks", "Writes the week's figures into the reports folder.")


def schedule(task: TaskView, config: PackConfig) -> str:
    """Return when a task runs."""
    if not task.is_rotation:
        weekly = config.scheduling.weekly_kpi
        text = translate("tasks", "Every {day} at {time}, this computer's time")
        return text.format(day=translate("weekdays", weekly.day), time=weekly.time)
    text = translate("tasks", "Every day at {time}, this computer's time")
    if config.rotation.when_chain_active == "defer":
        text = translate(
            "tasks",
            "Every day at {time}, this computer's time; then every 30 minutes for 12 hours, "
            "so that symbols with an open chain get their turn",
        )
    return text.format(time=config.scheduling.profile_rotate.time)


def standing(task: TaskView) -> tuple[str, str]:
    """Return a task's state in a word or two, and the status that it is shown with."""
    state = task.state
    if state is None:
        return translate("tasks", "no Task Scheduler here"), "NOT APPLICABLE"
    if state.present is None:
        return translate("tasks", "cannot be seen"), "WARNING"
    if not state.present:
        return translate("tasks", "not registered"), "WARNING"
    if state.enabled is False:
        return translate("tasks", "disabled"), "WARNING"
    if state.running:
        return translate("tasks", "running now"), "INFO"
    return translate("tasks", "registered"), "WARNING" if any(problems(task)) else "PASS"


def problems(task: TaskView) -> Iterator[str]:
    """Yield what the user should do something about."""
    state = task.state
    if state is None:
        yield from problems_of_file(task)
        return
    if state.present is None:
        yield said(state.remark)
    elif not state.present:
        yield translate("tasks", "Windows does not know it yet. Press Register Tasks.")
    if state.enabled is False:
        yield translate("tasks", "It does not run until you enable it.")
    if task.failed:
        text = translate("tasks", "Its last run failed: {why}.")
        yield text.format(why=said(state.last_result_words))
    if state.missed and state.enabled is not False:
        yield translate(
            "tasks",
            "It missed its last time: was the computer off, or nobody logged on? "
            "Run now makes up for it.",
        )
    if state.differences:
        text = translate("tasks", "Windows holds another task than the config asks for ({what}).")
        again = translate("tasks", "Register Tasks puts it right.")
        yield f"{text.format(what=said('; '.join(state.differences)))} {again}"


def problems_of_file(task: TaskView) -> Iterator[str]:
    """Yield what is wrong with a task's file, on a system that can only write it."""
    if task.on_disk is None:
        yield translate("tasks", "Its file is not written yet. Press Write task files.")
    elif task.file_differences:
        text = translate("tasks", "Its file is not what the config asks for ({what}).")
        yield text.format(what=said("; ".join(task.file_differences)))


def facts(task: TaskView, config: PackConfig) -> Iterator[tuple[str, str]]:
    """Yield what is known of a task: what it is, and the text."""
    yield translate("tasks", "Runs"), schedule(task, config)
    if task.state is not None and task.state.present:
        yield from runs(task.state)
    yield translate("tasks", "Task"), task.path
    there = "" if task.on_disk else translate("tasks", "  (not written yet)")
    yield translate("tasks", "File"), f"{task.file}{there}"


def runs(state: TaskState) -> Iterator[tuple[str, str]]:
    """Yield the next run, the last one and how it ended."""
    yield translate("tasks", "Next run"), moment(state.next_run, state.next_run_shown)
    yield translate("tasks", "Last run"), moment(state.last_run, state.last_run_shown)
    unknown = translate("tasks", "unknown")
    yield translate("tasks", "Last result"), said(state.last_result_words) or unknown
    yield translate("tasks", "Missed runs"), missed(state)


def missed(state: TaskState) -> str:
    """Tell whether the last time was missed."""
    if state.missed is None:
        return translate("tasks", "cannot be told")
    if state.missed:
        return translate("tasks", "the last one was missed")
    return translate("tasks", "none")


def moment(known: dt.datetime | None, as_printed: str) -> str:
    """Write a time, or what Windows printed where that could mean two things."""
    if known is not None:
        name = weekday(known.weekday(), short=True)
        return f"{name} {known:%Y-%m-%d %H:%M}"
    return as_printed or translate("tasks", "unknown")


def verdict(look: Look) -> tuple[str, str]:
    """Return in a line how the tasks stand, and the status of that."""
    wrong = [title(task) for task in look.tasks if any(problems(task))]
    if not look.has_scheduler:
        text = translate(
            "tasks",
            "This system has no Task Scheduler. The task files can be written here and "
            "registered on the Windows machine.",
        )
        return text, "WARNING" if wrong else "INFO"
    if wrong:
        text = translate("tasks", "Needs a look: {names}.")
        return text.format(names=", ".join(wrong)), "WARNING"
    return translate("tasks", "Both tasks are registered as the config asks."), "PASS"
