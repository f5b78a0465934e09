"""The config's `governance` section: limits of each persona and the values of the controls."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from pathlib import PureWindowsPath
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field

from reentry_gui.config.section import PersonaName, Section


@dataclass(frozen=True)
class Limits:
    """The limits in force for one persona."""

    max_generations: int  # a re-entry of generation g, counted from 1, is allowed when g ≤ max
    min_confidence: float  # 0..1
    min_size_multiplier: float  # × the lots of the trade that has just closed
    max_size_multiplier: float
    lot_cap: float  # lots of one order
    daily_loss_percent: float  # of the balance
    blackout_after_losses: int  # losses in a row
    blackout_minutes: int
    max_spread_points: int


DEFAULT_LIMITS: Final = {
    "conservative": Limits(2, 0.7, 0.0, 1.2, 0.5, 2.0, 2, 60, 30),
    "moderate": Limits(3, 0.6, 0.0, 2.0, 1.0, 3.0, 3, 30, 50),
    "aggressive": Limits(5, 0.4, 0.0, 3.0, 2.0, 5.0, 5, 15, 80),
}
STRICTEST: Final = "conservative"


def checked_ea_path(path: str) -> str:
    """Refuse a path that MT4 would misread: it takes ANSI, and only below its Files folder."""
    if not path.isascii() or not path.isprintable():
        raise ValueError("may hold ASCII characters only, MT4 reads them in its own code page")
    if PureWindowsPath(path).anchor or ".." in PureWindowsPath(path).parts:
        raise ValueError("lies outside MQL4\\Files, where the EA can read nothing")
    return path


EaPath = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(checked_ea_path)]


class PersonaLimits(Section):
    """Limits of one persona; None means the persona's default."""

    max_generations: int | None = Field(
        default=None,
        ge=0,
        le=100,
        title="Max generations",
        description="Re-entries in one chain; 0 allows none.",
    )
    min_confidence: float | None = Field(
        default=None,
        ge=0,
        le=1,
        title="Min confidence",
        description="0 to 1; a decision below it is skipped.",
    )
    min_size_multiplier: float | None = Field(
        default=None,
        ge=0,
        le=100,
        title="Min size multiplier",
        description="× the lots of the trade that has just closed.",
    )
    max_size_multiplier: float | None = Field(
        default=None,
        ge=0,
        le=100,
        title="Max size multiplier",
        description="× the lots of the trade that has just closed.",
    )
    lot_cap: float | None = Field(
        default=None, gt=0, le=10_000, title="Lot cap (lots)", description="Of a single order."
    )
    daily_loss_percent: float | None = Field(
        default=None,
        gt=0,
        le=100,
        title="Daily loss (% of balance)",
        description="A day's loss that ends re-entries for the day.",
    )
    blackout_after_losses: int | None = Field(
        default=None,
        ge=1,
        le=1000,
        title="Blackout after losses",
        description="Losses in a row that begin a pause.",
    )
    blackout_minutes: int | None = Field(
        default=None,
        ge=0,
        le=10_080,
        title="Blackout (minutes)",
        description="How long the pause lasts after the last loss.",
    )
    max_spread_points: int | None = Field(
        default=None,
        ge=0,
        le=100_000,
        title="Max spread (points)",
        description="No order goes out at a wider spread.",
    )


class ControlValues(Section):
    """Values of the controls that are the same for every persona."""

    allow_reentry: bool = Field(
        default=True, title="Allow re-entry", description="Off: no re-entry at all."
    )
    min_delay_seconds: int = Field(
        default=0,
        ge=0,
        le=86_400,
        title="Min delay (seconds)",
        description="A shorter delay of a profile row is stretched to this.",
    )
    max_reentries_per_day: int | None = Field(
        default=None,
        ge=1,
        le=10_000,
        title="Max re-entries per day",
        description="Orders in the account's day; empty: no limit.",
    )
    freeze_level_guard: bool = Field(
        default=True,
        title="Freeze level guard",
        description="No order within the broker's freeze level.",
    )
    max_order_send_retries: int = Field(
        default=2, ge=0, le=100, title="Retries", description="Then the chain is aborted."
    )
    reentry_magic_base: int | None = Field(
        default=None,
        ge=0,
        le=2_147_483_647,
        title="Magic base offset",
        description="Empty: the EA keeps its own.",
    )
    use_on_timer_queue: bool = Field(
        default=True, title="Queue mode", description="The EA works through orders on its timer."
    )
    reentry_profile_path: EaPath | None = Field(
        default=None,
        title="Profile path",
        description="As the EA reads it, below MQL4\\Files; empty: taken from config_root.",
    )
    enable_live_profile_reload: bool = Field(
        default=False,
        title="Live profile reload",
        description="The EA reads its profile again while it runs.",
    )
    reload_seconds: int = Field(
        default=60,
        ge=5,
        le=86_400,
        title="Reload every (seconds)",
        description="Only with live profile reload.",
    )
    enable_execution_log: bool = Field(
        default=True, title="Execution log", description="The EA records what it executes."
    )


class CommunicationValues(Section):
    """How the EA gets its decisions."""

    enable_reentry_system: bool = Field(
        default=True, title="Re-entry system", description="Off: the EA does no re-entry."
    )
    decision_method: Literal[1, 2, 3] = Field(
        default=1,
        title="Decision method",
        description="1 socket, 2 signals file, 3 profile CSV.",
    )
    enable_socket: bool = Field(
        default=True, title="Socket", description="Tier 1: the EA asks and waits."
    )
    enable_enhanced_signals: bool = Field(
        default=True, title="Signals file", description="Tier 2: enhanced_signals.csv."
    )
    enable_static_profile: bool = Field(
        default=True, title="Profile CSV", description="Tier 3: the profile CSV."
    )
    decision_timeout_ms: int = Field(
        default=5000,
        ge=100,
        le=60_000,
        title="Reply deadline (ms)",
        description="Then the EA goes down a tier.",
    )


class GovernanceSection(Section):
    """What the gate lets through."""

    limits: dict[PersonaName, PersonaLimits] = Field(
        default={}, title="Limits per persona", description="Overrides of the defaults."
    )
    account_balance: float | None = Field(
        default=None,
        gt=0,
        title="Balance (money)",
        description="Account currency; turns the daily loss into the money the EA wants.",
    )
    controls: ControlValues = ControlValues()
    communication: CommunicationValues = CommunicationValues()

    def limits_for(self, persona: str) -> Limits:
        """Return the limits in force: the config's values over the persona's defaults.

        A persona that is none of the three known ones starts from the strictest.
        """
        defaults = DEFAULT_LIMITS.get(persona, DEFAULT_LIMITS[STRICTEST])
        own = self.limits.get(persona, PersonaLimits())
        given = {f.name: getattr(own, f.name) for f in fields(Limits)}
        return replace(defaults, **{key: v for key, v in given.items() if v is not None})
