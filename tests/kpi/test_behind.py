"""The trades behind a cell are those that its figure was made of."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from trade_histories import fill

from reentry_gui.config import PackConfig
from reentry_gui.kpi.behind import list_trades
from reentry_gui.kpi.cells import Between, Cell
from reentry_gui.kpi.columns import make_columns
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.groups import groups, hour_map
from reentry_gui.kpi.loading import load_columns
from reentry_gui.kpi.panels import make_panels

MakeConfig = Callable[..., PackConfig]
HOUR = 3_600
MONDAY_NINE = 1_767_571_200 + 9 * HOUR  # 2026-01-05


@pytest.fixture
def filled(make_config: MakeConfig) -> PackConfig:
    made = make_config(["EURUSD", "USDJPY"])
    fill(made.path("db_path"), trades=300, symbols=("EURUSD", "USDJPY"))
    return made


def test_each_condition_narrows_by_hand() -> None:
    trades = make_columns(
        close_time=[MONDAY_NINE, MONDAY_NINE + HOUR, MONDAY_NINE + 24 * HOUR, MONDAY_NINE + 60],
        bucket=[1, 1, 2, 0],
        action=[0, 3, 3, 3],
        utc_offset=[0, 0, 0, 7200],
    )

    def tickets(cell: Cell, wanted: Filter | None = None) -> list[int]:
        return sorted(trades.ticket[cell.mask(trades, wanted or Filter())].tolist())

    assert tickets(Cell()) == [1, 2, 3, 4]
    assert tickets(Cell(weekday=0)) == [1, 2, 4]
    assert tickets(Cell(weekday=0, hour=9)) == [1, 4]
    assert tickets(Cell(hour=7), Filter(clock="utc")) == [4]
    assert tickets(Cell(day=dt.date(2026, 1, 5))) == [1, 2, 4]
    assert tickets(Cell(day=dt.date(2026, 1, 6), action=3)) == [3]
    assert tickets(Cell(action=3)) == [2, 3, 4]
    assert tickets(Cell(bucket=0, action=3)) == [4]


def test_the_command_asks_for_the_same() -> None:
    cell = Cell(0, 9, 1, 3, dt.date(2026, 1, 5))
    day = "--from 2026-01-05 --to 2026-01-05"
    assert cell.words() == f"{day} --weekday Mon --hour 9 --bucket 1 --action 3"
    other = Cell(symbol="EURUSD", persona="", generation=0)
    assert other.words() == "--symbol EURUSD --persona unknown --generation 0"
    assert Cell().words() == ""


def test_stretches_of_result_r_and_time_hold_what_their_bars_count(filled: PackConfig) -> None:
    wanted = Filter()
    panels = make_panels(filled, wanted)
    for is_r, found in ((False, panels.results), (True, panels.multiples)):
        ends = [None, *found.edges.tolist()[1:-1], None]  # the outermost hold what lies beyond
        for low, high, n in zip(ends, ends[1:], found.counts.tolist(), strict=False):
            stretch = Between(low, high)
            cell = Cell(r=stretch) if is_r else Cell(result=stretch)
            assert int(cell.mask(panels.trades, wanted).sum()) == n
    for held in panels.held:
        cell = Cell(held=Between(held.low or None, held.high))
        assert int(cell.mask(panels.trades, wanted).sum()) == held.n
    assert Cell(result=Between(-5.5, 10), held=Between(None, 300)).words() == (
        "--result-from -5.5 --result-to 10 --held-to 300"
    )


def test_a_trade_without_that_clock_lies_in_no_hour() -> None:
    trades = make_columns(close_time=[MONDAY_NINE])
    assert not Cell(hour=9).mask(trades, Filter(clock="utc")).any()
    assert Cell(bucket=0).mask(trades, Filter(clock="utc")).all()


def test_cells_of_the_heat_maps_hold_the_trades_of_their_figures(filled: PackConfig) -> None:
    wanted = Filter(clock="utc", event="open")
    trades = load_columns(filled, wanted)
    found = hour_map(trades, wanted)
    for day in range(7):
        for hour in range(24):
            mine = trades.profit[Cell(weekday=day, hour=hour).mask(trades, wanted)]
            assert len(mine) == found.n[day, hour]
            if len(mine):
                assert np.mean(mine) == pytest.approx(found.mean[day, hour])
    for group in groups(trades, with_intervals=False):
        bucket, action, generation, persona, symbol = group.key
        cell = Cell(
            bucket=bucket,
            action=action,
            generation=generation,
            persona=trades.personas[persona] if persona >= 0 else "",
            symbol=trades.symbols[symbol],
        )
        mask = cell.mask(trades, wanted)
        assert (int(mask.sum()), trades.profit[mask].sum()) == (
            group.n,
            pytest.approx(group.total),
        )


def test_the_list_is_told_and_written(filled: PackConfig, tmp_path: Path) -> None:
    out = tmp_path / "trades.csv"
    panels = make_panels(filled, Filter())
    planned = list_trades(filled, Filter(), Cell(bucket=1, action=0), out=out, what_if=True)
    assert not out.exists()
    assert [*planned.lines()][-1] == f"would be written to {out}"
    report = list_trades(filled, Filter(), Cell(bucket=1, action=0), out=out)
    (group,) = (g for g in panels.cells if g.key == (1, 0))
    assert len(report.trades) == group.n > 50
    assert sum(trade.result for trade in report.trades) == pytest.approx(group.total)
    lines = list(report.lines())
    assert "--bucket 1 --action 0" in lines[0]
    assert lines[1].startswith(f"n = {group.n}, sum {group.total:,.2f}")
    assert f"and {group.n - 50} more" in lines[-2]
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8"))))
    assert [float(row["result"]) for row in rows] == [trade.result for trade in report.trades]
    assert rows[0]["r"] == str(report.trades[0].r)
    assert {row["bucket"] for row in rows} == {"1"}


def test_a_currency_that_does_not_occur_gives_way_to_the_usual_one(filled: PackConfig) -> None:
    usual = list_trades(filled, Filter())
    assert usual.currency == "USD"
    assert len(usual.trades) == len(make_panels(filled, Filter()).trades)
    assert list_trades(filled, Filter(), currency="EUR").currency == "USD"


def test_nothing_is_told_of_nothing(config: PackConfig) -> None:
    fill(config.path("db_path"), trades=20)
    report = list_trades(config, Filter(), Cell(weekday=6, hour=3))
    assert report.trades == ()
    assert [*report.lines()][1].startswith("n = 0, sum 0.00")
