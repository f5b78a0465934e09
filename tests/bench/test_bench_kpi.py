from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from stopwatch import ratio
from trade_histories import Shape, fill

from reentry_gui import db
from reentry_gui.config import PackConfig
from reentry_gui.kpi import loading
from reentry_gui.kpi.columns import sizes
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.groups import action_figures, groups, hour_map
from reentry_gui.kpi.loading import Loaded
from reentry_gui.kpi.summary import summarise_trades
from reentry_gui.symbols import DEFAULT_SYMBOLS

AIM = 3.0
EVERYTHING = Filter()
# The yardstick's question: executions, wins, sum, mean, success rate and Sharpe an action.
QUESTION = """SELECT e.action_no, count(*), sum(r.profit > 0), sum(r.profit), avg(r.profit),
 1.0 * sum(r.profit > 0) / count(*),
 avg(r.profit) / sqrt((sum(r.profit * r.profit) - sum(r.profit) * sum(r.profit) / count(*))
 / (count(*) - 1))
 FROM reentry_executions_{0} AS e JOIN trades_{0} AS r ON r.ticket = e.reentry_trade_id
 GROUP BY e.action_no"""


def tab(loaded: Loaded) -> None:
    """Compute what all panels of the KPI tab show."""
    summarise_trades(loaded, EVERYTHING, deposit=1_000_000)
    groups(loaded.columns, ("bucket", "action"))
    action_figures(loaded, EVERYTHING)
    hour_map(loaded.columns, EVERYTHING)


@pytest.mark.bench
def test_kpi_tab_of_a_million_trades(
    tmp_path: Path, make_config: Callable[..., PackConfig]
) -> None:
    config = make_config(list(DEFAULT_SYMBOLS))
    path = tmp_path / "trades.db"
    fill(path, Shape(trades=100_000, symbols=DEFAULT_SYMBOLS))
    plain = sqlite3.connect(f"file:{path}?mode=ro", uri=True)

    def floor() -> None:
        for symbol in DEFAULT_SYMBOLS:
            plain.execute(QUESTION.format(symbol)).fetchall()

    def cold() -> None:
        loading.forget()
        tab(loading.load(config))

    def refreshed() -> None:
        with db.open_database(path) as database:
            database.sql(
                "UPDATE trades_EURUSD SET profit = profit + 0.01 WHERE ticket ="
                " (SELECT max(ticket) FROM trades_EURUSD)"
            )
            database.raw().commit()
        tab(loading.load(config))

    cold()
    first = ratio(cold, floor, rounds=3)
    live = ratio(refreshed, floor, rounds=3)
    shown = ratio(lambda: tab(loading.load(config)), floor, rounds=3)
    loaded = loading.load(config)
    filtered = ratio(lambda: tab(loaded), floor, rounds=3)
    plain.close()
    loading.forget()
    megabytes = sizes(loaded.columns) / 2**20
    print(  # noqa: T201  # a benchmark prints
        f"\nKPI tab, {len(loaded.columns):,} trades ÷ SQLite's GROUP BY: first {first:.1f}, after a"
        f" change {live:.1f}, unchanged {shown:.1f}, figures alone {filtered:.1f} (aim ≤ {AIM});"
        f" columns hold {megabytes:.0f} MB; {threading.active_count()} threads"
    )
    assert filtered < 2 * AIM
