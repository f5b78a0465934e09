"""Commands on the lineage: orders, positions, the doctor, notes."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from reentry_gui import lineage
from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config, symbol_list


def symbols(args: argparse.Namespace) -> list[str] | None:
    """Return the symbols that are named, None for all."""
    return symbol_list(args.symbols) if args.symbols is not None else None


def check(args: argparse.Namespace) -> lineage.CheckReport:
    """Tell what contradicts itself."""
    return lineage.check_lineage(open_config(args), symbols(args))


def mend(args: argparse.Namespace) -> lineage.MendReport:
    """Carry out the doctor's plan."""
    return lineage.mend_lineage(open_config(args), symbols(args), what_if=args.what_if)


def undo(args: argparse.Namespace) -> lineage.UndoReport:
    """Take a mending back."""
    return lineage.undo_mending(open_config(args), args.plan, what_if=args.what_if)


def fill(args: argparse.Namespace) -> lineage.FillReport:
    """Make orders and positions of stored trades."""
    return lineage.fill_orders(open_config(args), symbols(args), what_if=args.what_if)


def bring(args: argparse.Namespace) -> lineage.HistoryImportReport:
    """Import a trades_history.json."""
    return lineage.import_history(open_config(args), args.file, what_if=args.what_if)


def reentries(args: argparse.Namespace) -> lineage.OrdersReport:
    """List the re-entries of a symbol."""
    return lineage.reentries_of(open_config(args), args.symbol)


def orders(args: argparse.Namespace) -> lineage.OrdersReport:
    """List the orders of a position."""
    return lineage.orders_of(open_config(args), args.symbol, args.ticket)


def positions(args: argparse.Namespace) -> lineage.PositionsReport:
    """List the positions of a symbol."""
    reentered = {"all": None, "with": True, "without": False}[args.reentries]
    return lineage.positions(open_config(args), args.symbol, reentered=reentered)


def today(args: argparse.Namespace) -> lineage.TodayReport:
    """Count today's re-entries."""
    return lineage.reentries_today(open_config(args), dt.datetime.now(dt.UTC), args.account)


def notes(args: argparse.Namespace) -> lineage.NotesReport:
    """List the notes."""
    return lineage.notes_of(open_config(args), args.kind, args.key or "")


def note(args: argparse.Namespace) -> lineage.NotesReport:
    """Write a note."""
    config = open_config(args)
    return lineage.write_note(
        config, args.kind, args.key, args.text, args.tag, what_if=args.what_if
    )


SYMBOLS = argument(
    "--symbols", nargs="+", metavar="SYMBOL", help="canonical; only these (default: all)"
)
SYMBOL = argument("symbol", metavar="SYMBOL", help="canonical")
KEY_HELP = "EURUSD/chain, or 2026-01-31"
COMMANDS = [
    Command("lineage check", check, "tell what contradicts itself in chains", [SYMBOLS]),
    Command("lineage mend", mend, "mend it step by step, after a backup", [SYMBOLS, WHAT_IF]),
    Command(
        "lineage undo",
        undo,
        "take a mending back value by value, after a backup",
        [
            argument("--plan", type=Path, metavar="FILE", help="of which one (default: the last)"),
            WHAT_IF,
        ],
    ),
    Command("lineage fill", fill, "make orders and positions of stored trades", [SYMBOLS, WHAT_IF]),
    Command(
        "lineage import",
        bring,
        "import a trades_history.json with re-entries",
        [argument("file", type=Path, metavar="FILE", help="the JSON file"), WHAT_IF],
    ),
    Command("lineage reentries", reentries, "list all re-entries of a symbol", [SYMBOL]),
    Command(
        "lineage orders",
        orders,
        "list all orders of a position in their sequence",
        [SYMBOL, argument("ticket", type=int, metavar="TICKET", help="any order of the position")],
    ),
    Command(
        "lineage positions",
        positions,
        "list positions, with the re-entries' average price against the first",
        [
            SYMBOL,
            argument(
                "--reentries", choices=["all", "with", "without"], default="all", help="(all)"
            ),
        ],
    ),
    Command(
        "lineage today",
        today,
        "count the re-entries placed in the account's day",
        [argument("--account", metavar="NUMBER", help="only of this account")],
    ),
    Command(
        "lineage notes",
        notes,
        "list notes on chains and days",
        [
            argument("--kind", choices=["chain", "day"], help="(both)"),
            argument("--key", metavar="KEY", help=KEY_HELP),
        ],
    ),
    Command(
        "lineage note",
        note,
        "write a note; without text and tags it is removed",
        [
            argument("kind", choices=["chain", "day"], help="what it is about"),
            argument("key", metavar="KEY", help=KEY_HELP),
            argument("text", nargs="?", default="", metavar="TEXT", help="what to remember"),
            argument("--tag", action="append", default=[], metavar="TAG", help="may be repeated"),
            WHAT_IF,
        ],
    ),
]
