"""Margin out of the trades: against contract sizes and rates that the tests know."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.kpi.columns import TradeColumns, make_columns
from reentry_gui.kpi.margin import is_pair, margins

LEVERAGE = 30.0


def trades_of(
    symbol: str, price: float, moves: list[float], lots: list[float], contract: float, rate: float
) -> TradeColumns:
    """Make trades whose quote currency is worth `rate` of the deposit currency."""
    n = len(moves)
    move, size = np.array(moves), np.array(lots)
    return make_columns(
        symbols=(symbol,),
        open_time=np.arange(n),
        close_time=np.arange(n) + 10,
        open_price=np.full(n, price),
        close_price=price + move,
        lots=size,
        side=np.ones(n),
        profit=np.round(move * size * contract * rate, 2) - 0.7,
        commission=np.full(n, -0.7),
    )


@pytest.mark.parametrize(
    ("symbol", "price", "rate", "margin"),
    [
        ("EURUSD", 1.10, 1.0, 0.5 * 100_000 * 1.10 / 30),  # quote is the deposit currency
        ("USDJPY", 150.0, 1 / 150.0, 0.5 * 100_000 / 30),  # base is the deposit currency
        ("EURJPY", 165.0, 1 / 150.0, 0.5 * 100_000 * 1.10 / 30),  # neither: 165 ÷ 150 = EURUSD
    ],
)
def test_a_lot_of_each_kind_of_pair(symbol: str, price: float, rate: float, margin: float) -> None:
    moves = [price * 0.002, -price * 0.001, price * 0.003]
    trades = trades_of(symbol, price, moves, [0.5] * 3, 100_000, rate)
    assert margins(trades, LEVERAGE) == pytest.approx([margin] * 3, rel=1e-3)


def test_a_micro_account_tells_its_own_contract() -> None:
    trades = trades_of("EURUSD", 1.1, [0.01, 0.02], [1.0, 2.0], 1_000, 1.0)
    assert margins(trades, 100) == pytest.approx([11.0, 22.0], rel=1e-3)


def test_a_trade_that_tells_nothing_takes_its_neighbours_value() -> None:
    trades = trades_of("EURUSD", 1.1, [0.002, 0.0, 0.000001, -0.001], [0.1] * 4, 100_000, 1.0)
    assert margins(trades, LEVERAGE) == pytest.approx([0.1 * 110_000 / 30] * 4, rel=1e-3)


def test_a_correction_of_the_broker_does_not_count() -> None:
    trades = trades_of("EURUSD", 1.1, [0.002] * 5, [0.1] * 5, 100_000, 1.0)
    trades.profit[2] = -50.0  # booked against a move that earned
    trades.profit[3] = 900.0
    assert margins(trades, LEVERAGE) == pytest.approx([0.1 * 110_000 / 30] * 5, rel=1e-3)


@pytest.mark.parametrize("symbol", ["XAUUSD", "US30", "BTCUSD", "GOLD", "EUREUR"])
def test_what_is_no_pair_of_currencies_is_not_known(symbol: str) -> None:
    assert not is_pair(symbol)
    trades = trades_of(symbol, 1.1, [0.002], [0.1], 100_000, 1.0)
    assert np.isnan(margins(trades, LEVERAGE)).all()


def test_nothing_is_known_of_a_symbol_whose_trades_all_stood_still() -> None:
    trades = trades_of("EURUSD", 1.1, [0.0, 0.0], [0.1, 0.1], 100_000, 1.0)
    assert np.isnan(margins(trades, LEVERAGE)).all()
    assert len(margins(make_columns(), LEVERAGE)) == 0


def test_accounts_with_other_contracts_are_kept_apart() -> None:
    trades = make_columns(
        accounts=("micro", "standard"),
        account=[0, 1, 0, 1],
        open_time=[1, 2, 3, 4],
        close_time=[11, 12, 13, 14],
        open_price=[1.1] * 4,
        close_price=[1.11] * 4,
        lots=[1.0] * 4,
        profit=[10.0, 1000.0] * 2,
    )
    assert margins(trades, 10) == pytest.approx([110, 11_000, 110, 11_000])


@given(
    st.lists(
        st.tuples(st.floats(0.001, 0.01), st.booleans(), st.integers(10, 200)),
        min_size=1,
        max_size=40,
    ),
    st.sampled_from([1_000.0, 10_000.0, 100_000.0]),
    st.floats(0.3, 2.0),
)
def test_margin_is_lots_times_contract_times_price_over_leverage(
    made: list[tuple[float, bool, int]], contract: float, rate: float
) -> None:
    moves = [move if up else -move for move, up, _lots in made]
    lots = [lots / 10 for _move, _up, lots in made]
    trades = trades_of("EURUSD", 1.1, moves, lots, contract, rate)
    found = margins(trades, LEVERAGE)
    told = np.isfinite(found)
    wanted = np.array(lots) * contract * rate * 1.1 / LEVERAGE
    # Cents of 1.00 tell a value to 0.5 %.
    assert found[told] == pytest.approx(wanted[told], rel=6e-3)
    assert told.all() == told.any() == bool((np.abs(trades.gross) >= 1).any())
