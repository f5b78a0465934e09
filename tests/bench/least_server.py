"""The least that a bridge could be: JSON in, one journal write, JSON out; nothing is decided.

`least_server.py FOLDER` prints `PORT n` and serves the framed dialect with asyncio and what the
standard library has in C. What it takes beside a bare echo is the floor of CPython for any
bridge that has an answer on record before it leaves; what ours takes beyond is its own.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import zlib
from pathlib import Path
from typing import Any, cast

ANSWER = {
    "allowed": 1,
    "action_no": 5,
    "action": "SAME_TRADE",
    "size_multiplier": 1.0,
    "lots": 0.1,
    "delay_seconds": 5,
    "confidence": 0.8,
    "bucket": 5,
    "combination_id": "ECO_HIGH~QUICK~O5~NONE~G0",
    "generation": 1,
    "tier": 1,
    "reason": "PROFILE moderate row 5: SAME_TRADE x1",
    "matrix_version": 0,
}
ENVELOPE = {"message_type": "reentry_decision_response", "source": "least", "version": "1.0"}


class Least(asyncio.Protocol):
    """Answers one question a packet."""

    journal = -1

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        self.transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Read, write down, answer."""
        asked: dict[str, Any] = json.loads(data[4:])["payload"]
        named = {"symbol": asked["symbol"], "ticket": asked["ticket"]}
        answer = json.dumps(ENVELOPE | {"payload": named | ANSWER}).encode()
        line = data[4:] + answer
        os.write(self.journal, b"%08x %b\n" % (zlib.crc32(line), line))
        self.transport.write(len(answer).to_bytes(4, "little") + answer)


async def main(folder: Path) -> None:
    """Serve until killed."""
    Least.journal = os.open(folder / "least.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    server = await asyncio.get_running_loop().create_server(Least, "127.0.0.1", 0)
    sys.stdout.write(f"PORT {server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


asyncio.run(main(Path(sys.argv[1])))
