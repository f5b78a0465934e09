"""The five dimensions of the decision matrix, their words, and how a trade falls into them."""

from __future__ import annotations

import base64
import hashlib
from typing import Final, Literal, NamedTuple, get_args

Trigger = Literal[
    "ECO_HIGH",
    "ECO_MED",
    "ANTICIPATION_1HR",
    "ANTICIPATION_8HR",
    "EQUITY_OPEN_ASIA",
    "EQUITY_OPEN_EUROPE",
    "EQUITY_OPEN_USA",
    "ALL_INDICATORS",
]
Outcome = Literal[1, 2, 3, 4, 5, 6]
Duration = Literal["FLASH", "QUICK", "MEDIUM", "LONG", "EXTENDED"]
Proximity = Literal["IMMEDIATE", "SHORT", "MEDIUM", "LONG", "EXTENDED", "NONE"]

TRIGGERS: Final[tuple[Trigger, ...]] = get_args(Trigger)
OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
DURATIONS: Final[tuple[Duration, ...]] = get_args(Duration)
PROXIMITIES: Final[tuple[Proximity, ...]] = get_args(Proximity)
DEFAULT_TRIGGER: Final = "ALL_INDICATORS"  # of a trade whose EA does not tell one
UNDEFINED: Final = 0  # the outcome of a trade without a first stop

Dimension = Literal["trigger", "duration", "outcome", "proximity", "generation"]
DIMENSIONS: Final[tuple[Dimension, ...]] = (
    "trigger",
    "duration",
    "outcome",
    "proximity",
    "generation",
)
SEPARATOR: Final = "~"  # tokens contain _, so it cannot join them
SUFFIX_LENGTH: Final = 6


class Cell(NamedTuple):
    """One cell of the matrix, in the order in which its tokens are joined."""

    trigger: str
    duration: str
    outcome: int  # 1..6, UNDEFINED
    proximity: str
    generation: int  # of the closed trade


def combination_id(cell: Cell) -> str:
    """Return the cell's name, for example `ECO_HIGH~QUICK~O4~SHORT~G1`."""
    return f"{cell[0]}~{cell[1]}~O{cell[2]}~{cell[3]}~G{cell[4]}"


def comment_suffix(key: str) -> str:
    """Return six characters for order comments: the first of base32(sha1(key))."""
    digest = hashlib.sha1(key.encode(), usedforsecurity=False).digest()
    return base64.b32encode(digest).decode("ascii")[:SUFFIX_LENGTH]


def duration_of(minutes: float) -> str:
    """Return the category of a trade's duration, in minutes: ≤ 5, 30, 120, 240, beyond."""
    if minutes <= 5:
        return "FLASH"
    if minutes <= 30:
        return "QUICK"
    if minutes <= 120:
        return "MEDIUM"
    return "LONG" if minutes <= 240 else "EXTENDED"


def proximity_of(minutes: float | None) -> str:
    """Return the category of the distance to the nearest event, before or after it.

    In minutes: ≤ 5, 30, 120, 480, 1440; NONE beyond, and where no event is known.
    """
    if minutes is None or minutes > 1440:
        return "NONE"
    if minutes <= 5:
        return "IMMEDIATE"
    if minutes <= 30:
        return "SHORT"
    if minutes <= 120:
        return "MEDIUM"
    return "LONG" if minutes <= 480 else "EXTENDED"
