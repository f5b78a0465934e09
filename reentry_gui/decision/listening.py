"""A socket that listens, or the reason why there is none."""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING, Final

from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable

BACKLOG: Final = 256
ACCEPTED_TOGETHER: Final = 1  # in a round of the loop: each takes as long as an answer does


def listening_socket(host: str, port: int) -> socket.socket:
    """Return a bound TCP socket; a ReentryError says who may hold the port.

    The protocol is named: asyncio switches Nagle's waiting off only where it is.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(BACKLOG)
    except (OSError, OverflowError) as error:
        made.close()
        raise ReentryError(
            f"cannot listen on {host} port {port}: {getattr(error, 'strerror', None) or error}",
            "Another program, perhaps another bridge, may hold it: `reentry bridge status` tells. "
            "Choose another port in the config's section bridge, or 0 for any.",
        ) from error
    made.settimeout(0)
    return made


async def serve(
    made: socket.socket, protocol: Callable[[], asyncio.BaseProtocol]
) -> asyncio.Server:
    """Serve a listening socket; a crowd that connects at once is let in one by one.

    asyncio takes as many connections in a row as it lets the system keep waiting: these are told
    apart by telling the system afterwards.
    """
    loop = asyncio.get_running_loop()
    server = await loop.create_server(protocol, sock=made, backlog=ACCEPTED_TOGETHER)
    made.listen(BACKLOG)
    return server
