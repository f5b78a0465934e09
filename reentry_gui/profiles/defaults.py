"""The profiles that ship with the program, made from one table."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Final

from reentry_gui.errors import ReentryError
from reentry_gui.profiles.model import ACTIONS, ActionType, Profile, ProfileRow
from reentry_gui.profiles.render import render
from reentry_gui.symbols import DEFAULT_SYMBOLS

TEMPLATE_NAME: Final = "reentry_profile_template.csv"

# Action by action: type, size multiplier, delay in seconds, offset to the confidence.
Values = tuple[ActionType, float, int, float]
DEFAULTS: Final[dict[str, tuple[Values, ...]]] = {
    "conservative": (
        (ActionType.NO_REENTRY, 0.0, 0, 0.0),
        (ActionType.WAIT_SIGNAL, 0.0, 300, 0.0),
        (ActionType.REDUCE_SIZE, 0.5, 60, -0.1),
        (ActionType.SAME_TRADE, 0.8, 30, 0.0),
        (ActionType.SAME_TRADE, 1.0, 15, 0.0),
        (ActionType.INCREASE_SIZE, 1.2, 10, 0.1),
    ),
    "moderate": (
        (ActionType.NO_REENTRY, 0.0, 0, 0.0),
        (ActionType.REDUCE_SIZE, 0.5, 30, -0.2),
        (ActionType.SAME_TRADE, 1.0, 15, 0.0),
        (ActionType.INCREASE_SIZE, 1.5, 10, 0.1),
        (ActionType.SAME_TRADE, 1.0, 5, 0.0),
        (ActionType.AGGRESSIVE, 2.0, 0, 0.2),
    ),
    "aggressive": (
        (ActionType.REVERSE, 0.5, 60, -0.2),
        (ActionType.SAME_TRADE, 1.0, 15, -0.1),
        (ActionType.INCREASE_SIZE, 1.5, 5, 0.1),
        (ActionType.INCREASE_SIZE, 2.0, 0, 0.2),
        (ActionType.INCREASE_SIZE, 1.5, 0, 0.1),
        (ActionType.AGGRESSIVE, 3.0, 0, 0.5),
    ),
}
DEFAULT_PERSONAS: Final = tuple(DEFAULTS)
DEFAULT_WEEK: Final = {
    "Monday": "conservative",
    "Tuesday": "moderate",
    "Wednesday": "aggressive",
    "Thursday": "conservative",
    "Friday": "moderate",
    "Saturday": "conservative",
    "Sunday": "moderate",
}
NOTHING: Final[Values] = (ActionType.NO_REENTRY, 0.0, 0, 0.0)


def default_profile(persona: str) -> Profile:
    """Return the profile that ships for a persona; a ReentryError for one that has none."""
    if persona not in DEFAULTS:
        raise ReentryError(
            f"persona {persona!r} has no default profile",
            f"There are {', '.join(DEFAULT_PERSONAS)}. For another persona name a profile to "
            "start from.",
        )
    return profile_of(DEFAULTS[persona])


def template() -> Profile:
    """Return the profile to start an own one from: it does nothing until it is filled in."""
    return profile_of((NOTHING,) * len(ACTIONS))


def profile_of(values: tuple[Values, ...]) -> Profile:
    """Make a profile from a table, action 1 first."""
    rows = (
        ProfileRow(
            action=action,
            type=kind,
            size_multiplier=size,
            delay_seconds=delay,
            confidence_adjustment=offset,
        )
        for action, (kind, size, delay, offset) in zip(ACTIONS, values, strict=True)
    )
    return Profile(rows=tuple(rows))


def shipped_files() -> dict[PurePosixPath, bytes]:
    """Return every file below the program's `profiles` folder with its content."""
    shipped = {PurePosixPath(TEMPLATE_NAME): render(template())}
    for persona in DEFAULT_PERSONAS:
        content = render(default_profile(persona))
        for symbol in DEFAULT_SYMBOLS:
            shipped[PurePosixPath(persona, f"{symbol}_reentry.csv")] = content
    return shipped
