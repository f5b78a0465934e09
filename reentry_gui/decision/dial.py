"""Dialling an EA that listens itself: again and again, after waits that grow."""

from __future__ import annotations

import asyncio
import logging
import os
from typing import TYPE_CHECKING, Final

from reentry_gui.decision.connection import Connection

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from reentry_gui.decision.dialect import Dialect
    from reentry_gui.decision.server import Bridge

log = logging.getLogger(__name__)

FIRST_WAIT_SECONDS: Final = 0.5
LONGEST_WAIT_SECONDS: Final = 30.0
CONNECT_SECONDS: Final = 5.0


def waits() -> Iterator[float]:
    """Yield the seconds to wait after each failure in a row: doubled, up to a limit."""
    wait = FIRST_WAIT_SECONDS
    while True:
        yield wait
        wait = min(2 * wait, LONGEST_WAIT_SECONDS)


async def dial(
    bridge: Bridge,
    address: tuple[str, int],
    dialect: Dialect,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Keep a connection to an EA's server for as long as the bridge lives."""
    failures = waits()
    bridge.dialled = called = f"{address[0]}:{address[1]}"
    while not bridge.is_ending:
        try:
            connection = await connect(bridge, address, dialect)
        except OSError as error:  # TimeoutError is one
            bridge.dial_trouble = f"{called} does not answer: {reason_of(error)}"
            log.info("EA does not answer the call", extra={"address": address, "why": str(error)})
        else:
            bridge.dial_trouble = ""
            await connection.ended.wait()
            bridge.dial_trouble = f"{called} has hung up"
            if connection.has_spoken:  # it spoke: this was no failure
                failures = waits()
        await sleep(next(failures))


def reason_of(error: OSError) -> str:
    """Say why a call came to nothing; asyncio puts its own words before the system's."""
    if error.errno and str(error.strerror).startswith("Connect call failed"):
        return os.strerror(error.errno)
    return error.strerror or "no connection"


async def connect(bridge: Bridge, address: tuple[str, int], dialect: Dialect) -> Connection:
    """Connect once; whom we call ourselves needs no token."""
    loop = asyncio.get_running_loop()
    connection = Connection(bridge, dialect)
    connection.is_trusted = True
    calling = loop.create_connection(lambda: connection, *address)
    await asyncio.wait_for(calling, CONNECT_SECONDS)
    connection.greet()
    return connection
