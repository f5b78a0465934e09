"""MT4's own price bars: what a .hst file of a terminal's history holds.

A head of 148 bytes (version, copyright, symbol, period in minutes, digits, …), then records
of one length, the oldest first; little-endian, prices are bids, times the server's clock.
Version 401 (builds from 510 on) has records of 60 bytes, as MQL4's MqlRates; version 400
before it of 44, with the low ahead of the high. MT4 leaves the spread at 0 where it does not
know it. Source: MQL4 reference, MqlRates, and MT4's script PeriodConverter.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

HEAD: Final = struct.Struct("<i64s12sii")
HEAD_BYTES: Final = 148
RECORDS: Final[Mapping[int, np.dtype[np.void]]] = {
    400: np.dtype(
        [
            ("time", "<u4"),
            *((name, "<f8") for name in ("open", "low", "high", "close", "volume")),
        ]
    ),
    401: np.dtype(
        [
            ("time", "<i8"),
            *((name, "<f8") for name in ("open", "high", "low", "close")),
            ("volume", "<i8"),
            ("spread", "<i4"),
            ("real_volume", "<i8"),
        ]
    ),
}
MOST_DIGITS: Final = 8
LAST_SECOND: Final = 2**36  # far beyond any trade: a time behind it is rubbish


@dataclass(frozen=True, eq=False)
class Bars:
    """Bars of one symbol and period, the oldest first, each time once; prices are bids."""

    symbol: str  # as the broker spells it, up to 11 letters: the head has no room for more
    minutes: int
    digits: int  # decimals of a price
    time: NDArray[np.int64]  # seconds of the server's clock at which a bar begins
    low: Floats
    high: Floats
    spread: Floats  # price; nan: not given
    unusable: int  # records that cannot be bars; they are left out

    def __len__(self) -> int:
        return len(self.time)

    @property
    def seconds(self) -> int:
        """Return how long a bar lasts."""
        return self.minutes * 60


def read_bars(path: Path) -> Bars:
    """Return the bars of a .hst file; a record that MT4 is just writing is left for later.

    Raises ReentryError where it cannot be read, or is of another format.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ReentryError(
            f"{path}: cannot be read: {error.strerror or error}",
            "Another program may hold it: look again, or close MT4.",
        ) from error
    return bars_of(content, str(path))


def bars_of(content: bytes, name: str) -> Bars:
    """Return the bars that the bytes of a .hst file hold; `name` is told in errors."""
    version, symbol, minutes, digits = head_of(content, name)
    kind = RECORDS[version]
    count = (len(content) - HEAD_BYTES) // kind.itemsize
    records = np.frombuffer(content, kind, count, HEAD_BYTES)
    usable = is_bar(records)
    kept = records[usable]
    time = kept["time"].astype(np.int64)
    if np.any(np.diff(time) <= 0):  # a bar that was written twice counts as written last
        order = np.argsort(time, kind="stable")
        last = np.append(np.diff(time[order]) > 0, True)
        kept, time = kept[order][last], time[order][last]
    return Bars(
        symbol,
        minutes,
        digits,
        time,
        kept["low"].astype(np.float64),
        kept["high"].astype(np.float64),
        spread_of(kept, digits),
        count - int(np.count_nonzero(usable)),
    )


def head_of(content: bytes, name: str) -> tuple[int, str, int, int]:
    """Return version, symbol, period in minutes and digits; refuse what is no such file."""
    if len(content) < HEAD_BYTES:
        raise ReentryError(
            f"{name}: {len(content)} bytes are no price bars of MT4: the head alone has "
            f"{HEAD_BYTES}",
            "Let MT4 write it anew: Tools, History Center, Download.",
        )
    version, _copyright, symbol, minutes, digits = HEAD.unpack_from(content)
    if version not in RECORDS:
        known = " and ".join(map(str, RECORDS))
        raise ReentryError(
            f"{name}: price bars of version {version}; known are {known}",
            "A file of MetaTrader 5 or of another program has another format.",
        )
    if minutes <= 0 or not 0 <= digits <= MOST_DIGITS:
        raise ReentryError(
            f"{name}: its head names a period of {minutes} minutes and {digits} digits",
            "Let MT4 write it anew: Tools, History Center, Download.",
        )
    return version, symbol.partition(b"\0")[0].decode("latin-1"), minutes, digits


def is_bar(records: NDArray[np.void]) -> NDArray[np.bool_]:
    """Return which records can be bars: a time, and prices that enclose each other."""
    low, high, time = records["low"], records["high"], records["time"]
    found: NDArray[np.bool_] = (time > 0) & (time < LAST_SECOND) & np.isfinite(high) & (low > 0)
    for name in ("open", "close"):
        found &= (records[name] >= low) & (records[name] <= high)
    return found


def spread_of(records: NDArray[np.void], digits: int) -> Floats:
    """Return the spread of each bar in price, nan where MT4 gave none."""
    if "spread" not in (records.dtype.names or ()):
        return np.full(len(records), np.nan)
    points = records["spread"].astype(np.float64)
    return np.where(points > 0, points / 10.0**digits, np.nan)
