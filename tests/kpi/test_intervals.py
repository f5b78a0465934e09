from __future__ import annotations

import math
import tracemalloc

import numpy as np
import pytest
from numpy.typing import NDArray

from reentry_gui.kpi import intervals
from reentry_gui.kpi import trade_metrics as metrics
from reentry_gui.kpi.equity import day_figures
from reentry_gui.kpi.figures import Undefined


def results(n: int, seed: int = 1) -> NDArray[np.float64]:
    dice = np.random.default_rng(seed)
    return np.round(dice.normal(1, 10, n), 2)


def test_below_two_trades_there_is_no_interval() -> None:
    assert intervals.trade_intervals(results(0)) == intervals.trade_intervals(results(1)) == {}
    assert intervals.mean_interval(np.array([1.0])) is None


def test_the_same_trades_give_the_same_limits() -> None:
    assert intervals.trade_intervals(results(50)) == intervals.trade_intervals(results(50))


def test_figures_of_the_means_are_the_figures_themselves() -> None:
    profit = results(40)
    cases = np.stack(
        [profit > 0, profit < 0, np.maximum(profit, 0), -np.minimum(profit, 0), profit**2]
    ).astype(np.float64)
    found = intervals.of_trades(cases.mean(axis=1)[:, np.newaxis], 40)
    of = metrics.tally(profit)
    expected = metrics.ratios(of) | {"net": of.net}
    for name, values in found.items():
        value = expected[name]
        assert not isinstance(value, Undefined)
        assert values[0] == pytest.approx(value)


def test_day_figures_of_the_means_are_the_figures_themselves() -> None:
    returns = results(40) / 1000
    cases = np.stack([returns, returns**2, np.minimum(returns, 0) ** 2])
    found = intervals.of_days(cases.mean(axis=1)[:, np.newaxis], 40)
    expected = day_figures(returns, 1.0, 0.1)
    assert found["sharpe"][0] == pytest.approx(expected["sharpe"])
    assert found["sortino"][0] == pytest.approx(expected["sortino"])


def test_limits_of_a_mean_are_near_the_normal_ones() -> None:
    profit = results(400)
    low, high = intervals.trade_intervals(profit)["expectancy"]
    half = 1.96 * profit.std(ddof=1) / math.sqrt(400)
    assert low == pytest.approx(profit.mean() - half, abs=half / 5)
    assert high == pytest.approx(profit.mean() + half, abs=half / 5)


def test_both_methods_agree_where_they_meet() -> None:
    profit = results(9_999)
    drawn = intervals.trade_intervals(profit)
    derived = intervals.trade_intervals(np.append(profit, profit.mean()))
    assert drawn.keys() == derived.keys()
    for name, (low, high) in drawn.items():
        width = high - low
        assert derived[name] == pytest.approx((low, high), abs=width / 6), name


def test_what_most_redraws_leave_undefined_has_no_limits() -> None:
    found = intervals.trade_intervals(np.array([5.0, 6.0, 7.0]))
    assert "profit_factor" not in found
    assert "expectancy" in found


def test_about_95_of_100_intervals_hold_the_true_mean() -> None:
    dice = np.random.default_rng(5)
    held = 0
    for _sample in range(200):
        found = intervals.mean_interval(dice.normal(3, 10, 60))
        assert found is not None
        held += found[0] <= 3 <= found[1]
    assert 180 <= held <= 198


def test_redrawing_many_cases_takes_little_memory() -> None:
    profit = np.random.default_rng(7).normal(1, 20, intervals.MANY - 1)
    tracemalloc.start()
    try:
        intervals.trade_intervals(profit)
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 100 * profit.nbytes  # all draws at once take 1,000 times as much


@pytest.mark.parametrize("n", [2, intervals.NEAR, intervals.NEAR + 1, 2 * intervals.NEAR + 7])
def test_moments_taken_in_slices_are_those_of_all_cases(n: int) -> None:
    profit = results(n)
    cases = intervals.trade_cases(profit)
    means, covariance = intervals.moments(profit, intervals.trade_cases)
    assert means == pytest.approx(cases.mean(axis=1))
    assert covariance == pytest.approx(np.cov(cases) / n)
