"""The cells of MT4's reports as values: nothing is guessed, what cannot be read is refused."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

# Browsers and mail programs turn MT4's thousands separator and minus into their cousins.
SPACES: Final = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")
MINUSES: Final = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-")
COUSINS: Final = str.maketrans(SPACES | MINUSES)
PLAIN: Final = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,12})?")
GROUPED: Final = re.compile(r"([+-]?) ?([0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,18})(\.[0-9]{1,12})?")
TICKET: Final = re.compile(r"[0-9]{1,19}")
MAGIC: Final = re.compile(r"-?[0-9]{1,18}")
DATE: Final = re.compile(r"\d{4}\.\d\d\.\d\d", re.ASCII)
CLOCK: Final = re.compile(r" (?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?")
LARGEST_INTEGER: Final = 2**63 - 1  # what SQLite holds


class BadCellError(ValueError):
    """A cell that cannot be read: its column, what stands there, what is allowed."""

    def __init__(self, column: str, value: str, allowed: str) -> None:
        super().__init__(f"{column} {value!r} {allowed}")
        self.column = column


class Read(dict[str, T]):
    """The values of a column by the text that stands for them: a report repeats most of them."""

    def __init__(self, read: Callable[[str, str], T], column: str) -> None:
        super().__init__()
        self.read = read
        self.column = column

    def __missing__(self, text: str) -> T:
        found = self[text] = self.read(text, self.column)
        return found


def digits(text: str, column: str) -> str:
    """Return a number as Python reads it: no thousands separators, an ASCII minus.

    Raises BadCellError for anything else, a decimal comma included.
    """
    if PLAIN.fullmatch(text):
        return text
    found = GROUPED.fullmatch(text.translate(COUSINS).strip())
    if not found:
        raise BadCellError(column, text.strip(), "is no number")
    sign, whole, fraction = found.groups()
    return f"{sign}{whole.replace(' ', '')}{fraction or ''}"


@lru_cache(maxsize=65_536)  # a report has few different amounts, and many cells
def money(text: str, column: str) -> Decimal:
    """Read an amount exactly as printed."""
    return Decimal(digits(text, column))


def price(text: str, column: str) -> float:
    """Read a price; it cannot be negative."""
    value = float(text if PLAIN.fullmatch(text) else digits(text, column))
    if value < 0:
        raise BadCellError(column, text.strip(), "is negative")
    return value


@lru_cache(maxsize=4096)
def size(text: str, column: str) -> float:
    """Read a size in lots."""
    return price(text, column)


def level(text: str, column: str) -> float | None:
    """Read a stop or target; 0 is MT4's way to say that there is none."""
    return price(text, column) or None


def whole_number(text: str, column: str) -> int:
    """Read a ticket or an order number."""
    text = text.strip()
    if TICKET.fullmatch(text) and (number := int(text)) <= LARGEST_INTEGER:
        return number
    raise BadCellError(column, text, "is no ticket number")


def magic_number(text: str) -> int:
    """Read a magic number; EAs may use negative ones."""
    text = text.strip().translate(COUSINS)
    if not MAGIC.fullmatch(text):
        raise BadCellError("magic number", text, "is no whole number")
    return int(text)


def moment(text: str, column: str) -> str:
    """Read a time of broker time; return it as the tables hold it, seconds filled in."""
    text = text.strip()
    date, clock = iso_date(text[:10]), whole_clock(text[10:])
    if date and clock:
        return date + clock
    raise BadCellError(column, text, "is no time (YYYY.MM.DD HH:MM[:SS])")


@lru_cache(maxsize=4096)
def iso_date(text: str) -> str | None:
    """Return a date with hyphens, None if the calendar has no such day."""
    if not DATE.fullmatch(text):
        return None
    try:
        return dt.date.fromisoformat(text.replace(".", "-")).isoformat()
    except ValueError:
        return None


@lru_cache(maxsize=86_400)
def whole_clock(text: str) -> str | None:
    """Return a time of the day with its seconds, a space before it, None if there is none."""
    if not CLOCK.fullmatch(text):
        return None
    return text if len(text) == len(" HH:MM:SS") else f"{text}:00"
