from __future__ import annotations

import numpy as np
import pytest
from chain_columns import CHAINS, HOUR, columns_of, trades_of
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.kpi.chains import chains_of
from reentry_gui.kpi.columns import make_columns
from reentry_gui.kpi.exposure import peak_in_groups, peak_lots

# Two chains, mixed in time: 0 recovers its loss at generation 2, 1 is a single win.
MIXED = [(0, 0, -10.1, 0.1), (1, 0, 25.0, 0.2), (0, 1, -20.2, 0.2), (0, 2, 30.3, 0.3)]


def test_a_chain_says_what_its_trades_say_together() -> None:
    chains = chains_of(columns_of(MIXED))
    assert len(chains) == 2
    assert chains.depth.tolist() == [2, 0]
    assert chains.pnl.tolist() == [0.0, 25.0]  # exactly: no rounding noise turns it into a loss
    assert chains.first_pnl.tolist() == [-10.1, 25.0]
    assert chains.trough.tolist() == [-30.3, 25.0]
    assert chains.lots.tolist() == [0.6, 0.2]
    assert chains.peak_lots.tolist() == [0.3, 0.2]
    assert chains.first_time.tolist() == [0, HOUR]
    assert chains.last_time.tolist() == [4 * HOUR, 2 * HOUR]
    assert chains.duration.tolist() == [4 * HOUR, HOUR]


def test_levels_run_up_with_their_totals() -> None:
    levels = chains_of(columns_of(MIXED)).levels
    assert levels.chain.tolist() == [0, 0, 0, 1]
    assert levels.generation.tolist() == [0, 1, 2, 0]
    assert levels.total.tolist() == [-10.1, -30.3, 0.0, 25.0]


def test_no_trades_are_no_chains() -> None:
    chains = chains_of(make_columns())
    assert len(chains) == 0
    assert len(chains.closed) == 0
    assert chains.starts.tolist() == [0]


def test_a_trade_without_chain_is_a_chain_of_its_own_a_lost_reentry_is_none() -> None:
    chains = chains_of(columns_of([(-1, 0, 5.0, 0.1), (0, 0, 1.0, 0.1), (-1, 2, -3.0, 0.1)]))
    assert chains.chain.tolist() == [0, -1]
    assert chains.pnl.tolist() == [1.0, 5.0]
    assert chains.orphans == 1


def test_a_trade_closed_in_parts_is_one_generation() -> None:
    chains = chains_of(columns_of([(0, 0, -10, 0.2), (0, 1, 4, 0.1), (0, 1, 5, 0.1)]))
    assert chains.levels.generation.tolist() == [0, 1]
    assert chains.levels.pnl.tolist() == [-10, 9]
    assert chains.levels.lots.tolist() == [0.2, 0.2]
    assert chains.depth.tolist() == [1]


def test_a_chain_whose_first_trade_is_missing_has_no_first_result() -> None:
    chains = chains_of(columns_of([(0, 1, 5, 0.1), (1, 0, 2, 0.1)]))
    assert np.isnan(chains.first_pnl[0])
    assert chains.has_first.tolist() == [False, True]
    assert chains.closed.pnl.tolist() == [2]


def test_open_chains_stand_apart() -> None:
    statuses = {"EURUSD/C0": "ACTIVE", "EURUSD/C1": "ENDED"}
    chains = chains_of(columns_of(MIXED), statuses)
    assert chains.is_open.tolist() == [True, False]
    assert chains.closed.pnl.tolist() == [25.0]
    assert chains.closed.levels.chain.tolist() == [0]
    assert chains.closed.starts.tolist() == [0, 1]
    assert chains.closed.order.tolist() == [1]


def test_a_status_that_nobody_told_is_not_open() -> None:
    assert not chains_of(columns_of(MIXED), {}).is_open.any()
    assert not chains_of(columns_of(MIXED), {"EURUSD/C0": "gone"}).is_open.any()


def test_an_unnamed_chain_among_known_statuses_is_not_open() -> None:
    trades = [(0, 0, 1.0, 0.1), (-1, 0, 2.0, 0.1)]
    assert chains_of(columns_of(trades), {"EURUSD/C0": "ACTIVE"}).is_open.tolist() == [True, False]


@given(CHAINS)
def test_chains_equal_what_a_plain_loop_finds(made: list[list[tuple[float, float]]]) -> None:
    chains = chains_of(columns_of(trades_of(made)))
    assert chains.depth.tolist() == [len(chain) - 1 for chain in made]
    sums = [[sum(p for p, _ in chain[: g + 1]) for g in range(len(chain))] for chain in made]
    assert chains.pnl.tolist() == pytest.approx([s[-1] for s in sums], abs=1e-6)
    assert chains.trough.tolist() == pytest.approx([min(s) for s in sums], abs=1e-6)
    assert chains.lots.tolist() == pytest.approx([sum(lot for _, lot in c) for c in made])
    assert chains.peak_lots.tolist() == [max(lot for _, lot in chain) for chain in made]


@given(CHAINS, st.randoms(use_true_random=False))
def test_the_order_of_the_trades_changes_nothing(
    made: list[list[tuple[float, float]]], dice: object
) -> None:
    trades = trades_of(made)
    mixed = sorted(trades, key=lambda _: dice.random())  # type: ignore[attr-defined]
    one, other = chains_of(columns_of(trades)), chains_of(columns_of(mixed, len(made)))
    assert one.pnl.tolist() == pytest.approx(other.pnl.tolist(), abs=1e-6)
    assert one.trough.tolist() == pytest.approx(other.trough.tolist(), abs=1e-6)


SPAN = st.tuples(st.integers(0, 30), st.integers(0, 12), st.integers(1, 50))


def open_at(group: list[tuple[int, int, int]], second: int) -> int:
    return sum(size for at, length, size in group if at <= second < at + length)


@given(st.lists(st.lists(SPAN, min_size=1, max_size=6), min_size=0, max_size=5))
def test_peak_lots_equal_a_look_at_every_second(groups: list[list[tuple[int, int, int]]]) -> None:
    flat = [(at, at + length, lots / 100) for group in groups for at, length, lots in group]
    opened = np.array([at for at, *_ in flat], dtype=np.int64)
    closed = np.array([end for _, end, _ in flat], dtype=np.int64)
    lots = np.array([size for *_, size in flat], dtype=np.float64)
    starts = np.cumsum([0, *(len(group) for group in groups)]).astype(np.intp)
    expected = [
        max(*(open_at(group, second) for second in range(60)), *(size for *_, size in group)) / 100
        for group in groups
    ]
    assert peak_in_groups(opened, closed, lots, starts).tolist() == pytest.approx(expected)


def test_peak_lots_of_an_account() -> None:
    opened, closed = np.array([0, 5, 10]), np.array([10, 12, 20])
    assert peak_lots(opened, closed, np.array([0.1, 0.2, 0.3])) == 0.5
    assert peak_lots(opened[:0], closed[:0], np.zeros(0)) == 0.0
