"""A trade's times on the broker's clock, in UTC, and on this machine's clock."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from reentry_gui.kpi.columns import UNKNOWN_OFFSET

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui.broker_clock import BrokerClock
    from reentry_gui.kpi.columns import TradeColumns

DAY_SECONDS: Final = 86_400
HOUR_SECONDS: Final = 3_600
THURSDAY: Final = 3  # 1970-01-01, where seconds begin; Monday is 0


def seconds_of(moment: dt.date | dt.datetime) -> int:
    """Return a day's midnight, or a moment, in seconds since 1970 of its own clock."""
    if isinstance(moment, dt.datetime):
        whole = moment.replace(tzinfo=dt.UTC)
    else:
        whole = dt.datetime.combine(moment, dt.time(), dt.UTC)
    return int(whole.timestamp())


def day_of(seconds: int) -> dt.date:
    """Return the day that seconds since 1970 lie in, on the clock that they were read from."""
    return dt.datetime.fromtimestamp(seconds, dt.UTC).date()


def shown(
    columns: TradeColumns,
    event: Literal["open", "close"] = "close",
    clock: Literal["broker", "local", "utc"] = "broker",
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return a time of each trade as a clock shows it, in seconds, and where it is known."""
    moment = columns.open_time if event == "open" else columns.close_time
    if clock == "broker":
        return moment, np.ones(len(columns), dtype=np.bool_)
    known = columns.utc_offset != UNKNOWN_OFFSET
    utc = moment - np.where(known, columns.utc_offset, 0)
    return (utc if clock == "utc" else utc + local_offsets(utc)), known


def local_offsets(utc: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return this machine's distance from UTC at each moment, in seconds.

    The clock is asked once for each hour of UTC that occurs; clocks jump at its beginning.
    """
    hours, where = np.unique(utc // HOUR_SECONDS, return_inverse=True)
    offsets = [local_offset(int(hour) * HOUR_SECONDS) for hour in hours]
    return np.asarray(offsets, dtype=np.int64)[where]


def local_offset(utc: int) -> int:
    """Return this machine's distance from UTC at a moment, in seconds."""
    offset = dt.datetime.fromtimestamp(utc, dt.UTC).astimezone().utcoffset()
    return int((offset or dt.timedelta()).total_seconds())


def offsets_at(clock: BrokerClock, shown: NDArray[np.int64]) -> NDArray[np.int32]:
    """Return how far ahead of UTC the broker's clock is where it shows these times, in seconds."""
    if clock.summer == "none" or not len(shown):
        return np.full(len(shown), clock.minutes * 60, dtype=np.int32)
    changes = clock.changes(day_of(int(shown.min())).year, day_of(int(shown.max())).year)
    passed = np.searchsorted([seconds_of(change) for change in changes], shown, side="right")
    return (clock.minutes * 60 + HOUR_SECONDS * (passed % 2)).astype(np.int32)


def weekdays(seconds: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the weekday of each moment: Monday 0 … Sunday 6."""
    return (seconds // DAY_SECONDS + THURSDAY) % 7


def hours(seconds: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the hour of each moment: 0 … 23."""
    return seconds % DAY_SECONDS // HOUR_SECONDS
