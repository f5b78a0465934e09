from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from asked import NOW, request

from reentry_gui import db
from reentry_gui.config import PackConfig
from reentry_gui.db import decisions
from reentry_gui.decision import snapshots
from reentry_gui.decision.context import Answered, DecisionContext
from reentry_gui.decision.matrix_file import save_matrix
from reentry_gui.decision.records import (
    record_decision,
    record_delivery,
    record_of,
    settle,
    stored_decision,
)
from reentry_gui.decision.replay import replay
from reentry_gui.decision.request import spellings_of
from reentry_gui.decision.results import ExecutionResult, read_result, record_result
from reentry_gui.decision.rules import MatrixFile, Rule
from reentry_gui.errors import ReentryError


@pytest.fixture
def context(pack: PackConfig) -> DecisionContext:
    pack.deployed_profile("EURUSD").write_bytes(pack.profile("moderate", "EURUSD").read_bytes())
    save_matrix(pack, MatrixFile(rules=(Rule(outcome=5, size_multiplier=0.5),)), "half")
    made = DecisionContext(pack, NOW)
    made.refresh_history()
    return made


@pytest.fixture
def database(context: DecisionContext) -> Iterator[db.Database]:
    with db.open_database(context.prepared.config.path("db_path")) as opened:
        yield opened


def recorded(context: DecisionContext, database: db.Database, **asked: Any) -> Answered:  # noqa: ANN401
    answered = context.answer(request(**asked), NOW)
    assert record_decision(database, record_of(answered), context.prepared.texts)
    return answered


def result(answered: Answered, **values: Any) -> ExecutionResult:  # noqa: ANN401  # any field
    told: dict[str, Any] = {
        "decision_id": answered.decision.decision_id,
        "symbol": "EURUSD",
        "source_ticket": answered.request.ticket,
        "reentry_ticket": 5120040,
        "status": "OK",
        "lots": 0.1,
        "entry_price": 1.1001,
        "exec_ms": 84,
        "error": None,
    }
    return ExecutionResult(**told | values)


def rows(database: db.Database, table: str) -> list[dict[str, Any]]:
    cursor = database.sql(f'SELECT * FROM "{table}"')
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def test_a_decision_is_stored_once_and_comes_back_whole(
    context: DecisionContext, database: db.Database
) -> None:
    answered = recorded(context, database)
    assert not record_decision(database, record_of(answered), context.prepared.texts)
    asked = answered.request
    found = stored_decision(database, asked.account, asked.symbol, asked.ticket, 0)
    assert found == answered.decision
    assert stored_decision(database, asked.account, asked.symbol, asked.ticket, 1) is None
    assert len(rows(database, "reentry_decision_inputs")) == 3


def test_what_goes_into_a_record_comes_out_of_it(context: DecisionContext) -> None:
    answered = context.answer(request(), NOW)
    record = record_of(answered)
    assert snapshots.request_read(record.request) == answered.request
    assert snapshots.history_read(record.history) == answered.history
    assert snapshots.decision_read(record.decision) == answered.decision


def test_a_delivery_is_stored_once(context: DecisionContext, database: db.Database) -> None:
    name = recorded(context, database).decision.decision_id
    assert record_delivery(database, name, 2, NOW)
    assert not record_delivery(database, name, 1, NOW)
    assert rows(database, "reentry_decisions")[0]["delivered_tier"] == 2


def test_a_result_changes_execution_chain_trades_and_performance(
    context: DecisionContext, database: db.Database
) -> None:
    trades = [
        db.TradeRow(5120033, type="buy", lots=0.1, profit=0.5),
        db.TradeRow(5120040, type="buy", lots=0.1, profit=12.0),
    ]
    db.write_trades(database, "EURUSD", trades)
    answered = recorded(context, database)
    assert record_result(database, result(answered), NOW)
    (execution,) = rows(database, "reentry_executions_EURUSD")
    assert {k: execution[k] for k in ("action_no", "chain_id", "source_trade_id", "exec_ms")} == {
        "action_no": 3,
        "chain_id": "5120033",
        "source_trade_id": 5120033,
        "exec_ms": 84,
    }
    assert (execution["reentry_trade_id"], execution["generation"]) == (5120040, 1)
    (chain,) = rows(database, "reentry_chains_EURUSD")
    assert (chain["original_trade_id"], chain["chain_trades"], chain["chain_status"]) == (
        5120033,
        2,
        "ACTIVE",
    )
    assert chain["total_pnl"] == 12.5
    source, reentry = rows(database, "trades_EURUSD")
    assert (source["is_reentry"], source["outcome_classification"]) == (0, "break-even")
    assert (source["chain_id"], reentry["chain_id"]) == ("5120033", "5120033")
    assert (reentry["is_reentry"], reentry["source_trade_id"]) == (1, 5120033)
    assert (reentry["reentry_action"], reentry["reentry_generation"]) == (3, 1)
    performance = rows(database, "reentry_performance_EURUSD")[2]
    assert (performance["execs"], performance["wins"], performance["total_pnl"]) == (1, 1, 12.0)


def test_an_order_is_written_for_each_result(
    context: DecisionContext, database: db.Database
) -> None:
    answered = recorded(context, database)
    failed = result(answered, status="ERROR", reentry_ticket=None, error="requote 138")
    record_result(database, failed, NOW)
    record_result(database, result(answered), NOW)
    tried, placed = rows(database, "orders")
    assert (tried["status"], tried["ticket"]) == ("error", None)
    assert (placed["status"], placed["ticket"], placed["side"]) == ("filled", 5120040, "buy")
    assert (placed["placed_at"], placed["lots"]) == ("2026-03-02 10:20:15", 0.1)
    assert answered.decision.decision_id in placed["order_metadata"]


def test_a_reversed_trade_is_an_order_the_other_way(
    context: DecisionContext, database: db.Database
) -> None:
    config = context.prepared.config
    rule = Rule.model_validate_json('{"outcome": 3, "action": "REVERSE"}')
    save_matrix(config, MatrixFile(version=1, rules=(rule,)), "turn")
    config.file.write_text(config.model_dump_json())
    assert context.refresh(NOW)
    record_result(database, result(recorded(context, database)), NOW)
    assert rows(database, "orders")[0]["side"] == "sell"


def test_a_repeated_result_changes_nothing(context: DecisionContext, database: db.Database) -> None:
    answered = recorded(context, database)
    assert record_result(database, result(answered), NOW)
    assert not record_result(database, result(answered), NOW)
    assert not record_result(database, result(answered, status="ERROR", error="late"), NOW)
    assert len(rows(database, "reentry_executions_EURUSD")) == 1
    assert rows(database, "reentry_decisions")[0]["status"] == "OK"


def test_an_execution_of_the_eas_own_is_not_doubled(
    context: DecisionContext, database: db.Database
) -> None:
    answered = recorded(context, database)
    database.sql(
        "INSERT INTO reentry_executions_EURUSD (action_no, source_trade_id, reentry_trade_id,"
        " size_lots) VALUES (3, 5120033, 5120040, 0.07)"
    )
    record_result(database, result(answered), NOW)
    (execution,) = rows(database, "reentry_executions_EURUSD")
    assert (execution["size_lots"], execution["exec_ms"]) == (0.07, 84)


def test_a_failed_order_stops_the_chain_and_a_retry_goes_on(
    context: DecisionContext, database: db.Database
) -> None:
    answered = recorded(context, database)
    failed = result(answered, status="ERROR", reentry_ticket=None, error="requote 138")
    assert record_result(database, failed, NOW)
    assert rows(database, "reentry_chains_EURUSD") == []
    assert rows(database, "reentry_performance_EURUSD")[2]["execs"] == 0
    assert record_result(database, result(answered), NOW)
    executions = rows(database, "reentry_executions_EURUSD")
    assert [row["status"] for row in executions] == ["ERROR", "OK"]
    assert rows(database, "reentry_chains_EURUSD")[0]["chain_status"] == "ACTIVE"


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"bucket": 1, "generation": 1}, "ENDED"),  # the profile says NO_REENTRY
        ({"bucket": 3, "generation": 3}, "STOPPED"),  # the last generation
    ],
)
def test_a_chain_ends_where_nothing_follows(
    context: DecisionContext, database: db.Database, asked: dict[str, Any], status: str
) -> None:
    first = recorded(context, database)
    record_result(database, result(first), NOW)
    recorded(context, database, ticket=5120040, chain_id="5120033", **asked)
    (chain,) = rows(database, "reentry_chains_EURUSD")
    assert (chain["chain_status"], chain["ended_at"]) == (status, "2026-03-02 08:20:01")


def test_a_trade_that_the_ea_writes_later_gets_its_lineage(
    context: DecisionContext, database: db.Database
) -> None:
    record_result(database, result(recorded(context, database)), NOW)
    db.write_trades(database, "EURUSD", [db.TradeRow(5120040, profit=3.0)])
    recorded(context, database, ticket=5120040, generation=1, chain_id="5120033")
    (trade,) = rows(database, "trades_EURUSD")
    assert (trade["is_reentry"], trade["source_trade_id"]) == (1, 5120033)
    assert rows(database, "reentry_performance_EURUSD")[2]["total_pnl"] == 3.0
    assert settle(database, "EURUSD") == 0


def test_all_of_a_result_or_nothing(context: DecisionContext, database: db.Database) -> None:
    answered = recorded(context, database)
    database.sql("DROP VIEW v_reentry_action_kpis_EURUSD")
    database.sql("DROP TABLE reentry_performance_EURUSD")
    with pytest.raises(ReentryError, match="no such table"):
        record_result(database, result(answered), NOW)
    assert rows(database, "reentry_executions_EURUSD") == []
    assert rows(database, "reentry_decisions")[0]["status"] is None


def test_a_result_must_be_about_its_decision(
    context: DecisionContext, database: db.Database
) -> None:
    answered = recorded(context, database)
    with pytest.raises(ReentryError, match="is about EURUSD 5120033, not EURUSD 7"):
        record_result(database, result(answered, source_ticket=7), NOW)
    with pytest.raises(ReentryError, match="there is no decision 'nobody'"):
        record_result(database, result(answered, decision_id="nobody"), NOW)


TOLD: dict[str, object] = {
    "decision_id": "0123456789abcdef0123",
    "symbol": "EURUSD",
    "source_ticket": 5120033,
    "reentry_ticket": 5120040,
    "status": "OK",
    "lots": 0.1,
    "entry_price": 1.1,
    "exec_ms": 84,
}


def test_a_result_is_read(config: PackConfig) -> None:
    found = read_result(TOLD, spellings_of(config))
    assert (found.status, found.reentry_ticket, found.error) == ("OK", 5120040, None)
    failed = {"status": "ERROR", "reentry_ticket": 0, "error": "138 requote", "entry_price": 0}
    found = read_result(TOLD | failed, spellings_of(config))
    assert (found.reentry_ticket, found.entry_price, found.error) == (None, None, "138 requote")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[("decision_id", None), ("symbol", "XAUUSD"), ("source_ticket", 0), ("reentry_ticket", 0)],
        *[("status", "DONE"), ("lots", -1), ("entry_price", float("nan")), ("exec_ms", -1)],
    ],
)
def test_a_bad_result_is_told(config: PackConfig, name: str, value: object) -> None:
    with pytest.raises(ReentryError, match=rf"^request: {name} is "):
        read_result(TOLD | {name: value}, spellings_of(config))


def test_a_decision_comes_out_the_same_again(
    context: DecisionContext, database: db.Database
) -> None:
    answered = recorded(context, database, bucket=5)
    config = context.prepared.config
    save_matrix(config, MatrixFile(version=1, rules=()), "all gone")
    config.deployed_profile("EURUSD").unlink()
    report = replay(config, answered.decision.decision_id)
    assert (report.changes, report.needs_action) == ((), False)
    assert report.again == answered.decision
    assert list(report.lines())[-1].endswith("the same")
    assert '"changes": []' in report.to_json()


def test_a_changed_record_is_noticed(context: DecisionContext, database: db.Database) -> None:
    name = recorded(context, database).decision.decision_id
    config = context.prepared.config
    database.sql("UPDATE reentry_decisions SET decision = replace(decision, '0.1,', '0.9,')")
    assert replay(config, name).needs_action
    database.sql("UPDATE reentry_decision_inputs SET content = '{}'")
    with pytest.raises(ReentryError, match="was changed since"):
        replay(config, name)
    with pytest.raises(ReentryError, match=f"there is no decision 'x'\nThe newest are: {name}"):
        replay(config, "x")


def test_the_newest_decisions_of_a_symbol(context: DecisionContext, database: db.Database) -> None:
    for ticket in (1, 2, 3):
        recorded(context, database, ticket=ticket)
    found = decisions.latest_decisions(database, 2, "EURUSD")
    assert [stored.record.ticket for stored in found] == [3, 2]
    assert decisions.latest_decisions(database, 2, "USDJPY") == ()
