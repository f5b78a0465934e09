from __future__ import annotations

import numpy as np
import pytest

from reentry_gui.kpi.resampling import drawn_sums, interval_of_mean


def test_the_interval_holds_the_true_mean_about_95_times_of_100() -> None:
    chance = np.random.default_rng(11)
    held = 0
    for _ in range(200):
        low, high = interval_of_mean(chance.normal(3, 10, 60), chance)
        held += low is not None and high is not None and low <= 3 <= high
    assert 180 <= held <= 199


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_values_have_no_interval(count: int) -> None:
    assert interval_of_mean(np.ones(count), np.random.default_rng(1)) == (None, None)


def test_equal_values_have_an_interval_of_no_width() -> None:
    assert interval_of_mean(np.full(10, 2.5), np.random.default_rng(1)) == (2.5, 2.5)


def test_many_lots_spread_as_much_as_drawing_each() -> None:
    pool = np.random.default_rng(3).normal(1, 10, 50)
    sizes = np.full(2_500, 0.1)
    many = drawn_sums(pool, sizes, np.random.default_rng(1))
    each = pool[np.random.default_rng(2).integers(0, 50, (1_000, 2_500))].sum(axis=1) * 0.1
    assert many.mean() == pytest.approx(each.mean(), abs=10)
    assert many.std() == pytest.approx(each.std(), rel=0.1)


def test_no_lots_sum_to_nothing() -> None:
    assert not drawn_sums(np.zeros(0), np.zeros(0), np.random.default_rng(1)).any()
