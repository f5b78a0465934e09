from __future__ import annotations

import datetime as dt

import pytest

from reentry_gui.errors import ReentryError
from reentry_gui.kpi.clocks import day_of, hours, seconds_of, weekdays
from reentry_gui.kpi.columns import UNKNOWN_OFFSET, TradeColumns, make_columns
from reentry_gui.kpi.filters import Filter

MONDAY = dt.date(2026, 3, 2)


def three_trades() -> TradeColumns:
    midnight = seconds_of(MONDAY)
    return make_columns(
        symbols=("EURUSD", "USDJPY"),
        personas=("calm",),
        accounts=("live", "demo"),
        account=[0, 1, -1],
        open_time=[midnight - 60, midnight, midnight + 86_300],
        close_time=[midnight - 1, midnight, midnight + 86_400],
        symbol=[0, 1, 1],
        persona=[0, -1, 0],
        action=[0, 1, 6],
        generation=[0, 1, 2],
        utc_offset=[7200, 7200, UNKNOWN_OFFSET],
    )


@pytest.mark.parametrize(
    ("wanted", "tickets"),
    [
        (Filter(), [1, 2, 3]),
        (Filter(MONDAY, MONDAY), [2]),
        (Filter(MONDAY, MONDAY, event="open"), [2, 3]),
        (Filter(first_day=MONDAY), [2, 3]),
        (Filter(last_day=MONDAY - dt.timedelta(days=1)), [1]),
        (Filter(symbols=("USDJPY",)), [2, 3]),
        (Filter(symbols=("GBPUSD",)), []),
        (Filter(personas=("calm",)), [1, 3]),
        (Filter(personas=("",)), [2]),
        (Filter(personas=("gone",)), []),
        (Filter(accounts=("live", "")), [1, 3]),
        (Filter(accounts=("demo",)), [2]),
        (Filter(actions=(0, 6)), [1, 3]),
        (Filter(generations=(1, 2)), [2, 3]),
        (Filter(symbols=("USDJPY",), actions=(1,)), [2]),
        # Two hours earlier all but the last close on Sunday; the last has no UTC time.
        (Filter(last_day=MONDAY - dt.timedelta(days=1), clock="utc"), [1, 2]),
        (Filter(first_day=MONDAY, clock="utc"), []),
    ],
)
def test_a_filter_lets_through_what_meets_all_its_conditions(
    wanted: Filter, tickets: list[int]
) -> None:
    assert wanted.apply(three_trades()).ticket.tolist() == tickets


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ReentryError, match="after its end"):
        Filter(MONDAY, MONDAY - dt.timedelta(days=1))


def test_the_period_before_is_as_long_and_ends_the_day_before() -> None:
    week = Filter(MONDAY, MONDAY + dt.timedelta(days=6), symbols=("EURUSD",))
    assert week.before() == Filter(
        MONDAY - dt.timedelta(days=7), MONDAY - dt.timedelta(days=1), symbols=("EURUSD",)
    )
    assert Filter(first_day=MONDAY).before() is None


def test_a_filter_tells_itself_in_words() -> None:
    text = str(Filter(MONDAY, personas=("calm", ""), actions=(1, 2)))
    assert text == (
        "from 2026-03-02, persona calm or unknown, action 1 or 2, by close time, broker clock"
    )


def test_seconds_tell_day_weekday_and_hour() -> None:
    moment = seconds_of(dt.datetime(2026, 3, 8, 23, 59, 59))  # noqa: DTZ001  # broker time
    assert day_of(moment) == dt.date(2026, 3, 8)
    made = make_columns(close_time=[moment]).close_time
    assert (weekdays(made)[0], hours(made)[0]) == (6, 23)
