"""The steps of an installation; each can be done again and changes only what differs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui import db, files, profiles, scripts, tasks
from reentry_gui.install import journal
from reentry_gui.install.journal import Entry
from reentry_gui.install.report import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.config import PackConfig

FOLDERS: Final = ("profiles_root", "scripts_dir", "reports_dir", "logs_dir")


@dataclass(frozen=True)
class Setting:
    """What every step works with."""

    config: PackConfig
    now: dt.datetime
    what_if: bool = False
    run: tasks.Run | None = None  # how schtasks is called; None: the real one
    progress: Callable[[str], None] | None = None
    environment: Mapping[str, str] | None = None  # where terminals are looked for


def step(setting: Setting, name: str, details: Sequence[str], *, changes: bool) -> Step:
    """Make a step's report."""
    if not changes:
        return Step(name, "unchanged", tuple(details))
    return Step(name, "planned" if setting.what_if else "done", tuple(details))


def make_folders(setting: Setting) -> Step:
    """Make the pack's folders, and the EA's in a terminal that is there."""
    config = setting.config
    wanted = [*(config.path(key) for key in FOLDERS), config.path("db_path").parent]
    target = config.path("config_root")
    details = []
    if target.parent.is_dir():
        wanted.append(target)
    else:
        details.append(f"{target} is not made: no terminal is there (reentry mt4 find)")
    missing = [folder for folder in dict.fromkeys(wanted) if not folder.is_dir()]
    if not setting.what_if:
        for folder in missing:
            make_folder(folder)
        journal.append(config, [Entry("folder", str(folder), "created") for folder in missing])
    return step(setting, "folders", [*map(str, missing), *details], changes=bool(missing))


def make_folder(folder: Path) -> None:
    """Make a folder with those above it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise files.cannot_write(folder, error) from error


def default_profiles(setting: Setting) -> Step:
    """Write the default profile wherever a persona has none for a symbol."""
    config = setting.config
    details, written = [], []
    for persona in config.persona_names:
        missing = [s for s in config.symbols if not config.profile(persona, s).is_file()]
        if not missing:
            continue
        if persona not in profiles.DEFAULT_PERSONAS:
            details.append(f"{persona}: has no defaults; make them: reentry profile new")
            continue
        content = profiles.render(profiles.default_profile(persona))
        details.append(f"{persona}: {len(missing)} default profiles")
        for symbol in missing if not setting.what_if else ():
            path = config.profile(persona, symbol)
            written.append(Entry("file", str(path), "created", files.write_bytes(path, content)))
    journal.append(config, written)
    return step(setting, "profiles", details, changes=any("default profiles" in d for d in details))


def bring_database_up_to_date(setting: Setting) -> Step:
    """Make or extend the database: tables, views, seeds, in one transaction."""
    config = setting.config
    report = db.provision(
        config.path("db_path"),
        config.tables,
        busy_timeout_seconds=config.database.busy_timeout_seconds,
        backup_folder=config.backups,
        backups_kept=config.database.backups_kept,
        what_if=setting.what_if,
        **({"progress": setting.progress} if setting.progress else {}),
    )
    if not setting.what_if:
        made = (Entry("database", first_line(sql), "changed") for sql in report.statements)
        journal.append(config, made)
    details = [report.summary, *report.warnings, *report.problems]
    if report.backup:
        details.append(f"backup: {report.backup}")
    return step(setting, "database", details, changes=bool(report.statements))


def first_line(statement: str) -> str:
    """Return the start of an SQL statement: what it makes, and its name."""
    return statement.split("\n", maxsplit=1)[0].split("(", maxsplit=1)[0].strip()


def write_scripts(setting: Setting) -> Step:
    """Write the scripts under the names that existing tasks and notes call."""
    folder = setting.config.path("scripts_dir")
    paths = [folder / name for name in scripts.SCRIPT_NAMES]
    return watched(
        setting,
        "scripts",
        paths,
        lambda: scripts.write_scripts(setting.config, what_if=setting.what_if),
    )


def render_tasks(setting: Setting) -> Step:
    """Write the task files that the Task Scheduler reads."""
    return watched(
        setting,
        "task files",
        tasks.task_files(setting.config),
        lambda: tasks.write_tasks(setting.config, setting.now, what_if=setting.what_if),
    )


def watched(
    setting: Setting,
    name: str,
    paths: Sequence[Path],
    action: Callable[[], scripts.ScriptsReport | tasks.TasksReport],
) -> Step:
    """Run an action and journal which of the files it changed."""
    before = journal.hashes(paths)
    report = action()
    changed = journal.changed_files(before, journal.hashes(paths))
    journal.append(setting.config, changed)
    changes = report.changes if setting.what_if else bool(changed)
    return step(setting, name, [*report.lines()] if changes else (), changes=changes)


def register_tasks(setting: Setting) -> Step:
    """Hand the tasks to Windows and read them back."""
    report = tasks.register(setting.config, setting.now, what_if=setting.what_if, run=setting.run)
    done = [o for o in report.outcomes if not o.failed and o.outcome.startswith("registered")]
    journal.append(setting.config, [Entry("task", o.subject, "registered") for o in done])
    if report.needs_action:
        return Step("scheduled tasks", "failed", tuple(report.lines()))
    return step(setting, "scheduled tasks", [*report.lines()], changes=True)
