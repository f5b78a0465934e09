"""The clock of this machine and the broker's: what both show, and where one of them jumps."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from reentry_gui.personas.calendar import rotation_moment

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig


def broker_clock(config: PackConfig, moment: dt.datetime) -> dt.datetime | None:
    """Return a moment as the broker's clock shows it, None while its offset is not known."""
    clock = config.statements.clock
    return clock.shown(moment) if clock else None


def clock_jump(day: dt.date) -> dt.timedelta:
    """Return by how much this machine's clock is put forward on a day; negative: back."""
    return offset_at(day + dt.timedelta(days=1)) - offset_at(day)


def broker_jump(config: PackConfig, day: dt.date) -> dt.timedelta:
    """Return by how much the broker's clock is put forward on a day; zero while it is unknown."""
    clock = config.statements.clock
    return clock.jump(day) if clock else dt.timedelta()


def offset_at(day: dt.date) -> dt.timedelta:
    """Return the clock's offset from UTC as a day begins."""
    offset = dt.datetime.combine(day, dt.time()).astimezone().utcoffset()
    return offset or dt.timedelta()


def next_rotation(config: PackConfig, now: dt.datetime) -> dt.date:
    """Return the day of the next rotation: today until its time has come."""
    today = now.astimezone().date()
    return today if now < rotation_moment(config, today) else today + dt.timedelta(days=1)
