from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui import config as configs
from reentry_gui.config import PackConfig
from reentry_gui.config.model import DateOverride, SymbolGroup
from reentry_gui.errors import ReentryError

Make = Callable[..., PackConfig]
CHRISTMAS = dt.date(2026, 12, 25)
YEN = {"name": "yen", "symbols": ["USDJPY"], "cycle_map": {"Monday": "aggressive"}}


def test_painting_changes_the_cells_named_and_keeps_the_weeks_order(make_config: Make) -> None:
    plan = configs.plan_of(make_config(calendar={"groups": [YEN]}))
    cells = [(None, "Wednesday"), (0, "Monday"), (0, "Friday")]
    painted = configs.painted(plan, cells, "moderate")
    assert painted.week["Wednesday"] == "moderate"
    assert list(painted.week) == list(plan.week)
    assert painted.groups[0].cycle_map == {"Monday": "moderate", "Friday": "moderate"}
    assert configs.painted(painted, [(0, "Monday")], None).groups[0].cycle_map == {
        "Friday": "moderate"
    }
    assert plan.week["Wednesday"] == "aggressive"


def test_an_untouched_plan_leaves_the_config_as_it_is(config: PackConfig) -> None:
    assert configs.with_plan(config, configs.plan_of(config)) is config


def test_only_what_changed_is_saved(make_config: Make) -> None:
    made = make_config(own_key={"kept": 1})
    config = configs.load(made.file)
    plan = configs.painted(configs.plan_of(config), [(None, "Friday")], "aggressive")
    report = configs.save(configs.with_plan(config, plan), "calendar")
    assert next(iter(report.lines())) == 'personas.cycle_map.Friday: "moderate" → "aggressive"'
    assert len(report.changes) == 1
    assert configs.load(config.file).given()["own_key"] == {"kept": 1}


def test_a_day_may_be_left_to_the_fallback_cycle_only_where_there_is_one(make_config: Make) -> None:
    config = make_config()
    plan = configs.painted(configs.plan_of(config), [(None, "Friday")], None)
    assert "Friday" not in configs.with_plan(config, plan).personas.cycle_map
    week = config.personas.cycle_map
    strict = make_config(personas={"cycle_map": week, "fallback_cycle": []})
    with pytest.raises(ReentryError, match="Friday would have no persona"):
        configs.with_plan(strict, plan)


def test_dates_replace_those_for_the_same_symbols_only(config: PackConfig) -> None:
    plan = configs.plan_of(config)
    plan = configs.with_dates(plan, [CHRISTMAS], "moderate", "holiday")
    plan = configs.with_dates(plan, [CHRISTMAS], "aggressive", "yen news", ["USDJPY"])
    plan = configs.with_dates(plan, [CHRISTMAS], "conservative", "Christmas")
    told = [(entry.persona, entry.reason, entry.symbols) for entry in plan.dates]
    assert told == [
        ("conservative", "Christmas", []),
        ("aggressive", "yen news", ["USDJPY"]),
    ]
    assert configs.without_dates(plan, [CHRISTMAS]).dates == ()
    assert len(configs.without_dates(plan, [CHRISTMAS], []).dates) == 1


def test_groups_come_change_and_go(config: PackConfig) -> None:
    yen = SymbolGroup(name="yen", symbols=["USDJPY"], cycle_map={})
    plan = configs.with_group(configs.plan_of(config), yen)
    wide = yen.model_copy(update={"symbols": ["USDJPY", "GBPUSD"]})
    plan = configs.with_group(plan, wide, 0)
    assert configs.with_plan(config, plan).calendar.groups == [wide]
    assert configs.without_group(plan, 0).groups == ()


@pytest.mark.parametrize(
    ("name", "symbols", "error"),
    [
        ("YEN", ["GBPUSD"], "there is a group 'YEN' already"),
        ("more", ["USDJPY"], "USDJPY would be in two groups, yen and more"),
    ],
)
def test_groups_that_clash_are_refused(
    make_config: Make, name: str, symbols: list[str], error: str
) -> None:
    config = make_config(calendar={"groups": [YEN]})
    group = SymbolGroup(name=name, symbols=symbols, cycle_map={})
    plan = configs.with_group(configs.plan_of(config), group)
    with pytest.raises(ReentryError, match=error):
        configs.with_plan(config, plan)


def test_two_peoples_edits_are_joined(config: PackConfig) -> None:
    base = configs.with_dates(configs.plan_of(config), [CHRISTMAS], "moderate")
    mine = configs.painted(base, [(None, "Monday")], "aggressive")
    mine = configs.without_dates(mine, [CHRISTMAS])
    theirs = configs.painted(base, [(None, "Monday"), (None, "Friday")], "conservative")
    theirs = configs.with_dates(theirs, [dt.date(2027, 1, 1)], "moderate", "New Year")
    joined = configs.rebased(mine, base, theirs)
    assert joined.week["Monday"] == "aggressive"
    assert joined.week["Friday"] == "conservative"
    assert [entry.reason for entry in joined.dates] == ["New Year"]
    assert configs.rebased(base, base, theirs) == theirs


def test_a_plan_survives_as_text(config: PackConfig) -> None:
    plan = configs.with_dates(configs.plan_of(config), [CHRISTMAS], "moderate", "Weihnachten ✓")
    assert configs.CalendarPlan.model_validate_json(plan.model_dump_json()) == plan
    assert isinstance(plan.dates[0], DateOverride)


NAMES = st.sampled_from(["conservative", "moderate", "aggressive"])
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2026, 1, 20))
ENTRIES = st.builds(
    DateOverride,
    date=DAYS,
    persona=NAMES,
    reason=st.text(max_size=3),
    symbols=st.lists(st.sampled_from(["EURUSD", "USDJPY"]), unique=True),
)


@st.composite
def plans(draw: st.DrawFn) -> configs.CalendarPlan:
    entries = draw(st.lists(ENTRIES, max_size=4, unique_by=lambda entry: entry.date))
    week = draw(st.dictionaries(st.sampled_from(configs.WEEKDAYS), NAMES))
    return configs.CalendarPlan(week=week, groups=(), dates=tuple(entries))


@given(plans(), plans())
def test_who_changed_nothing_gets_what_the_other_made(
    base: configs.CalendarPlan, theirs: configs.CalendarPlan
) -> None:
    assert configs.rebased(base, base, theirs) == theirs


@given(plans(), st.lists(DAYS, min_size=1, max_size=3), NAMES)
def test_what_was_edited_stays_where_nobody_else_was(
    base: configs.CalendarPlan, days: list[dt.date], persona: str
) -> None:
    mine = configs.with_dates(base, days, persona, "mine")
    assert configs.rebased(mine, base, base) == mine
    without = configs.without_dates(mine, days)
    assert configs.rebased(without, base, base) == without


@given(plans())
def test_every_plan_survives_as_text(plan: configs.CalendarPlan) -> None:
    assert configs.CalendarPlan.model_validate_json(plan.model_dump_json()) == plan
