"""The command that finds MT4 terminals."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from reentry_gui import mt4
from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config


def find(args: argparse.Namespace) -> mt4.DetectReport:
    """Find the terminals; on demand write the EA's config folder into the config."""
    config = open_config(args) if args.update_json else None
    extra = [*args.folder, *([args.data_folder] if args.data_folder else [])]
    return mt4.detect(
        mt4.scan(os.environ, extra),
        config,
        choose=args.choose,
        data_folder=args.data_folder,
        show_all=args.all,
        what_if=args.what_if,
    )


COMMANDS = [
    Command(
        "mt4 find",
        find,
        "list the MT4 terminals of this machine and why each was found",
        [
            argument("--all", action="store_true", help="tell all about MT5 and dead ones, too"),
            argument(
                "--update-json", action="store_true", help="write config_root into the config"
            ),
            argument("--choose", type=int, metavar="N", help="take this one of several"),
            argument(
                "--data-folder", type=Path, metavar="PATH", help="take the one that lies here"
            ),
            argument(
                "--folder",
                type=Path,
                nargs="+",
                action="extend",
                default=[],
                metavar="PATH",
                help="look here, too: a terminal.exe, its folder, one above, a Wine prefix",
            ),
            WHAT_IF,
        ],
    )
]
