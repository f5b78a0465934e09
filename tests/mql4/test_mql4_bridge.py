"""The MQL4 include and the real bridge together: three tiers, kills and restarts, results."""

from __future__ import annotations

import datetime as dt
import json
import socket
import sqlite3
import time
import urllib.request
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from advisor_process import Advisor
from bridges import Bridge, deploy, question, rows

from reentry_gui import profiles
from reentry_gui.config import PackConfig
from reentry_gui.decision.answer import answer
from reentry_gui.decision.request import read_request
from reentry_gui.decision.signals import FILE_NAME, add_signals, signals_file

NOW = dt.datetime(2026, 3, 2, 12, 0, tzinfo=dt.UTC)
PATIENT_MS = 60_000  # far above any answer of the bridge
HASTY_MS = 1_000
STORED = "SELECT decision_id, ticket, delivered_tier FROM reentry_decisions ORDER BY ticket"
EXECUTED = "SELECT source_trade_id, reentry_trade_id, status FROM reentry_executions_{} ORDER BY 1"
BUCKETS = {-1.2: 1, -0.6: 2, 0.0: 3, 0.7: 4, 1.0: 5, 2.0: 6}


@pytest.fixture
def ready(pack: PackConfig) -> PackConfig:
    deploy(pack)
    return pack


@pytest.fixture
def terminal(tmp_path: Path) -> Path:
    """Return the terminal whose config folder the pack's profiles are deployed to."""
    return tmp_path


def closed(ticket: int, r: float, **changes: object) -> dict[str, Any]:
    """Return the question that the advisor's trade leads to."""
    fields = question(ticket, close_price=round(1.1 + r * 0.001, 5), stop_loss=1.099)
    fields |= {"take_profit": 1.102, "profit": r * 10, "account": "1001", "spread_points": 12}
    fields |= {"open_time": "2023.11.14 22:13:20", "close_time": "2023.11.14 23:13:20"}
    del fields["signal_type"]
    return fields | changes


def on_port(config: PackConfig, port: int) -> Bridge:
    return Bridge(config, "--lines", str(port))


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def close_in_database(config: PackConfig, ticket: int, hour: int = 11) -> None:
    """Let a trade stand in the database as closed, as an EA writes it."""
    with sqlite3.connect(config.path("db_path")) as database:
        database.execute(
            "INSERT INTO trades_EURUSD (ticket, open_time, close_time, type, lots, open_price,"
            " close_price, profit) VALUES (?, '2026-01-05 09:00:00', ?, 'buy', 0.1, 1.1, 1.101,"
            " 10)",
            (ticket, f"2026-01-05 {hour}:00:00"),
        )
        database.execute(
            "INSERT INTO trade_details_EURUSD (ticket, stop_loss, take_profit, account)"
            " VALUES (?, 1.099, 1.102, '1001')",
            (ticket,),
        )
    database.close()


def first_look(config: PackConfig) -> None:
    """Wait until the bridge looks at the database: the first close it sees shows it."""
    give_up = time.monotonic() + 30
    ticket = 900
    while not signals_file(config).exists():
        assert time.monotonic() < give_up
        ticket += 1
        close_in_database(config, ticket, hour=10)
        time.sleep(0.2)


def ask_at(advisor: Advisor, ticket: int, r: float) -> dict[str, str]:
    advisor.close_trade(ticket, r)
    assert advisor.ask(ticket)
    return advisor.decision()


def test_by_socket_the_ea_hears_what_decide_says(
    program: Path, ready: PackConfig, terminal: Path
) -> None:
    wanted = {
        ticket: answer(ready, read_request(closed(ticket, r), ready), NOW, tier=1).fields()
        for ticket, r in enumerate(BUCKETS, 1)
    }
    with Bridge(ready) as bridge:
        port = bridge.ports["lines"]
        with Advisor(program, terminal, port=port, timeout_ms=PATIENT_MS) as advisor:
            heard = {ticket: ask_at(advisor, ticket, r) for ticket, r in enumerate(BUCKETS, 1)}
    for ticket, fields in wanted.items():
        told = heard[ticket]
        names = {"decision_id": "id", "size_multiplier": "multiplier", "delay_seconds": "delay"}
        for name in ("decision_id", "action", "action_no", "bucket", "generation", "tier"):
            assert told[names.get(name, name)] == str(fields[name])
        for name in ("size_multiplier", "lots", "delay_seconds", "confidence"):
            assert float(told[names.get(name, name)]) == pytest.approx(fields[name])
    assert [int(told["bucket"]) for told in heard.values()] == list(BUCKETS.values())
    stored = [(told["id"], ticket, 1) for ticket, told in heard.items()]
    assert rows(ready, STORED) == stored


def test_with_the_bridge_down_the_deployed_profile_decides_within_the_deadline(
    program: Path, ready: PackConfig, terminal: Path
) -> None:
    profile = profiles.load(ready.deployed_profile("EURUSD"))
    bridge = Bridge(ready)
    with Advisor(program, terminal, port=bridge.ports["lines"], timeout_ms=HASTY_MS) as advisor:
        advisor.state_until("connected", "1")
        bridge.kill()
        for ticket, (r, bucket) in enumerate(BUCKETS.items(), 1):
            told, row = ask_at(advisor, ticket, r), profile.rows[bucket - 1]
            assert (told["tier"], told["bucket"]) == ("3", str(bucket))
            assert (told["action"], int(told["delay"])) == (row.type, row.delay_seconds)
            assert float(told["multiplier"]) == pytest.approx(row.size_multiplier)
            assert int(told["ms"]) <= HASTY_MS
    bridge.process.communicate()


def test_a_killed_bridge_that_comes_back_answers_what_was_asked_before(
    program: Path, ready: PackConfig, terminal: Path
) -> None:
    port = free_port()
    heard: list[dict[str, str]] = []
    with Advisor(program, terminal, port=port, timeout_ms=PATIENT_MS) as advisor:
        for turn in range(2):
            tickets = range(turn * 10 + 1, turn * 10 + 11)
            for ticket in tickets:
                advisor.close_trade(ticket, 0.7)
            bridge = on_port(ready, port)
            advisor.state_until("connected", "1")
            for ticket in tickets:
                assert advisor.ask(ticket)
                if ticket % 10 == 5 * turn + 1:
                    bridge.kill()  # after the first or the sixth question of ten
            bridge.process.communicate()
            with on_port(ready, port):
                turns = [advisor.decision() for _ticket in tickets]
                heard += turns
                for told in turns:
                    advisor.report(told, 1000 + int(told["ticket"]))
                advisor.state_until("unreported", "0")
            advisor.state_until("connected", "0")
        assert advisor.state()["waiting"] == "0"
    assert Counter(int(told["ticket"]) for told in heard) == Counter(range(1, 21))
    assert {told["tier"] for told in heard} == {"1"}
    assert all(int(told["ms"]) <= PATIENT_MS for told in heard)
    names = {int(told["ticket"]): told["id"] for told in heard}
    stored = rows(ready, STORED)
    assert [row[:2] for row in stored] == [(names[ticket], ticket) for ticket in range(1, 21)]
    before_the_kill = {1, *range(11, 17)}  # the note of a delivery may die with the bridge
    assert {tier for _name, ticket, tier in stored if ticket not in before_the_kill} == {1}
    assert {tier for _name, _ticket, tier in stored} <= {1, None}
    wanted = [(ticket, 1000 + ticket, "OK") for ticket in range(1, 21)]
    assert rows(ready, EXECUTED.format("EURUSD")) == wanted


def test_each_trade_is_decided_once_in_time_whatever_the_bridge_does(
    program: Path, ready: PackConfig, terminal: Path
) -> None:
    port = free_port()
    heard: list[dict[str, str]] = []
    with Advisor(program, terminal, port=port, timeout_ms=HASTY_MS) as advisor:
        for turn in range(2):
            with on_port(ready, port) as bridge:
                for ticket in range(turn * 20 + 1, turn * 20 + 21):
                    advisor.close_trade(ticket, 0.7)
                    if ticket % 20 == 10:
                        bridge.kill()
                    assert advisor.ask(ticket)
                    assert not advisor.ask(ticket)
                    heard.append(advisor.decision())
                    if heard[-1]["id"]:
                        advisor.report(heard[-1], 1000 + ticket)
        with on_port(ready, port):
            advisor.say("later 30000")  # it tries again after half a minute at the latest
            advisor.state_until("unreported", "0")
    assert Counter(int(told["ticket"]) for told in heard) == Counter(range(1, 41))
    assert all(int(told["ms"]) <= HASTY_MS for told in heard)
    by_bridge = {told["id"]: int(told["ticket"]) for told in heard if told["tier"] != "3"}
    assert by_bridge  # else nothing was tried
    assert "3" in {told["tier"] for told in heard}
    stored = {name: ticket for name, ticket, _tier in rows(ready, STORED)}
    assert by_bridge.items() <= stored.items()
    executed = [row[0] for row in rows(ready, EXECUTED.format("EURUSD"))]
    assert executed == sorted(by_bridge.values())


def test_what_the_bridge_saw_closed_comes_through_the_signals_file(
    program: Path, ready: PackConfig, terminal: Path
) -> None:
    with Bridge(ready) as bridge:
        first_look(ready)
        with Advisor(program, terminal, port=1, timeout_ms=PATIENT_MS) as advisor:
            advisor.close_trade(7, 1.0)
            assert advisor.ask(7)
            close_in_database(ready, 7)
            told = advisor.decision()
            assert told["tier"] == "2"
            advisor.report(told, 8)
            assert advisor.state()["unreported"] == "1"
        port = bridge.ports["lines"]
        with Advisor(program, terminal, port=port, timeout_ms=PATIENT_MS) as advisor:
            advisor.state_until("unreported", "0")
            advisor.close_trade(7, 1.0)
            assert not advisor.ask(7)
    assert (told["id"], 7, 2) in rows(ready, STORED)
    assert rows(ready, EXECUTED.format("EURUSD")) == [(7, 8, "OK")]


def test_a_refused_question_does_not_wait_for_its_deadline(
    program: Path, ready: PackConfig, terminal: Path
) -> None:
    with Bridge(ready) as bridge:
        first_look(ready)
        close_in_database(ready, 7)
        while b"source_ticket=7;" not in signals_file(ready).read_bytes():
            assert bridge.process.poll() is None
        port = bridge.ports["lines"]
        with Advisor(program, terminal, port=port, timeout_ms=PATIENT_MS) as advisor:
            delivered = ask_at(advisor, 7, 1.0)
            unknown = ask_at_symbol(advisor, 8, "XAUUSD")
            jpy = ask_at_symbol(advisor, 9, "USDJPY")
            advisor.report(jpy, 10, symbol="USDJPY")
            advisor.state_until("unreported", "0")
    assert delivered["tier"] == "2"
    assert (unknown["tier"], unknown["allowed"]) == ("3", "0")
    assert jpy["tier"] == "1"
    assert all(int(told["ms"]) < PATIENT_MS / 10 * 7 for told in (delivered, unknown, jpy))
    assert rows(ready, EXECUTED.format("USDJPY")) == [(9, 10, "OK")]


def test_what_was_perhaps_decided_before_is_no_reentry(
    program: Path, ready: PackConfig, terminal: Path
) -> None:
    path = ready.path("db_path")
    with Bridge(ready) as bridge:  # the terminal has lost its marks since, or is another one
        assert bridge.client("lines").ask(closed(7, 1.0))["allowed"] == 1
    for file in path.with_name("trades.bridge").glob("written-*"):
        file.unlink()  # as after many thousand decisions
    with (
        Bridge(ready) as bridge,
        Advisor(program, terminal, port=bridge.ports["lines"], timeout_ms=HASTY_MS) as advisor,
    ):
        assert ask_at(advisor, 8, 1.0)["allowed"] == "1"
        path.rename(path.with_name("away.db"))
        told = ask_at(advisor, 7, 1.0)
        path.with_name("away.db").rename(path)
    assert (told["tier"], told["allowed"]) == ("3", "0")


def ask_at_symbol(advisor: Advisor, ticket: int, symbol: str) -> dict[str, str]:
    advisor.close_trade(ticket, 1.0, symbol=symbol)
    assert advisor.ask(ticket)
    return advisor.decision()


def test_what_the_eas_own_limits_forbid_is_told_to_the_bridge(
    program: Path, ready: PackConfig, terminal: Path
) -> None:
    with Bridge(ready) as bridge:
        port = bridge.ports["lines"]
        with Advisor(program, terminal, port=port, timeout_ms=PATIENT_MS) as advisor:
            advisor.say("set min_confidence 1.01")
            assert ask_at(advisor, 1, 0.7)["allowed"] == "0"
            advisor.say("set min_confidence 0.1")
            advisor.say("set max_generations 0")
            assert ask_at(advisor, 2, 0.7)["allowed"] == "0"
            advisor.state_until("unreported", "0")
    wanted = [(1, None, "ABORTED"), (2, None, "ABORTED")]
    assert rows(ready, EXECUTED.format("EURUSD")) == wanted


def answer_to(line: bytes, **changes: object) -> bytes:
    """Return what a bridge answers to a question, allowed."""
    asked = json.loads(line)["data"]
    fields = {"symbol": asked["symbol"], "ticket": asked["ticket"], "allowed": 1, "action_no": 4}
    fields |= {"decision_id": f"id{asked['ticket']}", "action": "SAME_TRADE", "lots": 0.1}
    fields |= {"size_multiplier": 1.0, "delay_seconds": 0, "confidence": 0.8, "bucket": 4}
    fields |= {"combination_id": "c", "chain_id": "1", "generation": asked["generation"] + 1}
    fields |= {"tier": 1, "reason": "x" * 300, "matrix_version": 1}
    told = {"type": "reentry_decision_response", "timestamp": "t", "data": fields | changes}
    return json.dumps(told, separators=(",", ":")).encode() + b"\n"


def questions_of(connection: socket.socket, count: int) -> list[bytes]:
    """Read an EA's messages until it has asked so many questions."""
    lines = connection.makefile("rb")
    asked: list[bytes] = []
    while len(asked) < count:
        line = lines.readline()
        asked += [line] if b"decision_request" in line else []
    lines.close()
    return asked


def test_many_answers_at_once_that_the_eas_own_limits_forbid_are_each_told_once(
    program: Path, terminal: Path
) -> None:
    tickets = range(1, 31)  # more bytes than the EA reads at once
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(60)
        port = server.getsockname()[1]
        with Advisor(program, terminal, port=port, timeout_ms=PATIENT_MS) as advisor:
            advisor.say("set min_confidence 0.9")
            for ticket in tickets:
                advisor.close_trade(ticket, 0.7)
                assert advisor.ask(ticket)
            connection = server.accept()[0]
            with connection:
                asked = questions_of(connection, len(tickets))
                connection.sendall(b"".join(map(answer_to, asked)))
                heard = [advisor.decision() for _ticket in tickets]
                assert advisor.state()["unreported"] == str(len(tickets))
    assert [int(told["ticket"]) for told in heard] == list(tickets)
    assert {(told["tier"], told["allowed"]) for told in heard} == {("1", "0")}


@pytest.mark.parametrize("tier", [1, 2])
def test_what_waits_for_a_signal_is_on_no_tier_an_order_at_once(
    program: Path, terminal: Path, tier: int
) -> None:
    waits: dict[str, Any] = {"action": "WAIT_SIGNAL", "lots": 0.1}
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(60)
        port = server.getsockname()[1] if tier == 1 else 1
        with Advisor(program, terminal, port=port, timeout_ms=PATIENT_MS) as advisor:
            advisor.close_trade(7, 0.7)
            assert advisor.ask(7)
            if tier == 1:
                connection = server.accept()[0]
                with connection:
                    connection.sendall(answer_to(questions_of(connection, 1)[0], **waits))
                    told = advisor.decision()
            else:
                fields = json.loads(answer_to(json.dumps({"data": closed(7, 0.7)}).encode()))
                path = terminal / "MQL4" / "Files" / FILE_NAME
                add_signals(path, [fields["data"] | waits], NOW, dt.timedelta(days=1))
                told = advisor.decision()
    assert (told["tier"], told["action"], told["lots"]) == (str(tier), "WAIT_SIGNAL", "0.1")
    assert told["allowed"] == "0"


def test_a_result_that_can_never_be_taken_is_given_up_and_others_are_sent_again(
    program: Path, ready: PackConfig, terminal: Path
) -> None:
    with Bridge(ready) as bridge:
        port = bridge.ports["lines"]
        with Advisor(program, terminal, port=port, timeout_ms=PATIENT_MS) as advisor:
            told = ask_at(advisor, 1, 0.7)
            advisor.report(told, 2, ticket=5)  # about another trade
            advisor.state_until("unreported", "0")
            advisor.report(told | {"id": "0" * 20}, 3)  # unknown here, perhaps not for ever
            with Advisor(program, terminal, port=port, timeout_ms=PATIENT_MS) as other:
                other.state_until("connected", "1")
                assert other.state()["unreported"] == "1"  # one terminal, one folder
            advisor.say("later 60000")
            until_errors(bridge, 4)  # the other trade, the unknown one by both, again by the first
            assert advisor.state()["unreported"] == "1"
    assert rows(ready, EXECUTED.format("EURUSD")) == []


def until_errors(bridge: Bridge, count: int) -> dict[str, Any]:
    """Ask until the bridge has refused so many messages."""
    url = f"http://127.0.0.1:{bridge.ports['http']}/bridge/status"
    while True:
        with urllib.request.urlopen(url) as told:
            status: dict[str, Any] = json.load(told)
        if status["errors"] >= count:
            return status


def test_a_bridge_that_is_stopped_in_order_leaves_the_rest_to_the_other_tiers(
    program: Path, ready: PackConfig, terminal: Path
) -> None:
    bridge = Bridge(ready)
    port = bridge.ports["lines"]
    with Advisor(program, terminal, port=port, timeout_ms=HASTY_MS) as advisor:
        assert ask_at(advisor, 1, 0.7)["tier"] == "1"
        assert bridge.stop() == 0
        bridge.process.communicate()
        told = ask_at(advisor, 2, 0.7)
        assert told["tier"] == "3"
        assert int(told["ms"]) <= HASTY_MS


def test_a_bridge_with_quicker_heartbeats_keeps_the_ea(
    program: Path, ready: PackConfig, terminal: Path, make_config: Callable[..., PackConfig]
) -> None:
    config = make_config(bridge={"heartbeat_seconds": 1})
    assert config.path("db_path") == ready.path("db_path")
    with Bridge(config) as bridge:
        port = bridge.ports["lines"]
        with Advisor(program, terminal, port=port, timeout_ms=PATIENT_MS) as advisor:
            advisor.state_until("connected", "1")
            over = time.monotonic() + 5  # who is silent for three seconds is dropped
            while time.monotonic() < over:
                assert advisor.state()["connected"] == "1"
            (ea,) = until_errors(bridge, 0)["peers"]
            assert (ea["name"], ea["account"], ea["connected"]) == ("1001 EURUSD", "", True)
            assert ea["symbols"] == ["EURUSD"]
            assert ask_at(advisor, 1, 0.7)["tier"] == "1"
            (ea,) = until_errors(bridge, 0)["peers"]
            assert ea["name"] == "1001 EURUSD"
