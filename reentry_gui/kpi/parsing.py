"""From texts as SQLite keeps them to arrays, without an object per value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui import db
from reentry_gui.errors import ReentryError
from reentry_gui.kpi.clocks import DAY_SECONDS, seconds_of
from reentry_gui.kpi.records import stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reentry_gui.kpi.records import Texts

FORM: Final = "dddd-dd-dd dd:dd:dd"  # d: a digit; MT4's dots and ISO's T are taken, too
LIKE: Final = {"-": b"-.", " ": b" T", ":": b"::"}
WIDTHS: Final = (16, 19)  # to the minute, to the second
UNREADABLE: Final = np.iinfo(np.int64).min
FIRST_YEAR, LAST_YEAR = 1900, 2199  # of times that are read many at once
MONTHS: Final = np.arange(f"{FIRST_YEAR}-01", f"{LAST_YEAR + 1}-02", dtype="datetime64[M]")
MONTH_STARTS: Final = MONTHS.astype("datetime64[D]").view(np.int64)
FEW: Final = 12  # names are compared one by one as long as there are no more
MIXER: Final = np.uint64(0x9E37_79B9_7F4A_7C15)


def moments(texts: Texts) -> NDArray[np.int64]:
    """Return seconds since 1970 of each time, UNREADABLE for what is none."""
    found = np.full(len(texts), UNREADABLE, dtype=np.int64)
    for width in WIDTHS:
        places = np.flatnonzero(texts.lengths == width)
        if len(places):
            found[places] = seconds(texts.at[places], texts.bytes, width)
    for place in np.flatnonzero((found == UNREADABLE) & ~texts.is_null).tolist():
        found[place] = moment(texts.text(place))  # in a rarer form, or none
    return found


def seconds(at: NDArray[np.int64], content: NDArray[np.uint8], width: int) -> NDArray[np.int64]:
    """Return seconds since 1970 of times in the common form, UNREADABLE for others."""
    signs = np.ascontiguousarray(stretches(content, at, width).T)
    digits = (signs - np.uint8(ord("0"))).astype(np.int16)
    right = np.ones(len(at), dtype=np.bool_)
    for place, kind in enumerate(FORM[:width]):
        if kind == "d":
            right &= (digits[place] >= 0) & (digits[place] <= 9)
        else:
            right &= (signs[place] == LIKE[kind][0]) | (signs[place] == LIKE[kind][1])

    def two(first: int) -> NDArray[np.int16]:
        found: NDArray[np.int16] = digits[first] * np.int16(10) + digits[first + 1]
        return found

    year, month, day = two(0) * np.int16(100) + two(2), two(5), two(8)
    hour, minute = two(11), two(14)
    second = two(17) if width == max(WIDTHS) else np.zeros_like(minute)
    right &= (hour < 24) & (minute < 60) & (second < 60)
    right &= (year >= FIRST_YEAR) & (year <= LAST_YEAR) & (month >= 1) & (month <= 12)
    nth = np.where(right, (year - np.int16(FIRST_YEAR)) * np.int16(12) + month - np.int16(1), 0)
    days = MONTH_STARTS[nth] + day - 1
    right &= (day >= 1) & (days < MONTH_STARTS[nth + 1])
    in_day = (hour * np.int32(60) + minute) * np.int32(60) + second
    return np.where(right, days * DAY_SECONDS + in_day, UNREADABLE)


def moment(text: object) -> int:
    """Return seconds since 1970 of one time in any form; UNREADABLE for what is none."""
    try:
        return seconds_of(db.parse_time(str(text)))
    except ReentryError:
        return UNREADABLE


def letters(texts: Texts, skipped: int = 0) -> NDArray[np.uint64]:
    """Return up to 8 bytes of each text as a number, the first the lowest; 0 behind its end.

    What is read are the 8 bytes that end with them: there are always as many before a text.
    """
    every = np.ndarray(len(texts.bytes) - 7, dtype="<u8", buffer=texts.bytes, strides=(1,))
    ends = np.minimum(texts.lengths, skipped + 8)
    left = np.maximum(ends - skipped, 0)
    words = every[texts.at + (ends - 8)]
    found: NDArray[np.uint64] = words >> (64 - 8 * left).astype(np.uint64)  # by 64: nothing stays
    return found


def first_letters(texts: Texts) -> NDArray[np.uint64]:
    """Return the first 8 bytes of each text as a number that sorts as they do."""
    return letters(texts).byteswap()


def distinct(texts: Texts) -> tuple[tuple[str, ...], NDArray[np.int32]]:
    """Return the names in order of first mention, and each row's place among them.

    NULL and the empty name are no name: their place is -1.
    """
    if not len(texts):
        return (), np.zeros(0, dtype=np.int32)
    longest = int(texts.lengths.max())
    columns = [letters(texts, skipped) for skipped in range(0, longest, 8)]
    columns.append(texts.lengths.astype(np.uint64))  # a name may end in zero bytes
    is_head = np.ones(len(texts), dtype=np.bool_)  # of a run of equal neighbours
    is_head[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    heads = np.flatnonzero(is_head)
    first, which = first_mentions([column[heads] for column in columns])
    mentioned = texts.select(heads[first])
    is_name = mentioned.lengths > 0
    place = np.where(is_name, np.cumsum(is_name) - 1, -1).astype(np.int32)
    lengths = np.diff(np.append(heads, len(texts)))
    names = tuple(all_texts(mentioned.select(np.flatnonzero(is_name))))
    return names, np.repeat(place[which], lengths)


def first_mentions(
    columns: Sequence[NDArray[np.uint64]],
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where each distinct row stands first, in that order, and each row's place there.

    Each row is mixed to one number; where two come to the same, or nearly, it is noticed.
    """
    mixed = np.zeros(len(columns[0]), dtype=np.uint64)
    for column in columns:
        mixed = (mixed ^ column) * MIXER
    first, which = first_values(mixed)
    if all(np.array_equal(column[first][which], column) for column in columns):
        return first, which
    places: dict[tuple[int, ...], int] = {}  # two rows were mixed to the same number
    rows = list(zip(*(column.tolist() for column in columns), strict=True))
    found = np.array([places.setdefault(row, len(places)) for row in rows], dtype=np.int64)
    return np.unique(found, return_index=True)[1], found


def first_values(values: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where each value stands first, in that order, and each one's place there.

    Few values are compared one by one, which costs less than sorting them.
    """
    which = np.zeros(len(values), dtype=np.int64)
    rest = np.arange(len(values))
    first: list[int] = []
    most = FEW if len(set(values[: 4 * FEW].tolist())) <= FEW else 0
    while len(rest) and len(first) < most:
        same = values[rest] == values[rest[0]]
        which[rest[same]] = len(first)
        first.append(int(rest[0]))
        rest = rest[~same]
    found = np.array(first, dtype=np.int64)
    if not len(rest):
        return found, which
    later, which[rest] = first_sorted(values if not first else values[rest])
    which[rest] += len(first)
    return np.append(found, rest[later]), which


def first_sorted(values: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the same as `first_values`, of many different values, told by their high bits.

    The low bits give way to a value's place, so that plain sorting puts its first one first.
    """
    n = len(values)
    low = np.uint64((1 << n.bit_length()) - 1)
    keys = np.sort(values & ~low | np.arange(n, dtype=np.uint64))
    order = (keys & low).astype(np.int64)
    high = keys & ~low
    is_new = np.append(True, high[1:] != high[:-1])
    earliest = order[is_new]
    is_first = np.zeros(n, dtype=np.bool_)
    is_first[earliest] = True
    mention = np.cumsum(is_first) - 1
    which = np.empty(n, dtype=np.int64)
    which[order] = mention[earliest][np.cumsum(is_new) - 1]
    return np.flatnonzero(is_first), which


def all_texts(texts: Texts) -> list[str]:
    """Return texts as Python's."""
    if not len(texts):
        return []
    ends = np.cumsum(texts.lengths + 1)  # a line each
    begins = ends - texts.lengths - 1
    places = np.repeat(texts.at - begins, texts.lengths + 1) + np.arange(ends[-1])
    lines = texts.bytes.take(places, mode="clip")
    lines[ends - 1] = ord("\n")
    found = lines.tobytes().decode(errors="replace").split("\n")[:-1]
    return found if len(found) == len(texts) else [texts.text(at) for at in range(len(texts))]
