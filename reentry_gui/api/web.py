"""The HTTP server of a bridge: uvicorn, held to what a bridge needs."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any, Final

import uvicorn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.api.guard import Guard

HTTP_KEEP_ALIVE_SECONDS: Final = 30
HTTP_LONGEST_HEADERS: Final = 16_384
HTTP_PAUSE_SECONDS: Final = 5.0
HTTP_PAUSES_ALLOWED: Final = 6  # looks at one and the same request


class Server(uvicorn.Server):
    """uvicorn's server, which leaves signals to us."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Install nothing."""
        yield


def http_server(app: Guard) -> Server:
    """Return the HTTP server; its log is ours."""
    return Server(
        uvicorn.Config(
            app,
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            date_header=False,
            limit_concurrency=200,
            timeout_keep_alive=HTTP_KEEP_ALIVE_SECONDS,
            h11_max_incomplete_event_size=HTTP_LONGEST_HEADERS,
            timeout_graceful_shutdown=2,
        )
    )


async def drop_idle(server: uvicorn.Server, pause: float = HTTP_PAUSE_SECONDS) -> None:
    """Hang up on HTTP clients that send a request byte by byte; uvicorn waits for ever."""
    seen: dict[Any, tuple[Any, int]] = {}
    while True:
        await asyncio.sleep(pause)
        seen = {client: count(client, seen) for client in server.server_state.connections}
        for client, (_request, times) in seen.items():
            if times > HTTP_PAUSES_ALLOWED:
                client.transport.close()


def count(client: Any, seen: dict[Any, tuple[Any, int]]) -> tuple[Any, int]:  # noqa: ANN401  # uvicorn's
    """Return a client's request and for how many looks it has been the same one."""
    request, times = seen.get(client, (None, 0))
    return (request, times + 1) if client.cycle is request else (client.cycle, 1)


async def is_started(server: uvicorn.Server) -> None:
    """Wait until HTTP is served; uvicorn has no event for it."""
    while not server.started:  # noqa: ASYNC110
        await asyncio.sleep(0.005)
