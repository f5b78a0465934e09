from __future__ import annotations

import dataclasses
import datetime as dt
import json
import logging
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from asked import CLOSED, NOW, request

from reentry_gui import db
from reentry_gui.config import PackConfig
from reentry_gui.db import decisions, reentries, refresh
from reentry_gui.decision import snapshots
from reentry_gui.decision.context import DecisionContext
from reentry_gui.decision.desk import Desk
from reentry_gui.decision.journal import answered_of, journal_form
from reentry_gui.decision.past import recent
from reentry_gui.decision.records import record_of, settle
from reentry_gui.decision.replies import Reply
from reentry_gui.decision.results import ExecutionResult, record_result
from reentry_gui.decision.spool import Entry, Spool
from reentry_gui.decision.store import Store, left_behind
from reentry_gui.errors import ReentryError


@pytest.fixture
def context(pack: PackConfig) -> DecisionContext:
    for spelled in pack.symbols:
        content = pack.profile("moderate", spelled).read_bytes()
        pack.deployed_profile(spelled).write_bytes(content)
    made = DecisionContext(pack, NOW)
    made.refresh_history()
    return made


@pytest.fixture
def desk(context: DecisionContext, tmp_path: Path) -> Desk:
    return Desk(context, Spool(tmp_path / "spool"), lambda _fields: None, now=lambda: NOW)


def fields_of(ticket: int, **more: Any) -> dict[str, Any]:  # noqa: ANN401  # any field
    return {
        "account": "651083",
        "symbol": "EURUSD",
        "ticket": ticket,
        "type": "buy",
        "lots": 0.1,
        "open_price": 1.1,
        "close_price": 1.1012,
        "stop_loss": 1.099,
        "open_time": "2026.03.02 10:00:00",
        "close_time": "2026.03.02 10:20:00",
        "profit": 12.0,
        "generation": 0,
    } | more


def told(reply: object) -> dict[str, Any]:
    assert isinstance(reply, Reply)
    assert reply.kept is not None, reply.fields
    return reply.fields


def drain(desk: Desk, store: Store) -> None:
    desk.spool.append_deferred()
    while batch := desk.spool.take():
        store.write(batch.entries)
        desk.spool.release(batch)


def result(name: str, **values: Any) -> ExecutionResult:  # noqa: ANN401  # any field
    given: dict[str, Any] = {
        "decision_id": name,
        "symbol": "EURUSD",
        "source_ticket": 11,
        "reentry_ticket": 21,
        "status": "OK",
        "lots": 0.1,
        "entry_price": 1.1,
        "exec_ms": 80,
        "error": None,
    }
    return ExecutionResult(**given | values)


def test_the_record_tells_each_control_though_the_answer_did_not_wait_for_it(
    desk: Desk, context: DecisionContext, pack: PackConfig
) -> None:
    name = told(desk.ask(fields_of(11)))["decision_id"]
    desk.delivered(desk.kept[name], 1)
    drain(desk, Store(pack))
    asked = context.read(fields_of(11))
    whole = DecisionContext(pack, NOW)
    whole.refresh_history()
    with db.open_database(pack.path("db_path")) as database:
        stored = decisions.decision_by_id(database, name)
    assert stored is not None
    decision = snapshots.decision_read(stored.record.decision)
    assert decision == whole.answer(asked, NOW).decision
    assert len(decision.controls) >= 9
    assert stored.delivered_tier == 1


def warned(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return what was logged and is no mere information."""
    return [record.message for record in caplog.records if record.levelno >= logging.WARNING]


def test_what_the_ea_was_told_stays_where_it_comes_out_otherwise_now(
    desk: Desk, context: DecisionContext, pack: PackConfig, caplog: pytest.LogCaptureFixture
) -> None:
    answered = context.answer(context.read(fields_of(11)), NOW, tells_all=False)
    desk.put_on_record(answered)
    other = dataclasses.replace(answered.decision, lots=0.07)
    desk.spool.append("decision", journal_form(answered._replace(decision=other)))
    batch = desk.spool.take()
    assert batch is not None
    Store(pack).write(batch.entries[:-2])
    with db.open_database(pack.path("db_path")) as database:
        Store(pack).write_one(database, batch.entries[-1], {})
        stored = decisions.decision_by_id(database, other.decision_id)
    assert stored is not None
    assert snapshots.decision_read(stored.record.decision).lots == 0.07
    assert warned(caplog) == ["decision differs when it is made again"]


def test_a_line_of_the_journal_comes_back_whole(context: DecisionContext) -> None:
    for tells_all in (True, False):
        answered = context.answer(request(5), NOW, tells_all=tells_all)
        line = Entry("decision", wire_of(journal_form(answered)))
        assert answered_of(line.data) == answered


def wire_of(data: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(data))
    return found


def test_what_a_killed_bridge_delivered_is_not_delivered_again(
    context: DecisionContext,
) -> None:
    answered = context.answer(request(5), NOW, tier=2, tells_all=False)
    decision = Entry("decision", wire_of(journal_form(answered)))
    name = answered.decision.decision_id
    since = NOW - dt.timedelta(minutes=15)
    assert left_behind([decision], since).undelivered == [answered.decision.fields()]
    deferred = Entry("deferred", {"items": [[name, 2, NOW.timestamp()]]})
    assert left_behind([decision, deferred], since) == ([name], ["651083"], [])


def test_what_the_bridge_wrote_may_be_refreshed(desk: Desk, pack: PackConfig) -> None:
    name = told(desk.ask(fields_of(11)))["decision_id"]
    drain(desk, Store(pack))
    with db.open_database(pack.path("db_path")) as database:
        record_result(database, result(name), NOW)
        closed = db.format_time(CLOSED + dt.timedelta(hours=1))
        trade = db.TradeRow(21, db.format_time(CLOSED), closed, "buy", 0.1, 1.1, 1.2, 7.0)
        db.write_trades(database, "EURUSD", [trade])
        settle(database, "EURUSD")
        with db.transaction(database):
            chains = refresh.refresh_chains(
                database, "EURUSD", None, overwrite=False, what_if=False
            )
            kept = refresh.refresh_performance(database, "EURUSD", overwrite=False, what_if=False)
        assert (chains.left_alone, kept.left_alone) == ((), ())
        assert kept.updated == 1
        (order,) = database.sql("SELECT ticket, status FROM orders WHERE entry_type = 'reentry'")
        assert tuple(order) == (21, "filled")


def test_only_closed_reentries_count_for_the_sharpe_ratio(desk: Desk, pack: PackConfig) -> None:
    names = [told(desk.ask(fields_of(ticket)))["decision_id"] for ticket in (11, 12, 13)]
    drain(desk, Store(pack))
    with db.open_database(pack.path("db_path")) as database:
        for number, profit in ((0, 4.0), (1, 8.0)):
            closed = db.format_time(CLOSED + dt.timedelta(hours=1))
            trade = (21 + number, db.format_time(CLOSED), closed, "buy", 0.1, 1.1, 1.2, profit)
            db.write_trades(database, "EURUSD", [db.TradeRow(*trade)])
        for number, name in enumerate(names):  # the third one is still open
            tickets = {"source_ticket": 11 + number, "reentry_ticket": 21 + number}
            record_result(database, result(name, **tickets), NOW)
        sql = "SELECT execs, sharpe FROM reentry_performance_EURUSD WHERE action_no = 5"
        assert database.sql(sql).fetchone() == (3, pytest.approx(6.0 / 8.0**0.5))


def test_many_results_at_once_leave_the_figures_of_one_by_one(desk: Desk, pack: PackConfig) -> None:
    for ticket in (11, 12):
        name = told(desk.ask(fields_of(ticket)))["decision_id"]
        fields = {"decision_id": name, "symbol": "EURUSD", "source_ticket": ticket}
        desk.record_result(fields | {"status": "OK", "reentry_ticket": ticket + 10, "lots": 0.1})
    drain(desk, Store(pack))
    with db.open_database(pack.path("db_path")) as database:
        sql = "SELECT execs FROM reentry_performance_EURUSD WHERE action_no = 5"
        assert database.sql(sql).fetchone() == (2,)
        assert refresh.last_written(database, "performance/EURUSD/5") is not None


def test_only_the_newest_links_are_looked_at_where_that_is_asked(
    desk: Desk, pack: PackConfig
) -> None:
    names = [told(desk.ask(fields_of(ticket)))["decision_id"] for ticket in (11, 12, 13)]
    drain(desk, Store(pack))
    with db.open_database(pack.path("db_path")) as database:
        for number, name in enumerate(names):
            tickets = {"source_ticket": 11 + number, "reentry_ticket": 21 + number}
            record_result(database, result(name, **tickets), NOW)
            db.write_trades(database, "EURUSD", [db.TradeRow(21 + number, profit=1.0)])
        found = reentries.unmarked_links(database, "EURUSD", newest=2)
        assert [link.reentry for link in found] == [23, 22]
        assert len(reentries.unmarked_links(database, "EURUSD")) == 3
        plan = database.sql(
            "EXPLAIN QUERY PLAN SELECT * FROM reentry_decisions WHERE reentry_ticket IS NOT NULL"
            " ORDER BY reentry_ticket DESC LIMIT 2"
        )
        assert "idx_reentry_decisions_reentry" in str(plan.fetchall())


def test_of_the_past_only_new_decisions_are_read_again(desk: Desk, pack: PackConfig) -> None:
    told(desk.ask(fields_of(11)))
    drain(desk, Store(pack))
    first = recent(pack, 30)
    assert [source for _symbol, source, _day, _account in first.placed] == [11]
    told(desk.ask(fields_of(12)))
    drain(desk, Store(pack))
    again = recent(pack, 30, first.last_row)
    assert [source for _symbol, source, _day, _account in again.placed] == [12]
    assert again.last_row > first.last_row


def test_reentries_that_only_the_ea_wrote_count_for_the_day(pack: PackConfig) -> None:
    context = DecisionContext(pack, NOW)
    context.refresh_history()
    assert context.answer(request(), NOW).history.reentries_today == 0
    at = db.format_time(CLOSED - dt.timedelta(hours=1))
    trade = db.TradeRow(7, at, at, "buy", 0.1, 1.1, 1.1, 1.0, is_reentry=1)
    with db.open_database(pack.path("db_path")) as database:
        db.write_trades(database, "EURUSD", [trade])
    assert context.refresh_history()
    assert context.answer(request(), NOW).history.reentries_today == 1


def test_a_demo_account_in_the_same_database_eats_no_real_ones_limits(
    desk: Desk, pack: PackConfig
) -> None:
    at = db.format_time(CLOSED - dt.timedelta(hours=1))
    lost = [db.TradeRow(ticket, at, at, "buy", 0.1, 1.1, 1.1, -40.0) for ticket in (7, 8, 9)]
    placed = [db.TradeRow(n, at, at, "buy", 0.1, 1.1, 1.1, 1.0, is_reentry=1) for n in (6, 21, 22)]
    owners = {6: "651083", 7: "demo", 21: "demo"}
    with db.open_database(pack.path("db_path")) as database:
        details = [db.DetailRow(ticket, account=owner) for ticket, owner in owners.items()]
        db.write_trades(database, "EURUSD", [*lost, *placed], details)
    for ticket in (8, 9):  # of these only the decisions tell whose they are
        reply = desk.ask(fields_of(ticket) | {"account": "demo"})
        name = told(reply)["decision_id"]
    drain(desk, Store(pack))
    with db.open_database(pack.path("db_path")) as database:
        record_result(database, result(name, source_ticket=9, reentry_ticket=22), NOW)
    context = DecisionContext(pack, NOW)
    context.refresh_history()
    seen = {
        account: context.answer(request(3, account=account), NOW).history
        for account in ("651083", "demo", "")
    }
    assert {account: found.day_profit for account, found in seen.items()} == {
        "651083": 1.0,
        "demo": -118.0,
        "": -117.0,
    }
    assert {account: found.reentries_today for account, found in seen.items()} == {
        "651083": 1,
        "demo": 2,
        "": 3,
    }


def test_a_decision_without_its_inputs_is_stored_as_it_was_told(
    context: DecisionContext, pack: PackConfig, caplog: pytest.LogCaptureFixture
) -> None:
    answered = context.answer(request(5), NOW, tells_all=False)
    with db.open_database(pack.path("db_path")) as database:
        assert Store(pack).in_full(database, answered).decision.controls == ()
    assert warned(caplog) == ["controls cannot be told"]
    assert record_of(answered).allowed == 1


def test_a_full_disk_keeps_what_was_deferred(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool = Spool(tmp_path)
    spool.defer(("a", 1, 1.5))
    monkeypatch.setattr(Spool, "append", refuse)
    with pytest.raises(ReentryError):
        spool.append_deferred()
    monkeypatch.undo()
    spool.append_deferred()
    (entry,) = spool.entries()
    assert entry == Entry("deferred", {"items": [["a", 1, 1.5]]})


class Busy(deque[tuple[Any, ...]]):
    """Grows while somebody goes through it, as while questions come in."""

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        for item in super().__iter__():
            self.append(item)
            yield item


def test_what_is_deferred_may_grow_while_it_is_written(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spool.deferred = Busy([("a", 1, 1.5), ("b", 1, 1.5)])
    spool.append_deferred()
    (entry,) = spool.entries()
    assert entry == Entry("deferred", {"items": [["a", 1, 1.5], ["b", 1, 1.5]]})


def refuse(_spool: Spool, _kind: str, _data: dict[str, Any]) -> None:
    raise ReentryError("no space left", "Make some.")
