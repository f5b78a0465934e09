from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from reentry_gui import config as configs
from reentry_gui import personas
from reentry_gui.config import PackConfig
from reentry_gui.config.model import SymbolGroup

Make = Callable[..., PackConfig]
SATURDAY = dt.date(2026, 11, 21)
CHRISTMAS = dt.date(2026, 12, 25)  # a Friday
YEN = SymbolGroup(name="yen", symbols=["USDJPY"], cycle_map={"Monday": "aggressive"})


def told(config: PackConfig, plan: configs.CalendarPlan, start: dt.date = SATURDAY) -> list[str]:
    after = configs.with_plan(config, plan)
    return [*personas.compare_calendars(config, after, start).lines()]


def test_the_same_calendar_is_called_the_same(config: PackConfig) -> None:
    assert told(config, configs.plan_of(config)) == ["the calendar is the same"]


def test_a_weekday_tells_how_many_files_change_and_from_when(config: PackConfig) -> None:
    plan = configs.painted(configs.plan_of(config), [(None, "Wednesday")], "moderate")
    assert told(config, plan) == ["Wednesday: aggressive → moderate; affects 3 files from 25 Nov"]


def test_files_that_other_entries_decide_are_not_counted(make_config: Make) -> None:
    date = {"date": "2026-11-25", "persona": "x"}
    group = {"name": "yen", "symbols": ["USDJPY"], "cycle_map": {"Wednesday": "aggressive"}}
    config = make_config(calendar={"dates": [date], "groups": [group]})
    plan = configs.painted(configs.plan_of(config), [(None, "Wednesday")], "moderate")
    assert told(config, plan) == ["Wednesday: aggressive → moderate; affects 2 files from 2 Dec"]
    hidden = make_config(
        calendar={"override": {"persona": "x", "until": "2027-12-31T00:00Z"}, "dates": [date]}
    )
    plan = configs.painted(configs.plan_of(hidden), [(None, "Wednesday")], "moderate")
    assert told(hidden, plan) == [
        "Wednesday: aggressive → moderate; affects no file: other entries decide"
    ]


def test_a_day_left_to_the_fallback_cycle_is_told(config: PackConfig) -> None:
    plan = configs.painted(configs.plan_of(config), [(None, "Monday")], None)
    [line] = told(config, plan)
    assert line.startswith("Monday: conservative → the fallback cycle; affects 3 files from 23 Nov")


def test_a_year_that_is_another_one_is_named(config: PackConfig) -> None:
    plan = configs.painted(configs.plan_of(config), [(None, "Friday")], "aggressive")
    lines = told(config, plan, dt.date(2026, 12, 28))
    assert lines == ["Friday: moderate → aggressive; affects 3 files from 1 Jan 2027"]


def test_a_group_that_comes_changes_and_goes_is_told(config: PackConfig) -> None:
    plan = configs.with_group(configs.plan_of(config), YEN)
    assert told(config, plan) == [
        "group yen: new, USDJPY: Monday aggressive; affects 1 file from 23 Nov"
    ]
    with_yen = configs.with_plan(config, plan)
    joined = YEN.model_copy(update={"symbols": ["USDJPY", "GBPUSD"]})
    assert told(with_yen, configs.with_group(plan, joined, 0)) == [
        "group yen: GBPUSD joined; affects 1 file from 23 Nov"
    ]
    assert told(with_yen, configs.painted(plan, [(0, "Monday")], None)) == [
        "Monday (group yen): aggressive → the general week; affects 1 file from 23 Nov"
    ]
    assert told(with_yen, configs.without_group(plan, 0)) == [
        "group yen: removed, USDJPY follow the general week; affects 1 file from 23 Nov"
    ]


def test_exceptions_are_told_with_their_reason(config: PackConfig) -> None:
    plan = configs.with_dates(configs.plan_of(config), [CHRISTMAS], "conservative", "Christmas")
    assert told(config, plan) == [
        "25 Dec 2026: moderate → conservative, Christmas; affects 3 files"
    ]
    with_date = configs.with_plan(config, plan)
    assert told(with_date, configs.without_dates(plan, [CHRISTMAS])) == [
        "25 Dec 2026: conservative → moderate, exception removed; affects 3 files"
    ]
    other = configs.with_dates(plan, [CHRISTMAS], "conservative", "closed")
    assert told(with_date, other) == [
        "25 Dec 2026: conservative, reason: Christmas → closed; affects no file"
    ]
    same = configs.with_dates(configs.plan_of(config), [CHRISTMAS], "moderate", "Christmas")
    assert told(config, same) == ["25 Dec 2026: stays moderate, Christmas; affects no file"]
    some = configs.with_dates(plan, [CHRISTMAS], "aggressive", "", ["USDJPY"])
    assert told(with_date, some) == [
        "25 Dec 2026 (USDJPY): conservative → aggressive; affects 1 file"
    ]


def test_a_day_that_is_over_affects_nothing(config: PackConfig) -> None:
    plan = configs.with_dates(configs.plan_of(config), [dt.date(2026, 11, 1)], "aggressive")
    assert told(config, plan)[0].endswith("; affects no file: the day is over")


@pytest.mark.parametrize("count", [1, 5, 40])
def test_many_symbols_are_counted(make_config: Make, count: int) -> None:
    config = make_config([f"SYM{n}" for n in range(count)])
    plan = configs.painted(configs.plan_of(config), [(None, "Wednesday")], "moderate")
    [line] = told(config, plan)
    assert f"affects {count} file" in line
