"""Commands on personas: rotate, roll back, what is live, what is due, override by hand."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import log, personas
from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config, symbol_list, words
from reentry_gui.config.model import ManualOverride
from reentry_gui.errors import UsageError

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig

DAY = argument(
    "--day", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help="the day (default: today)"
)
SYMBOLS = argument("--symbols", nargs="+", metavar="SYMBOL", help="only these (default: all)")


def rotate(args: argparse.Namespace) -> personas.RotationReport:
    """Copy the persona that is due, or the one named, to the EA's folder."""
    config = with_overrides(open_config(args), args)
    if args.log_path:
        log.move(args.log_path.parent if args.log_path.suffix else args.log_path)
    now = dt.datetime.now().astimezone()
    return personas.rotate(
        config,
        args.day or now.date(),
        args.persona,
        symbols=symbol_list(args.symbols) if args.symbols is not None else (),
        at=now if args.day is None else None,
        dry_run=args.what_if,
    )


def with_overrides(config: PackConfig, args: argparse.Namespace) -> PackConfig:
    """Return the config with what the command line says instead, for this run only."""
    given = {
        "profiles_root": args.profiles_root,
        "config_root": args.config_root,
    }
    paths = {key: str(value.absolute()) for key, value in given.items() if value is not None}
    updates: dict[str, object] = {"paths": config.paths.model_copy(update=paths)}
    if args.persona_cycle is not None:
        cycle = words(" ".join(args.persona_cycle))
        if not cycle:
            raise UsageError("the persona cycle is empty", "--persona-cycle conservative,moderate")
        changed = {"cycle_map": {}, "fallback_cycle": cycle}
        updates["personas"] = config.personas.model_copy(update=changed)
    return config.model_copy(update=updates)


def roll_back(args: argparse.Namespace) -> personas.RotationReport | personas.DeploymentsReport:
    """Bring an earlier deployment back, or list them."""
    config = open_config(args)
    if args.number is None:
        return personas.list_deployments(config)
    today = dt.datetime.now().astimezone().date()
    return personas.roll_back(config, args.number, today, dry_run=args.what_if)


def active(args: argparse.Namespace) -> personas.ActiveReport:
    """Tell which persona the EA's files really hold."""
    return personas.active(open_config(args), dt.datetime.now().astimezone())


def calendar(args: argparse.Namespace) -> personas.CalendarReport:
    """Tell which persona is due on the next days."""
    start = args.day or dt.datetime.now().astimezone().date()
    return personas.preview(open_config(args), start, args.days)


def set_override(args: argparse.Namespace) -> personas.OverrideReport:
    """Set a persona by hand until a time."""
    until: dt.datetime = args.until
    override = ManualOverride(
        persona=args.persona,
        until=until if until.tzinfo else until.astimezone(),
        reason=args.reason,
        symbols=symbol_list(args.symbols) if args.symbols is not None else [],
    )
    now = dt.datetime.now().astimezone()
    return personas.set_override(open_config(args), override, now, what_if=args.what_if)


def end_override(args: argparse.Namespace) -> personas.OverrideReport:
    """Let the calendar decide again."""
    now = dt.datetime.now().astimezone()
    return personas.end_override(open_config(args), now, what_if=args.what_if)


COMMANDS = [
    Command(
        "rotate",
        rotate,
        "copy the persona that is due to the EA",
        [
            argument("--persona", help="this persona instead of the one that is due"),
            DAY,
            SYMBOLS,
            argument("--profiles-root", type=Path, metavar="DIR", help="instead of the config's"),
            argument("--config-root", type=Path, metavar="DIR", help="instead of the config's"),
            argument(
                "--persona-cycle",
                nargs="+",
                metavar="PERSONA",
                help="rotate through these, a day each, instead of the week",
            ),
            argument("--log-path", type=Path, metavar="PATH", help="log to this folder"),
            WHAT_IF,
        ],
    ),
    Command(
        "rollback",
        roll_back,
        "bring an earlier deployment back; without a number: list them",
        [argument("number", nargs="?", type=int, metavar="N", help="the deployment"), WHAT_IF],
    ),
    Command("active", active, "tell which persona the EA's files really hold"),
    Command(
        "calendar",
        calendar,
        "tell which persona is due on the next days",
        [DAY, argument("--days", type=int, default=14, help="how many (default: 14)")],
    ),
    Command(
        "override set",
        set_override,
        "set a persona by hand until a time",
        [
            argument("persona"),
            argument(
                "--until",
                type=dt.datetime.fromisoformat,
                required=True,
                metavar="YYYY-MM-DDTHH:MM",
                help="when it ends; local time unless it has an offset",
            ),
            argument("--reason", default="", help="for the log and the history"),
            SYMBOLS,
            WHAT_IF,
        ],
    ),
    Command("override end", end_override, "let the calendar decide again", [WHAT_IF]),
]
