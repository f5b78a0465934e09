"""Draft profiles and limits for tests, written in few words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reentry_gui.governance import GateLimits
from reentry_gui.kpi.draft import Draft, draft_of
from reentry_gui.profiles import ACTIONS, ActionType, Profile, ProfileRow

NO_LIMITS = GateLimits(
    allow_reentry=True,
    max_reentries_per_day=None,
    max_generations=100,
    daily_loss_percent=100.0,
    blackout_after_losses=1000,
    blackout_minutes=0,
    min_confidence=0.0,
    max_spread_points=100_000,
    freeze_level_guard=False,
    min_size_multiplier=0.0,
    max_size_multiplier=1_000.0,
    lot_cap=1_000.0,
    min_delay_seconds=0,
)


def profile_of(*rows: str) -> Profile:
    """Return a profile of six texts such as `SAME_TRADE 1.0 60`; missing ones are NO_REENTRY."""
    texts = [*rows, *["NO_REENTRY 0 0"] * (6 - len(rows))]
    made = []
    for action, text in zip(ACTIONS, texts, strict=True):
        kind, size, delay, *offset = text.split()
        made.append(
            ProfileRow(
                action=action,
                type=ActionType(kind),
                size_multiplier=float(size),
                delay_seconds=int(delay),
                confidence_adjustment=float(offset[0]) if offset else 0.0,
            )
        )
    return Profile(rows=tuple(made))


def draft(*rows: str, lot_step: float = 0.01, **limits: Any) -> Draft:  # noqa: ANN401  # fields of GateLimits
    """Return a draft of texts, under no limits but the given ones."""
    return draft_of(profile_of(*rows), replace(NO_LIMITS, **limits), lot_step)
