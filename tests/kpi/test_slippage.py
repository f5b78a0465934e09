from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from reentry_gui import db
from reentry_gui.config import PackConfig
from reentry_gui.kpi import loading
from reentry_gui.kpi.columns import make_columns
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.slippage import slippage_figures, slippage_of
from reentry_gui.kpi.summary import CurrencyFigures, summarise_trades

# ticket, side, close, gross, stop, target, how it closed; lots 0.10, open 1.1: 1.00 a pip
CLOSES = (
    (1, "buy", 1.0978, -22.0, 1.0980, 1.1050, "stop loss"),  # 2 pips worse: −2.00
    (2, "sell", 1.1020, -20.0, 1.1020, 1.0950, "stop loss"),  # as asked
    (3, "buy", 1.1051, 51.0, 1.0980, 1.1050, "take profit"),  # a pip better: +1.00
    (4, "sell", 1.0951, 49.0, 1.1020, 1.0950, "take profit"),  # a pip worse: −1.00
    (5, "buy", 1.1030, 30.0, 1.0980, 1.1050, "closed"),  # by hand: the fill alone
    (6, "buy", 1.0900, -100.0, 1.0980, 0.0, "stop out"),  # by the broker: nobody asked
    (7, "buy", 1.0960, -40.0, 0.0, 0.0, "stop loss"),  # its stop is not on record
)


@pytest.fixture
def stored(config: PackConfig) -> Iterator[PackConfig]:
    path = config.path("db_path")
    db.provision(path, config.tables)
    trades, details = [], []
    for ticket, side, close, gross, stop, target, how in CLOSES:
        times = (f"2026-03-02 10:00:{ticket:02}", f"2026-03-02 11:00:{ticket:02}")
        trades.append(db.TradeRow(ticket, *times, side, 0.1, 1.1, close, gross))
        details.append(
            db.DetailRow(
                ticket, stop_loss=stop, take_profit=target, exit_reason=how, currency="USD"
            )
        )
    with db.open_database(path) as database, db.transaction(database):
        db.write_trades(database, "EURUSD", trades, details)
    yield config
    loading.forget()


def figures(config: PackConfig) -> CurrencyFigures:
    [found] = summarise_trades(loading.load(config), Filter())
    return found


def test_slippage_is_that_of_stops_and_targets(stored: PackConfig) -> None:
    found = figures(stored)
    slippage = found.figure("slippage")
    assert slippage.value == pytest.approx(-2.0)
    assert slippage.n == 4
    assert found.figure("slippage_unknown").value == 3
    trades = loading.load(stored).columns
    asked = dict(zip(trades.ticket.tolist(), trades.asked.tolist(), strict=True))
    assert asked == pytest.approx(
        {1: 1.098, 2: 1.102, 3: 1.105, 4: 1.095, **dict.fromkeys((5, 6, 7), np.nan)}, nan_ok=True
    )


def test_the_kept_file_holds_the_asked_prices(stored: PackConfig) -> None:
    before = figures(stored)
    loading.forget()
    assert figures(stored) == before


def test_without_a_stop_or_target_that_closed_it_is_undefined(stored: PackConfig) -> None:
    with db.open_database(stored.path("db_path")) as database:
        database.sql("UPDATE trade_details_EURUSD SET exit_reason = NULL")
    found = figures(stored)
    assert found.figure("slippage").value is None
    assert "stop or target" in found.figure("slippage").reason
    assert (found.figure("slippage").n, found.figure("slippage_unknown").value) == (0, 7)


def test_no_trades_have_no_slippage() -> None:
    values, counted = slippage_figures(make_columns())
    assert (values["slippage_unknown"], counted) == (0, {})


def test_a_fill_as_asked_is_no_slippage_whatever_it_was_worth() -> None:
    """A trade that made nothing tells no worth of a price; nothing times it is nothing."""
    at_entry = make_columns(
        lots=[1.0], open_price=[1.1], close_price=[1.1], profit=[0.0], asked=[1.1]
    )
    assert slippage_of(at_entry).tolist() == [0.0]


def test_costs_that_eat_a_profit_exactly_leave_a_draw(config: PackConfig) -> None:
    """0.30 − 0.10 − 0.20 is −3e−17 in floats: neither a win nor a loss."""
    path = config.path("db_path")
    db.provision(path, config.tables)
    row = db.TradeRow(1, "2026-03-02 10:00:00", "2026-03-02 11:00:00", "buy", 0.1, 1.1, 1.2, 0.3)
    with db.open_database(path) as database, db.transaction(database):
        db.write_trades(database, "EURUSD", [row], [db.DetailRow(1, commission=-0.1, swap=-0.2)])
    found = figures(config)
    assert [found.figure(name).value for name in ("wins", "draws", "losses")] == [0, 1, 0]
    loading.forget()
