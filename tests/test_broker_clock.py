from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.broker_clock import BrokerClock, SummerTime

ZONES: dict[SummerTime, tuple[str, int]] = {
    # a zone with the same summer time, and its distance from UTC in winter in minutes
    "new_york": ("America/New_York", -300),
    "europe": ("Europe/Berlin", 60),
}
FIRST = dt.datetime(1998, 1, 1, tzinfo=dt.UTC)
moments = st.integers(0, 40 * 365 * 86_400).map(lambda n: FIRST + dt.timedelta(seconds=n))
summers = st.sampled_from(["none", "new_york", "europe"])


@pytest.mark.parametrize("summer", ["new_york", "europe"])
@given(moment=moments)
def test_summer_times_are_those_of_the_zones(summer: SummerTime, moment: dt.datetime) -> None:
    name, minutes = ZONES[summer]
    shown = moment.astimezone(zoneinfo.ZoneInfo(name))
    assert BrokerClock(minutes, summer).shown(moment).isoformat() == shown.isoformat()


@pytest.mark.parametrize(
    ("summer", "utc", "shown"),
    [
        ("new_york", "2026-03-08T06:59:59+00:00", "2026-03-08T08:59:59+02:00"),
        ("new_york", "2026-03-08T07:00:00+00:00", "2026-03-08T10:00:00+03:00"),
        ("new_york", "2026-11-01T05:59:59+00:00", "2026-11-01T08:59:59+03:00"),
        ("new_york", "2026-11-01T06:00:00+00:00", "2026-11-01T08:00:00+02:00"),
        ("europe", "2026-03-29T01:00:00+00:00", "2026-03-29T04:00:00+03:00"),
        ("europe", "2026-10-25T01:00:00+00:00", "2026-10-25T03:00:00+02:00"),
        ("none", "2026-07-01T00:00:00+00:00", "2026-07-01T02:00:00+02:00"),
    ],
)
def test_a_clock_of_two_hours_in_winter(summer: SummerTime, utc: str, shown: str) -> None:
    moment = dt.datetime.fromisoformat(utc)
    assert BrokerClock(120, summer).shown(moment).isoformat() == shown


@given(moment=moments, minutes=st.integers(-840, 840), summer=summers)
def test_what_is_shown_leads_back_to_the_moment(
    moment: dt.datetime, minutes: int, summer: SummerTime
) -> None:
    clock = BrokerClock(minutes, summer)
    shown = clock.shown(moment)
    told = clock.minutes_at(shown.replace(tzinfo=None))
    offset = shown.utcoffset()
    assert offset is not None
    if told != offset.total_seconds() / 60:  # the hour that is shown twice is taken for the first
        assert told == minutes + 60
        earlier = clock.shown(moment - dt.timedelta(hours=1))
        assert earlier.replace(tzinfo=None) == shown.replace(tzinfo=None)


@given(minutes=st.integers(-840, 840), summer=summers, year=st.integers(1971, 2100))
def test_changes_are_where_the_distance_changes(
    minutes: int, summer: SummerTime, year: int
) -> None:
    clock, second = BrokerClock(minutes, summer), dt.timedelta(seconds=1)
    changes = clock.changes(year, year)
    assert len(changes) == (0 if summer == "none" else 2)
    for change, now in zip(changes, (minutes + 60, minutes), strict=False):
        assert clock.minutes_at(change) == now
        assert clock.minutes_at(change - second) == 2 * minutes + 60 - now


def test_days_on_which_it_jumps() -> None:
    clock = BrokerClock(120, "new_york")
    days = [dt.date(2026, 1, 1) + dt.timedelta(days=n) for n in range(365)]
    jumps = {day.isoformat(): clock.jump(day) for day in days if clock.jump(day)}
    hour = dt.timedelta(hours=1)
    assert jumps == {"2026-03-08": hour, "2026-11-01": -hour}


def test_first_and_last_years_of_the_calendar_are_no_trouble() -> None:
    clock = BrokerClock(840, "europe")
    assert clock.changes(-5, 1)[0].year == 1
    assert clock.changes(9998, 12_000)[-1].year == 9998
