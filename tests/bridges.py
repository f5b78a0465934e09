"""A real bridge process for tests, and clients that know nothing of our code."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import sqlite3
import struct
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import psutil  # type: ignore[import-untyped]  # it brings no types
import pytest

from reentry_gui import db, profiles
from reentry_gui.config import PackConfig

READY_SECONDS = 60
# On Windows a key stroke such as Ctrl+Break reaches all programs of a group.
OWN_GROUP = 0x200 if os.name == "nt" else 0


class Bridge:
    """`reentry bridge run` on a pack, with ports of its own."""

    def __init__(
        self,
        config: PackConfig,
        *more: str,
        user_folder: Path | None = None,
        program: Sequence[str] = ("-m", "reentry_gui"),
        variables: Mapping[str, str] | None = None,
    ) -> None:
        self.config = config
        words = [sys.executable, *program, "bridge", "run"]
        words += ["--config", str(config.file), "--json"]
        for port in ("--framed", "--lines", "--http"):
            words += [] if port in more else [port, "0"]
        environment = os.environ | (variables or {})
        if user_folder:
            environment["APPDATA"] = str(user_folder.parent)
        self.env = environment
        self.process = subprocess.Popen(
            [*words, *more],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            creationflags=OWN_GROUP,
        )
        assert self.process.stdout
        line = self.process.stdout.readline().rstrip()  # Windows ends a line with two signs
        if not line.endswith(b"}"):
            self.process.kill()
        assert line.endswith(b"}"), b"".join(self.process.communicate()).decode()
        self.ports: dict[str, int] = json.loads(line)
        self.clients: list[Client] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _e: BaseException | None, _t: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            if kind is None:
                self.stop()
            else:
                self.process.kill()
        self.process.communicate()
        for client in self.clients:
            client.close()

    def stop(self, number: int = signal.SIGTERM) -> int:
        if sys.platform == "win32" and number == signal.SIGTERM:  # there it kills
            words = [sys.executable, "-m", "reentry_gui", "bridge", "stop"]
            subprocess.run([*words, "--config", str(self.config.file)], check=True, env=self.env)
        elif sys.platform == "win32" and number == signal.SIGINT:  # Ctrl+C cannot be sent there
            try:
                self.process.send_signal(signal.CTRL_BREAK_EVENT)
            except (OSError, SystemError):  # Wine has no console that could
                pytest.skip("no console here that could send Ctrl+Break")
        else:
            self.process.send_signal(number)
        return self.process.wait(READY_SECONDS)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(READY_SECONDS)

    @property
    def memory(self) -> int:
        return int(psutil.Process(self.process.pid).memory_info().rss)

    def client(self, dialect: str) -> Client:
        self.clients.append(Client.connected(self.ports[dialect], dialect))
        return self.clients[-1]


class Client:
    """An EA in another language: blocking, its own framing."""

    def __init__(self, raw: socket.socket, dialect: str) -> None:
        raw.settimeout(READY_SECONDS)
        self.raw, self.dialect = raw, dialect
        self.file = raw.makefile("rb")

    @classmethod
    def connected(cls, port: int, dialect: str) -> Self:
        """Connect to a port of this machine."""
        return cls(socket.create_connection(("127.0.0.1", port)), dialect)

    def encoded(self, kind: str, fields: dict[str, Any], number: str = "m1") -> bytes:
        if self.dialect == "lines":
            told = {"type": kind, "timestamp": "2026-01-01T00:00:00Z", "data": fields}
            return json.dumps(told).encode() + b"\n"
        envelope: dict[str, Any] = {"message_type": kind, "message_id": number, "timestamp": 1.5}
        envelope |= {"payload": fields, "source": "EA", "version": "1.0"}
        body = json.dumps(envelope).encode()
        return struct.pack("<I", len(body)) + body

    def send(self, kind: str, fields: dict[str, Any]) -> None:
        self.raw.sendall(self.encoded(kind, fields))

    def read_raw(self) -> bytes:
        if self.dialect == "lines":
            return self.file.readline()
        head = self.file.read(4)
        return self.file.read(struct.unpack("<I", head)[0]) if len(head) == 4 else b""

    def read(self) -> tuple[str, dict[str, Any]]:
        """Return the next message that is no heartbeat; empty at the end."""
        while data := self.read_raw():
            found = json.loads(data)
            kind = found.get("type") or found["message_type"]
            if kind != "heartbeat":
                return kind, found.get("data") or found.get("payload") or {}
        return "", {}

    def ask(self, fields: dict[str, Any]) -> dict[str, Any]:
        self.send("reentry_decision_request", fields)
        kind, answer = self.read()
        assert kind == "reentry_decision_response", answer
        return answer

    def close(self) -> None:
        self.file.close()
        self.raw.close()


@contextlib.contextmanager
def attacked(bridge: Bridge) -> Iterator[dict[str, int]]:
    """Attack in every way at once for the time of a `with`; each attack must have gone off."""
    program = Path(__file__).with_name("attackers.py")
    words = [sys.executable, str(program), str(bridge.ports["framed"]), str(bridge.ports["lines"])]
    attack = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert attack.stdout
    assert attack.stdout.readline().strip() == b"attacking"
    sent: dict[str, int] = {}
    try:
        yield sent
    finally:
        told = attack.communicate()[0]
    sent.update(json.loads(told))
    assert all(sent.values()), f"an attack never began: {sent}"


def question(ticket: int, **changes: Any) -> dict[str, Any]:  # noqa: ANN401  # any field
    """Return a closed trade of bucket 5."""
    return {
        "symbol": "EURUSD",
        "ticket": ticket,
        "type": "buy",
        "lots": 0.1,
        "open_price": 1.1,
        "close_price": 1.105,
        "stop_loss": 1.095,
        "take_profit": 1.11,
        "open_time": "2026.01.05 10:00:00",
        "close_time": "2026.01.05 10:20:00",
        "profit": 50.0,
        "generation": 0,
        "account": "1234",
        "signal_type": "ECO_HIGH",
    } | changes


def deploy(config: PackConfig, persona: str = "moderate") -> None:
    """Put a profile where the EA reads it."""
    for spelled in config.symbols:
        content = profiles.render(profiles.default_profile(persona))
        config.deployed_profile(spelled).write_bytes(content)


def rows(config: PackConfig, sql: str) -> list[tuple[Any, ...]]:
    """Ask the pack's database."""
    with db.open_database(config.path("db_path")) as database:
        return list(database.sql(sql).fetchall())


def unreadable(config: PackConfig) -> sqlite3.Connection:
    """Take the database for this connection alone: not even reading is possible for others."""
    blocker = sqlite3.connect(config.path("db_path"), isolation_level=None)
    blocker.execute("PRAGMA locking_mode = EXCLUSIVE")
    blocker.execute("BEGIN EXCLUSIVE")
    return blocker
