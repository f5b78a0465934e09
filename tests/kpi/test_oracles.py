"""Figures of others where their definitions are ours; said where they are not."""

from __future__ import annotations

import math
import warnings
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from reentry_gui.kpi import trade_metrics as metrics
from reentry_gui.kpi.equity import Equity, daily_returns, day_figures, index_figures, index_of
from reentry_gui.kpi.figures import Undefined

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # theirs, not ours
    empyrical: Any = pytest.importorskip("empyrical")
    pd: Any = pytest.importorskip("pandas")
    qs: Any = pytest.importorskip("quantstats")
    backtesting_stats: Any = pytest.importorskip("backtesting._stats")

START = 10_000.0
DAY = 86_400
MONDAY = 1_767_571_200  # 2026-01-05


def one_trade_a_day(n: int = 250, seed: int = 3) -> Equity:
    """Make one trade on each Monday to Friday: then a day's return is a trade's."""
    dice = np.random.default_rng(seed)
    profit = np.round(dice.normal(15, 120, n), 2)
    weeks, weekday = np.divmod(np.arange(n), 5)
    close = MONDAY + (weeks * 7 + weekday) * DAY + 36_000
    return Equity(profit, close, START, np.zeros(0, dtype=np.int64), np.zeros(0))


def returns_of(equity: Equity) -> NDArray[np.float64]:
    index = index_of(equity)
    assert not isinstance(index, Undefined)
    return daily_returns(index, equity.close)


def as_series(equity: Equity) -> Any:  # noqa: ANN401  # a pandas series
    return pd.Series(returns_of(equity), pd.to_datetime(equity.close, unit="s").normalize())


@pytest.mark.parametrize("seed", range(5))
def test_day_figures_agree_with_quantstats_and_empyrical(seed: int) -> None:
    equity = one_trade_a_day(seed=seed)
    series = as_series(equity)
    _returns, found = index_figures(equity)
    assert found["sharpe"] == pytest.approx(qs.stats.sharpe(series))
    assert found["sharpe"] == pytest.approx(empyrical.sharpe_ratio(series))
    assert found["sortino"] == pytest.approx(qs.stats.sortino(series))
    # empyrical's Sortino does not run on NumPy 2 (np.NINF).
    assert found["drawdown_relative"] == pytest.approx(-empyrical.max_drawdown(series))
    assert found["drawdown_relative"] == pytest.approx(-qs.stats.max_drawdown(series))
    assert found["cagr"] == pytest.approx(empyrical.cagr(series))
    assert found["calmar"] == pytest.approx(
        empyrical.cagr(series) / -empyrical.max_drawdown(series)
    )
    assert found["var"] == pytest.approx(empyrical.value_at_risk(series, 0.05))
    # quantstats' ulcer index divides by n − 1 and its VaR is that of a normal distribution,
    # empyrical's CVaR takes a fixed count of days; its Calmar in quantstats uses calendar years.
    n = len(series)
    assert found["ulcer"] == pytest.approx(qs.stats.ulcer_index(series) * math.sqrt((n - 1) / n))
    # pandas' skew is corrected for small samples, ours is the population's.
    corrected = math.sqrt(n * (n - 1)) / (n - 2)
    assert found["skew"] == pytest.approx(qs.stats.skew(series) / corrected)


@pytest.mark.parametrize("seed", range(5))
def test_trade_figures_agree_with_backtesting(seed: int) -> None:
    equity = one_trade_a_day(seed=seed)
    profit, n = equity.profit, len(equity.profit)
    times = pd.to_datetime(equity.close, unit="s")
    stamps = times.to_series().reset_index(drop=True)
    bars = np.arange(n)
    trades = pd.DataFrame(
        {
            "Size": 1,
            "EntryBar": bars,
            "ExitBar": bars,
            "EntryPrice": 1.0,
            "ExitPrice": 1.0,
            "PnL": profit,
            "ReturnPct": profit / START,  # a constant: theirs is by return, ours by money
            "EntryTime": stamps,
            "ExitTime": stamps,
            "Duration": stamps - stamps,
        }
    )
    prices = pd.DataFrame(dict.fromkeys(("Open", "High", "Low", "Close"), 1.0), index=times)
    balance = START + np.cumsum(profit)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = backtesting_stats.compute_stats(trades, balance, prices, None, 0.0)
    of = metrics.tally(profit)
    ours = metrics.ratios(of)
    assert ours["profit_factor"] == pytest.approx(theirs["Profit Factor"])
    assert ours["sqn"] == pytest.approx(theirs["SQN"])
    assert ours["kelly"] == pytest.approx(theirs["Kelly Criterion"])
    assert ours["win_rate"] == pytest.approx(theirs["Win Rate [%]"] / 100)
    # Their drawdown leaves out the deposit, their Sharpe and Sortino are geometric: other
    # quantities. Where the first trade wins, the drawdown is the same.
    if profit[0] > 0:
        _returns, found = index_figures(equity)
        assert found["drawdown_relative"] == pytest.approx(-theirs["Max. Drawdown [%]"] / 100)


def test_quantstats_kelly_and_payoff_are_those_of_returns() -> None:
    equity = one_trade_a_day()
    returns = returns_of(equity)
    ours = metrics.ratios(metrics.tally(returns))
    series = as_series(equity)
    assert ours["kelly"] == pytest.approx(qs.stats.kelly_criterion(series))
    assert ours["payoff"] == pytest.approx(qs.stats.payoff_ratio(series))
    assert ours["profit_factor"] == pytest.approx(qs.stats.profit_factor(series))


def test_idle_days_count_as_they_do_for_a_series_with_zeros() -> None:
    returns = np.array([0.01, 0, 0, -0.02, 0, 0.03])
    found = day_figures(returns, float(np.prod(1 + returns)), 0.02)
    series = pd.Series(returns, pd.bdate_range("2026-01-05", periods=6))
    assert found["sharpe"] == pytest.approx(empyrical.sharpe_ratio(series))
