"""Refreshing chains and actions, and making orders, against SQLite's own GROUP BY.

Two symbols of 100,000 trades with about 50,000 executions each.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import trade_histories

from reentry_gui import db, lineage
from reentry_gui.config import PackConfig
from reentry_gui.kpi.refresh import refresh_kpis

SYMBOLS = ["EURUSD", "USDJPY"]
AIM = 4.0  # the sums of chains and actions, written, ÷ the sums alone
SLACK = 2.0  # a busy machine

GROUPED = """SELECT chain_id, count(*), sum(profit) FROM "trades_{0}"
 WHERE chain_id IS NOT NULL GROUP BY chain_id"""


@pytest.mark.bench
def test_refresh_against_group_by(make_config: Callable[..., PackConfig]) -> None:
    config = make_config(SYMBOLS, statements={"utc_offset_minutes": 120})
    path = trade_histories.fill(config.path("db_path"), trades=100_000, symbols=SYMBOLS)
    first = seconds(lambda: refresh_kpis(config))
    again = min(seconds(lambda: refresh_kpis(config)) for _ in range(3))
    floor = min(seconds(lambda: grouped(path)) for _ in range(3))
    say(f"GROUP BY over trades and executions: {floor:.2f} s")
    say(f"refresh: {first:.2f} s the first time, {again:.2f} s again, ÷ {again / floor:.2f}")
    say(f"orders and positions made: {seconds(lambda: lineage.fill_orders(config)):.2f} s")
    say(f"lineage checked: {seconds(lambda: lineage.check_lineage(config)):.2f} s")
    assert again / floor <= AIM * SLACK


def grouped(path: Path) -> None:
    with db.open_database(path, read_only=True) as database:
        for symbol in SYMBOLS:
            database.sql(GROUPED.format(symbol)).fetchall()
            database.sql(f'SELECT * FROM "v_reentry_action_kpis_{symbol}"').fetchall()


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
