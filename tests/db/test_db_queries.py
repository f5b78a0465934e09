from __future__ import annotations

import datetime as dt
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from reentry_gui import db
from reentry_gui.broker_clock import BrokerClock
from reentry_gui.db.models import Execution, Table
from reentry_gui.errors import ReentryError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "trades.db"


@pytest.fixture
def opened(path: Path) -> Iterator[db.Database]:
    db.provision(path, ["EURUSD", "USDJPY"])
    with db.open_database(path) as database:
        yield database


def test_only_active_chains_are_counted(opened: db.Database) -> None:
    for number, status in enumerate(("ACTIVE", "ACTIVE", "ENDED", "STOPPED", "active")):
        opened.sql(
            "INSERT INTO reentry_chains_EURUSD (chain_id, original_trade_id, chain_status)"
            " VALUES (?, 1, ?)",
            (str(number), status),
        )
    assert db.active_chains(opened, "EURUSD") == 2
    assert db.active_chains(opened, "USDJPY") == 0


def test_a_symbol_costs_no_model_of_its_own(opened: db.Database) -> None:
    """500 symbols took 44 MB and most of a second, for the names of their tables."""
    both = ["EURUSD", "USDJPY"]
    before = len(Table.__subclasses__()), len(Execution.__subclasses__())
    db.last_activity(opened, both)
    db.last_execution(opened, both)
    db.active_chains(opened, "EURUSD")
    assert (len(Table.__subclasses__()), len(Execution.__subclasses__())) == before


def test_nothing_written_is_no_activity(opened: db.Database) -> None:
    assert db.last_activity(opened, ["EURUSD", "USDJPY"]) is None


def test_last_activity_compares_in_utc_whatever_the_format(opened: db.Database) -> None:
    closes = ["2024-03-01 10:00:00", "2024.03.01 12:30", "2024-03-01T11:00:00", "1970.01.01 00:00"]
    trades = [db.TradeRow(n, close_time=close) for n, close in enumerate(closes)]
    db.write_trades(opened, "EURUSD", [*trades, db.TradeRow(9, close_time="open")])
    opened.sql(
        "INSERT INTO reentry_executions_USDJPY (action_no, ts) VALUES (1, '2024-03-01 10:15:00')"
    )
    both = ["EURUSD", "USDJPY"]
    assert db.last_activity(opened, both) == dt.datetime(2024, 3, 1, 12, 30, tzinfo=dt.UTC)
    ahead = db.last_activity(opened, both, BrokerClock(180))
    assert ahead == dt.datetime(2024, 3, 1, 10, 15, tzinfo=dt.UTC)


def test_rows_are_counted_and_columns_chosen(opened: db.Database) -> None:
    db.write_trades(opened, "EURUSD", [db.TradeRow(n, profit=n / 2) for n in range(5)])
    assert db.count_rows(opened, "trades_EURUSD") == 5
    rows = db.stream_view(opened, "v_trades_with_reentry_EURUSD", ["profit", "ticket"])
    assert rows.columns == ("profit", "ticket")
    assert list(rows.rows)[-1] == (2.0, 4)


def test_a_view_that_is_missing_is_told(opened: db.Database) -> None:
    with pytest.raises(ReentryError, match="no such table: v_none") as raised:
        db.stream_view(opened, "v_none")
    assert "reentry migrate" in raised.value.hint


def test_names_are_quoted(opened: db.Database) -> None:
    with pytest.raises(ReentryError, match="no such table"):
        db.count_rows(opened, 'x"; DROP TABLE trades_EURUSD; --')
    assert db.count_rows(opened, "trades_EURUSD") == 0


def test_memory_does_not_grow_with_the_rows(opened: db.Database) -> None:
    def peak(rows: int) -> int:
        opened.sql("DELETE FROM trades_EURUSD")
        db.write_trades(opened, "EURUSD", (db.TradeRow(n, chain_id=str(n)) for n in range(rows)))
        tracemalloc.start()
        assert sum(1 for _row in db.stream_view(opened, "trades_EURUSD").rows) == rows
        _now, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    assert peak(30_000) < 2 * peak(1_000) + 10_000


def test_bugs_are_not_dressed_up_as_the_users(path: Path, opened: db.Database) -> None:
    del opened
    with pytest.raises(Exception, match="syntax error") as raised, db.open_database(path) as again:
        again.sql("SELEKT 1")
    assert not isinstance(raised.value, ReentryError)
