"""What valid values do that their author hardly means."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from reentry_gui.profiles.findings import Finding, found
from reentry_gui.profiles.model import ActionType, Profile
from reentry_gui.profiles.render import COLUMNS, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.profiles.model import ProfileRow

# Older files hold factors near 1.0 where the offset stands now. An offset is hardly ever
# that large: 0.8 + 0.2 is certainty already.
LEAST_FACTOR: Final = 0.75
MOST_FACTOR: Final = 3.0
DAY_SECONDS: Final = 86_400
WAITING: Final = frozenset({ActionType.NO_REENTRY, ActionType.WAIT_SIGNAL})


def advise(profile: Profile) -> tuple[Finding, ...]:
    """Return what is worth a second look, on the lines that `render` would give the rows."""
    factors = factor_actions(profile)
    findings: list[Finding] = []
    for row in profile.rows:
        findings += confidence(row, is_factor=row.action in factors)
        findings += size(row)
        findings += delay(row)
    return tuple(findings)


def at(  # one more than a finding's place needs
    rule: str,
    row: ProfileRow,
    name: str,
    message: str,
    *,
    allowed: str = "",
    fix: str | None = None,
) -> Finding:
    """Make a finding on one value of a row."""
    column = COLUMNS.index(name)
    return found(
        rule,
        message,
        row.action + 1,
        column + 1,
        name,
        value=texts(row)[column],
        allowed=allowed,
        fix=fix,
    )


def factor_actions(profile: Profile) -> frozenset[int]:
    """Return the actions whose confidence adjustment is probably an older file's factor.

    From 0.75 to 3 it is. A smaller positive value is, too, in a file without negative
    values most of whose others are.
    """
    offsets = {row.action: row.confidence_adjustment for row in profile.rows}
    given = [value for value in offsets.values() if value != 0]
    large = [value for value in given if LEAST_FACTOR <= value <= MOST_FACTOR]
    older = min(given, default=0) > 0 and 2 * len(large) > len(given)
    least = 0.0 if older else LEAST_FACTOR
    return frozenset(
        action for action, value in offsets.items() if least <= value <= MOST_FACTOR and value > 0
    )


def as_offset(factor: float) -> float:
    """Turn an older file's factor into the offset that stands in its place: 1.1 → 0.1."""
    return float(Decimal(repr(factor)) - 1)


def with_offsets(profile: Profile) -> Profile:
    """Return the profile with older files' factors turned into offsets."""
    factors = factor_actions(profile)
    rows = (
        row.model_copy(update={"confidence_adjustment": as_offset(row.confidence_adjustment)})
        if row.action in factors
        else row
        for row in profile.rows
    )
    return Profile(rows=tuple(rows))


def confidence(row: ProfileRow, *, is_factor: bool) -> Iterator[Finding]:
    """Yield what is odd about the confidence adjustment."""
    name, value = "ConfidenceAdjustment", row.confidence_adjustment
    if is_factor:
        fixed = row.model_copy(update={"confidence_adjustment": as_offset(value)})
        yield at(
            "P201",
            row,
            name,
            "looks like the factor of an older file; here it is added to the confidence",
            allowed="an offset such as 0.1",
            fix=texts(fixed)[COLUMNS.index(name)],
        )
    elif abs(value) > 1:
        message = "is added to a confidence from 0 to 1, so beyond -1 to 1 it does no more"
        yield at("P202", row, name, message, allowed="-1 to 1")


def size(row: ProfileRow) -> Iterator[Finding]:
    """Yield where the size multiplier contradicts the type."""
    name, value = "SizeMultiplier", row.size_multiplier
    if row.type is ActionType.NO_REENTRY and value:
        yield at("P203", row, name, "has no effect beside NO_REENTRY", allowed="0.0", fix="0.0")
    if not value and row.type not in WAITING:
        message = f"makes {row.type} place no order"
        yield at("P204", row, name, message, allowed="more than 0, or the type NO_REENTRY")
    if row.type is ActionType.REDUCE_SIZE and value >= 1:
        yield at("P205", row, name, "does not reduce the size", allowed="less than 1")
    if row.type is ActionType.INCREASE_SIZE and 0 < value <= 1:
        yield at("P205", row, name, "does not increase the size", allowed="more than 1")


def delay(row: ProfileRow) -> Iterator[Finding]:
    """Yield a delay that is probably in milliseconds."""
    if row.delay_seconds > DAY_SECONDS:
        message = "seconds are more than a day; are they milliseconds?"
        fix = str(row.delay_seconds // 1000)
        yield at("P206", row, "DelaySeconds", message, allowed=f"0 to {DAY_SECONDS}", fix=fix)
