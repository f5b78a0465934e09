"""A result that is no amount of money counts as none: an EA may have divided by zero."""

from __future__ import annotations

import math
import sqlite3
from contextlib import closing

import pytest

from reentry_gui import cli, db
from reentry_gui.config import PackConfig
from reentry_gui.kpi import loading
from reentry_gui.kpi.chain_report import chain_kpis

ROW = """INSERT INTO trades_EURUSD (ticket, open_time, close_time, type, lots, open_price,
 close_price, profit) VALUES (?, '2026-03-02 10:00:00', '2026-03-02 11:00:00', 'buy', 0.1, 1.1,
 1.2, ?)"""


@pytest.mark.parametrize("odd", [math.inf, -math.inf, 1e300, None, "3,50", "1.#INF"])
def test_an_endless_result_is_left_out_and_counted(
    config: PackConfig, odd: float | str | None
) -> None:
    path = config.path("db_path")
    db.provision(path, config.tables)
    with closing(sqlite3.connect(path)) as plain:
        plain.executemany(ROW, [(1, 3.0), (2, odd), (3, 4.0)])
        plain.commit()
    loaded = loading.load(config)
    assert loaded.columns.ticket.tolist() == [1, 3]
    assert loaded.other_rows == 1
    assert next(f.value for f in chain_kpis(config).figures if f.name == "chain_net") == 7.0
    assert cli.main(["kpi", "report", "--config", str(config.file), "--what-if"]) == 0
    loading.forget()
