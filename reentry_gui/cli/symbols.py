"""Commands on symbols: what the map makes of them, and rules proposed from files."""

from __future__ import annotations

import argparse
from pathlib import Path

from reentry_gui import config, statements
from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config


def show(args: argparse.Namespace) -> config.SymbolsReport:
    """Show each broker's spelling with its canonical symbol."""
    return config.list_symbols(open_config(args))


def propose(args: argparse.Namespace) -> config.SymbolsReport:
    """Propose rules from the files of the EA, our profiles, and statements."""
    opened = open_config(args)
    seen = [symbol for file in args.statement for symbol in statements.spellings_in(file)]
    return config.propose_symbol_map(opened, seen, update=args.update_json, what_if=args.what_if)


COMMANDS = [
    Command("symbols list", show, "show each broker's spelling with its canonical symbol"),
    Command(
        "symbols propose",
        propose,
        "propose rules from files and statements",
        [
            argument(
                "--statement",
                type=Path,
                nargs="+",
                default=[],
                metavar="FILE",
                help="statements whose symbols are to be mapped, too",
            ),
            argument("--update-json", action="store_true", help="write the rules to the config"),
            WHAT_IF,
        ],
    ),
]
