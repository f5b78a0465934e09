"""The generator and the hand-computed chains keep what their texts promise."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import hand_chains
import pytest
import trade_histories
from trade_histories import CLEAN, Shape

from reentry_gui import db, decision


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    shape = Shape(trades=3_000, symbols=("EURUSD", "USDJPY"), accounts=("1", "2"))
    path = trade_histories.fill(tmp_path_factory.mktemp("filled") / "trades.db", shape)
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def value(connection: sqlite3.Connection, sql: str) -> object:
    return connection.execute(sql).fetchone()[0]


def test_a_database_is_as_large_as_asked_and_nothing_is_left_to_migrate(tmp_path: Path) -> None:
    path = trade_histories.fill(tmp_path / "t.db", CLEAN, trades=500, symbols=("EURUSD", "GBPUSD"))
    with db.open_database(path, read_only=True) as database:
        assert db.count_rows(database, "trades_EURUSD") == 500
        assert db.count_rows(database, "trade_details_GBPUSD") == 500
    assert db.plan(path, ("EURUSD", "GBPUSD")) == ()


def test_the_same_seed_gives_the_same_rows(tmp_path: Path) -> None:
    dumps = []
    for name, seed in (("a", 7), ("b", 7), ("c", 8)):
        path = trade_histories.fill(tmp_path / name, trades=200, seed=seed)
        with closing(sqlite3.connect(path)) as connection:
            tables = ("trades_EURUSD", "reentry_executions_EURUSD", "reentry_chains_EURUSD")
            dumps.append([connection.execute(f"SELECT * FROM {t}").fetchall() for t in tables])
    assert dumps[0] == dumps[1] != dumps[2]


def test_buckets_agree_with_prices_and_stops(filled: sqlite3.Connection) -> None:
    rows = filled.execute(
        "SELECT type, open_price, close_price, stop_loss, outcome_classification"
        " FROM trades_USDJPY JOIN trade_details_USDJPY USING (ticket) WHERE close_time >= '1971'"
    ).fetchall()
    for side, opened, closed, stop, outcome in rows:
        bucket = decision.bucket_of_r(decision.r_multiple(side, opened, closed, stop))
        assert outcome == (decision.NAMES[bucket - 1] if bucket else None)
    assert {row[4] for row in rows} == {None, *decision.NAMES}


def test_it_holds_everything_that_real_databases_hold(filled: sqlite3.Connection) -> None:
    assert value(filled, "SELECT max(reentry_generation) FROM trades_EURUSD") >= 4  # type: ignore[operator]
    held = """SELECT count(*) FROM reentry_executions_EURUSD WHERE status = 'ABORTED';
        SELECT count(*) FROM reentry_executions_EURUSD WHERE status = 'ERROR' AND error <> '';
        SELECT count(*) FROM reentry_executions_EURUSD WHERE status IS NULL;
        SELECT count(*) FROM trade_details_EURUSD WHERE stop_loss IS NULL;
        SELECT count(*) FROM trade_details_EURUSD WHERE swap <> 0;
        SELECT count(*) FROM trade_details_EURUSD WHERE account = '2';
        SELECT count(*) FROM trades_EURUSD WHERE close_time IS NULL;
        SELECT count(*) FROM trades_EURUSD WHERE close_time < '1971' AND close_price = 0;
        SELECT count(*) FROM trades_EURUSD WHERE chain_id IS NULL;
        SELECT count(*) FROM trades_EURUSD WHERE source_trade_id NOT IN
            (SELECT ticket FROM trades_EURUSD);
        SELECT count(*) FROM reentry_executions_EURUSD WHERE status = 'OK' AND
            reentry_trade_id NOT IN (SELECT ticket FROM trades_EURUSD)"""
    for sql in held.split(";"):
        assert value(filled, sql), sql


def test_nothing_trades_on_weekends_and_some_weeks_are_idle(filled: sqlite3.Connection) -> None:
    sql = "SELECT strftime('%w', open_time) FROM trades_EURUSD UNION SELECT strftime('%w', "
    rows = filled.execute(f"{sql} close_time) FROM trades_EURUSD WHERE close_time > '1971'")
    assert {row[0] for row in rows} == {"1", "2", "3", "4", "5"}
    first, last = filled.execute(
        "SELECT min(open_time), max(open_time) FROM trades_EURUSD"
    ).fetchone()
    seen = {row[0] for row in filled.execute("SELECT date(open_time) FROM trades_EURUSD")}
    day, end = dt.date.fromisoformat(first[:10]), dt.date.fromisoformat(last[:10])
    days_of: dict[tuple[int, int], set[str]] = {}
    while day <= end:
        days_of.setdefault(day.isocalendar()[:2], set()).add(day.isoformat())
        day += dt.timedelta(days=1)
    assert any(not days & seen for days in days_of.values())


def test_a_clean_chain_agrees_with_its_trades(tmp_path: Path) -> None:
    path = trade_histories.fill(tmp_path / "t.db", CLEAN, trades=1_000)
    with closing(sqlite3.connect(path)) as connection:
        wrong = connection.execute(
            """SELECT count(*) FROM reentry_chains_EURUSD AS c JOIN (
                 SELECT chain_id, count(*) AS n, sum(profit) AS pnl, min(ticket) AS first
                 FROM trades_EURUSD GROUP BY chain_id) AS t USING (chain_id)
               WHERE t.n <> chain_trades OR abs(coalesce(t.pnl, 0) - total_pnl) > 0.005
                  OR t.first <> original_trade_id"""
        )
        assert wrong.fetchone() == (0,)
        wrong = connection.execute(
            """SELECT count(*) FROM trades_EURUSD AS t JOIN trades_EURUSD AS s
                 ON s.ticket = t.source_trade_id
               WHERE t.reentry_generation <> s.reentry_generation + 1 OR t.open_time < s.close_time
                  OR t.chain_id <> s.chain_id"""
        )
        assert wrong.fetchone() == (0,)


def test_each_day_of_trading_has_its_deployment(filled: sqlite3.Connection) -> None:
    row = filled.execute(
        "SELECT persona FROM reentry_deployments AS d JOIN reentry_deployment_files AS f"
        " ON f.deployment_id = d.id WHERE f.symbol = 'EURUSD' AND deployed_at ="
        " '2026-10-28 04:45:00'"
    )
    assert row.fetchone() == ("aggressive",)  # a Wednesday


def test_the_hand_computed_chains_add_up(tmp_path: Path) -> None:
    path = hand_chains.write(tmp_path / "hand.db")
    nets = {t.ticket: t.profit for t in hand_chains.TRADES if t.profit is not None}
    nets = {t: p + sum(hand_chains.COSTS[t][:2]) for t, p in nets.items()}
    assert sum(nets.values()) == pytest.approx(hand_chains.NET)
    for name, chain in hand_chains.CHAINS.items():
        rows = [t for t in hand_chains.TRADES if t.chain_id == name]
        closed = [t for t in rows if t.profit is not None]
        sums = [sum(nets[t.ticket] for t in closed[: n + 1]) for n in range(len(closed))]
        assert sum(t.profit or 0 for t in closed) == pytest.approx(chain.gross)
        assert sums[-1] == pytest.approx(chain.net)
        assert min(0.0, *sums) == pytest.approx(chain.trough)
        assert (len(rows), len(closed)) == (chain.trades, chain.closed)
        assert sum(t.lots or 0 for t in rows) == pytest.approx(chain.peak_lots)
    profits = [t.profit for t in hand_chains.TRADES if t.profit is not None]
    assert sum(p for p in profits if p > 0) == hand_chains.GROSS_PROFIT
    assert -sum(p for p in profits if p < 0) == hand_chains.GROSS_LOSS
    with db.open_database(path, read_only=True) as database:
        found = database.sql("SELECT * FROM v_reentry_action_kpis_EURUSD").fetchall()
    assert [row[:3] for row in found] == [(1, 2, 1), (2, 1, 0), (3, 1, 0), (5, 1, 0)]


def test_the_hand_computed_buckets_are_those_of_the_prices() -> None:
    for row in hand_chains.TRADES:
        if row.close_price is None:
            continue
        stop = hand_chains.COSTS[row.ticket][2]
        r = decision.r_multiple(row.type or "", row.open_price or 0, row.close_price, stop)
        bucket = decision.bucket_of_r(r)
        assert row.outcome_classification == (decision.NAMES[bucket - 1] if bucket else None)
