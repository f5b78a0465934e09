from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reentry_gui.kpi import trade_metrics as metrics
from reentry_gui.kpi.figures import Undefined

CENTS = st.lists(st.integers(-10_000, 10_000), min_size=1, max_size=60)


def array(*values: float) -> NDArray[np.float64]:
    return np.array(values, dtype=np.float64)


def test_figures_computed_by_hand() -> None:
    profit = array(10, -5, 0, 20, -10, 5)
    of = metrics.tally(profit)
    assert (of.n, of.wins, of.losses, of.gross_profit, of.gross_loss) == (6, 3, 2, 35, 15)
    sums = metrics.sums(profit, of)
    assert (sums["net"], sums["draws"], sums["best"], sums["worst"]) == (20, 1, 20, -10)
    found = metrics.ratios(of)
    assert found["win_rate"] == 3 / 6
    assert found["profit_factor"] == 35 / 15
    assert found["payoff"] == pytest.approx((35 / 3) / (15 / 2))
    assert found["expectancy"] == pytest.approx(20 / 6)
    assert found["expectancy_ratio"] == pytest.approx((1 + 14 / 9) * 0.6 - 1)
    assert found["kelly"] == pytest.approx(0.6 - 0.4 / (14 / 9))
    assert found["half_kelly"] == pytest.approx((0.6 - 0.4 / (14 / 9)) / 2)
    # Squared distances from 10/3: 400/9 + 625/9 + 100/9 + 2500/9 + 1600/9 + 25/9 = 5250/9.
    assert found["sqn"] == pytest.approx(math.sqrt(6) * (10 / 3) / math.sqrt(5250 / 9 / 5))


def test_drawdown_starts_at_the_deposit_and_is_told_in_money() -> None:
    curve, found = metrics.money_falls(array(-30, 50, -10, -25, 40), 25)
    assert curve.tolist() == [-30, 20, 10, -15, 25]
    assert found == {
        "drawdown": 35,
        "drawdown_absolute": 30,
        "recovery_factor": pytest.approx(25 / 35),
    }
    assert metrics.money_falls(array(-30, 5), -25)[1]["drawdown"] == 30


def test_time_under_water_runs_from_a_peak_to_its_return() -> None:
    moments = np.array([0, 10, 20, 50, 60, 100])
    curve = array(5, 3, 4, 5, 6, 2)
    assert metrics.longest_under_water(curve, moments) == 50  # 0 → 50; the last is not over: 40
    assert metrics.longest_under_water(array(1, 2, 3), np.array([0, 5, 9])) == 0
    assert metrics.longest_under_water(array(-1, -2), np.array([3, 9])) == 6


def test_z_score_computed_by_hand() -> None:
    # W W L L L W W W L: N = 9, wins 5, losses 4, R = 4 runs; x = 40.
    profit = array(1, 1, -1, -1, 0, -1, 1, 1, 1, -1)
    expected = (9 * (4 - 0.5) - 40) / math.sqrt(40 * (40 - 9) / 8)
    assert metrics.z_score(profit) == pytest.approx(expected)
    assert isinstance(metrics.z_score(array(1, 1)), Undefined)


def test_streaks_leave_draws_out() -> None:
    found = metrics.streaks(array(5, 0, 5, -1, 100, -3, -3, 0, -3))
    assert found == {
        "win_streak": 2,
        "loss_streak": 3,
        "win_streak_money": 100,
        "loss_streak_money": -9,
        "current_streak": -3,
    }


def test_a_straight_balance_correlates_perfectly() -> None:
    assert metrics.lr_correlation(np.cumsum(array(2, 2, 2, 2))) == pytest.approx(1)
    assert metrics.lr_correlation(np.cumsum(array(-2, -2, -2))) == pytest.approx(-1)


def test_holding_time_by_result() -> None:
    found = metrics.holding(array(1, -1, 0), array(10, 30, 50))
    assert found == {"holding": 30, "holding_wins": 10, "holding_losses": 30}


def test_r_counts_what_is_undefined() -> None:
    n, found = metrics.r_values(array(1, math.nan, -1, 3))
    assert n == 3
    assert found["r_mean"] == 1
    assert found["r_undefined"] == 1
    assert found["sqn_r"] == pytest.approx(math.sqrt(3) * 1 / 2)
    n, found = metrics.r_values(array(math.nan))
    assert n == 0
    assert isinstance(found["r_mean"], Undefined)


def every_figure(profit: NDArray[np.float64]) -> dict[str, object]:
    of = metrics.tally(profit)
    curve, falls = metrics.money_falls(profit, of.net)
    moments = np.arange(len(profit))
    return {
        **metrics.sums(profit, of),
        **metrics.ratios(of),
        **falls,
        **metrics.streaks(profit),
        **metrics.holding(profit, moments.astype(np.float64)),
        "z": metrics.z_score(profit),
        "lr": metrics.lr_correlation(curve),
        "under": metrics.longest_under_water(curve, moments),
    }


def test_without_trades_only_counts_and_sums_exist() -> None:
    found = every_figure(array())
    defined = {name for name, value in found.items() if not isinstance(value, Undefined)}
    assert defined == {
        "net", "gross_profit", "gross_loss", "trades", "wins", "draws", "losses"
    }  # fmt: skip
    assert all(found[name] == 0 for name in defined)


def test_one_trade_has_no_deviation() -> None:
    found = every_figure(array(5))
    assert found["expectancy"] == 5
    assert found["sqn"] == metrics.ONE_TRADE
    assert found["lr"] == metrics.ONE_TRADE


def test_without_losses_what_divides_by_them_is_undefined_not_infinite() -> None:
    found = every_figure(array(5, 7, 0))
    for name in ("profit_factor", "payoff", "kelly", "half_kelly", "expectancy_ratio"):
        assert found[name] == metrics.NO_LOSSES
    assert found["win_rate"] == pytest.approx(2 / 3)
    assert found["recovery_factor"] == Undefined("no drawdown")
    assert found["loss_streak_money"] == metrics.NO_LOSSES


def test_without_wins_the_profit_factor_is_zero_and_the_payoff_undefined() -> None:
    found = every_figure(array(-5, -7))
    assert found["profit_factor"] == 0
    assert found["payoff"] == found["kelly"] == metrics.NO_WINS


def test_equal_results_have_no_sqn_however_they_are_rounded() -> None:
    assert metrics.ratios(metrics.tally(array(*[0.1] * 7)))["sqn"] == metrics.ALIKE


@given(CENTS, st.randoms(use_true_random=False))
def test_order_changes_only_what_depends_on_it(cents: list[int], dice: object) -> None:
    mixed = list(cents)
    dice.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis' Random
    first, second = (array(*(c / 100 for c in values)) for values in (cents, mixed))
    for one, other in zip(
        metrics.ratios(metrics.tally(first)).values(),
        metrics.ratios(metrics.tally(second)).values(),
        strict=True,
    ):
        assert one == (other if isinstance(other, Undefined) else pytest.approx(other, rel=1e-9))


@given(CENTS, st.sampled_from([0.5, 2.0, 1024.0]))
def test_another_currency_scales_money_and_leaves_ratios(cents: list[int], rate: float) -> None:
    first = array(*(c / 100 for c in cents))
    before, after = every_figure(first), every_figure(first * rate)
    money = {
        "net", "gross_profit", "gross_loss", "best", "worst", "expectancy", "drawdown",
        "drawdown_absolute", "win_streak_money", "loss_streak_money",
    }  # fmt: skip
    for name, value in before.items():
        if isinstance(value, Undefined):
            assert after[name] == value
        else:
            factor = rate if name in money else 1
            assert after[name] == pytest.approx(value * factor, rel=1e-9)  # type: ignore[operator]  # a number


@given(CENTS, st.integers(0, 60))
def test_two_parts_of_a_period_add_up(cents: list[int], cut: int) -> None:
    profit = array(*(c / 100 for c in cents))
    whole, *parts = (metrics.tally(p) for p in (profit, profit[:cut], profit[cut:]))
    for name in ("n", "wins", "losses", "gross_profit", "gross_loss", "net"):
        assert getattr(whole, name) == pytest.approx(
            sum(getattr(part, name) for part in parts), abs=1e-9
        )


@given(CENTS)
def test_drawdown_is_what_a_plain_loop_finds(cents: list[int]) -> None:
    peak = balance = deepest = 0
    for cent in cents:
        balance += cent
        peak = max(peak, balance)
        deepest = max(deepest, peak - balance)
    profit = array(*map(float, cents))
    assert metrics.money_falls(profit, float(profit.sum()))[1]["drawdown"] == deepest
