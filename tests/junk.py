"""Broken messages of all kinds, for a real bridge."""

from __future__ import annotations

import random
import socket
import struct
from collections.abc import Iterator

from bridges import Bridge, Client, question

ODD = [
    b"NaN",
    b"Infinity",
    b"-1e999",
    b"9" * 3_000,
    b"[" * 3_000,
    b'{"a":' * 500,
    b"\xff\xfe\x00",
    b'"\\ud800"',
    b"null",
    b"{}",
    b"[]",
    b'"x"',
    b"",
]


def spoiled(whole: bytes, dice: random.Random) -> bytes:
    """Return a message with something wrong in it."""
    kind = dice.randrange(6)
    place = dice.randrange(len(whole))
    if kind == 0:
        return whole[:place] + dice.randbytes(dice.randrange(1, 9)) + whole[place:]
    if kind == 1:
        return whole[:place] + whole[place + dice.randrange(1, 30) :]
    if kind == 2:
        return dice.randbytes(dice.randrange(1, 400))
    if kind == 3:
        return whole.replace(b"EURUSD", dice.choice(ODD), 1)
    if kind == 4:
        return dice.choice(ODD)
    value = dice.choice([b"0", b"-1", b"1e308", b"true", b"null", b'""', b"{}", b"1" * 400])
    return whole.replace(b"0.1", value, 1)


def broken(client: Client, dice: random.Random, count: int) -> Iterator[bytes]:
    """Yield broken messages in the frame of a dialect, now and then in a wrong one."""
    for number in range(count):
        whole = client.encoded("reentry_decision_request", question(number + 1_000_000))
        if client.dialect == "lines":
            yield spoiled(whole[:-1], dice).replace(b"\n", b" ") + b"\n"
            continue
        body = spoiled(whole[4:], dice)
        length = len(body) if dice.random() < 0.9 else dice.choice([0, 1, 2**16 + 1, 2**31])
        yield struct.pack("<I", length) + body


def throw(bridge: Bridge, dialect: str, dice: random.Random, count: int) -> None:
    """Send broken messages to a bridge."""
    throw_at(bridge.ports[dialect], dialect, dice, count)


def throw_at(port: int, dialect: str, dice: random.Random, count: int) -> None:
    """Send broken messages over as many connections as it takes; answers are not read."""
    left = count
    while left > 0:
        with socket.create_connection(("127.0.0.1", port)) as raw:
            size = min(left, 25)
            client = Client(raw, dialect)
            try:
                raw.sendall(b"".join(broken(client, dice, size)))
                raw.shutdown(socket.SHUT_WR)
                while raw.recv(65_536):
                    pass
            except OSError:
                pass  # it hung up on us, as it may
            client.file.close()
            left -= size
