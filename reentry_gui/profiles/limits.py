"""A profile held against its persona's limits."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from reentry_gui.profiles.findings import Finding, found
from reentry_gui.profiles.meaning import advise, at, factor_actions
from reentry_gui.profiles.model import BASE_CONFIDENCE
from reentry_gui.profiles.render import decimal_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.config import Limits
    from reentry_gui.profiles.model import Profile, ProfileRow

BASE: Final = Decimal(repr(BASE_CONFIDENCE))


def validate(profile: Profile, limits: Limits, persona: str) -> tuple[Finding, ...]:
    """Return what breaks a persona's limits or is hardly meant, on the lines `render` gives."""
    factors = factor_actions(profile)
    findings = [*advise(profile)]
    if limits.max_generations == 0:
        findings.append(found("P303", f"persona {persona} allows no re-entry at all"))
    for row in profile.rows:
        if row.places_order:
            findings += size(row, limits, persona)
            findings += [] if row.action in factors else confidence(row, limits, persona)
    return tuple(findings)


def size(row: ProfileRow, limits: Limits, persona: str) -> Iterator[Finding]:
    """Yield a finding on a size multiplier out of the persona's range.

    It is a FAIL: the EA that reads the file by itself knows no such range.
    """
    least, most = limits.min_size_multiplier, limits.max_size_multiplier
    if not least <= row.size_multiplier <= most:
        side = "below" if row.size_multiplier < least else "above"
        message = f"is {side} what persona {persona} may use"
        allowed = f"{least:g} to {most:g} (governance.limits.{persona} in the config)"
        nearest = decimal_text(least if row.size_multiplier < least else most)
        yield at("P301", row, "SizeMultiplier", message, allowed=allowed, fix=nearest)


def confidence(row: ProfileRow, limits: Limits, persona: str) -> Iterator[Finding]:
    """Yield a finding on an offset with which the gate would skip the re-entry."""
    total = BASE + Decimal(repr(row.confidence_adjustment))
    least = Decimal(repr(limits.min_confidence))
    if max(total, Decimal(0)) < least:
        reached = max(total, Decimal(0))
        message = (
            f"makes the confidence {BASE} → {reached:f}, too little for persona "
            f"{persona}: the re-entry is skipped unless the matrix is surer"
        )
        fix = f"{least - BASE:f}"
        allowed = f"at least {fix}"
        yield at("P302", row, "ConfidenceAdjustment", message, allowed=allowed, fix=fix)
