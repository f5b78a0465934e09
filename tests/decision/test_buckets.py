from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.decision import bucket_of_exit, bucket_of_r, r_multiple


@pytest.mark.parametrize(
    ("r", "bucket"),
    [
        (-3, 1),
        (-1, 1),
        (-0.999, 2),
        (-0.5, 2),
        (-0.499, 3),
        (0, 3),
        (0.499, 3),
        (0.5, 4),
        (0.999, 4),
        (1, 5),
        (1.499, 5),
        (1.5, 6),
        (40, 6),
        (None, None),
    ],
)
def test_r_multiples_fall_into_their_buckets(r: float | None, bucket: int | None) -> None:
    assert bucket_of_r(r) == bucket


@pytest.mark.parametrize(
    ("side", "opened", "closed", "stop", "r"),
    [
        ("buy", 1.1000, 1.1020, 1.0990, 2.0),
        ("buy", 1.1000, 1.0990, 1.0990, -1.0),
        ("sell", 1.1000, 1.0980, 1.1010, 2.0),
        ("sell", 1.1000, 1.1010, 1.1010, -1.0),
        ("buy", 1.1000, 1.1020, None, None),  # no stop
        ("buy", 1.1000, 1.1020, 0.0, None),  # MT4 writes 0 for no stop
        ("buy", 1.1000, 1.1020, 1.1000, None),  # moved to break-even
        ("buy", 1.1000, 1.1020, 1.1010, None),  # trailed into profit
        ("sell", 1.1000, 1.0980, 1.0990, None),
    ],
)
def test_r_is_profit_over_initial_risk(
    side: str, opened: float, closed: float, stop: float | None, r: float | None
) -> None:
    found = r_multiple(side, opened, closed, stop)
    assert found is None if r is None else found == pytest.approx(r)


@pytest.mark.parametrize(
    ("side", "close", "bucket"),
    [
        ("buy", 1.0980, 1),  # beyond the stop
        ("buy", 1.0990, 1),
        ("buy", 1.09901, 1),  # a tenth of a pip away
        ("buy", 1.0995, 2),
        ("buy", 1.1000, 3),
        ("buy", 1.10001, 3),
        ("buy", 1.1005, 4),
        ("buy", 1.1020, 5),
        ("buy", 1.10201, 5),
        ("buy", 1.1030, 6),
        ("sell", 1.1020, 1),
        ("sell", 1.1005, 2),
        ("sell", 1.0995, 4),
        ("sell", 1.0980, 5),
        ("sell", 1.0970, 6),
    ],
)
def test_the_exits_place_tells_the_bucket(side: str, close: float, bucket: int) -> None:
    stop, target = (1.0990, 1.1020) if side == "buy" else (1.1010, 1.0980)
    assert bucket_of_exit(side, 1.1000, close, stop, target, pip=0.0001) == bucket


@pytest.mark.parametrize(
    ("stop", "target"), [(None, 1.102), (1.099, None), (0.0, 1.102), (1.101, 1.102), (1.099, 1.1)]
)
def test_without_stop_and_target_on_their_sides_there_is_no_bucket(
    stop: float | None, target: float | None
) -> None:
    assert bucket_of_exit("buy", 1.1, 1.101, stop, target, pip=0.0001) is None


def test_another_side_is_refused() -> None:
    with pytest.raises(ValueError, match="'buy limit' is neither buy nor sell"):
        r_multiple("buy limit", 1.1, 1.2, 1.0)


prices = st.floats(min_value=0.5, max_value=200, allow_nan=False)


@given(opened=prices, closed=prices, stop=prices)
def test_a_sell_is_a_buy_in_the_mirror(opened: float, closed: float, stop: float) -> None:
    mirrored = (2 * opened - closed, 2 * opened - stop)
    bought, sold = (
        r_multiple("buy", opened, closed, stop),
        r_multiple("sell", opened, mirrored[0], mirrored[1] or None),
    )
    if bought is not None and sold is not None and abs(opened - stop) > 1e-6:
        assert sold == pytest.approx(bought, rel=1e-6, abs=1e-6)


@given(r=st.floats(allow_nan=False), s=st.floats(allow_nan=False))
def test_buckets_rise_with_r(r: float, s: float) -> None:
    low, high = sorted((r, s))
    assert (bucket_of_r(low) or 0) <= (bucket_of_r(high) or 0)
