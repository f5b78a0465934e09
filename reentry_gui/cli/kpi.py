"""Commands on key figures."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import kpi, statements
from reentry_gui.cli import kpi_chains
from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config, symbol_list
from reentry_gui.errors import UsageError
from reentry_gui.kpi.refresh import RefreshReport, refresh_kpis

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.behind import TradesReport
    from reentry_gui.kpi.filters import Filter
    from reentry_gui.kpi.grouped import GroupsReport
    from reentry_gui.kpi.report.writing import ReportWritten
    from reentry_gui.kpi.showing import FormulasReport, KpiReport
    from reentry_gui.statements.mt4_set import Mt4SetReport


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
        write_report=weekly_report(config, args.db, now)
        if config.scheduling.weekly_kpi.report
        else None,
    )


def weekly_report(
    config: PackConfig, database: Path | None, now: dt.datetime
) -> Callable[[Path], object]:
    """Return what writes the report on the last seven days to a file."""
    if database:
        paths = config.paths.model_copy(update={"db_path": str(database)})
        config = config.model_copy(update={"paths": paths})

    def write(path: Path) -> None:
        from reentry_gui.kpi.report import writing  # noqa: PLC0415  # numpy: help needs none

        writing.write_report(config, writing.last_days(now.date()), path, now=now)

    return write


def filter_of(args: argparse.Namespace) -> Filter:
    """Return the filter that a command names."""
    from reentry_gui.kpi.filters import Filter  # noqa: PLC0415  # numpy: help needs none

    return Filter(
        args.first_day,
        args.last_day,
        tuple(symbol_list(args.symbol)) if args.symbol else (),
        tuple("" if name == "unknown" else name for name in args.persona or ()),
        tuple(args.action or ()),
        tuple(args.generation or ()),
        args.by,
        args.clock,
    )


def show(args: argparse.Namespace) -> KpiReport | Mt4SetReport:
    """Show every figure of the chosen trades."""
    from reentry_gui.kpi import showing  # noqa: PLC0415  # numpy: help needs none
    from reentry_gui.statements.mt4_set import show_mt4_set  # noqa: PLC0415

    ask = show_mt4_set if args.set == "mt4" else showing.show_kpis
    return ask(open_config(args), filter_of(args), database=args.db, deposit=args.deposit)


def report(args: argparse.Namespace) -> ReportWritten:
    """Write the report on the chosen trades as one HTML file."""
    from reentry_gui.kpi.report import writing  # noqa: PLC0415  # numpy: help needs none

    return writing.write_report(open_config(args), filter_of(args), args.out, what_if=args.what_if)


def trades(args: argparse.Namespace) -> TradesReport:
    """List the closed trades that the filter and one cell of a heat map let through."""
    from reentry_gui.kpi import behind  # noqa: PLC0415  # numpy: help needs none

    weekday = None if args.weekday is None else WEEKDAYS.index(args.weekday)
    cell = behind.Cell(weekday, args.hour, args.bucket)
    return behind.list_trades(
        open_config(args),
        filter_of(args),
        cell,
        currency=args.currency,
        out=args.out,
        what_if=args.what_if,
    )


def grouped(args: argparse.Namespace) -> GroupsReport:
    """Tell what trades earn by what they share."""
    from reentry_gui.kpi.grouped import group_trades  # noqa: PLC0415  # numpy: help needs none

    return group_trades(open_config(args), filter_of(args), args.of, currency=args.currency)


def formulas(args: argparse.Namespace) -> FormulasReport:
    """Tell how each figure is computed."""
    from reentry_gui.kpi import showing  # noqa: PLC0415  # numpy: help needs none

    del args  # none of its own
    return showing.show_formulas()


def refresh(args: argparse.Namespace) -> RefreshReport:
    """Refresh the kept figures of chains and actions."""
    symbols = symbol_list(args.symbols) if args.symbols is not None else None
    return refresh_kpis(open_config(args), symbols, overwrite=args.overwrite, what_if=args.what_if)


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
    argument("--by", choices=("close", "open"), default="close", help="which time"),
    argument("--clock", choices=("broker", "local", "utc"), default="broker"),
]

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
    Command(
        "kpi show",
        show,
        "print every figure of the closed trades with n, unit and limits of 95 in 100",
        [
            *FILTER,
            argument(
                "--set",
                choices=("all", "mt4"),
                default="all",
                help="mt4: the summary that MT4 prints, counted as MT4 counts",
            ),
            argument(
                "--deposit",
                type=float,
                metavar="MONEY",
                help="balance before the first trade, where no statement told the deposits",
            ),
            argument("--db", type=Path, metavar="FILE", help="instead of the config's database"),
        ],
    ),
    Command(
        "kpi report",
        report,
        "write figures and pictures of the closed trades to one HTML file, to keep or to send",
        [
            *FILTER,
            argument(
                "--out", type=Path, metavar="FILE", help="default: below the config's reports"
            ),
            WHAT_IF,
        ],
    ),
    Command(
        "kpi trades",
        trades,
        "list the closed trades behind a figure: of a filter, an hour of the week, a bucket",
        [
            *FILTER,
            argument("--weekday", choices=WEEKDAYS, help="by the chosen time and clock"),
            argument("--hour", type=int, choices=range(24), metavar="H", help="0 to 23"),
            argument("--bucket", type=int, choices=range(7), help="0: undefined"),
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
    Command("kpi formulas", formulas, "print how each figure is computed"),
    *kpi_chains.COMMANDS,
    Command(
        "kpi refresh",
        refresh,
        "bring the kept figures of chains and actions in line with trades and executions",
        [
            argument(
                "--symbols",
                nargs="+",
                metavar="SYMBOL",
                help="canonical; only these (default: all)",
            ),
            argument(
                "--overwrite",
                action="store_true",
                help="renew rows that an EA maintains, too, after a backup",
            ),
            WHAT_IF,
        ],
    ),
]
