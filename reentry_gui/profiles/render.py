"""The one form in which a profile is written: that of the EA's reader."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from reentry_gui.profiles.model import parameters_text

if TYPE_CHECKING:
    from reentry_gui.profiles.model import Profile, ProfileRow

COLUMNS: Final = (
    "Action",
    "Type",
    "SizeMultiplier",
    "DelaySeconds",
    "ConfidenceAdjustment",
    "Parameters",
)
HEADER: Final = ",".join(COLUMNS)
LINE_END: Final = "\r\n"


def render(profile: Profile) -> bytes:
    """Write a profile in the EA's dialect: ASCII, CRLF, no BOM, quotes, comments or inner commas.

    A float is the shortest decimal that reads back as the same number, with at least one
    digit after the point and never an exponent: 0.0, 1.0, 0.5, -0.2.
    """
    lines = [HEADER, *(",".join(texts(row)) for row in profile.rows)]
    return "".join(f"{line}{LINE_END}" for line in lines).encode("ascii")


def texts(row: ProfileRow) -> tuple[str, ...]:
    """Return a row's six fields as they are written, in the order of the columns."""
    return (
        str(row.action),
        row.type.value,
        decimal_text(row.size_multiplier),
        str(row.delay_seconds),
        decimal_text(row.confidence_adjustment),
        parameters_text(row.parameters),
    )


def decimal_text(number: float) -> str:
    """Write a float as its shortest decimal, without an exponent: 1.0, 0.5, 0.00001."""
    text = format(Decimal(repr(float(number))), "f")
    return text if "." in text else f"{text}.0"
