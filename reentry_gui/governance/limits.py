"""What is in force for a persona: its limits, the controls, the day's loss in money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.config import PackConfig


@dataclass(frozen=True)
class GateLimits:
    """Everything the gate holds a re-entry against; None means that there is no such limit."""

    allow_reentry: bool
    max_reentries_per_day: int | None
    max_generations: int  # generation g, counted from 1, is allowed when g ≤ max
    daily_loss_percent: float  # of the balance
    blackout_after_losses: int  # losses in a row
    blackout_minutes: int
    min_confidence: float  # 0..1
    max_spread_points: int
    freeze_level_guard: bool
    min_size_multiplier: float  # × the lots of the trade that has just closed
    max_size_multiplier: float
    lot_cap: float  # lots of one order
    min_delay_seconds: int


@dataclass(frozen=True)
class PersonaInForce:
    """A persona's limits, and its daily loss in money where the balance is known."""

    persona: str
    limits: GateLimits
    daily_loss_money: float | None
    has_own_limits: bool


@dataclass(frozen=True)
class LimitsReport(Report):
    """The limits of each persona."""

    personas: tuple[PersonaInForce, ...]
    account_balance: float | None

    def lines(self) -> Iterable[str]:
        """Tell each persona's limits in a short paragraph."""
        for entry in self.personas:
            yield from told(entry)
        if self.account_balance is None:
            yield (
                "The daily loss in money needs the balance: set governance.account_balance "
                "in the config."
            )


def told(entry: PersonaInForce) -> Iterable[str]:
    """Tell one persona's limits."""
    limits = entry.limits
    money = "" if entry.daily_loss_money is None else f" = {entry.daily_loss_money:.2f}"
    per_day = limits.max_reentries_per_day
    yield f"{entry.persona} ({'overrides in the config' if entry.has_own_limits else 'defaults'})"
    yield f"  re-entry           {'allowed' if limits.allow_reentry else 'switched off'}"
    yield f"  per day            {'no limit' if per_day is None else f'at most {per_day}'}"
    yield f"  generations        at most {limits.max_generations}"
    yield f"  daily loss         {limits.daily_loss_percent:g} % of the balance{money}"
    yield (
        f"  blackout           {limits.blackout_minutes} min after "
        f"{limits.blackout_after_losses} losses in a row"
    )
    yield f"  confidence         at least {limits.min_confidence:g}"
    yield f"  spread             at most {limits.max_spread_points} points"
    yield f"  freeze level       {'guarded' if limits.freeze_level_guard else 'not guarded'}"
    yield (f"  size multiplier    {limits.min_size_multiplier:g} to {limits.max_size_multiplier:g}")
    yield f"  lots of an order   at most {limits.lot_cap:g}"
    yield f"  delay              at least {limits.min_delay_seconds} s"


def gate_limits(config: PackConfig, persona: str) -> GateLimits:
    """Return what the gate holds a persona's re-entries against."""
    own, controls = config.governance.limits_for(persona), config.governance.controls
    return GateLimits(
        allow_reentry=controls.allow_reentry,
        max_reentries_per_day=controls.max_reentries_per_day,
        max_generations=own.max_generations,
        daily_loss_percent=own.daily_loss_percent,
        blackout_after_losses=own.blackout_after_losses,
        blackout_minutes=own.blackout_minutes,
        min_confidence=own.min_confidence,
        max_spread_points=own.max_spread_points,
        freeze_level_guard=controls.freeze_level_guard,
        min_size_multiplier=own.min_size_multiplier,
        max_size_multiplier=own.max_size_multiplier,
        lot_cap=own.lot_cap,
        min_delay_seconds=controls.min_delay_seconds,
    )


def daily_loss_money(balance: float | None, percent: float) -> float | None:
    """Return the daily loss limit in account currency, rounded to 0.01: balance × % ÷ 100."""
    return None if balance is None else round(balance * percent / 100, 2)


def limits_in_force(config: PackConfig) -> LimitsReport:
    """Return the limits of each persona that the config names."""
    balance = config.governance.account_balance
    entries = []
    for persona in personas_of(config):
        limits = gate_limits(config, persona)
        money = daily_loss_money(balance, limits.daily_loss_percent)
        entries.append(PersonaInForce(persona, limits, money, persona in config.governance.limits))
    return LimitsReport(personas=tuple(entries), account_balance=balance)


def personas_of(config: PackConfig) -> tuple[str, ...]:
    """Return the personas of the calendar, then those that only have limits."""
    return tuple(dict.fromkeys([*config.persona_names, *config.governance.limits]))


def known_persona(config: PackConfig, persona: str) -> str:
    """Return the persona; a ReentryError names those that the config knows."""
    if persona not in personas_of(config):
        raise ReentryError(
            f"persona {persona!r} is not in {config.file}",
            f"It names: {', '.join(personas_of(config))}",
        )
    return persona
