from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.kpi.columns import UNKNOWN_OFFSET, TradeColumns, make_columns
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.groups import KEYS, action_figures, compare, groups, hour_map
from reentry_gui.kpi.loading import Attempts, Loaded


def attempts(**given: list[int]) -> Attempts:
    n = len(given["reentry"])
    arrays = {f.name: np.array(given.get(f.name, [0] * n)) for f in dataclasses.fields(Attempts)}
    return Attempts(**arrays)


def loaded(trades: TradeColumns, tried: Attempts) -> Loaded:
    return Loaded(trades, tried, 0, 0, ())


def test_groups_computed_by_hand() -> None:
    trades = make_columns(
        close_time=[1, 2, 3, 4],
        action=[1, 1, 2, 1],
        persona=[-1, 0, 0, 0],
        personas=("calm",),
        profit=[2.0, 4.0, -1.0, 9.0],
    )
    first, second = groups(trades, ("action",))
    assert (first.key, first.n, first.wins, first.total, first.mean) == ((1,), 3, 3, 15, 5)
    assert first.sharpe == pytest.approx(5 / math.sqrt((9 + 1 + 16) / 2))
    assert first.success_rate == 1
    assert first.limits is not None
    assert (second.key, second.n, second.sharpe, second.limits) == ((2,), 1, 0, None)
    assert [g.key for g in groups(trades, ("persona", "action"))] == [(-1, 1), (0, 1), (0, 2)]
    assert all(g.grey for g in groups(trades))


def test_no_trades_make_no_groups() -> None:
    assert groups(make_columns()) == ()


def test_currencies_are_groups_of_their_own() -> None:
    trades = make_columns(close_time=[1, 2], currency=[0, 1], profit=[1.0, 2.0])
    assert [(g.currency, g.total) for g in groups(trades, ("symbol",))] == [(0, 1), (1, 2)]


@given(st.lists(st.tuples(st.integers(-500, 500), st.integers(0, 6), st.integers(-1, 2))))
def test_groups_add_up_to_the_whole(rows: list[tuple[int, int, int]]) -> None:
    profit, action, persona = zip(*rows, strict=True) if rows else ((), (), ())
    trades = make_columns(
        close_time=range(len(rows)), profit=profit, action=action, persona=persona
    )
    found = groups(trades, KEYS, with_intervals=False)
    assert sum(g.n for g in found) == len(rows)
    assert sum(g.total for g in found) == pytest.approx(sum(profit))
    assert sum(g.wins for g in found) == sum(p > 0 for p in profit)


def test_actions_tell_closed_open_unmatched_aborted_and_failed_apart() -> None:
    trades = make_columns(ticket=[10, 11, 12], close_time=[1, 2, 3], profit=[5.0, 5.0, -4.0])
    tried = attempts(
        action=[1, 1, 1, 1, 1, 1, 2],
        reentry=[11, 12, 99, 0, 0, 0, 0],
        outcome=[0, 0, 0, 0, 1, 2, 1],
    )
    first, second = action_figures(loaded(trades, tried), Filter())
    assert (first.n, first.wins, first.total, first.mean) == (2, 1, 1, 0.5)
    assert first.sharpe == pytest.approx(0.5 / math.sqrt(2 * 4.5**2))
    assert (first.open, first.unmatched, first.aborted, first.failed) == (1, 1, 1, 1)
    assert (second.n, second.mean, second.total, second.aborted) == (0, None, None, 1)
    assert "no closed re-entry" in str(second)
    assert "1 open, 1 unmatched, 1 aborted, 1 failed" in str(first)


def test_one_execution_has_no_sharpe() -> None:
    trades = make_columns(ticket=[11], close_time=[1], profit=[5.0])
    [found] = action_figures(loaded(trades, attempts(action=[1], reentry=[11])), Filter())
    assert (found.n, found.sharpe, found.limits) == (1, 0, None)


def test_actions_obey_the_filter() -> None:
    trades = make_columns(
        symbols=("A", "B"),
        ticket=[11, 12],
        symbol=[0, 1],
        close_time=[1, 86_401],
        profit=[5.0, 7.0],
        action=[1, 1],
    )
    tried = attempts(action=[1, 1], reentry=[11, 12], symbol=[0, 1])
    [found] = action_figures(loaded(trades, tried), Filter(symbols=("B",)))
    assert (found.n, found.total) == (1, 7)
    assert action_figures(loaded(trades, tried), Filter(actions=(3,))) == ()


def test_money_of_two_currencies_is_not_summed_in_an_action() -> None:
    trades = make_columns(ticket=[1, 2], close_time=[1, 2], currency=[0, 1], profit=[5.0, 7.0])
    [found] = action_figures(loaded(trades, attempts(action=[1, 1], reentry=[1, 2])), Filter())
    assert (found.n, found.total, found.mean) == (2, None, None)
    assert "several deposit currencies" in str(found)


def test_a_clear_difference_has_zero_outside_its_limits() -> None:
    dice = np.random.default_rng(1)
    calm, bold = dice.normal(5, 5, 200), dice.normal(0, 5, 200)
    found = compare(calm, bold)
    assert found is not None
    assert found.is_clear
    assert found.value == pytest.approx(calm.mean() - bold.mean())
    same = compare(bold, bold)
    assert same is not None
    assert not same.is_clear
    assert compare(calm, np.zeros(0)) is None
    one = compare(calm, np.array([1.0]))
    assert one is not None
    assert one.limits is None


def test_limits_of_a_difference_agree_between_the_methods() -> None:
    dice = np.random.default_rng(2)
    first, second = dice.normal(5, 50, 9_000), dice.normal(0, 50, 9_000)
    drawn = compare(first, second)
    derived = compare(np.append(first, np.full(1000, first.mean())), second)
    assert drawn is not None
    assert derived is not None
    assert drawn.limits == pytest.approx(derived.limits, abs=0.2)


def test_hours_of_the_week() -> None:
    monday = 4 * 86_400  # 1970-01-05
    trades = make_columns(
        close_time=[monday + 3_599, monday + 3_600, monday + 3_700, monday + 6 * 86_400],
        profit=[1.0, 2.0, 4.0, 8.0],
        utc_offset=[3_600, 3_600, 3_600, UNKNOWN_OFFSET],
    )
    found = hour_map(trades, Filter())
    assert (found.n[0, 0], found.n[0, 1], found.n[6, 0], found.n.sum()) == (1, 2, 1, 4)
    assert found.mean[0, 1] == 3
    assert math.isnan(found.mean[3, 3])
    utc = hour_map(trades, Filter(clock="utc"))
    assert (utc.n[6, 23], utc.n[0, 0], utc.left_out) == (1, 2, 1)
