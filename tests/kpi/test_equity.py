from __future__ import annotations

import datetime as dt
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reentry_gui.kpi.clocks import seconds_of
from reentry_gui.kpi.equity import (
    NO_CAPITAL,
    Equity,
    business_days,
    daily_returns,
    day_figures,
    index_figures,
    index_of,
)
from reentry_gui.kpi.figures import Undefined
from reentry_gui.kpi.trade_metrics import NO_TRADES

FRIDAY = dt.datetime(2026, 3, 6, 12)  # noqa: DTZ001  # broker time
HOUR = 3600


def equity(
    profit: list[float],
    close: list[int],
    start: float = 0.0,
    flows: list[tuple[int, float]] | None = None,
) -> Equity:
    times, amounts = zip(*flows, strict=True) if flows else ((), ())
    return Equity(
        np.array(profit, dtype=np.float64),
        np.array(close, dtype=np.int64),
        start,
        np.array(times, dtype=np.int64),
        np.array(amounts, dtype=np.float64),
    )


def index(of: Equity) -> NDArray[np.float64]:
    found = index_of(of)
    assert not isinstance(found, Undefined)
    return found


def test_the_index_is_the_balance_over_the_deposit() -> None:
    assert index(equity([10, -22], [1, 2], 100)).tolist() == pytest.approx([1.1, 0.88])


def test_a_deposit_is_no_gain_and_a_withdrawal_no_loss() -> None:
    # 100 → 110, deposit 110 → 220 → 242 (+10 %), withdrawal 142 → 100 → 90 (−10 %).
    found = index(equity([10, 22, -10], [1, 5, 9], 100, [(3, 110), (7, -142)]))
    assert found.tolist() == pytest.approx([1.1, 1.21, 1.089])


def test_a_flow_in_the_second_of_a_close_comes_after_it() -> None:
    found = index(equity([10, 21], [1, 2], 100, [(1, 100)]))
    assert found.tolist() == pytest.approx([1.1, 1.21])


def test_an_account_that_lost_everything_stays_at_nothing() -> None:
    found = index(equity([-150, 30, 500], [1, 2, 9], 100, [(5, 1000)]))
    assert found.tolist() == [0, 0, 0]


def test_without_a_deposit_there_is_nothing_to_measure_against() -> None:
    assert index_of(equity([10], [1])) == NO_CAPITAL
    assert index_of(equity([], [], 100)) == NO_TRADES
    returns, found = index_figures(equity([10], [5], flows=[(9, 100)]))
    assert len(returns) == 0
    assert found["sharpe"] == found["drawdown_relative"] == NO_CAPITAL


def test_a_weekend_is_mondays() -> None:
    friday = seconds_of(FRIDAY)
    days = business_days(np.array([friday + day * 86_400 for day in range(5)]))
    assert (days - days[0]).tolist() == [0, 1, 1, 1, 2]


def test_idle_days_are_zero_and_a_weekends_close_counts_to_monday() -> None:
    friday = seconds_of(FRIDAY)
    saturday, monday, thursday = (friday + n * 86_400 for n in (1, 3, 6))
    of = equity([10, 11, 12.1, -26.62], [friday, saturday, monday, thursday], 100)
    found = daily_returns(index(of), of.close)
    assert found.tolist() == pytest.approx([0.1, 133.1 / 110 - 1, 0, 0, -0.2])


def test_day_figures_computed_by_hand() -> None:
    returns = np.array([0.1, -0.1, 0.0, 0.2])
    found = day_figures(returns, 1.1 * 0.9 * 1.2, 0.1)
    sd = math.sqrt((0.05**2 + 0.15**2 + 0.05**2 + 0.15**2) / 3)
    assert found["sharpe"] == pytest.approx(0.05 / sd * math.sqrt(252))
    assert found["sortino"] == pytest.approx(0.05 / math.sqrt(0.01 / 4) * math.sqrt(252))
    assert found["cagr"] == pytest.approx(1.188**63 - 1)
    assert found["calmar"] == pytest.approx((1.188**63 - 1) / 0.1)
    assert found["ulcer"] == pytest.approx(math.sqrt((0.1**2 + 0.1**2) / 4))
    assert found["var"] == pytest.approx(-0.1 + 0.15 * 0.1)
    assert found["cvar"] == pytest.approx(-0.1)


def test_one_day_has_no_sharpe_and_no_tail() -> None:
    found = day_figures(np.array([0.1]), 1.1, 0.0)
    for name in ("sharpe", "var", "cvar", "skew", "sortino", "calmar"):
        assert isinstance(found[name], Undefined)
    assert found["ulcer"] == 0


RESULTS = st.lists(st.integers(-5_000, 5_000), min_size=1, max_size=30)


@given(RESULTS, st.integers(0, 29), st.integers(1, 100_000))
def test_a_flow_changes_no_return_of_the_trades_before_it(
    cents: list[int], cut: int, flow: int
) -> None:
    close = list(range(10, 10 * len(cents) + 10, 10))
    profit = [cent / 100 for cent in cents]
    at = min(cut, len(cents) - 1)
    plain = index(equity(profit, close, 10_000))
    paid = index(equity(profit, close, 10_000, [(close[at], float(flow))]))
    assert paid[: at + 1].tolist() == pytest.approx(plain[: at + 1].tolist())


@given(RESULTS, st.integers(1, 29))
def test_the_index_of_a_period_is_the_product_of_its_parts(cents: list[int], cut: int) -> None:
    close = list(range(10, 10 * len(cents) + 10, 10))
    profit = [cent / 100 for cent in cents]
    flows = [(25, 500.0), (55, -300.0)]
    whole = equity(profit, close, 10_000, flows)
    at = min(cut, len(cents) - 1)
    if at == 0:
        return
    before = whole.before[at]
    late = [flow for flow in flows if flow[0] >= close[at]]
    first = index(equity(profit[:at], close[:at], 10_000, flows))[-1]
    second = index(equity(profit[at:], close[at:], before, late))[-1]
    assert first * second == pytest.approx(index(whole)[-1])


@given(RESULTS, st.sampled_from([0.25, 8.0]))
def test_another_currency_leaves_the_index(cents: list[int], rate: float) -> None:
    close = list(range(10, 10 * len(cents) + 10, 10))
    one = index(equity([c / 100 for c in cents], close, 1_000, [(35, 50.0)]))
    other = index(equity([c / 100 * rate for c in cents], close, 1_000 * rate, [(35, 50 * rate)]))
    assert one.tolist() == pytest.approx(other.tolist())
