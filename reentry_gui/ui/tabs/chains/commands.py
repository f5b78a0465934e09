"""The commands that ask of the command line what the panels ask."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from reentry_gui.kpi.simulation_report import Wanted
    from reentry_gui.kpi.what_if_report import Limits
    from reentry_gui.ui.tabs.chains.look import Question

# Limit of a replay → its option.
LIMITS: Final = {
    "max_generations": "--max-generations",
    "min_size_multiplier": "--min-size",
    "max_size_multiplier": "--max-size",
    "lot_cap": "--lot-cap",
    "min_delay_seconds": "--min-delay",
    "max_reentries_per_day": "--daily-cap",
    "min_confidence": "--min-confidence",
}


def today() -> dt.date:
    """Return the day on this machine's clock."""
    return dt.datetime.now().astimezone().date()


def simulate(question: Question, wanted: Wanted) -> str:
    """Return the command that simulates the same."""
    named: dict[str, object] = {"--seed": wanted.seed, "--paths": wanted.paths}
    named |= {"--block": wanted.block, "--horizon": wanted.horizon, "--balance": wanted.balance}
    return asked(question, "simulate", named)


def what_if(question: Question, profile: Path, rules: Limits) -> str:
    """Return the command that replays the same."""
    named: dict[str, object] = {"--profile": f'"{profile}"'}
    for field in fields(rules):
        if field.name in LIMITS:
            named[LIMITS[field.name]] = getattr(rules, field.name)
    return asked(question, "what-if", named)


def asked(question: Question, verb: str, named: dict[str, object]) -> str:
    """Return a command on the question's chains with options; None: an option is left out."""
    told = question.command(today()).replace("kpi chains", f"kpi {verb}", 1)
    options = (
        f"{name} {value:g}" if isinstance(value, float) else f"{name} {value}"
        for name, value in named.items()
        if value is not None
    )
    return " ".join([told, *options])
