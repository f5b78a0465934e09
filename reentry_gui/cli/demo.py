"""The command that makes a demo workspace."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from reentry_gui import demo
from reentry_gui.cli.console import WHAT_IF, Command, argument, complain


def make(args: argparse.Namespace) -> demo.DemoReport | demo.DemoPlan:
    """Make a demo workspace, or bring the one in the folder up to date."""
    if args.what_if:
        return demo.plan_demo(args.folder)
    now = dt.datetime.now().astimezone()
    return demo.make_demo(args.folder, now, progress=lambda text: complain(f"… {text}"))


COMMANDS = [
    Command(
        "demo",
        make,
        "make a workspace with demo data",
        [
            argument("folder", type=Path, metavar="DIR", help="a new folder, or an earlier demo's"),
            WHAT_IF,
        ],
    )
]
