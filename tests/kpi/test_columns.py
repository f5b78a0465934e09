from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.kpi.columns import KINDS, UNKNOWN_OFFSET, closing_order, make_columns


def test_trades_stand_in_the_order_of_their_close_ties_by_ticket() -> None:
    made = make_columns(ticket=[3, 1, 2, 9], close_time=[5, 5, 5, 1], profit=[30, 10, 20, 90])
    assert made.ticket.tolist() == [9, 1, 2, 3]
    assert made.profit.tolist() == [90, 10, 20, 30]


def test_what_is_left_out_is_unknown() -> None:
    made = make_columns(profit=[1.0, 2.0])
    assert made.ticket.tolist() == [1, 2]
    assert np.isnan(made.stop).all()
    assert made.chain.tolist() == made.persona.tolist() == [-1, -1]
    assert made.utc_offset.tolist() == [UNKNOWN_OFFSET] * 2
    assert all(getattr(made, name).dtype == kind for name, (kind, _unknown) in KINDS.items())


def test_no_trades_are_columns_too() -> None:
    assert len(make_columns()) == 0


def test_columns_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="different lengths"):
        make_columns(profit=[1.0], lots=[1.0, 2.0])
    with pytest.raises(ValueError, match="no column profits"):
        make_columns(profits=[1.0])


def test_a_choice_keeps_the_order_and_everything_is_no_copy() -> None:
    made = make_columns(close_time=[1, 2, 3], profit=[1.0, -2.0, 3.0])
    assert made.select(made.profit > 0).ticket.tolist() == [1, 3]
    assert made.select(made.lots == 0) is made


def test_r_needs_a_stop_on_the_losing_side() -> None:
    made = make_columns(
        close_time=[1, 2, 3, 4, 5],
        side=[1, -1, 1, 1, -1],
        open_price=[1.10, 1.10, 1.10, 1.10, 1.10],
        close_price=[1.12, 1.11, 1.12, 1.12, 1.09],
        stop=[1.09, 1.11, 1.11, np.nan, 0.0],
    )
    assert np.allclose(made.r, [2, -1, np.nan, np.nan, np.nan], equal_nan=True)


def test_costs_that_are_not_known_leave_the_gross_profit_as_it_is() -> None:
    made = make_columns(profit=[10.0, 10.0], commission=[-2.0, np.nan], swap=[-1.0, np.nan])
    assert made.gross.tolist() == [13.0, 10.0]


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 4)), max_size=30))
def test_any_trades_are_put_in_the_order_of_close_then_of_ticket(
    trades: list[tuple[int, int]],
) -> None:
    tickets, closes = np.array(trades, dtype=np.int64).reshape(-1, 2).T
    order = closing_order(tickets, closes)
    expected = np.lexsort((tickets, closes))
    assert (np.arange(len(trades)) if order is None else order).tolist() == expected.tolist()
