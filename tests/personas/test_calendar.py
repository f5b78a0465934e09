from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator

import pytest

from reentry_gui import personas
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError

MONDAY = dt.date(2026, 11, 23)
Make = Callable[..., PackConfig]


def names(config: PackConfig, day: dt.date, at: dt.datetime | None = None) -> list[str]:
    return [choice.persona for choice in personas.due(config, day, at)]


def test_the_week_decides(config: PackConfig) -> None:
    week = [names(config, MONDAY + dt.timedelta(days=n))[0] for n in range(7)]
    assert week == [
        "conservative",
        "moderate",
        "aggressive",
        "conservative",
        "moderate",
        "conservative",
        "moderate",
    ]


def test_a_day_the_week_does_not_name_follows_the_fallback_cycle(make_config: Make) -> None:
    cycle = ["a", "b", "c"]
    config = make_config(personas={"cycle_map": {"Monday": "x"}, "fallback_cycle": cycle})
    tuesday = MONDAY + dt.timedelta(days=1)
    [choice, *_rest] = personas.due(config, tuesday)
    assert choice.persona == cycle[tuesday.toordinal() % 3]
    assert choice.rule == "fallback cycle"
    assert names(config, MONDAY)[0] == "x"


def test_dates_win_over_the_week_and_those_for_a_symbol_over_general_ones(
    make_config: Make,
) -> None:
    dates = [
        {"date": "2026-11-23", "persona": "moderate", "reason": "holiday"},
        {"date": "2026-11-23", "persona": "aggressive", "symbols": ["USDJPY"]},
    ]
    config = make_config(calendar={"dates": dates})
    assert names(config, MONDAY) == ["moderate", "aggressive", "moderate"]
    assert personas.due(config, MONDAY)[0].rule == "this date: holiday"


def test_a_group_has_a_week_of_its_own(make_config: Make) -> None:
    group = {"name": "yen", "symbols": ["USDJPY"], "cycle_map": {"Monday": "aggressive"}}
    config = make_config(calendar={"groups": [group]})
    assert names(config, MONDAY) == ["conservative", "aggressive", "conservative"]
    assert names(config, MONDAY + dt.timedelta(days=1)) == ["moderate"] * 3


def test_the_manual_override_wins_until_it_expires(make_config: Make) -> None:
    until = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
    override = {"persona": "aggressive", "until": until.isoformat(), "reason": "news"}
    dates = [{"date": "2026-11-23", "persona": "moderate"}]
    config = make_config(calendar={"override": override, "dates": dates})
    second = dt.timedelta(seconds=1)
    assert names(config, MONDAY, until - second) == ["aggressive"] * 3
    assert names(config, MONDAY, until) == ["moderate"] * 3
    assert "news" in personas.due(config, MONDAY, until - second)[0].rule


def test_the_override_can_be_for_some_symbols(make_config: Make) -> None:
    override = {"persona": "x", "until": "2027-01-01T00:00Z", "symbols": ["GBPUSD"]}
    config = make_config(calendar={"override": override})
    assert names(config, MONDAY) == ["conservative", "conservative", "x"]


def test_the_preview_groups_symbols_and_tells_missing_profiles(pack: PackConfig) -> None:
    pack.profile("moderate", "USDJPY").unlink()
    report = personas.preview(pack, MONDAY, 2)
    lines = [*report.lines()]
    assert lines[0] == "2026-11-23 Mon  conservative   all symbols  (Monday)"
    assert str(pack.profile("moderate", "USDJPY")) in lines[2]


def test_the_closed_market_is_remarked(pack: PackConfig) -> None:
    [saturday] = personas.preview(pack, dt.date(2026, 11, 28), 1).days
    assert saturday.remarks == ("weekend: the forex market is closed",)


@pytest.mark.parametrize("days", [0, -1, 4000])
def test_an_odd_number_of_days_is_refused(pack: PackConfig, days: int) -> None:
    with pytest.raises(ReentryError, match="cannot be listed"):
        personas.preview(pack, MONDAY, days)


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system has no way to set the time zone of a process")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("berlin")
def test_clock_changes_at_the_rotations_hour_are_remarked(make_config: Make) -> None:
    schedule = {
        "profile_rotate": {"time": "02:30", "frequency": "DAILY"},
        "weekly_kpi": {"day": "Sunday", "time": "18:00"},
    }
    config = make_config(scheduling=schedule)
    spring, autumn = dt.date(2027, 3, 28), dt.date(2027, 10, 31)
    [forward] = personas.preview(config, spring, 1).days
    [back] = personas.preview(config, autumn, 1).days
    assert any("02:30 does not exist on this day" in remark for remark in forward.remarks)
    assert any("02:30 comes twice on this day" in remark for remark in back.remarks)
    [quiet] = personas.preview(config, dt.date(2027, 3, 29), 1).days
    assert not any("clocks" in remark for remark in quiet.remarks)
