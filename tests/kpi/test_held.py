"""Result against holding time: classes by hand, correlation against numpy's."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.kpi.columns import TradeColumns, make_columns
from reentry_gui.kpi.figures import Undefined
from reentry_gui.kpi.held import (
    DAY,
    EDGES,
    HOUR,
    MINUTE,
    MOST_POINTS,
    by_holding,
    correlation,
    correlation_limits,
    points,
)

CASES = st.lists(
    st.tuples(st.integers(0, 20 * DAY), st.integers(-50_000, 50_000)), min_size=1, max_size=60
)


def trades_of(cases: list[tuple[int, float]]) -> TradeColumns:
    return make_columns(
        open_time=np.arange(len(cases)) * 100,
        close_time=[at * 100 + seconds for at, (seconds, _money) in enumerate(cases)],
        profit=[money for _seconds, money in cases],
    )


def test_classes_by_hand() -> None:
    found = by_holding(
        trades_of(
            [(10, 4.0), (299, -1.0), (300, 5.0), (HOUR - 1, -2.0), (HOUR, 1.0), (8 * DAY, 7.0)]
        )
    )
    assert [(one.low, one.high, one.n, one.wins, one.total) for one in found] == [
        (0, 5 * MINUTE, 2, 1, 3.0),
        (5 * MINUTE, 15 * MINUTE, 1, 1, 5.0),
        (15 * MINUTE, HOUR, 1, 0, -2.0),
        (HOUR, 4 * HOUR, 1, 1, 1.0),
        (7 * DAY, None, 1, 1, 7.0),
    ]
    assert found[0].mean == 1.5
    assert found[0].limits is not None
    assert found[1].limits is None
    assert all(one.grey for one in found)


def test_a_close_before_the_open_is_the_shortest() -> None:
    trades = make_columns(open_time=[100], close_time=[40], profit=[1.0])
    assert [one.low for one in by_holding(trades)] == [0]


@given(CASES)
def test_classes_add_up_to_the_whole(cases: list[tuple[int, int]]) -> None:
    found = by_holding(trades_of([(s, float(p)) for s, p in cases]))
    assert sum(one.n for one in found) == len(cases)
    assert sum(one.total for one in found) == pytest.approx(sum(p for _s, p in cases))
    assert [one.low for one in found] == sorted({one.low for one in found})
    assert {one.low for one in found} <= set(EDGES)


@given(CASES)
def test_correlation_is_numpys(cases: list[tuple[int, int]]) -> None:
    seconds = np.array([s for s, _p in cases], dtype=np.float64)
    profit = np.array([p for _s, p in cases], dtype=np.float64)
    found = correlation(seconds, profit)
    is_alike = len(cases) < 3 or np.ptp(seconds) == 0 or np.ptp(profit) == 0
    assert isinstance(found, Undefined) == is_alike
    if isinstance(found, Undefined):
        return
    assert found == pytest.approx(np.corrcoef(seconds, profit)[0, 1], abs=1e-9)
    limits = correlation_limits(found, len(cases))
    if limits is not None:
        assert -1 <= limits[0] <= found <= limits[1] <= 1


def test_correlation_at_its_ends() -> None:
    seconds = np.array([1.0, 2.0, 3.0, 4.0])
    assert correlation(seconds, seconds * 3) == pytest.approx(1)
    assert correlation(seconds, -seconds) == pytest.approx(-1)
    assert isinstance(correlation(seconds, np.full(4, 0.1 + 0.2)), Undefined)
    assert isinstance(correlation(np.full(4, 7.0), seconds), Undefined)
    assert correlation_limits(1.0, 4) is None
    assert correlation_limits(0.5, 3) is None
    # Fisher's z of r = 0.5, n = 28: 0.5493 ± 0.3920.
    assert correlation_limits(0.5, 28) == pytest.approx((0.1560, 0.7359), abs=1e-4)


def test_points_are_all_or_evenly_taken() -> None:
    few = points(trades_of([(10, 1.0), (20, -2.0)]))
    assert (few.seconds.tolist(), few.profit.tolist(), few.of) == ([10, 20], [1, -2], 2)
    many = points(trades_of([(n, float(n)) for n in range(10_000)]))
    assert (len(many.rows), many.of) == (MOST_POINTS, 10_000)
    assert (many.rows[0], many.rows[-1]) == (0, 9_999)
    assert np.all(np.diff(many.rows) > 0)
    assert len(points(make_columns()).rows) == 0
