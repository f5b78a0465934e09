"""Checks on what runs without us: task files, registered tasks, scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reentry_gui import scripts, tasks
from reentry_gui.errors import ReentryError
from reentry_gui.verify.checks import Context, Finding, check, not_applicable, passed, warning

if TYPE_CHECKING:
    from collections.abc import Iterator


@check("task files")
def task_files(context: Context) -> Iterator[Finding]:
    """Look for the task files, and whether their paths and times equal the config's."""
    config = context.config
    render = f"reentry tasks render {context.for_config}"
    try:
        rendered = tasks.render(config, context.now.date())
    except ReentryError as error:
        yield warning(error.message, error.hint)
        return
    for task in rendered:
        path = tasks.task_file(config, task.name)
        if not path.is_file():
            yield warning(f"{path} is missing", render)
        elif differing := tasks.differences_in_file(path, task):
            yield warning(f"{path} differs from the config: {'; '.join(differing)}", render)
        else:
            yield passed(f"{path} is what the config asks for")


@check("scheduled tasks")
def registered(context: Context) -> Iterator[Finding]:
    """Ask Windows whether the tasks are registered and how their last runs ended."""
    report = tasks.query(context.config, now=context.now, run=context.run)
    if not report.has_scheduler:
        yield not_applicable("tasks exist on Windows only")
        return
    for state in report.states:
        problems = list(state.problems())
        for problem in problems:
            yield warning(f"{state.path} {problem}", f"reentry tasks register {context.for_config}")
        if not problems:
            yield passed(f"{state.path} is registered, next run {state.next_run_shown}")


@check("scripts")
def known_scripts(context: Context) -> Iterator[Finding]:
    """Look whether the scripts with the known names are there as we wrote them."""
    install = f"reentry install {context.for_config}"
    odd = list(scripts.differences(context.config))
    for name, how in odd:
        yield warning(f"{name} {how}", install)
    if not odd:
        yield passed(f"all scripts are in {context.config.path('scripts_dir')}")
