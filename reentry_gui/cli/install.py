"""Commands on the whole pack: install, verify, apply, uninstall."""

from __future__ import annotations

import argparse
import datetime as dt
from dataclasses import replace

from reentry_gui import config as configs
from reentry_gui import install as installing
from reentry_gui import verify as verifying
from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config


def setting_of(args: argparse.Namespace) -> installing.Setting:
    """Return what the steps work with: the config, the moment, whether to change anything."""
    now = dt.datetime.now().astimezone()
    return installing.Setting(open_config(args), now, what_if=args.what_if)


def install(args: argparse.Namespace) -> installing.InstallReport:
    """Create all that the pack needs."""
    setting = setting_of(args)
    if args.detect_mt4:
        setting = replace(setting, config=installing.detect_terminal(setting))
    report = installing.install(
        setting, register=args.register_tasks, prefix=args.task_prefix, user=args.run_user
    )
    if not (args.what_if or report.needs_action):
        configs.remember(setting.config.file)
    return report


def verify(args: argparse.Namespace) -> verifying.VerifyReport:
    """Check everything and say PASSED or FAILED."""
    return verifying.verify(open_config(args), dt.datetime.now().astimezone())


def apply(args: argparse.Namespace) -> installing.InstallReport:
    """Bring database, scripts and tasks in line with the config."""
    return installing.apply(setting_of(args), register=args.register_tasks or None)


def uninstall(args: argparse.Namespace) -> installing.InstallReport:
    """Take away tasks, scripts and rendered files."""
    return installing.uninstall(setting_of(args), drop_tables=args.drop_tables)


REGISTER = argument("--register-tasks", action="store_true", help="hand the tasks to Windows")

COMMANDS = [
    Command(
        "install",
        install,
        "create all that the pack needs",
        [
            argument("--detect-mt4", action="store_true", help="find the terminal first"),
            REGISTER,
            argument("--task-prefix", metavar="NAME", help="folder in the Task Scheduler"),
            argument("--run-user", metavar="USER", help="whom the tasks run as"),
            WHAT_IF,
        ],
    ),
    Command("verify", verify, "check everything and say PASSED or FAILED"),
    Command("apply", apply, "bring everything in line with the config", [REGISTER, WHAT_IF]),
    Command(
        "uninstall",
        uninstall,
        "take away tasks, scripts and rendered files; your data stay",
        [
            argument(
                "--drop-tables",
                action="store_true",
                help="drop our views and tables, too, after a backup; never trades_*",
            ),
            WHAT_IF,
        ],
    ),
]
