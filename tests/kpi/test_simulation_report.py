from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import hand_chains
import numpy as np
import pytest
from trade_histories import fill

from reentry_gui import db
from reentry_gui.config import PackConfig
from reentry_gui.errors import Cancelled, ReentryError
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.simulation_report import Wanted, simulate_chains


@pytest.fixture
def hand(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config([hand_chains.SYMBOL])
    hand_chains.write(config.path("db_path"))
    return config


def pay_in(config: PackConfig, *operations: tuple[str, float, str]) -> None:
    rows = [
        db.BalanceOperation(number, "DEMO-1", time, kind, amount, "USD", "")
        for number, (time, amount, kind) in enumerate(operations, 1)
    ]
    with db.open_database(config.path("db_path")) as database, db.transaction(database):
        db.write_balance_operations(database, rows)


def test_the_hand_computed_chains_in_whole_circles(hand: PackConfig) -> None:
    report = simulate_chains(hand, Wanted(paths=50, block=3, balance=1_000.0))
    found = report.simulation
    assert (found.history, found.horizon, found.start_balance) == (3, 3, 1_000)
    # 9.30, 20.00, 12.95 in the order of their end, all three in every circle.
    end = 1_000 * 1.0093 * (1 + 20 / 1_009.3) * (1 + 12.95 / 1_029.3)
    assert end == pytest.approx(1_042.25)
    assert [balance for _, balance in found.final_balance] == pytest.approx([end] * 3)
    assert report.balance_source == "as named"


def test_the_report_is_told(hand: PackConfig) -> None:
    text = "\n".join(simulate_chains(hand, Wanted(balance=1_000.0, seed=7)).lines())
    assert "1000 paths of 3 chains, drawn from 3 in blocks of 1, seed 7" in text
    assert "a loss of 100 % or more:   0.00%" in text
    assert "open chains (1)" in text


def test_deposits_on_record_are_the_balance(hand: PackConfig) -> None:
    pay_in(
        hand,
        ("2026-03-01 00:00:00", 600.0, "balance"),
        ("2026-03-01 12:00:00", 400.0, "balance"),
        ("2026-03-01 12:00:00", 5_000.0, "credit"),
        ("2026-03-04 12:00:00", -900.0, "balance"),
    )
    found = simulate_chains(hand, Wanted(paths=20, block=3))
    assert found.balance_source == "paid in before the first chain"
    assert found.simulation.start_balance == 1_000
    # The last chain ends after the withdrawal: 12.95 of 129.30.
    end = 1_000 * (1_029.3 / 1_000) * (1 + 12.95 / 129.3)
    assert dict(found.simulation.final_balance)[50] == pytest.approx(end)


def test_of_one_account_its_own_deposits_are_the_balance(hand: PackConfig) -> None:
    pay_in(hand, ("2026-03-01 00:00:00", 600.0, "balance"))
    with db.open_database(hand.path("db_path")) as database, db.transaction(database):
        other = db.BalanceOperation(9, "2", "2026-03-01 00:00:00", "balance", 7e3, "USD", "")
        db.write_balance_operations(database, [other])
    found = simulate_chains(hand, Wanted(paths=5), Filter(accounts=("DEMO-1",)))
    assert found.simulation.start_balance == 600
    assert found.simulation.history == 3


def test_the_balance_of_today_leads_back(
    make_config: Callable[..., PackConfig],
) -> None:
    config = make_config([hand_chains.SYMBOL], governance={"account_balance": 1_034.55})
    hand_chains.write(config.path("db_path"))
    found = simulate_chains(config, Wanted(paths=20))
    assert found.simulation.start_balance == pytest.approx(1_000)
    assert "account_balance" in found.balance_source


def test_without_a_balance_the_user_is_asked(hand: PackConfig) -> None:
    with pytest.raises(ReentryError, match="is not known") as caught:
        simulate_chains(hand)
    assert "--balance" in caught.value.hint


def test_without_chains_there_is_nothing_to_draw(hand: PackConfig) -> None:
    for balance in (None, 1_000.0):
        with pytest.raises(ReentryError, match="no chain has ended yet"):
            simulate_chains(hand, Wanted(balance=balance), Filter(symbols=("GBPUSD",)))


@pytest.mark.parametrize("changes", [{"block": 0}, {"horizon": 0}, {"block": 9}])
def test_what_cannot_be_drawn_is_refused(hand: PackConfig, changes: dict[str, int]) -> None:
    with pytest.raises(ReentryError):
        simulate_chains(hand, Wanted(balance=1_000.0, **changes))  # type: ignore[arg-type]


def test_a_generated_history_compounds_to_its_own_end(
    make_config: Callable[..., PackConfig],
) -> None:
    config = make_config(["EURUSD"])
    fill(config.path("db_path"), trades=1_000)
    report = simulate_chains(config, Wanted(balance=10_000.0, paths=200, seed=5))
    n = report.simulation.history
    assert report.simulation.block == round(n ** (1 / 3))
    whole = simulate_chains(config, Wanted(balance=10_000.0, paths=5, block=n))
    ends = [balance for _, balance in whole.simulation.final_balance]
    assert np.ptp(ends) == pytest.approx(0, abs=1e-6)
    assert report == simulate_chains(config, Wanted(balance=10_000.0, paths=200, seed=5))


def test_it_can_be_stopped(hand: PackConfig) -> None:
    def stop(_done: int, _all: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        simulate_chains(hand, Wanted(balance=1_000.0), progress=stop)


def test_the_balance_holds_what_was_earned_before_the_filters_first_chain(
    hand: PackConfig,
) -> None:
    """1,000.00 paid in, Monday's 9.30 and Tuesday's 20.00 earned, then Wednesday's chain."""
    pay_in(hand, ("2026-03-01 00:00:00", 1_000.0, "balance"))
    wednesday = Filter(first_day=dt.date(2026, 3, 4), last_day=dt.date(2026, 3, 4))
    found = simulate_chains(hand, Wanted(paths=5), wednesday)
    assert found.simulation.start_balance == pytest.approx(1_029.30)
    assert "earned" in found.balance_source


def test_the_balance_of_today_leads_back_over_deposits_and_trades_of_no_chain(
    make_config: Callable[..., PackConfig],
) -> None:
    """What came in since, and what the open chain's closed trade lost, was not there before."""
    config = make_config([hand_chains.SYMBOL], governance={"account_balance": 1_534.55})
    hand_chains.write(config.path("db_path"))
    pay_in(config, ("2026-03-05 00:00:00", 500.0, "balance"))
    found = simulate_chains(config, Wanted(paths=5))
    assert hand_chains.NET == 34.55
    assert found.simulation.start_balance == pytest.approx(1_000)
