"""The config's `governance` section: limits of each persona and the values of the controls."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Final

from pydantic import Field

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


class PersonaLimits(Section):
    """Limits of one persona; None means the persona's default."""

    max_generations: int | None = Field(default=None, ge=0, le=100, title="Max generations")
    min_confidence: float | None = Field(default=None, ge=0, le=1, title="Min confidence")
    min_size_multiplier: float | None = Field(default=None, ge=0, title="Min size multiplier")
    max_size_multiplier: float | None = Field(default=None, ge=0, title="Max size multiplier")
    lot_cap: float | None = Field(default=None, gt=0, title="Lot cap (lots)")
    daily_loss_percent: float | None = Field(
        default=None, gt=0, le=100, title="Daily loss (% of balance)"
    )
    blackout_after_losses: int | None = Field(default=None, ge=1, title="Blackout after losses")
    blackout_minutes: int | None = Field(default=None, ge=0, title="Blackout (minutes)")
    max_spread_points: int | None = Field(default=None, ge=0, title="Max spread (points)")


class GovernanceSection(Section):
    """What the gate lets through."""

    limits: dict[PersonaName, PersonaLimits] = Field(
        default={}, title="Limits per persona", description="Overrides of the defaults."
    )
    account_balance: float | None = Field(
        default=None, gt=0, title="Balance (money)", description="To show percentages in money."
    )

    def limits_for(self, persona: str) -> Limits:
        """Return the limits in force: the config's values over the persona's defaults.

        A persona that is none of the three known ones starts from the strictest.
        """
        defaults = DEFAULT_LIMITS.get(persona, DEFAULT_LIMITS[STRICTEST])
        own = self.limits.get(persona, PersonaLimits())
        given = {f.name: getattr(own, f.name) for f in fields(Limits)}
        return replace(defaults, **{key: v for key, v in given.items() if v is not None})
