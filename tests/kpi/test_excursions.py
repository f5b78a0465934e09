from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import ArrayLike
from price_bars import Bar, hst

from reentry_gui.kpi import excursions
from reentry_gui.kpi.columns import TradeColumns, make_columns
from reentry_gui.kpi.excursions import WHY, extremes, run_through, with_worth
from reentry_gui.mt4.bars import Bars, bars_of

# 2026-11-18 (a Wednesday) 10:00 on the broker's clock.
TEN = 1_794_996_000
MINUTE = 60

# Ten minutes of EURUSD: bid open, high, low, close and spread in points of 0.00001.
TEN_MINUTES = [
    (1.10000, 1.10010, 1.09990, 1.10005, 10),
    (1.10005, 1.10020, 1.09960, 1.09970, 20),
    (1.09970, 1.09980, 1.09900, 1.09950, 10),
    (1.09950, 1.10050, 1.09940, 1.10040, 10),
    (1.10040, 1.10100, 1.10030, 1.10090, 10),
    (1.10090, 1.10120, 1.10060, 1.10070, 30),
    (1.10070, 1.10080, 1.10020, 1.10030, 10),
    (1.10030, 1.10040, 1.09980, 1.09990, 10),
    (1.09990, 1.10000, 1.09970, 1.09980, 10),
    (1.09980, 1.09990, 1.09950, 1.09960, 10),
]


def ten_minutes(version: int = 401) -> Bars:
    bars = [Bar(TEN + at * MINUTE, *line) for at, line in enumerate(TEN_MINUTES)]
    return bars_of(hst(bars, version=version), "EURUSD1.hst")


def trade(**given: ArrayLike) -> TradeColumns:
    usual: dict[str, ArrayLike] = {"lots": [0.1], "side": [1], "commission": [0.0], "swap": [0.0]}
    return make_columns(**(usual | given))  # type: ignore[arg-type]  # names of columns alone


def test_three_trades_by_hand() -> None:
    # A buy from 10:00:30 at 1.10012 (ask) to 10:04:30 at 1.10062 (bid): five bars.
    #   lowest bid 1.09900, highest 1.10100: MAE 11.2 pips, MFE 8.8 pips.
    # A sell from 10:01:00 at 1.10005 (bid) to 10:06:10 at 1.10060 (ask): bars 1 to 6.
    #   highest ask 1.10120 + 0.00030, lowest ask 1.09900 + 0.00010: MAE 14.5, MFE 9.5.
    # A sell from 10:08:00 at 1.09990 to 10:09:59 at 1.09970 (ask): bars 8 and 9.
    #   highest ask 1.10010, lowest ask 1.09960: MAE 2.0, MFE 3.0.
    trades = trade(
        open_time=[TEN + 30, TEN + 60, TEN + 480],
        close_time=[TEN + 270, TEN + 370, TEN + 599],
        side=[1, -1, -1],
        open_price=[1.10012, 1.10005, 1.09990],
        close_price=[1.10062, 1.10060, 1.09970],
        lots=[0.1, 0.1, 0.2],
        profit=[5.00 - 0.70, -5.50 - 0.70, 4.00 - 1.40],  # 10 USD a pip and lot
        commission=[-0.70, -0.70, -1.40],
        swap=[0.0, 0.0, 0.0],
        stop=[1.09862, 1.10155, 0.0],  # 15 pips, 15 pips, none
    )
    found = with_worth(trades, run_through(trades, ten_minutes()), "", {})
    pips = [np.round(part, 6).tolist() for part in found.both("pips")]
    assert pips == [[11.2, 14.5, 2.0], [8.8, 9.5, 3.0]]
    money = [np.round(part, 6).tolist() for part in found.both("money")]
    assert money == [[11.2, 14.5, 4.0], [8.8, 9.5, 6.0]]
    adverse, favourable = found.both("R")
    assert np.round(adverse, 6).tolist()[:2] == [round(11.2 / 15, 6), round(14.5 / 15, 6)]
    assert np.round(favourable, 6).tolist()[:2] == [round(8.8 / 15, 6), round(9.5 / 15, 6)]
    assert math.isnan(adverse[2])
    assert math.isnan(favourable[2])
    assert (found.unknown, found.without_spread, found.reasons()) == (0, 0, {})
    assert found.ran.minutes.tolist() == [1, 1, 1]


def test_a_sell_without_a_spread_is_told_by_bids_and_counted() -> None:
    trades = trade(
        open_time=[TEN + 60], close_time=[TEN + 370], side=[-1],
        open_price=[1.10005], close_price=[1.10060], profit=[-5.5],
    )  # fmt: skip
    found = with_worth(trades, run_through(trades, ten_minutes(version=400)), "", {})
    assert found.both("pips")[0][0] == pytest.approx(11.5)  # 1.10120 − 1.10005
    assert found.without_spread == 1


def test_what_a_trade_closed_at_was_reached_whatever_the_bars_say() -> None:
    trades = trade(
        open_time=[TEN + 480], close_time=[TEN + 599], side=[-1],
        open_price=[1.09990], close_price=[1.10030], profit=[-4.0],
    )  # fmt: skip
    found = run_through(trades, ten_minutes())
    assert found.adverse[0] == pytest.approx(0.00040)


def reason(bars: Bars, opened: int, closed: int, price: float = 1.1) -> str:
    trades = trade(
        open_time=[opened], close_time=[closed], open_price=[price], close_price=[price],
        profit=[0.0],
    )  # fmt: skip
    return WHY[int(run_through(trades, bars).why[0])]


def flat(times: list[int], minutes: int = 1) -> Bars:
    bars = [Bar(time, 1.1, 1.1002, 1.0998, 1.1, 10) for time in times]
    return bars_of(hst(bars, minutes=minutes), "EURUSD")


def test_why_nothing_is_known_is_told() -> None:
    bars = flat([TEN + at * MINUTE for at in range(60)])
    end = TEN + 3600
    assert reason(bars, TEN, end) == ""
    assert reason(bars, TEN - 1, end) == WHY[excursions.TOO_EARLY]
    assert reason(bars, TEN, end + 1) == WHY[excursions.TOO_LATE]
    assert reason(bars, TEN, end, 1.2) == WHY[excursions.ELSEWHERE]
    assert reason(bars, TEN, end, math.nan) == WHY[excursions.UNTOLD]
    assert reason(flat([]), TEN, end) == WHY[excursions.NO_FILE]


def test_a_hole_counts_but_a_quiet_hour_and_a_weekend_do_not() -> None:
    quiet = flat([TEN, TEN + 76 * MINUTE])
    assert reason(quiet, TEN, TEN + 76 * MINUTE + 5) == ""
    hole = flat([TEN, TEN + 77 * MINUTE])
    assert reason(hole, TEN, TEN + 77 * MINUTE + 5) == WHY[excursions.HOLE]
    assert reason(hole, TEN + 30, TEN + 90) == WHY[excursions.HOLE]  # it closed in the hole
    assert reason(hole, TEN + 90, TEN + 77 * MINUTE + 5) == WHY[excursions.HOLE]
    assert reason(hole, TEN, TEN + 59) == ""  # the hole comes later
    friday = TEN + 2 * 86_400 + 13 * 3_600  # 23:00
    weekend = flat([friday, friday + 49 * 3_600])
    assert reason(weekend, friday, friday + 49 * 3_600 + 5) == ""
    wednesday = flat([TEN, TEN + 49 * 3_600])
    assert reason(wednesday, TEN, TEN + 49 * 3_600 + 5) == WHY[excursions.HOLE]
    two_weeks = flat([friday, friday + 15 * 86_400])
    assert reason(two_weeks, friday, friday + 15 * 86_400 + 5) == WHY[excursions.HOLE]


def test_long_bars_tell_nothing_of_a_short_trade() -> None:
    hours = flat([TEN + at * 3_600 for at in range(12)], minutes=60)
    assert reason(hours, TEN, TEN + 4 * 3_600) == ""
    assert reason(hours, TEN, TEN + 4 * 3_600 - 1) == WHY[excursions.COARSE]


def test_a_trade_that_costs_outweigh_tells_no_worth() -> None:
    trades = trade(
        open_time=[TEN] * 4,
        close_time=[TEN + 300] * 4,
        side=[1] * 4,
        open_price=[1.1] * 4,
        close_price=[1.1010, 1.0990, 1.1020, 1.10001],
        lots=[0.1, 0.2, 0.1, 0.1],
        profit=[10.0, -20.0, 20.0, -0.6],  # of the last nobody told the commission
        commission=[np.nan] * 4,
        swap=[np.nan] * 4,
    )
    found = excursions.worth(trades)
    assert np.round(found, 4).tolist()[:3] == [10_000.0, 20_000.0, 10_000.0]
    assert math.isnan(found[3])
    assert math.isnan(excursions.worth(trade(open_price=[1.1], close_price=[1.1], profit=[0.0]))[0])


STRETCH = st.integers(0, 60)


@given(
    st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=70),
    st.lists(st.tuples(STRETCH, STRETCH), max_size=30),
)
def test_extremes_equal_those_of_plain_slices(
    values: list[float], stretches: list[tuple[int, int]]
) -> None:
    n = len(values)
    firsts = [min(first, n - 1) for first, _length in stretches]
    ends = [min(f + 1 + length, n) for f, (_first, length) in zip(firsts, stretches, strict=True)]
    for of, plain in ((np.minimum, min), (np.maximum, max)):
        found = extremes(np.array(values), np.array(firsts, int), np.array(ends, int), of)
        assert found.tolist() == [plain(values[f:e]) for f, e in zip(firsts, ends, strict=True)]
