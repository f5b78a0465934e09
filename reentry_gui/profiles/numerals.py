"""Numbers as they stand in a cell: read strictly, and explained when they are none."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from reentry_gui.profiles.render import decimal_text

if TYPE_CHECKING:
    from collections.abc import Callable

PLAIN: Final = {
    ".": re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)"),
    ",": re.compile(r"[+-]?([0-9]+(,[0-9]*)?|,[0-9]+)"),
}
DECIMAL_COMMA: Final = re.compile(r"[+-]?[0-9]*,[0-9]+")
LONGEST_FIX: Final = 30


class Refused(Exception):  # noqa: N818  # caught next door, never seen by a user
    """A cell's text that is not allowed: why, what is, and the text it was probably meant to be."""

    def __init__(self, message: str, allowed: str, fix: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.allowed = allowed
        self.fix = fix


def number(text: str, decimal: str, allowed: str) -> Decimal:
    """Read a decimal number whose decimal sign is `decimal`; raise Refused for anything else."""
    if PLAIN[decimal].fullmatch(text):
        return Decimal(text.replace(",", "."))
    message, fix = why_no_number(text, decimal)
    raise Refused(message, allowed, fix.replace(".", decimal) if fix else None)


def whole_number(text: str, decimal: str, allowed: str) -> int:
    """Read a whole number of at most 18 digits; raise Refused for anything else."""
    value = number(text, decimal, allowed)
    if not re.fullmatch(r"[+-]?[0-9]+", text):
        whole = value == value.to_integral_value() and abs(value) < 10**18
        raise Refused("is no whole number", allowed, str(int(value)) if whole else None)
    if abs(value) >= 10**18:
        raise Refused("is too large", allowed)
    return int(value)


def why_no_number(text: str, decimal: str) -> tuple[str, str | None]:
    """Say why a text is no number, and which number it was probably meant to be."""
    if not text:
        return "is empty", None
    for pattern, message, corrected in MISTAKES:
        if re.fullmatch(pattern, text, re.IGNORECASE | re.ASCII):
            return message, corrected(text)
    if decimal == "," and PLAIN["."].fullmatch(text):
        return "has a decimal point while this file's other numbers have a comma", None
    plain = unicodedata.normalize("NFKC", text).replace("−", "-").strip()
    if PLAIN["."].fullmatch(plain):
        return "is not written in the plain digits 0 to 9", plain
    return "is no number", None


def nothing(_text: str) -> None:
    """Offer no correction."""


def written_out(text: str) -> str | None:
    """Return a number without its exponent, unless that would be long."""
    value = Decimal(text.replace(",", "."))
    written = decimal_text(float(value)) if abs(value.adjusted()) < LONGEST_FIX else None
    return written if written and len(written) <= LONGEST_FIX else None


def without_separators(text: str) -> str:
    """Return a number without what groups its thousands."""
    return re.sub(r"[ _']", "", text).replace(",", ".")


def percent(text: str) -> str:
    """Return a percentage as a fraction."""
    return format(Decimal(text.rstrip("% ").replace(",", ".")) / 100, "f")


# What people and programs write in place of a number: form, what is wrong, the correction.
MISTAKES: Final[tuple[tuple[str, str, Callable[[str], str | None]], ...]] = (
    (r"[+-]?(nan|inf|infinity|n/a|#n/a|null|none)", "is no finite number", nothing),
    (r"[+-]?0x[0-9a-f]+", "is written in hexadecimal", nothing),
    (r"[+-]?[0-9]{1,12}([.,][0-9]{1,12})?e[+-]?[0-9]{1,2}", "has an exponent", written_out),
    (r"[+-]?[0-9.,]+e[+-]?[0-9]+", "has an exponent", nothing),
    (r"[+-]?[0-9]{1,3}([ _'][0-9]{3})+([.,][0-9]+)?", "has separators", without_separators),
    (r"[+-]?[0-9]+([_'][0-9]+)+", "has separators", without_separators),
    (r"[+-]?[0-9]{1,12}([.,][0-9]{1,12})? ?%", "is a percentage", percent),
    (r"[+-]?[0-9]+,[0-9]+", "has a decimal comma", lambda text: text.replace(",", ".")),
    (r"[+-]?[0-9]{1,3}([.,][0-9]{3})+([.,][0-9]+)?", "has separators", nothing),
)
