"""The command that asks for a newer version."""

from __future__ import annotations

import argparse
import datetime as dt

from reentry_gui import updates
from reentry_gui.cli.console import Command, open_config


def check(args: argparse.Namespace) -> updates.UpdateReport:
    """Ask the publisher, where the config allows it."""
    return updates.check_for_update(open_config(args), dt.datetime.now().astimezone())


COMMANDS = [
    Command(
        "update check",
        check,
        "ask the publisher for the newest version; only while updates.check is on",
    )
]
