from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import struct
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bridges import Bridge, Client, deploy, question, rows

from reentry_gui.config import PackConfig
from reentry_gui.decision.signals import read_signals, signals_file

DIALECTS = ["framed", "lines"]
DECISIONS = "SELECT ticket, delivered_tier FROM reentry_decisions ORDER BY ticket"


@pytest.fixture
def ready(pack: PackConfig) -> PackConfig:
    deploy(pack)
    return pack


@pytest.fixture
def hasty(ready: PackConfig, make_config: Callable[..., PackConfig]) -> PackConfig:
    """Return the same pack with a short deadline."""
    assert ready.file
    return make_config(bridge={"deadline_ms": 300, "heartbeat_seconds": 0.5})


def until(found: Callable[[], object]) -> None:
    give_up = time.monotonic() + 30
    while not found():
        assert time.monotonic() < give_up
        time.sleep(0.02)


def run(config: PackConfig, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "reentry_gui", *words, "--config", str(config.file)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_bytes_one_by_one_merged_and_split_are_answered(ready: PackConfig, dialect: str) -> None:
    with Bridge(ready) as bridge:
        client = bridge.client(dialect)
        for byte in client.encoded("reentry_decision_request", question(1)):
            client.raw.sendall(bytes([byte]))
        assert client.read()[1]["ticket"] == 1
        merged = b"".join(
            client.encoded("reentry_decision_request", question(ticket)) for ticket in range(2, 22)
        )
        client.raw.sendall(merged[:777])
        client.raw.sendall(merged[777:])
        assert [client.read()[1]["ticket"] for _ in range(20)] == list(range(2, 22))
    assert rows(ready, DECISIONS) == [(ticket, 1) for ticket in range(1, 22)]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_asked_again_the_same_is_answered_even_after_a_restart(
    ready: PackConfig, dialect: str
) -> None:
    with Bridge(ready) as bridge:
        client = bridge.client(dialect)
        first = client.ask(question(1))
        assert first["allowed"] == 1
        assert first["action_no"] == 5
        assert client.ask(question(1)) == first
        assert bridge.client(dialect).ask(question(1, close_price=1.0)) == first
    with Bridge(ready) as bridge:
        assert bridge.client(dialect).ask(question(1)) == first
    assert rows(ready, DECISIONS) == [(1, 1)]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_kind_of_message_has_its_answer(ready: PackConfig, dialect: str) -> None:
    with Bridge(ready) as bridge:
        client = bridge.client(dialect)
        client.send("heartbeat", {"client_id": "EA-1", "sequence": 1, "status": "alive"})
        client.send("status_request", {"requested_info": "all", "detail_level": 1})
        kind, fields = client.read()
        assert kind == "status_response"
        assert fields["statistics"].keys() >= {"uptime_seconds", "trade_count", "win_rate"}
        assert fields["health_checks"]["connection_status"] == "running"
        decision = client.ask(question(1))
        result = {
            "decision_id": decision["decision_id"],
            "symbol": "EURUSD",
            "source_ticket": 1,
            "reentry_ticket": 2,
            "status": "OK",
            "lots": 0.1,
            "entry_price": 1.1,
            "exec_ms": 12,
        }
        for _time in range(2):
            client.send("reentry_execution_result", result)
            told = {"decision_id": decision["decision_id"], "recorded": 1}
            assert client.read() == ("reentry_execution_result", told)
        client.send("reentry_matrix_update", {"matrix_version": 9, "rules": []})
        assert client.read()[1]["matrix_version"] == 0
        for kind, changes, code in (
            ("reentry_decision_response", {}, "OUT_OF_ORDER"),
            ("dance", {}, "UNKNOWN_TYPE"),
            ("reentry_decision_request", {"symbol": "XYZ"}, "BAD_REQUEST"),
            ("reentry_execution_result", {"status": "FINE"}, "BAD_FIELDS"),
            ("reentry_execution_result", result | {"decision_id": "0"}, "UNKNOWN_DECISION"),
            ("reentry_execution_result", result | {"source_ticket": 7}, "OTHER_TICKET"),
            ("trade_update", {"event": "explode"}, "BAD_FIELDS"),
        ):
            client.send(kind, changes)
            answered, fields = client.read()
            assert (answered, fields["error_code"]) == ("error", code)
            assert fields.keys() == {
                "error_code",
                "error_message",
                "context",
                "severity",
                "recovery_action",
            }
    executions = "SELECT source_trade_id, reentry_trade_id, status FROM reentry_executions_EURUSD"
    assert rows(ready, executions) == [(1, 2, "OK")]


def test_a_close_that_no_question_follows_goes_through_the_signals_file(
    hasty: PackConfig,
) -> None:
    with Bridge(hasty) as bridge:
        client = bridge.client("lines")
        client.send("trade_update", question(1) | {"event": "close"})
        client.send("trade_update", question(2) | {"event": "close"})
        client.send("trade_update", question(3) | {"event": "open"})
        assert client.ask(question(2))["tier"] == 1
        until(lambda: read_signals(signals_file(hasty)))
        client.send("reentry_decision_request", question(1))
        kind, fields = client.read()
        assert (kind, fields["error_code"]) == ("error", "DELIVERED_BY_TIER_2")
    assert [signal.source_ticket for signal in read_signals(signals_file(hasty))] == [1]
    assert rows(hasty, DECISIONS) == [(1, 2), (2, 1)]


def test_a_trade_that_closes_while_its_ea_is_away_is_seen_in_the_database(
    hasty: PackConfig,
) -> None:
    def trade(ticket: int, symbol: str) -> None:
        with sqlite3.connect(hasty.path("db_path")) as database:
            database.execute(
                f"INSERT INTO trades_{symbol} (ticket, open_time, close_time, type, lots,"
                " open_price, close_price, profit) VALUES (?, '2026-01-05 10:00:00',"
                " '2026-01-05 10:20:00', 'buy', 0.1, 1.1, 1.105, 50)",
                (ticket,),
            )
        database.close()

    trade(1, "EURUSD")  # before the start: nobody waits for it any more
    with Bridge(hasty) as bridge:
        client = bridge.client("lines")
        client.send("heartbeat", {"client_id": "EA-1", "symbol": "USDJPY"})
        client.send("status_request", {})
        client.read()
        trade(2, "EURUSD")
        trade(3, "USDJPY")
        until(lambda: read_signals(signals_file(hasty)))
        client.send("status_request", {})
        client.read()
    assert [signal.source_ticket for signal in read_signals(signals_file(hasty))] == [2]


def test_a_hundred_eas_at_once(ready: PackConfig) -> None:
    answers: dict[int, dict[str, object]] = {}

    def trade(client: Client, number: int) -> None:
        for ticket in range(number * 1000 + 1, number * 1000 + 11):
            symbol = ready.symbols[ticket % 3]
            answers[ticket] = client.ask(question(ticket, symbol=symbol))
        client.close()

    with Bridge(ready) as bridge:
        eas = [
            threading.Thread(target=trade, args=(bridge.client(DIALECTS[n % 2]), n))
            for n in range(100)
        ]
        for ea in eas:
            ea.start()
        for ea in eas:
            ea.join()
    assert len(answers) == 1000
    assert {answer["ticket"] for answer in answers.values()} == set(answers)
    stored = rows(ready, "SELECT ticket, decision_id, delivered_tier FROM reentry_decisions")
    assert {(t, a["decision_id"], 1) for t, a in answers.items()} == set(stored)
    assert len(stored) == 1000


def test_sigkill_loses_and_doubles_nothing(ready: PackConfig) -> None:
    answers: dict[int, dict[str, object]] = {}
    for turn in range(3):
        bridge = Bridge(ready)
        client = bridge.client("framed")
        for ticket in range(turn * 50 + 1, turn * 50 + 51):
            answers[ticket] = client.ask(question(ticket))
        bridge.kill()
        bridge.process.communicate()
        client.close()
    with Bridge(ready) as bridge:
        client = bridge.client("lines")
        assert all(client.ask(question(ticket)) == told for ticket, told in answers.items())
    stored = rows(ready, "SELECT ticket, decision_id FROM reentry_decisions ORDER BY ticket")
    assert stored == [(ticket, told["decision_id"]) for ticket, told in answers.items()]
    assert not list(ready.path("db_path").with_name("trades.bridge").glob("journal-*"))


def test_a_locked_database_holds_up_no_ea(ready: PackConfig) -> None:
    blocker = sqlite3.connect(ready.path("db_path"), isolation_level=None)
    with Bridge(ready) as bridge:
        client = bridge.client("lines")
        blocker.execute("BEGIN EXCLUSIVE")
        for ticket in range(1, 51):
            client.ask(question(ticket))
        url = f"http://127.0.0.1:{bridge.ports['http']}/health"
        with urllib.request.urlopen(url) as answer:
            assert json.load(answer)["journal_waiting"] >= 50
        blocker.execute("ROLLBACK")
        blocker.close()
    assert rows(ready, DECISIONS) == [(ticket, 1) for ticket in range(1, 51)]


def test_a_database_that_is_gone_gets_everything_when_it_is_back(ready: PackConfig) -> None:
    path = ready.path("db_path")
    hidden = path.with_name("away.db")
    path.rename(hidden)
    with Bridge(ready) as bridge:
        client = bridge.client("lines")
        for ticket in range(1, 11):
            client.ask(question(ticket))
        hidden.rename(path)
    assert rows(ready, DECISIONS) == [(ticket, 1) for ticket in range(1, 11)]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_it_dials_an_ea_that_listens_and_dials_again(ready: PackConfig, dialect: str) -> None:
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(30)
    address = f"127.0.0.1:{server.getsockname()[1]}"
    with Bridge(ready, "--dial", address, "--dialect", dialect):
        for ticket in (1, 2):
            raw, _where = server.accept()
            client = Client(raw, dialect)
            assert client.ask(question(ticket))["ticket"] == ticket
            client.close()
    server.close()


def test_the_config_names_the_ea_that_is_called_and_the_status_tells_how_it_is(
    ready: PackConfig, make_config: Callable[..., PackConfig]
) -> None:
    assert ready.file
    server = socket.create_server(("127.0.0.1", 0))
    address = f"127.0.0.1:{server.getsockname()[1]}"
    server.close()
    config = make_config(bridge={"dial": address, "dial_dialect": "framed"})
    with Bridge(config) as bridge:
        until(lambda: status_of(bridge)["dial_trouble"])
        assert status_of(bridge)["dial_trouble"].startswith(f"{address} does not answer: ")
        told = run(config, "bridge", "status")
        assert f"{address} does not answer" in told.stdout
        assert "Connect call failed" not in told.stdout  # asyncio's words, no trader's
        assert "answers take" not in told.stdout  # nobody has asked yet
        with socket.create_server(("127.0.0.1", int(address.rpartition(":")[2]))) as server:
            server.settimeout(60)
            client = Client(server.accept()[0], "framed")
            assert client.ask(question(1))["ticket"] == 1
            assert status_of(bridge)["dial_trouble"] == ""
            assert "; an EA waits 5000 ms" in run(config, "bridge", "status").stdout
            assert status_of(bridge)["dialled"] == address
            client.close()
        until(lambda: status_of(bridge)["dial_trouble"])


def status_of(bridge: Bridge) -> dict[str, Any]:
    with urllib.request.urlopen(f"http://127.0.0.1:{bridge.ports['http']}/bridge/status") as told:
        found: dict[str, Any] = json.load(told)
    return found


@pytest.mark.parametrize("dialect", DIALECTS)
def test_heartbeats_are_sent_and_the_dead_are_dropped(hasty: PackConfig, dialect: str) -> None:
    with Bridge(hasty) as bridge:
        client = bridge.client(dialect)
        client.ask(question(1))
        assert b'"alive"' in client.read_raw()
        assert client.read() == ("", {})  # said nothing for three heartbeats
        url = f"http://127.0.0.1:{bridge.ports['http']}/bridge/status"
        with urllib.request.urlopen(url) as answer:
            (peer,) = json.load(answer)["peers"]
        assert (peer["connected"], peer["tier"]) == (False, 2)
        again = bridge.client(dialect)
        again.ask(question(2))
        with urllib.request.urlopen(url) as answer:
            (peer,) = json.load(answer)["peers"]
        assert (peer["connected"], peer["tier"], peer["answered"]) == (True, 2, 2)


def test_broken_and_slow_clients_hold_up_nobody(ready: PackConfig) -> None:
    with Bridge(ready) as bridge:
        slow = [bridge.client("framed") for _number in range(50)]
        for client in slow:
            client.raw.sendall(struct.pack("<I", 60_000) + b"{")
        deaf = bridge.client("lines")
        deaf.raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        deaf.raw.setblocking(False)
        flood = deaf.encoded("status_request", {}) * 100
        for _number in range(200):
            try:
                deaf.raw.send(flood)
            except OSError:
                break
        honest = bridge.client("lines")
        for ticket in range(1, 51):
            assert honest.ask(question(ticket))["ticket"] == ticket
        junk = bridge.client("lines")
        junk.raw.sendall(b"\xff\x00junk\n" * 21)
        assert [junk.read()[0] for _number in range(22)] == [*["error"] * 21, ""]
        huge = bridge.client("framed")
        huge.raw.sendall(struct.pack("<I", 2**31))
        assert huge.read()[1]["error_code"] == "TOO_LONG"
        assert huge.read() == ("", {})


def test_ctrl_c_ends_it_in_order_and_decides_what_is_open(ready: PackConfig) -> None:
    with Bridge(ready) as bridge:
        client = bridge.client("lines")
        client.send("trade_update", question(1) | {"event": "close"})
        client.ask(question(2))
        assert bridge.stop(signal.SIGINT) == 0
        assert client.read()[1]["error_code"] == "ENDING"
        assert client.read() == ("", {})
    assert rows(ready, DECISIONS) == [(1, 2), (2, 1)]
    assert [signal.source_ticket for signal in read_signals(signals_file(ready))] == [1]


def test_a_second_bridge_says_who_runs_and_status_and_stop_find_the_first(
    ready: PackConfig,
) -> None:
    with Bridge(ready) as bridge:
        second = run(ready, "bridge", "run", "--framed", "0", "--lines", "0", "--http", "0")
        assert second.returncode == 1
        assert f"process {bridge.process.pid}" in second.stderr
        status = run(ready, "bridge", "status", "--json")
        assert json.loads(status.stdout)["running"]["pid"] == bridge.process.pid
        assert run(ready, "bridge", "stop").returncode == 0
        assert bridge.process.wait(30) == 0
    assert "no bridge runs" in run(ready, "bridge", "status").stdout


def test_a_taken_port_is_told(ready: PackConfig) -> None:
    taken = socket.create_server(("127.0.0.1", 0))
    number = str(taken.getsockname()[1])
    found = run(ready, "bridge", "run", "--framed", "0", "--lines", number, "--http", "0")
    assert found.returncode == 1
    assert f"port {number}" in found.stderr
    taken.close()


def test_beyond_this_machine_it_needs_a_token(ready: PackConfig) -> None:
    environment = dict(os.environ, PYTHON_KEYRING_BACKEND="keyring.backends.null.Keyring")
    words = [sys.executable, "-m", "reentry_gui", "bridge", "run"]
    words += ["--host", "0.0.0.0"]  # noqa: S104  # that is what must be refused
    words += ["--config", str(ready.file), "--framed", "0", "--lines", "0", "--http", "0"]
    found = subprocess.run(words, capture_output=True, text=True, check=False, env=environment)
    assert found.returncode == 1
    assert "bridge token" in found.stderr


def test_the_run_file_is_the_users_own(ready: PackConfig, user_folder: Path) -> None:
    with Bridge(ready):
        (file,) = (user_folder / "bridge").glob("*.json")
        if os.name != "nt":
            assert file.stat().st_mode & 0o077 == 0
    assert not file.exists()
