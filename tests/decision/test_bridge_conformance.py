"""The running bridge as clients of other makers see it: every byte, every field, every way in."""

from __future__ import annotations

import json
import random
import re
import socket
import struct
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from bridges import Bridge, Client, deploy, question, rows

from reentry_gui.config import PackConfig

DIALECTS = ["framed", "lines"]
STORED = "SELECT ticket, delivered_tier FROM reentry_decisions ORDER BY ticket"
# Every field of every message that the bridge sends, as the contract lists them.
ANSWER = (
    "symbol ticket decision_id allowed action_no action size_multiplier lots delay_seconds "
    "confidence bucket combination_id chain_id generation tier reason matrix_version"
).split()
ERROR = "error_code error_message context severity recovery_action".split()
STATUS = (
    "active_trades daily_profit account_equity daily_drawdown uptime_seconds trade_count win_rate "
    "last_trade_time ea_state recovery_state connection_status"
).split()
HEARTBEAT = {
    "framed": ["status", "timestamp", "component"],
    "lines": ["client_id", "sequence", "status"],
}
ENVELOPE = {
    "framed": ["message_type", "message_id", "timestamp", "payload", "source", "version"],
    "lines": ["type", "timestamp", "data"],
}
NUMBERS = set(
    "ticket allowed action_no size_multiplier lots delay_seconds confidence bucket generation tier "
    "matrix_version recorded active_trades daily_profit account_equity daily_drawdown "
    "uptime_seconds trade_count win_rate sequence applied".split()
)


@pytest.fixture
def ready(pack: PackConfig) -> PackConfig:
    deploy(pack)
    return pack


def naive(message: bytes, key: str) -> str:
    """Read as an EA's reader does: a literal search, up to the next quote, comma or brace."""
    mark = f'"{key}":'.encode()
    assert message.count(mark) >= 1, (key, message)
    rest = message[message.index(mark) + len(mark) :]
    if rest[:1] == b'"':
        return rest[1 : rest.index(b'"', 1)].decode("ascii")
    return rest[: min(at for at in map(rest.find, (b",", b"}")) if at >= 0)].decode("ascii")


def meant(message: bytes, key: str) -> Any:  # noqa: ANN401  # any JSON value
    """Read the same key with a whole parser, at whatever depth it stands."""

    def search(value: dict[str, Any]) -> Any:  # noqa: ANN401
        if key in value:
            return value[key]
        inner = (search(part) for part in value.values() if isinstance(part, dict))
        return next((found for found in inner if found is not None), None)

    return search(json.loads(message))


def read_kind(client: Client, kind: str) -> bytes:
    """Return the next message of a kind, as bytes."""
    while data := client.read_raw():
        if f'"{kind}"'.encode() in data[:60]:
            return data
    raise AssertionError(f"no {kind}")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_naive_reader_finds_every_field_of_every_message(
    ready: PackConfig, dialect: str, make_config: Callable[..., PackConfig]
) -> None:
    assert ready.file
    config = make_config(bridge={"heartbeat_seconds": 0.5})
    odd = 'chain "7" \\ with, all; that ends a text\n\t\u00e4'
    with Bridge(config) as bridge:
        client = bridge.client(dialect)
        client.send("status_request", {})
        found = [("status_response", STATUS, read_kind(client, "status_response"))]
        client.send("reentry_decision_request", question(1))
        answered = read_kind(client, "reentry_decision_response")
        found.append(("reentry_decision_response", ANSWER, answered))
        result: dict[str, Any] = {"decision_id": naive(answered, "decision_id"), "symbol": "EURUSD"}
        result |= {"source_ticket": 1, "reentry_ticket": 2, "status": "OK", "exec_ms": 5}
        client.send("reentry_execution_result", result)
        recorded = read_kind(client, "reentry_execution_result")
        found.append(("reentry_execution_result", ["decision_id", "recorded"], recorded))
        client.send("reentry_matrix_update", {"matrix_version": 1, "rules": []})
        update = read_kind(client, "reentry_matrix_update")
        found.append(("reentry_matrix_update", ["matrix_version", "applied"], update))
        for fields in (question(2, chain_id=odd), question(3, symbol=odd), {"ticket": odd}):
            client.send("reentry_decision_request", fields)
            found.append(("error", ERROR, read_kind(client, "error")))
        found.append(("heartbeat", HEARTBEAT[dialect], read_kind(client, "heartbeat")))
    for kind, keys, message in found:
        check_message(dialect, kind, keys, message)


def check_message(dialect: str, kind: str, keys: list[str], message: bytes) -> None:
    message = message.removesuffix(b"\n")
    assert message.isascii()
    assert b"\\" not in message
    assert b'": ' not in message
    assert b"\n" not in message
    assert naive(message, ENVELOPE[dialect][0]) == kind
    for key in ENVELOPE[dialect]:
        naive(message, key)
    for key in keys:
        if kind == "heartbeat" and key == "timestamp":
            continue  # the envelope has one, too, and a literal search finds that first
        text, value = naive(message, key), meant(message, key)
        assert isinstance(value, str) == (key not in NUMBERS), key
        assert text == value if isinstance(value, str) else float(text) == value


@pytest.mark.parametrize("dialect", DIALECTS)
def test_any_cut_of_a_stream_gives_the_same_answers(ready: PackConfig, dialect: str) -> None:
    dice = random.Random(11)
    with Bridge(ready) as bridge:
        client = bridge.client(dialect)
        for turn in range(20):
            tickets = range(turn * 7 + 1, turn * 7 + 8)
            kind = "reentry_decision_request"
            stream = b"".join(client.encoded(kind, question(ticket)) for ticket in tickets)
            cuts = sorted(dice.sample(range(1, len(stream)), dice.randrange(1, 9)))
            for start, stop in zip([0, *cuts], [*cuts, len(stream)], strict=True):
                client.raw.sendall(stream[start:stop])
            assert [client.read()[1]["ticket"] for _ticket in tickets] == list(tickets)
    assert rows(ready, STORED) == [(ticket, 1) for ticket in range(1, 141)]


def test_framed_answers_name_the_message_they_answer(ready: PackConfig) -> None:
    with Bridge(ready) as bridge:
        client = bridge.client("framed")
        for number in ("a", "b-2", "x" * 128):
            raw = client.encoded("reentry_decision_request", question(len(number)), number)
            client.raw.sendall(raw)
            envelope = json.loads(read_kind(client, "reentry_decision_response"))
            assert envelope["correlation_id"] == number
            assert (envelope["version"], envelope["source"]) == ("1.0", "reentry-bridge")


def test_lines_may_end_as_windows_ends_them_and_empty_ones_mean_nothing(
    ready: PackConfig,
) -> None:
    with Bridge(ready) as bridge:
        client = bridge.client("lines")
        line = client.encoded("reentry_decision_request", question(1)).removesuffix(b"\n")
        client.raw.sendall(b"\r\n\n  \n" + line + b"\r\n" + b"\n" * 50)
        assert client.read()[1]["ticket"] == 1


def test_an_error_names_the_question_or_result_it_is_about(ready: PackConfig) -> None:
    with Bridge(ready) as bridge:
        client = bridge.client("lines")
        for kind, fields, begin in (
            ("reentry_decision_request", question(7, lots=-1), "ticket=7;generation=0;"),
            ("reentry_decision_request", {"ticket": "1;2"}, "ticket=1 2;"),
            ("reentry_decision_request", {"ticket": [7]}, ""),
            ("reentry_execution_result", {"decision_id": "ab"}, "decision_id=ab;"),
        ):
            client.send(kind, fields)
            answered, told = client.read()
            assert answered == "error"
            assert told["context"].startswith(begin)
            assert (";" in told["context"][: len(begin) or 7]) is bool(begin)


def test_the_same_question_in_another_dialect_or_over_http_has_the_same_answer(
    ready: PackConfig,
) -> None:
    with Bridge(ready) as bridge:
        first = bridge.client("framed").ask(question(1))
        assert bridge.client("lines").ask(question(1)) == first
        body = json.dumps(question(1)).encode()
        url = f"http://127.0.0.1:{bridge.ports['http']}/reentry/decide"
        head = {"Content-Type": "application/json"}
        with urllib.request.urlopen(urllib.request.Request(url, body, head)) as told:
            assert json.load(told) == first
    assert rows(ready, STORED) == [(1, 1)]


def test_a_decision_whose_note_of_delivery_died_with_the_bridge_is_noted_when_told_again(
    ready: PackConfig,
) -> None:
    told = {}
    for _turn in range(2):
        bridge = Bridge(ready)
        client = bridge.client("lines")
        for ticket in range(1, 6):
            told[ticket] = client.ask(question(ticket))
        bridge.kill()
        bridge.process.communicate()
        client.close()
    with Bridge(ready) as bridge:
        client = bridge.client("framed")
        assert all(client.ask(question(ticket)) == fields for ticket, fields in told.items())
    assert rows(ready, STORED) == [(ticket, 1) for ticket in told]


@contextmanager
def dll_server(dialect: str, heard: list[int]) -> Iterator[int]:
    """Be the server inside an EA's DLL: every caller is asked, told nothing, and hung up on."""
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(60)

    def serve() -> None:
        for ticket in range(1, 4):
            raw, _where = server.accept()
            client = Client(raw, dialect)
            greeting = client.read_raw()
            assert b'"alive"' in greeting
            whole = client.encoded("reentry_decision_request", question(ticket))
            for start in range(0, len(whole), 50):
                raw.sendall(whole[start : start + 50])
            heard.append(client.read()[1]["ticket"])
            client.send("status_request", {})
            assert client.read()[0] == "status_response"
            if ticket == 2:  # hang up rudely
                raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            client.close()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield server.getsockname()[1]
        thread.join(60)
        assert not thread.is_alive()
    finally:
        server.close()


@pytest.mark.parametrize("dialect", DIALECTS)
def test_it_calls_an_eas_dll_server_greets_answers_and_calls_again(
    ready: PackConfig, dialect: str
) -> None:
    heard: list[int] = []
    with (
        dll_server(dialect, heard) as port,
        Bridge(ready, "--dial", f"127.0.0.1:{port}", "--dialect", dialect),
    ):
        until_heard(heard, 3)
    assert heard == [1, 2, 3]


def until_heard(heard: list[int], count: int) -> None:
    waiting = threading.Event()
    for _turn in range(600):
        if len(heard) >= count:
            return
        waiting.wait(0.1)
    raise AssertionError(heard)


def test_a_hundred_eas_that_come_and_go_lose_nothing(ready: PackConfig) -> None:
    answers: dict[int, dict[str, Any]] = {}
    failures: list[BaseException] = []

    def trade(bridge: Bridge, number: int) -> None:
        try:
            for turn in range(3):
                raw = socket.create_connection(("127.0.0.1", bridge.ports[DIALECTS[turn % 2]]))
                client = Client(raw, DIALECTS[turn % 2])
                ticket = number * 10 + turn + 1
                symbol = ready.symbols[number % 3]
                if turn == 1:  # this one leaves before its answer comes, and asks again
                    client.send("reentry_decision_request", question(ticket, symbol=symbol))
                    client.close()
                    raw = socket.create_connection(("127.0.0.1", bridge.ports["lines"]))
                    client = Client(raw, "lines")
                answers[ticket] = client.ask(question(ticket, symbol=symbol))
                client.close()
        except BaseException as error:  # noqa: BLE001  # told below
            failures.append(error)

    with Bridge(ready) as bridge:
        eas = [threading.Thread(target=trade, args=(bridge, number)) for number in range(100)]
        for ea in eas:
            ea.start()
        for ea in eas:
            ea.join()
    assert not failures
    stored = dict(rows(ready, "SELECT ticket, decision_id FROM reentry_decisions"))
    assert stored == {ticket: fields["decision_id"] for ticket, fields in answers.items()}
    assert len(stored) == 300


def test_what_is_written_is_exactly_what_the_contract_says(ready: PackConfig) -> None:
    moment = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"
    with Bridge(ready) as bridge:
        lines, framed = bridge.client("lines"), bridge.client("framed")
        lines.send("status_request", {})
        line = read_kind(lines, "status_response").decode("ascii")
        start = r'\{"type":"status_response","timestamp":"' + moment + r'","data":\{"statistics":'
        assert re.match(start, line)
        assert line.endswith("}}}\n")
        framed.send("status_request", {})
        length = struct.unpack("<I", framed.file.read(4))[0]
        body = framed.file.read(length)
        assert body.startswith(b'{"message_type":"status_response","message_id":"')
        assert body.endswith(b"}")
        assert isinstance(json.loads(body)["timestamp"], float)
