"""Groups of any combination are the trades that their cell lets through."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from trade_histories import fill

from reentry_gui.config import PackConfig
from reentry_gui.kpi.columns import make_columns
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.grouped import ORDER, group_trades, parts_of
from reentry_gui.kpi.loading import load_columns


@pytest.fixture
def filled(make_config: Callable[..., PackConfig]) -> PackConfig:
    made = make_config(["EURUSD", "GBPUSD"])
    fill(made.path("db_path"), trades=400, symbols=("EURUSD", "GBPUSD"))
    return made


def test_groups_by_hand() -> None:
    trades = make_columns(
        symbols=("EURUSD", "USDJPY"),
        personas=("calm",),
        symbol=[0, 0, 1, 1],
        persona=[0, -1, 0, 0],
        profit=[1.0, 2.0, -4.0, 9.0],
        close_time=[1, 2, 3, 4],
    )
    by_symbol = parts_of(trades, ("symbol",))
    assert [(one.cell.symbol, one.group.n, one.group.total) for one in by_symbol] == [
        ("USDJPY", 2, 5.0),
        ("EURUSD", 2, 3.0),
    ]
    both = parts_of(trades, ("symbol", "persona"))
    assert [(one.cell.symbol, one.cell.persona, one.group.total) for one in both] == [
        ("USDJPY", "calm", 5.0),
        ("EURUSD", "", 2.0),
        ("EURUSD", "calm", 1.0),
    ]
    assert parts_of(make_columns(), ("symbol",)) == ()


def test_every_combination_adds_up_and_its_cells_hold_its_trades(filled: PackConfig) -> None:
    trades = load_columns(filled)
    for size in (1, 2, 5):
        for of in combinations(ORDER, size):
            parts = parts_of(trades, of)
            assert sum(part.group.n for part in parts) == len(trades)
            assert sum(part.group.total for part in parts) == pytest.approx(trades.profit.sum())
            for part in parts[:7]:
                assert part.cell.mask(trades, Filter()).sum() == part.group.n


def test_the_report_tells_the_best_first_and_marks_few(filled: PackConfig) -> None:
    report = group_trades(filled, Filter(), ("generation", "symbol"))
    assert report.of == ("symbol", "generation")
    totals = [part.group.total for part in report.parts]
    assert totals == sorted(totals, reverse=True)
    head, *lines, last = report.lines()
    assert head.endswith("by symbol, generation, USD")
    assert len(lines) == len(report.parts)
    few = [line for line in lines if "* n = " in line]
    assert len(few) == sum(part.group.n < 20 for part in report.parts) > 0
    assert "chance outweighs" in last
