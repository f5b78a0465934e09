"""Commands on chains of re-entries: their figures, a simulation, a what-if."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui.cli.console import Command, argument, open_config, symbol_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.kpi.chain_report import ChainsReport
    from reentry_gui.kpi.filters import Filter
    from reentry_gui.kpi.simulation_report import SimulationReport
    from reentry_gui.kpi.what_if_report import WhatIfReport

# Below, numpy is only imported by the command that needs it: help needs none.


def day(text: str) -> dt.date:
    """Read a day as ISO writes it."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write 2026-01-31") from None


def names(told: Sequence[str] | None) -> tuple[str, ...]:
    """Return names as a filter takes them: unknown is the empty one."""
    return tuple("" if name == "unknown" else name for name in told or ())


def filter_of(args: argparse.Namespace) -> Filter:
    """Return the filter that a command names."""
    from reentry_gui.kpi.filters import Filter

    return Filter(
        first_day=args.first_day,
        last_day=args.last_day,
        symbols=tuple(symbol_list(args.symbol)) if args.symbol else (),
        personas=names(args.persona),
        event=args.by,
        accounts=names(args.account),
    )


def chains(args: argparse.Namespace) -> ChainsReport:
    """Show every figure of the stored chains."""
    from reentry_gui.kpi.chain_report import chain_kpis

    return chain_kpis(open_config(args), filter_of(args), args.seed, currency=args.currency)


def simulate(args: argparse.Namespace) -> SimulationReport:
    """Simulate what could have come."""
    from reentry_gui.kpi.simulation_report import Wanted, simulate_chains

    wanted = Wanted(args.seed, args.paths, args.block, args.horizon, args.balance, args.currency)
    return simulate_chains(open_config(args), wanted, filter_of(args))


def what_if(args: argparse.Namespace) -> WhatIfReport:
    """Replay the stored chains under a draft."""
    from reentry_gui.kpi.what_if_report import Rules, replay_what_if

    rules = Rules(
        max_generations=args.max_generations,
        min_size_multiplier=args.min_size,
        max_size_multiplier=args.max_size,
        lot_cap=args.lot_cap,
        min_delay_seconds=args.min_delay,
        max_reentries_per_day=args.daily_cap,
        min_confidence=args.min_confidence,
        persona=args.limits_of,
        lot_step=args.lot_step,
        delay_tolerance_seconds=args.delay_tolerance,
    )
    return replay_what_if(
        open_config(args),
        args.profile,
        rules,
        filter_of(args),
        currency=args.currency,
        seed=args.seed,
    )


FILTER = (
    argument("--from", dest="first_day", type=day, metavar="DAY", help="2026-01-31; included"),
    argument("--to", dest="last_day", type=day, metavar="DAY", help="2026-01-31; included"),
    argument("--symbol", nargs="+", metavar="SYMBOL", help="canonical; only these"),
    argument(
        "--persona", nargs="+", metavar="NAME", help="live at a chain's first opening; or: unknown"
    ),
    argument("--account", nargs="+", metavar="NUMBER", help="only these; or: unknown"),
    argument(
        "--by",
        choices=("close", "open"),
        default="close",
        help="which time of a chain's first trade the days go by",
    ),
    argument("--currency", metavar="USD", help="deposit currency (default: the usual one)"),
    argument(
        "--seed", type=int, default=20_240_601, metavar="N", help="the same seed, the same figures"
    ),
)

COMMANDS = [
    Command(
        "kpi chains",
        chains,
        "do re-entries earn or burn money: depth, recovery, marginal value, cut curve, uplift",
        FILTER,
    ),
    Command(
        "kpi simulate",
        simulate,
        "how likely losses are: whole chains drawn again in blocks, as shares of the balance",
        [
            *FILTER,
            argument("--paths", type=int, default=1_000, metavar="N", help="default 1000"),
            argument("--block", type=int, metavar="N", help="chains drawn together"),
            argument("--horizon", type=int, metavar="N", help="chains of a path"),
            argument(
                "--balance", type=float, metavar="MONEY", help="the balance before the first chain"
            ),
        ],
    ),
    Command(
        "kpi what-if",
        what_if,
        "what the stored chains would have brought under a draft profile or other limits",
        [
            *FILTER,
            argument("--profile", type=Path, required=True, metavar="FILE", help="six rows, CSV"),
            argument(
                "--limits-of",
                metavar="PERSONA",
                help="whose limits hold (default: the persona of the profile's folder)",
            ),
            argument("--max-generations", type=int, metavar="G", help="last one allowed"),
            argument("--min-size", type=float, metavar="X", help="smallest size multiplier"),
            argument("--max-size", type=float, metavar="X", help="largest size multiplier"),
            argument("--lot-cap", type=float, metavar="LOTS", help="of one order"),
            argument("--min-delay", type=int, metavar="SECONDS", help="shorter ones are stretched"),
            argument("--daily-cap", type=int, metavar="N", help="re-entries a broker's day"),
            argument("--min-confidence", type=float, metavar="X", help="0 to 1"),
            argument("--lot-step", type=float, default=0.01, metavar="LOTS", help="default 0.01"),
            argument(
                "--delay-tolerance",
                type=int,
                default=5,
                metavar="SECONDS",
                help="up to which two delays count as the same (default 5)",
            ),
        ],
    ),
]
