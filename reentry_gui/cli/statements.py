"""The command that imports MT4's reports."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from reentry_gui import statements
from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config

OFFSET = re.compile(r"([+-])(\d\d?):?(\d\d)?", re.ASCII)
LARGEST_OFFSET_MINUTES = 14 * 60


def offset_minutes(text: str) -> int:
    """Turn `+02:00` into 120; argparse shows the message of a wrong one."""
    found = OFFSET.fullmatch(text.strip())
    minutes = int(found[2]) * 60 + int(found[3] or 0) if found else LARGEST_OFFSET_MINUTES + 1
    if not found or minutes > LARGEST_OFFSET_MINUTES or int(found[3] or 0) > 59:
        raise argparse.ArgumentTypeError(f"{text!r} is no offset from UTC such as +02:00 or -05:00")
    return -minutes if found[1] == "-" else minutes


def import_files(args: argparse.Namespace) -> statements.ImportsReport:
    """Import statements and tester reports."""
    return statements.import_statements(
        open_config(args),
        args.files,
        utc_offset_minutes=args.utc_offset,
        add_symbols=args.add_symbols,
        database=args.db,
        what_if=args.what_if,
    )


COMMANDS = [
    Command(
        "import",
        import_files,
        "import MT4 statements and tester reports",
        [
            argument("files", nargs="+", type=Path, metavar="FILE", help="saved by MT4 (.htm)"),
            argument(
                "--utc-offset",
                type=offset_minutes,
                metavar="+HH:MM",
                help="the broker's offset from UTC, noted beside the trades (-05:00: "
                "--utc-offset=-05:00)",
            ),
            argument(
                "--add-symbols",
                action="store_true",
                help="add symbols that the config does not name, instead of skipping them",
            ),
            argument("--db", type=Path, metavar="FILE", help="instead of the config's database"),
            WHAT_IF,
        ],
    ),
]
