from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import errno
import itertools
import json
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from bridges import deploy, question, unreadable

from reentry_gui.api.parts import put_together
from reentry_gui.api.runfile import Running, is_loopback, only_one, write_run_file
from reentry_gui.api.web import Server, drop_idle
from reentry_gui.config import PackConfig
from reentry_gui.decision import peers, tiers
from reentry_gui.decision.dial import waits
from reentry_gui.decision.listening import listening_socket
from reentry_gui.decision.peers import MOST_SYMBOLS, Peer
from reentry_gui.decision.server import LOOKING_THREADS, Bridge
from reentry_gui.errors import ReentryError


def within(
    config: PackConfig, act: Callable[[Bridge, int], Awaitable[None]], token: str | None = None
) -> None:
    """Run a bridge's sockets in this process; `act` gets it and the port for lines."""

    async def run() -> None:
        house, _watcher = put_together(config, token)
        house.recorder.start()
        port = await house.listen("127.0.0.1", 0, "lines")
        try:
            await act(house, port)
        finally:
            await house.end()

    asyncio.run(run())


async def call(port: int, *messages: tuple[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Send messages as one client and return what comes back, a message each or the end."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for kind, fields in messages:
        writer.write(json.dumps({"type": kind, "data": fields}).encode() + b"\n")
    found = [line for _message in messages if (line := await reader.readline())]
    writer.close()
    await writer.wait_closed()
    return [json.loads(line)["data"] for line in found]


def test_a_stranger_needs_the_token_in_the_first_message(pack: PackConfig) -> None:
    deploy(pack)

    async def act(_house: Bridge, port: int) -> None:
        ask = "reentry_decision_request"
        for wrong in ({}, {"token": "S3CRET"}, {"token": 5}, {"token": "\u00e4"}):
            (refused,) = await call(port, (ask, question(1) | wrong), (ask, question(2)))
            assert refused["error_code"] == "NO_TOKEN"
        first, second = await call(
            port, ("status_request", {"token": "s3cret"}), (ask, question(1))
        )
        assert first["health_checks"]["connection_status"] == "running"
        assert second["ticket"] == 1

    within(pack, act, token="s3cret")  # noqa: S106  # a test's


def test_silence_demotes_and_a_minute_of_health_promotes(pack: PackConfig) -> None:
    deploy(pack)

    async def act(house: Bridge, port: int) -> None:
        now = house.clock()
        house.clock = lambda: now
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        line = json.dumps({"type": "reentry_decision_request", "data": question(1)}) + "\n"
        writer.write(line.encode())
        await reader.readline()
        (connection,) = house.connections
        for seconds, tier in ((44, 1), (2, 2), (40, 2)):
            now += seconds
            house.tick(now)
            assert connection.peer.tier.number == tier
        for _beat in range(5):
            now += 20
            writer.write(b'{"type":"heartbeat","data":{}}\n')
            writer.write(b'{"type":"status_request","data":{}}\n')
            while b"status_response" not in await reader.readline():
                pass
            house.tick(now)
        assert connection.peer.tier.number == 1
        assert "healthy" in connection.peer.tier.reason
        now += 91
        house.tick(now)
        assert not house.connections
        writer.close()

    within(pack, act)


def test_an_answer_that_was_forgotten_is_found_in_the_database(pack: PackConfig) -> None:
    deploy(pack)

    async def act(house: Bridge, port: int) -> None:
        ask = "reentry_decision_request"
        (first,) = await call(port, (ask, question(1)))
        while house.recorder.spool.waiting:  # noqa: ASYNC110  # another thread drains it
            await asyncio.sleep(0.01)
        house.desk.kept.clear()  # as after many thousand others
        assert await call(port, (ask, question(1, close_price=1.0))) == [first]
        assert house.desk.decided == 1

    within(pack, act)


def test_a_hundred_that_ask_again_while_the_database_is_locked_hear_what_they_heard(
    pack: PackConfig, make_config: Callable[..., PackConfig]
) -> None:
    config = make_config(pack.symbols, bridge={"deadline_ms": 1000})
    deploy(config)

    async def act(house: Bridge, port: int) -> None:
        spool = house.recorder.spool
        spool.segment_bytes = 10_000  # some ten to a file
        asked = [("reentry_decision_request", question(n)) for n in range(1, 101)]
        before = await call(port, *asked)
        while spool.waiting:  # noqa: ASYNC110  # another thread drains it
            await asyncio.sleep(0.01)
        house.desk.kept.clear()  # as after many thousand others
        deploy(config, "aggressive")
        assert house.desk.context.refresh(dt.datetime.now(dt.UTC).astimezone())
        with contextlib.closing(unreadable(config)):
            found = await asyncio.gather(*(call(port, question) for question in asked))
        assert [answer for (answer,) in found] == before
        looking = [thread for thread in threading.enumerate() if "looking" in thread.name]
        assert 0 < len(looking) <= LOOKING_THREADS  # each keeps some megabytes
        assert house.desk.decided == len(before)

    within(config, act)


def test_with_all_places_taken_the_silent_make_way(make_config: Callable[..., PackConfig]) -> None:
    config = make_config(bridge={"max_connections": 2})
    config.path("config_root").mkdir(parents=True)
    deploy(config)

    async def act(_house: Bridge, port: int) -> None:
        ask = "status_request", {"token": "x"}
        silent = [await asyncio.open_connection("127.0.0.1", port) for _number in range(2)]
        assert (await call(port, ask))[0]["health_checks"]
        assert await silent[0][0].read() == b""
        for _reader, writer in silent:
            writer.close()

    within(config, act)


def test_who_finds_no_place_is_told_what_to_do(make_config: Callable[..., PackConfig]) -> None:
    config = make_config(bridge={"max_connections": 1})
    config.path("config_root").mkdir(parents=True)
    deploy(config)

    async def act(house: Bridge, port: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b'{"type":"status_request","data":{}}\n')
        assert b"health_checks" in await reader.readline()
        late, other = await asyncio.open_connection("127.0.0.1", port)
        answered = json.loads(await late.read())
        assert answered["data"]["error_code"] == "TOO_MANY"
        assert "max_connections" in answered["data"]["recovery_action"]
        assert house.refused == 1
        writer.close()
        other.close()

    within(config, act)


def test_an_ea_that_names_ever_more_symbols_takes_no_more_memory(pack: PackConfig) -> None:
    deploy(pack)

    async def act(house: Bridge, port: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for number in range(2_000):
            fields = {"client_id": "EA", "symbol": f"S{number}"}
            writer.write(json.dumps({"type": "heartbeat", "data": fields}).encode() + b"\n")
        writer.write(b'{"type":"status_request","data":{}}\n')
        assert b"health_checks" in await reader.readline()
        (peer,) = house.peers.by_name.values()
        assert len(peer.symbols) == MOST_SYMBOLS
        writer.close()

    within(pack, act)


def test_latencies_are_sorted_only_when_there_are_new_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    peer = Peer("EA", "lines", tiers.start(0.0))
    peer.latencies.extend([3.0, 1.0, 2.0])
    peer.answered = 3
    assert (peer.status(1.0)["p50_ms"], peer.status(1.0)["p99_ms"]) == (2.0, 2.0)
    monkeypatch.setattr(peers, "quantile", lambda _values, _share: 9.0)
    assert peer.status(2.0)["p50_ms"] == 2.0
    peer.answered = 4
    assert peer.status(2.0)["p50_ms"] == 9.0


def test_waits_grow_up_to_half_a_minute() -> None:
    assert list(itertools.islice(waits(), 9)) == [0.5, 1, 2, 4, 8, 16, 30, 30, 30]


@pytest.mark.parametrize(
    ("host", "expected"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("127.9.9.9", True)]
    + [(host, False) for host in ("0.0.0.0", "192.168.0.2", "::", "example.com", "")],  # noqa: S104
)
def test_loopback(host: str, expected: bool) -> None:  # noqa: FBT001
    assert is_loopback(host) is expected


def test_an_http_client_that_never_ends_its_request_is_dropped() -> None:
    async def app(_scope: Any, _receive: Any, _send: Any) -> None:  # noqa: ANN401  # ASGI
        raise AssertionError("no request is ever whole")

    async def run() -> None:
        raw = listening_socket("127.0.0.1", 0)
        server = Server(uvicorn.Config(app, http="h11", lifespan="off", log_config=None))
        serving = asyncio.create_task(server.serve(sockets=[raw]))
        dropping = asyncio.create_task(drop_idle(server, 0.02))
        while not server.started:  # noqa: ASYNC110  # it has no event for it
            await asyncio.sleep(0.01)
        reader, writer = await asyncio.open_connection(*raw.getsockname())
        writer.write(b"GET /health HTTP/1.1\r\nHost: ")
        assert await reader.read() == b""
        writer.close()
        dropping.cancel()
        server.should_exit = True
        await serving

    asyncio.run(run())


def test_a_run_file_for_which_there_is_no_place_is_told_as_one(tmp_path: Path) -> None:
    (tmp_path / "bridge").write_bytes(b"")  # a file stands where the folder has to be
    running = Running(1, "127.0.0.1", 2, 3, 4, "2026-01-01T00:00:00+00:00", "config.json", "key")
    with pytest.raises(ReentryError, match=r"run\.json: cannot be written"):
        write_run_file(tmp_path / "bridge" / "run.json", running)


def test_a_full_disk_that_takes_no_lock_is_told_as_one(
    pack: PackConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_lock: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("reentry_gui.api.runfile.FileLock.acquire", refuse)
    with (
        pytest.raises(ReentryError, match=r"bridge\.lock: cannot be written \(No space"),
        only_one(pack),
    ):
        pass
