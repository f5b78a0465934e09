from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reentry_gui import db
from reentry_gui.errors import ReentryError

TRADE = db.TradeRow(
    ticket=7,
    open_time="2024-01-01 10:00:00",
    close_time="2024-01-01 11:00:00",
    type="buy",
    lots=0.1,
    open_price=1.1,
    close_price=1.2,
    profit=-10.5,
    is_reentry=1,
    source_trade_id=6,
    reentry_action=4,
    reentry_generation=2,
    outcome_classification="target",
    chain_id="c",
)
DETAIL = db.DetailRow(
    ticket=7,
    commission=-0.7,
    swap=-0.1,
    taxes=0.0,
    stop_loss=1.0,
    take_profit=1.3,
    magic=99,
    comment="RE#6 'quoted' ü",
    exit_reason="tp",
    account="123",
    currency="EUR",
    utc_offset_minutes=120,
    source_sha256="ab",
)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[db.Database]:
    db.migrate(tmp_path / "trades.db", ["EURUSD"])
    with db.open_database(tmp_path / "trades.db") as database:
        yield database


def test_what_is_written_is_read(opened: db.Database) -> None:
    assert db.write_trades(opened, "EURUSD", [TRADE, db.TradeRow(8)], [DETAIL]) == 2
    assert db.stored_trades(opened, "EURUSD") == {7: TRADE, 8: db.TradeRow(8)}
    assert db.stored_details(opened, "EURUSD") == {7: DETAIL}
    assert db.existing_tickets(opened, "EURUSD") == {7, 8}


def test_a_stored_ticket_is_refused_and_nothing_is_written(opened: db.Database) -> None:
    db.write_trades(opened, "EURUSD", [TRADE])
    with pytest.raises(ReentryError, match="a trade of EURUSD was refused") as raised:
        db.write_trades(opened, "EURUSD", [db.TradeRow(1), db.TradeRow(7, profit=1)], [DETAIL])
    assert raised.value.hint.startswith("Nothing was written.")
    assert db.stored_trades(opened, "EURUSD") == {7: TRADE}
    assert db.stored_details(opened, "EURUSD") == {}


def test_replace_renews_a_stored_trade_and_keeps_an_eas_own_column(opened: db.Database) -> None:
    opened.sql("ALTER TABLE trades_EURUSD ADD COLUMN spread INTEGER")
    db.write_trades(opened, "EURUSD", [db.TradeRow(7, profit=1)])
    opened.sql("UPDATE trades_EURUSD SET spread = 12")
    assert db.write_trades(opened, "EURUSD", [TRADE], replace=True) == 1
    assert db.stored_trades(opened, "EURUSD") == {7: TRADE}
    assert opened.sql("SELECT spread FROM trades_EURUSD").fetchall() == [(12,)]


def test_details_of_a_stored_trade_are_renewed(opened: db.Database) -> None:
    db.write_trades(opened, "EURUSD", [TRADE], [db.DetailRow(7, comment="old")])
    assert db.write_trades(opened, "EURUSD", [], [DETAIL]) == 0
    assert db.stored_details(opened, "EURUSD") == {7: DETAIL}


def test_in_a_transaction_of_the_callers_all_symbols_stand_or_fall_together(
    opened: db.Database,
) -> None:
    def write_both() -> None:
        with db.open_database(opened.path) as again, db.transaction(again):
            db.write_trades(again, "EURUSD", [TRADE])
            assert 7 in db.stored_trades(again, "EURUSD")
            db.write_trades(again, "USDJPY", [TRADE])

    with pytest.raises(ReentryError, match="no such table: trades_USDJPY"):
        write_both()
    assert db.stored_trades(opened, "EURUSD") == {}


@pytest.mark.parametrize(
    "trade",
    [db.TradeRow(1, is_reentry=2), db.TradeRow(1, reentry_action=9)],
)
def test_a_value_against_the_tables_rules_is_refused(
    opened: db.Database, trade: db.TradeRow
) -> None:
    with pytest.raises(ReentryError, match="CHECK constraint failed"):
        db.write_trades(opened, "EURUSD", [trade])
    assert db.existing_tickets(opened, "EURUSD") == frozenset()


def test_100000_trades(opened: db.Database) -> None:
    trades = (db.TradeRow(n, profit=n * 0.01) for n in range(100_000))
    details = (db.DetailRow(n, swap=0.0) for n in range(100_000))
    assert db.write_trades(opened, "EURUSD", trades, details) == 100_000
    assert len(db.existing_tickets(opened, "EURUSD")) == 100_000


def test_a_symbol_that_names_no_table_is_refused(opened: db.Database) -> None:
    with pytest.raises(ReentryError, match="cannot name a table"):
        db.write_trades(opened, "EUR/USD", [TRADE])
