"""Dates as schtasks prints them in the user's own format, and when a run was due."""

from __future__ import annotations

import datetime as dt
import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Literal

from reentry_gui.tasks.names import ROTATE
from reentry_gui.tasks.render import first_start

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig

DateOrder = Literal["mdy", "dmy", "ymd"]
ORDERS: Final[tuple[DateOrder, ...]] = ("mdy", "dmy", "ymd")
AFTERNOON: Final = re.compile(r"p\.?\s?m\.?|μμ|μ\.μ|午後|下午|오후", re.IGNORECASE)
MORNING: Final = re.compile(r"a\.?\s?m\.?|πμ|π\.μ|午前|上午|오전", re.IGNORECASE)
LAST_YEAR_OF_NEVER: Final = 1999  # schtasks prints 30 November 1999 for a task that never ran
GRACE: Final = dt.timedelta(hours=1)  # Windows catches up ten minutes after it can


def shown_time(text: str, order: DateOrder | None) -> dt.datetime | None:
    """Read a local time as schtasks prints it; None where it could mean two things.

    `order` is how the user's Windows writes dates, None if that is not known.
    """
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if len(numbers) < 5:
        return None
    if numbers[0] > 31:
        order = "ymd"
    orders = (order,) if order else ORDERS[:2]
    readings = {moment(numbers, text, way) for way in orders} - {None}
    return readings.pop() if len(readings) == 1 else None


def moment(numbers: list[int], text: str, order: DateOrder) -> dt.datetime | None:
    """Put the numbers together in one order of day, month and year; None if they do not fit."""
    date = dict(zip(order, numbers[:3], strict=True))
    hour, minute, second = (*numbers[3:6], 0)[:3]
    if AFTERNOON.search(text) and hour < 12:
        hour += 12
    elif MORNING.search(text) and hour == 12:
        hour = 0
    year = date["y"] + 2000 if date["y"] < 100 else date["y"]
    try:
        return dt.datetime(year, date["m"], date["d"], hour, minute, second).astimezone()
    except (ValueError, OverflowError, OSError):
        return None


def date_order() -> DateOrder | None:
    """Return how this user's Windows writes dates, None where that cannot be known."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415  # exists on Windows only

        place = r"Control Panel\International"
        with (
            suppress(OSError, ValueError, IndexError),
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, place) as key,
        ):
            return ORDERS[int(winreg.QueryValueEx(key, "iDate")[0])]
    return None


def last_due(config: PackConfig, name: str, now: dt.datetime) -> dt.datetime:
    """Return the latest time at which a task should have run by now, an hour's grace given."""
    before = now.astimezone() - GRACE
    step = dt.timedelta(1 if name == ROTATE else 7)
    due = first_start(config, before.date(), name)
    while due.astimezone() > before:
        due -= step
    return due.astimezone()


def is_missed(
    config: PackConfig,
    name: str,
    now: dt.datetime,
    last_run: dt.datetime | None,
    first: str,
) -> bool | None:
    """Tell whether the last due run did not happen; None where that cannot be known.

    `last_run` is None for a task that never ran; `first` is its StartBoundary.
    """
    due = last_due(config, name, now)
    if last_run is not None:
        return last_run < due - dt.timedelta(minutes=1)
    try:
        start = dt.datetime.fromisoformat(first).astimezone()
    except ValueError:
        return None
    return start <= due
