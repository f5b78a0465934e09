"""Commands on the scheduled tasks."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from reentry_gui import tasks
from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config


def now() -> dt.datetime:
    """Return the moment on this machine's clock, which the Task Scheduler follows, too."""
    return dt.datetime.now().astimezone()


def render(args: argparse.Namespace) -> tasks.TasksReport:
    """Write the tasks' XML files into the scripts folder."""
    return tasks.write_tasks(open_config(args), now(), what_if=args.what_if)


def validate(args: argparse.Namespace) -> tasks.CheckReport:
    """Check task files, those of the config where none is named."""
    return tasks.check_files(args.files or tasks.task_files(open_config(args)))


def register(args: argparse.Namespace) -> tasks.TasksReport:
    """Hand the tasks to Windows."""
    return tasks.register(open_config(args), now(), what_if=args.what_if)


def query(args: argparse.Namespace) -> tasks.QueryReport:
    """Tell how the tasks stand."""
    return tasks.query(open_config(args))


def run(args: argparse.Namespace) -> tasks.TasksReport:
    """Start a task now."""
    return tasks.run_now(open_config(args), args.name, what_if=args.what_if)


def enable(args: argparse.Namespace) -> tasks.TasksReport:
    """Let a task run again."""
    return tasks.enable(open_config(args), args.name, what_if=args.what_if)


def disable(args: argparse.Namespace) -> tasks.TasksReport:
    """Keep a task from running."""
    return tasks.disable(open_config(args), args.name, what_if=args.what_if)


def remove(args: argparse.Namespace) -> tasks.TasksReport:
    """Take tasks out of the Task Scheduler."""
    return tasks.remove(open_config(args), args.names, what_if=args.what_if)


NAME = argument("name", metavar="NAME", help="ProfileRotate or KPIWeekly")

COMMANDS = [
    Command("tasks render", render, "write the tasks' XML files", [WHAT_IF]),
    Command(
        "tasks validate",
        validate,
        "check task files against Microsoft's schema and our rules",
        [argument("files", nargs="*", type=Path, metavar="FILE", help="default: the config's")],
    ),
    Command("tasks register", register, "hand the tasks to Windows", [WHAT_IF]),
    Command("tasks query", query, "tell how the tasks stand: next run, last run, result"),
    Command("tasks run", run, "start a task now", [NAME, WHAT_IF]),
    Command("tasks enable", enable, "let a task run again", [NAME, WHAT_IF]),
    Command("tasks disable", disable, "keep a task from running", [NAME, WHAT_IF]),
    Command(
        "tasks remove",
        remove,
        "take the tasks out of the Task Scheduler",
        [argument("names", nargs="*", metavar="NAME", help="default: all of ours"), WHAT_IF],
    ),
]
