"""Install a pack, bring it in line with a changed config, take it away again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from reentry_gui import config as configs
from reentry_gui import db, files, mt4, paths, scripts, tasks
from reentry_gui.errors import Cancelled, ReentryError
from reentry_gui.install import journal, steps
from reentry_gui.install.journal import Entry
from reentry_gui.install.report import InstallReport, Step
from reentry_gui.install.steps import Setting, step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.config import PackConfig

log = logging.getLogger(__name__)

Action = Callable[[Setting], Step]


def install(
    setting: Setting,
    *,
    register: bool = False,
    prefix: str | None = None,
    user: str | None = None,
) -> InstallReport:
    """Make all that a pack needs; what is there already stays as it is.

    `register` hands the tasks to Windows; `prefix` and `user` go into the config first,
    so that it tells what was registered. Terminals are looked for by `detect_terminal`.
    """
    setting = replace(setting, config=with_task_options(setting, prefix, user))
    actions: list[Action] = [
        steps.make_folders,
        steps.default_profiles,
        steps.bring_database_up_to_date,
        steps.write_scripts,
        steps.render_tasks,
    ]
    if register:
        actions.append(steps.register_tasks)
    return carry_out("install", setting, actions)


def with_task_options(setting: Setting, prefix: str | None, user: str | None) -> PackConfig:
    """Put the tasks' folder and user into the config where the command line names them."""
    given = {"prefix": prefix, "user": user}
    wanted = {key: value for key, value in given.items() if value is not None}
    config = setting.config
    if not wanted:
        return config
    section = type(config.tasks).model_validate(
        config.tasks.model_dump(exclude_unset=True) | wanted
    )
    changed = config.model_copy(update={"tasks": section})
    configs.save(changed, "task options of the installation", what_if=setting.what_if)
    return changed


def detect_terminal(setting: Setting) -> PackConfig:
    """Find the terminal and write its folder to the config; return the config as it is then."""
    report = mt4.detect(mt4.scan(), setting.config, what_if=setting.what_if)
    if report.needs_action:
        raise ReentryError("\n".join(report.lines()), "Name the terminal: reentry mt4 find --help")
    return setting.config if setting.what_if else configs.load(setting.config.file)


def apply(setting: Setting, *, register: bool | None = None) -> InstallReport:
    """Bring database, profiles, scripts and tasks in line with a changed config.

    A new symbol gets default profiles: without them no rotation would go through.

    Tasks are registered anew when Windows holds them already, or as `register` says.
    """
    actions: list[Action] = [
        steps.bring_database_up_to_date,
        steps.default_profiles,
        steps.write_scripts,
        task_changes,
        steps.render_tasks,
    ]
    if register or (register is None and is_registered(setting)):
        actions.append(steps.register_tasks)
    return carry_out("apply", setting, actions)


def task_changes(setting: Setting) -> Step:
    """Tell what differs between the task files and the config, before they are rendered."""
    details = []
    for task in tasks.render(setting.config, setting.now.date()):
        path = tasks.task_file(setting.config, task.name)
        differing = tasks.differences_in_file(path, task) if path.is_file() else ("is missing",)
        details += [f"{path.name}: {difference}" for difference in differing]
    return step(setting, "what changes in the tasks", details, changes=bool(details))


def is_registered(setting: Setting) -> bool:
    """Tell whether Windows holds one of our tasks."""
    states = tasks.query(setting.config, now=setting.now, run=setting.run).states
    return any(state.present for state in states)


def uninstall(setting: Setting, *, drop_tables: bool = False) -> InstallReport:
    """Take away tasks, scripts and task files; profiles, database and reports stay.

    With `drop_tables` our views and tables go, too, after a backup; never `trades_*`.
    """
    actions: list[Action] = [remove_tasks, remove_task_files, remove_scripts, remove_copies]
    if drop_tables:
        actions.append(drop_own_tables)
    return carry_out("uninstall", setting, actions)


def remove_tasks(setting: Setting) -> Step:
    """Take our tasks out of the Task Scheduler."""
    report = tasks.remove(setting.config, what_if=setting.what_if, run=setting.run)
    removed = [o.subject for o in report.outcomes if o.outcome == "removed"]
    journal.append(setting.config, [Entry("task", name, "removed") for name in removed])
    if report.needs_action:
        return Step("scheduled tasks", "failed", tuple(report.lines()))
    changes = bool(removed) or any("would be" in o.outcome for o in report.outcomes)
    return step(setting, "scheduled tasks", [*report.lines()], changes=changes)


def remove_task_files(setting: Setting) -> Step:
    """Remove the task files that are as we wrote them."""
    there = [path for path in tasks.task_files(setting.config) if path.is_file()]
    own = [path for path in there if journal.ours(setting.config, path)]
    details = [str(path) for path in own]
    details += [f"{path}: kept, it is not as it was written" for path in there if path not in own]
    if not setting.what_if:
        for path in own:
            files.remove(path)
        journal.append(setting.config, [Entry("file", str(path), "removed") for path in own])
    return step(setting, "task files", details, changes=bool(own))


def remove_scripts(setting: Setting) -> Step:
    """Remove the scripts that are as we wrote them."""
    folder = setting.config.path("scripts_dir")
    return steps.watched(
        setting,
        "scripts",
        [folder / name for name in scripts.SCRIPT_NAMES],
        lambda: scripts.remove_scripts(setting.config, what_if=setting.what_if),
    )


def remove_copies(setting: Setting) -> Step:
    """Remove the copies of trades that only save time; they are this user's, of all configs."""
    there = sorted(paths.cache_folder().rglob(f"*{paths.CACHE_SUFFIX}"))
    if not setting.what_if:
        for path in there:
            files.remove(path)
    return step(setting, "copies of trades", [str(path) for path in there], changes=bool(there))


def drop_own_tables(setting: Setting) -> Step:
    """Drop our views and tables after a backup; the EA's trades stay."""
    config = setting.config
    report = db.drop_own_tables(
        config.path("db_path"),
        config.tables,
        backup_folder=config.backups,
        backups_kept=config.database.backups_kept,
        what_if=setting.what_if,
    )
    if not setting.what_if:
        journal.append(config, [Entry("database", line, "removed") for line in report.lines()])
    return step(setting, "database", [*report.lines()], changes=True)


def carry_out(doing: str, setting: Setting, actions: Sequence[Action]) -> InstallReport:
    """Run the steps in their order; one that fails, or the user, stops those after it."""
    done: list[Step] = []
    for number, action in enumerate(actions):
        try:
            if setting.progress:
                setting.progress(f"{number + 1} of {len(actions)}: {name_of(action)}")
            done.append(attempt(action, setting))
        except Cancelled:
            stopped = ("stopped by you; run it again, it goes on from there",)
            done += [Step(name_of(left), "skipped", stopped) for left in actions[number:]]
            break
        if done[-1].outcome == "failed":
            break
    log.info("steps ended", extra={"doing": doing, "steps": [s.outcome for s in done]})
    return InstallReport(
        doing=doing,
        config_file=setting.config.file,
        journal=journal.journal_file(setting.config),
        steps=tuple(done),
        what_if=setting.what_if,
    )


def name_of(action: Action) -> str:
    """Return what a step is called before it has told its own name."""
    return action.__name__.replace("_", " ")


def attempt(action: Action, setting: Setting) -> Step:
    """Run one step; what the user can mend becomes a failed step."""
    try:
        return action(setting)
    except ReentryError as error:
        return Step(name_of(action), "failed", tuple(filter(None, (error.message, error.hint))))
