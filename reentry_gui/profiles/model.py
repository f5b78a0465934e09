"""A profile: what to do after each of the six outcomes of a closed trade."""

from __future__ import annotations

import enum
import re
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

ACTIONS: Final = (1, 2, 3, 4, 5, 6)
# What a decision starts from unless the matrix cell says otherwise; a row's offset is added.
BASE_CONFIDENCE: Final = 0.8
# Hard bounds, far beyond every persona's limits: what passes them is a slip of the pen.
MAX_SIZE_MULTIPLIER: Final = 1000.0
MAX_DELAY_SECONDS: Final = 2_147_483_647  # MQL4's int
MAX_CONFIDENCE_ADJUSTMENT: Final = 10.0  # older files hold multipliers, so more than 1
MAX_PARAMETERS_LENGTH: Final = 1000
KEY: Final = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,63}")
# Printable ASCII without what separates: the EA splits on , and ; and = and knows no quotes.
VALUE: Final = re.compile(r"(?! )[ -~]+(?<! )")
SEPARATORS: Final = ',;="'


class ActionType(enum.StrEnum):
    """What the EA does after an outcome."""

    NO_REENTRY = "NO_REENTRY"
    SAME_TRADE = "SAME_TRADE"
    REDUCE_SIZE = "REDUCE_SIZE"
    INCREASE_SIZE = "INCREASE_SIZE"
    AGGRESSIVE = "AGGRESSIVE"
    REVERSE = "REVERSE"
    WAIT_SIGNAL = "WAIT_SIGNAL"
    CUSTOM = "CUSTOM"


# The published EA build silently takes no action on these.
IGNORED_BY_THE_EA: Final = frozenset({ActionType.AGGRESSIVE, ActionType.CUSTOM})


def why_no_parameter(key: str, value: str) -> str | None:
    """Return why the EA could not read this key and value, else None."""
    if not KEY.fullmatch(key):
        return "a key is letters, digits, _ . - and begins with a letter"
    if not value:
        return f"{key} has no value"
    if sign := next((sign for sign in SEPARATORS if sign in value), None):
        return f"the value of {key} holds {sign}, which separates"
    if not VALUE.fullmatch(value):
        return f"the value of {key} holds other than plain ASCII, or a space at its edge"
    return None


def checked_parameters(parameters: dict[str, str]) -> dict[str, str]:
    """Refuse parameters that the EA could not read."""
    for key, value in parameters.items():
        if why := why_no_parameter(key, value):
            raise ValueError(why)
    if len(parameters_text(parameters)) > MAX_PARAMETERS_LENGTH:
        raise ValueError(f"more than {MAX_PARAMETERS_LENGTH} characters")
    return parameters


def parameters_text(parameters: dict[str, str]) -> str:
    """Write parameters as the EA reads them: `key=value;key=value`."""
    return ";".join(f"{key}={value}" for key, value in parameters.items())


def without_negative_zero(number: float) -> float:
    """Turn -0.0 into 0.0, which is written without a sign."""
    return number + 0.0


class ProfileRow(BaseModel):
    """What to do after one outcome; the action's number is the outcome's bucket."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)

    action: int = Field(
        ge=1,
        le=6,
        title="Action",
        description="The outcome's bucket: 1 full stop, 2 partial loss, 3 break-even, "
        "4 partial profit, 5 target, 6 beyond target.",
    )
    type: ActionType = Field(
        title="Type", description="The published EA build ignores AGGRESSIVE and CUSTOM."
    )
    size_multiplier: Annotated[float, AfterValidator(without_negative_zero)] = Field(
        ge=0,
        le=MAX_SIZE_MULTIPLIER,
        title="Size multiplier",
        description="× the lots of the trade that has just closed; then the caps clamp.",
    )
    delay_seconds: int = Field(
        ge=0, le=MAX_DELAY_SECONDS, title="Delay (seconds)", description="Wait before the order."
    )
    confidence_adjustment: Annotated[float, AfterValidator(without_negative_zero)] = Field(
        ge=-MAX_CONFIDENCE_ADJUSTMENT,
        le=MAX_CONFIDENCE_ADJUSTMENT,
        title="Confidence adjustment",
        description="Added to the decision's base confidence (0.8 unless the matrix says "
        "otherwise); the sum is clamped to 0..1.",
    )
    parameters: Annotated[dict[str, str], AfterValidator(checked_parameters)] = Field(
        default={}, title="Parameters", description="key=value;key=value, plain ASCII, no comma."
    )

    @property
    def places_order(self) -> bool:
        """Tell whether a re-entry follows, now or on a signal: WAIT_SIGNAL with size 0 has none."""
        return self.type is not ActionType.NO_REENTRY and self.size_multiplier > 0


def each_action_once(rows: tuple[ProfileRow, ...]) -> tuple[ProfileRow, ...]:
    """Sort rows by action; refuse missing, double and extra ones."""
    ordered = tuple(sorted(rows, key=lambda row: row.action))
    if tuple(row.action for row in ordered) != ACTIONS:
        raise ValueError("a profile has one row for each of the actions 1 to 6")
    return ordered


class Profile(BaseModel):
    """Six rows, one an action, in the order of the actions."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    rows: Annotated[tuple[ProfileRow, ...], AfterValidator(each_action_once)] = Field(title="Rows")

    def row(self, action: int) -> ProfileRow:
        """Return the row of an action, 1 to 6."""
        if action not in ACTIONS:
            raise ValueError(f"there is no action {action}; there are 1 to 6")
        return self.rows[action - 1]
