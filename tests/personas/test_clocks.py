from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator

import pytest

from reentry_gui import personas
from reentry_gui.config import PackConfig

Make = Callable[..., PackConfig]


@pytest.fixture
def _berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system has no way to set the time zone of a process")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_the_brokers_clock_is_unknown_until_its_offset_is_given(make_config: Make) -> None:
    moment = dt.datetime(2026, 11, 25, 23, 30, tzinfo=dt.UTC)
    assert personas.broker_clock(make_config(), moment) is None
    config = make_config(statements={"utc_offset_minutes": 120})
    shown = personas.broker_clock(config, moment)
    assert shown is not None
    assert f"{shown:%Y-%m-%d %H:%M}" == "2026-11-26 01:30"


@pytest.mark.usefixtures("_berlin")
def test_days_on_which_the_clock_jumps() -> None:
    assert personas.clock_jump(dt.date(2027, 3, 28)) == dt.timedelta(hours=1)
    assert personas.clock_jump(dt.date(2027, 10, 31)) == dt.timedelta(hours=-1)
    assert personas.clock_jump(dt.date(2027, 10, 30)) == dt.timedelta()


def test_the_next_rotation_is_today_until_its_time_has_come(config: PackConfig) -> None:
    day = dt.date(2026, 11, 25)
    before = dt.datetime.combine(day, dt.time(6, 44)).astimezone()
    after = dt.datetime.combine(day, dt.time(6, 45)).astimezone()
    assert personas.next_rotation(config, before) == day
    assert personas.next_rotation(config, after) == day + dt.timedelta(days=1)
