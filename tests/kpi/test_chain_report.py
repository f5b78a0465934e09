from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable

import hand_chains
import pytest
from trade_histories import fill

from reentry_gui import db
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.kpi.chain_formulas import CHAIN_FORMULAS
from reentry_gui.kpi.chain_report import ChainsReport, chain_kpis
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.stored_chains import stored_chains


@pytest.fixture
def hand(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config([hand_chains.SYMBOL])
    hand_chains.write(config.path("db_path"))
    return config


@pytest.fixture
def large(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config(["EURUSD", "GBPUSD"])
    fill(config.path("db_path"), trades=2_000, symbols=("EURUSD", "GBPUSD"))
    return config


def value(report: ChainsReport, name: str) -> float | None:
    return next(figure.value for figure in report.figures if figure.name == name)


def test_stored_chains_are_those_computed_by_hand(hand: PackConfig) -> None:
    chains = stored_chains(hand).passed
    names = [chains.trades.chains[n].split("/")[1] if n >= 0 else "" for n in chains.chain]
    told = {name: place for place, name in enumerate(names)}
    for name, figures in hand_chains.CHAINS.items():
        place = told[name]
        assert chains.pnl[place] == pytest.approx(figures.net)
        assert min(chains.trough[place], 0) == pytest.approx(figures.trough)
        assert chains.starts[place + 1] - chains.starts[place] == figures.closed
        assert chains.depth[place] == figures.depth
        if figures.status != "ACTIVE":  # the open trade of C is not among the closed ones
            assert chains.lots[place] == pytest.approx(figures.peak_lots)
    assert chains.pnl[told[""]] == pytest.approx(9.30)
    assert stored_chains(hand).left_out.open_chains == 1


def test_the_figures_of_the_hand_computed_chains(hand: PackConfig) -> None:
    report = chain_kpis(hand)
    # A 12.95, B 20.00 and the trade outside of any chain, 9.30; C is open.
    assert value(report, "chains") == 3
    assert value(report, "chain_net") == pytest.approx(42.25)
    assert value(report, "chain_win_rate") == 1
    assert value(report, "chain_factor") is None
    assert value(report, "chain_expectancy") == pytest.approx(42.25 / 3)
    assert value(report, "chain_trough") == pytest.approx(-26.05)
    assert value(report, "chain_duration") == pytest.approx((6 + 5 + 0.75) * 3600 / 3)
    # A lost its first trade and came back at generation 2: from 11:00 to 16:00.
    assert value(report, "recovery_rate") == 1
    assert value(report, "recovery_time") == 5 * 3600
    # First trades: −20.70 + 58.60 + 9.30.
    assert value(report, "first_trades_net") == pytest.approx(47.20)
    assert value(report, "uplift") == pytest.approx(-4.95)
    # With re-entries the balance runs 9.30, 67.90, 29.30, 8.60, 3.25, 42.25; without 9.30,
    # 67.90, 47.20.
    assert value(report, "extra_drawdown") == pytest.approx(64.65 - 20.70)
    assert value(report, "uplift_per_drawdown") == pytest.approx(-4.95 / 43.95)
    assert [cut.value for cut in report.cuts.cuts] == pytest.approx([47.20, 3.25, 42.25])
    assert report.cuts.best == 0
    assert [m.mean for m in report.marginal] == pytest.approx([47.2 / 3, -43.95 / 2, 39.0])
    assert value(report, "delay_realised") == 60
    assert value(report, "abort_rate") == pytest.approx(1 / 6)
    assert value(report, "blocked_value") is None
    assert report.currency == "USD"
    assert report.worst == ()
    assert [worst.name for worst in report.deepest] == ["EURUSD/A"]


def test_every_figure_has_its_formula_and_is_told(hand: PackConfig) -> None:
    report = chain_kpis(hand)
    assert [figure.name for figure in report.figures] == [*CHAIN_FORMULAS]
    text = "\n".join(report.lines())
    assert all(formula.label in text for formula in CHAIN_FORMULAS.values())
    assert "open chains (1)" in text
    assert "descriptive" in text
    assert "back at zero or above by generation 2: 1 of 1 chains (100.0%), median 5 h 0 min" in text
    first = report.marginal[0]
    assert f"15.73  {first.low:.2f} … {first.high:.2f} " in text
    assert json.loads(report.to_json())["recovery"]["rate"] == 1.0


def test_nothing_is_told_of_an_empty_database(config: PackConfig) -> None:
    db.provision(config.path("db_path"), config.tables)
    report = chain_kpis(config)
    assert value(report, "chains") == 0
    assert value(report, "chain_expectancy") is None
    assert not report.depths
    assert not report.worst
    assert not report.notes
    assert any("undefined: no chains" in line for line in report.lines())


def test_one_chain_is_enough(hand: PackConfig) -> None:
    report = chain_kpis(hand, Filter(first_day=dt.date(2026, 3, 4), last_day=dt.date(2026, 3, 4)))
    assert value(report, "chains") == 1
    assert value(report, "chain_net") == pytest.approx(12.95)
    assert [cut.low for cut in report.cuts.cuts] == [None, None, None]
    assert report.attempts.attempts == 2  # only attempts on trades of the chain
    assert report.delays.realised == 2
    assert [*report.lines()]


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (Filter(symbols=("GBPUSD",)), set[str]()),
        (Filter(personas=("aggressive",)), {"EURUSD/A"}),
        (Filter(generations=(2,)), {"EURUSD/A"}),
        (Filter(generations=(1, 2)), {"EURUSD/A", "EURUSD/B"}),
        (Filter(actions=(5,)), {"EURUSD/B"}),
        (Filter(actions=(5,), personas=("aggressive",)), set[str]()),
        (Filter(last_day=dt.date(2026, 3, 3)), {"EURUSD/B", ""}),
    ],
)
def test_a_filter_takes_whole_chains(hand: PackConfig, wanted: Filter, names: set[str]) -> None:
    chains = stored_chains(hand, wanted).chains
    assert {chains.trades.chains[n] if n >= 0 else "" for n in chains.chain} == names
    assert chains.pnl.sum() == pytest.approx(chains.levels.pnl.sum())


def test_groups_add_up_to_the_whole(large: PackConfig) -> None:
    whole = chain_kpis(large)
    parts = [chain_kpis(large, Filter(symbols=(symbol,))) for symbol in ("EURUSD", "GBPUSD")]
    for name in ("chains", "chain_net", "first_trades_net", "uplift", "chain_draws"):
        total = sum(value(part, name) or 0 for part in parts)
        assert value(whole, name) == pytest.approx(total)
    assert whole.attempts.attempts >= sum(part.attempts.attempts for part in parts) > 0
    assert whole.blocked.blocked == sum(part.blocked.blocked for part in parts) > 0


def test_money_of_two_currencies_is_not_added(hand: PackConfig) -> None:
    with db.open_database(hand.path("db_path")) as database:
        database.sql("UPDATE trade_details_EURUSD SET currency = 'EUR' WHERE ticket = 2001")
        database.raw().commit()
    report = chain_kpis(hand)
    assert report.currency == "USD"
    assert value(report, "chain_net") == pytest.approx(22.25)
    assert report.left_out.foreign == 1
    assert any("deposit currency (1)" in line for line in report.lines())
    assert value(chain_kpis(hand, currency="EUR"), "chain_net") == pytest.approx(20.0)
    with pytest.raises(ReentryError, match="no trade is in 'GBP'"):
        chain_kpis(hand, currency="GBP")


def test_accounts_that_are_added_up_are_named(hand: PackConfig) -> None:
    with db.open_database(hand.path("db_path")) as database:
        database.sql("UPDATE trade_details_EURUSD SET account = 'DEMO-2' WHERE ticket = 2001")
        database.raw().commit()
    assert any("DEMO-1, DEMO-2" in note for note in chain_kpis(hand).notes)


def test_a_seed_gives_the_same_report(large: PackConfig) -> None:
    assert chain_kpis(large, seed=3) == chain_kpis(large, seed=3)
    assert chain_kpis(large, seed=3) != chain_kpis(large, seed=4)


def test_a_missing_database_is_told(config: PackConfig) -> None:
    with pytest.raises(db.DatabaseMissing):
        chain_kpis(config)


def test_torn_chains_and_lost_re_entries_are_counted(hand: PackConfig) -> None:
    with db.open_database(hand.path("db_path")) as database:
        database.sql("DELETE FROM trades_EURUSD WHERE ticket = 2001")
        database.sql("UPDATE trades_EURUSD SET chain_id = NULL WHERE ticket = 1003")
        database.raw().commit()
    report = chain_kpis(hand)
    assert (report.left_out.without_first, report.left_out.orphans) == (1, 1)
    assert value(report, "chain_net") == pytest.approx(9.30 - 26.05)
    assert len(report.notes) == 3
