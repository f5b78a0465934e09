"""Commands on the config: show, check, compare and restore it."""

from __future__ import annotations

import argparse
from pathlib import Path

from reentry_gui import config
from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config
from reentry_gui.errors import UsageError


def show(args: argparse.Namespace) -> config.ConfigReport:
    """Show every option in force and where it comes from."""
    return config.describe(open_config(args))


def validate(args: argparse.Namespace) -> config.ValidationReport:
    """Check the config; every mistake is told with its place and what is allowed."""
    return config.validate(args.config or config.last_used())


def diff(args: argparse.Namespace) -> config.DifferenceReport:
    """Compare the config with another file or with a version out of the history."""
    file = args.config or config.last_used()
    if (args.file is None) == (args.version is None):
        raise UsageError("name either another FILE or a --version", "See: reentry config history")
    if args.version is not None:
        return config.compare_version(file, args.version)
    return config.compare_files(file, args.file)


def history(args: argparse.Namespace) -> config.HistoryReport:
    """List who changed what and when."""
    return config.history(args.config or config.last_used())


def restore(args: argparse.Namespace) -> config.SaveReport:
    """Bring an earlier version back."""
    return config.restore(args.config or config.last_used(), args.version, what_if=args.what_if)


COMMANDS = [
    Command("config show", show, "show every option and where it comes from"),
    Command("config validate", validate, "check the config and explain every mistake"),
    Command(
        "config diff",
        diff,
        "compare the config with another file or an earlier version",
        [
            argument("file", nargs="?", type=Path, metavar="FILE", help="the other config"),
            argument("--version", type=int, metavar="N", help="a version out of the history"),
        ],
    ),
    Command("config history", history, "list earlier versions: when, who, why, what"),
    Command(
        "config restore",
        restore,
        "bring an earlier version back",
        [argument("version", type=int, metavar="N", help="its number in the history"), WHAT_IF],
    ),
]
