"""Attackers of a bridge in a process of their own, so that they cost its honest clients nothing.

    attackers.py FRAMED_PORT LINES_PORT

Attacks in every way at once: a line says that all have gone off, another one, when its standard
input has ended, tells as JSON how much each has sent.
"""

from __future__ import annotations

import contextlib
import json
import random
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable

from bridges import Client
from junk import throw_at

DIALECTS = ("lines", "framed")
LORISES = 60
Ports = dict[str, int]
Attack = Callable[[Ports, threading.Event, list[int]], None]


def connected(port: int) -> socket.socket:
    """Return a connection that does not wait for ever."""
    raw = socket.create_connection(("127.0.0.1", port))
    raw.settimeout(5)
    return raw


def junk(ports: Ports, over: threading.Event, sent: list[int]) -> None:
    """Throw broken messages of all kinds, as fast as one thread can."""
    dice = random.Random(3)
    while not over.is_set():
        for dialect in DIALECTS:
            throw_at(ports[dialect], dialect, dice, 250)
            sent.append(250)


def slow_loris(ports: Ports, over: threading.Event, sent: list[int]) -> None:
    """Hold connections open that never end what they begin."""
    held = []
    for number in range(LORISES):
        raw = connected(ports[DIALECTS[number % 2]])
        raw.setblocking(False)
        raw.sendall(b'{"type":"' if number % 2 == 0 else struct.pack("<I", 60_000))
        held.append(raw)
    while not over.wait(0.02):
        for raw in held:
            with contextlib.suppress(OSError):  # dropped, as it may be
                sent.append(raw.send(b"x"))
    for raw in held:
        raw.close()


def huge_lengths(ports: Ports, over: threading.Event, sent: list[int]) -> None:
    """Announce frames and begin lines that no message may have."""
    while not over.is_set():
        for dialect, begin in (("framed", b"\xff\xff\xff\x7f"), ("lines", b"A" * 70_000)):
            raw = connected(ports[dialect])
            with contextlib.suppress(OSError):
                raw.sendall(begin)
                while raw.recv(4_096):
                    pass
            raw.close()
            sent.append(1)


def deep_nesting(ports: Ports, over: threading.Event, sent: list[int]) -> None:
    """Send whole frames that are nothing but brackets, of the largest size."""
    send_frames(b'{"message_type":"heartbeat","payload":' + b'{"a":' * 13_000, ports, over, sent)


def many_parts(ports: Ports, over: threading.Event, sent: list[int]) -> None:
    """Send whole frames of small objects: each takes long to read."""
    parts = b'{"message_type":"x","payload":{"a":[' + b'{"a":1},' * 8_000 + b"1]}}"
    send_frames(parts, ports, over, sent)


def send_frames(body: bytes, ports: Ports, over: threading.Event, sent: list[int]) -> None:
    """Send five frames of the same body at a time, and read what is said to them."""
    while not over.is_set():
        raw = connected(ports["framed"])
        client = Client(raw, "framed")
        with contextlib.suppress(OSError):
            raw.sendall((struct.pack("<I", len(body)) + body) * 5)
            raw.shutdown(socket.SHUT_WR)
            while client.read_raw():
                sent.append(1)
        client.close()


def flood(ports: Ports, over: threading.Event, sent: list[int]) -> None:
    """Send whole, senseless messages without end, and read no answer."""
    while not over.is_set():
        raw = connected(ports["lines"])
        data = b'{"type":"heartbeat","data":{}}\n{"type":"status_request","data":{}}\n' * 500
        with contextlib.suppress(OSError):
            while not over.is_set():
                raw.sendall(data)
                sent.append(1_000)
        raw.close()


def crowd(ports: Ports, over: threading.Event, sent: list[int]) -> None:
    """Connect and hang up, twenty at once."""
    while not over.is_set():
        with contextlib.suppress(OSError):
            for raw in [connected(ports[DIALECTS[number % 2]]) for number in range(20)]:
                raw.close()
                sent.append(1)


ATTACKS: tuple[Attack, ...] = (
    *(junk, slow_loris, huge_lengths, deep_nesting),
    *(many_parts, flood, crowd),
)


def main(framed: str, lines: str) -> None:
    """Attack until there is nothing more to read; tell when every attack has gone off."""
    ports, over = {"framed": int(framed), "lines": int(lines)}, threading.Event()
    sent: list[list[int]] = [[] for _attack in ATTACKS]
    threads = [
        threading.Thread(target=attack, args=(ports, over, count))
        for attack, count in zip(ATTACKS, sent, strict=True)
    ]
    for thread in threads:
        thread.start()
    while not all(sent):
        time.sleep(0.01)
    sys.stdout.write("attacking\n")
    sys.stdout.flush()
    sys.stdin.read()
    over.set()
    for thread in threads:
        thread.join()
    told = {attack.__name__: sum(count) for attack, count in zip(ATTACKS, sent, strict=True)}
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
