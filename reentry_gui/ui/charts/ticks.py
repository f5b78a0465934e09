"""Round places on an axis and what is written at them."""

from __future__ import annotations

import datetime as dt
import math
from functools import lru_cache
from typing import Final

from reentry_gui.ui.moments import short_month

MINUTE: Final = 60
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
MONDAY: Final = 4 * DAY  # 1970-01-05, the first one of the clock
EVEN_STEPS: Final = (
    *(1, 2, 5, 10, 15, 30),
    *(each * MINUTE for each in (1, 2, 5, 10, 15, 30)),
    *(each * HOUR for each in (1, 2, 3, 6, 12)),
    *(each * DAY for each in (1, 2, 7, 14)),
)
MONTH_STEPS: Final = (1, 2, 3, 6, *(12 * each for each in (1, 2, 5, 10, 20, 50, 100, 200, 500)))
MONTHS_A_YEAR: Final = 12
MONTH_DAYS: Final = 30.44
FIRST_YEAR: Final = dt.datetime(1, 1, 1, tzinfo=dt.UTC).timestamp()
LAST_YEAR: Final = dt.datetime(9999, 1, 1, tzinfo=dt.UTC).timestamp()
WIDEST_TIME: Final = "00 Sept 0000"

Tick = tuple[float, str]


def number_ticks(low: float, high: float, most: int) -> list[Tick]:
    """Return at most so many round numbers from `low` to `high`, in the unit of the axis."""
    rough = (high - low) / max(most, 1)
    if not (math.isfinite(rough) and rough > 0):
        return []
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * each for each in (1, 2, 5, 10) if power * each >= rough * (1 - 1e-9))
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    first, last = math.ceil(low / step), math.floor(high / step)
    return [(at * step, f"{at * step + 0.0:,.{decimals}f}") for at in range(first, last + 1)]


def time_ticks(left: float, right: float, most: int) -> list[Tick]:
    """Return at most so many round moments (seconds since 1970 on the clock of the axis)."""
    left, right = max(left, FIRST_YEAR), min(right, LAST_YEAR)
    rough = (right - left) / max(most, 1)
    if not rough > 0:
        return []
    even = next((step for step in EVEN_STEPS if step >= rough), 0)
    places = even_places(left, right, even) if even else month_places(left, right, rough)
    return [(place, time_text(place, even, is_first=not at)) for at, place in enumerate(places)]


def even_places(left: float, right: float, step: int) -> list[float]:
    """Return the moments that are a whole number of steps apart; weeks begin on Monday."""
    start = MONDAY if step % (7 * DAY) == 0 else 0
    first, last = math.ceil((left - start) / step), math.floor((right - start) / step)
    return [float(start + at * step) for at in range(first, last + 1)]


def month_places(left: float, right: float, rough: float) -> list[float]:
    """Return the beginnings of months, quarters or years that are at least `rough` apart."""
    months = rough / (MONTH_DAYS * DAY)
    step = next((each for each in MONTH_STEPS if each >= months), MONTH_STEPS[-1])
    begin, end = (dt.datetime.fromtimestamp(each, dt.UTC) for each in (left, right))
    first = (begin.year * 12 + begin.month - 1) // step
    last = (end.year * 12 + end.month - 1) // step
    found = [month_start(at * step) for at in range(first, last + 1) if at * step >= MONTHS_A_YEAR]
    return [place for place in found if left <= place <= right]


def month_start(months: int) -> float:
    """Return the moment at which a month begins, counted from the year 0."""
    year, month = divmod(months, MONTHS_A_YEAR)
    return dt.datetime(year, month + 1, 1, tzinfo=dt.UTC).timestamp()


@lru_cache(maxsize=1024)
def time_text(place: float, step: int, *, is_first: bool) -> str:
    """Write a moment: what its neighbours do not tell. The first one tells more; 0: months."""
    moment = dt.datetime.fromtimestamp(place, dt.UTC)
    if not step:
        return f"{moment:%Y}" if moment.month == 1 else f"{short_month(moment.month)} {moment:%Y}"
    day = f"{moment:%d} {short_month(moment.month)}"
    if step >= DAY:
        is_new_year = is_first or moment.timetuple().tm_yday * DAY <= step
        return f"{day} {moment:%Y}" if is_new_year else day
    clock = f"{moment:%H:%M:%S}" if step < MINUTE else f"{moment:%H:%M}"
    if place % DAY == 0:
        return day
    return f"{day} {clock}" if is_first else clock
