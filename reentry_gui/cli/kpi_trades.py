"""Commands on closed trades: the list behind a figure, groups, how far they ran."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui.cli import kpi_chains
from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config, symbol_list

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from reentry_gui.cli.console import Argument
    from reentry_gui.kpi.behind import TradesReport
    from reentry_gui.kpi.cells import Between
    from reentry_gui.kpi.excursion_report import ExcursionsReport
    from reentry_gui.kpi.filters import Filter
    from reentry_gui.kpi.grouped import GroupsReport


def filter_of(args: argparse.Namespace) -> Filter:
    """Return the filter that a command names."""
    from reentry_gui.kpi.filters import Filter

    return Filter(
        args.first_day,
        args.last_day,
        tuple(symbol_list(args.symbol)) if args.symbol else (),
        kpi_chains.names(args.persona),
        tuple(args.action or ()),
        tuple(args.generation or ()),
        args.by,
        args.clock,
        kpi_chains.names(args.account),
    )


def trades(args: argparse.Namespace) -> TradesReport:
    """List the closed trades that the filter and one cell of a heat map let through."""
    from reentry_gui.kpi import behind, cells

    weekday = None if args.weekday is None else WEEKDAYS.index(args.weekday)
    cell = cells.Cell(
        weekday,
        args.hour,
        args.bucket,
        result=stretch(args, "result"),
        r=stretch(args, "r"),
        held=stretch(args, "held"),
    )
    return behind.list_trades(
        open_config(args),
        filter_of(args),
        cell,
        currency=args.currency,
        out=args.out,
        what_if=args.what_if,
    )


def stretch(args: argparse.Namespace, name: str) -> Between | None:
    """Return the stretch of values that a command names, None where it names none."""
    from reentry_gui.kpi.cells import Between

    ends = getattr(args, f"{name}_from"), getattr(args, f"{name}_to")
    return None if ends == (None, None) else Between(*ends)


def grouped(args: argparse.Namespace) -> GroupsReport:
    """Tell what trades earn by what they share."""
    from reentry_gui.kpi.grouped import group_trades

    return group_trades(open_config(args), filter_of(args), args.of, currency=args.currency)


def excursions(args: argparse.Namespace) -> ExcursionsReport:
    """Tell how far trades ran for and against their owner."""
    from reentry_gui.kpi.excursion_report import show_excursions

    return show_excursions(open_config(args), filter_of(args), currency=args.currency)


def between(name: str, kind: Callable[[str], float], unit: str, what: str) -> list[Argument]:
    """Return the two arguments of a stretch of values."""
    return [
        argument(f"--{name}-from", type=kind, metavar=unit, help=f"{what}, at least"),
        argument(f"--{name}-to", type=kind, metavar=unit, help=f"{what}, below"),
    ]


WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

# What a question is about; every command that asks one takes the same words.
FILTER = [
    argument(
        "--from",
        dest="first_day",
        type=kpi_chains.day,
        metavar="DAY",
        help="2026-01-31; included",
    ),
    argument(
        "--to",
        dest="last_day",
        type=kpi_chains.day,
        metavar="DAY",
        help="2026-01-31; included",
    ),
    argument("--symbol", nargs="+", metavar="SYMBOL", help="canonical; only these"),
    argument("--persona", nargs="+", metavar="NAME", help="live at the opening; or: unknown"),
    argument("--action", nargs="+", type=int, choices=range(7), help="0: none"),
    argument("--generation", nargs="+", type=int, metavar="G", help="0: no re-entries"),
    argument("--account", nargs="+", metavar="NUMBER", help="only these; or: unknown"),
    argument("--by", choices=("close", "open"), default="close", help="which time"),
    argument("--clock", choices=("broker", "local", "utc"), default="broker"),
]

COMMANDS = [
    Command(
        "kpi trades",
        trades,
        "list the closed trades behind a figure: of an hour, a bucket, a stretch of results",
        [
            *FILTER,
            argument("--weekday", choices=WEEKDAYS, help="by the chosen time and clock"),
            argument("--hour", type=int, choices=range(24), metavar="H", help="0 to 23"),
            argument("--bucket", type=int, choices=range(7), help="0: undefined"),
            *between("result", float, "MONEY", "net result"),
            *between("r", float, "R", "R-multiple"),
            *between("held", int, "SECONDS", "time open"),
            argument("--currency", metavar="USD", help="deposit currency (default: the usual one)"),
            argument("--out", type=Path, metavar="FILE", help="write all of them as CSV, too"),
            WHAT_IF,
        ],
    ),
    Command(
        "kpi groups",
        grouped,
        "tell what trades earn by symbol, persona, generation, action, bucket, or several of them",
        [
            *FILTER,
            argument(
                "--of",
                nargs="+",
                choices=("symbol", "persona", "generation", "action", "bucket"),
                default=["symbol"],
                help="what the trades of a group share (default: symbol)",
            ),
            argument("--currency", metavar="USD", help="deposit currency (default: the usual one)"),
        ],
    ),
    Command(
        "kpi excursions",
        excursions,
        "tell how far trades ran for and against you (MAE, MFE), out of MT4's own price bars",
        [
            *FILTER,
            argument("--currency", metavar="USD", help="deposit currency (default: the usual one)"),
        ],
    ),
]
