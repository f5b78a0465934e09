"""What the KPI screens show, computed at once: days, curves, distributions, currencies."""

from __future__ import annotations

import datetime as dt
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from trade_histories import fill

from reentry_gui.config import PackConfig
from reentry_gui.db.watch import CommitWatch
from reentry_gui.errors import Cancelled
from reentry_gui.kpi import loading
from reentry_gui.kpi.clocks import seconds_of
from reentry_gui.kpi.columns import TradeColumns, make_columns
from reentry_gui.kpi.currencies import currencies_of, of_currency
from reentry_gui.kpi.curves import SEVERAL, Stretch, curves, stretches
from reentry_gui.kpi.days import Day, days
from reentry_gui.kpi.distribution import distribution
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.groups import action_figures
from reentry_gui.kpi.live_personas import PersonaRecord
from reentry_gui.kpi.panels import compare_personas, make_panels
from reentry_gui.kpi.showing import show_kpis

MONDAY = dt.datetime(2026, 10, 5, 12, tzinfo=dt.UTC)
MakeConfig = Callable[..., PackConfig]


def at(hours: float) -> int:
    return seconds_of(MONDAY + dt.timedelta(hours=hours))


def three_trades() -> TradeColumns:
    """Return two trades of one day by two personas and one of the next, two hours east of UTC."""
    return make_columns(
        personas=("calm", "bold"),
        open_time=[at(0), at(1), at(20)],
        close_time=[at(2), at(11), at(30)],
        profit=[10.0, -4.0, 6.0],
        persona=[0, 1, 1],
        utc_offset=[7200] * 3,
    )


def test_days_hold_the_sum_the_wins_and_the_persona() -> None:
    found = days(three_trades(), Filter())
    assert found == (
        Day(dt.date(2026, 10, 5), 6.0, 2, 1, ((0, 1), (1, 1))),
        Day(dt.date(2026, 10, 6), 6.0, 1, 1, ((1, 1),)),
    )


def test_the_persona_of_most_trades_of_a_day_comes_first_and_unknown_ones_count() -> None:
    trades = make_columns(
        personas=("calm", "bold"),
        close_time=[at(hour) for hour in range(6)],
        open_time=[at(hour) for hour in range(6)],
        persona=[0, 1, 1, 1, -1, -1],
    )
    [day] = days(trades, Filter())
    assert day.personas == ((1, 3), (-1, 2), (0, 1))
    [alone] = days(make_columns(open_time=[at(0)], close_time=[at(1)]), Filter())
    assert alone.personas == ((-1, 1),)


def test_days_follow_clock_and_time() -> None:
    by_open = days(three_trades(), Filter(event="open"))
    assert [(day.day.day, day.n) for day in by_open] == [(5, 2), (6, 1)]
    late = make_columns(close_time=[at(13)], open_time=[at(11)], profit=[1.0], utc_offset=[7200])
    assert days(late, Filter())[0].day == dt.date(2026, 10, 6)
    assert days(late, Filter(clock="utc"))[0].day == dt.date(2026, 10, 5)
    unknown = make_columns(close_time=[at(13)], profit=[1.0])
    assert days(unknown, Filter(clock="utc")) == ()
    assert days(make_columns(), Filter()) == ()


def test_curves_begin_before_the_first_trade_and_fall_from_their_peak() -> None:
    found = curves(three_trades(), 100.0, Filter())
    assert found.x.tolist() == [at(0), at(2), at(11), at(30)]
    assert found.balance.tolist() == [100.0, 110.0, 106.0, 112.0]
    assert found.fall.tolist() == [0.0, 0.0, -4.0, 0.0]
    assert len(curves(make_columns(), 0.0, Filter()).x) == 0


def test_the_deepest_fall_is_the_drawdown(make_config: MakeConfig, tmp_path: Path) -> None:
    fill(tmp_path / "trades.db", trades=300)
    panels = make_panels(make_config(["EURUSD"]), Filter())
    assert -panels.curves.fall.min() == pytest.approx(panels.figures.figure("drawdown").value)


def test_stretches_name_who_was_live_and_say_where_symbols_differ() -> None:
    trades = make_columns(
        symbols=("EURUSD", "GBPUSD", "USDJPY"),
        symbol=[0, 1],
        open_time=[at(0), at(0)],
        close_time=[at(1), at(30)],
        utc_offset=[7200, 7200],
    )
    records = (
        PersonaRecord("EURUSD", (at(-10), at(5)), ("calm", "bold")),
        PersonaRecord("GBPUSD", (at(-10), at(8)), ("calm", "bold")),
        PersonaRecord("USDJPY", (at(0),), ("never traded",)),
    )
    assert stretches(records, trades, "utc") == (
        Stretch(at(-10), at(5), "calm"),
        Stretch(at(5), at(8), SEVERAL),
        Stretch(at(8), at(28), "bold"),
    )
    assert stretches(records, trades, "broker")[0] == Stretch(at(-8), at(7), "calm")


def test_nothing_is_said_of_personas_before_the_first_deployment() -> None:
    trades = make_columns(close_time=[at(1)], open_time=[at(0)], utc_offset=[0])
    late = (PersonaRecord("EURUSD", (at(50),), ("calm",)),)
    assert stretches(late, trades, "broker") == ()
    assert stretches((), trades, "broker") == ()
    assert stretches(late, make_columns(close_time=[at(1)]), "broker") == ()  # no known offset


results = st.lists(
    st.one_of(st.floats(-1e6, 1e6), st.just(float("nan")), st.integers(-50, 50).map(float)),
    max_size=400,
)


@given(results)
def test_every_case_is_counted_once(values: list[float]) -> None:
    array = np.array(values)
    found = distribution(array)
    assert int(found.counts.sum()) == found.n == int(np.isfinite(array).sum())
    assert found.undefined == len(values) - found.n
    if found.n:
        known = array[np.isfinite(array)]
        assert len(found.edges) == len(found.counts) + 1 <= 45
        assert found.below + found.above <= found.n
        if not (found.below or found.above):
            assert found.edges[0] <= known.min()
            assert known.max() <= found.edges[-1] * (1 + 1e-9) + 1e-9


def test_losses_and_gains_never_share_a_step() -> None:
    found = distribution(np.array([-3.0, -1.0, -0.01, 0.0, 0.01, 2.0, 7.0]))
    assert 0.0 in found.edges
    zero = found.edges.tolist().index(0.0)
    assert found.counts[:zero].sum() == 3


def two_currencies(make_config: MakeConfig, tmp_path: Path) -> PackConfig:
    fill(tmp_path / "trades.db", trades=200, symbols=("EURUSD", "GBPUSD"))
    with sqlite3.connect(tmp_path / "trades.db") as database:
        database.execute("UPDATE trade_details_GBPUSD SET currency = 'EUR'")
        database.execute("UPDATE trade_details_EURUSD SET currency = 'USD'")
    return make_config(["EURUSD", "GBPUSD"])


def test_currencies_are_never_mixed(make_config: MakeConfig, tmp_path: Path) -> None:
    config = two_currencies(make_config, tmp_path)
    loaded = loading.load(config)
    assert set(currencies_of(loaded.columns)) == {"USD", "EUR"}
    euro = of_currency(loaded, "EUR")
    assert {euro.columns.symbols[at] for at in euro.columns.symbol.tolist()} == {"GBPUSD"}
    own = make_panels(config, Filter(), "EUR")
    told = {c.currency: c for c in show_kpis(config, Filter()).currencies}
    assert own.figures == told["EUR"]
    assert make_panels(config, Filter(), "USD").figures == told["USD"]


def test_attempts_stay_with_the_currency_of_their_trade(
    make_config: MakeConfig, tmp_path: Path
) -> None:
    config = two_currencies(make_config, tmp_path)
    loaded = loading.load(config)
    both = action_figures(loaded, Filter())
    parts = [action_figures(of_currency(loaded, c), Filter()) for c in ("USD", "EUR")]
    for found in both:
        own = [f for part in parts for f in part if f.action == found.action]
        assert sum(f.n for f in own) == found.n
        assert all(f.total is not None for f in own if f.n)
        assert all(f.open == found.open for f in own)  # they have no currency yet


def test_panels_agree_with_the_command(make_config: MakeConfig, tmp_path: Path) -> None:
    fill(tmp_path / "trades.db", trades=300)
    config = make_config(["EURUSD"])
    wanted = Filter(dt.date(2026, 10, 1), dt.date(2026, 10, 14))
    panels, told = make_panels(config, wanted), show_kpis(config, wanted)
    assert (panels.figures,) == told.currencies
    assert (panels.before,) == told.before
    assert panels.actions == told.actions
    assert sum(day.n for day in panels.days) == len(panels.trades)
    assert sum(group.n for group in panels.cells) == len(panels.trades)
    assert sum(group.n for group in panels.personas) == len(panels.trades)
    assert panels.choices.symbols == ("EURUSD",)


def test_a_currency_that_does_not_occur_gives_way_to_the_most_frequent(
    make_config: MakeConfig, tmp_path: Path
) -> None:
    config = two_currencies(make_config, tmp_path)
    assert make_panels(config, Filter(symbols=("GBPUSD",)), "USD").currency == "EUR"


def test_of_each_account_the_panels_are_those_of_its_trades_alone(
    make_config: MakeConfig, tmp_path: Path
) -> None:
    fill(tmp_path / "trades.db", trades=200, symbols=("EURUSD", "GBPUSD"))
    with sqlite3.connect(tmp_path / "trades.db") as database:
        database.execute("UPDATE trade_details_GBPUSD SET account = 'demo'")
        database.execute("UPDATE trade_details_EURUSD SET account = NULL")
    config = make_config(["EURUSD", "GBPUSD"])
    for account, symbol in (("demo", "GBPUSD"), ("", "EURUSD")):
        own = make_panels(config, Filter(accounts=(account,)), deposit=5_000)
        same = make_panels(config, Filter(symbols=(symbol,)), deposit=5_000)
        assert len(own.trades)
        assert own.trades.ticket.tolist() == same.trades.ticket.tolist()
        assert own.figures.figure("net") == same.figures.figure("net")
        assert own.choices.accounts == ("demo", "")
        assert f"account {account or 'unknown'}" in str(own.wanted)


def test_personas_are_compared_by_their_own_trades() -> None:
    trades = make_columns(
        personas=("calm", "bold"), persona=[0, 0, 1, 1, -1], profit=[4.0, 2.0, 1.0, 1.0, 99.0]
    )
    found = compare_personas(trades, "calm", "bold")
    assert found is not None
    assert (found.n, found.means, found.value) == ((2, 2), (3.0, 1.0), 2.0)
    assert compare_personas(trades, "calm", "") is not None
    assert compare_personas(make_columns(personas=("calm",)), "calm", "") is None


def test_work_stops_between_its_stages(make_config: MakeConfig, tmp_path: Path) -> None:
    fill(tmp_path / "trades.db", trades=50)

    def stop(stage: str) -> None:
        if stage == "groups":
            raise Cancelled

    with pytest.raises(Cancelled):
        make_panels(make_config(["EURUSD"]), Filter(), report=stop)


def test_a_watch_sees_commits_of_others_and_another_file(tmp_path: Path) -> None:
    path = tmp_path / "trades.db"
    watch = CommitWatch(path)
    assert watch.state() is None
    fill(path, trades=20)
    first = watch.state()
    assert first is not None
    assert watch.state() == first
    with sqlite3.connect(path) as other:
        other.execute("UPDATE trades_EURUSD SET profit = profit + 1")
    second = watch.state()
    assert second != first
    if sys.platform != "win32":  # which lets nobody move a database that is open
        path.rename(tmp_path / "old.db")
        fill(path, trades=20)
        assert watch.state() != second
    watch.close()
    assert watch.state() is not None
    watch.close()
