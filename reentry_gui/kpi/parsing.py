"""From texts as SQLite keeps them to arrays, without an object per value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from reentry_gui import db
from reentry_gui.errors import ReentryError
from reentry_gui.kpi.clocks import DAY_SECONDS, seconds_of
from reentry_gui.kpi.texts import Texts, all_texts, first_mentions, joined, stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reentry_gui.kpi.texts import Words

FORM: Final = "dddd-dd-dd "  # d: a digit; MT4's dots and ISO's T are taken, too
LIKE: Final = {"-": b"-.", " ": b" T"}
WIDTHS: Final = (16, 19)  # to the minute, to the second
UNREADABLE: Final = np.iinfo(np.int64).min
FIRST_YEAR, LAST_YEAR = 1900, 2199  # of times that are read many at once
MONTHS: Final = np.arange(f"{FIRST_YEAR}-01", f"{LAST_YEAR + 1}-02", dtype="datetime64[M]")
MONTH_STARTS: Final = MONTHS.astype("datetime64[D]").view(np.int64)
# Of `hh:mm:ss` as one number, the first letter the lowest byte.
IS_FORM, FORM_IS = 0xF0F0_FFF0_F0FF_F0F0, 0x3030_3A30_303A_3030
DIGITS: Final = 0x0F0F_000F_0F00_0F0F
ABOVE_NINE, CARRIED = 0x0606_0006_0600_0606, 0x1010_0010_1000_1010
PAIRS: Final = 0x00FF_0000_FF00_00FF
TOO_MUCH, TOO_MUCH_IS = 0x0044_0000_4400_0068, 0x0080_0000_8000_0080  # from 60, 60 and 24 on
NO_SECONDS: Final = np.uint64(int.from_bytes(b"\0\0\0\0\0:00", "little"))


def moments(texts: Texts) -> NDArray[np.int64]:
    """Return seconds since 1970 of each time, UNREADABLE for what is none."""
    found = usual_moments(texts)
    add_rare_moments(found, texts, ~texts.is_null)
    return found


def usual_moments(texts: Texts) -> NDArray[np.int64]:
    """Return seconds since 1970 of times in the usual form, UNREADABLE for others."""
    found = np.full(len(texts), UNREADABLE, dtype=np.int64)
    for width in WIDTHS:
        places = np.flatnonzero(texts.lengths == width)
        if len(places) == len(texts) > 0:
            return seconds(texts.at, texts.bytes, width)
        if len(places):
            found[places] = seconds(texts.at[places], texts.bytes, width)
    return found


def add_rare_moments(found: NDArray[np.int64], texts: Texts, wanted: NDArray[np.bool_]) -> None:
    """Read the wanted ones of those that are in no usual form, one by one."""
    for place in np.flatnonzero((found == UNREADABLE) & wanted).tolist():
        found[place] = moment(texts.text(place))


def seconds(at: NDArray[np.int64], content: NDArray[np.uint8], width: int) -> NDArray[np.int64]:
    """Return seconds since 1970 of times in the usual form, UNREADABLE for others.

    Neighbours mostly lie on one day, which is read once.
    """
    signs = stretches(content, at, width)
    date, day = word_of(signs, 0), word_of(signs, 8) & 0xFF_FFFF  # `yyyy-mm-`, `dd `
    is_head = np.append(True, (date[1:] != date[:-1]) | (day[1:] != day[:-1]))
    heads = np.flatnonzero(is_head)
    days = np.repeat(days_of(signs[heads]), np.diff(np.append(heads, len(at))))
    last = word_of(signs, width - 8)  # `hh:mm:ss`, or `dd hh:mm`
    if width < max(WIDTHS):
        last = last >> np.uint64(24) | NO_SECONDS
    in_day = seconds_in_day(last)
    return np.where((days == UNREADABLE) | (in_day < 0), UNREADABLE, days * DAY_SECONDS + in_day)


def word_of(signs: NDArray[np.uint8], first: int) -> Words:
    """Return 8 bytes of each row as a number, the first the lowest."""
    count, width = signs.shape
    found: Words = np.ndarray(count, "<u8", signs.data, offset=first, strides=(width,)).copy()
    return found


def seconds_in_day(words: Words) -> NDArray[np.int64]:
    """Return the seconds of times of day `hh:mm:ss`, -1 for what is none.

    All letters of a time are looked at together, each in its own byte of a number.
    """
    digits = words & DIGITS
    is_wrong = (words & IS_FORM) ^ FORM_IS | digits + ABOVE_NINE & CARRIED
    pairs = digits * 10 + (digits >> 8) & PAIRS
    is_wrong |= pairs + TOO_MUCH & TOO_MUCH_IS
    found = (pairs & 0xFF) * 3_600 + (pairs >> 24 & 0xFF) * 60 + (pairs >> 48)
    return np.where(is_wrong == 0, found.view(np.int64), -1)


def days_of(signs: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Return days since 1970 of dates, a row of letters each, UNREADABLE for what is none."""
    signs = np.ascontiguousarray(signs[:, : len(FORM)].T)
    digits = (signs - np.uint8(ord("0"))).astype(np.int16)
    right = np.ones(signs.shape[1], dtype=np.bool_)
    for place, kind in enumerate(FORM):
        if kind == "d":
            right &= (digits[place] >= 0) & (digits[place] <= 9)
        else:
            right &= (signs[place] == LIKE[kind][0]) | (signs[place] == LIKE[kind][1])

    def two(first: int) -> NDArray[np.int16]:
        found: NDArray[np.int16] = digits[first] * np.int16(10) + digits[first + 1]
        return found

    year, month, day = two(0) * np.int16(100) + two(2), two(5), two(8)
    right &= (year >= FIRST_YEAR) & (year <= LAST_YEAR) & (month >= 1) & (month <= 12)
    nth = np.where(right, (year - np.int16(FIRST_YEAR)) * np.int16(12) + month - np.int16(1), 0)
    days = MONTH_STARTS[nth] + day - 1
    right &= (day >= 1) & (days < MONTH_STARTS[nth + 1])
    return np.where(right, days, UNREADABLE)


def moment(text: object) -> int:
    """Return seconds since 1970 of one time in any form; UNREADABLE for what is none."""
    try:
        return seconds_of(db.parse_time(str(text)))
    except ReentryError:
        return UNREADABLE


class Named(NamedTuple):
    """The names that occur, in order of first mention, and each row's place among them.

    NULL and the empty name are no name: their place is -1.
    """

    names: Texts
    which: NDArray[np.int64]


def named(texts: Texts) -> Named:
    """Return which names occur."""
    first, which = first_mentions(texts)
    is_name = texts.lengths[first] > 0
    place = np.where(is_name, np.cumsum(is_name) - 1, -1)
    return Named(texts.select(first[is_name]), place.take(which))


def renamed(parts: Sequence[Named]) -> Named:
    """Put parts one behind the other, each name mentioned once."""
    names, now = named(joined([part.names for part in parts]))
    ends = np.cumsum([len(part.names) for part in parts])
    each = zip(parts, np.split(now, ends[:-1]), strict=True)
    which = [np.append(places, -1).take(part.which) for part, places in each]
    return Named(names, np.concatenate(which))


def distinct(texts: Texts) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """Return the names that occur, and each row's place among them, -1 for none."""
    names, which = named(texts)
    return tuple(all_texts(names)), which
