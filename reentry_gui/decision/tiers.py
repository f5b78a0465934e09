"""Which tier an EA is on, and why: down at once when something fails, up after a minute's health.

Tier 1 is the socket, tier 2 the signals file, tier 3 the profile that the EA holds itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

PROMOTE_AFTER_SECONDS: Final = 60.0
MISSED_HEARTBEATS: Final = 1.5  # silent for so many intervals: demoted
DEAD_HEARTBEATS: Final = 3.0  # for so many: dropped
ERRORS_ALLOWED: Final = 3  # within the time that a promotion takes


@dataclass(frozen=True, slots=True)
class Tier:
    """Where an EA stands. Times are seconds of one clock that never goes back."""

    number: int
    reason: str
    since: float
    last_trouble: float | None = None
    troubles: int = 0  # since the last minute's health


def start(now: float) -> Tier:
    """Return the tier of an EA that connects for the first time."""
    return Tier(1, "connected", now)


def demoted(tier: Tier, number: int, reason: str, now: float) -> Tier:
    """Put an EA on a lower tier at once; what is lower already keeps its place and its reason."""
    if tier.number > number or (tier.number == number and tier.reason == reason):
        return replace(tier, last_trouble=now)
    return Tier(number, reason, now, now, tier.troubles)


def troubled(tier: Tier, reason: str, now: float) -> Tier:
    """Count an error; one may happen, several within a minute demote."""
    recent = tier.last_trouble is not None and now - tier.last_trouble < PROMOTE_AFTER_SECONDS
    counted = replace(tier, troubles=tier.troubles + 1 if recent else 1, last_trouble=now)
    if counted.troubles < ERRORS_ALLOWED:
        return counted
    return demoted(counted, 2, f"{counted.troubles} errors, the last: {reason}", now)


def silent(tier: Tier, silence_seconds: float, heartbeat_seconds: float, now: float) -> Tier:
    """Demote an EA whose heartbeat is overdue."""
    if silence_seconds <= MISSED_HEARTBEATS * heartbeat_seconds:
        return tier
    return demoted(tier, 2, "missed its heartbeat", now)


def healed(tier: Tier, now: float) -> Tier:
    """Bring an EA back to the socket after a minute without trouble."""
    if tier.number == 1 or tier.last_trouble is None:
        return tier
    if now - tier.last_trouble < PROMOTE_AFTER_SECONDS:
        return tier
    return Tier(1, f"healthy for {PROMOTE_AFTER_SECONDS:.0f} s", now)
