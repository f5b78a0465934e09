from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest

from reentry_gui import db, decision
from reentry_gui.config import PackConfig
from reentry_gui.kpi import loading
from reentry_gui.kpi.clocks import seconds_of
from reentry_gui.kpi.columns import UNKNOWN_OFFSET
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.loading import load, load_columns

TRADE = db.TradeRow(
    ticket=1,
    open_time="2026-03-02 09:00:00",
    close_time="2026-03-02 10:30:00",
    type="buy",
    lots=0.1,
    open_price=1.1,
    close_price=1.12,
    profit=20.0,
)
DETAIL = db.DetailRow(
    ticket=1,
    commission=-0.7,
    swap=-0.1,
    taxes=-0.2,
    stop_loss=1.09,
    account="651083",
    currency="USD",
    utc_offset_minutes=120,
)


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    loading.forget()
    yield
    loading.forget()


def write(config: PackConfig, *trades: db.TradeRow, details: tuple[db.DetailRow, ...] = ()) -> None:
    db.provision(config.path("db_path"), config.tables)
    with db.open_database(config.path("db_path")) as database:
        db.write_trades(database, "EURUSD", trades, details, replace=True)


def execute(config: PackConfig, sql: str) -> None:
    connection = sqlite3.connect(config.path("db_path"))
    with connection:
        connection.execute(sql)
    connection.close()


def test_a_database_without_trades_gives_none(config: PackConfig) -> None:
    db.provision(config.path("db_path"), config.tables)
    found = load(config)
    assert len(found.columns) == found.other_rows == found.unreadable == 0
    assert found.columns.symbols == config.tables
    assert len(found.attempts.action) == 0


def test_profit_is_net_of_the_costs_that_a_statement_told(config: PackConfig) -> None:
    write(config, TRADE, replace(TRADE, ticket=2, profit=-7.5), details=(DETAIL,))
    found = load_columns(config)
    assert found.profit.tolist() == pytest.approx([19.0, -7.5])
    assert found.gross.tolist() == pytest.approx([20.0, -7.5])
    assert found.commission[0] == pytest.approx(-0.9)  # taxes are costs, too
    assert np.isnan(found.commission[1])
    assert found.stop[0] == 1.09
    assert np.isnan(found.stop[1])
    assert (found.accounts, found.account.tolist()) == (("651083",), [0, -1])
    assert (found.currencies, found.currency.tolist()) == (("USD",), [0, -1])
    assert found.utc_offset.tolist() == [7200, UNKNOWN_OFFSET]


def test_times_are_seconds_of_the_brokers_clock_in_each_of_its_forms(config: PackConfig) -> None:
    forms = ("2026-03-02 10:30:00", "2026.03.02 10:30", "2026-03-02T10:30:00.250")
    write(config, *(replace(TRADE, ticket=n, close_time=text) for n, text in enumerate(forms, 1)))
    expected = seconds_of(dt.datetime(2026, 3, 2, 10, 30))  # noqa: DTZ001  # broker time
    assert load_columns(config).close_time.tolist() == [expected] * 3


@pytest.mark.parametrize(
    "text", ["2026-02-30 10:30:00", "2026-13-01 10:30:00", "2026-03-02 24:00:00", "yesterday"]
)
def test_a_time_that_does_not_exist_is_counted_not_guessed(config: PackConfig, text: str) -> None:
    write(config, TRADE, replace(TRADE, ticket=2, open_time=text))
    found = load(config)
    assert found.columns.ticket.tolist() == [1]
    assert found.unreadable == 1


def test_open_trades_and_pending_orders_are_counted_apart(config: PackConfig) -> None:
    rows = (
        TRADE,
        replace(TRADE, ticket=2, close_time=None),
        replace(TRADE, ticket=3, close_time="1970.01.01 00:00:00"),
        replace(TRADE, ticket=4, type="buy limit"),
        replace(TRADE, ticket=5, profit=None),
    )
    write(config, *rows)
    found = load(config)
    assert found.columns.ticket.tolist() == [1]
    assert found.other_rows == 4


def test_numbers_with_more_digits_than_usual_are_not_rounded(config: PackConfig) -> None:
    odd = replace(TRADE, ticket=2, lots=0.001, profit=0.1 + 0.2, open_price=0.00001234)
    write(config, TRADE, odd)
    found = load_columns(config)
    assert found.lots.tolist() == [0.1, 0.001]
    assert found.profit.tolist() == [20.0, 0.1 + 0.2]
    assert found.open_price.tolist() == [1.1, 0.00001234]


def test_prices_that_are_missing_are_unknown(config: PackConfig) -> None:
    write(config, replace(TRADE, open_price=None))
    assert np.isnan(load_columns(config).open_price).all()


def test_lineage_side_and_recorded_bucket(config: PackConfig) -> None:
    reentry = replace(
        TRADE,
        ticket=2,
        type="SELL",
        is_reentry=1,
        source_trade_id=1,
        reentry_action=6,
        reentry_generation=1,
        outcome_classification="beyond target",
        chain_id="c1",
    )
    write(config, replace(TRADE, chain_id="c1"), reentry, replace(TRADE, ticket=3))
    found = load_columns(config)
    assert found.side.tolist() == [1, -1, 1]
    assert found.action.tolist() == [0, 6, 0]
    assert found.generation.tolist() == [0, 1, 0]
    assert found.source.tolist() == [0, 1, 0]
    assert found.bucket.tolist() == [0, 6, 0]
    assert (found.chains, found.chain.tolist()) == (("EURUSD/c1",), [0, 0, -1])


@pytest.mark.parametrize("exit_price", [1.07, 1.09, 1.095, 1.1, 1.105, 1.11, 1.115, 1.12, 1.2])
@pytest.mark.parametrize("side", ["buy", "sell"])
@pytest.mark.parametrize("rule", ["r_multiple", "exit_price"])
def test_buckets_are_those_of_the_decision(
    make_config: Callable[..., PackConfig], rule: str, side: str, exit_price: float
) -> None:
    config = make_config(outcome={"rule": rule})
    stop, target = (1.09, 1.11) if side == "buy" else (1.11, 1.09)
    detail = replace(DETAIL, stop_loss=stop, take_profit=target)
    write(config, replace(TRADE, type=side, close_price=exit_price), details=(detail,))
    if rule == "r_multiple":
        expected = decision.bucket_of_r(decision.r_multiple(side, 1.1, exit_price, stop))
    else:
        expected = decision.bucket_of_exit(side, 1.1, exit_price, stop, target, 0.0001)
    assert load_columns(config).bucket.tolist() == [expected]


def test_the_persona_is_the_one_deployed_before_the_opening(
    make_config: Callable[..., PackConfig],
) -> None:
    config = make_config(statements={"utc_offset_minutes": 120})
    times = ("2026-03-02 08:59:59", "2026-03-02 09:00:00", "2026-03-03 12:00:00")
    write(config, *(replace(TRADE, ticket=n, open_time=text) for n, text in enumerate(times, 1)))
    for hour, day, persona, outcome in (
        (7, 2, "calm", "copied"),  # 9:00 on the broker's clock
        (8, 2, "never", "deferred"),
        (9, 3, "bold", "unchanged"),
    ):
        file = db.DeployedFile("EURUSD", "EURUSD", persona, "t", None, None, None, None, outcome)  # type: ignore[arg-type]  # one of its words
        moment = dt.datetime(2026, 3, day, hour, tzinfo=dt.UTC)
        db.record(
            config.path("db_path"),
            author="a",
            reason="",
            state="complete",
            files=[file],
            deployed_at=moment,
        )
    found = load_columns(config)
    names = [found.personas[at] if at >= 0 else None for at in found.persona]
    assert names == [None, "calm", "bold"]
    assert load_columns(config, Filter(personas=("bold",))).ticket.tolist() == [3]


def test_without_a_utc_offset_no_persona_is_known(config: PackConfig) -> None:
    write(config, TRADE)
    file = db.DeployedFile("EURUSD", "EURUSD", "calm", "t", None, None, None, None, "copied")
    moment = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    db.record(
        config.path("db_path"),
        author="",
        reason="",
        state="complete",
        files=[file],
        deployed_at=moment,
    )
    assert load_columns(config).persona.tolist() == [-1]


def test_what_has_not_changed_is_the_same_object_what_has_is_read_anew(config: PackConfig) -> None:
    write(config, TRADE, replace(TRADE, ticket=2))
    first = load(config)
    assert load(config) is first
    execute(config, "UPDATE trades_EURUSD SET chain_id = 'x' WHERE ticket = 1")
    second = load(config)
    assert second.columns.chains == ("EURUSD/x",)
    execute(config, "DELETE FROM trades_EURUSD WHERE ticket = 2")
    assert load(config).columns.ticket.tolist() == [1]
    assert first.columns.ticket.tolist() == [1, 2]


def test_two_values_that_change_places_are_seen(config: PackConfig) -> None:
    write(config, TRADE, replace(TRADE, ticket=2, profit=-5.0))
    load(config)
    execute(config, "UPDATE trades_EURUSD SET profit = 15 - profit")
    assert load(config).columns.profit.tolist() == [-5.0, 20.0]


def test_an_eas_own_table_without_our_columns_is_read(config: PackConfig) -> None:
    connection = sqlite3.connect(config.path("db_path"))
    connection.execute(
        "CREATE TABLE trades_EURUSD (ticket INTEGER PRIMARY KEY, open_time TEXT, close_time TEXT,"
        " type TEXT, lots REAL, open_price REAL, close_price REAL, profit REAL)"
    )
    connection.execute(
        "INSERT INTO trades_EURUSD VALUES"
        " (7, '2026.03.02 10:00', '2026.03.02 11:00', 'sell', 1, 1.1, 1.2, -5)"
    )
    connection.commit()
    connection.close()
    found = load_columns(config)
    assert (found.ticket.tolist(), found.profit.tolist(), found.side.tolist()) == ([7], [-5], [-1])


def test_attempts_tell_what_became_of_each(config: PackConfig) -> None:
    write(config, TRADE)
    for status, reentry in (("'OK'", 1), ("NULL", "NULL"), ("'ABORTED'", "NULL"), ("'ERROR'", 5)):
        execute(
            config,
            "INSERT INTO reentry_executions_EURUSD (action_no, source_trade_id, reentry_trade_id,"
            f" generation, status, exec_ms) VALUES (6, 3, {reentry}, 2, {status}, 40)",
        )
    found = load(config).attempts
    assert found.outcome.tolist() == [0, 0, 1, 2]
    assert found.action.tolist() == [6] * 4
    assert found.generation.tolist() == [2] * 4
    assert found.reentry.tolist() == [1, 0, 0, 5]
    assert found.exec_ms.tolist() == [40] * 4
