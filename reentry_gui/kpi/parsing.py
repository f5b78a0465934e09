"""From the texts that SQLite joins to arrays, without an object per value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui import db
from reentry_gui.errors import ReentryError
from reentry_gui.kpi.clocks import DAY_SECONDS, seconds_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

ZERO: Final = ord("0")
FORM: Final = "dddd-dd-dd dd:dd:dd"  # d: a digit; MT4's dots and ISO's T are taken, too
LIKE: Final = {"-": b"-.", " ": b" T", ":": b":"}
MONTH_DAYS: Final = np.array([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
UNREADABLE: Final = np.iinfo(np.int64).min


def whole_numbers(text: str, rows: int) -> NDArray[np.int64]:
    """Return `rows` whole numbers that stand in a text with commas between.

    Raises ReentryError where something else stands there.
    """
    if not rows:
        return np.zeros(0, dtype=np.int64)
    try:
        found = np.fromstring(text, dtype=np.int64, sep=",")
    except (ValueError, DeprecationWarning) as error:
        raise odd_column(text) from error
    if len(found) != rows:
        raise odd_column(text)
    return found


def odd_column(text: str) -> ReentryError:
    """Say that a column of whole numbers holds something else."""
    return ReentryError(
        f"a column of whole numbers holds something else: {text[:60]!r}",
        "The EA's tables hold numbers there. See: reentry db check",
    )


def numbers(found: db.Numbers, rows: int) -> dict[str, NDArray[np.float64]]:
    """Return each column as floats, exactly as stored; nan for NULL."""
    if found.exact is not None:
        table = np.array(found.exact, dtype=np.float64).reshape(rows, len(found.scales))
        return {name: table[:, at].copy() for at, name in enumerate(found.scales)}
    columns: dict[str, NDArray[np.float64]] = {}
    for (name, scale), text in zip(found.scales.items(), found.scaled, strict=True):
        whole = whole_numbers(text, rows)
        values = whole / scale
        values[whole == db.NOTHING] = np.nan
        columns[name] = values
    return columns


def moments(text: str, rows: int) -> NDArray[np.int64] | None:
    """Return seconds since 1970 of times that stand one behind the other.

    None where they are not all written alike, to the minute or to the second.
    """
    if not rows:
        return np.zeros(0, dtype=np.int64)
    width, rest = divmod(len(text), rows)
    if rest or width not in {16, 19} or not text.isascii():
        return None
    signs = np.frombuffer(text.encode(), dtype=np.uint8).reshape(rows, width)
    digits = signs - np.uint8(ZERO)  # what is no digit wraps round to something above 9
    for at, kind in enumerate(FORM[:width]):
        column = signs[:, at]
        right = digits[:, at] <= 9 if kind == "d" else np.isin(column, list(LIKE[kind]))
        if not right.all():
            return None
    return seconds(digits.astype(np.int16), width)


def seconds(digits: NDArray[np.int16], width: int) -> NDArray[np.int64] | None:
    """Return seconds since 1970 of the digits of times; None where one does not exist."""

    def two(at: int) -> NDArray[np.int16]:
        return digits[:, at] * np.int16(10) + digits[:, at + 1]

    year, month, day = two(0) * np.int16(100) + two(2), two(5), two(8)
    hour, minute = two(11), two(14)
    second = two(17) if width == 19 else np.zeros_like(minute)
    in_day = (hour < 24) & (minute < 60) & (second < 60)
    if not ((month >= 1) & (month <= 12) & (day >= 1) & in_day & (year >= 1)).all():
        return None
    months = (year.astype(np.int64) - 1970) * 12 + month - 1
    starts = months.view("datetime64[M]").astype("datetime64[D]").view(np.int64)
    following = (months + 1).view("datetime64[M]").astype("datetime64[D]").view(np.int64)
    days = starts + day - 1
    if not (days < following).all():
        return None
    in_day_seconds = (hour.astype(np.int64) * 60 + minute) * 60 + second
    found: NDArray[np.int64] = days * DAY_SECONDS + in_day_seconds
    return found


def moment(text: object) -> int:
    """Return seconds since 1970 of one time in any form; UNREADABLE for what is none."""
    try:
        return seconds_of(db.parse_time(str(text)))
    except ReentryError:
        return UNREADABLE


def factorised(text: str, rows: int) -> tuple[tuple[str, ...], NDArray[np.int32]]:
    """Return the distinct names in order of first mention, and each row's place among them.

    The empty name is no name: its place is -1.
    """
    if not rows:
        return (), np.zeros(0, dtype=np.int32)
    if runs := in_runs(text, rows):
        names, lengths = runs
        mentioned, first = factorised(names, len(lengths))
        return mentioned, np.repeat(first, lengths)
    words = text.split(db.SEPARATOR)
    distinct = dict.fromkeys(words)
    distinct.pop("", None)
    places = {name: at for at, name in enumerate(distinct)}
    places[""] = -1
    found = np.fromiter(map(places.__getitem__, words), dtype=np.int32, count=rows)
    return tuple(distinct), found


def in_runs(text: str, rows: int) -> tuple[str, NDArray[np.intp]] | None:
    """Return the text with equal neighbours joined, and how many rows each word stood for.

    None unless all words are equally long and neighbours do repeat, as trades of one chain
    do: then there is less to look up.
    """
    width, rest = divmod(len(text) + 1, rows)
    if rest or rows < 2 or width < 2 or not text.isascii():
        return None
    words = np.frombuffer((text + db.SEPARATOR).encode(), dtype=np.uint8).reshape(rows, width)
    is_word_end = words == ord(db.SEPARATOR)
    if not is_word_end[:, -1].all() or is_word_end[:, :-1].any():
        return None
    starts = np.flatnonzero(np.append(True, (words[1:] != words[:-1]).any(axis=1)))
    if 4 * len(starts) > 3 * rows:
        return None
    lengths = np.diff(np.append(starts, rows))
    return words[starts].tobytes()[:-1].decode(), lengths
