from __future__ import annotations

import sqlite3
import statistics
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import hand_chains
import pytest
import trade_histories

from reentry_gui import db
from reentry_gui.broker_clock import BrokerClock
from reentry_gui.config import PackConfig
from reentry_gui.db.refresh import minutes_of, remember_chain, remember_performance
from reentry_gui.kpi.refresh import RefreshReport, refresh_kpis

CHAIN_COLUMNS = (
    "chain_id, original_trade_id, chain_trades, total_pnl, chain_status, started_at, ended_at"
)


@pytest.fixture
def config(make_config: Callable[..., PackConfig]) -> PackConfig:
    made = make_config(["EURUSD"], statements={"utc_offset_minutes": 120})
    hand_chains.write(made.path("db_path"))
    return made


def ask(config: PackConfig, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(config.path("db_path"))) as connection:
        return connection.execute(sql).fetchall()


def run(config: PackConfig, *statements: str) -> None:
    with closing(sqlite3.connect(config.path("db_path"))) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def counts(report: RefreshReport) -> list[tuple[int, int, int, int]]:
    return [(t.inserted, t.updated, t.unchanged, len(t.left_alone)) for t in report.tables]


def chains(config: PackConfig) -> list[tuple[Any, ...]]:
    return ask(config, f"SELECT {CHAIN_COLUMNS} FROM reentry_chains_EURUSD ORDER BY chain_id")


EXPECTED = [
    ("A", 1001, 3, 15.0, "ENDED", "2026-03-04 08:00:00", "2026-03-04 14:00:00"),
    ("B", 2001, 2, 24.0, "STOPPED", "2026-03-03 07:00:00", "2026-03-03 12:00:00"),
    ("C", 3001, 2, -7.0, "ACTIVE", "2026-03-06 11:00:00", None),
]


def test_chains_are_made_from_their_trades(config: PackConfig) -> None:
    run(config, "DELETE FROM reentry_chains_EURUSD")
    assert counts(refresh_kpis(config)) == [(3, 0, 0, 0), (0, 4, 2, 0)]
    assert chains(config) == EXPECTED
    assert counts(refresh_kpis(config)) == [(0, 0, 3, 0), (0, 0, 6, 0)]


def test_performance_is_what_was_computed_by_hand(config: PackConfig) -> None:
    refresh_kpis(config)
    rows = ask(config, "SELECT * FROM reentry_performance_EURUSD ORDER BY action_no")
    of = hand_chains.ACTION_1
    first = (of["execs"], of["wins"], of["total"], of["mean"], 0.5)
    assert rows[0][1:6] == pytest.approx(first)
    assert rows[0][6] == pytest.approx(of["sharpe"], abs=1e-6)
    assert rows[1][1:7] == (1, 0, 0.0, 0.0, 0.0, 0.0)  # open still
    assert rows[2][1:7] == (1, 0, 0.0, 0.0, 0.0, 0.0)  # its trade never came
    assert rows[3][1:7] == (0, 0, 0.0, 0.0, 0.0, 0.0)
    assert rows[4][1:7] == (1, 0, -36.0, -36.0, 0.0, 0.0)  # one result has no deviation


def test_a_preview_tells_the_same_and_writes_nothing(config: PackConfig) -> None:
    run(config, "DELETE FROM reentry_chains_EURUSD WHERE chain_id = 'B'")
    before = list(config.path("db_path").parent.glob("backups/*"))
    preview = refresh_kpis(config, what_if=True)
    assert [row[0] for row in chains(config)] == ["A", "C"]
    assert ask(config, "SELECT count(*) FROM reentry_refreshed") == [(0,)]
    assert counts(preview) == counts(refresh_kpis(config)) == [(1, 0, 2, 0), (0, 4, 2, 0)]
    assert list(config.path("db_path").parent.glob("backups/*")) == before


def test_what_an_ea_maintains_is_left_alone_unless_told(config: PackConfig) -> None:
    run(
        config,
        "UPDATE reentry_chains_EURUSD SET total_pnl = 12.95 WHERE chain_id = 'A'",
        "UPDATE reentry_performance_EURUSD SET execs = 7, sharpe = 1 WHERE action_no = 1",
    )
    report = refresh_kpis(config)
    assert [table.left_alone for table in report.tables] == [("A",), ("action 1",)]
    assert "left alone, others maintain them: A (--overwrite" in "\n".join(report.lines())
    assert chains(config)[0][3] == 12.95
    assert ask(config, "SELECT execs FROM reentry_performance_EURUSD")[0] == (7,)
    told = refresh_kpis(config, overwrite=True)
    assert told.backup is not None
    assert chains(config) == EXPECTED
    assert ask(config, "SELECT execs FROM reentry_performance_EURUSD")[0] == (2,)
    assert counts(refresh_kpis(config)) == [(0, 0, 3, 0), (0, 0, 6, 0)]


def test_our_own_rows_follow_the_trades_and_what_others_changed_since_stays(
    config: PackConfig,
) -> None:
    run(config, "DELETE FROM reentry_chains_EURUSD")
    refresh_kpis(config)
    closed = "close_time = '2026-03-06 14:00:00', close_price = 1.12, profit = 3.5"
    run(config, f"UPDATE trades_EURUSD SET {closed} WHERE ticket = 3002")
    assert counts(refresh_kpis(config)) == [(0, 1, 2, 0), (0, 1, 5, 0)]
    assert chains(config)[2][3:] == (-3.5, "ENDED", "2026-03-06 11:00:00", "2026-03-06 12:00:00")
    run(
        config,
        "UPDATE reentry_chains_EURUSD SET total_pnl = 1 WHERE chain_id = 'C'",
        "UPDATE reentry_chains_EURUSD SET chain_status = 'STOPPED' WHERE chain_id = 'A'",
        "UPDATE reentry_performance_EURUSD SET wins = 9 WHERE action_no = 2",
    )
    report = refresh_kpis(config)
    assert [table.left_alone for table in report.tables] == [("C",), ("action 2",)]
    assert chains(config)[0][4] == "STOPPED"  # somebody knows better how it ended


def test_the_offset_of_the_config_counts_where_the_details_tell_none(config: PackConfig) -> None:
    run(
        config,
        "DELETE FROM reentry_chains_EURUSD",
        "UPDATE trade_details_EURUSD SET utc_offset_minutes = NULL WHERE ticket < 2000",
        "UPDATE trades_EURUSD SET open_time = '2026.03.04 10:00' WHERE ticket = 1001",
    )
    refresh_kpis(config)
    assert chains(config) == EXPECTED


def test_the_summer_time_of_the_config_counts_where_the_details_tell_none(
    make_config: Callable[..., PackConfig],
) -> None:
    summer = {"utc_offset_minutes": 120, "summer_time": "new_york"}
    config = make_config(["EURUSD"], statements=summer)
    hand_chains.write(config.path("db_path"))
    run(
        config,
        "DELETE FROM reentry_chains_EURUSD",
        "UPDATE trade_details_EURUSD SET utc_offset_minutes = NULL",
        "UPDATE trades_EURUSD SET open_time = replace(open_time, '2026-03', '2026-06'),"
        " close_time = replace(close_time, '2026-03', '2026-06')",
    )
    refresh_kpis(config)
    assert [(row[0], *row[5:]) for row in chains(config)] == [
        ("A", "2026-06-04 07:00:00", "2026-06-04 13:00:00"),
        ("B", "2026-06-03 06:00:00", "2026-06-03 11:00:00"),
        ("C", "2026-06-06 10:00:00", None),
    ]


def test_what_is_no_time_is_taken_for_winter() -> None:
    minutes = minutes_of(BrokerClock(120, "europe"))
    told = [minutes(text) for text in ("2026-07-01 00:00:00", "at noon", None)]
    assert told == [180, 120, 120]
    assert minutes_of(None)("2026-07-01 00:00:00") == 0


def test_an_unknown_offset_is_remarked(make_config: Callable[..., PackConfig]) -> None:
    config = make_config(["EURUSD"])
    hand_chains.write(config.path("db_path"))
    assert "offset from UTC is not known" in "\n".join(refresh_kpis(config).lines())


def test_sharpe_of_many_is_that_of_the_statistics_module(config: PackConfig) -> None:
    config.path("db_path").unlink()
    trade_histories.fill(config.path("db_path"), trades=3_000)
    refresh_kpis(config)
    stored = dict(ask(config, "SELECT action_no, sharpe FROM reentry_performance_EURUSD"))
    for action in range(1, 7):
        rows = ask(
            config,
            "SELECT profit FROM reentry_executions_EURUSD JOIN trades_EURUSD"
            f" ON ticket = reentry_trade_id WHERE action_no = {action} AND close_time > '1971'",
        )
        values = [row[0] for row in rows]
        expected = statistics.mean(values) / statistics.stdev(values)
        assert stored[action] == pytest.approx(expected, rel=1e-9)


def test_equal_results_have_no_sharpe(config: PackConfig) -> None:
    run(config, "UPDATE trades_EURUSD SET profit = 0.1 WHERE is_reentry = 1")
    refresh_kpis(config)
    assert ask(config, "SELECT sharpe FROM reentry_performance_EURUSD")[0] == (0.0,)


WRITER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)
for number in range(300):
    connection.execute("INSERT INTO reentry_executions_EURUSD (action_no) VALUES (6)")
    if number == 20:
        print("started", flush=True)
"""


def test_while_an_ea_writes_nothing_is_lost(config: PackConfig) -> None:
    call = [sys.executable, "-c", WRITER, str(config.path("db_path"))]
    with subprocess.Popen(call, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "started\n"
        while writer.poll() is None:
            refresh_kpis(config)
        assert writer.returncode == 0
    assert counts(refresh_kpis(config))[0] == (0, 0, 3, 0)
    counted = ask(config, "SELECT execs FROM reentry_performance_EURUSD WHERE action_no = 6")
    assert counted == [(300,)]


def test_foreign_columns_stay_and_a_clean_history_is_right_already(config: PackConfig) -> None:
    path: Path = config.path("db_path")
    path.unlink()
    trade_histories.fill(path, trade_histories.CLEAN, trades=500)
    run(config, "ALTER TABLE reentry_chains_EURUSD ADD COLUMN colour TEXT DEFAULT 'red'")
    before = chains(config)
    report = refresh_kpis(config, overwrite=True)
    assert report.tables[0].inserted == report.tables[0].updated == 0
    assert chains(config) == before
    assert ask(config, "SELECT DISTINCT colour FROM reentry_chains_EURUSD") == [("red",)]
    assert db.check_integrity(path) == "ok"


def test_what_another_part_of_the_program_wrote_counts_as_ours(config: PackConfig) -> None:
    run(
        config,
        "UPDATE reentry_chains_EURUSD SET total_pnl = 1.5 WHERE chain_id IN ('A', 'B')",
        "UPDATE reentry_performance_EURUSD SET execs = 9 WHERE action_no IN (1, 5)",
    )
    with db.open_database(config.path("db_path")) as database, db.transaction(database):
        remember_chain(database, "EURUSD", "A")
        remember_chain(database, "EURUSD", "no such chain")
        remember_performance(database, "EURUSD", 1)
    report = refresh_kpis(config)
    assert [table.left_alone for table in report.tables] == [("B",), ("action 5",)]
    assert chains(config)[0] == EXPECTED[0]
