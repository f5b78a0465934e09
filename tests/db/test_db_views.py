"""The four views against rows worked out by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reentry_gui import db

# ticket, open_time, close_time, type, lots, open_price, close_price, profit
TRADES = [
    (1, "2024-01-01 10:00:00", "2024-01-01 11:00:00", "buy", 0.1, 1.1, 1.2, -10.0),
    (2, "2024-01-01 11:01:00", "2024-01-01 12:00:00", "sell", 0.2, 1.2, 1.1, 30.0),
    (3, "2024-01-01 12:01:00", "2024-01-01 13:00:00", "buy", 0.3, 1.1, 1.1, 0.0),
    (4, "2024-01-01 13:01:00", None, "buy", 0.4, 1.1, None, None),
    (5, "2024-01-01 14:01:00", "2024-01-01 15:00:00", "buy", 0.5, 1.1, 1.0, -5.5),
]
# id, action_no, source_trade_id, reentry_trade_id, status
EXECUTIONS = [
    (1, 2, 1, 2, None),  # counts: +30
    (2, 2, 2, 3, "OK"),  # counts: 0 is no win
    (3, 2, 3, 4, "OK"),  # counts: open, so NULL is taken for 0
    (4, 2, 5, 999, "OK"),  # counts: no such trade, 0
    (5, 2, 1, None, "ABORTED"),
    (6, 2, 1, 2, "ERROR"),
    (7, 3, None, 5, "aborted"),  # counts: not exactly ABORTED
    (8, 4, 1, None, "ABORTED"),  # the only one of action 4: no row
    (9, 5, 1, 2, ""),  # counts
    (10, 5, 888, 2, "ERROR "),  # counts
]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[db.Database]:
    path = tmp_path / "trades.db"
    db.provision(path, ["EURUSD"])
    with db.open_database(path) as database:
        raw = database.raw()
        names = "ticket, open_time, close_time, type, lots, open_price, close_price, profit"
        raw.executemany(
            f"INSERT INTO trades_EURUSD ({names}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            TRADES,
        )
        raw.executemany(
            "INSERT INTO reentry_executions_EURUSD"
            " (id, action_no, source_trade_id, reentry_trade_id, status, ts)"
            " VALUES (?, ?, ?, ?, ?, '2024-01-01 09:00:00')",
            EXECUTIONS,
        )
        raw.execute(
            "INSERT INTO reentry_chains_EURUSD VALUES"
            " ('c1', 1, 3, 20.0, 'ENDED', '2024-01-01 08:00:00', '2024-01-01 12:00:00')"
        )
        yield database


def rows(database: db.Database, view: str) -> list[tuple[Any, ...]]:
    return list(db.stream_view(database, f"{view}_EURUSD").rows)


def test_action_kpis(opened: db.Database) -> None:
    names = "action_no execs wins total_pnl avg_pnl success_rate sharpe".split()
    assert db.stream_view(opened, "v_reentry_action_kpis_EURUSD").columns == tuple(names)
    assert rows(opened, "v_reentry_action_kpis") == [
        (2, 4, 1, 30.0, 7.5, 0.25, None),
        (3, 1, 0, -5.5, -5.5, 0.0, None),
        (5, 2, 2, 60.0, 30.0, 1.0, None),
    ]


def test_no_executions_no_rows(tmp_path: Path) -> None:
    db.provision(tmp_path / "empty.db", ["EURUSD"])
    with db.open_database(tmp_path / "empty.db") as database:
        for view in ("v_reentry_action_kpis", "v_reentry_execs_enriched"):
            assert rows(database, view) == []


def test_enriched_executions(opened: db.Database) -> None:
    execution = (
        "id ts action_no chain_id source_trade_id reentry_trade_id size_lots entry_price"
        " generation confidence status exec_ms error"
    ).split()
    trade = "open_time close_time type lots open_price close_price profit".split()
    names = [*execution, *(f"src_{name}" for name in trade), *(f"ret_{name}" for name in trade)]
    view = db.stream_view(opened, "v_reentry_execs_enriched_EURUSD")
    assert view.columns == tuple(names)
    found = {row[0]: row for row in view.rows}
    assert list(found) == [execution[0] for execution in EXECUTIONS]
    assert found[1][13:20] == TRADES[0][1:]
    assert found[1][20:] == TRADES[1][1:]
    assert found[3][20:] == TRADES[3][1:]
    assert found[4][20:] == (None,) * 7
    assert found[7][13:20] == (None,) * 7
    assert found[10][:13] == (
        *(10, "2024-01-01 09:00:00", 5, None, 888, 2),
        *(None, None, None, None, "ERROR ", None, None),
    )


def test_trades_with_reentry_has_each_column_once(opened: db.Database) -> None:
    view = db.stream_view(opened, "v_trades_with_reentry_EURUSD")
    assert view.columns == tuple(db.TradeRow.__dataclass_fields__)
    assert next(view.rows) == (*TRADES[0], 0, None, None, 0, None, None)


def test_chain_summary(opened: db.Database) -> None:
    view = db.stream_view(opened, "v_reentry_chain_summary_EURUSD")
    names = "chain_id original_trade_id chain_trades total_pnl chain_status started_at ended_at"
    assert view.columns == tuple(names.split())
    assert list(view.rows) == [
        ("c1", 1, 3, 20.0, "ENDED", "2024-01-01 08:00:00", "2024-01-01 12:00:00")
    ]
