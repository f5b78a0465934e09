"""Commands on governance: controls, limits, the EA's inputs, the checklist, the gate."""

from __future__ import annotations

import argparse
import datetime as dt
import logging
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import governance, lineage
from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig

log = logging.getLogger(__name__)


def controls(_args: argparse.Namespace) -> governance.ControlsReport:
    """List the controls."""
    return governance.list_controls()


def limits(args: argparse.Namespace) -> governance.LimitsReport:
    """Show the limits in force for each persona."""
    return governance.limits_in_force(open_config(args))


def named_personas(config: PackConfig, name: str | None) -> tuple[str, ...]:
    """Return the persona that the command names, else all of the config."""
    if name is None:
        return governance.personas_of(config)
    return (governance.known_persona(config, name),)


def set_file(args: argparse.Namespace) -> governance.PresetsReport:
    """Write the EA's inputs as `.set` files, one a persona."""
    config = open_config(args)
    personas = named_personas(config, args.persona)
    return governance.write_set_files(config, personas, args.out, what_if=args.what_if)


def compare(args: argparse.Namespace) -> governance.ComparisonReport:
    """Hold a `.set` file against the config."""
    config = open_config(args)
    personas = named_personas(config, args.persona)
    return governance.compare_set_file(config, personas, args.file)


def checklist(args: argparse.Namespace) -> governance.ChecklistReport:
    """Make the checklist of controls."""
    if args.format == "csv":
        text = governance.checklist_csv()
    else:
        text = governance.checklist_markdown(open_config(args))
    return governance.write_checklist(text, args.out, what_if=args.what_if)


def check(args: argparse.Namespace) -> governance.ConsistencyReport:
    """Check config, personas and profiles against each other."""
    return governance.check_consistency(open_config(args))


def gate(args: argparse.Namespace) -> governance.GateResult:
    """Ask the gate about a re-entry."""
    config = open_config(args)
    persona = governance.known_persona(config, args.persona)
    given = {field.name: getattr(args, field.name) for field in fields(governance.GateContext)}
    if given["reentries_today"] is None:
        given["reentries_today"] = reentries_today(config)
    return governance.gate(governance.GateContext(**given), governance.gate_limits(config, persona))


def reentries_today(config: PackConfig) -> int | None:
    """Return what the database tells of today, None where there is no limit to hold it against.

    A limit that cannot be checked is told by the gate, not passed over.
    """
    if config.governance.controls.max_reentries_per_day is None:
        return None
    try:
        return lineage.reentries_today(config, dt.datetime.now(dt.UTC)).placed
    except ReentryError as error:
        log.warning("re-entries of today are unknown", extra={"error": str(error)})
        return None


PERSONA = argument("--persona", metavar="NAME", help="one persona (default: all of the config)")
CONTEXT = [
    argument("--persona", metavar="NAME", required=True, help="whose limits apply"),
    argument("--lots", type=float, required=True, help="the lots proposed"),
    argument("--generation", type=int, required=True, help="the first re-entry is 1"),
    argument("--size-multiplier", type=float, help="× the lots of the trade that has just closed"),
    argument("--confidence", type=float, help="0 to 1"),
    argument("--delay-seconds", type=int, help="the delay asked for"),
    argument("--day-profit", type=float, help="money of the account's day, negative for a loss"),
    argument("--balance", type=float, help="money"),
    argument("--losses-in-a-row", type=int, help="so far"),
    argument("--minutes-since-last-loss", type=float, help="minutes"),
    argument("--spread-points", type=float, help="points"),
    argument("--reentries-today", type=int, help="orders placed in the account's day"),
    argument("--distance-points", type=float, help="from the market to the order's nearest level"),
    argument("--freeze-level-points", type=float, help="the broker's"),
    argument("--lot-step", type=float, help="the broker's"),
    argument("--min-lot", type=float, help="the broker's"),
    argument("--max-lot", type=float, help="the broker's"),
]

COMMANDS = [
    Command("governance controls", controls, "list the controls and what each does"),
    Command("governance limits", limits, "show each persona's limits, the day's loss in money"),
    Command(
        "governance set-file",
        set_file,
        "write the EA's inputs as MT4 .set files, one a persona",
        [
            PERSONA,
            argument(
                "--out",
                type=Path,
                metavar="FILE",
                help="where to (default: the folder presets beside the config)",
            ),
            WHAT_IF,
        ],
    ),
    Command(
        "governance compare",
        compare,
        "tell where a .set file disagrees with the config",
        [argument("file", type=Path, metavar="FILE.set", help="saved in MT4"), PERSONA],
    ),
    Command(
        "governance checklist",
        checklist,
        "the checklist of controls, with the values in force",
        [
            argument(
                "--format", choices=["csv", "markdown"], default="markdown", help="(markdown)"
            ),
            argument("--out", type=Path, metavar="FILE", help="write it there"),
            WHAT_IF,
        ],
    ),
    Command("governance check", check, "check config, personas and profiles against each other"),
    Command("governance gate", gate, "ask what the gate would say about a re-entry", CONTEXT),
]
