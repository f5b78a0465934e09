"""Commands on key figures."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import kpi, statements
from reentry_gui.cli import kpi_chains, kpi_trades
from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config, symbol_list
from reentry_gui.cli.kpi_trades import FILTER, filter_of
from reentry_gui.errors import UsageError
from reentry_gui.kpi.refresh import RefreshReport, refresh_kpis

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.config import PackConfig
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
        from reentry_gui.kpi.report import languages, writing

        language = languages.named(config.scheduling.weekly_kpi.language)
        days = writing.last_days(now.date())
        writing.write_report(config, days, path, now=now, language=language)

    return write


def show(args: argparse.Namespace) -> KpiReport | Mt4SetReport:
    """Show every figure of the chosen trades."""
    from reentry_gui.kpi import showing
    from reentry_gui.statements.mt4_set import show_mt4_set

    ask = show_mt4_set if args.set == "mt4" else showing.show_kpis
    return ask(open_config(args), filter_of(args), database=args.db, deposit=args.deposit)


def report(args: argparse.Namespace) -> ReportWritten:
    """Write the report on the chosen trades as one HTML file."""
    from reentry_gui.kpi.report import languages, writing

    config = open_config(args)
    language = languages.named(args.language or config.scheduling.weekly_kpi.language)
    return writing.write_report(
        config, filter_of(args), args.out, what_if=args.what_if, language=language
    )


def formulas(args: argparse.Namespace) -> FormulasReport:
    """Tell how each figure is computed."""
    from reentry_gui.kpi import showing

    del args  # none of its own
    return showing.show_formulas()


def refresh(args: argparse.Namespace) -> RefreshReport:
    """Refresh the kept figures of chains and actions."""
    symbols = symbol_list(args.symbols) if args.symbols is not None else None
    return refresh_kpis(open_config(args), symbols, overwrite=args.overwrite, what_if=args.what_if)


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
            argument("--language", metavar="CODE", help="en, de (default: the config's)"),
            WHAT_IF,
        ],
    ),
    *kpi_trades.COMMANDS,
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
