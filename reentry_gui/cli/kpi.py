"""Commands on key figures."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from reentry_gui import kpi, statements
from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config, symbol_list
from reentry_gui.errors import UsageError


def compare(args: argparse.Namespace) -> statements.Mt4ComparisonReport:
    """Compare our figures of a statement with MT4's own."""
    if args.mt4_summary is None:
        raise UsageError("name a statement", "For example: reentry kpi --mt4-summary FILE")
    return statements.compare_with_mt4(args.mt4_summary)


def export(args: argparse.Namespace) -> kpi.SnapshotReport:
    """Write the weekly snapshot: both views of each symbol, with a summary."""
    now = dt.datetime.now().astimezone()
    if args.db and args.out and args.symbols:
        return kpi.export_kpis(
            args.db, symbol_list(args.symbols), args.out, now, what_if=args.what_if
        )
    config = open_config(args)
    symbols = symbol_list(args.symbols) if args.symbols is not None else config.tables
    return kpi.export_kpis(
        args.db or config.path("db_path"),
        symbols,
        args.out or config.path("reports_dir"),
        now,
        what_if=args.what_if,
    )


COMMANDS = [
    Command(
        "kpi",
        compare,
        "print our figures of a statement beside MT4's own; any difference ends with 1",
        [
            argument(
                "--mt4-summary",
                type=Path,
                metavar="FILE",
                help="a detailed statement or tester report saved by MT4",
            )
        ],
    ),
    Command(
        "kpi export",
        export,
        "write the KPIs of every symbol as CSV, with a summary, to a dated folder",
        [
            argument("--db", type=Path, metavar="FILE", help="instead of the config's database"),
            argument("--out", type=Path, metavar="DIR", help="instead of the config's reports"),
            argument(
                "--symbols",
                nargs="+",
                metavar="SYMBOL",
                help="canonical; only these (default: all)",
            ),
            WHAT_IF,
        ],
    ),
]
